"""What people call the parts of a form's document; most names are those of the builder."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from layanan.formulir.blocks import LangkahBlock
from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import jenis_isian
from layanan.inti.kamus import Kamus, kata_jenis, kata_pilihan, nama_blok

KAMUS = Kamus(
    nama={"kode": _("Kode"), "jenis": _("Jenis isian")}
    | nama_blok(LangkahBlock())
    | {
        "judul": _("Judul"),
        "pernyataan": _("Pernyataan pemohon"),
        "bila": _("Tampil bila"),
        "wajib_bila": _("Wajib bila"),
        "keluar": _("Aturan keluar"),
        "pilihan": _("Pilihan"),
        "satu_per_halaman": capfirst(_("satu pertanyaan tiap halaman")),
        "umur_draf": capfirst(_("draf disimpan (hari)")),
    },
    benda={"langkah": _("Langkah"), "pilihan": _("Pilihan"), "keluar": _("Aturan keluar")},
    nilai={"jenis": kata_jenis(jenis_isian), "kelas": kata_pilihan(KelasData)},
    teknis=frozenset({"id", "skema"}),
)
