"""Numbers that name somebody or something; every one here is invented or published by its office."""

import pytest

from layanan.formulir.jenis import jenis_isian
from tests.formulir.pabrik import buat_isian

NPWP = "013121660091000"


@pytest.mark.parametrize(
    ("jenis", "tulisan", "tersimpan"),
    [
        ("no_kk", "3573 0112 3115 0001", "3573011231150001"),  # no day 12, month 31: the issue date is not checked
        ("npwp", "01.312.166.0-091.000", NPWP),
        ("npwp", "09.254.294.3-407.000", "092542943407000"),
        ("npwp", "0013.1216.6009.1000", f"0{NPWP}"),
        ("npwp", "3573014101900001", "3573014101900001"),
        ("npwp", "1000 0000 0012 3456", "1000000000123456"),  # given out by the tax office
        ("nib", " 0220001234567", "0220001234567"),
        ("nip", "19680501 201001 1 005", "196805012010011005"),
        ("nip", "19660213 199303 2 011", "196602131993032011"),
        ("nip", "199105152022211005", "199105152022211005"),  # PPPK
        ("kbli", "47.111", "47111"),
    ],
)
def test_tanda_di_antara_angka_tidak_berarti(jenis, tulisan, tersimpan):
    assert jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan) == tersimpan


@pytest.mark.parametrize(
    ("jenis", "tulisan", "kalimat"),
    [
        ("no_kk", "357301", "Nomor KK harus 16 angka; Anda menulis 6 angka. Salin dari bagian atas kartu keluarga."),
        ("no_kk", "0000000000000000", "Nomor ini tidak mungkin benar."),
        ("no_kk", "3,57301E+15", "Tulis Nomor KK dengan angka saja."),
        ("no_kk", 3573011231150001, "Tulis Nomor KK dengan angka saja."),
        ("npwp", "01.312.166.1-091.000", "Angka-angka NPWP ini tidak cocok satu sama lain"),
        ("npwp", "0013121661091000", "Angka-angka NPWP ini tidak cocok satu sama lain"),
        ("npwp", "12345", "NPWP harus 15 atau 16 angka; Anda menulis 5 angka."),
        ("nib", "022000123456", "NIB harus 13 angka; Anda menulis 12 angka."),
        ("nip", "196802302010011005", "Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin"),
        ("nip", "196805012010131005", "Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin"),
        ("nip", "196805012010013005", "Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin"),
        ("nip", "196805011968011005", "Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin"),
        ("nip", "196805012099011005", "Tanggal lahir, waktu pengangkatan, atau kode jenis kelamin"),
        ("kbli", "4711", "Kode KBLI harus 5 angka; Anda menulis 4 angka. Cari kodenya di oss.go.id, menu KBLI."),
        ("kbli", "warung", "Tulis Kode KBLI dengan angka saja."),
        ("nib", "٠٢٢٠٠٠١٢٣٤٥٦٧", "Tulis NIB dengan angka saja."),
    ],
)
def test_nomor_yang_salah_dijelaskan(jenis, tulisan, kalimat):
    with pytest.raises(ValueError) as galat:
        jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan)
    assert kalimat in str(galat.value)


@pytest.mark.parametrize(
    ("jenis", "tersimpan", "terbaca"),
    [
        ("npwp", NPWP, "01.312.166.0-091.000"),
        ("npwp", f"0{NPWP}", f"0{NPWP}"),
        ("nip", "196805012010011005", "19680501 201001 1 005"),
        ("no_kk", "3573011231150001", "3573011231150001"),
    ],
)
def test_nomor_ditulis_seperti_pada_kartunya(jenis, tersimpan, terbaca):
    assert jenis_isian[jenis].tulis(buat_isian(jenis), tersimpan) == terbaca


@pytest.mark.parametrize("urut", range(15))
def test_satu_angka_npwp_lama_yang_salah_ketik_ketahuan_pada_sembilan_angka_pertama(urut):
    salah = f"{NPWP[:urut]}{(int(NPWP[urut]) + 1) % 10}{NPWP[urut + 1 :]}"
    if urut < 9:
        with pytest.raises(ValueError, match="tidak cocok"):
            jenis_isian["npwp"].bersihkan(buat_isian("npwp"), salah)
    else:
        assert jenis_isian["npwp"].bersihkan(buat_isian("npwp"), salah) == salah
