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


@receiver(published, sender=Formulir)
def formulir_terbit(instance: Formulir, revision: Any = None, **_kwargs: Any) -> None:
    """A published form becomes an immutable version."""
    terbitkan_formulir(instance, getattr(revision, "user", None))


@receiver(published, sender=Alur)
def alur_terbit(instance: Alur, revision: Any = None, **_kwargs: Any) -> None:
    """A published route becomes an immutable version."""
    terbitkan_alur(instance, getattr(revision, "user", None))


@receiver(published, sender=Layanan)
def simpan_versi_standar(instance: Layanan, revision: Any, **_: Any) -> None:
    """Keep what was published as an immutable version."""
    if instance.live:  # a schedule for later also sends the signal
        terbitkan_standar(instance, revision.penerbit)
