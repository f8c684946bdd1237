"""The NIK and the mobile number; every NIK here is invented."""

from datetime import date

import pytest

from layanan.inti.errors import NilaiSalah
from layanan.inti.identitas import periksa_nik, rapikan_telepon

HARI_INI = date(2026, 11, 21)


@pytest.mark.parametrize(
    "nik",
    [
        "3573014101900001",  # a woman, 1 January 1990
        "3573012902000001",  # a man, 29 February 2000
        "9301010101900001",  # South Papua, a new province
        "3573012211260001",  # 1926: not the future
        "3573014502120003",  # 2012 or 1912
    ],
)
def test_nik_yang_sah_diterima(nik):
    assert periksa_nik(nik, HARI_INI) == nik


@pytest.mark.parametrize(
    ("nik", "kode"),
    [
        ("3573017201900001", "nik_tanggal"),  # day 72
        ("3573018101900001", "nik_tanggal"),  # day 81
        ("3573013102900001", "nik_tanggal"),  # 31 February
        ("3573010013900001", "nik_tanggal"),
        ("3573014001900001", "nik_tanggal"),  # day 40 belongs to nobody
        ("3573010101900000", "nik_urut"),
        ("357301010190000", "nik_format"),
        ("35730101019000011", "nik_format"),
        ("35730101O1900001", "nik_format"),
        ("٣٥٧٣٠١٠١٠١٩٠٠٠٠١", "nik_format"),
        ("", "nik_format"),
        ("3,57301E+15", "nik_hilang"),
        ("3.573014101900001e15", "nik_hilang"),
        ("3573014101900000.0", "nik_hilang"),
    ],
)
def test_nik_yang_salah_ditolak_dengan_sebabnya(nik, kode):
    with pytest.raises(NilaiSalah) as tangkapan:
        periksa_nik(nik, HARI_INI)
    assert tangkapan.value.kode == kode


@pytest.mark.parametrize(
    "tulisan", ["3573 0141 0190 0001", "'3573014101900001", "357301.410190.0001\u00a0", "\u200e3573014101900001"]
)
def test_spasi_titik_dan_tanda_tak_terlihat_pada_nik_diabaikan(tulisan):
    assert periksa_nik(tulisan, HARI_INI) == "3573014101900001"


def test_galat_nik_mengatakan_apa_yang_salah_dan_apa_yang_harus_dilakukan():
    with pytest.raises(ValueError, match=r"NIK harus 16 angka; Anda menulis 15 angka\. Salin 16 angka NIK dari KTP"):
        periksa_nik("357301010190000")


@pytest.mark.parametrize(
    "tulisan",
    ["0812-3456-7890", "+62 812 3456 7890", "6281234567890", "81234567890", "006281234567890", "+62 0812 3456 7890"],
)
def test_tulisan_nomor_seluler_yang_lazim_disamakan(tulisan):
    assert rapikan_telepon(tulisan) == "+6281234567890"


def test_nomor_seluler_lumajang_dibaca():
    assert rapikan_telepon("085338312363") == "+6285338312363"


@pytest.mark.parametrize("tulisan", ["0341-551234", "112", "08123", "", "tidak ada", "08012345678", "081234567890123"])
def test_yang_bukan_nomor_seluler_dikosongkan(tulisan):
    assert rapikan_telepon(tulisan) == ""
