"""Addresses of the plugin, to be included at the root of a site (before Wagtail's catch-all)."""

from django.urls import include, path

app_name = "layanan"
urlpatterns = [
    path("", include("layanan.halaman.urls")),
    path("", include("layanan.permohonan.urls")),
    path("", include("layanan.lacak.urls")),
]
