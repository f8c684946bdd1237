"""The catalogue: search, filters, empty results."""

from layanan.katalog.models import KategoriLayanan
from tests.halaman.pabrik import buat_halaman_layanan, buat_katalog, isi_halaman

KARTU = "layanan-kartu__judul"


def buat_tiga(klojen):
    katalog = buat_katalog(klojen)
    usaha = KategoriLayanan.objects.create(nama="Usaha", slug="usaha", urutan=1)
    buat_halaman_layanan(katalog, klojen, "skium", nama="Izin Usaha Mikro", kategori=usaha, mode_daring="penuh")
    buat_halaman_layanan(katalog, klojen, "domisili", nama="Surat Domisili", ringkasan="Untuk bank.")
    buat_halaman_layanan(katalog, klojen, "waris", nama="Ahli Waris", ringkasan="Untuk keluarga.")
    return katalog


def test_semua_layanan_terbit_tampil_menurut_kategori(client, klojen):
    buat_tiga(klojen)
    html = isi_halaman(client, "/layanan/")
    assert html.count(KARTU) == 3
    assert html.index("Usaha</h2>") < html.index("Izin Usaha Mikro</a>") < html.index("Layanan lain")


def test_layanan_atau_halaman_yang_ditarik_tidak_tampil(client, klojen):
    katalog = buat_tiga(klojen)
    satu, dua, _tiga = (anak.specific for anak in katalog.get_children())
    satu.layanan.unpublish()
    dua.unpublish()
    html = isi_halaman(client, "/layanan/")
    assert html.count(KARTU) == 1
    assert "Ahli Waris" in html


def test_pencarian_menerima_potongan_kata(client, klojen):
    buat_tiga(klojen)
    html = isi_halaman(client, "/layanan/", q="cara urus domis")
    assert html.count(KARTU) == 1
    assert "Surat Domisili" in html
    assert 'value="cara urus domis"' in html


def test_saringan_kategori_dan_cara(client, klojen):
    buat_tiga(klojen)
    assert isi_halaman(client, "/layanan/", kategori="usaha").count(KARTU) == 1
    assert isi_halaman(client, "/layanan/", cara="informasi_saja").count(KARTU) == 2
    kosong = isi_halaman(client, "/layanan/", kategori="usaha", cara="informasi_saja")
    assert "Tidak ada layanan yang cocok" in kosong
    assert "Tampilkan semua layanan" in kosong


def test_saringan_yang_tidak_dikenal_diabaikan(client, klojen):
    buat_tiga(klojen)
    assert isi_halaman(client, "/layanan/", kategori="tidak-ada", cara="' OR 1=1").count(KARTU) == 3


def test_katalog_tanpa_layanan_menjelaskan_diri(client, klojen):
    buat_katalog(klojen)
    assert "Belum ada layanan yang diterbitkan" in isi_halaman(client, "/layanan/")


def test_jumlah_kueri_tetap(client, klojen, jumlah_kueri):
    katalog = buat_katalog(klojen)
    buat_halaman_layanan(katalog, klojen, "satu")
    satu = jumlah_kueri("/layanan/"), jumlah_kueri("/layanan/", q="surat")
    for nomor in range(4):
        buat_halaman_layanan(katalog, klojen, f"lain{nomor}", nama=f"Surat {nomor}")
    assert (jumlah_kueri("/layanan/"), jumlah_kueri("/layanan/", q="surat")) == satu
