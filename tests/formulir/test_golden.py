"""Documents of every schema version validate and render for ever: a case keeps the one it was filed under."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from layanan.formulir.dokumen import SKEMA, pasang, susun
from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jawaban import tulis_jawaban
from layanan.formulir.models import Formulir
from layanan.formulir.penyetuju import isian_setuju
from layanan.formulir.perjalanan import daftar_halaman, halaman_kurang
from layanan.formulir.rules import periksa_formulir
from layanan.formulir.skema import skema_json
from tests.permohonan import setuju, waris
from tests.permohonan.pabrik import JAWABAN

GOLDEN = Path(__file__).parents[1] / "golden" / "formulir"
BERKAS = sorted(GOLDEN.glob("*/skium.json"))
DI_MAL = JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal Olimpik"}


@pytest.fixture(params=BERKAS, ids=lambda satu: satu.parent.name)
def dokumen(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


@pytest.fixture(params=["waris", "setuju"])
def lengkap(request):
    """Return a document with what SKIUM lacks, and answers to it."""
    jawaban = {"waris": waris.JAWABAN, "setuju": setuju.JAWABAN}[request.param]
    return baca(request.param), jawaban


def baca(nama):
    """Return a document of the second schema."""
    return json.loads((GOLDEN / "2" / f"{nama}.json").read_text(encoding="utf-8"))


def test_setiap_skema_punya_contoh():
    assert [json.loads(satu.read_text())["skema"] for satu in BERKAS] == list(range(1, SKEMA + 1))


def test_dokumen_lama_tetap_menilai_jawaban(dokumen):
    assert periksa_formulir(dokumen) == []
    for data in (JAWABAN, DI_MAL):
        hasil = periksa(dokumen, data)
        assert (hasil.data, hasil.galat, hasil.keluar) == (data, [], None)
        assert Draft202012Validator(skema_json(dokumen)).is_valid(data)
    assert [satu.jalur for satu in periksa(dokumen, JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan"}).galat] == [
        "nama_pengelola"
    ]


def test_dokumen_lama_tetap_tampil_dan_terbaca(dokumen):
    for halaman in daftar_halaman(dokumen):
        assert FormLangkah(dokumen, halaman, {}).as_p()
    assert halaman_kurang(dokumen, {}) == "data_pemohon"
    assert ("nama_pengelola" in tampak(dokumen, DI_MAL), "nama_pengelola" in tampak(dokumen, JAWABAN)) == (True, False)
    tertulis = {satu["label"]: satu["jawaban"] for bagian in tulis_jawaban(dokumen, DI_MAL) for satu in bagian["baris"]}
    assert tertulis["Nama pengelola pusat perbelanjaan"] == "PT Mal Olimpik"


def test_dokumen_lengkap_tetap_menilai_jawaban(lengkap):
    dokumen, data = lengkap
    assert not [satu for satu in periksa_formulir(dokumen) if satu.memblokir]
    hasil = periksa(dokumen, data)
    assert (hasil.galat, hasil.keluar, hasil.diabaikan) == ([], None, [])
    assert periksa(dokumen, hasil.data).data == hasil.data
    biasa = set(data) - {"ahli_waris"}  # its rows are given what was worked out
    assert {nama: hasil.data[nama] for nama in biasa} == {nama: data[nama] for nama in biasa}
    skema = Draft202012Validator(skema_json(dokumen))
    assert skema.is_valid(data)
    tanpa_nama = data | {"ahli_waris": [{**data["ahli_waris"][0], "nama_waris": ""}]}
    assert [satu.jalur for satu in periksa(dokumen, tanpa_nama).galat] == ["ahli_waris.0.nama_waris"]
    assert not skema.is_valid(tanpa_nama)


def test_dokumen_lengkap_tetap_tampil_dan_kembali_dari_penyusun(lengkap):
    dokumen, data = lengkap
    tampil = "".join(FormLangkah(dokumen, halaman, data).as_p() for halaman in daftar_halaman(dokumen))
    assert 'name="ahli_waris.1.nama_waris"' in tampil
    assert halaman_kurang(dokumen, data) is None
    formulir = Formulir(kode=dokumen["kode"])
    pasang(formulir, dokumen)
    assert susun(formulir) == dokumen | {"skema": SKEMA}


def test_dokumen_lengkap_tetap_menghitung_mengeluarkan_dan_meminta_persetujuan():
    berhitung, bersetuju = baca("waris"), baca("setuju")
    bagian = tulis_jawaban(berhitung, periksa(berhitung, waris.JAWABAN).data)
    tertulis = {satu["label"]: satu["jawaban"] for satu in bagian[1]["baris"]}
    assert (tertulis["Banyaknya ahli waris"], tertulis["Ada yang belum 18 tahun?"]) == ("2", "Tidak")
    keluar = periksa(berhitung, waris.JAWABAN | {"penduduk": "tidak"}).keluar
    assert keluar["judul"] == "Ajukan di kelurahan asal"
    assert [satu["kunci"] for satu in isian_setuju(bersetuju)] == ["ahli_waris", "nama_wali"]
