"""Factories of published pages."""

from typing import Any

from django.test import Client
from wagtail.models import Page

from home.models import HalamanFaq, HalamanInformasi, HalamanLayanan, KatalogLayanan, TanyaJawab
from layanan.instansi.models import Instansi
from layanan.katalog.models import DasarHukum, Layanan, Peraturan
from tests.pabrik import buat_layanan


def beranda(instansi: Instansi) -> Page:
    """Return the office's front page, fresh from the database."""
    return instansi.site.root_page.specific_class.objects.get(pk=instansi.site.root_page_id)


def buat_katalog(instansi: Instansi) -> KatalogLayanan:
    """Return the office's published catalogue at /layanan/."""
    return beranda(instansi).add_child(instance=KatalogLayanan(title="Layanan", slug="layanan"))


def buat_halaman_layanan(
    katalog: KatalogLayanan, instansi: Instansi, kode: str = "skium", **isi: Any
) -> HalamanLayanan:
    """Return the published page of a new live service, at /layanan/<kode>/."""
    layanan = buat_layanan(instansi, kode, **isi)
    return katalog.add_child(instance=HalamanLayanan(title=layanan.nama, slug=kode, layanan=layanan))


def buat_faq(instansi: Instansi, **tanya: str) -> HalamanFaq:
    """Return the office's FAQ at /faq/ with one question per keyword: slug=question."""
    faq = beranda(instansi).add_child(instance=HalamanFaq(title="Tanya jawab", slug="faq"))
    for slug, judul in tanya.items():
        faq.add_child(instance=TanyaJawab(title=judul, slug=slug, jawaban=f"<p>Jawaban untuk {slug}.</p>"))
    return faq


def buat_informasi(instansi: Instansi, judul: str, **isi: Any) -> HalamanInformasi:
    """Return a published article below the front page."""
    return beranda(instansi).add_child(instance=HalamanInformasi(title=judul, **isi))


def buat_peraturan(nomor: str = "20", tahun: int = 2008, **isi: Any) -> Peraturan:
    """Return a law that is in force."""
    awal = {"jenis": "Undang-Undang", "tentang": "Usaha Mikro, Kecil, dan Menengah"}
    return Peraturan.objects.create(nomor=nomor, tahun=tahun, **(awal | isi))


def dasarkan(layanan: Layanan, *peraturan: Peraturan) -> None:
    """Let a service rest on regulations."""
    for urut, satu in enumerate(peraturan):
        DasarHukum.objects.create(layanan=layanan, peraturan=satu, sort_order=urut)


def isi_halaman(client: Client, alamat: str, **data: Any) -> str:
    """Return the HTML of a page that opens."""
    jawaban = client.get(alamat, data)
    assert jawaban.status_code == 200, (alamat, jawaban.status_code)
    return jawaban.content.decode()
