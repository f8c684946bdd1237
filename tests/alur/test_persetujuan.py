"""The stage of co-signers in a route: where it may stand, and that form and route fit each other."""

import pytest

from layanan.alur.bagan import susun_bagan
from layanan.alur.enums import BilaNegatif, StatusPermohonan
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.persetujuan import periksa_pasangan
from layanan.alur.rules import periksa_alur
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.permohonan.pabrik import buat_skium
from tests.permohonan.setuju import AKHIR, DOKUMEN, PERIKSA, SETUJU, buat_berpenyetuju, minta

TANPA = buat_dokumen(buat_isian("nama"))
KURANG = minta(bila_negatif="")
KEMBALI = minta(bila_negatif=BilaNegatif.KEMBALI.value, kembali_ke=[])
SALAH = [
    ("persetujuan_ganda", [PERIKSA, SETUJU, minta(kode="lagi"), *AKHIR], "hanya diminta sekali"),
    ("persetujuan_terlambat", [PERIKSA, AKHIR[0], SETUJU, AKHIR[1]], "sebelum surat terbit"),
    ("persetujuan_terakhir", [PERIKSA, SETUJU], "yang pasti dijalani sesudahnya"),
    ("persetujuan_terakhir", [PERIKSA, SETUJU, buat_tahap("b", bila=banding("x", "y"))], "yang pasti dijalani"),
    ("persetujuan_kurang", [PERIKSA, KURANG, *AKHIR], "Pilih apa yang terjadi bila ada yang tidak setuju."),
    ("persetujuan_kurang", [PERIKSA, KEMBALI, *AKHIR], "tahap tujuannya belum diisi"),
]


@pytest.mark.sekali
@pytest.mark.parametrize(("kode", "tahap", "kalimat"), SALAH)
def test_tahap_persetujuan_yang_salah_letak_menahan(kode, tahap, kalimat):
    (temuan,) = periksa_alur(dokumen_alur(*tahap))
    assert (temuan.kode, temuan.memblokir, kalimat in str(temuan.pesan)) == (kode, True, True)


@pytest.mark.sekali
def test_tahap_persetujuan_boleh_menjadi_yang_pertama_dan_menunggu_pemohon():
    dokumen = dokumen_alur(minta(kembali_ke=[]), PERIKSA, *AKHIR)
    assert periksa_alur(dokumen) == []
    assert dokumen["tahap"][0]["status"] == StatusPermohonan.MENUNGGU_PEMOHON
    assert "Semua yang ikut menyetujui" in [satu.peran for satu in susun_bagan(dokumen).simpul]


@pytest.mark.sekali
def test_isian_petugas_tidak_dapat_meminta_persetujuan():
    saksi = buat_isian("nama", "saksi", setuju={"kalimat": "Benar."})
    (temuan,) = periksa_alur(dokumen_alur(buat_tahap("a", isian_petugas=[saksi]), *AKHIR))
    assert (temuan.kode, temuan.memblokir) == ("setuju_petugas", True)


@pytest.mark.sekali
def test_formulir_berpenyetuju_perlu_tahap_dan_tahap_tanpa_penyetuju_hanya_diperingatkan():
    berpenyetuju, biasa = dokumen_alur(PERIKSA, SETUJU, *AKHIR), dokumen_alur(PERIKSA, *AKHIR)
    assert periksa_pasangan(berpenyetuju, DOKUMEN) == periksa_pasangan(biasa, TANPA) == []
    (menahan,), (peringatan,) = periksa_pasangan(biasa, DOKUMEN), periksa_pasangan(berpenyetuju, TANPA)
    assert (menahan.kode, menahan.memblokir) == ("persetujuan_tanpa_tahap", True)
    assert "“Semua ahli waris”, “Nama wali”" in str(menahan.pesan)
    assert (peringatan.kode, peringatan.memblokir) == ("persetujuan_tanpa_isian", False)


def test_layanan_dan_alur_menahan_bila_keduanya_tidak_cocok(klojen):
    layanan = buat_berpenyetuju(klojen)
    assert not [satu for satu in periksa_keselarasan(layanan) if "persetujuan" in satu.kode]
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(PERIKSA, *AKHIR))
    (temuan,) = (satu for satu in periksa_keselarasan(layanan) if "persetujuan" in satu.kode)
    assert (temuan.tempat, temuan.memblokir) == ("alur", True)
    layanan.alur.tahap = [PERIKSA, *AKHIR]
    assert "persetujuan_tanpa_tahap" in [satu.kode for satu in layanan.alur.temuan() if satu.memblokir]


def test_paket_bawaan_tanpa_penyetuju_tidak_diperingatkan(klojen):
    assert periksa_keselarasan(buat_skium(klojen)) == []
