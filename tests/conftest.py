"""Fixtures that every test may use: two offices, so that scoping is tested from the first day."""

import os
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate
from django.test.utils import CaptureQueriesContext

from layanan.berkas.storage import penyimpanan_berkas
from tests import pabrik
from tests.basis_data import basis_data_uji, pulihkan_dasar

SATU_PROSES = ("tests/e2e/", "tests/plugin/", "tests/portal/test_jalankan.py", "tests/home/test_muat_demo.py")
TIDAK_BOLEH_DILEWATI = {"peramban": "WAJIB_PERAMBAN", "postgresql": "WAJIB_POSTGRESQL"}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Spread tests over processes one by one, but keep files together whose set-up takes many seconds."""
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415 - only a parallel run needs it

    class Penjadwal(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return nodeid.partition("::")[0] if nodeid.startswith(SATU_PROSES) else nodeid

    return Penjadwal(config, log)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """Replace pytest-django's database set-up by a copy of a migrated template."""
    pekerja = os.environ.get("PYTEST_XDIST_WORKER", "utama")
    with django_db_blocker.unblock(), basis_data_uji(pekerja, tmp_path_factory.mktemp("basis")):
        # a transactional test ends with a flush, which tells that it is done by this signal
        post_migrate.connect(pulihkan_dasar, sender=apps.get_app_config("wagtailcore"))
        yield


@pytest.fixture(autouse=True)
def _berkas_sementara(settings, tmp_path, monkeypatch):
    """Keep every file a test writes in the test's own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {
        "berkas": {**settings.STORAGES["berkas"], "OPTIONS": {"location": tmp_path / "berkas"}}
    }
    for bidang in (satu for model in apps.get_models() for satu in model._meta.fields):
        if getattr(bidang, "_storage_callable", None) is penyimpanan_berkas:  # was asked once, when Django started
            monkeypatch.setattr(bidang, "storage", penyimpanan_berkas())


@pytest.fixture
def klojen(db):
    """Return the office of seed S0, on the host `testserver`."""
    return pabrik.buat_instansi()


@pytest.fixture
def lumajang(db):
    """Return the office of seed S1, on the host `lumajang.localhost`."""
    return pabrik.buat_instansi("lumajang", "Kecamatan Lumajang", "lumajang.localhost", induk="Kabupaten Lumajang")


@pytest.fixture
def jumlah_kueri(client) -> Callable[..., int]:
    """Return a function that counts the queries of a page, opened once before to fill the caches."""

    def hitung(alamat: str, **data: str) -> int:
        client.get(alamat, data)
        with CaptureQueriesContext(connection) as tangkapan:
            assert client.get(alamat, data).status_code == 200
        return len(tangkapan)

    return hitung


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave tests marked `postgresql` out of a run on SQLite."""
    if connection.vendor != "postgresql":
        for item in items:
            if item.get_closest_marker("postgresql"):
                item.add_marker(pytest.mark.skip(reason="hanya di PostgreSQL"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator:
    """Turn a skip into a failure where the test must run (CI, or WAJIB_PERAMBAN, WAJIB_POSTGRESQL)."""
    laporan = yield
    if laporan.skipped and (sebab := _wajib(item)):
        laporan.outcome = "failed"
        laporan.longrepr = f"{item.nodeid} dilewati, padahal wajib ({sebab}): {laporan.longrepr}"
    return laporan


def _wajib(item: pytest.Item) -> str:
    for tanda, nama in TIDAK_BOLEH_DILEWATI.items():
        berlaku = tanda != "postgresql" or connection.vendor == "postgresql"
        if berlaku and item.get_closest_marker(tanda) and (os.environ.get(nama) or os.environ.get("CI")):
            return nama if os.environ.get(nama) else "CI"
    return ""
