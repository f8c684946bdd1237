"""E-mail to the applicant: when, to whom, and that nothing in it is anybody's own text or a code."""

import pytest
from django.core import mail

from layanan.alur.models import AlurVersi
from layanan.formulir.models import FormulirVersi
from layanan.instansi.enums import Peran
from layanan.inti.kiriman import kirim
from layanan.inti.models import Kiriman
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, HapusData
from layanan.permohonan.surel import TANPA_SUREL
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import kerjakan

SUREL = "siti@contoh.id"
TAHAP = [
    buat_tahap("periksa", "verifikasi", "perbaiki", boleh_batal=True),
    buat_tahap("perbaiki", "perbaikan", hanya_kembali=True),
    buat_tahap("konfirmasi", "tanya_pemohon"),
    buat_tahap("ttd", "tanda_tangan"),
    buat_tahap("serah", "serah_loket"),
]
PENERIMA = {"nama_penerima": "Budi", "hubungan": "suami"}


@pytest.fixture
def layanan(skium):
    """Return a service that asks for a name and an address, by a route with every kind of news."""
    isian = buat_isian("nama", "nama_pemohon"), buat_isian("surel", "surel", wajib=False, kelas="pribadi")
    FormulirVersi.terbitkan(skium.formulir, buat_dokumen(*isian))
    AlurVersi.terbitkan(skium.alur, dokumen_alur(*TAHAP))
    return skium


def ajukan(layanan, surel=SUREL):
    """Return a filed application and its access code."""
    data = {"nama_pemohon": "Siti Aminah"} | ({"surel": surel} if surel else {})
    return AjukanPermohonan(layanan, "kunci").execute(data)


def terkirim():
    """Send what waits, and return the sentence of each message."""
    mail.outbox.clear()
    kirim()
    return [satu.body.split("\n\n")[1] for satu in mail.outbox]


def test_tanda_terima_dikirim_ke_alamat_pemohon_tanpa_kode_dan_tanpa_namanya(layanan):
    kasus, akses = ajukan(layanan)
    terkirim()
    (satu,) = mail.outbox
    assert (satu.to, satu.subject) == ([SUREL], f"Kabar permohonan {kasus.nomor_register} – Kecamatan Klojen")
    assert "http://testserver/lacak/" in satu.body and layanan.nama in satu.body
    assert satu.extra_headers["Auto-Submitted"] == "auto-generated"
    rapat = satu.body.replace(" ", "").replace("-", "")
    assert not [rahasia for rahasia in (kasus.kode_lacak, akses, "Siti") if rahasia in rapat]


def test_kabar_yang_perlu_saja_dan_tanpa_kata_petugas(layanan, klojen):
    kasi = buat_petugas(klojen, Peran.KASI)
    kasus = ajukan(layanan)[0]
    assert terkirim() == ["Sekarang periksa."]
    for kode, isi, kabar in (
        ("kembalikan", {"alasan": "KTP Bu Siti buram."}, ["Sekarang perbaiki. Ada pesan dari petugas."]),
        ("teruskan", {"catatan": "Lewat telepon."}, ["Sekarang konfirmasi."]),
        ("teruskan", {"catatan": "Lewat telepon."}, []),  # the office's own business
        ("tanda_tangani", {"catatan": "Rahasia."}, ["Sekarang serah."]),
        ("teruskan", PENERIMA, ["Selesai. Dokumen sudah diterima."]),
    ):
        kasus = kerjakan(kasus, kode, kasi, **isi)
        assert terkirim() == kabar, kode


def test_tanpa_alamat_atau_tanpa_peladen_surel_tidak_ada_yang_dititipkan(layanan, settings):
    BatalkanPermohonan(ajukan(layanan, surel="")[0]).execute()
    settings.EMAIL_BACKEND = TANPA_SUREL
    AjukanPermohonan(layanan, "kunci lain").execute({"nama_pemohon": "Siti", "surel": SUREL})
    assert not Kiriman.objects.exists()


def test_alamat_yang_dihapus_sebelum_terkirim_tidak_disurati(layanan, klojen):
    kasus = BatalkanPermohonan(ajukan(layanan)[0]).execute()
    HapusData(kasus, buat_petugas(klojen, Peran.PENGHAPUS)).execute(dasar="Permintaan pemohon")
    assert terkirim() == [] and not Kiriman.objects.filter(selesai_pada=None).exists()


def test_percobaan_ulang_bernama_sama_supaya_peladen_surel_mengenalinya(layanan):
    ajukan(layanan)
    nama = []
    for _kali in range(2):
        terkirim()
        nama.append(mail.outbox[0].extra_headers["Message-ID"])
        Kiriman.objects.update(selesai_pada=None)
    assert nama[0] == nama[1] == f"<{Kiriman.objects.get().kunci}@layanan>"


def test_kantor_tanpa_situs_memakai_alamat_utama(layanan, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://layanan.contoh.go.id"
    type(layanan.instansi).objects.update(site=None)
    ajukan(layanan)
    terkirim()
    assert "https://layanan.contoh.go.id/lacak/" in mail.outbox[0].body
