"""Drive the foreign project: fill it, visit a page, the admin and the API, and print what happened as JSON."""

import json
import sys

import proyek_asing
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from layanan.alur.dokumen import urai
from layanan.katalog.dokumen import susun
from layanan.models import Alur, Formulir, Instansi, Layanan, Permohonan, StandarVersi
from layanan.paket.queries import baca_paket


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
        "penyusun": lihat(pengelola.get(reverse(Formulir.snippet_viewset.get_url_name("add")))),
        "ditolak": lihat(isi_plat(publik, "N")),
        "kasus": kirim_plat(publik),
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
    terbitkan(instansi)
    get_user_model().objects.create_superuser("pengelola", password="sandi-uji")


def terbitkan(instansi: Instansi) -> None:
    """Publish a service whose form asks for the field type of another app."""
    nama = {"label": "Nama Anda", "kunci": "nama", "wajib": True, "kelas": "pribadi"}
    plat = {"label": "Nomor polisi kendaraan", "kunci": "plat", "wajib": True, "kelas": "publik"}
    isian = [{"type": "nama", "value": nama}, {"type": "plat", "value": plat}]
    langkah = {"judul": "Kendaraan", "isian": isian}
    formulir = Formulir(instansi=instansi, kode="parkir", nama="Parkir", live=False)
    formulir.langkah = [{"type": "langkah", "value": langkah}]
    alur = Alur(instansi=instansi, kode="parkir", nama="Parkir", live=False)
    alur.tahap = urai(baca_paket("skium_loket")["alur"])
    for satu in (formulir, alur):
        satu.save()
        satu.save_revision().publish()
    layanan = Layanan.objects.create(
        instansi=instansi, kode="parkir", nama="Izin parkir", ringkasan="Untuk warga.", live=True, mode_daring="penuh",
        formulir=formulir, alur=alur,
    )  # fmt: skip
    StandarVersi.terbitkan(layanan, susun(layanan))


def isi_plat(warga: Client, plat: str) -> object:
    """Answer the questions of the form, and return the server's answer."""
    return warga.post(warga.post("/ajukan/parkir/").url, {"nama": "Siti Aminah", "plat": plat})


def kirim_plat(warga: Client) -> list:
    """Fill in the form and send it; return the answers of every case that there is."""
    warga.post(isi_plat(warga, "n 1234 ab").url, {"pernyataan": "on"})
    return [satu.data for satu in Permohonan.objects.all()]


def lihat(jawaban: object) -> list:
    """Return status and content."""
    return [jawaban.status_code, jawaban.content.decode()]


if __name__ == "__main__":
    main()
