"""Rows that many tests start from: made once, kept in savepoints below the tests, rolled back when a test wants less.

A factory under `@bersama` becomes a fixture; its arguments are other such fixtures. Its rows and files stay for the
tests that follow as long as they ask for the same, and every test reads its objects anew. A test that commits
(live_server, transaction=True) has a database without them, and makes its own.
"""

import inspect
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import models, transaction
from wagtail.models import Site


@dataclass(eq=False)
class Bersama:
    """A factory and, while its rows are there, the savepoint and what the factory returned."""

    buat: Callable[..., Any]
    dasar: list["Bersama"]
    simpul: transaction.Atomic | None = None
    hasil: Any = None

    def mulai(self) -> None:
        """Make the rows in a savepoint of their own."""
        self.simpul = transaction.atomic()
        self.simpul._from_testcase = True  # as Django marks its own: code that wants the outermost one may run inside
        self.simpul.__enter__()
        self.hasil = self.buat(*(segar(satu.hasil) for satu in self.dasar))
        if tempat_berkas().exists():
            shutil.copytree(tempat_berkas(), self.berkas)

    def batal(self) -> None:
        """Take the rows and their files away."""
        transaction.set_rollback(True)
        self.simpul.__exit__(None, None, None)
        shutil.rmtree(self.berkas, ignore_errors=True)

    @property
    def berkas(self) -> Path:
        """Where the files are kept that belong to these rows and those below."""
        return tempat_berkas().with_name(self.buat.__name__)


_semua: list[Bersama] = []
_tumpukan: list[Bersama] = []


@contextmanager
def dibatalkan() -> Iterator[None]:
    """Undo what is done to the database inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def tempat_berkas() -> Path:
    """Return the folder of all files of this run; every test leaves it empty."""
    return Path(settings.MEDIA_ROOT).parent


def bersama(buat: Callable[..., Any]) -> Any:
    """Turn a factory into a fixture whose rows are shared."""
    dasar = list(inspect.signature(buat).parameters)
    sini = {lain.buat.__name__: lain for lain in _semua if lain.buat.__module__ in (buat.__module__, "tests.conftest")}
    satu = Bersama(buat, [sini[nama] for nama in dasar])
    _semua.append(satu)

    def fixture(request: pytest.FixtureRequest, db: None) -> Any:
        if satu in _tumpukan:
            return segar(satu.hasil)
        return buat(*map(request.getfixturevalue, dasar))

    fixture.bersama = satu
    fixture.__doc__ = buat.__doc__
    return pytest.fixture(name=buat.__name__)(fixture)


def siapkan(request: pytest.FixtureRequest) -> None:
    """Leave below the coming test the rows it asks for and no others."""
    menetap = {"transactional_db", "live_server"}.intersection(request.fixturenames)
    tanda = request.node.get_closest_marker("django_db")
    if menetap or (tanda and tanda.kwargs.get("transaction")):
        susun([])
    else:
        susun(_diminta(request))
        Site.clear_site_root_paths_cache()  # the test before may have had another tree


def susun(perlu: list[Bersama]) -> None:
    """Take away what is not wanted, from the top, then make what is missing."""
    if _tumpukan and not transaction.get_connection().in_atomic_block:
        _lupakan()
    sama = next((ke for ke, (ada, satu) in enumerate(zip(_tumpukan, perlu, strict=False)) if ada is not satu), None)
    sama = min(len(_tumpukan), len(perlu)) if sama is None else sama
    while len(_tumpukan) > sama:
        _tumpukan.pop().batal()
    if _tumpukan and _tumpukan[-1].berkas.exists():
        shutil.copytree(_tumpukan[-1].berkas, tempat_berkas())
    for satu in perlu[sama:]:
        satu.mulai()
        _tumpukan.append(satu)


def _lupakan() -> None:
    """Forget rows that went when a test closed the connection."""
    while _tumpukan:
        shutil.rmtree(_tumpukan.pop().berkas, ignore_errors=True)


def _diminta(request: pytest.FixtureRequest) -> list[Bersama]:
    """Return what a test asks for, directly or through others, in the order in which they were declared."""
    diminta: set[Bersama] = set()

    def tambah(satu: Bersama) -> None:
        diminta.add(satu)
        for lain in satu.dasar:
            tambah(lain)

    for fixture in request.node._fixtureinfo.name2fixturedefs.values():
        if satu := getattr(fixture[-1].func, "bersama", None):
            tambah(satu)
    return [satu for satu in _semua if satu in diminta]


def segar(hasil: Any) -> Any:
    """Return what a factory returned, with each row as it stands in the database."""
    if isinstance(hasil, models.Model):
        return type(hasil)._base_manager.get(pk=hasil.pk)
    if isinstance(hasil, dict):
        return {kunci: segar(isi) for kunci, isi in hasil.items()}
    return hasil
