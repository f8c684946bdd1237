"""The form builder: steps of fields, as Wagtail blocks made from the registered field types."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import JenisIsian, jenis_isian
from layanan.formulir.jenis.grup import PALING_DALAM
from layanan.inti.blocks import SyaratBlock, urai_syarat
from layanan.inti.kunci import KUNCI, kunci_dari


class IsianBlock(blocks.StructBlock):
    """What every field has; a field type adds its own children."""

    label = blocks.CharBlock(label=_("Pertanyaan atau label"), max_length=160)
    kunci = blocks.RegexBlock(KUNCI, label=_("Kunci"), required=False, help_text=_("Kosongkan: diisi dari label."))
    bantuan = blocks.CharBlock(label=_("Bantuan"), required=False, max_length=255)
    wajib = blocks.BooleanBlock(label=_("Wajib diisi"), required=False, default=True)
    kelas = blocks.ChoiceBlock(label=_("Kelas data"), choices=KelasData.choices)
    bila = SyaratBlock(label=_("Tampil hanya bila"), collapsed=True)
    wajib_bila = SyaratBlock(label=_("Wajib hanya bila"), collapsed=True)

    def to_python(self, value: Any) -> Any:
        """Read a stored field, also as it was stored when a condition could only be an equality."""
        return super().to_python(_bentuk_lama(value))

    def bulk_to_python(self, values: Any) -> Any:
        """Read stored fields, also the old ones."""
        return super().bulk_to_python([_bentuk_lama(satu) for satu in values])

    def clean(self, value: Any) -> Any:
        """Fill the key from the label."""
        hasil = super().clean(value)
        hasil["kunci"] = hasil["kunci"] or kunci_dari(hasil["label"])
        return hasil


def _bentuk_lama(nilai: dict[str, Any]) -> dict[str, Any]:
    if "bila_isian" not in nilai:
        return nilai
    isian, isi = nilai["bila_isian"], nilai["bila_nilai"]
    return nilai | {"bila": urai_syarat({"isian": isian, "op": "eq", "nilai": isi} if isian else None)}


def blok_isian(jenis: JenisIsian, tingkat: int) -> blocks.StructBlock:
    """Return the builder block of a field type; that of a group holds the types once more, one level deeper."""
    anak = [
        *jenis.anak_blok().items(),
        ("kelas", blocks.ChoiceBlock(label=_("Kelas data"), choices=KelasData.choices, default=jenis.kelas)),
    ]
    if jenis.berbaris:
        anak.append(("isian", AliranIsian(tingkat + 1)))
    return IsianBlock(anak, label=jenis.label, icon=jenis.ikon, group=jenis.kelompok)


class AliranIsian(blocks.StreamBlock):
    """Fields of any registered type, in order."""

    def __init__(self, tingkat: int = 0, kecuali: Collection[str] = (), **kwargs: Any) -> None:
        semua = [(kode, satu) for kode, satu in jenis_isian.items() if kode not in kecuali]
        jenis = [
            (kode, satu)
            for kode, satu in semua
            if (tingkat < PALING_DALAM or not satu.berbaris) and not (tingkat and satu.tunggal)
        ]
        kwargs.setdefault("label", _("Isian"))
        super().__init__([(kode, blok_isian(satu, tingkat)) for kode, satu in jenis], **kwargs)


class LangkahBlock(blocks.StructBlock):
    """One step of the form: a heading and its questions."""

    judul = blocks.CharBlock(label=_("Judul langkah"), max_length=80)
    pengantar = blocks.CharBlock(label=_("Pengantar"), required=False, max_length=255)
    isian = AliranIsian()

    class Meta:
        icon = "form"
        label = _("Langkah")


class KeluarBlock(blocks.StructBlock):
    """Who cannot use this service online, and where to go instead."""

    bila = SyaratBlock(label=_("Bila"))
    judul = blocks.CharBlock(label=_("Judul"), max_length=120)
    isi = blocks.TextBlock(label=_("Ke mana, dan apa yang perlu dilakukan"), max_length=1000)

    class Meta:
        icon = "cross"
        label = _("Halaman keluar")


LANGKAH = [("langkah", LangkahBlock())]
KELUAR = [("keluar", KeluarBlock())]
