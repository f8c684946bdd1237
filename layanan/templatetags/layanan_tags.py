"""Template tags of the public pages. Only presentation: what is shown comes from layanan.halaman."""

import re

from django import template
from django.template import Context

from layanan.halaman import menu
from layanan.halaman.standar import Bagian, jangka_waktu, standar_pelayanan
from layanan.inti.identitas import nomor_wa
from layanan.katalog.enums import StatusPeraturan
from layanan.katalog.kuota import SisaKuota, sisa_kuota
from layanan.katalog.models import Layanan
from layanan.katalog.pesan import tautan_pembuka
from layanan.katalog.queries import alasan_tidak_daring

register = template.Library()
register.filter("alasan_tidak_daring", alasan_tidak_daring)
register.filter("nomor_wa", nomor_wa)

WARNA_STATUS = {
    StatusPeraturan.BERLAKU: "green",
    StatusPeraturan.DIUBAH: "yellow",
    StatusPeraturan.DICABUT: "red",
    StatusPeraturan.PERIKSA: "grey",
}


@register.simple_tag(takes_context=True)
def menu_situs(context: Context) -> list[menu.Butir]:
    """Return the main menu; empty where there is no request."""
    request = context.get("request")
    return menu.menu_situs(request) if request else []


@register.inclusion_tag("layanan/_remah.html", takes_context=True)
def remah(context: Context) -> dict:
    """Show the breadcrumbs of the page that is shown, or the way home from any other view."""
    request = context.get("request")
    return {"jejak": menu.jejak_halaman(context.get("page"), request) if request else []}


@register.simple_tag
def standar(layanan: Layanan) -> list[Bagian]:
    """Return the 14 components of a service standard in their two groups."""
    return standar_pelayanan(layanan)


@register.filter
def waktu(layanan: Layanan) -> str:
    """Return how long a service takes, in words."""
    return jangka_waktu(layanan)


@register.simple_tag
def kuota(layanan: Layanan) -> SisaKuota | None:
    """Return how many places a service has left, or None when it has no quota."""
    return sisa_kuota(layanan)


@register.filter
def warna_status(status: str) -> str:
    """Return the colour of a regulation's badge; the words say the same."""
    return WARNA_STATUS.get(status, "grey")


@register.filter
def nomor_panggil(teks: str) -> str:
    """Return a written telephone number as a tel: link wants it."""
    return re.sub(r"[^\d+]", "", teks)


@register.simple_tag
def wa_layanan(layanan: Layanan) -> str:
    """Return the address by which a citizen asks for a service over WhatsApp; empty when there is none."""
    return tautan_pembuka(layanan)
