"""Template tags of appointments."""

from django import template

from layanan.janji import queries
from layanan.katalog.models import Layanan

register = template.Library()


@register.simple_tag
def kalimat_tutup(layanan: Layanan) -> list[str]:
    """Return the closed days that who wants an appointment for a service should know; none without appointments."""
    return queries.kalimat_tutup(layanan) if hasattr(layanan, "jadwal_janji") else []
