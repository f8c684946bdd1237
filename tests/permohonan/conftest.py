"""Fixtures of applications."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from layanan.instansi.enums import Peran
from tests.alur.pabrik import buat_tahap
from tests.bersama import bersama
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan_lewat, kerjakan

JUMAT = date(2026, 11, 20)
DITITIPKAN = (
    buat_tahap("periksa", peran=Peran.PETUGAS_LAYANAN, boleh_batal=True),
    buat_tahap(
        "ttd", "tanda_tangan", "periksa", peran=Peran.CAMAT, penolak=Peran.KASI, hari_kerja=2,
        eskalasi=Peran.SEKRETARIAT, boleh_batal=True, kantor="lumajang",
    ),
    buat_tahap("serah", "serah_loket", peran=Peran.PETUGAS_LOKET),
)  # fmt: skip


@pytest.fixture
def kasi(petugas):
    return petugas[Peran.KASI]


@pytest.fixture
def hari(monkeypatch):
    """Return a function that moves the calendar to some days after a Friday."""

    def ke(sesudah):
        nanti = JUMAT + timedelta(days=sesudah)
        monkeypatch.setattr(timezone, "localdate", lambda waktu=None: waktu.date() if waktu else nanti)

    ke(0)
    return ke


@bersama
def sana(lumajang):
    """Return the officers of the other office, by role."""
    peran = (Peran.CAMAT, Peran.KASI, Peran.SEKRETARIAT, Peran.PETUGAS_LAYANAN, Peran.PETUGAS_LOKET, Peran.KURIR)
    return {satu: buat_petugas(lumajang, satu) for satu in peran}


@bersama
def baru(skium, sana):
    """Return a case that the own office checks, and the other one signs."""
    return ajukan_lewat(skium, *DITITIPKAN)


@bersama
def dititipkan(baru, petugas):
    """Return the case when it has been handed over."""
    return kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
