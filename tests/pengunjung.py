"""Who tries every address: a browser for each role here and elsewhere, and one that is not signed in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.test import Client

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from tests.pabrik import buat_petugas

_ingatan: dict[Any, Any] = {}


class Diingat(ModelBackend):
    """Reads a person and their rights once, for thousands of requests that change neither."""

    def get_user(self, user_id: Any) -> Any:
        """Return the person as first read."""
        return _ingatan.get(user_id) or _ingatan.setdefault(user_id, super().get_user(user_id))


PENGINGAT = f"{__name__}.{Diingat.__name__}"


def buat_pengunjung(**instansi: Instansi) -> dict[tuple[str, str], Client]:
    """Return the browsers by (place, role); the places are the names given to the offices."""
    _ingatan.clear()
    pengunjung = {("anonim", ""): Client(raise_request_exception=False)}
    for tempat, kantor in instansi.items():
        for peran in Peran:
            klien = Client(raise_request_exception=False)
            klien.force_login(buat_petugas(kantor, peran), backend=PENGINGAT)
            pengunjung[tempat, peran.value] = klien
    return pengunjung
