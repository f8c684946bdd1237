"""Who sees which complaint, and what of its reporter."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser

from layanan.instansi.enums import Peran
from layanan.pengaduan.enums import StatusPengaduan
from layanan.pengaduan.queries import (
    aksi_terbuka,
    cari_pengaduan,
    daftar_pengaduan,
    halaman_faq,
    identitas_terlihat,
    menunggu,
    petugas_terlihat,
    sebutan_pelapor,
)
from tests.pabrik import buat_petugas
from tests.pengaduan.pabrik import KONTAK, NAMA, ajukan, bawa_ke

SEMUA = {Peran.ADMIN_WEB, Peran.KASI, Peran.LURAH, Peran.CAMAT}


@pytest.mark.parametrize("peran", Peran)
def test_peran_menentukan_pengaduan_yang_terlihat(klojen, lumajang, peran):
    milik, _asing = ajukan(klojen), ajukan(lumajang)
    petugas = buat_petugas(klojen, peran)
    assert list(daftar_pengaduan(petugas)) == ([milik] if peran in SEMUA else [])


def test_petugas_layanan_hanya_melihat_tugasnya(klojen):
    petugas = buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    tugas = bawa_ke(ajukan(klojen), StatusPengaduan.DIDISPOSISIKAN, petugas=petugas)
    bawa_ke(ajukan(klojen), StatusPengaduan.DIDISPOSISIKAN)
    assert list(daftar_pengaduan(petugas)) == [tugas]


@pytest.mark.parametrize("status", [satu for satu in StatusPengaduan if satu != "ditolak"])
def test_pengaduan_menunggu_admin_lalu_petugas_yang_ditunjuk(klojen, lumajang, status):
    admin, petugas = (buat_petugas(klojen, peran) for peran in (Peran.ADMIN_WEB, Peran.PETUGAS_LAYANAN))
    kasus = bawa_ke(ajukan(klojen), status, admin=admin, petugas=petugas)
    assert (kasus in menunggu(admin)) == (status in (StatusPengaduan.BARU, StatusPengaduan.TERVERIFIKASI))
    ditangani = (StatusPengaduan.DIDISPOSISIKAN, StatusPengaduan.DITINDAKLANJUTI)
    assert (kasus in menunggu(petugas)) == (status in ditangani)
    assert not menunggu(buat_petugas(lumajang, Peran.ADMIN_WEB))


def test_petugas_yang_pindah_instansi_tidak_lagi_melihat_tugas_lamanya(klojen, lumajang):
    petugas = buat_petugas(lumajang, Peran.PETUGAS_LAYANAN)
    kasus = bawa_ke(ajukan(klojen), StatusPengaduan.TERVERIFIKASI)
    type(kasus).objects.filter(pk=kasus.pk).update(petugas=petugas)
    assert not daftar_pengaduan(petugas).exists()


def test_tanpa_masuk_tidak_melihat_pengaduan(klojen):
    ajukan(klojen)
    assert not daftar_pengaduan(AnonymousUser()).exists()


def test_pengelola_situs_melihat_tetapi_tidak_memutuskan(klojen):
    kasus = ajukan(klojen)
    pengelola = get_user_model().objects.create_superuser("pengelola")
    assert list(daftar_pengaduan(pengelola)) == [kasus]
    assert aksi_terbuka(kasus, pengelola) == []


@pytest.mark.parametrize(
    ("mode", "terlihat"), [("terbuka", NAMA), ("dirahasiakan", "Pelapor "), ("tanpa_identitas", "Pelapor ")]
)
def test_sebutan_pelapor_mengikuti_pilihannya(klojen, mode, terlihat):
    kasus = ajukan(klojen, identitas_mode=mode, **KONTAK)
    assert sebutan_pelapor(kasus).startswith(terlihat)
    assert (identitas_terlihat(kasus) is not None) is (mode == "terbuka")


def test_tindakan_yang_tertutup_menyebut_alasannya(klojen):
    aksi = {satu.kode: satu for satu in aksi_terbuka(ajukan(klojen), buat_petugas(klojen, Peran.ADMIN_WEB))}
    assert set(aksi) == {"verifikasi", "disposisi", "tolak"}
    assert aksi["verifikasi"].terbuka and aksi["verifikasi"].form_class
    assert aksi["disposisi"].alasan_tertutup == (
        "Status pengaduan ini Baru. Tindakan ini hanya dapat dilakukan pada status Terverifikasi."
    )


@pytest.mark.parametrize("tulis", ["nomor", "akhir nomor", "kode", "kode kecil berspasi"])
def test_pengaduan_ditemukan_dari_nomor_atau_kodenya(klojen, tulis):
    ajukan(klojen)
    kasus = ajukan(klojen)
    kueri = {
        "nomor": f" {kasus.nomor_register.lower()} ",
        "akhir nomor": "2",
        "kode": kasus.kode_lacak_tertulis,
        "kode kecil berspasi": kasus.kode_lacak_tertulis.lower().replace("-", " "),
    }[tulis]
    assert list(cari_pengaduan(type(kasus).objects.all(), kueri)) == [kasus]


@pytest.mark.parametrize("kueri", ["", "'", '"', "\x00", "%", "٣", "²", "9" * 5000, "ADU/2026/%", NAMA])
def test_kueri_apa_pun_aman_dan_nama_tidak_dicari(klojen, kueri):
    kasus = ajukan(klojen, identitas_mode="terbuka", **KONTAK)
    assert not cari_pengaduan(type(kasus).objects.all(), kueri).exists()


def test_saringan_petugas_hanya_memuat_petugas_instansi_sendiri(klojen, lumajang):
    admin, rekan = buat_petugas(klojen, Peran.ADMIN_WEB), buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    buat_petugas(lumajang, Peran.PETUGAS_LAYANAN)
    assert list(petugas_terlihat(admin)) == [rekan]


def test_tautan_faq_hanya_ke_halaman_yang_terbit(klojen, lumajang):
    from home.models import HalamanFaq  # noqa: PLC0415 - the site's own page type

    assert halaman_faq(klojen) is None
    faq = lumajang.site.root_page.add_child(instance=HalamanFaq(title="Tanya jawab", slug="faq"))
    assert halaman_faq(klojen) is None and halaman_faq(lumajang) == faq
    faq.unpublish()
    assert halaman_faq(lumajang) is None
