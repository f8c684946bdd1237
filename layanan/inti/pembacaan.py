"""Who has opened a case. Looking changes nothing in it, so it is kept beside the events, and no page grows old."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from layanan.inti.models import Kasus, Pembacaan

DITAMPILKAN = 20


def catat_pembacaan(kasus: Kasus, pembaca: Any) -> None:
    """Note that somebody of the office has the case open now."""
    sekarang = timezone.now()
    hari_ini = _pembacaan(kasus).filter(pembaca=pembaca, hari=timezone.localdate(sekarang))
    if hari_ini.update(terakhir=sekarang, kali=F("kali") + 1):
        return
    try:
        with transaction.atomic():
            baru = {"model": kasus._meta.label_lower, "kasus_id": kasus.pk, "hari": timezone.localdate(sekarang)}
            Pembacaan.objects.create(pembaca=pembaca, pertama=sekarang, terakhir=sekarang, **baru)
    except IntegrityError:  # two tabs at once
        hari_ini.update(terakhir=sekarang, kali=F("kali") + 1)


def daftar_pembacaan(kasus: Kasus) -> list[Pembacaan]:
    """Return the latest days on which somebody opened the case, the newest first."""
    return list(_pembacaan(kasus).select_related("pembaca").order_by("-terakhir")[:DITAMPILKAN])


def _pembacaan(kasus: Kasus) -> QuerySet[Pembacaan]:
    return Pembacaan.objects.filter(model=kasus._meta.label_lower, kasus_id=kasus.pk)
