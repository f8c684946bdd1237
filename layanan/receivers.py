"""Signal receivers that tie capabilities together."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import published

from layanan.katalog.actions import terbitkan_standar
from layanan.katalog.models import Layanan


@receiver(published, sender=Layanan)
def simpan_versi_standar(instance: Layanan, revision: Any, **_: Any) -> None:
    """Keep what was published as an immutable version."""
    if instance.live:  # a schedule for later also sends the signal
        terbitkan_standar(instance, getattr(revision, "penerbit", revision.user))
