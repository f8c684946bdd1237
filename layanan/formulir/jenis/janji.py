"""An appointment: a day, an hour and a place, picked from the free ones.

A form does not know which times are free: that depends on the service it is filled in for. Who shows a form, or takes
its answers, puts them into the field first (layanan.janji.queries.berjadwal), under two keys that no document has:
`slot`, [{nilai, tanggal, mulai, selesai, lokasi, sisa}], and `tutup`, sentences about closed days.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from random import Random
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import (
    KELOMPOK_ANGKA,
    OPERATOR_ADA,
    BidangIsian,
    Isian,
    JenisIsian,
    daftarkan,
    pesan,
)
from layanan.inti.errors import NilaiSalah
from layanan.inti.pola import pola

WAKTU = "%Y-%m-%dT%H:%M"
NILAI = pola("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]/[a-z][a-z0-9_]{0,39}")
PENUH = _("Waktu janji temu ini sudah diambil orang lain, atau tidak lagi dibuka.")
PILIH_LAIN = _("Pilih waktu lain.")


class PilihJanji(forms.TextInput):
    """Days that open, with the free times of each; no script is needed."""

    input_type = "radio"
    template_isian = "layanan/formulir/_isian_janji.html"

    def __init__(self, isian: Isian) -> None:
        super().__init__()
        self.slot, self.tutup = isian.get("slot"), isian.get("tutup", ())
        self.choices = [(satu["nilai"], satu["lokasi"]) for satu in self.slot or ()]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the days; the first, and the one of the answer, are open. Without a service there is only the answer."""
        konteks = super().get_context(name, value, attrs)
        terjawab = [_slot(value)] if value and _saat(value) else []
        semua = terjawab if self.slot is None else self.slot
        isi = {"hari": _per_hari(semua, value), "tutup": self.tutup, "tanpa_layanan": self.slot is None}
        konteks["widget"] |= isi
        return konteks


@daftarkan("janji")
class Janji(JenisIsian):
    """A free time of the service's schedule, stored as YYYY-MM-DDTHH:MM/place; at most one in a form."""

    label = _("Janji temu")
    ikon = "calendar-check"
    kelompok = KELOMPOK_ANGKA
    kelas = KelasData.PUBLIK
    operator = OPERATOR_ADA
    wajib = _("Pilih tanggal dan jam untuk %(label)s.")
    disalin = False
    tunggal = True

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the form of a time; that the day exists and the time is free is checked beyond the schema."""
        return {"type": "string", "pattern": NILAI}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the time, when it is free."""
        if not isinstance(mentah, str) or not re.match(NILAI, mentah) or _saat(mentah) is None:
            raise pesan(_("Pilih tanggal dan jam dari daftar."))
        if "slot" in isian and mentah not in {satu["nilai"] for satu in isian["slot"]}:
            raise NilaiSalah("janji_penuh", str(PENUH), str(PILIH_LAIN))
        return mentah

    def petunjuk(self, isian: Isian) -> str:
        """Return how to choose."""
        return str(_("Buka tanggalnya, lalu pilih jam yang masih kosong."))

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return day, hour and place in words."""
        saat, satu = _saat(nilai), _cari(isian, nilai)
        isi = {"tanggal": formats.date_format(saat, "l, j F Y"), "jam": f"{saat:%H.%M}", "lokasi": satu["lokasi"]}
        return str(_("%(tanggal)s, pukul %(jam)s, %(lokasi)s")) % isi

    def bidang(self, isian: Isian) -> forms.Field:
        """Return the list of days and times."""
        return BidangIsian(widget=PilihJanji(isian))

    def contoh(self, isian: Isian) -> str:
        """Return the first free time, or Independence Day."""
        return isian["slot"][0]["nilai"] if isian.get("slot") else "2026-08-17T09:00/loket_1"

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return any minute of some years."""
        saat = datetime(acak.randint(2000, 2099), acak.randint(1, 12), acak.randint(1, 28))
        lokasi = acak.choice(["loket_1", "zoom", "telepon"])
        return f"{saat.replace(hour=acak.randint(0, 23), minute=acak.randint(0, 59)):{WAKTU}}/{lokasi}"


def _saat(nilai: str) -> datetime | None:
    try:
        return datetime.strptime(nilai.partition("/")[0], WAKTU)
    except ValueError:
        return None


def _cari(isian: Isian, nilai: str) -> Mapping[str, Any]:
    return next((satu for satu in isian.get("slot", ()) if satu["nilai"] == nilai), _slot(nilai))


def _slot(nilai: str) -> dict[str, Any]:
    """Return what an answer says by itself."""
    saat, lokasi = _saat(nilai), nilai.partition("/")[2].replace("_", " ").capitalize()
    return {"nilai": nilai, "tanggal": f"{saat:%Y-%m-%d}", "mulai": f"{saat:%H:%M}", "selesai": "", "lokasi": lokasi}


def _per_hari(slot: list[Mapping[str, Any]], dipilih: Any) -> list[dict[str, Any]]:
    hasil = []
    for tanggal, isi in groupby(slot, key=lambda satu: satu["tanggal"]):
        waktu = [
            {**satu, "mulai": satu["mulai"].replace(":", "."), "selesai": satu["selesai"].replace(":", ".")}
            | {"dipilih": satu["nilai"] == dipilih}
            for satu in isi
        ]
        saat = datetime.fromisoformat(tanggal)
        terbuka = not hasil or any(satu["dipilih"] for satu in waktu)
        hasil.append({"tanggal": formats.date_format(saat, "l, j F Y"), "slot": waktu, "terbuka": terbuka})
    return hasil
