"""Numbers that name a thing or a person: family card, tax, business, civil servant, line of business."""

import re
from datetime import date
from random import Random
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import KELOMPOK_NOMOR, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.identitas import buang_selipan
from layanan.inti.pola import pola

PANJANG_NPWP_LAMA = 15
BERDIGIT_UJI = 9  # the first digits of the NPWP, the last of which checks the others
TAHUN_LAHIR = (1945, 2000)  # of invented civil servants


class Nomor(JenisIsian):
    """Digits kept as text; blanks, dots and dashes between them do not matter."""

    ikon = "key"
    kelompok = KELOMPOK_NOMOR
    panjang: ClassVar[tuple[int, ...]]  # lengths allowed
    susunan: ClassVar[str]  # the pattern of all digits
    sumber: ClassVar[str | Promise]  # where to copy it from
    janggal: ClassVar[str | Promise] = _(
        "Nomor ini tidak mungkin benar."
    )  # said when length fits and the rest does not
    bantuan: ClassVar[str | Promise]
    contoh_angka: ClassVar[str]
    lebar: ClassVar[int] = 20  # letters that the input shows

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the digits; what `mungkin` knows is checked beyond the schema."""
        return {"type": "string", "pattern": pola(self.susunan)}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the digits."""
        angka = buang_selipan(mentah) if isinstance(mentah, str) else ""
        if not (angka.isascii() and angka.isdigit()):
            raise self._salah(_("Tulis %(nomor)s dengan angka saja."))
        if len(angka) not in self.panjang:
            raise self._salah(
                _("%(nomor)s harus %(harus)s angka; Anda menulis %(ada)s angka."),
                harus=f" {_('atau')} ".join(map(str, self.panjang)), ada=len(angka),
            )  # fmt: skip
        if not re.fullmatch(self.susunan, angka) or not self.mungkin(angka):
            raise self._salah(self.janggal)
        return angka

    def mungkin(self, angka: str) -> bool:
        """Return whether digits that fit the pattern can be such a number."""
        return True

    def petunjuk(self, isian: Isian) -> str:
        """Return how many digits, and where they are written."""
        return str(self.bantuan)

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text field with the numeric keypad."""
        lebar = f"govuk-input--width-{self.lebar}"
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": lebar})

    def contoh(self, isian: Isian) -> str:
        """Return an invented number."""
        return self.contoh_angka

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return random digits."""
        return str(acak.randint(1, 9)) + _angka_acak(acak, acak.choice(self.panjang) - 1)

    def _salah(self, kalimat: Any, **isi: Any) -> ValueError:
        return pesan(f"{kalimat} {self.sumber}", nomor=self.label, **isi)


@daftarkan("no_kk")
class NoKk(Nomor):
    """The 16 digits of a family card. Its middle digits are the day of issue, not of birth: they are not checked."""

    label = _("Nomor KK")
    ikon = "group"
    kelas = KelasData.IDENTITAS
    panjang = (16,)
    susunan = "[1-9][0-9]{15}"  # no province has a code that begins with 0
    sumber = _("Salin dari bagian atas kartu keluarga.")
    bantuan = _("16 angka, tertulis di bagian atas kartu keluarga.")
    contoh_angka = "3573010101150001"


