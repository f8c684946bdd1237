"""The demonstration content: loads once, keeps what was edited, and carries none of the seeds' slips."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import models, transaction
from django.utils.html import escape
from wagtail.models import Page, Site

from home.demo.pengguna import SANDI, daftar_akun
from home.models import Beranda, TanyaJawab
from layanan.katalog.enums import ModeDaring, StatusPeraturan
from layanan.katalog.models import Layanan, Peraturan
from layanan.katalog.queries import halaman_layanan, standar_berlaku
from layanan.katalog.rules import periksa_standar
from layanan.paket.queries import daftar_paket
from tests.bersama import susun

SALAH_TULIS = (
    "jembut", "jembutan", "ijin", "on line", "instant", "stake holder", "dngan", "ketidak puasan", "oldes", "skiu",
    "ksk", "fotocopy", "silahkan", "frequent ask", "loker", "petuga", "lama web", "izin penggilingan padi", "analisa",
    "ditanyakan)", "14 tahun 2018", "sistem informasi dan transaksi", "tataran pendaftaran", "apapun", "diluar",
    "gmail :", "@kec", "perorang", "lorem", "kasi & camat", "bra", "pse",
)  # fmt: skip


@pytest.fixture(scope="module")
def _demo_termuat(django_db_setup, django_db_blocker):
    """Load the demonstration once for this file, in a transaction around those of its tests."""
    with django_db_blocker.unblock():
        susun([])  # shared rows below would take the demonstration with them when they go
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("muat_demo", paksa=True)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(_demo_termuat, db):
    """Return to the loaded demonstration after each test."""


def isi_basis_data():
    """Return the number of rows of every model, without what only grows by being looked at."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if not model._meta.proxy}


def semua_teks():
    """Return (where, text) of every text field of pages, services, regulations and offices."""
    jenis = [model for model in apps.get_models() if issubclass(model, Page)]
    jenis += [
        model for model in apps.get_models() if model.__module__.startswith(("layanan.katalog", "layanan.instansi"))
    ]
    for model in jenis:
        nama = [
            satu.attname
            for satu in model._meta.concrete_fields
            if isinstance(satu, models.CharField | models.TextField | models.JSONField) or hasattr(satu, "stream_block")
        ]
        for baris in model._base_manager.values(*nama) if nama else []:
            for kolom, nilai in baris.items():
                yield f"{model.__name__}.{kolom}", str(getattr(nilai, "raw_data", nilai))


@pytest.mark.sekali
def test_di_luar_pengembangan_hanya_dengan_paksa(db, settings):
    # stands first: the later tests share a database that is loaded
    settings.DEBUG = False
    with pytest.raises(CommandError, match="--paksa"):
        call_command("muat_demo")
    assert not Layanan.objects.exists()


def test_dimuat_dua_kali_tidak_menambah_baris(demo):
    sebelum = isi_basis_data()
    call_command("muat_demo", paksa=True)
    assert isi_basis_data() == sebelum
    assert Peraturan.objects.count() >= 33 and Layanan.objects.filter(live=True).count() == len(daftar_paket())


@pytest.mark.sekali
def test_suntingan_tidak_ditimpa_dan_yang_dihapus_tidak_kembali(demo):
    Layanan.objects.filter(kode="skium").update(biaya="Diubah redaktur")
    Peraturan.objects.filter(nomor="25", tahun=2009).update(catatan="Diubah redaktur")
    TanyaJawab.objects.first().delete()
    sisa = TanyaJawab.objects.count()
    call_command("muat_demo", paksa=True)
    assert Layanan.objects.get(kode="skium").biaya == "Diubah redaktur"
    assert Peraturan.objects.get(nomor="25", tahun=2009).catatan == "Diubah redaktur"
    assert TanyaJawab.objects.count() == sisa


@pytest.mark.sekali
def test_tidak_memuat_salah_tulis_naskah_asal(demo):
    pola = re.compile("|".join(rf"(?<!\w){re.escape(kata)}(?!\w)" for kata in SALAH_TULIS), re.IGNORECASE)
    ditemukan = [(tempat, cocok.group()) for tempat, isi in semua_teks() for cocok in pola.finditer(isi)]
    assert ditemukan == []


