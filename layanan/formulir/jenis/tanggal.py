"""Dates."""

import re
from datetime import date
from random import Random
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from layanan.formulir.jenis.dasar import KELOMPOK_ANGKA, OPERATOR_URUT, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.pola import pola
from layanan.inti.syarat import baca_relatif

_LOKAL = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})|(\d{2})(\d{2})((?:19|20)\d{2})")
TAHUN_ACAK = (1900, 2100)


@daftarkan("tanggal")
class Tanggal(JenisIsian):
    """A calendar date, stored as YYYY-MM-DD."""

    label = _("Tanggal")
    ikon = "date"
    kelompok = KELOMPOK_ANGKA
    operator = OPERATOR_URUT

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the ISO form."""
        return {"type": "string", "format": "date", "pattern": pola("[0-9]{4}-[0-9]{2}-[0-9]{2}")}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the ISO date; typed ones are day first: 17-8-2026, 17/8/2026, 17082026 on a keypad of digits only."""
        teks = mentah.strip() if isinstance(mentah, str) else ""
        iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", teks)
        lokal = _LOKAL.fullmatch(teks)
        if not (iso or lokal):
            raise pesan(_("Tulis tanggal seperti 17-8-2026 (hari-bulan-tahun)."))
        tahun, bulan, hari = iso.groups() if iso else reversed([satu for satu in lokal.groups() if satu])
        try:
            return date(int(tahun), int(bulan), int(hari)).isoformat()
        except ValueError as galat:
            salah = pesan(_("Tanggal %(tanggal)s tidak ada dalam kalender. Periksa hari dan bulannya."), tanggal=teks)
            raise salah from galat

    def nilai_syarat(self, isian: Isian, teks: str) -> Any:
        """Return the date, or one counted from today, such as "hari ini - 17 tahun"."""
        return baca_relatif(teks) or self.bersihkan(isian, teks)

    def petunjuk(self, isian: Isian) -> str:
        """Return an example."""
        return str(_("Contoh: 17/8/2026 atau 17082026 (hari, bulan, tahun)."))

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the date in words."""
        return formats.date_format(date.fromisoformat(nilai), "j F Y")

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a short text field: typing a date beats a picker for a known date."""
        return forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-10"})

    def contoh(self, isian: Isian) -> str:
        """Return Independence Day."""
        return "2026-08-17"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return any day of two centuries."""
        return date(acak.randint(*TAHUN_ACAK), acak.randint(1, 12), acak.randint(1, 28)).isoformat()
