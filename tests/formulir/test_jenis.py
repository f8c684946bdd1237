"""Every field type: what is typed, what is kept, and what is said when it cannot be right."""

import pytest
from django.core.exceptions import ValidationError

from layanan.formulir.jenis import jenis_isian
from tests.formulir.pabrik import buat_isian

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
    ("tanggal", "17082026", "2026-08-17"),
    ("pilihan", "kios", "kios"),
    ("wilayah", "35.73.02.1003", "35.73.02.1003"),
    ("ya_tidak", "tidak", "tidak"),
    ("pilihan_banyak", ["kios", "rumah"], ["rumah", "kios"]),
    ("pilihan_banyak", ["kios", "kios"], ["kios"]),
    ("pernyataan", "setuju", "setuju"),
    ("waktu", "8.30", "08:30"),
    ("waktu", " 08:30 ", "08:30"),
    ("waktu", "0830", "08:30"),
    ("waktu", "00.00", "00:00"),
    ("rentang_waktu", {"mulai": "8.30", "selesai": "15:00"}, {"mulai": "08:30", "selesai": "15:00"}),
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
    ("tanggal", "31022026", "Tanggal 31022026 tidak ada dalam kalender."),
    ("tanggal", "2026", "Tulis tanggal seperti 17-8-2026"),
    ("tanggal", 20260817, "Tulis tanggal seperti 17-8-2026"),
    ("pilihan", "ruko", "Pilih salah satu Pilihan dari daftar."),
    ("pilihan", ["kios"], "Pilih salah satu Pilihan dari daftar."),
    ("pilihan", {}, "Pilih salah satu Pilihan dari daftar."),
    ("tanggal", "20260817", "Tulis tanggal seperti 17-8-2026"),
    ("wilayah", "35.73.02.1002", "Pilih salah satu Wilayah dari daftar."),
    ("ya_tidak", True, "Pilih salah satu Ya tidak dari daftar."),
    ("pilihan_banyak", "kios", "Pilih Pilihan banyak dari daftar."),
    ("pilihan_banyak", ["kios", "ruko"], "Pilih Pilihan banyak dari daftar."),
    ("pilihan_banyak", [["kios"], {}], "Pilih Pilihan banyak dari daftar."),
    ("pernyataan", "tidak", "Centang Pernyataan bila setuju, atau biarkan kosong."),
    ("pernyataan", True, "Centang Pernyataan bila setuju, atau biarkan kosong."),
    ("keterangan", "dibaca", "Keterangan adalah keterangan, bukan pertanyaan."),
    ("waktu", "24.00", "Waktu ini tidak ada. Tulis antara 00.00 dan 23.59"),
    ("waktu", "8.60", "Waktu ini tidak ada."),
    ("waktu", "jam 8", "Tulis waktu seperti 08.30 (jam dan menit)."),
    ("waktu", 830, "Tulis waktu seperti 08.30 (jam dan menit)."),
    ("rentang_waktu", "08.30-15.00", "Isi waktu mulai dan waktu selesai."),
    ("rentang_waktu", {"mulai": "08.30", "selesai": " "}, "Isi waktu mulai dan waktu selesai."),
    ("rentang_waktu", {"mulai": "08.30", "sampai": "15.00"}, "Isi waktu mulai dan waktu selesai."),
    ("rentang_waktu", {"mulai": "08.30", "selesai": "25.00"}, "Selesai: Waktu ini tidak ada."),
    ("rentang_waktu", {"mulai": "08.30", "selesai": "8.30"}, "Waktu selesai harus sesudah waktu mulai."),
]


@pytest.mark.parametrize(("jenis", "tulisan", "tersimpan"), BAIK)
def test_tulisan_dirapikan(jenis, tulisan, tersimpan):
    assert jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan) == tersimpan


@pytest.mark.parametrize(("jenis", "tulisan", "kalimat"), BURUK)
def test_yang_salah_dijelaskan_dengan_kalimat(jenis, tulisan, kalimat):
    with pytest.raises(ValueError) as galat:
        jenis_isian[jenis].bersihkan(buat_isian(jenis), tulisan)
    assert kalimat in str(galat.value)


