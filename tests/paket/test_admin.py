"""Packages in the admin: a button to take a service away, two steps to bring one in, nothing from another office."""

import html
import json
import re

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from layanan.formulir.models import Formulir
from layanan.instansi.actions import pasang_moderasi, tugaskan
from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from layanan.paket import views
from layanan.paket.baca import MAKS_BITA
from layanan.paket.dokumen import tulis_paket
from layanan.paket.queries import baca_paket
from tests.pabrik import buat_petugas
from tests.paket.pabrik import ubah
from tests.permohonan.pabrik import buat_skium

pytestmark = pytest.mark.sekali

DAFTAR = "wagtailsnippets_layanan_layanan:list"
IMPOR = "wagtailsnippets_layanan_layanan:paket_impor"
SIMPAN = "wagtailsnippets_layanan_layanan:paket_simpan"
EKSPOR = "wagtailsnippets_layanan_layanan:paket_ekspor"
JUDUL_BARU = ubah("formulir", "judul", jadi="Permohonan baru")


@pytest.fixture
def redaktur(client, klojen):
    """Return the redaktur of Klojen, signed in."""
    orang = buat_petugas(klojen, Peran.REDAKTUR)
    client.force_login(orang)
    return orang


def unggah(client, instansi, isi=None, **lain):
    """Return the preview page of a package, a dict or bytes."""
    data = {"instansi": instansi.pk} | lain
    if isi is not None:
        mentah = isi if isinstance(isi, bytes) else tulis_paket(isi).encode()
        data["berkas"] = SimpleUploadedFile("satu.paket.json", mentah, "application/json")
    return client.post(reverse(IMPOR), data)


def bidang_tersembunyi(halaman):
    """Return what the confirmation form of a preview posts, without its security token."""
    kotak = re.findall(r'<input type="hidden" name="(isi|tanda)" value="([^"]*)">', halaman.content.decode())
    return {nama: html.unescape(nilai) for nama, nilai in kotak}


def test_ekspor_mengunduh_berkas_paket(client, klojen, redaktur):
    layanan = buat_skium(klojen)
    jawaban = client.get(reverse(EKSPOR, args=[layanan.pk]))
    assert jawaban["Content-Disposition"] == 'attachment; filename="skium.paket.json"'
    assert json.loads(jawaban.content)["sha256"] == baca_paket("skium")["sha256"]


def test_daftar_menawarkan_ekspor_untuk_yang_terbit_dan_impor_untuk_redaktur(client, klojen, redaktur):
    terbit = buat_skium(klojen)
    unggah_dan_simpan(client, klojen, baca_paket("fasilitasi_oss"))
    draf = Layanan.objects.get(kode="fasilitasi_oss")
    isi = client.get(reverse(DAFTAR)).content.decode()
    assert reverse(EKSPOR, args=[terbit.pk]) in isi and reverse(IMPOR) in isi
    assert reverse(EKSPOR, args=[draf.pk]) not in isi
    jawaban = client.get(reverse(EKSPOR, args=[draf.pk]), follow=True)
    assert "Layanan ini belum terbit" in jawaban.content.decode()
    client.force_login(buat_petugas(klojen, Peran.KASI))
    assert reverse(IMPOR) not in client.get(reverse(DAFTAR)).content.decode()


def unggah_dan_simpan(client, instansi, isi, **lain):
    """Preview a package, confirm it, and return the page that follows."""
    return client.post(reverse(SIMPAN), bidang_tersembunyi(unggah(client, instansi, isi)) | lain, follow=True)


def test_kantor_lain_tidak_mengekspor(client, klojen, lumajang):
    layanan = buat_skium(klojen)
    client.force_login(buat_petugas(lumajang, Peran.REDAKTUR))
    assert client.get(reverse(EKSPOR, args=[layanan.pk])).status_code == 404


def test_pratinjau_tidak_mengubah_apa_pun_lalu_konfirmasi_menyimpan_draf(client, klojen, redaktur):
    halaman = unggah(client, klojen, baca_paket("skium"))
    isi = halaman.content.decode()
    for teks in (
        "Permohonan SKIUM",
        "dibuat sebagai draf",
        "Undang-Undang Nomor 25 Tahun 2009",
        "Belum ada yang berubah",
    ):
        assert teks in isi
    assert not Layanan.objects.exists()
    hasil = client.post(reverse(SIMPAN), bidang_tersembunyi(halaman), follow=True).content.decode()
    layanan = Layanan.objects.get()
    assert "tersimpan sebagai draf di Kecamatan Klojen" in hasil
    assert reverse("wagtailsnippets_layanan_layanan:edit", args=[layanan.pk]) in hasil
    assert not layanan.live and layanan.latest_revision.user == redaktur
    assert "Tidak ada yang baru" in unggah(client, klojen, baca_paket("skium")).content.decode()
    assert (
        "Tidak ada yang baru" in client.post(reverse(SIMPAN), bidang_tersembunyi(halaman), follow=True).content.decode()
    )


