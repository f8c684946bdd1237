"""The versions of a route: its chart as it was, and which cases rest on it."""

import re

import pytest
from django.urls import reverse

from layanan.alur.models import Alur
from layanan.instansi.enums import Peran
from layanan.inti.pemakai import Pemakaian, pemakaian
from layanan.permohonan.models import Permohonan
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium
from tests.teks import kata

pytestmark = pytest.mark.sekali


def alamat(alur, nama, *lain):
    """Return an address of the route in the admin."""
    return reverse(Alur.snippet_viewset.get_url_name(nama), args=[alur.pk, *lain])


def test_rincian_versi_menggambar_alurnya(client, klojen):
    alur = buat_skium(klojen).alur
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    isi = client.get(alamat(alur, "versi_rinci", 1)).content.decode()
    assert "<svg" in isi and "Konfirmasi pendaftaran" in isi
    assert "Dikerjakan oleh" in isi and "admin_web" not in isi


def test_perubahan_alur_terbaca_dengan_nama_peran(client, klojen):
    alur = buat_skium(klojen).alur
    alur.tahap[0].value["peran"] = Peran.KASI.value
    alur.save_revision().publish()
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    isi = client.get(alamat(alur, "versi_banding")).content.decode()
    assert "Tahap Konfirmasi pendaftaran" in isi and "Admin Web" in isi and "Kepala Seksi" in isi


def test_setiap_versi_dihitung_dengan_satu_kueri(klojen, django_assert_num_queries):
    skium = buat_skium(klojen)
    for _kali in range(3):
        kasus, _kode = ajukan(skium)
    for nama in ("alur", "formulir", "standar"):
        versi = getattr(kasus, f"{nama}_versi")
        with django_assert_num_queries(1):
            assert pemakaian(type(versi), [versi.pk]) == {versi.pk: Pemakaian(3, 3)}
    assert pemakaian(Permohonan, [1]) == {1: Pemakaian()}


def test_uji_terbit_menyebut_peran_yang_belum_dipegang_siapa_pun(client, klojen):
    alur = buat_alur(buat_tahap("periksa"), buat_tahap("ttd", "tanda_tangan", peran=Peran.CAMAT), instansi=klojen)
    alur.save()
    alur.save_revision()
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))

    def belum_ada():
        isi = kata(client.get(alamat(alur, "uji_terbit")))
        return re.findall(r"Belum ada petugas aktif yang berperan (.+?) di", isi)

    assert belum_ada() == ["Kepala Seksi", "Camat"]
    buat_petugas(klojen, Peran.KASI)
    assert belum_ada() == ["Camat"]


def test_uji_terbit_draf_tanpa_jenis_tahap_tetap_terbuka(client, klojen):
    alur = buat_alur(buat_tahap("periksa"), instansi=klojen)
    alur.save()
    alur.tahap[0].value["jenis"] = ""
    alur.save_revision()
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    jawaban = client.get(alamat(alur, "uji_terbit"))
    assert jawaban.status_code == 200 and "Tahap 1" in jawaban.content.decode()