@pytest.mark.sekali
def test_peraturan_yang_dicabut_atau_diubah_menyebut_penggantinya(demo):
    dipakai = Peraturan.objects.filter(pk__in=Layanan.objects.values("dasar_hukum__peraturan"))
    assert dipakai.filter(status=StatusPeraturan.DICABUT).count() >= 3
    for satu in Peraturan.objects.filter(status__in=[StatusPeraturan.DICABUT, StatusPeraturan.DIUBAH]):
        assert satu.pengganti.exists(), satu
    assert list(Peraturan.objects.get(jenis="Peraturan Pemerintah", nomor="82").pengganti.values_list("nomor")) == [
        ("71",)
    ]


@pytest.mark.sekali
def test_standar_lumajang_memuat_empat_belas_komponen(demo):
    layanan = Layanan.objects.get(kode="fasilitasi_oss")
    assert {satu.tempat for satu in periksa_standar(layanan)} <= {"alasan_luring", "dasar_hukum"}
    assert layanan.jangka_waktu_hari == 1 and layanan.persyaratan.count() == 4
    assert standar_berlaku(layanan).dokumen["komponen"]["jumlah_pelaksana"] == "5 (lima) orang"


@pytest.mark.sekali
def test_perjanjian_sewa_hanya_untuk_pusat_perbelanjaan(demo):
    dokumen = standar_berlaku(Layanan.objects.get(kode="skium")).dokumen
    sewa = next(satu for satu in dokumen["persyaratan"] if satu["kode"] == "perjanjian_sewa")
    assert sewa["bila"] == {"isian": "lokasi_usaha", "op": "eq", "nilai": "pusat_perbelanjaan"}
    assert "Nomor Induk Berusaha (NIB)" in dokumen["komponen"]["prosedur"]


@pytest.mark.sekali
def test_tiap_instansi_punya_situs_dan_halaman_layanan(demo):
    assert Site.objects.get(is_default_site=True).instansi.kode == "klojen"
    for kode in ("lumajang", "mekarjaya", "oro-oro-ombo", "ptsp-aceh"):
        assert Site.objects.get(hostname=f"{kode}.localhost").instansi.kode == kode
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    for layanan in Layanan.objects.all():
        assert halaman_layanan(layanan).live
        assert (layanan.mode_daring == ModeDaring.INFORMASI) == (layanan.formulir is None)
    assert Beranda.objects.filter(layanan_unggulan__isnull=False).count() == 5


@pytest.mark.sekali
def test_semua_akun_percobaan_dapat_masuk(demo):
    for username, nama, peran, _kantor in daftar_akun():
        pengguna = authenticate(username=username, password=SANDI)
        assert pengguna.get_full_name() == nama
        assert pengguna.is_superuser == (peran == "Superuser")
        assert pengguna.has_perm("wagtailadmin.access_admin")


@pytest.mark.sekali
@pytest.mark.parametrize(("kode", "banyak"), [("mekarjaya", 34), ("oro-oro-ombo", 8), ("ptsp-aceh", 6)])
def test_katalog_kantor_menampilkan_semua_layanannya(client, demo, kode, banyak):
    tamu = {"headers": {"host": f"{kode}.localhost"}}
    html = client.get("/layanan/", **tamu).content.decode()
    nama = Layanan.objects.filter(instansi__kode=kode).values_list("nama", flat=True)
    assert len(nama) == banyak
    assert [satu for satu in nama if escape(satu) not in html] == []
    assert client.get("/", **tamu).status_code == 200


@pytest.mark.sekali
def test_layanan_luring_menampilkan_alasan_dan_persyaratan_tanpa_formulir(client, demo):
    luring = Layanan.objects.filter(instansi__kode="mekarjaya", mode_daring=ModeDaring.INFORMASI)
    assert luring.count() == 6
    for satu in luring:
        alamat, tamu = halaman_layanan(satu).get_url_parts()[2], {"headers": {"host": "mekarjaya.localhost"}}
        html = client.get(alamat, **tamu).content.decode()
        assert escape(satu.alasan_luring) in html
        assert all(escape(butir.nama) in html for butir in satu.persyaratan.all())
        assert "/ajukan/" not in html
        pintu = client.get(f"/ajukan/{satu.kode}/", **tamu).content.decode()
        assert escape(satu.alasan_luring) in pintu and 'method="post"' not in pintu


@pytest.mark.sekali
def test_ahli_waris_daring_menurut_kantornya(demo):
    daring = dict(Layanan.objects.filter(kode__endswith="ahli_waris").values_list("instansi__kode", "mode_daring"))
    assert daring == {"mekarjaya": ModeDaring.INFORMASI, "oro-oro-ombo": ModeDaring.PENDAFTARAN}
