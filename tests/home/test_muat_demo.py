"""The demonstration content: loads once, keeps what was edited, and carries none of the seeds' slips."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import models
from wagtail.models import Page, Site

from home.demo.pengguna import SANDI, daftar_akun
from home.models import Beranda, TanyaJawab
from layanan.katalog.enums import ModeDaring, StatusPeraturan
from layanan.katalog.models import Layanan, Peraturan
from layanan.katalog.queries import halaman_layanan, standar_berlaku
from layanan.katalog.rules import periksa_standar

SALAH_TULIS = (
    "jembut", "jembutan", "ijin", "on line", "instant", "stake holder", "dngan", "ketidak puasan", "oldes", "skiu",
    "ksk", "fotocopy", "silahkan", "frequent ask", "loker", "petuga", "lama web", "izin penggilingan padi", "analisa",
    "ditanyakan)", "14 tahun 2018", "sistem informasi dan transaksi", "tataran pendaftaran", "apapun", "diluar",
    "gmail :", "@kec", "perorang", "lorem", "kasi & camat", "bra", "pse",
)  # fmt: skip


@pytest.fixture
def demo(db):
    """Load the demonstration."""
    call_command("muat_demo", paksa=True)


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


def test_dimuat_dua_kali_tidak_menambah_baris(demo):
    sebelum = isi_basis_data()
    call_command("muat_demo", paksa=True)
    assert isi_basis_data() == sebelum
    assert Peraturan.objects.count() >= 33 and Layanan.objects.filter(live=True).count() == 2


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
def test_di_luar_pengembangan_hanya_dengan_paksa(db, settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="--paksa"):
        call_command("muat_demo")
    assert not Layanan.objects.exists()


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
    assert Site.objects.get(hostname="lumajang.localhost").instansi.kode == "lumajang"
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    for layanan in Layanan.objects.all():
        assert halaman_layanan(layanan).live
        assert (layanan.mode_daring == ModeDaring.INFORMASI) == (layanan.formulir is None)
    assert Beranda.objects.filter(layanan_unggulan__isnull=False).count() == 2


@pytest.mark.sekali
def test_semua_akun_percobaan_dapat_masuk(demo):
    for username, nama, peran, _kantor in daftar_akun():
        pengguna = authenticate(username=username, password=SANDI)
        assert pengguna.get_full_name() == nama
        assert pengguna.is_superuser == (peran == "Superuser")
        assert pengguna.has_perm("wagtailadmin.access_admin")
