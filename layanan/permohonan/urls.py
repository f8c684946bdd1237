"""Addresses of the application form."""

from django.urls import path

from layanan.permohonan import views

urlpatterns = [
    path("ajukan/<slug:kode>/", views.MulaiView.as_view(), name="ajukan"),
    path("ajukan/<slug:kode>/periksa/", views.PeriksaView.as_view(), name="ajukan_periksa"),
    path("ajukan/<slug:kode>/bukti/", views.BuktiView.as_view(), name="ajukan_bukti"),
    path("ajukan/<slug:kode>/langkah/<slug:langkah>/", views.LangkahView.as_view(), name="ajukan_langkah"),
]
