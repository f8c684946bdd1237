"""What the catalogue offers."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from layanan.instansi.models import Instansi
from layanan.inti.pencarian import rapikan_kueri
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan, StandarVersi


def layanan_terbit(instansi: Instansi, kueri: str = "") -> QuerySet[Layanan]:
    """Return the published services of an office by name, with all that a list shows; `kueri` narrows by words."""
    dekat = ["kategori", "formulir", "alur"] + (["halaman"] if hasattr(Layanan, "halaman") else [])
    terbit = Layanan.objects.filter(instansi=instansi, live=True).select_related(*dekat).order_by("nama")
    for kata in rapikan_kueri(kueri).split():
        terbit = terbit.filter(Q(nama__icontains=kata) | Q(ringkasan__icontains=kata))
    return terbit


def alasan_tidak_daring(layanan: Layanan) -> str:
    """Return why a service takes no applications online now, or an empty string.

    Page, form runner, API and the action itself ask here.
    """
    if not layanan.live:
        return _("Layanan ini belum diterbitkan. Silakan datang ke kantor.")
    if layanan.mode_daring == ModeDaring.INFORMASI:
        return layanan.alasan_luring or _("Layanan ini hanya dilayani di kantor.")
    if not all(definisi is not None and definisi.live for definisi in (layanan.formulir, layanan.alur)):
        return _("Formulir layanan ini belum siap. Silakan datang ke kantor.")
    return ""


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
