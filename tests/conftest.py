"""Fixtures that every test may use: two offices, so that scoping is tested from the first day."""

import gc
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from typing import Any

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models.signals import post_migrate
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck

from layanan.berkas.storage import penyimpanan_berkas
from tests import pabrik
from tests.basis_data import basis_data_uji, pulihkan_dasar
from tests.bersama import bersama, siapkan, susun, tempat_berkas
from tests.permohonan.pabrik import buat_skium, regu

SATU_PROSES = ("tests/e2e/", "tests/plugin/", "tests/portal/test_jalankan.py", "tests/home/test_muat_demo.py")
TIDAK_BOLEH_DILEWATI = {"peramban": "WAJIB_PERAMBAN", "postgresql": "WAJIB_POSTGRESQL"}
# a busy machine is no fault; examples share the rows they start from; many drawn routes and forms do not pass the lint
hypothesis.settings.register_profile(
    "layanan",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
hypothesis.settings.load_profile("layanan")


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
        susun([])


@pytest.fixture(scope="session")
def _tempat_berkas(tmp_path_factory) -> Iterator[None]:
    """Keep every file in one folder of this run."""
    tempat = tmp_path_factory.mktemp("berkas") / "uji"
    pribadi = {"berkas": {**settings.STORAGES["berkas"], "OPTIONS": {"location": tempat / "berkas"}}}
    with override_settings(MEDIA_ROOT=tempat / "media", STORAGES=settings.STORAGES | pribadi):
        for bidang in (satu for model in apps.get_models() for satu in model._meta.fields):
            if getattr(bidang, "_storage_callable", None) is penyimpanan_berkas:  # was asked when Django started
                bidang.storage = penyimpanan_berkas()
        yield


@pytest.fixture(autouse=True)
def _tanpa_berkas_sisa(_tempat_berkas):
    """Remove the files that a test has written."""
    yield
    shutil.rmtree(tempat_berkas(), ignore_errors=True)


@pytest.fixture(scope="session")
def live_server(django_db_setup, live_server):
    """Start the server once the database is a file: while it is in memory, all its threads would share a connection."""
    assert not live_server.thread.connections_override
    return live_server


@pytest.fixture
def _django_db_helper(_dasar_bersama, _django_db_helper):
    """Put the test's own transaction upon the shared rows."""


@pytest.fixture
def _dasar_bersama(request, django_db_setup, django_db_blocker, _tempat_berkas):
    with django_db_blocker.unblock():
        siapkan(request)


@bersama
def klojen():
    """Return the office of seed S0, on the host `testserver`."""
    return pabrik.buat_instansi()


@bersama
def skium(klojen):
    """Return SKIUM, open online in Klojen, with its form and route."""
    return buat_skium(klojen)


@bersama
def petugas(klojen):
    """Return one officer of Klojen for each role on the shipped routes, by role."""
    return regu(klojen)


@bersama
def lumajang():
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


def pytest_collection_finish() -> None:
    """Look for garbage rarely, and never among what was loaded to begin with: that takes a tenth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what need not run on PostgreSQL too, and leave what only PostgreSQL can show out of a run on SQLite."""
    for item in items:
        if not item.get_closest_marker("django_db") and not {"db", "live_server"}.intersection(item.fixturenames):
            item.add_marker(pytest.mark.sekali)
        if item.get_closest_marker("postgresql") and connection.vendor != "postgresql":
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
