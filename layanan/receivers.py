"""Signal receivers that tie capabilities together."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import published

from layanan.alur.actions import terbitkan_alur
from layanan.alur.models import Alur
from layanan.formulir.actions import terbitkan_formulir
from layanan.formulir.models import Formulir
from layanan.katalog.actions import terbitkan_standar
from layanan.katalog.models import Layanan

TERBITKAN = {Formulir: terbitkan_formulir, Alur: terbitkan_alur, Layanan: terbitkan_standar}


@receiver(published, sender=Formulir)
@receiver(published, sender=Alur)
@receiver(published, sender=Layanan)
def simpan_versi(sender: type, instance: Any, revision: Any, **_: Any) -> None:
    """Keep what was published as an immutable version."""
    if instance.live:  # a schedule for later also sends the signal
        TERBITKAN[sender](instance, getattr(revision, "penerbit", revision.user))
