"""Builders take whatever is posted: a sentence, never an error page."""

import pytest
from django.urls import reverse

from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from tests.formulir.pabrik import data_admin
from tests.katalog.pabrik import data_formulir
from tests.pabrik import buat_petugas

pytestmark = pytest.mark.sekali

TAK_TERBACA = ("abc", "", "9" * 5000, "99", "NaN")


@pytest.fixture
def kirim(client, skium):
    """Return a function that posts the edit form of a definition of SKIUM and gives the answer."""
    client.force_login(buat_petugas(skium.instansi, Peran.KASI))

    def kirim_satu(definisi, data):
        alamat = reverse(definisi.snippet_viewset.get_url_name("edit"), args=[definisi.pk])
        jawaban = client.post(alamat, data | {"action-publish": "1"})
        assert jawaban.status_code == 200 and definisi.versi.count() == 1
        return jawaban.content.decode()

    return kirim_satu


@pytest.mark.parametrize("banyak", TAK_TERBACA, ids=lambda satu: satu[:5])
def test_jumlah_blok_yang_bukan_jumlah_ditolak_dengan_kalimat(kirim, skium, banyak):
    kalimat = "Isian ini tidak dapat dibaca. Muat ulang halaman ini, lalu isi lagi."
    data = data_formulir(skium, formulir=skium.formulir_id, alur=skium.alur_id)
    assert kalimat in kirim(Layanan.objects.get(pk=skium.pk), data | {"persyaratan-1-bila-count": banyak})
    formulir = Formulir.objects.get(pk=skium.formulir_id)
    assert kalimat in kirim(formulir, data_admin(formulir) | {"langkah-count": banyak})
    alur = Alur.objects.get(pk=skium.alur_id)
    assert kalimat in kirim(alur, {"nama": alur.nama, "kode": alur.kode, "tahap-count": banyak})


@pytest.mark.parametrize("jenis", ["", "asing", "x" * 100_000])
def test_jenis_blok_yang_tidak_ada_tidak_menggagalkan_halaman(kirim, skium, jenis):
    data = data_formulir(skium, formulir=skium.formulir_id, alur=skium.alur_id)
    isi = kirim(Layanan.objects.get(pk=skium.pk), data | {"persyaratan-1-bila-0-type": jenis, "biaya": ""})
    assert "Isi komponen 4" in isi or "Isian ini tidak dapat dibaca" in isi
