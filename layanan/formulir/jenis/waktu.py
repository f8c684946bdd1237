"""Times of day, and a span between two."""

import re
from collections.abc import Mapping
from random import Random
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import (
    KELOMPOK_ANGKA,
    OPERATOR_ADA,
    OPERATOR_URUT,
    Isian,
    JenisIsian,
    daftarkan,
    pesan,
)
from layanan.inti.forms import InputBagian
from layanan.inti.pola import pola

WAKTU = {"type": "string", "pattern": pola("(?:[01][0-9]|2[0-3]):[0-5][0-9]")}
MENIT_SEHARI = 24 * 60
ATRIBUT = {"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-5"}
UJUNG = {"mulai": _("Mulai"), "selesai": _("Selesai")}


@daftarkan("waktu")
class Waktu(JenisIsian):
    """A time of day on the 24-hour clock, stored as HH:MM."""

    label = _("Waktu")
    ikon = "time"
    kelompok = KELOMPOK_ANGKA
    kelas = KelasData.PUBLIK
    operator = OPERATOR_URUT

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return HH:MM."""
        return dict(WAKTU)

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return HH:MM; typed times are 8.30, 08:30, or 0830 where a keypad has digits only."""
        return baca_waktu(mentah)

    def petunjuk(self, isian: Isian) -> str:
        """Return an example."""
        return str(_("Contoh: 08.30 atau 15.00."))

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the time with a dot, as it is written in Indonesian."""
        return nilai.replace(":", ".")

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a short text field."""
        return forms.TextInput(attrs=dict(ATRIBUT))

    def contoh(self, isian: Isian) -> str:
        """Return a time in office hours."""
        return "08:30"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return any minute of the day."""
        return _tulis_menit(acak.randrange(MENIT_SEHARI))


@daftarkan("rentang_waktu")
class RentangWaktu(JenisIsian):
    """From one time to a later one of the same day, stored as {"mulai": "HH:MM", "selesai": "HH:MM"}."""

    label = _("Rentang waktu")
    ikon = "time"
    kelompok = KELOMPOK_ANGKA
    kelas = KelasData.PUBLIK
    operator = OPERATOR_ADA

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return two times; that the second is later is checked beyond the schema."""
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {nama: dict(WAKTU) for nama in UJUNG},
            "required": list(UJUNG),
        }

    def bersihkan(self, isian: Isian, mentah: Any) -> dict[str, str]:
        """Return both times; nothing when both are blank."""
        if not isinstance(mentah, Mapping) or not set(mentah) <= set(UJUNG):
            raise pesan(_("Isi waktu mulai dan waktu selesai."))
        hasil = {}
        for nama, label in UJUNG.items():
            try:
                hasil[nama] = baca_waktu(mentah[nama]) if _terisi(mentah.get(nama)) else ""
            except ValueError as galat:
                raise pesan(f"{label}: {galat}") from galat
        if not any(hasil.values()):
            return {}
        if not all(hasil.values()):
            raise pesan(_("Isi waktu mulai dan waktu selesai."))
        if hasil["selesai"] <= hasil["mulai"]:
            raise pesan(_("Waktu selesai harus sesudah waktu mulai. Periksa keduanya."))
        return hasil

    def petunjuk(self, isian: Isian) -> str:
        """Return an example."""
        return str(_("Contoh: mulai 08.30, selesai 15.00."))

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return both times with a dash between."""
        return f"{nilai['mulai']}–{nilai['selesai']}".replace(":", ".")

    def widget(self, isian: Isian) -> forms.Widget:
        """Return two short text fields."""
        return InputBagian(UJUNG, ATRIBUT)

    def contoh(self, isian: Isian) -> dict[str, str]:
        """Return a morning."""
        return {"mulai": "08:30", "selesai": "12:00"}

    def acak(self, isian: Isian, acak: Random) -> dict[str, str]:
        """Return any two minutes of the day in their order."""
        mulai, selesai = sorted(acak.sample(range(MENIT_SEHARI), 2))
        return {"mulai": _tulis_menit(mulai), "selesai": _tulis_menit(selesai)}


def baca_waktu(mentah: Any) -> str:
    """Return a typed time as HH:MM, or raise ValueError with a sentence."""
    cocok = re.fullmatch("([0-9]{1,2})[.:]?([0-9]{2})", mentah.strip()) if isinstance(mentah, str) else None
    if cocok is None:
        raise pesan(_("Tulis waktu seperti 08.30 (jam dan menit)."))
    rapi = f"{int(cocok[1]):02}:{cocok[2]}"
    if not re.fullmatch(WAKTU["pattern"], rapi):
        raise pesan(_("Waktu ini tidak ada. Tulis antara 00.00 dan 23.59, misalnya 15.00 untuk jam tiga sore."))
    return rapi


def _terisi(nilai: Any) -> bool:
    return nilai is not None and not (isinstance(nilai, str) and not nilai.strip())


def _tulis_menit(menit: int) -> str:
    jam, sisa = divmod(menit, 60)
    return f"{jam:02}:{sisa:02}"