@daftarkan("npwp")
class Npwp(Nomor):
    """A taxpayer: the old 15 digits, or 16 since PMK 112/2022 (a NIK, "0" and the old number, or one given out anew).

    Only the old number has a check digit (Luhn). A wrong NIK is not refused here, because what the tax office gives
    out anew looks the same.
    """

    label = _("NPWP")
    kelas = KelasData.IDENTITAS
    panjang = (15, 16)
    susunan = "[0-9]{15,16}"
    sumber = _("Salin dari kartu NPWP.")
    janggal = _("Angka-angka NPWP ini tidak cocok satu sama lain; mungkin ada yang salah ketik.")
    bantuan = _("15 atau 16 angka. Titik dan tanda hubung boleh ditulis, boleh tidak.")
    contoh_angka = "013121660091000"

    def mungkin(self, angka: str) -> bool:
        """Return whether the check digit of an old number fits."""
        lama = angka.removeprefix("0") if len(angka) > PANJANG_NPWP_LAMA else angka
        return len(lama) != PANJANG_NPWP_LAMA or _luhn(lama[:BERDIGIT_UJI])

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the old number in its groups: 01.312.166.0-091.000."""
        return re.sub(r"^(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})$", r"\1.\2.\3.\4-\5.\6", nilai)

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return a number of either length."""
        awal = _angka_acak(acak, BERDIGIT_UJI - 1)
        uji = next(satu for satu in "0123456789" if _luhn(awal + satu))
        lama = awal + uji + _angka_acak(acak, PANJANG_NPWP_LAMA - BERDIGIT_UJI)
        return acak.choice([lama, f"0{lama}", f"1{_angka_acak(acak, PANJANG_NPWP_LAMA)}"])


@daftarkan("nib")
class Nib(Nomor):
    """The 13 digits of a business in OSS; no check digit is known."""

    label = _("NIB")
    panjang = (13,)
    susunan = "[0-9]{13}"
    sumber = _("Salin dari dokumen NIB atau dari akun OSS.")
    bantuan = _("13 angka, tertulis pada dokumen NIB dari OSS.")
    contoh_angka = "0220001234567"


@daftarkan("nip")
class Nip(Nomor):
    """A civil servant: birth date, year and month of appointment, sex (1 or 2), serial number; 18 digits.

    Those employed by contract (PPPK) have 21 and above in place of the month.
    """

    label = _("NIP")
    ikon = "user"
    panjang = (18,)
    susunan = "(?:19|20)[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]|2[1-9])[12][0-9]{3}"
    sumber = _("Salin dari kartu pegawai atau surat keputusan pengangkatan.")
    janggal = _("Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin di dalam NIP tidak mungkin.")
    bantuan = _("18 angka.")
    contoh_angka = "199001012015031001"

    def mungkin(self, angka: str) -> bool:
        """Return whether the birth date exists and the appointment is later, and not in a year to come."""
        try:
            lahir = date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
        except ValueError:
            return False
        return lahir.year < int(angka[8:12]) <= timezone.localdate().year

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the number in its groups: 19680501 201001 1 005."""
        return f"{nilai[:8]} {nilai[8:14]} {nilai[14:15]} {nilai[15:]}"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return a number of somebody appointed between 18 and 25 years of age."""
        lahir = date(acak.randint(*TAHUN_LAHIR), acak.randint(1, 12), acak.randint(1, 28))
        bulan = acak.choice([*range(1, 13), 21, 22])
        urut = f"{lahir.year + acak.randint(18, 25)}{bulan:02}{acak.randint(1, 2)}{acak.randint(1, 999):03}"
        return f"{lahir:%Y%m%d}{urut}"


@daftarkan("kbli")
class Kbli(Nomor):
    """A five-digit line of business. No list comes with it: BPS renews the codes, and offices hold to several years."""

    label = _("Kode KBLI")
    ikon = "clipboard-list"
    kelas = KelasData.PUBLIK
    panjang = (5,)
    susunan = "[0-9]{5}"
    sumber = _("Cari kodenya di oss.go.id, menu KBLI.")
    bantuan = _("5 angka. Cari kode bidang usaha Anda di oss.go.id, menu KBLI.")
    contoh_angka = "56102"
    lebar = 5


def _luhn(angka: str) -> bool:
    """Return whether every second digit doubled, all digits summed, makes a multiple of ten."""
    return sum(sum(divmod(int(satu) * (1 + urut % 2), 10)) for urut, satu in enumerate(reversed(angka))) % 10 == 0


def _angka_acak(acak: Random, panjang: int) -> str:
    return "".join(acak.choices("0123456789", k=panjang))
