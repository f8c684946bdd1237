"""What stops a route that asks for money: no amount, no number, nobody told how to pay."""

import pytest

from layanan.alur.dokumen import hari_terlama
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.jalan import periksa_acuan
from layanan.alur.periksa.kantor import periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_rumus
from tests.permohonan.pabrik import buat_skium

AKHIR = buat_tahap("serah", "serah_loket")
CARA = {"cara_bayar": "Loket 2."}


def bayar(**ubah):
    """Return a payment stage."""
    return buat_tahap("bayar", "bayar", **(CARA | ubah))


def temuan(*tahap):
    """Return (code, blocks, sentence) of each finding on a route."""
    return [(satu.kode, satu.memblokir, satu.pesan) for satu in periksa_alur(dokumen_alur(*tahap))]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({}, "Isi biaya tetapnya"),
        ({"biaya": 1000, "biaya_dari": "tarif"}, "Kosongkan salah satu."),
        ({"biaya": 1000, "cara_bayar": " "}, "Tulis cara membayar"),
    ],
)
def test_pengaturan_biaya_yang_kurang_menahan(ubah, kalimat):
    ((kode, menahan, pesan),) = temuan(bayar(**ubah), AKHIR)
    assert (kode, menahan) == ("biaya_kurang", True) and kalimat in pesan


def test_pengaturan_biaya_pada_jenis_lain_diperingatkan():
    ((kode, menahan, pesan),) = temuan(buat_tahap("periksa", biaya=1000), AKHIR)
    assert (kode, menahan) == ("tidak_berpengaruh", False) and "“Pembayaran biaya”" in pesan


def test_pembebas_yang_bukan_peran_perkara_menahan():
    ((kode, menahan, pesan),) = temuan(bayar(biaya=1000, pembebas="redaktur"), AKHIR)
    assert (kode, menahan) == ("tak_dikenal", True) and "“redaktur”" in pesan


def test_biaya_dari_isian_petugas_harus_angka_dan_terisi_sebelumnya():
    ukur = buat_tahap("ukur", isian_petugas=[buat_isian("rupiah", "retribusi"), buat_isian("teks", "keterangan")])
    assert temuan(ukur, bayar(biaya_dari="retribusi"), AKHIR) == []
    assert [kode for kode, *_sisa in temuan(ukur, bayar(biaya_dari="keterangan"), AKHIR)] == ["biaya_bukan_angka"]
    assert [kode for kode, *_sisa in temuan(bayar(biaya_dari="retribusi"), ukur, AKHIR)] == ["biaya_belum_terisi"]


@pytest.mark.parametrize(
    ("isian", "kode"),
    [
        (buat_isian("rupiah", "tarif"), []),
        (buat_isian("angka", "tarif"), []),
        (buat_isian("perhitungan", "tarif"), []),
        (buat_isian("perhitungan", "tarif", rumus=buat_rumus("ada", grup="g", syarat={})), ["biaya_bukan_angka"]),
        (buat_isian("teks", "tarif"), ["biaya_bukan_angka"]),
        (buat_isian("rupiah", "lain"), ["biaya_tak_dikenal"]),
    ],
)
def test_biaya_dari_formulir_harus_ada_dan_berupa_angka(isian, kode):
    dokumen = dokumen_alur(bayar(biaya_dari="tarif"), AKHIR)
    assert [satu.kode for satu in periksa_acuan(dokumen, buat_dokumen(isian))] == kode


def test_pembebas_harus_ada_orangnya_di_kantor():
    dokumen = dokumen_alur(bayar(biaya=1000, pembebas="camat"))
    assert [(satu.kode, satu.memblokir) for satu in periksa_kantor(dokumen, {"kasi": {1}})] == [("peran_kosong", False)]
    assert periksa_kantor(dokumen, {"kasi": {1}, "camat": {2}}) == []


def test_menunggu_pembayaran_tidak_menghapus_hari_kerja_sebelumnya():
    dokumen = dokumen_alur(buat_tahap("a", hari_kerja=2), bayar(biaya=1, hari_kerja=7), buat_tahap("b", hari_kerja=1))
    assert hari_terlama(dokumen) == 3


def test_layanan_yang_disebut_gratis_tetapi_meminta_bayaran_diperingatkan(klojen):
    skium = buat_skium(klojen)
    AlurVersi.terbitkan(skium.alur, dokumen_alur(bayar(biaya_dari="tarif"), AKHIR))
    skium.biaya = "Gratis, tanpa dipungut biaya"
    kode = {satu.kode: satu.memblokir for satu in periksa_keselarasan(skium)}
    assert kode == {"biaya_tak_dikenal": True, "gratis_berbayar": False}
    skium.biaya = "Rp150.000"
    assert "gratis_berbayar" not in {satu.kode for satu in periksa_keselarasan(skium)}
