"""Bring the database to where the site can start: schema, demo office, addresses on this machine."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Q
from wagtail.models import Site

from layanan.instansi.models import Instansi

APLIKASI_SENDIRI = {"layanan", "home"}


def siapkan_basis_data(port: int) -> None:
    """Migrate when something is missing, fill an empty database with the demo office, point local sites at `port`."""
    pelaksana = MigrationExecutor(connection)
    tujuan = pelaksana.loader.graph.leaf_nodes()
    if pelaksana.migration_plan(tujuan):
        with _tanpa_pengumpul_sampah():
            if not pelaksana.loader.applied_migrations:
                # Wagtail's 170 migrations go faster while our models do not yet hang on the ones they change
                pelaksana.migrate([satu for satu in tujuan if satu[0] not in APLIKASI_SENDIRI])
            call_command("migrate", verbosity=0)
    if settings.DATA_CONTOH and not Instansi.objects.exists():
        call_command("muat_demo", paksa=True)
    _selaraskan_port(port)


@contextmanager
def _tanpa_pengumpul_sampah() -> Iterator[None]:
    """Spare a fifth of the time: migrating makes thousands of short-lived classes that refer to each other."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _selaraskan_port(port: int) -> None:
    """Give sites on this machine's own names the port of today, so that links between offices work."""
    setempat = Site.objects.filter(Q(hostname__in=("localhost", "127.0.0.1")) | Q(hostname__endswith=".localhost"))
    for situs in setempat.exclude(port=port):
        situs.port = port
        situs.save(update_fields=["port"])
