"""`manage.py isi_libur [TAHUN ...]`: add national holidays and joint leave. Run it once a year, in October."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from layanan.kalender.actions import isi_libur
from layanan.kalender.queries import kalender_lengkap


class Command(BaseCommand):
    """Running it again adds only what is missing."""

    help = "Menambah libur nasional dan cuti bersama; tanpa tahun: tahun ini dan tahun depan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the years."""
        parser.add_argument("tahun", nargs="*", type=int, help="misalnya 2027")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fill the table, and say where the decree on joint leave is still missing."""
        ini = timezone.localdate().year
        tahun = options["tahun"] or [ini, ini + 1]
        self.stdout.write(f"Ditambahkan: {isi_libur(tahun)} hari libur.")
        for satu in tahun:
            if not kalender_lengkap(satu):
                self.stdout.write(f"Cuti bersama {satu} belum diketahui. Isi di menu Hari libur bila sudah ditetapkan.")
