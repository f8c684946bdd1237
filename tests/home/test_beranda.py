"""The front page: what one can do here, light enough for a cheap phone."""

import gzip
import re

import pytest

from tests.halaman.pabrik import beranda, buat_halaman_layanan, buat_katalog, isi_halaman

BATAS_BITA = 100_000
"""First visit over the wire, compressed: the page with its style sheet, scripts and icon."""


@pytest.fixture
def situs(klojen):
    """Return the office with a front page that an editor has filled."""
    klojen.program, klojen.alamat, klojen.jam_layanan = "On Desc", "Jalan Surabaya Nomor 1", "Senin–Jumat, 08.00–15.00"
    klojen.save()
    halaman = buat_halaman_layanan(buat_katalog(klojen), klojen)
    depan = beranda(klojen)
    depan.title, depan.pengantar, depan.layanan_unggulan = "Urusan dari rumah", "Tanpa akun.", halaman.layanan
    langkah = [{"pelaku": "Anda mendaftar", "isi": "Lima menit."}]
    depan.isi = [("alur", {"judul": "Cara kerjanya", "langkah": langkah})]
    depan.save()
    return klojen


def test_beranda_menunjukkan_apa_yang_dapat_dilakukan(client, situs):
    html = isi_halaman(client, "/")
    for teks in ("On Desc", "Urusan dari rumah", "Tanpa akun.", "Cara kerjanya", "Anda mendaftar", "Jalan Surabaya"):
        assert teks in html
    assert re.search(r'<form[^>]+method="get"[^>]+action="/cari/"', html)
    pintu = re.findall(r'layanan-pintu__tautan" href="([^"]+)"', html)
    assert pintu == ["/layanan/skium/", "/lacak/", "/pengaduan/"]


def test_tanpa_layanan_unggulan_pintu_menuju_katalog(client, situs):
    depan = beranda(situs)
    depan.layanan_unggulan = None
    depan.save()
    assert 'layanan-pintu__tautan" href="/layanan/"' in isi_halaman(client, "/")


def test_beranda_kosong_tetap_tampil(client, klojen):
    html = isi_halaman(client, "/")
    assert re.findall(r'layanan-pintu__tautan" href="([^"]+)"', html) == ["/lacak/", "/pengaduan/"]


def test_kunjungan_pertama_ringan(client, situs):
    html = isi_halaman(client, "/")
    aset = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html))
    assert any(nama.endswith(".css") for nama in aset)
    bita = [html.encode(), *(b"".join(client.get(alamat).streaming_content) for alamat in aset)]
    assert sum(len(gzip.compress(satu)) for satu in bita) <= BATAS_BITA


def test_lembar_gaya_tidak_meminta_apa_pun_dari_luar(client, situs):
    gaya = b"".join(client.get("/static/layanan/layanan.css").streaming_content).decode()
    assert all(alamat.startswith('"data:') for alamat in re.findall(r"url\(([^)]+)", gaya))
    assert "@import" not in gaya


def test_jumlah_kueri_beranda_tetap(client, situs, jumlah_kueri):
    satu = jumlah_kueri("/")
    katalog = beranda(situs).get_children().get(slug="layanan")
    for nomor in range(4):
        buat_halaman_layanan(katalog, situs, f"lain{nomor}", nama=f"Surat {nomor}")
    assert jumlah_kueri("/") == satu
