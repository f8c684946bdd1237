"""`make screenshots`: pictures of the demo site, on a phone and on a desk, into build/potret.

To add a picture, add a line to POTRET: name, account (empty: nobody signed in), address, host.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

AKAR = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(AKAR), str(AKAR / "site")]

from playwright.sync_api import Browser, sync_playwright  # noqa: E402 - needs the path above

from home.demo.pengguna import SANDI  # noqa: E402 - the same
from tests.e2e.peramban import PILIHAN, cari_chromium  # noqa: E402 - the same
from tests.portal.jalan import Situs  # noqa: E402 - the same

TUJUAN = AKAR / "build" / "potret"
LEBAR = (360, 1280)


class Potret(NamedTuple):
    """One picture."""

    nama: str
    akun: str
    alamat: str
    host: str = "127.0.0.1"


POTRET = [
    Potret("beranda", "", "/"),
    Potret("beranda-lumajang", "", "/", "lumajang.localhost"),
    Potret("sekilas", "", "/sekilas-tentang-on-desc/"),
    Potret("alur", "", "/alur-dan-prosedur/"),
    Potret("dasar-hukum", "", "/dasar-hukum/"),
    Potret("faq", "", "/faq/"),
    Potret("maklumat", "", "/maklumat-pelayanan/"),
    Potret("katalog", "", "/layanan/"),
    Potret("layanan-skium", "", "/layanan/skium/"),
    Potret("layanan-oss", "", "/layanan/fasilitasi_oss/", "lumajang.localhost"),
    Potret("ajukan", "", "/ajukan/skium/"),
    Potret("cari", "", "/cari/?q=usaha"),
    Potret("lacak", "", "/lacak/"),
    Potret("pengaduan", "", "/pengaduan/"),
    Potret("tidak-ditemukan", "", "/tidak-ada/"),
    Potret("api", "", "/api/layanan/v1/docs"),
    Potret("masuk", "", "/admin/login/"),
    Potret("redaktur-beranda", "redaktur", "/admin/"),
    Potret("redaktur-layanan", "redaktur", "/admin/snippets/layanan/layanan/"),
    Potret("redaktur-formulir", "redaktur", "/admin/snippets/layanan/formulir/"),
    Potret("redaktur-impor-paket", "redaktur", "/admin/snippets/layanan/layanan/paket/impor/"),
    Potret("adminweb-permohonan", "adminweb", "/admin/permohonan/"),
    Potret("adminweb-pengaduan", "adminweb", "/admin/pengaduan/"),
    Potret("kurir-permohonan", "kurir", "/admin/permohonan/"),
    Potret("camat-permohonan", "camat", "/admin/permohonan/"),
    Potret("adminimpor-register", "adminimpor", "/admin/register-lama/"),
    Potret("adminimpor-unggah", "adminimpor", "/admin/register-lama/impor/"),
    Potret("lumajang-permohonan", "kasi.lumajang", "/admin/permohonan/"),
]


def main() -> None:
    """Start the demo from an empty folder and take every picture at every width."""
    shutil.rmtree(TUJUAN, ignore_errors=True)
    TUJUAN.mkdir(parents=True)
    with (
        tempfile.TemporaryDirectory() as data,
        Situs([sys.executable, "manage.py", "jalankan"], AKAR, DATA=data, DEBUG="0") as situs,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=cari_chromium(playwright), args=PILIHAN)
        for akun in dict.fromkeys(satu.akun for satu in POTRET):
            for lebar in LEBAR:
                potret_akun(browser, situs.port, akun, lebar)
        browser.close()
    print(f"{len(list(TUJUAN.glob('*.png')))} gambar di {os.path.relpath(TUJUAN)}")


def potret_akun(browser: Browser, port: int, akun: str, lebar: int) -> None:
    """Take the pictures that one account sees at one width."""
    konteks = browser.new_context(viewport={"width": lebar, "height": 900}, locale="id-ID")
    halaman = konteks.new_page()
    if akun:
        halaman.goto(f"http://127.0.0.1:{port}/admin/login/")
        halaman.locator("input[name=username]").fill(akun)
        halaman.locator("input[name=password]").fill(SANDI)
        halaman.locator("button[type=submit]").click()
        halaman.wait_for_url("**/admin/")
    for satu in (satu for satu in POTRET if satu.akun == akun):
        halaman.goto(f"http://{satu.host}:{port}{satu.alamat}", wait_until="load")
        halaman.screenshot(path=TUJUAN / f"{satu.nama}-{lebar}.png", full_page=True)
    konteks.close()


if __name__ == "__main__":
    main()
