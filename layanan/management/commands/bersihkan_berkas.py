"""`manage.py bersihkan_berkas`: erase uploads that nobody sent. Run it every hour, or at least every day."""

from typing import Any

from django.core.management.base import BaseCommand

from layanan.berkas.actions import bersihkan_berkas


class Command(BaseCommand):
    """Sweep once; running it twice at the same time does no harm."""

    help = "Menghapus unggahan sementara yang kedaluwarsa dan berkas tanpa catatan."

    def handle(self, *args: Any, **options: Any) -> None:
        """Sweep, and say what was erased."""
        usang, yatim = bersihkan_berkas()
        self.stdout.write(f"Dihapus: {usang} unggahan kedaluwarsa, {yatim} berkas tanpa catatan.")
