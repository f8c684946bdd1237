"""The texts are Indonesian; the English catalogue lies on top."""

import pytest
from django.utils import translation

from layanan.inti.errors import TidakDitemukan

TEKS = {
    "id": ("Lacak permohonan atau pengaduan", "Isi kode lacak. Kode ini ada pada tanda terima."),
    "en": ("Track an application or complaint", "Enter the tracking code. You find it on your receipt."),
}


@pytest.mark.parametrize("bahasa", TEKS)
def test_halaman_dan_pesan_galat_berbicara_satu_bahasa(client, klojen, bahasa):
    with translation.override(bahasa):
        html = client.post("/lacak/", {"kode_lacak": ""}).content.decode()
    assert f'<html lang="{bahasa}"' in html
    assert all(teks in html for teks in TEKS[bahasa])
    lain = TEKS["en" if bahasa == "id" else "id"]
    assert not any(teks in html for teks in lain)


def test_tanpa_pilihan_bahasa_halaman_berbahasa_indonesia(client, klojen):
    html = client.get("/lacak/").content.decode()
    assert TEKS["id"][0] in html


def test_galat_aturan_diterjemahkan_saat_dibaca():
    galat = TidakDitemukan()
    assert str(galat.pesan) == "Data tidak ditemukan."
    with translation.override("en"):
        assert str(galat.pesan) == "Not found."


@pytest.mark.parametrize(("jumlah", "harapan"), [(1, "1 working day"), (3, "3 working days")])
def test_bentuk_jamak_bahasa_inggris(jumlah, harapan):
    with translation.override("en"):
        assert translation.ngettext("%(hari)d hari kerja", "%(hari)d hari kerja", jumlah) % {"hari": jumlah} == harapan
