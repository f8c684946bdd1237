"""The form builder: steps of fields, as Wagtail blocks made from the registered field types."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import JenisIsian, jenis_isian
from layanan.inti.kunci import KUNCI, kunci_dari


class IsianBlock(blocks.StructBlock):
    """What every field has; a field type adds its own children."""

    label = blocks.CharBlock(label=_("Pertanyaan atau label"), max_length=160)
    kunci = blocks.RegexBlock(KUNCI, label=_("Kunci"), required=False, help_text=_("Kosongkan: diisi dari label."))
    bantuan = blocks.CharBlock(label=_("Bantuan"), required=False, max_length=255)
    wajib = blocks.BooleanBlock(label=_("Wajib diisi"), required=False, default=True)
    kelas = blocks.ChoiceBlock(label=_("Kelas data"), choices=KelasData.choices)
    bila_isian = blocks.CharBlock(label=_("Tampil bila isian"), required=False, max_length=40)
    bila_nilai = blocks.CharBlock(label=_("bernilai"), required=False, max_length=80)

    def clean(self, value: Any) -> Any:
        """Fill the key from the label."""
        hasil = super().clean(value)
        hasil["kunci"] = hasil["kunci"] or kunci_dari(hasil["label"])
        return hasil


def blok_isian(jenis: JenisIsian) -> blocks.StructBlock:
    """Return the builder block of a field type."""
    anak = [
        *jenis.anak_blok().items(),
        ("kelas", blocks.ChoiceBlock(label=_("Kelas data"), choices=KelasData.choices, default=jenis.kelas)),
    ]
    return IsianBlock(anak, label=jenis.label, icon=jenis.ikon, group=jenis.kelompok)


class LangkahBlock(blocks.StructBlock):
    """One step of the form: a heading and its questions."""

    judul = blocks.CharBlock(label=_("Judul langkah"), max_length=80)
    pengantar = blocks.CharBlock(label=_("Pengantar"), required=False, max_length=255)
    isian = blocks.StreamBlock([(kode, blok_isian(jenis)) for kode, jenis in jenis_isian.items()], label=_("Isian"))

    class Meta:
        icon = "form"
        label = _("Langkah")


LANGKAH = [("langkah", LangkahBlock())]
