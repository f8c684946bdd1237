"""The admin speaks Indonesian also where Wagtail's own catalogue is silent."""

import re

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import ngettext

from layanan.instansi.enums import Peran
from tests.pabrik import buat_petugas

KATALOG = settings.LOCALE_PATHS[0] / "id" / "LC_MESSAGES"
SISIPAN = re.compile(r"%\(\w+\)[sd]|<[^>]+>")


@pytest.mark.parametrize("nama", ["django", "djangojs"])
def test_sisipan_utuh_dan_berkas_biner_mutakhir(nama):
    with (KATALOG / f"{nama}.po").open("rb") as po, (KATALOG / f"{nama}.mo").open("rb") as mo:
        sumber, biner = read_po(po), read_mo(mo)
    for pesan in sumber:
        if pesan.id:
            terjemahan = pesan.string if isinstance(pesan.string, str) else pesan.string[0]
            assert terjemahan in (biner[pesan.id].string, *biner[pesan.id].string)
            asli = pesan.id if isinstance(pesan.id, str) else pesan.id[-1]
            assert sorted(SISIPAN.findall(asli)) == sorted(SISIPAN.findall(terjemahan)), asli


def test_halaman_masuk_dan_menu_berbahasa_indonesia(client, klojen):
    masuk = client.get("/admin/login/").content.decode()
    assert "Masuk ke Layanan" in masuk and "Lupa kata sandi?" in masuk and "Remember" not in masuk
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    beranda = client.get("/admin/").content.decode()
    assert "Cari halaman…" in beranda and "Search all pages" not in beranda


def test_bentuk_jamak_terpakai_untuk_setiap_bilangan(db):
    asli = ("There is %(counter)s match", "There are %(counter)s matches")
    assert {ngettext(*asli, banyak) for banyak in (0, 1, 2, 48)} == {"%(counter)s ditemukan"}
