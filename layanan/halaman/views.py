"""The search of the whole site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def cari(request: HttpRequest) -> HttpResponse:
    """Show the live public pages of this site that match `q`."""
    return render(request, "layanan/halaman/cari.html", {})
