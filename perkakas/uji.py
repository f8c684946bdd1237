"""`make test` after the checks: pytest on SQLite, then on PostgreSQL where there is one.

Tests without a database, browser, plugin and benchmark tests run once, on SQLite. PostgreSQL is the server that
DATABASE_URL_TEST names, else one on this machine that lets us in.
"""

import getpass
import os
import subprocess
import sys

import psycopg

SEKALI_SAJA = "not peramban and not plugin and not tolok_ukur and not sekali"
PORT = 5432


def main() -> int:
    """Run both; return 1 when a test failed, or when PostgreSQL is missing where it is required."""
    print("\nUji dengan SQLite", flush=True)
    gagal = _pytest({"DATABASE_URL_TEST": ""})
    alamat = os.environ.get("DATABASE_URL_TEST") or _setempat()
    if alamat:
        print("\nUji dengan PostgreSQL", flush=True)
        return int(_pytest({"DATABASE_URL_TEST": alamat}, "-m", SEKALI_SAJA) or gagal)
    wajib = bool(os.environ.get("CI") or os.environ.get("WAJIB_POSTGRESQL"))
    print(
        f"\n{'GAGAL' if wajib else 'DILEWATI'}: uji dengan PostgreSQL. Tidak ada server yang menjawab di "
        f"127.0.0.1:{PORT}; isi DATABASE_URL_TEST dengan alamat server, misalnya postgres://pengguna:sandi@host/postgres."
    )
    return int(wajib or gagal)


def _pytest(lingkungan: dict[str, str], *pilihan: str) -> bool:
    perintah = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadscope", *pilihan]
    return subprocess.run(perintah, check=False, env=os.environ | lingkungan).returncode != 0


def _setempat() -> str:
    """Return the address of a PostgreSQL on this machine that needs no password, or an empty string."""
    for pengguna in dict.fromkeys((getpass.getuser(), "postgres")):
        alamat = f"postgres://{pengguna}@127.0.0.1:{PORT}/postgres"
        try:
            psycopg.connect(alamat, connect_timeout=2).close()
        except psycopg.OperationalError:
            continue
        return alamat
    return ""


if __name__ == "__main__":
    sys.exit(main())
