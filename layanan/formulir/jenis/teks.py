"""Text: one line, many lines, a person's name, an address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import Isian, JenisIsian, daftarkan, pesan


@daftarkan("teks")
class Teks(JenisIsian):
    """One line of text."""

    label = _("Teks")
    kelas = KelasData.PUBLIK
    sifat = ("panjang",)
    panjang = 160

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the longest length allowed."""
        return {
            "panjang": blocks.IntegerBlock(
                label=_("Paling panjang (huruf)"), default=self.panjang, min_value=1, max_value=5000
            )
        }

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return text without blanks at its ends."""
        return {"type": "string", "minLength": 1, "maxLength": isian["panjang"], "pattern": r"^\S(?:[\s\S]*\S)?$"}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the text with single blanks, without control characters."""
        teks = " ".join(self._tanpa_kendali(mentah).split())
        return self._batas(isian, teks)

    def contoh(self, isian: Isian) -> str:
        """Return a short text."""
        return "Warung Bu Siti"[: isian["panjang"]]

    @staticmethod
    def _tanpa_kendali(mentah: Any) -> str:
        if not isinstance(mentah, str | int):
            raise pesan(_("Isi dengan teks."))
        return "".join(huruf if huruf.isprintable() or huruf in "\r\n\t" else " " for huruf in str(mentah))

    @staticmethod
    def _batas(isian: Isian, teks: str) -> str:
        if len(teks) > isian["panjang"]:
            raise pesan(
                _("%(label)s paling panjang %(batas)s huruf; sekarang %(ada)s. Persingkat isiannya."),
                label=isian["label"], batas=isian["panjang"], ada=len(teks),
            )  # fmt: skip
        return teks


@daftarkan("teks_panjang")
class TeksPanjang(Teks):
    """Several lines of text."""

    label = _("Teks panjang")
    panjang = 2000

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the text with its line breaks, without blanks at the ends."""
        baris = self._tanpa_kendali(mentah).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._batas(isian, "\n".join(satu.rstrip() for satu in baris).strip())

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text area."""
        return forms.Textarea(attrs={"rows": 4} | ({"autocomplete": self.autocomplete} if self.autocomplete else {}))


@daftarkan("nama")
class Nama(Teks):
    """A person's name; the first one of a form is the applicant's."""

    label = _("Nama orang")
    kelas = KelasData.PRIBADI
    autocomplete = "name"
    panjang = 120

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the name; digits are a slip of the finger."""
        nama = super().bersihkan(isian, mentah)
        if any(huruf.isdigit() for huruf in nama):
            raise pesan(_("%(label)s tidak memuat angka. Tulis nama sesuai KTP."), label=isian["label"])
        return nama

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return text without digits."""
        return super().skema(isian) | {"pattern": r"^[^\s\d](?:[^\d]*[^\s\d])?$"}

    def contoh(self, isian: Isian) -> str:
        """Return an invented name."""
        return "Siti Aminah"


@daftarkan("alamat")
class Alamat(TeksPanjang):
    """A street address."""

    label = _("Alamat")
    kelas = KelasData.PRIBADI
    autocomplete = "street-address"
    panjang = 300

    def contoh(self, isian: Isian) -> str:
        """Return an invented address."""
        return "Jl. Kawi Nomor 12, RT 03 RW 05"
