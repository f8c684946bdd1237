"""Dates."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from layanan.formulir.jenis.dasar import Isian, JenisIsian, daftarkan, pesan
from layanan.inti.pola import pola


@daftarkan("tanggal")
class Tanggal(JenisIsian):
    """A calendar date, stored as YYYY-MM-DD."""

    label = _("Tanggal")
    ikon = "date"

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the ISO form."""
        return {"type": "string", "format": "date", "pattern": pola("[0-9]{4}-[0-9]{2}-[0-9]{2}")}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the ISO date; typed dates are day first, as 17-8-2026 or 17/8/2026."""
        teks = mentah.strip() if isinstance(mentah, str) else ""
        iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", teks)
        lokal = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", teks)
        if not (iso or lokal):
            raise pesan(_("Tulis tanggal seperti 17-8-2026 (hari-bulan-tahun)."))
        tahun, bulan, hari = iso.groups() if iso else reversed(lokal.groups())
        try:
            return date(int(tahun), int(bulan), int(hari)).isoformat()
        except ValueError as galat:
            salah = pesan(_("Tanggal %(tanggal)s tidak ada dalam kalender. Periksa hari dan bulannya."), tanggal=teks)
            raise salah from galat

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the date in words."""
        return formats.date_format(date.fromisoformat(nilai), "j F Y")

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a short text field: typing a date beats a picker for a known date."""
        return forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-10"})

    def contoh(self, isian: Isian) -> str:
        """Return Independence Day."""
        return "2026-08-17"
