"""The admin opens in a real browser."""

from layanan.instansi.enums import Peran
from tests.pabrik import buat_petugas


def test_petugas_masuk_dan_melihat_beranda_admin(klojen_hidup, halaman):
    buat_petugas(klojen_hidup, Peran.REDAKTUR, username="redaktur")
    halaman.goto("/admin/")
    halaman.get_by_label("Nama pengguna").fill("redaktur")
    halaman.locator("input[name=password]").fill("sandi-uji")
    halaman.get_by_role("button", name="Masuk").click()
    halaman.wait_for_url("**/admin/")
    assert halaman.get_by_role("heading", level=1).is_visible()


def test_beranda_terbuka_tanpa_javascript(klojen_hidup, tanpa_js):
    jawaban = tanpa_js.goto("/")
    assert jawaban.status == 200
    assert klojen_hidup.nama in tanpa_js.content()


def test_galat_di_konsol_menggagalkan_uji(klojen_hidup, halaman):
    halaman.goto("/")
    halaman.evaluate("console.error('contoh galat')")
    assert halaman.galat_konsol == ["contoh galat"]
    halaman.galat_konsol.clear()
