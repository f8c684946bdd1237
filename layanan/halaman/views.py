"""The search of the whole site."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Site

from layanan.halaman.queries import cari_situs
from layanan.inti.pencarian import cuplik, kata_kueri, rapikan_kueri

PER_HALAMAN = 10


@require_safe
def cari(request: HttpRequest) -> HttpResponse:
    """Show the live public pages of this site that match `q`."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    kueri = request.GET.get("q", "")
    kata = kata_kueri(kueri)
    hasil = Paginator(cari_situs(site.root_page, kueri), PER_HALAMAN).get_page(request.GET.get("halaman"))
    hasil.object_list = [
        {"halaman": satu, "cuplikan": cuplik(getattr(satu, "teks_cari", satu.search_description), kata)}
        for satu in hasil.object_list
    ]
    return render(request, "layanan/halaman/cari.html", {"hasil": hasil, "kueri": rapikan_kueri(kueri)})
