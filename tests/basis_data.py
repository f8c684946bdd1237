"""The test database: a copy of a migrated template, so that a run does not pay for Wagtail's 170 migrations.

Templates lie in build/uji (SQLite) or beside the test database (PostgreSQL), named by what the migrations say. They are
made by `manage.py migrate` when missing, so every test still meets the schema and rows of the real migrations.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.apps import apps
from django.db import connection, connections
from wagtail.models import Collection, Locale, Page

AKAR = Path(__file__).resolve().parents[1]
TEMPAT = AKAR / "build" / "uji"
ALAMAT = os.environ.get("DATABASE_URL_TEST", "")


@contextmanager
def basis_data_uji(pekerja: str, folder: Path) -> Iterator[None]:
    """Point Django at a fresh copy of the template for one test process; remove it afterwards."""
    pengaturan = connections.settings["default"]
    nama = f"uji_{os.getpid()}_{pekerja}"
    if connection.vendor == "sqlite":
        pengaturan["NAME"] = str(folder / f"{nama}.sqlite3")
        shutil.copyfile(cetakan_sqlite(), pengaturan["NAME"])
        yield
        connections.close_all()
        return
    cetakan = _cetakan_postgresql()
    _perintah(f'CREATE DATABASE "{nama}" TEMPLATE "{cetakan}"')
    pengaturan["NAME"] = nama
    yield
    connections.close_all()
    _perintah(f'DROP DATABASE "{nama}" WITH (FORCE)')


def pulihkan_dasar(**_: object) -> None:
    """Put back what Wagtail's migrations made and a flush took: locale, root page, root collection."""
    Locale.objects.get_or_create(language_code="id")
    if Page.get_first_root_node() is None:
        Page.add_root(instance=Page(title="Root", slug="root"))
    if Collection.get_first_root_node() is None:
        Collection.add_root(instance=Collection(name="Root"))


def _intisari_migrasi() -> str:
    isi = hashlib.sha256(f"{sys.version} {django.__version__}".encode())
    for aplikasi in apps.get_app_configs():
        for berkas in sorted(Path(aplikasi.path, "migrations").glob("*.py")):
            isi.update(berkas.name.encode() + berkas.read_bytes())
    return isi.hexdigest()[:12]


def cetakan_sqlite() -> Path:
    cetakan = TEMPAT / f"{_intisari_migrasi()}.sqlite3"
    with _satu_per_satu():
        if not cetakan.exists():
            for lama in TEMPAT.glob("*.sqlite3*"):
                lama.unlink()
            setengah = cetakan.with_suffix(".sqlite3-belum")
            _migrasi(f"sqlite:///{setengah}")
            setengah.rename(cetakan)
    return cetakan


def _cetakan_postgresql() -> str:
    keluarga = f"cetakan_{hashlib.sha256(str(AKAR).encode()).hexdigest()[:8]}"  # one family for each checkout
    cetakan = f"{keluarga}_{_intisari_migrasi()}"
    with _satu_per_satu():
        ada = [nama for (nama,) in _perintah("SELECT datname FROM pg_database") if nama.startswith(keluarga)]
        if cetakan not in ada:
            for lama in ada:
                _perintah(f'DROP DATABASE "{lama}" WITH (FORCE)')
            setengah = f"{keluarga}_belum"
            _perintah(f'CREATE DATABASE "{setengah}"')
            _migrasi(ALAMAT.rpartition("/")[0] + f"/{setengah}")
            _perintah(f'ALTER DATABASE "{setengah}" RENAME TO "{cetakan}"')
    return cetakan


def _migrasi(alamat: str) -> None:
    lingkungan = os.environ | {"DATABASE_URL_TEST": alamat, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=AKAR, env=lingkungan, check=True)


def _perintah(sql: str) -> list:
    """Run one statement on the server, outside any transaction and any test database."""
    with connection._nodb_cursor() as kursor:
        kursor.execute(sql)
        return kursor.fetchall() if kursor.description else []


@contextmanager
def _satu_per_satu() -> Iterator[None]:
    TEMPAT.mkdir(parents=True, exist_ok=True)
    with (TEMPAT / "kunci").open("w") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        yield
