"""The empty database as SQL: what every migration leaves behind, so that a new SQLite file need not run them all.

`skema.sql` is written by `make skema` and compared with the real migrations in the tests. It is only a shorter way to
the same place: migrations that it does not know run after it, and when it knows one that is gone it is not used.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from django.apps import apps
from django.db import models
from django.db.migrations.recorder import MigrationRecorder

BERKAS = Path(__file__).with_suffix(".sql")
# what differs from one database to the next is made anew, not copied
NILAI_BARU = {
    models.UUIDField: "lower(hex(randomblob(16)))",
    models.DateTimeField: "strftime('%Y-%m-%d %H:%M:%f', 'now')",
}


def pakai_skema(sambungan: sqlite3.Connection, migrasi: Iterable[tuple[str, str]]) -> bool:
    """Fill an empty SQLite database, all or nothing; return False, untouched, when `migrasi` lacks one it knows."""
    sql = BERKAS.read_text(encoding="utf-8")
    with closing(sqlite3.connect(":memory:")) as percobaan:
        percobaan.executescript(sql)
        if not set(percobaan.execute("SELECT app, name FROM django_migrations")) <= set(migrasi):
            return False
    sambungan.executescript(sql)
    return True


def tulis_skema(sambungan: sqlite3.Connection) -> str:
    """Return the SQL that makes a database like this one, in one transaction."""
    baris = ["BEGIN IMMEDIATE;", *_tabel(sambungan), *_isi(sambungan), *_pelengkap(sambungan), "COMMIT;"]
    return "\n".join(baris) + "\n"


def _tabel(sambungan: sqlite3.Connection) -> Iterator[str]:
    """Yield each table but those that SQLite makes itself: its own, and the shadow tables of the search index."""
    biasa = _tabel_biasa(sambungan)
    for nama, sql in _urut(sambungan, "type = 'table'"):
        if nama in biasa or sql.startswith("CREATE VIRTUAL"):
            yield f"{sql};"


def _isi(sambungan: sqlite3.Connection) -> Iterator[str]:
    jenis = _jenis_kolom()
    for tabel in _tabel_biasa(sambungan):
        kolom = [nama for _, nama, *_ in sambungan.execute(f'PRAGMA table_info("{tabel}")')]
        nilai = ", ".join(_ungkapan(nama, NILAI_BARU.get(jenis.get((tabel, nama)))) for nama in kolom)
        for isi in sambungan.execute(f'SELECT {nilai} FROM "{tabel}" ORDER BY rowid'):  # noqa: S608 - names of tables
            yield f'INSERT INTO "{tabel}" VALUES ({", ".join(isi)});'  # noqa: S608 - literals that SQLite has quoted


def _pelengkap(sambungan: sqlite3.Connection) -> Iterator[str]:
    for _, sql in _urut(sambungan, "type IN ('index', 'trigger') AND sql IS NOT NULL"):
        yield f"{sql};"


def _ungkapan(kolom: str, baru: str | None) -> str:
    """Return the SQL that reads a column as the text of a literal, or as the call that makes a new value."""
    if baru is None:
        return f'quote("{kolom}")'
    return f"""iif("{kolom}" IS NULL, 'NULL', '{baru.replace("'", "''")}')"""


def _jenis_kolom() -> dict[tuple[str, str], type[models.Field]]:
    semua = [*apps.get_models(include_auto_created=True), MigrationRecorder.Migration]
    return {(m._meta.db_table, f.column): type(f) for m in semua for f in m._meta.local_concrete_fields}


def _tabel_biasa(sambungan: sqlite3.Connection) -> list[str]:
    daftar = sambungan.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    return sorted(nama for (nama,) in daftar if not nama.startswith("sqlite_"))


def _urut(sambungan: sqlite3.Connection, syarat: str) -> list[tuple[str, str]]:
    sql = f"SELECT name, sql FROM sqlite_master WHERE {syarat} ORDER BY type, name"  # noqa: S608 - ours
    return sambungan.execute(sql).fetchall()
