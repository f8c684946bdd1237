"""The versions of a form as a redaktur reads them: the list, one version, what changed, what publishing would do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from layanan.formulir.actions import terbitkan_formulir
from layanan.formulir.models import Formulir
from layanan.instansi.enums import Peran
from layanan.permohonan.actions import BatalkanPermohonan
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan
from tests.teks import kata

pytestmark = pytest.mark.sekali
TULIS = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture
def redaktur(client, klojen):
    """Return a signed-in redaktur of the office."""
    pengguna = buat_petugas(klojen, Peran.REDAKTUR)
    client.force_login(pengguna)
    return pengguna


def alamat(formulir, nama, *lain):
    """Return an address of the form in the admin."""
    return reverse(Formulir.snippet_viewset.get_url_name(nama), args=[formulir.pk, *lain])


def baca(client, formulir, nama, *lain, **data):
    """Return the words of a page."""
    return kata(client.get(alamat(formulir, nama, *lain), data))


def sunting(formulir, **ubah):
    """Return the form with its first question changed, not saved."""
    formulir = Formulir.objects.get(pk=formulir.pk)
    formulir.langkah[0].value["isian"][0].value.update(ubah)
    return formulir


def test_daftar_menyebut_penerbit_sidik_dan_permohonan(client, skium, redaktur):
    ajukan(skium)
    kasus, _kode = ajukan(skium)
    BatalkanPermohonan(kasus).execute(kasus.versi)
    versi = terbitkan_formulir(sunting(skium.formulir, bantuan="Sesuai KTP elektronik"), redaktur)
    isi = baca(client, skium.formulir, "versi")
    assert isi.index("Versi 2 terbaru") < isi.index("Versi 1 Terbit")
    assert redaktur.get_full_name() in isi and versi.sha256[:12] in isi
    assert "Permohonan belum dipakai" in isi and "Permohonan 1 berjalan, 2 seluruhnya" in isi
    assert "Yang berubah sejak versi 1" in isi


def test_daftar_versi_berkueri_tetap(client, skium, redaktur, jumlah_kueri):
    ajukan(skium)
    sedikit = jumlah_kueri(alamat(skium.formulir, "versi"))
    for nomor in range(5):
        terbitkan_formulir(sunting(skium.formulir, bantuan=f"Bantuan {nomor}"), buat_petugas(skium.instansi))
        ajukan(skium)
    assert jumlah_kueri(alamat(skium.formulir, "versi")) == sedikit


def test_yang_belum_terbit_mengatakannya(client, klojen, redaktur):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    assert "Belum ada versi: belum pernah diterbitkan." in baca(client, formulir, "versi")
    assert "Belum ada dua versi yang dapat dibandingkan." in baca(client, formulir, "versi_banding")


def test_banding_menunjukkan_yang_terakhir_berubah_dengan_kata(client, skium, redaktur):
    terbitkan_formulir(sunting(skium.formulir, wajib=False))
    isi = baca(client, skium.formulir, "versi_banding")
    assert "Yang berubah dari versi 1 ke versi 2" in isi
    assert "Langkah Data pemohon › Nama lengkap Diubah Wajib diisi: ya → menjadi tidak" in isi
    assert "Wajib diisi: tidak → menjadi ya" in baca(client, skium.formulir, "versi_banding", lama=2, baru=1)
    assert "Isinya sama." in baca(client, skium.formulir, "versi_banding", lama=1, baru=1)


@pytest.mark.parametrize("nomor", ["99", "x", "", "-1", "1" * 400])
def test_versi_yang_tidak_ada_dijawab_dengan_kalimat(client, skium, redaktur, nomor):
    terbitkan_formulir(sunting(skium.formulir, wajib=False))
    isi = baca(client, skium.formulir, "versi_banding", lama=nomor)
    assert "Yang berubah dari" not in isi
    assert "Versi itu tidak ada" in isi or not nomor
    assert client.get(alamat(skium.formulir, "versi_rinci", 99)).status_code == 404


def test_rincian_versi_menunjukkan_isi_lamanya(client, skium, redaktur):
    terbitkan_formulir(sunting(skium.formulir, label="Nama menurut KTP"), redaktur)
    isi = baca(client, skium.formulir, "versi_rinci", 1)
    assert "Langkah Data pemohon" in isi and "Nama lengkap Jenis isian Nama orang Kunci nama_pemohon" in isi
    assert "Nama menurut KTP" not in isi
    assert "Nama menurut KTP" in baca(client, skium.formulir, "versi_rinci", 2)


def test_uji_terbit_yang_sama_tidak_menjadi_versi_baru(client, skium, redaktur):
    assert "Isinya sama dengan versi 1, jadi tidak ada versi baru." in baca(client, skium.formulir, "uji_terbit")


def test_uji_terbit_menyebut_permohonan_yang_tetap_dan_yang_berubah(client, skium, redaktur):
    ajukan(skium)
    ajukan(skium)
    sunting(skium.formulir, wajib=False).save_revision(user=redaktur)
    isi = baca(client, skium.formulir, "uji_terbit")
    assert "Isinya menjadi versi 2." in isi
    assert "2 permohonan berjalan tetap memakai versi 1; permohonan baru memakai versi 2." in isi
    assert "Nama lengkap Diubah Wajib diisi: ya → menjadi tidak" in isi
    assert "draf yang terakhir disimpan" in isi


def test_uji_terbit_tidak_menulis_apa_pun(client, skium, redaktur):
    sunting(skium.formulir, wajib=False).save_revision(user=redaktur)
    with CaptureQueriesContext(connection) as tangkapan:
        client.get(alamat(skium.formulir, "uji_terbit"))
    assert not [satu["sql"] for satu in tangkapan if satu["sql"].startswith(TULIS)]
    assert skium.formulir.versi.count() == 1


def test_uji_terbit_menyebut_yang_menahan(client, skium, redaktur):
    sunting(skium.formulir, kunci="nama_lain").save_revision(user=redaktur)
    isi = baca(client, skium.formulir, "uji_terbit")
    assert "Belum dapat diterbitkan" in isi and "kembalikan ke “nama_pemohon”" in isi
    assert "Sesudah diperbaiki, isinya menjadi versi 2." in isi


def test_uji_terbit_draf_yang_belum_lengkap_menyebut_tempatnya(client, skium, redaktur):
    sunting(skium.formulir, label="").save_revision(user=redaktur)
    isi = baca(client, skium.formulir, "uji_terbit")
    assert "Langkah 1: Ada yang masih kosong atau salah." in isi and "menjadi versi" not in isi


def test_uji_terbit_yang_pertama_menjadi_versi_satu(client, klojen, redaktur):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    formulir.save_revision(user=redaktur)
    isi = baca(client, formulir, "uji_terbit")
    assert "Isinya menjadi versi 1." in isi and "Belum dapat" not in isi


def test_penyunting_dan_daftar_menautkan_versi_dan_uji_terbit(client, skium, redaktur):
    penyunting = client.get(alamat(skium.formulir, "edit")).content.decode()
    assert penyunting.count(alamat(skium.formulir, "uji_terbit")) == 2  # in the header and beside the buttons
    assert alamat(skium.formulir, "versi") in penyunting
    daftar = client.get(reverse(Formulir.snippet_viewset.get_url_name("list"))).content.decode()
    assert alamat(skium.formulir, "versi") in daftar
