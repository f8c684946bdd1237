"""The texts are Indonesian; the English catalogue lies on top, and so does the Indonesian of Wagtail's admin."""

import re

import pytest
from django.utils import translation

from layanan.instansi.enums import Peran
from layanan.inti.errors import TidakDitemukan
from tests.pabrik import buat_petugas

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


def test_daftar_kerja_petugas_tidak_bercampur_bahasa_inggris(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.KASI))
    html = client.get("/admin/permohonan/").content.decode()
    assert 'placeholder="Cari…"' in html
    assert not re.search(r"Search…|Filter by|Show filters|Skip to main content|Bulk actions", html)


def test_menu_pengelola_berbahasa_indonesia(admin_client, klojen):
    html = admin_client.get("/admin/").content.decode()
    label = set(re.findall(r'"label": "([^"]+)"', html))
    assert {"Laporan", "Bantuan", "Gambar", "Pengaturan"} <= label
    assert not {"Reports", "Help", "Images", "Settings", "Workflows", "Site history"} & label


@pytest.mark.parametrize(("bahasa", "teks"), [("id", ["Cari…", "Simpan konsep"]), ("en", ["Search…", "Save draft"])])
def test_terjemahan_kita_menambah_terjemahan_wagtail(bahasa, teks):
    """The first of both texts is ours, the second is Wagtail's own."""
    with translation.override(bahasa):
        assert [translation.gettext("Search…"), translation.gettext("Save draft")] == teks


@pytest.mark.parametrize("jumlah", [1, 3])
def test_bahasa_indonesia_hanya_punya_satu_bentuk(jumlah):
    with translation.override("id"):
        teks = translation.ngettext("Delete 1 page", "Delete %(counter)s pages", jumlah) % {"counter": jumlah}
    assert teks == f"Hapus {jumlah} halaman"
