"""Template tags of routes."""

from django import template

from layanan.alur.bagan import Bagan, susun_bagan
from layanan.alur.queries import versi_terbit
from layanan.formulir.queries import versi_terbit as formulir_terbit
from layanan.katalog.models import Layanan

register = template.Library()


@register.simple_tag
def bagan_layanan(layanan: Layanan) -> Bagan | None:
    """Return the flow chart of a service's published route, or None when it has none."""
    versi = versi_terbit(layanan.alur)
    if versi is None:
        return None
    formulir = formulir_terbit(layanan.formulir)
    return susun_bagan(versi.dokumen, formulir=formulir.dokumen if formulir else None)
