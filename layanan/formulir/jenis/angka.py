"""Quantities and money, typed and read the Indonesian way: 1.250,5."""

import math
import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from random import Random
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import KELOMPOK_ANGKA, OPERATOR_BILANGAN, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.bilangan import ANGKA_JSON, baca_bilangan, bilangan_json, tulis_bilangan
from layanan.inti.forms import InputBerimbuhan
from layanan.inti.isian import rapikan_teks

DESIMAL_PALING_BANYAK = 4
BATAS = 10**ANGKA_JSON
PANJANG_TULISAN = 60  # letters; more is no number that anybody types
_BERSATUAN = re.compile(r"(-?[0-9][0-9.,]*)\s*(.*)", re.DOTALL)
_RUPIAH = re.compile(r"(?:rp\.?\s*)?(.*?)(?:,(?:00|-))?", re.IGNORECASE | re.DOTALL)


@daftarkan("angka")
class Angka(JenisIsian):
    """A quantity with up to four decimals and a unit; a JSON number, an int when it is whole.

    All its digits together are at most 15, which is what a JSON number keeps. How many decimals there are is checked
    beyond the schema: `multipleOf` of a fraction means something else in every validator.
    """

    label = _("Angka")
    ikon = "decimal"
    kelompok = KELOMPOK_ANGKA
    kelas = KelasData.PUBLIK
    operator = OPERATOR_BILANGAN
    sifat = ("desimal", "paling_kecil", "paling_besar", "satuan")
    bilangan_contoh: ClassVar[int] = 12

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the number of decimals, the bounds, and the unit."""
        batas = {"required": False, "min_value": -BATAS, "max_value": BATAS}
        return {
            "desimal": blocks.IntegerBlock(
                label=_("Angka di belakang koma"), default=0, min_value=0, max_value=DESIMAL_PALING_BANYAK
            ),
            "paling_kecil": blocks.DecimalBlock(label=_("Paling kecil"), default=0, **batas),
            "paling_besar": blocks.DecimalBlock(label=_("Paling besar"), **batas),
            "satuan": blocks.CharBlock(
                label=_("Satuan"), required=False, max_length=20, help_text=_("Misalnya: m², orang, kilogram.")
            ),
        }

    def aturan(self, isian: Isian) -> Mapping[str, Any]:
        """Return the decimals, bounds and unit of a field."""
        return isian

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return a number between the bounds."""
        bawah, atas = self._batas(isian)
        jenis = "number" if self.aturan(isian)["desimal"] else "integer"
        return {"type": jenis, "minimum": bilangan_json(bawah), "maximum": bilangan_json(atas)}

    def bersihkan(self, isian: Isian, mentah: Any) -> int | float:
        """Return the number; typed ones are 1250, 1.250 or 1.250,5, with or without the unit."""
        nilai, desimal = self._baca(isian, mentah), self.aturan(isian)["desimal"]
        if _banyak_desimal(nilai) > desimal:
            if not desimal:
                raise pesan(_("%(label)s harus bilangan bulat, tanpa angka di belakang koma."), label=isian["label"])
            kalimat = _("%(label)s paling banyak %(desimal)s angka di belakang koma.")
            raise pesan(kalimat, label=isian["label"], desimal=desimal)
        bawah, atas = self._batas(isian)
        if nilai < bawah:
            raise self._di_luar(_("%(label)s tidak boleh kurang dari %(batas)s."), isian, bawah)
        if nilai > atas:
            raise self._di_luar(_("%(label)s tidak boleh lebih dari %(batas)s."), isian, atas)
        return bilangan_json(nilai)

    def nilai_syarat(self, isian: Isian, teks: str) -> int | float:
        """Return the number, whatever the bounds of the field: "more than 0" may be asked where 1 is the least."""
        nilai = self._baca(isian, teks)
        if abs(nilai) >= BATAS or _banyak_desimal(nilai) > DESIMAL_PALING_BANYAK:
            raise pesan(_("Angka ini terlalu panjang. Tulis paling banyak empat angka di belakang koma."))
        return bilangan_json(nilai)

    def temuan(self, isian: Isian) -> list[str]:
        """Return a sentence when no number lies between the bounds."""
        bawah, atas = self._rentang(isian)
        return [] if bawah <= atas else [str(_("Tidak ada angka di antara batas paling kecil dan paling besar."))]

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the number with its unit."""
        return f"{tulis_bilangan(nilai)} {self.aturan(isian)['satuan']}".strip()

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text field with the keypad that has all it takes; no keypad of digits has a minus."""
        aturan = self.aturan(isian)
        atribut = {"autocomplete": "off", "class": "govuk-input--width-10"}
        if self._batas(isian)[0] >= 0:
            atribut["inputmode"] = "decimal" if aturan["desimal"] else "numeric"
        return InputBilangan(akhiran=aturan["satuan"], attrs=atribut)

    def contoh(self, isian: Isian) -> int | float:
        """Return a small number between the bounds."""
        bawah, atas = self._rentang(isian)
        satu = 10 ** self.aturan(isian)["desimal"]
        return self._dari_rentang(isian, min(max(self.bilangan_contoh * satu, bawah), atas))

    def acak(self, isian: Isian, acak: Random) -> int | float:
        """Return any number between the bounds."""
        return self._dari_rentang(isian, acak.randint(*self._rentang(isian)))

    def _baca(self, isian: Isian, mentah: Any) -> Decimal:
        """Return the number with as many decimals as were typed."""
        if isinstance(mentah, int) and not isinstance(mentah, bool) and abs(mentah) < BATAS:
            return Decimal(mentah)
        if isinstance(mentah, float) and math.isfinite(mentah) and abs(mentah) < BATAS:
            return Decimal(repr(mentah)).normalize()
        nilai = self._baca_teks(isian, mentah) if isinstance(mentah, str) else None
        if nilai is None:
            contoh = tulis_bilangan(1250.5 if self.aturan(isian)["desimal"] else 1250)
            kalimat = _("Tulis %(label)s sebagai angka, misalnya %(contoh)s. Titik untuk ribuan, koma untuk pecahan.")
            raise pesan(kalimat, label=isian["label"], contoh=contoh)
        return nilai

    def _baca_teks(self, isian: Isian, mentah: str) -> Decimal | None:
        teks = rapikan_teks(mentah).strip().replace("\u2212", "-")
        cocok = _BERSATUAN.fullmatch(teks)
        if cocok is None or len(teks) > PANJANG_TULISAN:
            return None
        angka, satuan = cocok.groups()
        return baca_bilangan(angka) if satuan.casefold() in ("", self.aturan(isian)["satuan"].casefold()) else None

    def _batas(self, isian: Isian) -> tuple[Decimal, Decimal]:
        aturan = self.aturan(isian)
        ujung = Decimal(10) ** (ANGKA_JSON - aturan["desimal"]) - Decimal(10) ** -aturan["desimal"]
        kecil, besar = (_desimal(aturan[nama]) for nama in ("paling_kecil", "paling_besar"))
        return (-ujung if kecil is None else max(kecil, -ujung), ujung if besar is None else min(besar, ujung))

    def _rentang(self, isian: Isian) -> tuple[int, int]:
        """Return the least and the greatest number allowed, counted in units of the last decimal."""
        bawah, atas = (satu.scaleb(self.aturan(isian)["desimal"]) for satu in self._batas(isian))
        return int(bawah.to_integral_value(ROUND_CEILING)), int(atas.to_integral_value(ROUND_FLOOR))

    def _dari_rentang(self, isian: Isian, banyak: int) -> int | float:
        return bilangan_json(Decimal(banyak).scaleb(-self.aturan(isian)["desimal"]))

    def _di_luar(self, kalimat: Any, isian: Isian, batas: Decimal) -> ValueError:
        return pesan(kalimat, label=isian["label"], batas=self.tulis(isian, batas))


