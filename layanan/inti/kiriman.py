"""The outbox: what an event sets off outside the database is written down with it, and done afterwards.

`titipkan` runs inside the event's transaction, so nothing is sent for what was rolled back, and nothing is forgotten
when the process dies. `kirim` does what is due: a process takes one with a lease, so that two do not do the same; what
a killed one held is free again when the lease ends. A failure is tried again, each time later, and given up in the end.
A receiver may be asked twice for one thing (a process can die between sending and noting it): it gets the same key.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import F, Q
from django.utils import timezone

from layanan.inti.models import Kiriman, Peristiwa
from layanan.inti.registry import Registry

SEWA = timedelta(minutes=5)  # longer than any receiver may take
SIMPAN = timedelta(days=30)  # how long what was done is remembered
JEDA = tuple(timedelta(minutes=menit) for menit in (1, 5, 30, 120, 720, 1440))  # before the second try, the third …

catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class Penerima:
    """What does something for events of one kind of case, `model`.

    `berminat(peristiwa)` runs in the event's transaction and must be quick. `kirim(peristiwa, kunci)` does it, or
    raises whatever went wrong; `kunci` is the same at every try.
    """

    model: type[Peristiwa]
    berminat: Callable[[Any], bool]
    kirim: Callable[[Any, UUID], None]


penerima_peristiwa: Registry[Penerima] = Registry("penerima peristiwa")
"""Receivers by name: `penerima_peristiwa.register("surel_pemohon")(Penerima(model, berminat, kirim))`."""


def titipkan(peristiwa: Peristiwa) -> None:
    """Write down what an event sets off, inside the transaction that records it."""
    label = peristiwa._meta.label_lower
    Kiriman.objects.bulk_create(
        Kiriman(penerima=nama, model=label, peristiwa_id=peristiwa.pk)
        for nama, penerima in penerima_peristiwa.items()
        if isinstance(peristiwa, penerima.model) and penerima.berminat(peristiwa)
    )


def kirim() -> int:
    """Do what is due now, and return how many were done. Must not run inside a transaction."""
    berhasil = 0
    while (satu := _ambil()) is not None:
        berhasil += _coba(satu)
    return berhasil


def lupakan_lama() -> None:
    """Forget what was done long ago; what was given up stays, to be looked into."""
    Kiriman.objects.filter(selesai_pada__lt=timezone.now() - SIMPAN).delete()


def _menunggu() -> Any:
    sekarang = timezone.now()
    bebas = Q(dikunci_sampai=None) | Q(dikunci_sampai__lt=sekarang)
    return Kiriman.objects.filter(bebas, selesai_pada=None, gagal_pada=None, berikutnya__lte=sekarang)


def _ambil() -> Kiriman | None:
    """Take the next one with a lease, or return None; of two processes only one gets it."""
    for satu in _menunggu().order_by("berikutnya")[:10]:
        sewa = timezone.now() + SEWA
        if _menunggu().filter(pk=satu.pk).update(dikunci_sampai=sewa, coba=F("coba") + 1):
            satu.refresh_from_db()
            return satu
    return None


def _coba(satu: Kiriman) -> bool:
    try:
        peristiwa = apps.get_model(satu.model)._base_manager.select_related("kasus").get(pk=satu.peristiwa_id)
        penerima_peristiwa[satu.penerima].kirim(peristiwa, satu.kunci)
    except Exception as galat:  # noqa: BLE001 - whatever a receiver raises, the others go on
        _tunda(satu, type(galat).__name__)
        return False
    Kiriman.objects.filter(pk=satu.pk).update(selesai_pada=timezone.now(), dikunci_sampai=None, galat="")
    return True


def _tunda(satu: Kiriman, galat: str) -> None:
    """Put off the next try, or give up."""
    catatan.warning("Kiriman %s gagal pada percobaan ke-%s: %s", satu.kunci, satu.coba, galat)
    isi: dict[str, Any] = {"dikunci_sampai": None, "galat": galat[:80]}
    if satu.coba > len(JEDA):
        isi["gagal_pada"] = timezone.now()
    else:
        isi["berikutnya"] = timezone.now() + JEDA[satu.coba - 1]
    Kiriman.objects.filter(pk=satu.pk).update(**isi)
