"""Which database, and how it is set."""

import pytest
from django.db import connection

from portal.settings.base import basis_data


def test_sqlite_memakai_wal_dan_transaksi_immediate(db):
    if connection.vendor != "sqlite":
        pytest.skip("hanya di SQLite")
    with connection.cursor() as kursor:
        nilai = {nama: kursor.execute(f"PRAGMA {nama}").fetchone()[0] for nama in ("journal_mode", "synchronous")}
        batas = kursor.execute("PRAGMA busy_timeout").fetchone()[0]
    assert nilai == {"journal_mode": "wal", "synchronous": 1}
    assert batas == 20_000
    assert connection.transaction_mode == "IMMEDIATE"


def test_alamat_postgresql_tidak_mendapat_pragma_sqlite():
    pengaturan = basis_data("postgres://layanan:sandi@basis:5433/layanan")["default"]
    assert pengaturan["ENGINE"] == "django.db.backends.postgresql"
    assert (pengaturan["HOST"], pengaturan["PORT"], pengaturan["NAME"]) == ("basis", 5433, "layanan")
    assert "init_command" not in pengaturan.get("OPTIONS", {})


def test_data_di_folder_berspasi(tmp_path):
    nama = basis_data(f"sqlite:///{tmp_path / 'data kantor' / 'layanan.sqlite3'}")["default"]["NAME"]
    assert nama == str(tmp_path / "data kantor" / "layanan.sqlite3")
