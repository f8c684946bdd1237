"""Cells of old books: what is read, what is refused, and why."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layanan.inti.errors import NilaiSalah
from layanan.register.kolom import petakan
from layanan.register.rules import (
    baca_nik,
    baca_status,
    baca_tanggal,
    kunci_teks,
    rapikan_nomor,
    rapikan_teks,
    samarkan,
)

HARI_INI = date(2026, 11, 21)


@pytest.mark.parametrize(
    "sel",
    [
        "2017-05-05", "2017-05-05 00:00:00", "05/05/2017", "5/5/2017", "05-05-2017", "5-5-17", "05.05.2017",
        "5 Mei 2017",
        "05-Mei-2017", "5 MEI 17", " 5  Mei\u00a02017 ", date(2017, 5, 5), datetime(2017, 5, 5, 8, 30),
    ],
)  # fmt: skip
def test_tanggal_dibaca_hari_dahulu(sel):
    assert baca_tanggal(sel, HARI_INI) == date(2017, 5, 5)


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [
        ("03/04/2016", date(2016, 4, 3)),
        ("1-2-99", date(1999, 2, 1)),
        ("1-2-26", date(2026, 2, 1)),
        ("29 Pebruari 2016", date(2016, 2, 29)),
        ("7 Nopember 1998", date(1998, 11, 7)),
        ("17 Agt. 2005", date(2005, 8, 17)),
        ("-", None),
        ("\u00a0", None),
        (None, None),
    ],
)
def test_tanggal_gaya_lama_dibaca(sel, hasil):
    assert baca_tanggal(sel, HARI_INI) == hasil


@pytest.mark.parametrize(
    ("sel", "kode"),
    [
        ("31/02/2016", "tanggal_mustahil"),
        ("05/13/2017", "tanggal_mustahil"),
        ("00-00-0000", "tanggal_mustahil"),
        ("29/02/2017", "tanggal_mustahil"),
        ("22/11/2026", "tanggal_depan"),
        ("17/08/1944", "tanggal_lama"),
        ("1-2-27", "tanggal_lama"),  # 1927: two digits are never a year to come
        (42860, "tanggal_bilangan"),
        (42860.5, "tanggal_bilangan"),
        ("Mei 2017", "tanggal_format"),
        ("5 Meii 2017", "tanggal_format"),
        ("5/5-2017", "tanggal_format"),
        ("٥/٥/٢٠١٧", "tanggal_format"),
        ("#N/A", "rumus_rusak"),
    ],
)
def test_tanggal_yang_salah_ditolak_dengan_sebabnya(sel, kode):
    with pytest.raises(NilaiSalah) as tangkapan:
        baca_tanggal(sel, HARI_INI)
    assert tangkapan.value.kode == kode
    assert tangkapan.value.perbaikan


@pytest.mark.parametrize("sel", [3573024505850001, 3573024505850001.0, "3,57302E+15", "3.57302E+15"])
def test_nik_berupa_bilangan_ditolak_karena_angkanya_hilang(sel):
    with pytest.raises(NilaiSalah, match="angka terakhirnya sudah hilang"):
        baca_nik(sel)


@pytest.mark.parametrize("sel", ["", "-", None, " \u00a0"])
def test_nik_boleh_kosong(sel):
    assert baca_nik(sel) == ""


@pytest.mark.parametrize(
    ("sel", "hasil"), [("", "selesai"), ("TERBIT", "selesai"), ("Ditolak", "ditolak"), ("batal", "dibatalkan")]
)
def test_status_dikenali_dari_sinonimnya(sel, hasil):
    assert baca_status(sel) == hasil


def test_status_asing_ditolak():
    with pytest.raises(NilaiSalah, match="Status tidak dikenal"):
        baca_status("hilang")


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [("470 / 001 /KEL", "470/001/KEL"), (1, "1"), (1.0, "1"), ("007", "007"), ("12a", "12a"), (None, ""), ("-", "")],
)
def test_nomor_dirapikan_tanpa_mengubah_angkanya(sel, hasil):
    assert rapikan_nomor(sel) == hasil


def test_nomor_yang_diubah_excel_menjadi_tanggal_ditolak():
    with pytest.raises(NilaiSalah, match="diubah menjadi tanggal"):
        rapikan_nomor(datetime(2017, 1, 1))


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [
        ("  Siti \n Aminah\u00a0", "Siti Aminah"),
        ("Si\u200bti\ufeff", "Siti"),
        ("a\x00b", "a b"),
        ("\ud800", ""),
        ("=1+1", "=1+1"),
        ("\u2014", ""),
    ],
)
def test_teks_dirapikan(sel, hasil):
    assert rapikan_teks(sel) == hasil


@given(st.text())
def test_merapikan_dua_kali_sama_dengan_sekali(teks):
    try:
        sekali = rapikan_teks(teks)
    except NilaiSalah:
        return
    assert rapikan_teks(sekali) == sekali


def test_nama_dibandingkan_tanpa_memandang_huruf_besar_dan_tanda_baca():
    assert kunci_teks("  Surat Ket. USAHA ") == kunci_teks("surat_ket usaha")


def test_nik_disamarkan_kecuali_empat_angka_terakhir():
    assert samarkan("3573024505850001") == "••••••••••••0001"
    assert samarkan("") == ""


def test_judul_kolom_dikenali_dari_sinonimnya():
    peta = petakan(["No", "NO. REG", "Tgl. Masuk", "jenis_layanan", "NAMA", "Alamat"])
    assert peta.letak == {"nomor_register": 1, "tanggal_masuk": 2, "layanan": 3, "nama_pemohon": 4}
    assert peta.asing == ("Alamat",)


def test_kolom_wajib_yang_tidak_ada_disebut_semua():
    with pytest.raises(NilaiSalah, match="«Tanggal masuk», «Nama pemohon» tidak ditemukan"):
        petakan(["Nomor register", "Layanan"])


def test_dua_judul_yang_berarti_sama_ditolak():
    with pytest.raises(NilaiSalah, match="«Nama» dan «Nama Pemohon» berarti sama"):
        petakan(["Nomor register", "Tanggal masuk", "Layanan", "Nama", "Nama Pemohon"])
