"""Whose turn it is, and what officers and citizens read about what happened."""

import pytest

from layanan.instansi.enums import Peran
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.actions import JalankanTahap
from layanan.permohonan.queries import menunggu, rincian_tertulis
from tests.alur.pabrik import buat_tahap
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, ajukan_lewat, jalankan, kerjakan, langkah_skium


@pytest.mark.parametrize("sampai", range(10))
def test_permohonan_menunggu_tepat_satu_orang(skium, petugas, sampai, klojen, lumajang):
    permohonan = jalankan(ajukan(skium)[0], petugas, sampai)
    giliran = [peran for peran, orang in petugas.items() if permohonan in menunggu(orang)]
    assert giliran == [peran for peran, *_sisa in langkah_skium(petugas)[sampai : sampai + 1]]
    assert not menunggu(buat_petugas(lumajang, Peran.ADMIN_WEB))
    assert not menunggu(buat_petugas(klojen, Peran.KURIR))


def test_banyak_permohonan_tidak_menambah_kueri(skium, petugas, django_assert_num_queries):
    for _ke in range(5):
        ajukan(skium)
    list(menunggu(petugas[Peran.ADMIN_WEB]))
    with django_assert_num_queries(4):
        assert len(menunggu(petugas[Peran.ADMIN_WEB])) == 5


def test_beranda_admin_menunjukkan_yang_menunggu(client, skium, petugas):
    permohonan = ajukan(skium)[0]
    client.force_login(petugas[Peran.ADMIN_WEB])
    assert permohonan.nomor_register in client.get("/admin/").content.decode()
    assert permohonan.nomor_register in client.get("/admin/permohonan/?giliran=saya").content.decode()
    client.force_login(petugas[Peran.KASI])
    assert "Tidak ada yang menunggu Anda saat ini." in client.get("/admin/").content.decode()
    assert permohonan.nomor_register not in client.get("/admin/permohonan/?giliran=saya").content.decode()


def test_riwayat_menyebut_berkas_yang_diterima_dan_penerima_dokumen(client, skium, petugas):
    permohonan = jalankan(ajukan(skium)[0], petugas)
    jemput = permohonan.peristiwa.get(aksi="jemput")
    assert rincian_tertulis(permohonan, jemput) == [
        ("Berkas yang diterima", "Surat pengantar dari kelurahan; Fotokopi KTP; Fotokopi Kartu Keluarga (KK)")
    ]
    client.force_login(petugas[Peran.CAMAT])
    teks = client.get(f"/admin/permohonan/{permohonan.pk}/").content.decode()
    assert "Nama penerima:" in teks and "pemohon sendiri" in teks
    assert "Permohonan ini sudah berakhir." in teks


def test_pemohon_tanpa_kode_akses_tahu_ada_pesan(skium, petugas):
    permohonan = jalankan(ajukan(skium)[0], petugas, 2)
    gagal = JalankanTahap(permohonan, "jemput_gagal", petugas[Peran.KURIR])
    ringkas = pelacak_untuk(permohonan).ringkas(gagal.execute(alasan="Rumah kosong."))
    assert ringkas["langkah"].endswith("Ada pesan dari petugas.")
    assert "Rumah kosong" not in str(ringkas)


@pytest.mark.parametrize(
    ("jenis", "kalimat"),
    [("tanda_tangan", "Selesai. Dokumen sudah diterima."), ("kerjakan", "Selesai. Permohonan Anda sudah dilayani.")],
)
def test_kalimat_penutup_menyebut_dokumen_hanya_bila_ada_yang_diterbitkan(skium, petugas, jenis, kalimat):
    kasus = ajukan_lewat(skium, buat_tahap("satu", jenis), buat_tahap("akhir"))
    kasus = kerjakan(kasus, "tanda_tangani" if jenis == "tanda_tangan" else "teruskan", petugas[Peran.KASI])
    kasus = kerjakan(kasus, "teruskan", petugas[Peran.KASI])
    assert pelacak_untuk(kasus).ringkas(kasus)["langkah"] == kalimat


def test_permohonan_yang_berakhir_tidak_meminta_berkas(skium, petugas):
    permohonan = ajukan(skium)[0]
    assert pelacak_untuk(permohonan).isi(permohonan)["persyaratan"]
    permohonan = jalankan(permohonan, petugas)
    assert not pelacak_untuk(permohonan).isi(permohonan)["persyaratan"]
