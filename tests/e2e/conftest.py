"""A real browser against a real server.

`halaman` is a page with JavaScript, `tanpa_js` one without; both fail their test when the console shows an error.
The server works on the test database, in a file, because its threads need connections of their own.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from home.demo.instansi import PERTAMA
from tests import pabrik
from tests.bersama import susun
from tests.e2e.peramban import PILIHAN, cari_chromium
from tests.e2e.peramban import periksa_aksesibilitas as _periksa

TEMPAT_POTRET = Path(__file__).resolve().parents[2] / "build" / "potret"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.peramban)


@pytest.fixture(scope="package")
def peramban(django_db_setup, django_db_blocker) -> Iterator[Browser]:
    """Start one Chromium for all browser tests, or skip them with what to install.

    While Playwright's loop runs Django takes this thread for an async one, and gives it other connections: those from
    before must not hold a lock meanwhile.
    """
    with django_db_blocker.unblock():
        susun([])
        connections.close_all()
    with pytest.MonkeyPatch.context() as tambal, sync_playwright() as playwright:
        # Playwright's loop sleeps in a greenlet of this thread; Django would take the test itself for async code
        tambal.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        jalur = cari_chromium(playwright)
        if not jalur:
            pytest.skip("Chromium tidak ada. Pasang (apt install chromium), atau isi CHROMIUM dengan letaknya.")
        browser = playwright.chromium.launch(executable_path=jalur, args=PILIHAN)
        yield browser
        browser.close()


@pytest.fixture
def klojen_hidup(live_server):
    """Return the office of seed S0 at the live server's address."""
    return pabrik.buat_instansi(hostname="localhost")


@pytest.fixture
def demo(live_server):
    """Load the demo office into the live server's database."""
    call_command("muat_demo", paksa=True, kantor=PERTAMA, verbosity=0)


@pytest.fixture
def masuk(konteks, live_server):
    """Return a function that opens the admin as an officer who has signed in, and returns the page."""

    def masuk_sebagai(akun: str, lebar: int = 1280) -> Page:
        halaman = konteks(viewport={"width": lebar, "height": 900}).new_page()
        kue = {"name": settings.SESSION_COOKIE_NAME, "value": _sesi(akun), "url": live_server.url}
        halaman.context.add_cookies([kue])
        halaman.goto("/admin/")
        return halaman

    return masuk_sebagai


@pytest.fixture
def konteks(peramban, live_server) -> Iterator[Callable[..., BrowserContext]]:
    """Return a maker of browser contexts at the live server; it passes its arguments to `Browser.new_context`."""
    dibuat: list[BrowserContext] = []

    def buat(**pilihan: object) -> BrowserContext:
        awal = {"base_url": live_server.url, "locale": "id-ID", "viewport": {"width": 1280, "height": 900}}
        dibuat.append(peramban.new_context(**(awal | pilihan)))
        return dibuat[-1]

    yield buat
    for satu in dibuat:
        satu.close()


@pytest.fixture
def halaman(konteks) -> Iterator[Page]:
    """Return a page that fails the test on any console error."""
    yield from _diawasi(konteks().new_page())


@pytest.fixture
def tanpa_js(konteks) -> Iterator[Page]:
    """Return a page in a browser without JavaScript, at the width of a cheap phone."""
    yield from _diawasi(konteks(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page())


@pytest.fixture
def periksa_aksesibilitas() -> Callable[[Page], None]:
    """Return the check that fails on any axe violation on a page."""
    return _periksa


@pytest.fixture
def potret() -> Callable[[Page, str], None]:
    """Return a function that keeps a picture of the page under a name, in build/potret, for people to look at."""

    def ambil(halaman: Page, nama: str) -> None:
        halaman.screenshot(path=TEMPAT_POTRET / f"uji-{nama}.png", full_page=True)

    TEMPAT_POTRET.mkdir(parents=True, exist_ok=True)
    return ambil


def _sesi(akun: str) -> str:
    warga = Client()
    warga.force_login(get_user_model().objects.get_by_natural_key(akun))
    return warga.cookies[settings.SESSION_COOKIE_NAME].value


def _diawasi(page: Page) -> Iterator[Page]:
    galat: list[str] = []
    page.on("console", lambda pesan: galat.append(pesan.text) if pesan.type == "error" else None)
    page.on("pageerror", lambda sebab: galat.append(str(sebab)))
    page.galat_konsol = galat  # a test that provokes an error empties it
    yield page
    assert not galat, f"Konsol peramban menunjukkan galat: {galat}"
