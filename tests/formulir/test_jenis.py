"""Every field type: what is typed, what is kept, and what is said when it cannot be right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.formulir.jenis import jenis_isian
from tests.formulir.pabrik import JENIS_DIJAWAB, buat_isian

pytestmark = pytest.mark.sekali

BAIK = [
    ("teks", "  Warung \t Bu\u00a0Siti\r\n", "Warung Bu Siti"),
    ("teks", "kop\u0065\u0301", "kop\u00e9"),
    ("teks", "a\x00b\u200bc\u202ed", "abcd"),
    ("teks_panjang", "\n satu  dua \r\n\r\n tiga\t \n", "satu dua\n\ntiga"),
    ("alamat", "Jl. Kawi 12\r\nRT 03", "Jl. Kawi 12\nRT 03"),
    ("nama", " Siti   Aminah, S.Pd. ", "Siti Aminah, S.Pd."),
    ("nik", "3573 0141 0190 0001", "3573014101900001"),
    ("telepon", "0812-3456-7890", "+6281234567890"),
    ("telepon", "+62 812 3456 7890", "+6281234567890"),
    ("surel", " Siti@Contoh.ID\n", "Siti@contoh.id"),
    ("tanggal", "17-8-2026", "2026-08-17"),
    ("tanggal", " 17/08/2026 ", "2026-08-17"),
    ("tanggal", "2026-8-7", "2026-08-07"),
    ("tanggal", "29.2.2024", "2024-02-29"),
    ("pilihan", "kios", "kios"),
]

BURUK = [
    ("teks", "x" * 161, "Teks paling panjang 160 huruf; sekarang 161. Persingkat isiannya."),
    ("teks", True, "Tulis jawaban berupa teks."),
    pytest.param("teks", 10**5000, "Tulis jawaban berupa teks.", id="bilangan-raksasa"),
    ("teks_panjang", ["a"], "Tulis jawaban berupa teks."),
    ("nama", "S1ti", "Nama tidak boleh memuat angka. Tulis nama sesuai KTP."),
    ("nik", "123", "NIK harus 16 angka; Anda menulis 3 angka."),
    ("nik", 3573014101900001, "Tulis 16 angka NIK."),
    ("nik", "3573013113900001", "Tanggal lahir di dalam NIK"),
    ("telepon", "0341 123456", "Nomor ini bukan nomor telepon seluler."),
    ("telepon", 81234567890, "Tulis nomor telepon, misalnya 0812 3456 7890."),
    ("telepon", "bukan nomor", "Nomor ini bukan nomor telepon seluler."),
    ("surel", "siti@", "Alamat surel tidak lengkap."),
    ("surel", "siti@contoh", "Alamat surel tidak lengkap."),
    ("surel", "a@" + "b" * 250 + ".id", "Alamat surel tidak lengkap."),
    ("surel", ["a@b.id"], "Alamat surel tidak lengkap."),
    ("tanggal", "31-02-2026", "Tanggal 31-02-2026 tidak ada dalam kalender."),
    ("tanggal", "2026", "Tulis tanggal seperti 17-8-2026"),
    ("tanggal", 20260817, "Tulis tanggal seperti 17-8-2026"),
    ("pilihan", "ruko", "Pilih salah satu Pilihan dari daftar."),
    ("pilihan", ["kios"], "Pilih salah satu Pilihan dari daftar."),
    ("pilihan", {}, "Pilih salah satu Pilihan dari daftar."),
]


@pytest.mark.parametrize(("jenis", "tulisan", "tersimpan"), BAIK)
def test_tulisan_dirapikan(jenis, tulisan, tersimpan):
    assert jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan) == tersimpan


@pytest.mark.parametrize(("jenis", "tulisan", "kalimat"), BURUK)
def test_yang_salah_dijelaskan_dengan_kalimat(jenis, tulisan, kalimat):
    with pytest.raises(ValueError, match="") as galat:
        jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan)
    assert kalimat in str(galat.value)


@pytest.mark.parametrize("jenis", JENIS_DIJAWAB)
@settings(max_examples=40, deadline=None)
@given(tulisan=st.text() | st.from_regex(r"[0-9 +.@/-]{1,20}") | st.emails() | st.dates().map(str))
def test_membersihkan_dua_kali_tidak_mengubah_lagi(jenis, tulisan):
    isian = buat_isian(jenis)
    try:
        sekali = jenis_isian[jenis].bersihkan(isian, tulisan)
    except ValueError as galat:
        assert str(galat)
        return
    assert not sekali or jenis_isian[jenis].bersihkan(isian, sekali) == sekali


@pytest.mark.parametrize("panjang", [1, 5, 7, 11, 160])
@pytest.mark.parametrize("jenis", JENIS_DIJAWAB)
def test_contoh_setiap_jenis_sudah_bersih(jenis, panjang):
    isian = buat_isian(jenis)
    if "panjang" in isian:
        isian["panjang"] = panjang
    contoh = jenis_isian[jenis].contoh(isian)
    assert jenis_isian[jenis].bersihkan(isian, contoh) == contoh


@pytest.mark.parametrize(
    ("jenis", "tersimpan", "terbaca"),
    [
        ("tanggal", "2026-08-17", "17 Agustus 2026"),
        ("tanggal", "0001-01-01", "1 Januari 0001"),
        ("telepon", "+6281234567890", "081234567890"),
        ("pilihan", "kios", "Kios"),
        ("teks", "Warung", "Warung"),
    ],
)
def test_jawaban_ditulis_untuk_dibaca_orang(jenis, tersimpan, terbaca):
    assert jenis_isian[jenis].tulis(buat_isian(jenis), tersimpan) == terbaca
