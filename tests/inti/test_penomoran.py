"""Numbers of letters: one book for all that look alike, a new start each year where the year stands in them."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone

from layanan.inti.penomoran import ambil_nomor, ambil_nomor_surat

pytestmark = pytest.mark.django_db


@pytest.fixture
def pada(monkeypatch):
    """Return a function that makes it another day."""
    return lambda hari: monkeypatch.setattr(timezone, "localdate", lambda: date.fromisoformat(hari))


def test_pola_yang_sama_berbagi_satu_buku(klojen, pada):
    pola = "{klasifikasi}/{urut:3}/{kode_unit}/{tahun}"
    pada("2026-03-02")
    nomor = [ambil_nomor_surat(klojen, satu, "500") for satu in (pola, pola, pola.replace("{urut:3}", "{urut}"))]
    lain = ambil_nomor_surat(klojen, pola, "470")
    assert nomor == ["500/001/35.73.02/2026", "500/002/35.73.02/2026", "500/3/35.73.02/2026"]
    assert lain == "470/001/35.73.02/2026"


@pytest.mark.parametrize(
    ("pola", "harapan"), [("{urut}/{tahun}", ["1/2026", "1/2027"]), ("{urut}/{bulan_romawi}", ["1/XII", "2/I"])]
)
def test_nomor_mulai_lagi_hanya_bila_tahunnya_tertulis(klojen, pada, pola, harapan):
    nomor = []
    for hari in ("2026-12-31", "2027-01-02"):
        pada(hari)
        nomor.append(ambil_nomor_surat(klojen, pola))
    assert nomor == harapan


def test_nomor_tidak_diambil_di_luar_transaksi(klojen, monkeypatch):
    monkeypatch.setattr(transaction.get_connection(), "in_atomic_block", False)
    with pytest.raises(RuntimeError, match="transaksi"):
        ambil_nomor(klojen, "PMH", 2026)
