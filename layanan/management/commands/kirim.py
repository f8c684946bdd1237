"""`manage.py kirim`: do what events have set off (layanan.inti.kiriman); with --terus until it is stopped."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from layanan.inti.kiriman import kirim

JEDA = 10  # seconds between two looks


class Command(BaseCommand):
    """The worker. Several may run, on several machines; one that is killed leaves nothing undone."""

    help = "Mengirim surel dan kiriman lain yang menunggu."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to go on."""
        parser.add_argument("--terus", action="store_true", help="Terus bekerja sampai dihentikan")

    def handle(self, *args: Any, terus: bool, **options: Any) -> None:
        """Send, and say how many."""
        self.stdout.write(f"Terkirim: {kirim()}.")
        while terus:
            connection.close()  # a restarted database, or a firewall, may have ended it
            time.sleep(JEDA)
            kirim()
