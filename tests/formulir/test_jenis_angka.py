"""Quantities and money: Indonesian notation in and out, and nothing that could be read in two ways."""

import pytest

from layanan.formulir.jenis import jenis_isian
from layanan.inti.syarat import tulis_nilai
from tests.formulir.pabrik import buat_isian

BUKAN_ANGKA = [
    "1.25.000", "12.34", "1250.500", "12345.678", "1,250.5", "1.250.5", "0.250.000", "1..250", "1.250.", ",5", "5,",
    "--5", "+5", "1 250", "1e3", "1_000", "dua", "12 kg", "NaN", "Infinity", "\uff11\uff12", "9" * 5000, True, False,
    float("nan"), float("inf"), 1e300, 10**15, -(10**15), 10**4000, [], [1], {"a": 1},
]  # fmt: skip
PECAHAN = {"desimal": 2, "paling_kecil": None, "satuan": "m²"}


def bersihkan(tulisan, jenis="angka", **ubah):
    """Return what a field keeps of what was typed."""
    return jenis_isian[jenis].bersihkan(buat_isian(jenis, **ubah), tulisan)


@pytest.mark.parametrize(
    ("tulisan", "nilai"),
    [
        ("1250", 1250), ("1.250", 1250), (" 12.345.678 ", 12345678), ("007", 7), ("0", 0), (1250, 1250), (1250.0, 1250),
        ("999.999.999.999.999", 10**15 - 1),
    ],
)  # fmt: skip
def test_bilangan_bulat_dibaca_dan_tersimpan_sebagai_bilangan_bulat(tulisan, nilai):
    assert (bersihkan(tulisan), type(bersihkan(tulisan))) == (nilai, int)


@pytest.mark.parametrize(
    ("tulisan", "nilai"),
    [
        ("1,5", 1.5), ("1.250,5", 1250.5), ("1250.5", 1250.5), ("0.25", 0.25), ("12", 12), ("1.250", 1250),
        ("12,50 m²", 12.5), ("12 M²", 12), ("-1,5", -1.5), ("\u22121,5", -1.5), ("-0", 0), (0.1, 0.1), (-7, -7),
        (1e2, 100),
    ],
)  # fmt: skip
def test_bilangan_pecahan_dibaca_menurut_tulisan_indonesia(tulisan, nilai):
    assert bersihkan(tulisan, **PECAHAN) == nilai


@pytest.mark.parametrize("tulisan", BUKAN_ANGKA, ids=lambda satu: f"{type(satu).__name__}-{str(satu)[:9]}")
def test_yang_bukan_atau_bermakna_ganda_ditolak_dengan_kalimat(tulisan):
    with pytest.raises(ValueError, match=r"^(Tulis Angka sebagai angka, misalnya 1\.250|Angka harus bilangan bulat)"):
        bersihkan(tulisan)


@pytest.mark.parametrize(
    ("tulisan", "ubah", "kalimat"),
    [
        ("1,5", {}, "Angka harus bilangan bulat, tanpa angka di belakang koma."),
        ("1,000", {}, "Angka harus bilangan bulat"),
        (0.5, {}, "Angka harus bilangan bulat"),
        ("1,125", PECAHAN, "Angka paling banyak 2 angka di belakang koma."),
        (0.1 + 0.2, PECAHAN, "Angka paling banyak 2 angka di belakang koma."),
        ("-1", {}, "Angka tidak boleh kurang dari 0."),
        ("5", {"paling_kecil": 10, "satuan": "orang"}, "Angka tidak boleh kurang dari 10 orang."),
        ("2.000", {"paling_besar": 1999.5}, "Angka tidak boleh lebih dari 1.999,5."),
        ("1.000.000.000.000.000", {}, "Angka tidak boleh lebih dari 999.999.999.999.999."),
        ("10.000.000.000.000,5", PECAHAN, "Angka tidak boleh lebih dari 9.999.999.999.999,99 m²."),
        ("abc", PECAHAN, "misalnya 1.250,5. Titik untuk ribuan, koma untuk pecahan."),
    ],
)
def test_di_luar_batas_dijelaskan(tulisan, ubah, kalimat):
    with pytest.raises(ValueError) as galat:
        bersihkan(tulisan, **ubah)
    assert kalimat in str(galat.value)


@pytest.mark.parametrize(
    ("tulisan", "nilai"),
    [
        ("Rp 1.250.000,00", 1250000), ("Rp1.250.000", 1250000), ("rp. 10.000,-", 10000), ("1250000", 1250000), (0, 0),
        ("1.250.000", 1250000), (5000.0, 5000),
    ],
)  # fmt: skip
def test_rupiah_dibaca_seperti_orang_menulisnya(tulisan, nilai):
    assert (bersihkan(tulisan, "rupiah"), type(bersihkan(tulisan, "rupiah"))) == (nilai, int)


@pytest.mark.parametrize(
    "tulisan", ["Rp", "1,250,000", "12.50", "1.000,50", "1,000", "-5000", "Rp -1", "5 juta", 0.5, True]
)
def test_rupiah_yang_tidak_jelas_ditolak(tulisan):
    with pytest.raises(ValueError, match="Rupiah"):
        bersihkan(tulisan, "rupiah")


def test_angka_ditulis_dengan_titik_ribuan_dan_satuannya():
    assert jenis_isian["rupiah"].tulis(buat_isian("rupiah"), 1250000) == "Rp1.250.000"
    assert jenis_isian["angka"].tulis(buat_isian("angka", **PECAHAN), 1250.5) == "1.250,5 m²"
    assert jenis_isian["angka"].tulis(buat_isian("angka"), 0) == "0"


@pytest.mark.parametrize("nilai", [1250, 0, -3, 0.5, 1.125, 1250.5, 0.0001])
def test_nilai_syarat_berupa_angka_kembali_sama_dari_penyusun(nilai):
    isian = buat_isian("angka", desimal=4)
    assert jenis_isian["angka"].nilai_syarat(isian, tulis_nilai(nilai)) == nilai


@pytest.mark.parametrize("ketikan", ["banyak", "0,00001", "1" * 16])
def test_nilai_syarat_yang_bukan_angka_ditolak(ketikan):
    with pytest.raises(ValueError, match="angka"):
        jenis_isian["angka"].nilai_syarat(buat_isian("angka"), ketikan)


@pytest.mark.parametrize(
    ("ubah", "papan"),
    [
        ({}, "numeric"),
        ({"desimal": 2}, "decimal"),
        ({"paling_kecil": None}, None),  # no keypad of digits has a minus
        ({"paling_kecil": -5}, None),
    ],
)
def test_papan_ketik_ponsel_memuat_semua_yang_diperlukan(ubah, papan):
    assert jenis_isian["angka"].widget(buat_isian("angka", **ubah)).attrs.get("inputmode") == papan
