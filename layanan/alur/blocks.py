"""The route builder: ordered stages, as Wagtail blocks."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.alur.jenis import jenis_tahap
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.inti.kunci import KUNCI, kunci_dari

PERAN = [(satu.value, satu.label) for satu in Peran if satu in PERAN_PERKARA]


class TahapBlock(blocks.StructBlock):
    """One stage: what kind, who, how long, what the citizen reads, where it may go back to."""

    nama = blocks.CharBlock(label=_("Nama tahap (untuk petugas)"), max_length=80)
    kode = blocks.RegexBlock(KUNCI, label=_("Kode"), required=False, help_text=_("Kosongkan: diisi dari nama."))
    jenis = blocks.ChoiceBlock(label=_("Jenis"), choices=[(kode, jenis.label) for kode, jenis in jenis_tahap.items()])
    peran = blocks.ChoiceBlock(label=_("Dikerjakan oleh"), choices=PERAN)
    publik = blocks.CharBlock(label=_("Kalimat untuk pemohon"), max_length=160)
    hari_kerja = blocks.IntegerBlock(label=_("Tenggat (hari kerja)"), required=False, min_value=0, max_value=365)
    tombol = blocks.CharBlock(label=_("Tulisan tombol lanjut"), required=False, max_length=60)
    kembali_ke = blocks.ListBlock(
        blocks.CharBlock(max_length=40, label=_("Kode tahap")),
        label=_("Kode tahap tujuan bila dikembalikan"),
        default=[],
    )
    penolak = blocks.ChoiceBlock(label=_("Yang boleh menolak"), choices=PERAN, required=False)
    boleh_batal = blocks.BooleanBlock(label=_("Pemohon masih boleh membatalkan"), required=False)

    def clean(self, value: Any) -> Any:
        """Fill the code from the name."""
        hasil = super().clean(value)
        hasil["kode"] = hasil["kode"] or kunci_dari(hasil["nama"])
        return hasil

    class Meta:
        icon = "arrow-right"
        label = _("Tahap")


TAHAP = [("tahap", TahapBlock())]