def test_paket_bawaan_dapat_dipilih(client, klojen, redaktur):
    assert "Surat Keterangan Izin Usaha Mikro" in client.get(reverse(IMPOR)).content.decode()
    assert bidang_tersembunyi(unggah(client, klojen, bawaan="skium"))["isi"]


def test_bentrok_ditunjukkan_dan_harus_disetujui(client, klojen, redaktur):
    buat_skium(klojen)
    halaman = unggah(client, klojen, JUDUL_BARU)
    assert "sudah ada dan berbeda" in halaman.content.decode()
    ditolak = client.post(reverse(SIMPAN), bidang_tersembunyi(halaman)).content.decode()
    assert "isi lain dengan kode yang sama" in ditolak and 'name="ganti"' in ditolak
    assert not Formulir.objects.get().has_unpublished_changes
    client.post(reverse(SIMPAN), bidang_tersembunyi(halaman) | {"ganti": "1"})
    formulir = Formulir.objects.get()
    assert formulir.nama == "Permohonan SKIUM"
    assert formulir.get_latest_revision_as_object().nama == "Permohonan baru"


def test_yang_menunggu_persetujuan_tidak_dapat_diganti(client, klojen, redaktur):
    pasang_moderasi(klojen)
    formulir = buat_skium(klojen).formulir
    formulir.save_revision(user=redaktur)
    formulir.get_workflow().start(formulir, redaktur)
    halaman = unggah(client, klojen, JUDUL_BARU)
    assert "menunggu persetujuan" in halaman.content.decode() and 'name="ganti"' not in halaman.content.decode()
    tetap = client.post(reverse(SIMPAN), bidang_tersembunyi(unggah(client, klojen, bawaan="fasilitasi_oss")))
    assert tetap.status_code == 302


def test_yang_disimpan_persis_yang_ditunjukkan(client, klojen, redaktur):
    kirim = bidang_tersembunyi(unggah(client, klojen, baca_paket("skium")))
    lain = bidang_tersembunyi(unggah(client, klojen, JUDUL_BARU))
    for palsu in (kirim | {"isi": lain["isi"]}, kirim | {"tanda": "x"}, {"isi": kirim["isi"]}, kirim | {"isi": ""}, {}):
        jawaban = client.post(reverse(SIMPAN), palsu, follow=True)
        assert "Unggah lagi paketnya" in jawaban.content.decode()
    assert not Layanan.objects.exists()


def test_pratinjau_milik_orang_dan_kantor_yang_melihatnya(client, klojen, lumajang, redaktur, monkeypatch):
    tugaskan(redaktur, lumajang, Peran.REDAKTUR)
    kirim = bidang_tersembunyi(unggah(client, klojen, baca_paket("skium")))
    assert signing.loads(kirim["tanda"], salt=views.GARAM)["instansi"] == klojen.pk
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    client.post(reverse(SIMPAN), kirim)
    client.force_login(redaktur)
    monkeypatch.setattr(views, "BERLAKU_DETIK", -1)
    client.post(reverse(SIMPAN), kirim)
    assert not Layanan.objects.exists()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"bukan paket", "bukan paket layanan"),
        (b" " * (MAKS_BITA + 1), "paling besar 2 MB"),
        (b"", "Berkas ini kosong"),
        (b"[]", "bukan paket layanan"),
        (ubah("alur", "tahap", 0, "jenis", jadi="<b>terbang</b>"), "&lt;b&gt;terbang&lt;/b&gt;"),
        (None, "Pilih satu"),
    ],
)
def test_berkas_salah_dijawab_dengan_kalimat(client, klojen, redaktur, isi, kalimat):
    halaman = unggah(client, klojen, isi)
    assert halaman.status_code == 200 and kalimat in halaman.content.decode()
    assert not bidang_tersembunyi(halaman)


def test_hanya_kantor_sendiri_yang_dapat_dipilih(client, klojen, lumajang, redaktur):
    assert "Kecamatan Lumajang" not in client.get(reverse(IMPOR)).content.decode()
    assert not bidang_tersembunyi(unggah(client, lumajang, baca_paket("skium")))
    assert not Layanan.objects.exists()


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.REDAKTUR}))
def test_peran_lain_tidak_membuka_impor(client, klojen, peran):
    client.force_login(buat_petugas(klojen, peran))
    for nama in (IMPOR, SIMPAN):
        assert client.post(reverse(nama)).status_code == 302
    assert client.get(reverse(IMPOR)).url == reverse("wagtailadmin_home")
