"""Template context: the office of the site that is shown."""

from django.http import HttpRequest

from layanan.instansi.queries import instansi_situs


def instansi(request: HttpRequest) -> dict:
    """Add `instansi`, lazily: a page that does not name the office asks no query."""
    return {"instansi": lambda: instansi_situs(request)}
