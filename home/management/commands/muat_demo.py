"""Load the demonstration offices into a database for trying the site out."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo.instansi import INSTANSI
from home.demo.langkah import muat_kantor

KODE = [isi["kode"] for isi, _host in INSTANSI]


class Command(BaseCommand):
    """Adds what is missing; a second run changes nothing and overwrites nothing that was edited."""

    help = "Muat instansi contoh (dua kecamatan, dua kelurahan, dan sebuah PTSP) beserta akun percobaan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add `--paksa` and `--kantor`."""
        parser.add_argument("--paksa", action="store_true", help="jalankan juga di luar mode pengembangan")
        parser.add_argument("--kantor", nargs="*", choices=KODE, default=KODE, help="hanya instansi ini")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything or nothing."""
        if not settings.DEBUG and not options["paksa"]:
            raise CommandError(
                "Data contoh membuat akun dengan sandi yang diketahui umum, jadi hanya dimuat dalam mode pengembangan. "
                "Tambahkan --paksa bila ini memang situs percobaan."
            )
        with transaction.atomic(), disable_reference_index_auto_update():
            muat = muat_kantor(options["kantor"])
        if muat.baru:
            call_command("rebuild_references_index", verbosity=0)  # once, instead of at every save
            nama = ", ".join(muat.instansi[kode].nama for kode in muat.baru)
            self.stdout.write(f"Data contoh dimuat: {nama}.")
