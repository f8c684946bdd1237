"""Every address of ours has a row in tests/matriks.py, and answers each role as the row says."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import NamedTuple
from unittest.mock import patch

import pytest
from django.contrib.admindocs.views import simplify_regex
from django.template.backends.django import Template
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from layanan.instansi.enums import Peran
from tests import matriks
from tests.bersama import bersama, dibatalkan
from tests.dunia import buat_dunia
from tests.matriks import MASUK, TOLAK, Baris, Jawaban
from tests.pengunjung import PENGINGAT, buat_pengunjung

pytestmark = pytest.mark.sekali
KITA = {"layanan", "home", "portal"}
TERBUKA = {  # Wagtail's own addresses that answer before somebody signs in
    "wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog",
    "wagtailadmin_password_reset", "wagtailadmin_password_reset_done", "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete", "wagtailadmin_api:",
}  # fmt: skip


class Alamat(NamedTuple):
    """One entry of the URLconf."""

    nama: str
    jalur: str
    modul: str

    @property
    def milik_kita(self) -> bool:
        """Whether the plugin or the site answers here, itself or through a viewset of its models."""
        return self.modul.split(".")[0] in KITA | {"wagtail_modeladmin"} or "layanan" in self.nama


def jelajahi(resolver: URLResolver, jalur: str = "", ruang: tuple[str, ...] = ()) -> Iterator[Alamat]:
    """Yield every address below a resolver."""
    for satu in resolver.url_patterns:
        lengkap = jalur + str(satu.pattern)
        if isinstance(satu, URLPattern):
            view = getattr(satu.callback, "view_class", satu.callback)
            yield Alamat(":".join([*ruang, satu.name or lengkap]), lengkap, getattr(view, "__module__", ""))
        else:
            yield from jelajahi(satu, lengkap, (*ruang, satu.namespace) if satu.namespace else ruang)


ALAMAT = list(jelajahi(get_resolver()))
KELOMPOK = sorted({nama.rpartition(":")[0] for nama in matriks.BARIS})


def test_setiap_alamat_kita_punya_baris():
    tanpa = sorted({satu.nama for satu in ALAMAT if satu.milik_kita} - set(matriks.BARIS))
    assert not tanpa, f"Tentukan dulu siapa yang boleh membuka alamat ini, di tests/matriks.py: {', '.join(tanpa)}"


def test_setiap_baris_punya_alamat():
    asing = sorted(set(matriks.BARIS) - {satu.nama for satu in ALAMAT})
    assert not asing, f"Baris tanpa alamat di tests/matriks.py: {', '.join(asing)}"


@bersama
def dunia(klojen):
    """Return what the addresses name."""
    return buat_dunia(klojen)


@bersama
def pengunjung(klojen, lumajang):
    """Return a browser for each role in the own and in another office, and one that is not signed in."""
    return buat_pengunjung(sendiri=klojen, lain=lumajang)


@pytest.mark.parametrize("kelompok", KELOMPOK)
def test_jawaban_sesuai_tabel(kelompok, dunia, pengunjung, settings):
    settings.AUTHENTICATION_BACKENDS = [PENGINGAT]
    settings.MIDDLEWARE = [satu for satu in settings.MIDDLEWARE if "redirects" not in satu]  # it asks at every 404
    beda = []
    for nama, baris in matriks.BARIS.items():
        if nama.rpartition(":")[0] != kelompok:
            continue
        alamat, terlihat = reverse(nama, kwargs=baris.contoh(dunia)), set()
        for siapa in yang_diperiksa(baris):
            harap = harapan(baris, siapa)
            with nullcontext() if harap not in terlihat else patch.object(Template, "render", return_value=""):
                dapat = jawab(pengunjung[siapa], baris.metode, alamat)
            terlihat.add(harap)  # the same page again need not be drawn again
            if harap != dapat:
                beda.append(f"{baris.metode} {nama} oleh {siapa}: seharusnya {harap}, ternyata {dapat}")
    assert not beda, "\n".join(beda)


def test_admin_wagtail_tertutup_bagi_yang_belum_masuk(klojen, client):
    bocor = []
    for satu in ALAMAT:
        if satu.jalur.startswith("admin/") and not any(satu.nama.startswith(nama) for nama in TERBUKA):
            jawaban = jawab(client, "GET", contoh_jalur(satu.jalur))
            if jawaban not in {MASUK, 401, 403, 404}:
                bocor.append(f"{satu.nama}: {jawaban}")
    assert not bocor


def yang_diperiksa(baris: Baris) -> list[tuple[str, str]]:
    """Return who tries a row: nobody, every role here, and from elsewhere the roles of the row and one other."""
    berarti = baris.boleh | baris.lihat
    lain = next((peran for peran in Peran if peran not in berarti), None)
    dari_luar = [peran for peran in Peran if peran in berarti or peran is lain]
    return [("anonim", ""), *(("sendiri", p.value) for p in Peran), *(("lain", p.value) for p in dari_luar)]


def harapan(baris: Baris, siapa: tuple[str, str]) -> Jawaban:
    """Return what the row promises this visitor."""
    tempat, peran = siapa
    if tempat == "anonim":
        return baris.anonim
    if peran in baris.lihat and tempat == "sendiri":
        return TOLAK
    if peran not in baris.boleh:
        return baris.tolak
    return baris.status if tempat == "sendiri" else baris.asing


def jawab(klien: Client, metode: str, alamat: str) -> Jawaban:
    """Return the status of an answer, or where it sends somebody who is refused; changes are undone."""
    with dibatalkan():
        jawaban = klien.generic(metode, alamat)
    tujuan = jawaban.headers.get("Location", "").partition("?")[0]
    if tujuan == reverse("wagtailadmin_login"):
        return MASUK
    return TOLAK if tujuan == reverse("wagtailadmin_home") else jawaban.status_code


def contoh_jalur(jalur: str) -> str:
    """Return an address that fits a pattern, with 1 for every argument."""
    bagian = simplify_regex(jalur).replace("^", "").replace("$", "").split("<")
    return "/" + (bagian[0] + "".join("1" + satu.partition(">")[2] for satu in bagian[1:])).lstrip("/")
