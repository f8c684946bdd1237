"""A published service has its page without anybody making one."""

from home.models import HalamanLayanan
from tests.halaman.pabrik import buat_katalog
from tests.katalog.pabrik import buat_layanan_lengkap


def test_layanan_yang_terbit_langsung_ada_di_katalog(klojen, client):
    buat_katalog(klojen)
    layanan = buat_layanan_lengkap(klojen, "izin_lapak", nama="Izin lapak")
    assert client.get("/layanan/izin_lapak/").status_code == 404
    layanan.save_revision().publish()
    assert "Izin lapak" in client.get("/layanan/").content.decode()
    assert client.get("/layanan/izin_lapak/").status_code == 200


def test_terbit_lagi_tidak_menggandakan_halaman(klojen):
    buat_katalog(klojen)
    layanan = buat_layanan_lengkap(klojen, "izin_lapak")
    layanan.save_revision().publish()
    layanan.save_revision().publish()
    assert HalamanLayanan.objects.count() == 1


def test_kantor_tanpa_katalog_dan_kantor_lain_tidak_mendapat_halaman(klojen, lumajang):
    buat_katalog(lumajang)
    buat_layanan_lengkap(klojen).save_revision().publish()
    assert not HalamanLayanan.objects.exists()


def test_alamat_yang_sudah_dipakai_tidak_menahan_terbitnya(klojen):
    katalog = buat_katalog(klojen)
    buat_layanan_lengkap(klojen, "lapak", nama="Izin lapak").save_revision().publish()
    HalamanLayanan.objects.update(slug="gerobak", url_path=f"{katalog.url_path}gerobak/")
    buat_layanan_lengkap(klojen, "gerobak", nama="Gerobak").save_revision().publish()
    assert set(HalamanLayanan.objects.values_list("slug", "layanan__kode")) == {
        ("gerobak", "lapak"),
        ("gerobak-2", "gerobak"),
    }
