"""`manage.py tulis_skema`: the schema of an empty SQLite database on standard output; see `make skema`."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from portal.skema import tulis_skema


class Command(BaseCommand):
    """Write the database as it is; it should be freshly migrated and hold nothing else."""

    help = "Menulis skema basis data SQLite yang baru dimigrasi dan masih kosong."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one statement after another, in an order that does not change."""
        connection.ensure_connection()
        self.stdout.write(tulis_skema(connection.connection), ending="")
