"""Fixtures of applications."""

import pytest

from layanan.instansi.enums import Peran


@pytest.fixture
def kasi(petugas):
    return petugas[Peran.KASI]
