"""Catalogue and forms over the API."""

import pytest

from layanan.formulir.skema import skema_json
from tests.pabrik import buat_layanan

ALAMAT = "/api/layanan/v1"


def test_daftar_memuat_layanan_terbit_milik_instansi_situs_ini_saja(client, skium, klojen, lumajang):
    buat_layanan(klojen, "draf", live=False)
    buat_layanan(lumajang, "asing")
    isi = client.get(f"{ALAMAT}/layanan").json()
    assert isi["count"] == 1
    assert isi["items"][0]["kode"] == "skium"
    assert isi["items"][0]["dapat_daring"] is True


def test_daftar_dipotong_menurut_limit_dan_offset(client, klojen):
    for urut in range(5):
        buat_layanan(klojen, f"l{urut}", nama=f"Layanan {urut}")
    isi = client.get(f"{ALAMAT}/layanan?limit=2&offset=3").json()
    assert (isi["count"], [satu["kode"] for satu in isi["items"]]) == (5, ["l3", "l4"])


def test_jumlah_kueri_daftar_tidak_bertambah(client, klojen, django_assert_num_queries, django_assert_max_num_queries):
    buat_layanan(klojen, "satu")
    with django_assert_max_num_queries(8) as sedikit:
        client.get(f"{ALAMAT}/layanan")
    for urut in range(9):
        buat_layanan(klojen, f"l{urut}")
    with django_assert_num_queries(len(sedikit.captured_queries)):
        client.get(f"{ALAMAT}/layanan")


def test_rincian_memuat_standar_yang_terbit(client, skium):
    isi = client.get(f"{ALAMAT}/layanan/skium").json()
    assert len(isi["standar"]["persyaratan"]) == 4
    assert (isi["formulir"], isi["versi"]) == ("skium", 1)


def test_formulir_dengan_skema_jsonnya(client, skium):
    isi = client.get(f"{ALAMAT}/formulir/skium").json()
    versi = skium.formulir.versi.get()
    assert (isi["sha256"], isi["skema"]) == (versi.sha256, skema_json(versi.dokumen))


@pytest.mark.parametrize("jalur", ["layanan/tidak_ada", "formulir/tidak_ada"])
def test_yang_tidak_ada_dijawab_masalah_404(client, skium, jalur):
    jawaban = client.get(f"{ALAMAT}/{jalur}")
    assert jawaban.status_code == 404
    assert jawaban["Content-Type"] == "application/problem+json"
    assert jawaban.json()["kode"] == "tidak_ditemukan"


@pytest.mark.parametrize("jalur", ["layanan?limit=0", "layanan?offset=-1", "layanan?limit=x", "layanan/%00"])
def test_parameter_salah_dijawab_422(client, skium, jalur):
    assert client.get(f"{ALAMAT}/{jalur}").status_code == 422
