"""Several at the same moment, each with its own connection; only PostgreSQL can show it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from layanan.inti.errors import SudahBerubah

KALAH = "sudah berubah"


def serentak(*kerja: Callable[[], Any]) -> list[Any]:
    """Return what each callable gave, all started at the same moment; KALAH for one told that another came first."""
    mulai = Barrier(len(kerja))

    def jalankan_satu(satu: Callable[[], Any]) -> Any:
        mulai.wait()
        try:
            return satu()
        except SudahBerubah:
            return KALAH
        finally:
            connection.close()

    with ThreadPoolExecutor(len(kerja)) as untai:
        return list(untai.map(jalankan_satu, kerja))
