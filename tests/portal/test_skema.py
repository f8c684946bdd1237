"""The schema that a new SQLite database starts from is what the real migrations make."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from portal import skema
from tests.basis_data import cetakan_sqlite


@pytest.fixture
def kosong():
    """Return a new SQLite database in memory."""
    with closing(sqlite3.connect(":memory:")) as sambungan:
        yield sambungan


@pytest.fixture(scope="module")
def semua_migrasi():
    """Return every migration on disk."""
    return set(MigrationLoader(None).disk_migrations)


def test_skema_sama_dengan_hasil_migrasi():
    """After a new migration or another version of Wagtail: `make skema`."""
    if connection.vendor != "sqlite":
        pytest.skip("skema.sql hanya untuk SQLite")
    with closing(sqlite3.connect(cetakan_sqlite())) as cetakan:
        assert skema.tulis_skema(cetakan) == skema.BERKAS.read_text(encoding="utf-8")


def test_skema_terpasang_utuh(kosong, semua_migrasi):
    """What is written is what was read, and every migration counts as applied."""
    assert skema.pakai_skema(kosong, semua_migrasi)
    assert skema.tulis_skema(kosong) == skema.BERKAS.read_text(encoding="utf-8")
    assert set(kosong.execute("SELECT app, name FROM django_migrations")) == semua_migrasi


def test_nilai_unik_dibuat_baru(kosong, semua_migrasi):
    """Two sites do not share the key of their root page, nor the day of their migrations."""
    with closing(sqlite3.connect(":memory:")) as lain:
        for sambungan in (kosong, lain):
            skema.pakai_skema(sambungan, semua_migrasi)
        kunci = "SELECT translation_key FROM wagtailcore_page ORDER BY id"
        assert not set(kosong.execute(kunci)) & set(lain.execute(kunci))
    (hari,) = kosong.execute("SELECT max(date(applied)) = date('now') FROM django_migrations").fetchone()
    assert hari


def test_skema_asing_tidak_dipakai(kosong, semua_migrasi):
    """With another Wagtail, whose migrations differ, the database stays empty for the real ones."""
    assert not skema.pakai_skema(kosong, semua_migrasi - {("wagtailcore", "0001_initial")})
    assert kosong.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_skema_gagal_di_tengah_tidak_meninggalkan_apa_apa(kosong, semua_migrasi):
    """A table of the same name in the way: nothing is half done."""
    kosong.execute("CREATE TABLE wagtailcore_workflow (id integer)")
    with pytest.raises(sqlite3.OperationalError):
        skema.pakai_skema(kosong, semua_migrasi)
    kosong.rollback()
    assert kosong.execute("SELECT name FROM sqlite_master").fetchall() == [("wagtailcore_workflow",)]
