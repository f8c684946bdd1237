"""The admin speaks Indonesian also where Wagtail's own catalogue is silent."""

import re

from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings

from layanan.instansi.enums import Peran
from tests.pabrik import buat_petugas

KATALOG = settings.LOCALE_PATHS[0] / "id" / "LC_MESSAGES"
SISIPAN = re.compile(r"%\(\w+\)[sd]|<[^>]+>")


def test_sisipan_utuh_dan_berkas_biner_mutakhir():
    with (KATALOG / "djangojs.po").open("rb") as po, (KATALOG / "djangojs.mo").open("rb") as mo:
        sumber, biner = read_po(po), read_mo(mo)
    for pesan in sumber:
        if pesan.id:
            terjemahan = pesan.string if isinstance(pesan.string, str) else pesan.string[0]
            assert terjemahan in (biner[pesan.id].string, *biner[pesan.id].string)
            asli = pesan.id if isinstance(pesan.id, str) else pesan.id[-1]
            assert sorted(SISIPAN.findall(asli)) == sorted(SISIPAN.findall(terjemahan)), asli


def test_halaman_masuk_dan_menu_berbahasa_indonesia(client, klojen):
    masuk = client.get("/admin/login/").content.decode()
    assert "Masuk" in masuk and "Lupa kata sandi?" in masuk and "Remember" not in masuk
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    beranda = client.get("/admin/").content.decode()
    assert "Cari di semua halaman…" in beranda and "Search all pages" not in beranda


def test_teks_javascript_admin_berbahasa_indonesia(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    katalog = client.get("/admin/jsi18n/").content.decode()
    assert '"Collapse all": "Tutup semua"' in katalog
