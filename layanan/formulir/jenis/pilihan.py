"""One choice of several."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import BidangIsian, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.kunci import kunci_dari

NILAI = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\Z"
TOMBOL_RADIO_SAMPAI = 7  # more choices than this are a drop-down list


class PilihanBlock(blocks.StructBlock):
    """A choice: the value is stored and stays, the label may be reworded."""

    label = blocks.CharBlock(label=_("Tulisan"), max_length=120)
    nilai = blocks.RegexBlock(
        NILAI,
        label=_("Nilai"),
        required=False,
        help_text=_("Kosongkan: diisi dari tulisan. Boleh juga kode resmi, misalnya kode wilayah."),
        error_messages={"invalid": _("Nilai hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung.")},
    )

    def clean(self, value: Any) -> Any:
        """Fill the value from the label."""
        hasil = super().clean(value)
        hasil["nilai"] = hasil["nilai"] or kunci_dari(hasil["label"])
        return hasil


@daftarkan("pilihan")
class Pilihan(JenisIsian):
    """Exactly one of a list."""

    label = _("Pilihan")
    ikon = "list-ul"
    kelas = KelasData.PUBLIK
    sifat = ("pilihan",)
    wajib = _("Pilih %(label)s.")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the list of choices."""
        return {"pilihan": blocks.ListBlock(PilihanBlock(), label=_("Pilihan"), min_num=2)}

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the stored values."""
        return {"enum": [satu["nilai"] for satu in isian["pilihan"]]}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the stored value."""
        if mentah not in self.skema(isian)["enum"]:
            raise pesan(_("Pilih salah satu %(label)s dari daftar."), label=isian["label"])
        return mentah

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the label of the stored value."""
        return next((satu["label"] for satu in isian["pilihan"] if satu["nilai"] == nilai), str(nilai))

    def bidang(self, isian: Isian) -> forms.Field:
        """Return radio buttons, or a list when there are many."""
        pilihan = [(satu["nilai"], satu["label"]) for satu in isian["pilihan"]]
        if len(pilihan) <= TOMBOL_RADIO_SAMPAI:
            return BidangIsian(widget=forms.RadioSelect(choices=pilihan))
        return BidangIsian(widget=forms.Select(choices=[("", _("Pilih …")), *pilihan]))

    def contoh(self, isian: Isian) -> str:
        """Return the first choice."""
        return isian["pilihan"][0]["nilai"]
