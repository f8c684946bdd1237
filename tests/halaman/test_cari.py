"""The search of the whole site, and any input to any search."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from home.models import HalamanLayanan
from layanan.katalog.models import Persyaratan
from tests.halaman.pabrik import beranda, buat_faq, buat_halaman_layanan, buat_informasi, buat_katalog, isi_halaman
from tests.pabrik import buat_layanan

HASIL = "layanan-hasil__judul"


@pytest.fixture
def situs(klojen):
    """Return the office with one page of every kind."""
    buat_halaman_layanan(buat_katalog(klojen), klojen, nama="Izin Usaha Mikro")
    buat_faq(klojen, gratis="Apakah layanan ini gratis?")
    buat_informasi(klojen, "Latar belakang", slug="latar", isi=[("teks", "<p>Kisah para pedagang pasar.</p>")])
    return klojen


@settings(max_examples=40)
@given(q=st.text(max_size=200))
@example(q='"')
@example(q="\x00")
@example(q="' OR 1=1 --")
@example(q='usaha" OR "')
@example(q="NEAR(a b)")
@example(q="%s %(x)s %")
@example(q="Qur'an")
@example(q="a" * 5000)
def test_kotak_cari_menerima_teks_apa_pun(client, situs, q):
    for alamat in ("/faq/", "/layanan/", "/cari/"):
        assert client.get(alamat, {"q": q, "kategori": q, "cara": q, "halaman": q}).status_code == 200


@pytest.mark.parametrize("kueri", ["%00", "%ff%fe", "%ED%A0%80", "%"])
def test_bita_yang_rusak_tidak_menjatuhkan_pencarian(client, situs, kueri):
    for alamat in ("/faq/", "/layanan/", "/cari/"):
        assert client.get(f"{alamat}?q={kueri}").status_code == 200


@pytest.mark.parametrize(
    ("kueri", "judul"),
    [
        ("usaha", "Izin Usaha Mikro"),
        ("usa", "Izin Usaha Mikro"),
        ("mikro tidakada", "Izin Usaha Mikro"),
        ("GRATIS", "Apakah layanan ini gratis?"),
        ("pedagang", "Latar belakang"),
        ("pedag", "Latar belakang"),
        ("elakang", "Latar belakang"),
    ],
)
def test_halaman_ditemukan_menurut_judul_isi_dan_potongan_kata(client, situs, kueri, judul):
    html = isi_halaman(client, "/cari/", q=kueri)
    assert html.count(HASIL) == 1
    assert judul in html


def test_layanan_ditemukan_menurut_isinya_yang_sekarang(client, situs):
    layanan = situs.layanan.get()
    layanan.ringkasan = "Bagi penjual jamu gendong."
    layanan.save()
    html = isi_halaman(client, "/cari/", q="jamu")
    assert "Bagi penjual jamu gendong." in html


def test_tanpa_kueri_tidak_ada_hasil(client, situs):
    html = isi_halaman(client, "/cari/")
    assert HASIL not in html
    assert "Tidak ada yang cocok" not in html


def test_tanpa_hasil_ada_petunjuk(client, situs):
    html = isi_halaman(client, "/cari/", q="zzzz")
    assert "Tidak ada yang cocok dengan “zzzz”" in html
    assert 'href="/pengaduan/"' in html


def test_draf_situs_lain_dan_layanan_yang_ditarik_tidak_ditemukan(client, situs, lumajang):
    buat_informasi(situs, "Rahasia draf", slug="draf", live=False)
    buat_informasi(lumajang, "Rahasia tetangga", slug="tetangga")
    katalog = beranda(situs).get_children().get(slug="layanan")
    ditarik = buat_layanan(situs, "tarik", nama="Rahasia ditarik", live=False)
    katalog.add_child(instance=HalamanLayanan(title="Rahasia ditarik", slug="tarik", layanan=ditarik))
    assert "Tidak ada yang cocok" in isi_halaman(client, "/cari/", q="rahasia")


def test_hasil_pencarian_tidak_diindeks(client, situs):
    assert '<meta name="robots" content="noindex">' in isi_halaman(client, "/cari/", q="usaha")


def test_hasil_terbagi_per_sepuluh(client, klojen):
    for nomor in range(12):
        buat_informasi(klojen, f"Kabar {nomor}", slug=f"kabar-{nomor}")
    pertama = isi_halaman(client, "/cari/", q="kabar")
    assert pertama.count(HASIL) == 10
    assert "?q=kabar&amp;halaman=2" in pertama
    assert isi_halaman(client, "/cari/", q="kabar", halaman="2").count(HASIL) == 2


def test_jumlah_kueri_tetap(client, situs, jumlah_kueri):
    satu = jumlah_kueri("/cari/", q="izin"), jumlah_kueri("/cari/", q="latar")
    katalog = beranda(situs).get_children().get(slug="layanan")
    for nomor in range(4):
        buat_halaman_layanan(katalog, situs, f"izin{nomor}", nama=f"Izin {nomor}")
        buat_informasi(situs, f"Latar {nomor}", slug=f"latar-{nomor}")
    assert (jumlah_kueri("/cari/", q="izin"), jumlah_kueri("/cari/", q="latar")) == satu


def test_pertanyaan_tanpa_huruf_dijelaskan(client, situs):
    assert "Tulis paling sedikit satu huruf atau angka" in isi_halaman(client, "/cari/", q="?!")
    assert "Tulis paling sedikit satu huruf atau angka" not in isi_halaman(client, "/cari/")


def test_layanan_ditemukan_dari_persyaratannya(client, klojen):
    halaman = buat_halaman_layanan(buat_katalog(klojen), klojen, nama="Izin Usaha Mikro")
    Persyaratan.objects.create(layanan=halaman.layanan, kode="fc_ktp", nama="Fotokopi KTP")
    assert "Izin Usaha Mikro" in isi_halaman(client, "/layanan/", q="ktp")
    assert HASIL in isi_halaman(client, "/cari/", q="ktp")
