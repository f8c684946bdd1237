"""Pages tell the browser what they may load."""

from django.http import HttpResponse
from django.test import RequestFactory

from layanan.inti.middleware import KeamananIsi


def test_halaman_publik_menolak_skrip_sisipan(client, klojen):
    kebijakan = client.get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in kebijakan
    assert "unsafe-inline" not in kebijakan


def test_admin_mengizinkan_skrip_sisipan_wagtail(client, klojen):
    assert "script-src 'self' 'unsafe-inline'" in client.get("/admin/login/")["Content-Security-Policy"]


def test_halaman_tidak_ditemukan_juga_terlindung(client, klojen):
    assert "object-src 'none'" in client.get("/tidak-ada/")["Content-Security-Policy"]


def test_kebijakan_dari_view_tidak_ditimpa():
    jawaban = HttpResponse(headers={"Content-Security-Policy": "default-src 'none'; sandbox"})
    hasil = KeamananIsi(lambda _: jawaban)(RequestFactory().get("/berkas/1/"))
    assert hasil["Content-Security-Policy"] == "default-src 'none'; sandbox"
