"""Identifiers and contacts: NIK, mobile number, e-mail."""

import re
from datetime import date
from random import Random
from string import ascii_lowercase
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import KELOMPOK_NOMOR, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.identitas import HARI_PEREMPUAN, periksa_nik, rapikan_telepon
from layanan.inti.isian import rapikan_teks
from layanan.inti.pola import pola

PANJANG_SUREL = 254
_KATA = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
SUREL = rf"{_KATA}(?:\.{_KATA})*@(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])"
"""An address with its host in lower case, as browsers and the JSON Schema know it."""


@daftarkan("nik")
class Nik(JenisIsian):
    """The 16-digit identity number; the first one of a form is the applicant's."""

    label = _("NIK")
    ikon = "key"
    kelompok = KELOMPOK_NOMOR
    kelas = KelasData.IDENTITAS

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return sixteen digits; whether the birth date in them exists is checked beyond the schema."""
        return {"type": "string", "pattern": pola("[0-9]{12}(?!0000)[0-9]{4}")}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the digits, blanks and dots removed."""
        if not isinstance(mentah, str):
            raise pesan(_("Tulis 16 angka NIK."))
        return periksa_nik(mentah)

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a text field with the numeric keypad."""
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-20"})

    def contoh(self, isian: Isian) -> str:
        """Return an invented number of Klojen."""
        return "3573014101900001"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return an invented number of somebody born in the last century."""
        lahir = date(acak.randint(1930, 1999), acak.randint(1, 12), acak.randint(1, 28))
        hari = lahir.day + acak.choice([0, HARI_PEREMPUAN])
        return f"{acak.randint(110101, 969999)}{hari:02}{lahir:%m%y}{acak.randint(1, 9999):04}"


@daftarkan("telepon")
class Telepon(JenisIsian):
    """A mobile number, stored as +62...; the first one of a form is the applicant's."""

    label = _("Nomor telepon seluler")
    ikon = "mobile-alt"
    kelompok = KELOMPOK_NOMOR

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the international form."""
        return {"type": "string", "pattern": pola(r"\+628[1-9][0-9]{7,10}")}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the number in its international form."""
        if not isinstance(mentah, str):
            raise pesan(_("Tulis nomor telepon, misalnya 0812 3456 7890."))
        nomor = rapikan_telepon(mentah)
        if not nomor:
            raise pesan(_("Nomor ini bukan nomor telepon seluler. Contoh yang benar: 0812 3456 7890."))
        return nomor

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the number as people dial it."""
        return "0" + str(nilai).removeprefix("+62")

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a telephone field."""
        return forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"})

    def contoh(self, isian: Isian) -> str:
        """Return an invented number."""
        return "+6281234567890"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return an invented number of any length."""
        return f"+628{acak.randint(1, 9)}{''.join(acak.choices('0123456789', k=acak.randint(7, 10)))}"


@daftarkan("surel")
class Surel(JenisIsian):
    """An e-mail address."""

    label = _("Surel")
    ikon = "mail"
    kelompok = KELOMPOK_NOMOR

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return an address of at most 254 characters."""
        return {"type": "string", "format": "email", "pattern": pola(SUREL), "maxLength": PANJANG_SUREL}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the address without blanks, host in lower case."""
        nama, pisah, rumah = rapikan_teks(mentah).strip().rpartition("@") if isinstance(mentah, str) else ("", "", "")
        teks = nama + pisah + rumah.lower()
        if len(teks) > PANJANG_SUREL or not re.fullmatch(SUREL, teks):
            raise pesan(_("Alamat surel tidak lengkap. Contoh yang benar: nama@contoh.id."))
        return teks

    def widget(self, isian: Isian) -> forms.Widget:
        """Return an e-mail field."""
        return forms.TextInput(attrs={"type": "email", "autocomplete": "email", "spellcheck": "false"})

    def contoh(self, isian: Isian) -> str:
        """Return an address that belongs to nobody."""
        return "siti@contoh.id"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return an address of nobody."""
        nama, rumah = ("".join(acak.choices(ascii_lowercase, k=acak.randint(1, 12))) for _urut in range(2))
        return f"{nama}@{rumah}.contoh.id"