@pytest.mark.parametrize(
    ("jenis", "tersimpan", "terbaca"),
    [
        ("tanggal", "2026-08-17", "17 Agustus 2026"),
        ("tanggal", "0001-01-01", "1 Januari 0001"),
        ("telepon", "+6281234567890", "081234567890"),
        ("pilihan", "kios", "Kios"),
        ("wilayah", "35.73.02.1003", "Kelurahan Samaan"),
        ("pilihan_banyak", ["rumah", "kios"], "Rumah sendiri, Kios"),
        ("ya_tidak", "ya", "Ya"),
        ("pernyataan", "setuju", "Setuju"),
        ("waktu", "08:30", "08.30"),
        ("rentang_waktu", {"mulai": "08:30", "selesai": "15:00"}, "08.30–15.00"),
        ("teks", "Warung", "Warung"),
    ],
)
def test_jawaban_ditulis_untuk_dibaca_orang(jenis, tersimpan, terbaca):
    assert jenis_isian[jenis].tulis(buat_isian(jenis), tersimpan) == terbaca


@pytest.mark.parametrize(
    ("sedikit", "banyak", "pilih", "kalimat"),
    [
        (2, None, ["kios"], "Pilih paling sedikit 2. Sekarang 1 yang dipilih."),
        (None, 1, ["kios", "rumah"], "Pilih paling banyak 1. Sekarang 2 yang dipilih."),
        (2, 2, ["kios"], "Pilih 2. Sekarang 1 yang dipilih."),
    ],
)
def test_banyaknya_pilihan_dibatasi_dan_dikatakan_lebih_dulu(sedikit, banyak, pilih, kalimat):
    isian = buat_isian("pilihan_banyak", paling_sedikit=sedikit, paling_banyak=banyak)
    with pytest.raises(ValueError, match=kalimat):
        jenis_isian["pilihan_banyak"].bersihkan(isian, pilih)
    assert kalimat.startswith(jenis_isian["pilihan_banyak"].petunjuk(isian))
    assert jenis_isian["pilihan_banyak"].petunjuk(buat_isian("pilihan_banyak")) == "Pilih semua yang sesuai."


@pytest.mark.parametrize("ubah", [{"paling_sedikit": 3}, {"paling_sedikit": 2, "paling_banyak": 1}])
def test_pilihan_yang_tidak_mungkin_dipenuhi_disebut_kepada_redaktur(ubah):
    isian = buat_isian("pilihan_banyak", **ubah)
    assert jenis_isian["pilihan_banyak"].temuan(isian) == ["Banyaknya yang harus dipilih melebihi yang boleh dipilih."]


@pytest.mark.parametrize(
    ("jenis", "ketikan", "nilai"),
    [
        ("pilihan", "kios", "kios"),
        ("pilihan", " rumah  Sendiri ", "rumah"),
        ("pilihan_banyak", "Kios", "kios"),
        ("ya_tidak", "Ya", "ya"),
        ("wilayah", "kelurahan samaan", "35.73.02.1003"),
        ("tanggal", "17-8-2026", "2026-08-17"),
        ("tanggal", "hari ini - 17 tahun", {"hari_ini": -17, "satuan": "tahun"}),
        ("tanggal", "hari ini", {"hari_ini": 0, "satuan": "hari"}),
        ("waktu", "8.30", "08:30"),
    ],
)
def test_nilai_syarat_dibaca_dari_ketikan_redaktur(jenis, ketikan, nilai):
    assert jenis_isian[jenis].nilai_syarat(buat_isian(jenis), ketikan) == nilai


@pytest.mark.parametrize(
    ("jenis", "ketikan", "kalimat"),
    [
        ("pilihan", "ruko", "Nilai “ruko” tidak ada pada pilihan “Pilihan”."),
        ("pilihan_banyak", "ruko", "Nilai “ruko” tidak ada pada pilihan “Pilihan banyak”."),
        ("ya_tidak", "mungkin", "Nilai “mungkin” tidak ada pada pilihan “Ya tidak”."),
        ("tanggal", "kemarin", "Tulis tanggal seperti 17-8-2026"),
    ],
)
def test_nilai_syarat_yang_tidak_pernah_menjadi_jawaban_ditolak(jenis, ketikan, kalimat):
    with pytest.raises(ValueError) as galat:
        jenis_isian[jenis].nilai_syarat(buat_isian(jenis), ketikan)
    assert kalimat in str(galat.value)


@pytest.mark.parametrize(
    ("kode", "sah"),
    [("35.73.02.1001", True), ("35.73.02", False), ("3573021001", False), ("35.73.02.1001\n", False), ("", False)],
)
def test_kode_wilayah_diperiksa_sejak_di_penyusun(kode, sah):
    blok = jenis_isian["wilayah"].anak_blok()["pilihan"].child_block
    if sah:
        assert blok.clean(blok.to_python({"label": "Klojen", "nilai": kode}))["nilai"] == kode
    else:
        with pytest.raises(ValidationError):
            blok.clean(blok.to_python({"label": "Klojen", "nilai": kode}))
