"""What the site does when the plugin publishes something."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import published

from home.models import HalamanLayanan, KatalogLayanan
from layanan.katalog.models import Layanan


@receiver(published, sender=Layanan)
def buat_halaman(instance: Layanan, **_: Any) -> None:
    """Give a service its page in the catalogue of its office when it is published for the first time."""
    if not instance.live or HalamanLayanan.objects.filter(layanan=instance).exists():
        return
    beranda = instance.instansi.site.root_page
    katalog = KatalogLayanan.objects.descendant_of(beranda).first()
    if katalog is None:
        return
    slug = instance.kode if not katalog.get_children().filter(slug=instance.kode).exists() else ""
    katalog.add_child(instance=HalamanLayanan(title=instance.nama, slug=slug, layanan=instance))
