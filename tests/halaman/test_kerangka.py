"""The frame of every page: menu, breadcrumbs, language, the pages for errors and for search engines."""

import re

import pytest
from django.template.loader import get_template
from django.test import Client

from tests.halaman.pabrik import buat_faq, buat_halaman_layanan, buat_informasi, buat_katalog, isi_halaman


def menu(html: str) -> list[str]:
    utama = re.search(r'aria-label="Menu utama">(.*?)</nav>', html, re.S)[1]
    return re.findall(r'href="([^"]+)"', utama)


def test_menu_memuat_halaman_pilihan_redaktur_dan_loket(client, klojen):
    buat_katalog(klojen)
    buat_informasi(klojen, "Tentang", slug="tentang", show_in_menus=True)
    buat_informasi(klojen, "Tersembunyi", slug="tersembunyi")
    buat_informasi(klojen, "Draf", slug="draf", show_in_menus=True, live=False)
    assert menu(isi_halaman(client, "/")) == ["/", "/layanan/", "/tentang/", "/lacak/", "/pengaduan/", "/cari/"]


def test_menu_menandai_tempat_pembaca(client, klojen):
    buat_halaman_layanan(buat_katalog(klojen), klojen)
    assert 'href="/layanan/" aria-current="page"' in isi_halaman(client, "/layanan/")
    html = isi_halaman(client, "/layanan/skium/")
    assert 'href="/layanan/" aria-current="true"' in html
    assert 'href="/" aria-current' not in html


def test_menu_ponsel_terbuka_tanpa_javascript(client, klojen):
    html = isi_halaman(client, "/")
    laci = re.search(r'<details class="layanan-laci">(.*?)</details>', html, re.S)[1]
    assert "<summary" in laci
    assert 'href="/lacak/"' in laci
    assert "<script" not in html


def test_remah_menunjukkan_jalan_pulang(client, klojen):
    buat_halaman_layanan(buat_katalog(klojen), klojen)
    remah = re.search(r'class="govuk-breadcrumbs"(.*?)</nav>', isi_halaman(client, "/layanan/skium/"), re.S)[1]
    assert re.findall(r'href="([^"]+)">([^<]+)', remah) == [("/", "Beranda"), ("/layanan/", "Layanan")]
    assert "govuk-breadcrumbs" not in isi_halaman(client, "/")
    assert "govuk-breadcrumbs" in isi_halaman(client, "/cari/")


def test_kepala_dokumen_lengkap(client, klojen):
    buat_informasi(klojen, "Tentang & kami", slug="tentang", pengantar="Sejarah <singkat>.")
    html = isi_halaman(client, "/tentang/")
    assert '<html lang="id"' in html
    assert "<title>Tentang &amp; kami – Kecamatan Klojen</title>" in html
    assert '<meta name="description" content="Sejarah &lt;singkat&gt;.">' in html
    assert '<link rel="canonical" href="http://testserver/tentang/">' in html
    assert 'property="og:title" content="Tentang &amp; kami"' in html
    assert '<a href="#isi" class="govuk-skip-link">' in html
    assert html.count("<main") == html.count('id="isi"') == 1


def test_kaki_memuat_kontak_kantor(client, klojen):
    klojen.telepon, klojen.whatsapp, klojen.surel = "(0341) 551234", "0812-3456-7890", "kantor@contoh.go.id"
    klojen.jam_layanan, klojen.alamat = "Senin–Jumat", "Jalan Surabaya Nomor 1"
    klojen.save()
    html = isi_halaman(client, "/cari/")
    for teks in (
        "tel:0341551234",
        "https://wa.me/6281234567890",
        "mailto:kantor@contoh.go.id",
        "Senin–Jumat",
        "Jalan S",
    ):
        assert teks in html


def test_situs_lain_menampilkan_kantornya_sendiri(client, klojen, lumajang):
    html = client.get("/", headers={"host": "lumajang.localhost"}).content.decode()
    assert "Kabupaten Lumajang" in html
    assert "Klojen" not in html


@pytest.mark.parametrize("alamat", ["/lacak/", "/pengaduan/"])
def test_formulir_boleh_dikirim_peramban(client, klojen, alamat):
    """Under `no-referrer` a browser sends `Origin: null` and the CSRF check refuses the form."""
    assert client.get(alamat)["Referrer-Policy"] == "same-origin"


def test_404_membantu_menemukan_jalan(client, klojen):
    jawaban = client.get("/tidak-ada/")
    html = jawaban.content.decode()
    assert jawaban.status_code == 404
    assert "Halaman tidak ditemukan" in html
    assert 'action="/cari/"' in html
    assert 'href="/lacak/"' in html


def test_404_tampil_juga_pada_host_tanpa_instansi(client, klojen):
    klojen.site = None
    klojen.save()
    assert client.get("/tidak-ada/").status_code == 404
    assert "Layanan publik" in isi_halaman(client, "/cari/")


def test_formulir_kedaluwarsa_dijelaskan(klojen):
    jawaban = Client(enforce_csrf_checks=True).post("/lacak/", {"kode_lacak": "x"})
    assert jawaban.status_code == 403
    assert "Formulir belum terkirim" in jawaban.content.decode()
    assert 'href="/lacak/">Buka lagi formulir' in jawaban.content.decode()


def test_500_tampil_tanpa_konteks_dan_tanpa_basis_data():
    html = get_template("500.html").render()
    assert "Maaf, layanan sedang terganggu" in html
    assert "<script" not in html


def test_peta_situs_memuat_halaman_terbit_saja(client, klojen, lumajang):
    buat_faq(klojen, gratis="Apakah gratis?")
    buat_informasi(klojen, "Draf", slug="draf", live=False)
    buat_informasi(lumajang, "Tetangga", slug="tetangga")
    peta = client.get("/sitemap.xml").content.decode()
    assert sorted(re.findall(r"<loc>http://testserver([^<]+)</loc>", peta)) == ["/", "/faq/", "/faq/gratis/"]


def test_robots_menunjuk_peta_situs(client, klojen):
    jawaban = client.get("/robots.txt")
    assert jawaban["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in jawaban.content.decode()
