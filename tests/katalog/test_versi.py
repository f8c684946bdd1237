"""The versions of a service standard as a redaktur reads them."""

import pytest
from django.urls import reverse

from layanan.instansi.enums import Peran
from layanan.katalog.dokumen import JUDUL
from layanan.katalog.models import Layanan, Persyaratan
from tests.katalog.pabrik import buat_layanan_lengkap
from tests.pabrik import buat_petugas
from tests.teks import kata

pytestmark = pytest.mark.sekali


@pytest.fixture
def layanan(client, klojen):
    """Return a published service; its redaktur is signed in."""
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    layanan = buat_layanan_lengkap(klojen)
    layanan.save_revision().publish()
    return Layanan.objects.get(pk=layanan.pk)


def baca(client, layanan, nama, *lain):
    """Return the words of a page about the service."""
    return kata(client.get(reverse(Layanan.snippet_viewset.get_url_name(nama), args=[layanan.pk, *lain])))


def test_perubahan_standar_disebut_dengan_nama_komponen(client, layanan):
    layanan.biaya = "Rp5.000"
    layanan.prosedur = layanan.prosedur.replace("menerima surat", "menerima <b>surat asli</b>")
    layanan.persyaratan.add(Persyaratan(kode="kk", nama="Kartu Keluarga"))
    layanan.save_revision()
    isi = baca(client, layanan, "uji_terbit")
    assert "Diubah Biaya/tarif: Gratis → menjadi Rp5.000" in isi
    assert f"Diubah {JUDUL['prosedur']}: Mengisi formulir, menyerahkan berkas, menerima surat. → menjadi" in isi
    assert "Persyaratan Kartu Keluarga Ditambah Kode: kk; Sifat: Wajib" in isi
    assert "Tidak ada permohonan berjalan yang terpengaruh; permohonan baru memakai versi 2." in isi


def test_uji_terbit_menyebut_saran_sesudah_yang_menahan(client, layanan):
    layanan.biaya = ""
    layanan.save_revision()
    isi = baca(client, layanan, "uji_terbit")
    assert isi.index("Isi komponen 4") < isi.index("Sebaiknya dilengkapi") < isi.index("Komponen 12")


def test_uji_terbit_draf_yang_belum_lengkap_menyebut_bidangnya(client, layanan):
    layanan.ringkasan = ""
    layanan.persyaratan.add(Persyaratan(kode="", nama="Kartu Keluarga"))
    layanan.save_revision(clean=False)
    isi = baca(client, layanan, "uji_terbit")
    assert "Ringkasan: Field ini tidak boleh kosong." in isi and "Persyaratan 2, kode: " in isi
    assert "menjadi versi" not in isi


def test_rincian_versi_menyebut_komponen_dan_persyaratan(client, layanan):
    isi = baca(client, layanan, "versi_rinci", 1)
    assert "Biaya/tarif Gratis" in isi and "Persyaratan Fotokopi KTP" in isi
