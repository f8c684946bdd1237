"""`manage.py jalankan`: the whole site on one's own machine, from an empty folder to an answering address."""

import os
import socket
from contextlib import closing
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from portal.awal import muat_contoh_lain, siapkan_basis_data
from portal.peladen import ALAMAT, Peladen
from portal.sambutan import tulis_sambutan


class Command(BaseCommand):
    """Prepare the database when needed, serve, and say where."""

    help = "Menyiapkan basis data bila perlu, lalu menjalankan situs di komputer ini."
    requires_system_checks = []  # `make check` runs them; here they would cost a second at every start

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port from the command line, else from PORT."""
        parser.add_argument("--port", default=os.environ.get("PORT", "8000"))

    def handle(self, *args: Any, port: str, **options: Any) -> None:
        """Serve until Ctrl-C. Raises CommandError with a sentence when it cannot start."""
        nomor = _port_bebas(port)
        os.umask(0o077)  # personal data: for this account only, whatever the shell's default
        _buat_folder_data()
        try:
            siapkan_basis_data(nomor)
            sambutan = tulis_sambutan(nomor)
        except OperationalError as galat:
            raise CommandError(f"Basis data tidak dapat dipakai: {galat}") from galat
        except KeyboardInterrupt:
            raise CommandError("Dihentikan sebelum siap. Jalankan lagi untuk melanjutkan.") from None
        self.stdout.flush()  # what is still unwritten would be written by each worker too
        Peladen(nomor, muat_contoh_lain, lambda: self._siap(sambutan)).run()

    def _siap(self, sambutan: str) -> None:
        self.stdout.write(sambutan)
        self.stdout.flush()  # into a pipe Python writes in blocks, and nothing more follows
        call_command("kirim", terus=True, stdout=StringIO())  # a server has a process of its own for this


def _port_bebas(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit() and 0 < int(teks) < 2**16):
        raise CommandError(f"PORT={teks} bukan nomor port. Pakai bilangan 1 sampai 65535, misalnya: make run PORT=8001")
    with closing(socket.socket()) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((ALAMAT, int(teks)))
        except OSError as galat:
            raise CommandError(
                f"Port {teks} tidak dapat dipakai: program lain memakainya, atau akun ini tidak berhak. "
                "Coba port lain, misalnya: make run PORT=8001"
            ) from galat
    return int(teks)


def _buat_folder_data() -> None:
    try:
        settings.DATA.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise CommandError(f"Folder DATA {settings.DATA} tidak dapat dibuat: {galat.strerror}") from galat
    if not os.access(settings.DATA, os.W_OK | os.X_OK):
        raise CommandError(f"Folder DATA {settings.DATA} tidak dapat ditulisi oleh akun ini.")
