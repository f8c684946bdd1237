"""Publish a service standard as an immutable version; take one of the places of a service."""

from datetime import date
from typing import Any

from layanan.inti.errors import AksiTertutup
from layanan.katalog.dokumen import susun
from layanan.katalog.kuota import hitung_terpakai, susun_sisa
from layanan.katalog.models import Kuota, Layanan, StandarVersi


def terbitkan_standar(layanan: Layanan, oleh: Any = None) -> StandarVersi:
    """Return the version that holds the service as it is now; the same content makes no new version.

    Called for every published service (layanan.receivers), inside the transaction that publishes it.
    """
    return StandarVersi.terbitkan(layanan, susun(layanan), oleh)


def ambil_tempat(layanan: Layanan, hari: date) -> None:
    """Return when the service has a place left for a case of that day, else raise AksiTertutup with when again.

    Call it inside the transaction that files the case: the row lock (on SQLite the IMMEDIATE transaction) lets one
    taker at a time count, until the case of the one before stands in the database.
    """
    kuota = Kuota.objects.select_for_update().filter(layanan=layanan).first()
    if kuota is None:
        return
    terpakai = hitung_terpakai({layanan.pk: kuota}, hari).get(layanan.pk, 0)
    if alasan := susun_sisa(kuota, terpakai, hari).alasan:
        raise AksiTertutup(alasan)
