"""What people call the parts of a route's document; most names are those of the builder."""

from django.utils.translation import gettext_lazy as _

from layanan.alur.blocks import TahapBlock
from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis import jenis_tahap
from layanan.instansi.enums import Peran
from layanan.instansi.queries import nama_kantor
from layanan.inti.kamus import Kamus, kata_jenis, kata_pilihan, nama_blok

KAMUS = Kamus(
    nama=nama_blok(TahapBlock())
    | {"judul": _("Nama alur"), "status": _("Status permohonan"), "kembali_ke": _("Dapat dikembalikan ke")},
    benda={"tahap": _("Tahap"), "kembali_ke": _("Kembali ke")},
    nilai={
        "jenis": kata_jenis(jenis_tahap),
        "peran": kata_pilihan(Peran),
        "penolak": kata_pilihan(Peran),
        "pembebas": kata_pilihan(Peran),
        "status": kata_pilihan(StatusPermohonan),
        "kantor": lambda kode: nama_kantor([kode]).get(kode, kode),
    },
    teknis=frozenset({"id", "skema"}),
)
