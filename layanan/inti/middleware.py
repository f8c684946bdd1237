"""Security headers by zone: strict for the public, as strict as Wagtail allows for the admin."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

DASAR = {
    "default-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
}
# Wagtail writes scripts and styles into its pages and shows uploads from memory; it has no nonces yet
ADMIN = DASAR | {
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
}


def tulis_kebijakan(kebijakan: dict[str, str]) -> str:
    """Return a policy as the value of the header."""
    return "; ".join(f"{arahan} {sumber}" for arahan, sumber in kebijakan.items())


class KeamananIsi:
    """Add Content-Security-Policy and Permissions-Policy; a view that sets its own policy keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers of the zone that the address lies in."""
        response = self.get_response(request)
        zona = ADMIN if request.path.startswith(reverse("wagtailadmin_home")) else DASAR
        response.setdefault("Content-Security-Policy", tulis_kebijakan(zona))
        response.setdefault(
            "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"
        )
        return response
