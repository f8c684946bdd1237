"""The address in the admin under which officers open citizens' files."""

from django.urls import include, path
from wagtail import hooks

from layanan.berkas import views


@hooks.register("register_admin_urls")
def alamat_berkas() -> list:
    """Mount the one view."""
    return [path("berkas/", include(([path("<uuid:pk>/", views.buka, name="buka")], "layanan_berkas")))]
