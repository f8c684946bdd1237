"""Groups three levels deep, from the applicant's page to the officer's: a house, its families, their members."""

import html

import pytest

from layanan.instansi.enums import Peran
from layanan.permohonan.models import Permohonan
from tests.formulir.pabrik import buat_isian, buat_langkah
from tests.pabrik import buat_petugas
from tests.permohonan.waris import buat_waris

pytestmark = pytest.mark.sekali

MULAI, ALAMAT = "/ajukan/waris/", "/ajukan/waris/langkah/data/"
ANGGOTA = buat_isian("grup", "anggota", sebutan="Anggota", isian=[buat_isian("nama", "nama_anggota")])
KELUARGA = buat_isian("grup", "keluarga", sebutan="Keluarga", isian=[buat_isian("teks", "nomor_kk"), ANGGOTA])
RUMAH = buat_isian("grup", "rumah", sebutan="Rumah", isian=[buat_isian("teks", "jalan"), KELUARGA])
KETIGA = "rumah.0.keluarga.0.anggota"
SATU = {
    "nama_pemohon": "Siti Aminah",
    "rumah": "1",
    "rumah.0.jalan": "Jl. Kawi 12",
    "rumah.0.keluarga": "1",
    "rumah.0.keluarga.0.nomor_kk": "KK satu",
    KETIGA: "1",
    f"{KETIGA}.0.nama_anggota": "Bagus",
}
DUA = SATU | {KETIGA: "2", f"{KETIGA}.1.nama_anggota": "Rara Ayu"}


@pytest.fixture
def warga(client, klojen):
    """Return a browser that has begun the form."""
    langkah = [buat_langkah("Data", buat_isian("nama", "nama_pemohon"), RUMAH)]
    buat_waris(klojen, langkah=langkah, keluar=[])
    client.post(MULAI)
    return client


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def berurut(isi, *kata):
    """Check that words follow each other on a page."""
    letak = -1
    for satu in kata:
        letak = isi.find(satu, letak + 1)
        assert letak >= 0, satu


def test_baris_di_tingkat_ketiga_ditambah_diperiksa_dan_dihapus(warga):
    isi = teks(warga.post(ALAMAT, SATU | {"baris": f"tambah {KETIGA}"}))
    assert f'name="{KETIGA}.1.nama_anggota"' in isi and 'value="Bagus"' in isi and "Anggota 2" in isi
    salah = teks(warga.post(ALAMAT, DUA | {f"{KETIGA}.1.nama_anggota": "1"}))
    assert f'href="#id_{KETIGA}.1.nama_anggota"' in salah
    isi = teks(warga.post(ALAMAT, DUA | {"baris": f"hapus {KETIGA}.0"}))
    assert 'value="Rara Ayu"' in isi and 'value="Bagus"' not in isi and "Anggota 2" not in isi


def test_jawaban_tiga_tingkat_terbaca_pemohon_dan_petugas(warga, klojen):
    periksa = warga.post(ALAMAT, DUA).url
    assert periksa == f"{MULAI}periksa/"
    urutan = ("Rumah 1", "Jl. Kawi 12", "Keluarga 1", "KK satu", "Anggota 1", "Bagus", "Anggota 2", "Rara Ayu")
    berurut(teks(warga.get(periksa)), *urutan)
    assert "Permohonan terkirim" in teks(warga.post(periksa, {"pernyataan": "on"}, follow=True))
    kasus = Permohonan.objects.get()
    keluarga = [{"nomor_kk": "KK satu", "anggota": [{"nama_anggota": "Bagus"}, {"nama_anggota": "Rara Ayu"}]}]
    assert kasus.data == {"nama_pemohon": "Siti Aminah", "rumah": [{"jalan": "Jl. Kawi 12", "keluarga": keluarga}]}
    warga.force_login(buat_petugas(klojen, Peran.KASI))
    berurut(teks(warga.get(f"/admin/permohonan/{kasus.pk}/")), *urutan)


def test_tiga_tingkat_tercetak_untuk_diisi_tangan(warga):
    isi = teks(warga.get(f"{MULAI}cetak/"))
    for kunci in ("jalan", "nomor_kk", "nama_anggota"):
        assert f"<code>{kunci}</code>" in isi
    assert (isi.count("Rumah 3"), isi.count("Keluarga 3"), isi.count("Anggota 3")) == (1, 3, 9)
