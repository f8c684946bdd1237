"""What stops a route that decides on many cases at once, and what its chart says."""

import pytest

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import cari_tahap
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.seleksi import DIPILIH, TIDAK_DIPILIH
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.jalan import periksa_acuan
from layanan.alur.rules import periksa_alur
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_rumus

AKHIR = buat_tahap("serah", "serah_loket")
BATAS = {"kuota": 10, "alasan_tidak": "Tempatnya sudah terisi."}


def seleksi(**ubah):
    """Return a session for ten places."""
    return buat_tahap("putus", "seleksi", **(BATAS | ubah))


def temuan(*tahap):
    """Return the code of each finding on a route, and whether it blocks."""
    return [(satu.kode, satu.memblokir) for satu in periksa_alur(dokumen_alur(*tahap))]


def nilai(jenis="angka", **ubah):
    """Return a stage in which an officer fills in a score."""
    tahap = {nama: ubah.pop(nama) for nama in ("bila",) if nama in ubah}
    return buat_tahap("nilai", isian_petugas=[buat_isian(jenis, "skor", **ubah)], **tahap)


@pytest.mark.parametrize("ubah", [{}, {"kuota": None, "alasan_tidak": ""}, {"penolak": "camat"}])
def test_putusan_bersama_yang_lengkap_tanpa_temuan(ubah):
    assert temuan(buat_tahap("periksa"), seleksi(**ubah), AKHIR) == []


@pytest.mark.parametrize(
    ("ubah", "kode", "menahan"),
    [
        ({"alasan_tidak": " "}, "seleksi_tanpa_alasan", True),
        ({"isian_petugas": [buat_isian("angka", "skor")]}, "seleksi_berisian", True),
        ({"ceklis": [{"kode": "asli", "nama": "Berkas asli", "wajib": True}]}, "seleksi_berisian", True),
        ({"peran": "kurir"}, "seleksi_kurir", True),
        ({"kantor": "lumajang"}, "seleksi_kantor", True),
        ({"kuota": None}, "tidak_berpengaruh", False),
        ({"peringkat_naik": True}, "tidak_berpengaruh", False),
    ],
)
def test_pengaturan_yang_kurang_atau_sia_sia_ditunjukkan(ubah, kode, menahan):
    assert temuan(buat_tahap("periksa"), seleksi(**ubah), AKHIR) == [(kode, menahan)]


def test_pengaturan_pada_jenis_lain_diperingatkan():
    assert temuan(buat_tahap("periksa", kuota=10), AKHIR) == [("tidak_berpengaruh", False)]


def test_sesudah_putusan_harus_ada_tahap_yang_pasti_dijalani():
    assert temuan(buat_tahap("periksa"), seleksi()) == [("seleksi_terakhir", True)]
    bersyarat = buat_tahap("serah", "serah_loket", bila=banding("lokasi_usaha", "rumah"))
    assert ("seleksi_terakhir", True) in temuan(buat_tahap("periksa"), seleksi(), bersyarat)


def test_putusan_sesudah_surat_terbit_menahan():
    assert ("seleksi_terlambat", True) in temuan(buat_tahap("ttd", "tanda_tangan"), seleksi(), AKHIR)


@pytest.mark.parametrize(
    ("tahap", "harapan"),
    [
        (nilai(), []),
        (nilai("rupiah"), []),
        (nilai("teks"), [("peringkat_bukan_angka", True)]),
        (nilai(wajib=False), [("peringkat_boleh_kosong", False)]),
    ],
)
def test_nilai_petugas_harus_angka_dan_diperingatkan_bila_boleh_kosong(tahap, harapan):
    assert temuan(buat_tahap("periksa"), tahap, seleksi(peringkat_dari="skor"), AKHIR) == harapan


def test_nilai_dari_tahap_yang_dapat_dilewati_diperingatkan():
    tahap = nilai(bila=banding("lokasi_usaha", "rumah"))
    semua = temuan(buat_tahap("periksa"), tahap, seleksi(peringkat_dari="skor"), AKHIR)
    assert semua == [("peringkat_boleh_kosong", False)]


def test_nilai_yang_baru_diisi_sesudahnya_menahan():
    semua = temuan(buat_tahap("periksa"), seleksi(peringkat_dari="skor"), nilai(), AKHIR)
    assert semua == [("peringkat_belum_terisi", True)]


ARITMETIKA = buat_rumus("aritmetika", awal={"isian": "skor_awal"}, langkah=[])


@pytest.mark.parametrize(
    ("isian", "kode"),
    [
        ([buat_isian("rupiah", "skor")], []),
        ([buat_isian("angka", "skor")], []),
        ([buat_isian("teks", "skor")], [("peringkat_bukan_angka", True)]),
        ([buat_isian("teks", "lain")], [("peringkat_tak_dikenal", True)]),
        ([buat_isian("angka", "skor", wajib=False)], [("peringkat_boleh_kosong", False)]),
        ([buat_isian("angka", "skor", bila=("lain", "rumah"))], [("peringkat_boleh_kosong", False)]),
        ([buat_isian("angka", "skor_awal"), buat_isian("perhitungan", "skor", rumus=ARITMETIKA)], []),
        (
            [buat_isian("angka", "skor_awal", wajib=False), buat_isian("perhitungan", "skor", rumus=ARITMETIKA)],
            [("peringkat_boleh_kosong", False)],
        ),
        ([buat_isian("perhitungan", "skor", rumus=buat_rumus("banyak_baris", grup="g"))], []),
        (
            [buat_isian("perhitungan", "skor", rumus=buat_rumus("tarif", golongan="", ukuran="", baris=[]))],
            [("peringkat_boleh_kosong", False)],
        ),
    ],
)
def test_nilai_dari_formulir_harus_ada_berupa_angka_dan_diperingatkan_bila_boleh_kosong(isian, kode):
    dokumen = dokumen_alur(buat_tahap("periksa"), seleksi(peringkat_dari="skor"), AKHIR)
    assert [(satu.kode, satu.memblokir) for satu in periksa_acuan(dokumen, buat_dokumen(*isian))] == kode


def test_layanan_yang_formulirnya_tidak_memberi_nilai_ditahan(skium):
    AlurVersi.terbitkan(skium.alur, dokumen_alur(buat_tahap("a"), seleksi(peringkat_dari="penghasilan"), AKHIR))
    semua = {satu.kode: satu.pesan for satu in periksa_keselarasan(skium)}
    assert "Peringkat dibaca dari isian “penghasilan”, yang tidak ada" in semua["peringkat_tak_dikenal"]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [({}, "Putusan bersama, 10 tempat"), ({"kuota": None, "alasan_tidak": ""}, "Putusan bersama")],
)
def test_bagan_menyebut_putusan_bersama_dan_banyak_tempat(ubah, kalimat):
    simpul = susun_bagan(dokumen_alur(buat_tahap("periksa"), seleksi(**ubah), AKHIR)).simpul
    assert [satu.catatan for satu in simpul] == ["", kalimat, ""]
    assert simpul[1].bawah == [kalimat]


def test_kedua_hasil_hanya_untuk_semua_sekaligus_yang_lain_tidak():
    tahap = cari_tahap(dokumen_alur(buat_tahap("a"), seleksi(penolak="camat"), AKHIR), "putus")
    aksi = {satu.kode: satu.bersama for satu in jenis_dari(tahap).aksi(tahap)}
    assert aksi == {DIPILIH: True, TIDAK_DIPILIH: True, "tolak": False}
