"""Drafts: answers kept between the steps of the form, found through the applicant's session."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from layanan.formulir.queries import versi_terbit
from layanan.katalog.models import Layanan
from layanan.permohonan.models import Draf

UMUR = timedelta(hours=12)  # as long as a session lasts; keeping a draft longer needs a code of its own
SESI_DRAF, SESI_BUKTI = "layanan_draf", "layanan_bukti"
BERSIHKAN_SEKALIGUS = 100


def mulai_draf(request: HttpRequest, layanan: Layanan) -> Draf:
    """Return the session's draft for a service, made anew when there is none; expired drafts are swept on the way."""
    if (lama := cari_draf(request, layanan)) is not None:
        return lama
    sekarang = timezone.now()
    usang = Draf.objects.filter(kedaluwarsa__lt=sekarang).values("pk")[:BERSIHKAN_SEKALIGUS]
    Draf.objects.filter(pk__in=list(usang.values_list("pk", flat=True))).delete()
    draf = Draf.objects.create(
        layanan=layanan, formulir_versi=versi_terbit(layanan.formulir), kedaluwarsa=sekarang + UMUR
    )
    request.session[SESI_DRAF] = request.session.get(SESI_DRAF, {}) | {str(layanan.pk): str(draf.pk)}
    return draf


def cari_draf(request: HttpRequest, layanan: Layanan) -> Draf | None:
    """Return the session's draft for a service, or None when there is none any more."""
    kunci = request.session.get(SESI_DRAF, {}).get(str(layanan.pk))
    if kunci is None:
        return None
    draf = Draf.objects.filter(pk=UUID(kunci), layanan=layanan, kedaluwarsa__gt=timezone.now())
    return draf.select_related("formulir_versi").first()


def simpan_jawaban(draf: Draf, kunci: list[str], jawaban: dict[str, Any]) -> None:
    """Replace the answers under `kunci` (all of one step) by the cleaned ones.

    Another tab may have saved another step meanwhile, or sent the draft: then there is nothing to save.
    """
    with transaction.atomic():
        terkini = Draf.objects.select_for_update().filter(pk=draf.pk).first()
        if terkini is not None:
            terkini.data = {nama: nilai for nama, nilai in terkini.data.items() if nama not in kunci} | jawaban
            terkini.save(update_fields=["data"])


def selesaikan_draf(request: HttpRequest, draf: Draf) -> None:
    """Let the session remember the receipt, then drop the answers: the case holds them now."""
    request.session[SESI_BUKTI] = request.session.get(SESI_BUKTI, {}) | {str(draf.layanan_id): str(draf.pk)}
    draf.delete()


def kunci_bukti(request: HttpRequest, layanan: Layanan) -> str:
    """Return the key of the session's last application for a service; empty when there is none."""
    return request.session.get(SESI_BUKTI, {}).get(str(layanan.pk), "")


def lupakan_bukti(request: HttpRequest, layanan: Layanan) -> None:
    """Take the receipt off this device."""
    bukti = request.session.get(SESI_BUKTI, {})
    request.session[SESI_BUKTI] = {nama: kunci for nama, kunci in bukti.items() if nama != str(layanan.pk)}
