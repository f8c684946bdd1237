"""Where the menu and the breadcrumbs lead."""

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, Site


class Butir(NamedTuple):
    """One link of a menu or a breadcrumb; `kini` is the value of aria-current, or empty.

    `utama` links stand in the main menu; the foot of the page shows the others too.
    """

    judul: str
    alamat: str
    kini: str = ""
    utama: bool = True


def menu_situs(request: HttpRequest) -> list[Butir]:
    """Return where a visitor can go: the front page, its children, and the counters.

    Children that editors put in the menu are `utama`.
    """
    site = Site.find_for_request(request)
    if site is None:
        return []
    beranda = site.root_page
    awal = beranda.get_url(request)
    tujuan = [(_("Beranda"), awal, True)]
    for satu in beranda.get_children().live().public():
        tujuan.append((satu.title, satu.get_url(request), satu.show_in_menus))
    for judul, nama in ((_("Lacak"), "lacak"), (_("Pengaduan"), "pengaduan"), (_("Cari"), "cari")):
        tujuan.append((judul, reverse(f"layanan:{nama}"), True))
    return [Butir(judul, alamat, _kini(request.path, alamat, awal), utama) for judul, alamat, utama in tujuan]


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
