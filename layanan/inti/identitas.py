"""Identifiers of people: the NIK and the mobile number, checked alike in forms, API and import."""

import re
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from layanan.inti.errors import NilaiSalah

PANJANG_NIK = 16
HARI_PEREMPUAN = 40  # added to the day of birth of a woman
_SELIPAN = re.compile(r"[\s.'\u2019\u200b\u200e\u200f\u2060\ufeff\u2010-\u2015-]+")
_BILANGAN_PANGKAT = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_BILANGAN_PECAHAN = re.compile(r"\d{15,16}[.,]0+")
_SELULER = re.compile(r"(?:(?:00)?62)?0?(8[1-9]\d{7,10})")


def periksa_nik(teks: str, hari_ini: date | None = None) -> str:
    """Return the 16 digits of a NIK; blanks, dots, dashes and invisible characters do not matter.

    Checks the length, the date of birth inside (a woman's day is 40 higher) and the serial number. The area code is not
    checked: it is the place of first registration, and many codes have been abolished since.
    Raises NilaiSalah (a ValueError) with kode `nik_hilang`, `nik_format`, `nik_tanggal` or `nik_urut`.
    """
    perbaikan = _("Salin 16 angka NIK dari KTP atau kartu keluarga.")
    polos = teks.strip()
    if _BILANGAN_PANGKAT.fullmatch(polos) or _BILANGAN_PECAHAN.fullmatch(polos):
        raise nik_hilang()
    nik = buang_selipan(polos)
    if not (nik.isascii() and nik.isdigit()):
        raise NilaiSalah("nik_format", _("NIK hanya boleh berisi angka."), perbaikan)
    if len(nik) != PANJANG_NIK:
        pesan = _("NIK harus 16 angka; Anda menulis %(jumlah)d angka.") % {"jumlah": len(nik)}
        raise NilaiSalah("nik_format", pesan, perbaikan)
    if not _tanggal_lahir_mungkin(nik, hari_ini or timezone.localdate()):
        pesan = _("Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak mungkin.")
        raise NilaiSalah("nik_tanggal", pesan, perbaikan)
    if nik.endswith("0000"):
        raise NilaiSalah("nik_urut", _("Empat angka terakhir NIK tidak mungkin 0000."), perbaikan)
    return nik


def nomor_wa(teks: str) -> str:
    """Return a written mobile number as wa.me wants it: country code, no plus."""
    return re.sub(r"^(?:0062|0)", "62", re.sub(r"[^0-9]", "", teks))


def buang_selipan(teks: str) -> str:
    """Return a typed number without what only groups its digits: blanks, dots, dashes, invisible characters."""
    return _SELIPAN.sub("", teks)


def nik_hilang() -> NilaiSalah:
    """Return the error for a NIK that a spreadsheet has stored as a number: its last digits are gone."""
    return NilaiSalah(
        "nik_hilang",
        _("NIK tersimpan sebagai bilangan, sehingga angka terakhirnya sudah hilang."),
        _("Ubah format kolom NIK menjadi Teks, lalu ketik ulang NIK dari KTP atau buku aslinya."),
    )


def _tanggal_lahir_mungkin(nik: str, hari_ini: date) -> bool:
    hari, bulan, tahun = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    if hari > HARI_PEREMPUAN:
        hari -= HARI_PEREMPUAN
    for abad in (2000, 1900):
        try:
            if date(abad + tahun, bulan, hari) <= hari_ini:
                return True
        except ValueError:  # no such day in that century
            continue
    return False


def rapikan_telepon(teks: str) -> str:
    """Return a mobile number as `+628...`, or an empty string when the text is not one.

    `0812-3456-7890`, `+62 812 3456 7890`, `0062812...` and `812...` are the same number.
    """
    angka = "".join(huruf for huruf in teks if huruf.isascii() and huruf.isdigit())
    cocok = _SELULER.fullmatch(angka)
    return f"+62{cocok[1]}" if cocok else ""
