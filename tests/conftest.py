"""Fixtures that every test may use: two offices, so that scoping is tested from the first day."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import pabrik


@pytest.fixture(autouse=True)
def _berkas_sementara(settings, tmp_path):
    """Keep every file a test writes in the test's own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {
        "berkas": {**settings.STORAGES["berkas"], "OPTIONS": {"location": tmp_path / "berkas"}}
    }


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
