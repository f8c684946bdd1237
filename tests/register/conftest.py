"""Fixtures of the register: its admin."""

import pytest

from layanan.instansi.enums import Peran
from tests.pabrik import buat_petugas


@pytest.fixture
def admin_impor(klojen):
    """Return the register's admin of the first office."""
    return buat_petugas(klojen, Peran.ADMIN_IMPOR)


@pytest.fixture
def admin_lumajang(lumajang):
    """Return the register's admin of the other office."""
    return buat_petugas(lumajang, Peran.ADMIN_IMPOR)
