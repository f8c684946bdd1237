"""Text: one line, many lines, a person's name, an address."""

import re
from collections.abc import Mapping
from random import Random
from string import ascii_letters, digits
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import KELOMPOK_TULISAN, Isian, JenisIsian, daftarkan, pesan
from layanan.formulir.jenis.setuju import blok_setuju, susun_setuju, urai_setuju
from layanan.inti.isian import rapikan_teks
from layanan.inti.pola import pola

TAK_BERUPA = re.compile("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Characters without a shape: they hide what a text says, or turn it around."""

BUKAN_HURUF = (
    r"\x00-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
)
"""What never stands in a cleaned word, for the inside of [^...]: blanks, controls, and the shapeless."""

HURUF_ACAK = ascii_letters + ".,'-éñ"


@daftarkan("teks")
class Teks(JenisIsian):
    """One line of text."""

    label = _("Teks")
    kelompok = KELOMPOK_TULISAN
    kelas = KelasData.PUBLIK
    sifat = ("panjang",)
    panjang = 160
    teks_contoh = "Warung Bu Siti"
    pemisah = " "  # what may stand between words

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the longest length allowed."""
        return {
            "panjang": blocks.IntegerBlock(
                label=_("Paling panjang (huruf)"), default=self.panjang, min_value=1, max_value=5000
            )
        }

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return words with single blanks between them; composed letters (NFC) are beyond the schema."""
        return {"type": "string", "maxLength": isian["panjang"], "pattern": pola(self._pola_baris())}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the text with single blanks, without invisible characters."""
        return self._batas(isian, " ".join(self._tampak(mentah).split()))

    def contoh(self, isian: Isian) -> str:
        """Return a short text."""
        return self.teks_contoh[: isian["panjang"]].strip()

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return some words of random letters, within the longest length."""
        teks = ""
        for _urut in range(acak.randint(1, 8)):
            teks += "".join(acak.choices(HURUF_ACAK, k=acak.randint(1, 9))) + acak.choice(self.pemisah)
        return teks[: isian["panjang"]].strip()

    @staticmethod
    def _pola_baris(kecuali: str = "") -> str:
        kata = f"[^{BUKAN_HURUF}{kecuali}]+"
        return f"{kata}(?: {kata})*"

    @staticmethod
    def _tampak(mentah: Any) -> str:
        if not isinstance(mentah, str):
            raise pesan(_("Tulis jawaban berupa teks."))
        return rapikan_teks(TAK_BERUPA.sub("", mentah))

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
    pemisah = " \n"

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the text with its line breaks, single blanks in a line."""
        baris = self._tampak(mentah).split("\n")
        return self._batas(isian, "\n".join(" ".join(satu.split()) for satu in baris).strip())

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return lines of words."""
        baris = self._pola_baris()
        return super().skema(isian) | {"pattern": pola(rf"{baris}(?:\n+{baris})*")}

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text area."""
        return forms.Textarea(attrs={"rows": 4} | ({"autocomplete": self.autocomplete} if self.autocomplete else {}))


@daftarkan("nama")
class Nama(Teks):
    """A person's name; the first one of a form is the applicant's."""

    label = _("Nama orang")
    ikon = "user"
    kelas = KelasData.PRIBADI
    autocomplete = "name"
    panjang = 120
    teks_contoh = "Siti Aminah"

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the longest length allowed, and whether that person agrees too."""
        return super().anak_blok() | {"setuju": blok_setuju()}

    def susun(self, nilai: Mapping[str, Any]) -> dict[str, Any]:
        """Return the length, and what that person agrees to."""
        return super().susun(nilai) | susun_setuju(nilai)

    def urai(self, isian: Isian) -> dict[str, Any]:
        """Return the same as raw data of the builder."""
        return super().urai(isian) | urai_setuju(isian)

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the name; digits are a slip of the finger."""
        nama = super().bersihkan(isian, mentah)
        if any(huruf in digits for huruf in nama):
            raise pesan(_("%(label)s tidak boleh memuat angka. Tulis nama sesuai KTP."), label=isian["label"])
        return nama

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return text without digits."""
        return super().skema(isian) | {"pattern": pola(self._pola_baris(kecuali="0-9"))}


@daftarkan("alamat")
class Alamat(TeksPanjang):
    """A street address."""

    label = _("Alamat")
    ikon = "home"
    kelas = KelasData.PRIBADI
    autocomplete = "street-address"
    panjang = 300
    teks_contoh = "Jl. Kawi Nomor 12, RT 03 RW 05"
