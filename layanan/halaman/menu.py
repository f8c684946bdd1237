"""Where the menu and the breadcrumbs lead."""

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, Site


class Butir(NamedTuple):
    """One link of a menu or a breadcrumb; `kini` is the value of aria-current, or empty."""

    judul: str
    alamat: str
    kini: str = ""


def menu_situs(request: HttpRequest) -> list[Butir]:
    """Return the main menu: the front page, its children that editors put in the menu, and the counters."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    beranda = site.root_page
    anak = beranda.get_children().live().public().in_menu()
    halaman = [(_("Beranda"), beranda.get_url(request)), *((satu.title, satu.get_url(request)) for satu in anak)]
    loket = [
        (judul, reverse(f"layanan:{nama}"))
        for judul, nama in ((_("Lacak"), "lacak"), (_("Pengaduan"), "pengaduan"), (_("Cari"), "cari"))
    ]
    return [Butir(judul, alamat, _kini(request.path, alamat, halaman[0][1])) for judul, alamat in (*halaman, *loket)]


def _kini(jalur: str, alamat: str, beranda: str) -> str:
    if jalur == alamat:
        return "page"
    return "true" if alamat != beranda and jalur.startswith(alamat) else ""


def jejak_halaman(halaman: Page | None, request: HttpRequest) -> list[Butir]:
    """Return the breadcrumbs above a page, or just the front page for what is no page."""
    site = Site.find_for_request(request)
    if site is None or halaman == site.root_page:
        return []
    beranda = Butir(_("Beranda"), site.root_page.get_url(request))
    if halaman is None or not halaman.path:
        return [beranda]
    induk = halaman.get_ancestors().live().filter(depth__gt=site.root_page.depth)
    return [beranda, *(Butir(satu.title, satu.get_url(request)) for satu in induk)]
