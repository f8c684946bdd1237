"""Addresses of the site search."""

from django.urls import path

from layanan.halaman.views import cari

urlpatterns = [path("cari/", cari, name="cari")]
