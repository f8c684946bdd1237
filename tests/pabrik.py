"""Factories: the smallest real objects a test needs."""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page, Site

from home.models import Beranda
from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import JenisInstansi
from layanan.instansi.models import Instansi
from layanan.katalog.models import Layanan

_urut = count(1)


def buat_instansi(
    kode: str = "klojen", nama: str = "Kecamatan Klojen", hostname: str = "testserver", **isi: Any
) -> Instansi:
    """Return an office with its own site, whose root is a published front page."""
    Locale.objects.get_or_create(language_code="id")
    akar = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    beranda = akar.add_child(instance=Beranda(title=nama, slug=f"beranda-{kode}"))
    Site.objects.filter(hostname=hostname).delete()
    site = Site.objects.create(
        hostname=hostname,
        root_page=beranda,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
        site_name=nama,
    )
    awal = {"jenis": JenisInstansi.KECAMATAN, "induk": "Kota Malang", "kode_unit": "35.73.02"}
    return Instansi.objects.create(kode=kode, nama=nama, site=site, **(awal | isi))


def buat_petugas(instansi: Instansi, *peran: str, username: str = "") -> Any:
    """Return an active user with the given roles in an office."""
    nama = username or f"{'-'.join(peran) or 'pengguna'}-{instansi.kode}-{next(_urut)}"
    pengguna = get_user_model().objects.create_user(nama, password="sandi-uji", first_name=nama.title())
    for satu in peran:
        tugaskan(pengguna, instansi, satu)
    return pengguna


def buat_layanan(instansi: Instansi, kode: str = "skium", **isi: Any) -> Layanan:
    """Return a live service."""
    awal = {"nama": "Surat Keterangan Izin Usaha Mikro", "ringkasan": "Untuk pelaku usaha mikro.", "live": True}
    return Layanan.objects.create(instansi=instansi, kode=kode, **(awal | isi))
