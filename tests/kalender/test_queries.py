"""Working days, against the vectors that were worked out by hand from the calendars of 2026 and 2027."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.instansi.models import Instansi
from layanan.kalender.actions import isi_libur
from layanan.kalender.models import HariLibur
from layanan.kalender.queries import Kalender, kalender_lengkap

VEKTOR = [
    ("2026-03-13", {3: "2026-03-25", 5: "2026-03-27", 10: "2026-04-06", 60: "2026-06-24"}),
    ("2026-03-16", {3: "2026-03-26", 5: "2026-03-30", 10: "2026-04-07", 60: "2026-06-25"}),
    ("2026-08-14", {3: "2026-08-20", 5: "2026-08-24", 10: "2026-09-01", 60: "2026-11-10"}),
    ("2026-12-21", {3: "2026-12-28", 5: "2026-12-30", 10: "2027-01-08", 60: "2027-04-01"}),
]
TANPA_LIBUR = [("2026-03-13", 3, "2026-03-18"), ("2026-03-13", 60, "2026-06-05"), ("2026-12-21", 60, "2027-03-15")]


@pytest.fixture
def libur(db):
    isi_libur([2026, 2027])


@pytest.mark.parametrize(("masuk", "harap"), VEKTOR)
def test_hari_kerja_melompati_libur_dan_cuti_bersama(klojen, libur, masuk, harap):
    kalender = Kalender(klojen)
    for banyak, tanggal in harap.items():
        assert kalender.sesudah(date.fromisoformat(masuk), banyak) == date.fromisoformat(tanggal)
        assert kalender.antara(date.fromisoformat(masuk), date.fromisoformat(tanggal)) == banyak


@pytest.mark.parametrize(("masuk", "banyak", "harap"), TANPA_LIBUR)
def test_tanpa_daftar_libur_hanya_akhir_pekan(klojen, masuk, banyak, harap):
    assert Kalender(klojen).sesudah(date.fromisoformat(masuk), banyak) == date.fromisoformat(harap)


def test_kantor_enam_hari_bekerja_pada_sabtu(klojen):
    klojen.hari_sepekan = 6
    jumat, sabtu, senin = date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 23)
    assert Kalender(klojen).sesudah(jumat, 1) == sabtu
    assert Kalender(klojen).sesudah(jumat, 2) == senin


def test_tutup_satu_kantor_tidak_berlaku_di_kantor_lain(klojen, lumajang):
    HariLibur.objects.create(tanggal=date(2026, 11, 23), nama="Pindahan kantor", jenis="kantor", instansi=klojen)
    jumat = date(2026, 11, 20)
    assert Kalender(klojen).sesudah(jumat, 1) == date(2026, 11, 24)
    assert Kalender(lumajang).sesudah(jumat, 1) == date(2026, 11, 23)


@settings(max_examples=60)
@given(mulai=st.dates(date(2026, 1, 1), date(2027, 6, 1)), banyak=st.integers(1, 90))
def test_maju_lalu_dihitung_kembali_sama(mulai, banyak):
    kalender = Kalender(Instansi(hari_sepekan=5))
    kalender._terbaca.update((2026, 2027, 2028))  # no database: the arithmetic is what is tested
    kalender._libur[2026] = {date(2026, 3, hari) for hari in range(18, 25)}
    tujuan = kalender.sesudah(mulai, banyak)
    assert kalender.hari_kerja(tujuan)
    assert kalender.antara(mulai, tujuan) == banyak
    assert kalender.antara(tujuan, mulai) == -banyak


def test_libur_dibaca_sekali_setahun(klojen, libur, django_assert_num_queries):
    kalender = Kalender(klojen)
    with django_assert_num_queries(2):
        for banyak in range(1, 60):
            kalender.sesudah(date(2026, 12, 21), banyak)


def test_cuti_bersama_yang_belum_ditetapkan_diketahui(libur):
    assert kalender_lengkap(2026)
    isi_libur([2028])
    assert not kalender_lengkap(2028)
