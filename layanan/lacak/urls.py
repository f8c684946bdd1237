"""Addresses of tracking."""

from django.urls import path

from layanan.lacak.views import BerkasView, LacakView

urlpatterns = [
    path("lacak/", LacakView.as_view(), name="lacak"),
    path("lacak/berkas/", BerkasView.as_view(), name="lacak_berkas"),
]
