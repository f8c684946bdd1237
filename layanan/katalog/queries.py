"""What the catalogue offers."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet

from layanan.instansi.models import Instansi
from layanan.inti.errors import TidakDitemukan
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan, StandarVersi


def layanan_terbit(instansi: Instansi) -> QuerySet[Layanan]:
    """Return the published services of an office, by name, with their category."""
    return Layanan.objects.filter(instansi=instansi, live=True).select_related("kategori").order_by("nama")


def layanan_daring(instansi: Instansi) -> QuerySet[Layanan]:
    """Return the published services that take applications online: mode, form and route are all there."""
    return (
        layanan_terbit(instansi)
        .exclude(mode_daring=ModeDaring.INFORMASI)
        .filter(formulir__versi__isnull=False, alur__versi__isnull=False)
        .select_related("formulir", "alur")
        .distinct()
    )


def ambil_layanan_daring(instansi: Instansi, kode: str) -> Layanan:
    """Return one service that takes applications online, or raise TidakDitemukan."""
    layanan = layanan_daring(instansi).filter(kode=kode).first()
    if layanan is None:
        raise TidakDitemukan
    return layanan


def standar_berlaku(layanan: Layanan) -> StandarVersi | None:
    """Return the version a new case is filed under, or None when the service was never published."""
    return layanan.versi.order_by("-nomor").first()


def halaman_layanan(layanan: Layanan) -> Any:
    """Return the page of a service, or None.

    The page class belongs to the site: a OneToOneField named by the reverse accessor `halaman`.
    """
    try:
        return layanan.halaman
    except (AttributeError, ObjectDoesNotExist):
        return None
