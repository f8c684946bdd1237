"""Which requirements hold for a case: by every answer that a route may read, on the day of filing."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from layanan.inti.syarat import geser_bulan
from layanan.katalog.dokumen import susun
from layanan.katalog.models import Layanan, StandarVersi
from layanan.paket.queries import baca_paket
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.models import Permohonan
from tests.alur.pabrik import banding, buat_putusan, buat_tahap
from tests.katalog.pabrik import pasang_bila
from tests.permohonan.pabrik import ajukan, ajukan_lewat, kerjakan, pasang_paket

SEWA = "perjanjian_sewa"


def syaratkan(layanan, bila):
    """Publish SKIUM with another condition of its conditional requirement."""
    pasang_bila(layanan, SEWA, bila)
    StandarVersi.terbitkan(layanan, susun(Layanan.objects.get(pk=layanan.pk)))


def diminta(kasus):
    """Return the codes of what a case has to bring."""
    return {satu["kode"] for satu in Permohonan.objects.get(pk=kasus.pk).persyaratan_berlaku()}


@pytest.mark.parametrize(
    ("bila", "berlaku"),
    [
        ({"semua": [banding("lokasi_usaha", "rumah"), banding("nama_usaha", "Warung", "ne")]}, True),
        ({"semua": [banding("lokasi_usaha", "rumah"), {"isian": "nama_pengelola", "op": "terisi"}]}, False),
        ({"salah_satu": [banding("lokasi_usaha", "pusat_perbelanjaan"), banding("bidang_usaha", "bengkel")]}, False),
        ({"isian": "lokasi_usaha", "op": "in", "nilai": ["pusat_perbelanjaan", "rumah"]}, True),
        (banding("lokasi_usaha", "Rumah sendiri"), True),
        ({"isian": "nama_pengelola", "op": "kosong"}, True),
    ],
    ids=str,
)
def test_persyaratan_diminta_menurut_syaratnya(skium, bila, berlaku):
    syaratkan(skium, bila)
    assert (SEWA in diminta(ajukan(skium)[0])) is berlaku


def test_persyaratan_menurut_isian_petugas_muncul_sesudah_diisi(skium, kasi):
    syaratkan(skium, banding("putusan", "kios"))
    survei = buat_tahap("survei", isian_petugas=[buat_putusan()])
    kasus = ajukan_lewat(skium, survei, buat_tahap("putus"))
    assert SEWA not in diminta(kasus)
    kasus = kerjakan(kasus, "teruskan", kasi, isi_putusan="kios")
    assert SEWA in diminta(kasus)


def test_perkara_lama_memakai_standar_berskema_satu(skium):
    standar = skium.versi.get().dokumen | {"skema": 1}
    StandarVersi.terbitkan(skium, standar)
    di_mal = ajukan(skium, lokasi_usaha="pusat_perbelanjaan", nama_pengelola="PT Mal Olimpik")[0]
    assert di_mal.standar_versi.dokumen["skema"] == 1
    assert SEWA in diminta(di_mal) and SEWA not in diminta(ajukan(skium)[0])


@pytest.fixture
def nikah(klojen):
    """Return a function that files the shipped introduction to marriage for two people, born so many days ago."""
    layanan = pasang_paket(klojen, "pengantar_nikah")

    def ajukan_nikah(pemohon, calon):
        lahir = {"tanggal_lahir": hari_lahir(*pemohon), "calon_tanggal_lahir": hari_lahir(*calon)}
        wali = {"pemberi_izin": "Sutrisno"} if pemohon < (21, 0) else {}
        contoh = baca_paket("pengantar_nikah")["contoh"][0]
        return AjukanPermohonan(layanan, kunci=str(uuid4())).execute(contoh | lahir | wali)[0]

    return ajukan_nikah


def hari_lahir(tahun, hari=0):
    """Return when somebody was born who is so many years and days old today."""
    return (geser_bulan(timezone.localdate(), -12 * tahun) - timedelta(days=hari)).isoformat()


@pytest.mark.parametrize(
    ("pemohon", "calon", "tambahan"),
    [
        ((30, 0), (21, 0), set()),
        ((30, 0), (20, 300), {"izin_orang_tua"}),
        ((20, 300), (30, 0), {"izin_orang_tua"}),
        ((30, 0), (18, 300), {"izin_orang_tua", "dispensasi"}),
        ((18, 300), (18, 300), {"izin_orang_tua", "dispensasi"}),
    ],
)
def test_umur_salah_satu_calon_pengantin_menentukan_surat_izin(nikah, pemohon, calon, tambahan):
    assert diminta(nikah(pemohon, calon)) & {"izin_orang_tua", "dispensasi"} == tambahan


def test_umur_dihitung_pada_hari_pengajuan(nikah):
    kasus = nikah((30, 0), (21, 10))
    assert "izin_orang_tua" not in diminta(kasus)
    Permohonan.objects.filter(pk=kasus.pk).update(created_at=kasus.created_at - timedelta(days=30))
    assert "izin_orang_tua" in diminta(kasus)


@pytest.mark.parametrize(
    ("barang", "dibawa"), [(["ktp"], {"kk"}), (["lainnya"], {"ktp", "kk"}), (["ktp", "kk"], set())]
)
def test_yang_hilang_tidak_diminta(klojen, barang, dibawa):
    layanan = pasang_paket(klojen, "kehilangan")
    isi = baca_paket("kehilangan")["contoh"][0]
    kasus = Permohonan(
        standar_versi=layanan.versi.get(), formulir_versi=layanan.formulir.versi.get(),
        alur_versi=layanan.alur.versi.get(), data=isi | {"barang": barang}, created_at=timezone.now(),
    )  # fmt: skip
    assert {satu["kode"] for satu in kasus.persyaratan_berlaku()} & {"ktp", "kk"} == dibawa
