"""Drive the foreign project: fill it, visit a page, the admin and the API, and print what happened as JSON."""

import json
import sys

import proyek_asing
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from layanan.models import Instansi, Layanan


def main() -> None:
    """Print the findings."""
    isi()
    publik, pengelola = Client(), Client()
    masuk = pengelola.post(
        reverse("wagtailadmin_login"), {"username": "pengelola", "password": "sandi-uji", "next": "/kelola/"}
    )
    hasil = {
        "halaman": lihat(publik.get("/")),
        "masuk": [masuk.status_code, masuk.headers.get("Location", "")],
        "beranda_admin": lihat(pengelola.get("/kelola/")),
        "daftar_layanan": lihat(pengelola.get(reverse(Layanan.snippet_viewset.get_url_name("list")))),
        "api": lihat(publik.get("/api/layanan/v1/openapi.json")),
        "modul_situs": sorted(nama for nama in sys.modules if nama.split(".")[0] in {"home", "portal"}),
        "letak_plugin": sys.modules["layanan"].__file__,
    }
    json.dump(hasil, sys.stdout)


def isi() -> None:
    """Make the smallest office: a page, a site, a service, a superuser."""
    akar = Page.get_first_root_node()
    halaman = akar.add_child(instance=proyek_asing.HalamanKantor(title="Kantor Asing", slug="kantor", pengantar="Halo"))
    situs = Site.objects.get(is_default_site=True)
    situs.root_page = halaman
    situs.save()
    instansi = Instansi.objects.create(kode="asing", nama="Kelurahan Asing", induk="Kota Asing", site=situs)
    Layanan.objects.create(instansi=instansi, kode="ktp", nama="Pengantar KTP", ringkasan="Untuk warga.", live=True)
    get_user_model().objects.create_superuser("pengelola", password="sandi-uji")


def lihat(jawaban: object) -> list:
    """Return status and content."""
    return [jawaban.status_code, jawaban.content.decode()]


if __name__ == "__main__":
    main()
