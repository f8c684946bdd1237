"""Load the demonstration offices, step by step. Each step adds what is missing and changes nothing that is there."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from wagtail.models import Page, Site

from home.demo import halaman, perkara
from home.demo.instansi import INSTANSI
from home.demo.kategori import KATEGORI
from home.demo.pengguna import ADMIN, AKUN, SANDI
from home.demo.peraturan import PERATURAN
from home.models import Beranda
from layanan.instansi.actions import pasang_moderasi, perbarui_hak, tugaskan
from layanan.instansi.models import Instansi
from layanan.kalender.actions import isi_libur
from layanan.katalog.models import KategoriLayanan, Peraturan
from layanan.paket.actions import impor_paket, terbitkan_paket
from layanan.paket.queries import baca_paket, daftar_paket


@dataclass
class Pemuatan:
    """What one run has found and made; the steps hand it on."""

    kantor: Collection[str] = ()  # codes of the offices to load
    admin: Any = None
    instansi: dict[str, Instansi] = field(default_factory=dict)
    baru: list[str] = field(default_factory=list)  # codes of the offices that this run made


def langkah_instansi(muat: Pemuatan) -> None:
    """Make the offices, each with its site and an empty front page."""
    for isi, host in INSTANSI:
        if isi["kode"] not in muat.kantor:
            continue
        instansi = Instansi.objects.filter(kode=isi["kode"]).first()
        if instansi is None:
            instansi = Instansi.objects.create(**isi, site=_buat_situs(isi, host))
            muat.baru.append(instansi.kode)
        muat.instansi[instansi.kode] = instansi


def _buat_situs(isi: dict, host: str) -> Site:
    akar = Page.get_first_root_node()
    beranda = akar.add_child(instance=Beranda(title=isi["nama"], slug=isi["kode"], show_in_menus=True))
    alamat = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = int(os.environ.get("PORT") or alamat.port or (443 if alamat.scheme == "https" else 80))
    if host:
        return Site.objects.create(hostname=host, port=port, root_page=beranda, site_name=isi["nama"])
    situs = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    sambutan = situs.root_page if situs.root_page_id else None
    situs.hostname, situs.port, situs.root_page, situs.site_name = alamat.hostname, port, beranda, isi["nama"]
    situs.save()
    if sambutan is not None and type(sambutan.specific) is Page and not sambutan.get_children().exists():
        sambutan.delete()  # the page that Wagtail itself makes in a new database
    return situs


def langkah_akun(muat: Pemuatan) -> None:
    """Make the accounts and give them their roles; an account that exists keeps its password and roles."""
    pengguna = get_user_model()
    ada = set(
        pengguna.objects.filter(username__in=[ADMIN[0], *(satu[0] for satu in AKUN)]).values_list("username", flat=True)
    )
    sandi = make_password(SANDI) if len(ada) <= len(AKUN) else ""
    if ADMIN[0] not in ada:
        username, depan, belakang = ADMIN
        pengguna.objects.create(
            username=username, first_name=depan, last_name=belakang, password=sandi, is_staff=True, is_superuser=True
        )
    for username, depan, belakang, kode, peran in AKUN:
        if username not in ada and kode in muat.instansi:
            orang = pengguna.objects.create(username=username, first_name=depan, last_name=belakang, password=sandi)
            tugaskan(orang, muat.instansi[kode], peran)
    muat.admin = pengguna.objects.get(username=ADMIN[0])


def langkah_moderasi(muat: Pemuatan) -> None:
    """Put new offices under the workflow redaktur -> kasi."""
    for kode in muat.baru:
        perbarui_hak(muat.instansi[kode])
        pasang_moderasi(muat.instansi[kode])


def langkah_kalender(_muat: Pemuatan) -> None:
    """Write down the national holidays of this year and the next."""
    tahun = timezone.localdate().year
    isi_libur([tahun, tahun + 1])


def langkah_layanan(muat: Pemuatan) -> None:
    """Bring the shipped packages of new offices in, and publish them."""
    for urutan, (slug, nama) in enumerate(KATEGORI):
        KategoriLayanan.objects.get_or_create(slug=slug, defaults={"nama": nama, "urutan": urutan})
    for paket in daftar_paket():
        if paket.instansi in muat.baru:
            terbitkan_paket(impor_paket(muat.instansi[paket.instansi], baca_paket(paket.kode), muat.admin), muat.admin)


def langkah_peraturan(_muat: Pemuatan) -> None:
    """Add the regulations that are missing and that no package has brought."""
    for jenis, nomor, tahun, tentang in PERATURAN:
        Peraturan.objects.get_or_create(jenis=jenis, nomor=nomor, tahun=tahun, defaults={"tentang": tentang})


def langkah_halaman(muat: Pemuatan) -> None:
    """Fill the sites of new offices."""
    for kode in muat.baru:
        halaman.isi_situs(muat.instansi[kode])


def langkah_perkara(muat: Pemuatan) -> None:
    """Put work on the desks of new offices."""
    for kode in muat.baru:
        perkara.isi_perkara(muat.instansi[kode])


LANGKAH: list[Callable[[Pemuatan], None]] = [
    langkah_instansi,
    langkah_akun,
    langkah_moderasi,
    langkah_kalender,
    langkah_layanan,
    langkah_peraturan,
    langkah_halaman,
    langkah_perkara,
]
"""In order: a later step uses what an earlier one has found or made."""


def kantor_belum_ada() -> list[str]:
    """Return the codes of the demonstration offices that this database lacks."""
    ada = set(Instansi.objects.values_list("kode", flat=True))
    return [isi["kode"] for isi, _host in INSTANSI if isi["kode"] not in ada]


def muat_kantor(kantor: Collection[str]) -> Pemuatan:
    """Run every step for these offices and return what was found and made."""
    muat = Pemuatan(kantor)
    for langkah in LANGKAH:
        langkah(muat)
    return muat
