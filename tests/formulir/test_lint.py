"""What the lint says of conditions, formulas, groups and exit pages: the place, what is wrong, what to do."""

import pytest

from layanan.formulir.rules import periksa_formulir
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_rumus
from tests.permohonan.waris import DOKUMEN

NAMA, LAHIR = buat_isian("nama"), buat_isian("tanggal", "lahir")
WARIS = buat_isian("grup", "waris", isian=[buat_isian("nama", "nama_waris"), buat_isian("tanggal", "lahir_waris")])


def syarat(isian, op="terisi", **nilai):
    """Return a comparison."""
    return {"isian": isian, "op": op, **nilai}


def hitungan(cara, **isi):
    """Return a computed field."""
    return buat_isian("perhitungan", "hasil", rumus=buat_rumus(cara, **isi))


def tarif(**batas):
    """Return a table with one tariff, by size."""
    baris = {"golongan": "", "dari": None, "sampai": None, "tarif": 5000, "per_satuan": False} | batas
    return hitungan("tarif", golongan="", ukuran="luas", baris=[baris])


def berisi(*isian, **ubah):
    """Return a form that is right but for what is given."""
    return buat_dokumen(NAMA, *isian) | ubah


KELUAR = {"judul": "Bukan di sini", "isi": "Ke kantor lain."}
ANGKA = hitungan("aritmetika", awal={"angka": 1}, langkah=[])
LUAR = [buat_isian("teks", f"t{urut}") for urut in range(5)]
LEBAR = {"semua": [syarat(f"t{urut}") for urut in range(5)]}
SALAH = {
    "dari_bawah": (berisi(buat_isian("teks", "a", bila=syarat("b")), buat_isian("teks", "b")), "tidak ada di atas"),
    "dari_grup": (berisi(WARIS, buat_isian("teks", "a", bila=syarat("nama_waris"))), "ada di dalam grup"),
    "wajib_bila": (berisi(buat_isian("teks", "a", wajib=False, wajib_bila=syarat("x"))), "tidak ada pada formulir"),
    "operator": (berisi(buat_isian("teks", "a", bila=syarat("nama", "gt", nilai="x"))), "tidak cocok untuk “Nama”"),
    "nilai_kosong": (berisi(buat_isian("teks", "a", bila=syarat("nama", "eq", nilai=""))), "Tulis nilai"),
    "nilai_angka": (
        berisi(ANGKA, buat_isian("teks", "a", bila=syarat("hasil", "gt", nilai="banyak"))),
        "“banyak” tidak dapat menjadi jawaban “Hasil”.",
    ),
    "terlalu_lebar": (
        berisi(*LUAR, buat_isian("grup", "w", isian=[buat_isian("teks", "x", bila=LEBAR)])),
        "lebih dari 4 isian di luar grup",
    ),
    "operan": (berisi(hitungan("aritmetika", awal={"isian": "nama"}, langkah=[])), "memerlukan angka"),
    "operan_tak_ada": (berisi(hitungan("jarak", dari="lahir", sampai="", satuan="tahun")), "tidak ada di atasnya"),
    "operan_tanggal": (berisi(hitungan("jarak", dari="nama", sampai="", satuan="tahun")), "memerlukan tanggal"),
    "bukan_grup": (berisi(hitungan("banyak_baris", grup="nama")), "memerlukan grup berulang"),
    "total": (berisi(WARIS, hitungan("total", grup="waris", isian="nama_waris")), "bukan isian angka"),
    "syarat_baris": (
        berisi(WARIS, LAHIR, hitungan("ada", grup="waris", syarat=syarat("lahir"))), "tidak ada di atas isian ini"
    ),
    "tarif": (berisi(buat_isian("angka", "luas"), tarif(dari=100, sampai=50)), "“dari” lebih besar daripada “sampai”"),
    "grup_kosong": (berisi(buat_isian("grup", "w")), "belum punya pertanyaan"),
    "batas": (berisi(buat_isian("grup", "w", isian=[LAHIR], paling_sedikit=5, paling_banyak=2)), "lebih besar"),
    "kunci_di_grup": (berisi(WARIS, buat_isian("teks", "nama_waris")), "dipakai 2 kali"),
    "keluar_terbuka": (berisi(keluar=[KELUAR | {"bila": None}]), "semua orang tertolak"),
    "keluar_salah": (berisi(keluar=[KELUAR | {"bila": syarat("x")}]), "tidak ada pada formulir"),
    "terlalu_besar": (berisi(*(buat_isian("teks", f"t{urut}") for urut in range(400))), "paling banyak 300"),
}  # fmt: skip


@pytest.mark.parametrize("nama", SALAH)
def test_setiap_kesalahan_menahan_dengan_kalimat(nama):
    dokumen, kalimat = SALAH[nama]
    temuan = periksa_formulir(dokumen)
    assert [str(satu.pesan) for satu in temuan if satu.memblokir and kalimat in str(satu.pesan)], temuan
    assert all(satu.tempat for satu in temuan)


def test_formulir_lengkap_lolos_tanpa_kata():
    assert periksa_formulir(DOKUMEN) == []


@pytest.mark.parametrize("batas", [{}, {"dari": 50}, {"sampai": 50}, {"dari": 50, "sampai": 50}])
def test_batas_tarif_yang_lurus_atau_terbuka_tidak_dikeluhkan(batas):
    assert periksa_formulir(berisi(buat_isian("angka", "luas"), tarif(**batas))) == []


def test_wajib_dua_kali_hanya_diperingatkan():
    dokumen = berisi(buat_isian("teks", "a", wajib_bila=syarat("nama")))
    assert [(satu.kode, satu.memblokir) for satu in periksa_formulir(dokumen)] == [("wajib_dua_kali", False)]


def test_grup_lebih_dari_tiga_tingkat_ditolak():
    dalam = buat_isian("grup", "g4", isian=[LAHIR])
    for nama in ("g3", "g2", "g1"):
        dalam = buat_isian("grup", nama, isian=[dalam])
    assert "grup_terlalu_dalam" in {satu.kode for satu in periksa_formulir(berisi(dalam))}
    assert periksa_formulir(berisi(dalam["isian"][0])) == []
