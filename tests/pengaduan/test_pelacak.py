"""What a reporter finds by code: little with the tracking code, the case with the access code."""

import pytest

from layanan.inti.pelacakan import cari, pelacak_untuk
from layanan.pengaduan.actions import BelumPuas, Jawab
from layanan.pengaduan.enums import StatusPengaduan
from layanan.pengaduan.pelacak import isi_pelapor, ringkas_publik
from tests.pengaduan.pabrik import ISI, KONTAK, NAMA, ajukan, bawa_ke

S = StatusPengaduan


@pytest.mark.parametrize("status", [S.BARU, S.TERVERIFIKASI, S.DIDISPOSISIKAN, S.DITINDAKLANJUTI, S.DIJAWAB, S.DITUTUP])
def test_kode_lacak_tidak_membuka_isi_nama_kategori_atau_nomor(klojen, status):
    kasus = bawa_ke(ajukan(klojen, identitas_mode="terbuka", lokasi="Jalan Rahasia", **KONTAK), status)
    tampak = str(ringkas_publik(kasus))
    petugas = kasus.petugas.first_name if kasus.petugas else "tidak ada"
    for rahasia in (ISI, NAMA, "Rahasia", "ungutan", kasus.nomor_register, "kembalikan", petugas):
        assert rahasia not in tampak
    assert len(ringkas_publik(kasus)["riwayat"]) == kasus.versi
    assert all(kalimat for _waktu, kalimat in ringkas_publik(kasus)["riwayat"])


def test_kode_akses_membuka_tulisan_sendiri_jawaban_dan_tindakan(klojen):
    kasus = bawa_ke(ajukan(klojen), S.DIJAWAB)
    isi = isi_pelapor(kasus)
    assert isi["isi"] == ISI
    assert [(satu["dari"], satu["teks"]) for satu in isi["pesan"]] == [("petugas", "Uang Anda kami kembalikan.")]
    assert [satu.kode for satu in isi["aksi"]] == ["terima", "tanggapi_belum_puas"]


def test_percakapan_tampil_berurutan_tanpa_catatan_internal(klojen):
    kasus = bawa_ke(ajukan(klojen), S.DIJAWAB)
    kasus = BelumPuas(kasus).execute(alasan="Uang belum kembali.")
    Jawab(kasus, kasus.petugas).execute(jawaban="Sudah kami kirim.", catatan="Rahasia kantor")
    pesan = isi_pelapor(kasus)["pesan"]
    assert [satu["dari"] for satu in pesan] == ["petugas", "pelapor", "petugas"]
    assert "Rahasia kantor" not in str(pesan)


def test_pengaduan_yang_ditutup_tidak_punya_tindakan(klojen):
    kasus = bawa_ke(ajukan(klojen), S.DITUTUP)
    assert isi_pelapor(kasus)["aksi"] == []
    assert isi_pelapor(kasus)["hasil"] == "Jawaban diterima pelapor"


def test_pengaduan_ditemukan_lewat_daftar_pelacak(klojen):
    kasus = ajukan(klojen)
    assert cari(kasus.kode_lacak_tertulis) == kasus
    pelacak = pelacak_untuk(kasus)
    assert pelacak.ringkas(kasus)["jenis"] == "Pengaduan"
    assert pelacak.isi(kasus)["nomor"] == kasus.nomor_register
    assert [satu.kode for satu in pelacak.aksi_warga(kasus) if satu.terbuka] == ["cabut"]