@daftarkan("rupiah")
class Rupiah(Angka):
    """An amount of money in whole rupiah."""

    label = _("Rupiah")
    ikon = "tag"
    sifat = ()
    bilangan_contoh = 1_500_000

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return nothing of its own."""
        return {}

    def aturan(self, isian: Isian) -> Mapping[str, Any]:
        """Return that it is whole and not negative."""
        return {"desimal": 0, "paling_kecil": 0, "paling_besar": None, "satuan": ""}

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the amount as Rp1.250.000."""
        return f"Rp{tulis_bilangan(nilai)}"

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text field after the word Rp."""
        atribut = {"autocomplete": "off", "class": "govuk-input--width-20", "inputmode": "numeric"}
        return InputBilangan(awalan="Rp", attrs=atribut)

    def _baca_teks(self, isian: Isian, mentah: str) -> Decimal | None:
        """Return the amount; "Rp", and ",00" or ",-" at the end, do not matter."""
        return super()._baca_teks(isian, _RUPIAH.fullmatch(mentah.strip())[1])


class InputBilangan(InputBerimbuhan):
    """A text input that shows a stored number in the notation it is typed in."""

    def format_value(self, value: Any) -> str | None:
        """Return a number in Indonesian notation, and what was typed as it is."""
        return tulis_bilangan(value) if isinstance(value, int | float) else super().format_value(value)


def _banyak_desimal(nilai: Decimal) -> int:
    return max(0, -nilai.as_tuple().exponent)


def _desimal(nilai: Any) -> Decimal | None:
    return None if nilai is None else Decimal(str(nilai))
