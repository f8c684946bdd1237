"""Template tags of the public pages. Only presentation: what is shown comes from queries."""

import re

from django import template
from django.template import Context

from layanan.halaman import queries

register = template.Library()


@register.simple_tag(takes_context=True)
def menu_situs(context: Context) -> list[queries.Butir]:
    """Return the main menu; empty where there is no request."""
    request = context.get("request")
    return queries.menu_situs(request) if request else []


@register.inclusion_tag("layanan/_remah.html", takes_context=True)
def remah(context: Context) -> dict:
    """Show the breadcrumbs of the page that is shown, or the way home from any other view."""
    request = context.get("request")
    return {"jejak": queries.jejak_halaman(context.get("page"), request) if request else []}


@register.simple_tag
def alamat(jalur: str, kode: str = "") -> str:
    """Return the address of a path of the plugin, e.g. `{% alamat "ajukan/" layanan.kode %}`."""
    return queries.alamat_layanan(f"{jalur}{kode}/" if kode else jalur)


@register.filter
def nomor_panggil(teks: str) -> str:
    """Return a written telephone number as a tel: link wants it."""
    return re.sub(r"[^\d+]", "", teks)


@register.filter
def nomor_wa(teks: str) -> str:
    """Return a written mobile number as wa.me wants it: country code, no plus."""
    return re.sub(r"^0", "62", re.sub(r"\D", "", teks))
