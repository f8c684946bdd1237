"""Addresses of the reporter's pages."""

from django.urls import path

from layanan.pengaduan import views

urlpatterns = [
    path("", views.formulir, name="pengaduan"),
    path("periksa/", views.periksa, name="pengaduan_periksa"),
    path("bukti/", views.bukti, name="pengaduan_bukti"),
]
