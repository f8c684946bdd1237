"""Bring the database to where the site can start: schema, demo office, addresses on this machine."""

import subprocess
import sys

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.models import Q
from wagtail.models import Site

from home.demo.instansi import PERTAMA
from home.demo.langkah import kantor_belum_ada
from layanan.instansi.models import Instansi
from portal.skema import pakai_skema


def siapkan_basis_data(port: int) -> None:
    """Migrate when something is missing, fill an empty database with the demo, point local sites at `port`.

    Of the demonstration the first offices only: `muat_contoh_lain` brings the others while the site runs.
    """
    if not _terpasang() and not _pasang_skema():
        call_command("migrate", verbosity=0)
    if settings.DATA_CONTOH and not Instansi.objects.exists():
        call_command("muat_demo", paksa=True, kantor=PERTAMA)
    _selaraskan_port(port)


def muat_contoh_lain() -> subprocess.Popen | None:
    """Load the demonstration offices that are still missing, in a process of their own; None when all are there."""
    if settings.DATA_CONTOH and (belum := kantor_belum_ada()):
        perintah = [sys.executable, settings.AKAR / "manage.py", "muat_demo", "--paksa", "--kantor", *belum]
        return subprocess.Popen(perintah, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
    return None


def _terpasang() -> bool:
    pelaksana = MigrationExecutor(connection)
    return not pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())


def _pasang_skema() -> bool:
    """Make a new SQLite database in one go; return whether that was all there is to do."""
    pemuat = MigrationLoader(connection)
    if connection.vendor != "sqlite" or pemuat.applied_migrations:
        return False
    connection.ensure_connection()
    return pakai_skema(connection.connection, pemuat.disk_migrations) and _terpasang()


def _selaraskan_port(port: int) -> None:
    """Give sites on this machine's own names the port of today, so that links between offices work."""
    setempat = Site.objects.filter(Q(hostname__in=("localhost", "127.0.0.1")) | Q(hostname__endswith=".localhost"))
    for situs in setempat.exclude(port=port):
        situs.port = port
        situs.save(update_fields=["port"])
