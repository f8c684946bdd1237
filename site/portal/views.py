"""What only the ready-to-run site answers."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

TERTUTUP = ("/admin/", "/api/", "/lacak/", "/pengajuan/", "/berkas/")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines what is nobody's business, and where the map is."""
    baris = ["User-agent: *", *(f"Disallow: {jalur}" for jalur in TERTUTUP)]
    baris += ["", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(baris), content_type="text/plain; charset=utf-8")
