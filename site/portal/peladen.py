"""The web server of `make run`: gunicorn in this process, so that everything is imported once and workers only fork."""

import http.client
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from subprocess import Popen
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication

ALAMAT = "127.0.0.1"
BATAS_SIAP = 60  # seconds


class Peladen(BaseApplication):
    """Two processes of four threads.

    `saat_buka` is called once when the port is open, in the parent, and may start a process, which ends with the site;
    `saat_siap` once when the front page answers, in a thread that it may keep.
    """

    def __init__(self, port: int, saat_buka: Callable[[], Popen | None], saat_siap: Callable[[], None]) -> None:
        self.port = port
        self.saat_buka = saat_buka
        self.saat_siap = saat_siap
        self.pendamping: Popen | None = None
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's defaults."""
        pengaturan = {
            "bind": f"{ALAMAT}:{self.port}",
            "workers": 2,
            "threads": 4,
            "preload_app": True,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "control_socket_disable": True,
            "when_ready": self._buka,
            "on_exit": self._tutup,
            "post_worker_init": self._tunggu_jawaban,
            "worker_int": _keluar_segera,
        }
        for nama, nilai in pengaturan.items():
            self.cfg.set(nama, nilai)

    def load(self) -> Any:
        """Return the WSGI application; no database connection may live through the fork."""
        connections.close_all()
        return get_wsgi_application()

    def _buka(self, _arbiter: Any) -> None:
        self.pendamping = self.saat_buka()

    def _tutup(self, _arbiter: Any) -> None:
        if self.pendamping is not None:
            self.pendamping.terminate()
            self.pendamping.wait()

    def _tunggu_jawaban(self, worker: Any) -> None:
        # Ctrl-C reaches the whole group: let the parent end its workers, for two signals at once can lock one up
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if worker.age == 1:  # the first worker only; a thread here, because a process with threads should not fork
            threading.Thread(target=self._umumkan, daemon=True).start()

    def _umumkan(self) -> None:
        batas = time.monotonic() + BATAS_SIAP
        while time.monotonic() < batas:
            if _menjawab(self.port):
                self.saat_siap()
                return
            time.sleep(0.05)


def _keluar_segera(_: Any) -> None:
    """Leave without taking the whole program apart, which costs seconds; after Ctrl-C nothing is left to save."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _menjawab(port: int) -> bool:
    sambungan = http.client.HTTPConnection(ALAMAT, port, timeout=BATAS_SIAP)
    try:
        sambungan.request("GET", "/")
        return sambungan.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except OSError:
        return False
    finally:
        sambungan.close()
