"""Hostile services: rich text that no editor wrote, numbers without end. The redaktur reads a sentence."""

import json

import pytest
from django.urls import reverse

from layanan.instansi.enums import Peran
from layanan.inti.teks_kaya import MAKS_TULISAN
from layanan.katalog.models import Layanan
from tests.katalog.pabrik import buat_layanan_lengkap, data_formulir
from tests.pabrik import buat_petugas
from tests.waktu import cepat

pytestmark = pytest.mark.sekali


def naskah(teks, **blok):
    """Return what the editor posts for one paragraph."""
    satu = {"key": "a", "text": teks, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [satu | blok], "entityMap": {}})


TAK_TERBACA = {
    "bukan JSON": "<p>Datang.</p>",
    "kosong": "",
    "daftar": "[]",
    "angka": "9" * 5000,
    "sangat dalam": "[" * 10_000 + "]" * 10_000,
    "tak bertutup": "[" * 100_000,
    "butir sangat menjorok": naskah("a", type="unordered-list-item", depth=9999),
    "gaya di luar teks": naskah("a", inlineStyleRanges="x"),
    "isi berupa bagian": naskah({"a": 1}),
}


@pytest.fixture
def kirim(client, klojen):
    """Return a function that publishes a service with one other input, and gives the service and the answer."""
    client.force_login(buat_petugas(klojen, Peran.KASI))

    def terbitkan(nama, isi):
        layanan = buat_layanan_lengkap(klojen)
        alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
        with cepat():
            jawaban = client.post(alamat, data_formulir(layanan, "action-publish") | {nama: isi})
        return Layanan.objects.get(pk=layanan.pk), jawaban.content.decode()

    return terbitkan


@pytest.mark.parametrize("nama", TAK_TERBACA)
def test_teks_yang_tidak_ditulis_penyunting_ditolak_dengan_kalimat(kirim, nama):
    layanan, isi = kirim("prosedur", TAK_TERBACA[nama])
    assert not layanan.live
    assert "Teks ini tidak dapat dibaca. Muat ulang halaman ini, lalu tulis lagi." in isi


def test_teks_yang_terlalu_panjang_ditolak_dengan_kalimat(kirim):
    layanan, isi = kirim("prosedur", naskah("x" * 1_000_000))
    assert not layanan.live
    assert f"Tulisan terlalu panjang: paling banyak {MAKS_TULISAN} huruf" in isi


@pytest.mark.parametrize("teks", ["se\ud800paruh", "no\x00l", "tak\x1btampak"])
def test_huruf_yang_tidak_diterima_basis_data_dibuang(kirim, teks):
    layanan, _isi = kirim("prosedur", naskah(teks))
    assert layanan.live and layanan.prosedur.endswith((">separuh</p>", ">nol</p>", ">taktampak</p>"))


@pytest.mark.parametrize("aneh", ["a\x00b", "x" * 1_000_000, "9" * 5000, "NaN", "-1"], ids=lambda satu: repr(satu)[:12])
@pytest.mark.parametrize("nama", ["kode", "jangka_waktu_hari", "mode_daring", "pola_nomor", "persyaratan-0-kode"])
def test_isi_apa_pun_pada_kotak_apa_pun_ditolak(kirim, nama, aneh):
    layanan, isi = kirim(nama, aneh)
    assert not layanan.live and "action-publish" in isi
