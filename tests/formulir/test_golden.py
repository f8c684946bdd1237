"""Documents of every schema version validate and render for ever: a case keeps the one it was filed under."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jawaban import tulis_jawaban
from layanan.formulir.perjalanan import daftar_halaman, halaman_kurang
from layanan.formulir.rules import periksa_formulir
from layanan.formulir.skema import skema_json
from tests.permohonan.pabrik import JAWABAN

BERKAS = sorted((Path(__file__).parents[1] / "golden" / "formulir").glob("*/skium.json"))
DI_MAL = JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal Olimpik"}


@pytest.fixture(params=BERKAS, ids=lambda satu: satu.parent.name)
def dokumen(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


def test_setiap_skema_punya_contoh():
    assert [json.loads(satu.read_text())["skema"] for satu in BERKAS] == [1, 2]


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
