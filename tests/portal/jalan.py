"""Start the site as a person does, in a process of its own, and read what it says."""

import os
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path


def port_bebas() -> int:
    """Return a port that nobody uses now."""
    with closing(socket.socket()) as soket:
        soket.bind(("127.0.0.1", 0))
        return soket.getsockname()[1]


BATAS_SIAP = 120  # seconds; a site that says nothing is killed, so that the test fails instead of waiting


class Situs:
    """A running site; use as a context manager. `keluaran` is what it printed until it was ready."""

    def __init__(self, perintah: list[str | Path], folder: Path, **lingkungan: str) -> None:
        self.perintah, self.folder, self.port = perintah, folder, port_bebas()
        self.lingkungan = os.environ | {"PORT": str(self.port), "DJANGO_SETTINGS_MODULE": "portal.settings.dev"}
        self.lingkungan |= lingkungan
        for nama in ("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"):  # as in anybody's shell
            self.lingkungan.pop(nama, None)
        self.keluaran = ""

    def __enter__(self) -> "Situs":
        self.mulai = time.monotonic()
        self.proses = subprocess.Popen(
            self.perintah,
            cwd=self.folder,
            env=self.lingkungan,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # a process group of its own, as a terminal gives it
        )
        pewaktu = threading.Timer(BATAS_SIAP, os.killpg, (self.proses.pid, signal.SIGKILL))
        pewaktu.start()
        while "Hentikan dengan" not in self.keluaran:
            baris = self.proses.stdout.readline()
            if not baris:
                raise AssertionError(f"Situs berhenti sebelum siap:\n{self.keluaran}")
            self.keluaran += baris
            if baris.startswith("Siap:"):
                self.detik = time.monotonic() - self.mulai
        pewaktu.cancel()
        return self

    def __exit__(self, *_: object) -> None:
        if self.proses.poll() is None:
            self.hentikan()

    def buka(self, jalur: str, host: str = "") -> tuple[int, str]:
        """Return status and text of an address."""
        permintaan = urllib.request.Request(f"http://127.0.0.1:{self.port}{jalur}")
        if host:
            permintaan.add_header("Host", f"{host}:{self.port}")
        try:
            with urllib.request.urlopen(permintaan, timeout=20) as jawaban:
                return jawaban.status, jawaban.read().decode()
        except urllib.error.HTTPError as galat:
            return galat.code, galat.read().decode()

    def hentikan(self) -> int:
        """Press Ctrl-C: the signal goes to the whole group. Return the exit status."""
        os.killpg(self.proses.pid, signal.SIGINT)
        return self.proses.wait(timeout=20)

    def sisa(self) -> list[str]:
        """Return what is left of the process group."""
        daftar = subprocess.run(["ps", "-eo", "pgid=,args="], capture_output=True, text=True, check=True).stdout
        return [baris for baris in daftar.splitlines() if baris.split(None, 1)[0] == str(self.proses.pid)]
