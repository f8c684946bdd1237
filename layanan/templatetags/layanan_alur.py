"""Template tags of routes."""

from django import template

from layanan.alur.bagan import Bagan, susun_bagan
from layanan.alur.queries import versi_terbit
from layanan.katalog.models import Layanan

register = template.Library()


@register.simple_tag
def bagan_layanan(layanan: Layanan) -> Bagan | None:
    """Return the flow chart of a service's published route, or None when it has none."""
    versi = versi_terbit(layanan.alur)
    return susun_bagan(versi.dokumen) if versi else None
