"""Addresses of the plugin, to be included at the root of a site (before Wagtail's catch-all)."""

from django.urls import include, path

from layanan.api.api import api

app_name = "layanan"
urlpatterns = [
    path("", include("layanan.halaman.urls")),
    path("", include("layanan.permohonan.urls")),
    path("", include("layanan.lacak.urls")),
    path("api/layanan/v1/", api.urls),
    path("pengaduan/", include("layanan.pengaduan.urls")),
]
