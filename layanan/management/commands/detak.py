"""`manage.py detak`: do what the calendar asks for. Run it at least once a day; running it twice does no harm."""

from typing import Any

from django.core.management.base import BaseCommand

from layanan.inti.kiriman import kirim, lupakan_lama
from layanan.permohonan.tasks import ingatkan_masa, tandai_terlambat


class Command(BaseCommand):
    """One tick."""

    help = (
        "Memberitahukan permohonan yang terlambat dan surat yang masa berlakunya hampir habis; mengirim yang menunggu."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run every task, and say what was done."""
        self.stdout.write(f"Terlambat: {tandai_terlambat()} permohonan diberitahukan.")
        self.stdout.write(f"Diingatkan: {ingatkan_masa()} pemegang surat.")
        self.stdout.write(f"Terkirim: {kirim()} kiriman.")
        lupakan_lama()
