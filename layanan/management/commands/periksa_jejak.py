"""`manage.py periksa_jejak`: prove that the record of every case is whole; name the first broken link of each."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from layanan.inti.jejak import periksa_jejak
from layanan.pengaduan.models import PeristiwaPengaduan
from layanan.permohonan.models import PeristiwaPermohonan

PALING_BANYAK = 100  # lines: who has more has lost the table


class Command(BaseCommand):
    """Check the chains."""

    help = "Memeriksa bahwa jejak setiap permohonan dan pengaduan utuh; menyebut peristiwa pertama yang berubah."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read all events, name what is broken, and fail when something is."""
        putus = 0
        for model in (PeristiwaPermohonan, PeristiwaPengaduan):
            for satu in periksa_jejak(model):
                putus += 1
                if putus <= PALING_BANYAK:
                    self.stderr.write(f"{satu.nomor_register}, peristiwa ke-{satu.urut}: {satu.sebab}.")
            self.stdout.write(f"{model._meta.verbose_name}: {model.objects.count()} diperiksa.")
        if putus:
            raise CommandError(f"Jejak {putus} permohonan atau pengaduan tidak utuh.")
        self.stdout.write("Semua jejak utuh.")
