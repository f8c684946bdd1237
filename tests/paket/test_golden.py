"""Package files of every format are checked, imported and published for ever: they lie on other people's disks."""

import json
from pathlib import Path

import pytest

from layanan.katalog import dokumen as standar
from layanan.paket.actions import ekspor_paket, impor_paket, terbitkan_paket
from layanan.paket.baca import baca_berkas
from layanan.paket.dokumen import DEFINISI, PAKET
from layanan.paket.rules import menahan, periksa_paket
from tests.permohonan.pabrik import JAWABAN, ajukan, jalankan, regu

GOLDEN = Path(__file__).parents[1] / "golden"
BERKAS = sorted((GOLDEN / "paket").glob("*/skium.json"))
SKEMA = {"standar": standar.SKEMA, **{bagian: jenis.skema for bagian, jenis in DEFINISI.items()}}


@pytest.fixture(params=BERKAS, ids=lambda satu: satu.parent.name)
def mentah(request):
    return request.param.read_bytes()


def test_setiap_bentuk_paket_punya_contoh():
    assert [json.loads(satu.read_text("utf-8"))["paket"] for satu in BERKAS] == list(range(1, PAKET + 1))
    assert [satu.parent.name for satu in BERKAS] == [str(nomor) for nomor in range(1, PAKET + 1)]


@pytest.mark.parametrize("bagian", list(SKEMA))
def test_setiap_skema_yang_dimuat_paket_punya_contoh(bagian):
    contoh = [json.loads(satu.read_text("utf-8"))["skema"] for satu in (GOLDEN / bagian).glob("*/*.json")]
    assert sorted(set(contoh)) == list(range(1, SKEMA[bagian] + 1))


def test_paket_lama_diperiksa_diimpor_dan_terbit(klojen, mentah):
    assert not menahan(periksa_paket(mentah))
    isi = baca_berkas(mentah)
    layanan = terbitkan_paket(impor_paket(klojen, isi)).layanan
    ekspor = ekspor_paket(layanan)
    assert (layanan.kode, layanan.live, layanan.mode_daring) == ("skium", True, "pendaftaran")
    for bagian in ("contoh", "peraturan"):
        assert ekspor[bagian] == isi[bagian]
    assert [satu["kode"] for satu in ekspor["alur"]["tahap"]] == [satu["kode"] for satu in isi["alur"]["tahap"]]
    kasus = ajukan(layanan)[0]
    assert kasus.data == JAWABAN
    assert jalankan(kasus, regu(klojen)).status == "selesai"
