"""Files through the pages of the form: uploaded, kept, taken back, sent, seen by the officer, erased."""

import html
import re
from uuid import uuid4

import pytest
from django.test import Client

from layanan.alur.models import AlurVersi
from layanan.berkas.models import Berkas
from layanan.formulir.enums import KelasData
from layanan.instansi.enums import Peran
from layanan.inti.errors import DataTidakSah
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, JalankanTahap, aksi_terbuka
from layanan.permohonan.draf import data_lama
from layanan.permohonan.models import Draf, Permohonan
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.berkas.pabrik import EICAR, gambar, pdf, unggahan
from tests.formulir.pabrik import buat_isian, buat_langkah
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import kerjakan
from tests.permohonan.waris import buat_waris

MULAI, KIRIM = "/ajukan/waris/", "/ajukan/waris/periksa/"
PEMOHON, ANAK = "/ajukan/waris/langkah/pemohon/", "/ajukan/waris/langkah/anak/"
LANGKAH = [
    buat_langkah(
        "Pemohon",
        buat_isian("nama", "nama_pemohon", label="Nama Anda"),
        buat_isian("berkas", "kk", label="Kartu keluarga", kelas=KelasData.PRIBADI.value),
        buat_isian("foto_identitas", "ktp", label="Foto KTP", kelas=KelasData.IDENTITAS.value),
    ),
    buat_langkah(
        "Anak",
        buat_isian(
            "grup",
            "anak",
            label="Anak Anda",
            sebutan="Anak",
            isian=[buat_isian("nama", "nama_anak", label="Nama"), buat_isian("berkas", "akta", label="Akta lahir")],
        ),
    ),
]

PERIKSA = buat_tahap("periksa")
SAMPAI_TERBIT = (PERIKSA, buat_tahap("ttd", "tanda_tangan"), buat_tahap("serah", "serah_loket"))
SAMPAI_SELESAI = (PERIKSA, buat_tahap("putus"))


@pytest.fixture
def layanan(klojen):
    """Return a service that asks for papers, also in every row of a group."""
    return buat_waris(klojen, langkah=LANGKAH, keluar=[])


@pytest.fixture
def warga(client, layanan):
    """Return a browser that has handed in the papers of the first page."""
    client.post(MULAI)
    isi = {"nama_pemohon": "Siti", "kk": unggahan(pdf(), "KK Siti.pdf"), "ktp": unggahan(gambar(), "KTP Siti.jpg")}
    assert client.post(PEMOHON, isi).url == ANAK
    return client


def teks(jawaban):
    return html.unescape(jawaban.content.decode())


def berkas_di(jawaban, nama):
    """Return the ids of the files that a page holds for an input."""
    return re.findall(rf'type="hidden" name="{re.escape(nama)}" value="([^"]+)"', teks(jawaban))


def dua_anak(warga):
    """Fill the second page, and return the ids of both files."""
    isi = {"anak": "2", "anak.0.nama_anak": "Bagus", "anak.1.nama_anak": "Rani"}
    isi |= {f"anak.{urut}.akta": unggahan(gambar(ukuran=(80, 40 + urut)), f"akta {urut}.jpg") for urut in (0, 1)}
    assert warga.post(ANAK, isi).url == KIRIM
    return [anak["akta"][0] for anak in Draf.objects.get().data["anak"]]


def terkirim(warga):
    """Send the form and return the case."""
    dua_anak(warga)
    warga.post(KIRIM, {"pernyataan": "on"})
    return Permohonan.objects.get()


def test_berkas_menjadi_milik_permohonan_dan_dilihat_petugasnya(warga, klojen, client):
    dua_anak(warga)
    assert all(nama in teks(warga.get(KIRIM)) for nama in ("KK Siti.pdf", "KTP Siti.jpg", "akta 0.jpg", "akta 1.jpg"))
    warga.post(KIRIM, {"pernyataan": "on"})
    kasus = Permohonan.objects.get()
    assert {(satu.pemilik, satu.kedaluwarsa) for satu in Berkas.objects.all()} == {(f"permohonan:{kasus.pk}", None)}
    petugas = Client()
    petugas.force_login(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    halaman = teks(petugas.get(f"/admin/permohonan/{kasus.pk}/"))
    assert all(nama in halaman for nama in ("KK Siti.pdf", "KTP Siti.jpg", "akta 0.jpg", "akta 1.jpg"))
    alamat = [f"/admin/berkas/{satu.pk}/" for satu in Berkas.objects.all()]
    assert all(satu in halaman for satu in alamat)
    assert {petugas.get(satu).status_code for satu in alamat} == {200}


def test_baris_ditambah_dan_dihapus_berkas_tetap_pada_orangnya(warga):
    pertama, kedua = dua_anak(warga)
    isi = {"anak": "2", "anak.0.nama_anak": "Bagus", "anak.1.nama_anak": "Rani"}
    isi |= {"anak.0.akta": pertama, "anak.1.akta": kedua}
    halaman = warga.post(ANAK, isi | {"baris": "tambah anak"})
    assert (berkas_di(halaman, "anak.0.akta"), berkas_di(halaman, "anak.1.akta")) == ([pertama], [kedua])
    halaman = warga.post(ANAK, isi | {"baris": "hapus anak.0"})
    assert berkas_di(halaman, "anak.0.akta") == [kedua]
    assert warga.post(ANAK, {"anak": "1", "anak.0.nama_anak": "Rani", "anak.0.akta": kedua}).url == KIRIM
    assert not Berkas.objects.filter(pk=pertama).exists()
    assert Berkas.objects.filter(pk=kedua).exists()


def test_berkas_yang_dipilih_bersama_tombol_tambah_baris_tidak_hilang(warga):
    isi = {"anak": "1", "anak.0.nama_anak": "Bagus", "anak.0.akta": unggahan(pdf(), "akta.pdf")}
    halaman = warga.post(ANAK, isi | {"baris": "tambah anak"})
    assert "akta.pdf" in teks(halaman)
    assert len(berkas_di(halaman, "anak.0.akta")) == 1


def test_berkas_yang_ditolak_disebut_pada_barisnya_yang_benar_tersimpan(warga):
    isi = {"anak": "2", "anak.0.nama_anak": "Bagus", "anak.1.nama_anak": "Rani"}
    isi |= {"anak.0.akta": unggahan(pdf(), "akta.pdf"), "anak.1.akta": unggahan(EICAR, "virus.pdf")}
    halaman = warga.post(ANAK, isi)
    assert "“virus.pdf” tidak dapat diterima" in teks(halaman)
    assert 'href="#id_anak.1.akta"' in teks(halaman)
    assert len(berkas_di(halaman, "anak.0.akta")) == 1
    assert berkas_di(halaman, "anak.1.akta") == []


def test_berkas_dicabut_lalu_diminta_lagi(warga):
    lama = Draf.objects.get().data["kk"]
    halaman = warga.post(PEMOHON, {"nama_pemohon": "Siti", "kk": lama, "kk-hapus": lama})
    assert "Unggah Kartu keluarga." in teks(halaman)
    baru = {"nama_pemohon": "Siti", "kk": unggahan(pdf(b"<< /Baru 1 >>"), "KK baru.pdf"), "kk-hapus": lama}
    ktp = Draf.objects.get().data["ktp"]
    assert warga.post(PEMOHON, baru | {"ktp": ktp}).url == ANAK
    assert {satu.nama_asli for satu in Berkas.objects.all()} == {"KK baru.pdf", "KTP Siti.jpg"}


def test_berkas_orang_lain_tidak_dapat_dipakai(warga, layanan):
    dua_anak(warga)
    milik_siti = Draf.objects.get().data
    lain = Client()
    lain.post(MULAI)
    halaman = lain.post(PEMOHON, {"nama_pemohon": "Budi", "kk": milik_siti["kk"], "ktp": milik_siti["ktp"]})
    assert "Unggah Kartu keluarga." in teks(halaman) and "KK Siti.pdf" not in teks(halaman)
    with pytest.raises(DataTidakSah) as ditolak:
        AjukanPermohonan(layanan, str(uuid4())).execute(milik_siti)
    hilang = {(nama, "berkas_hilang") for nama in ("kk", "ktp", "akta")}
    assert {(satu.jalur, satu.kode) for satu in ditolak.value.galat} == hilang
    jawaban = lain.post(
        "/api/layanan/v1/permohonan",
        {"layanan": "waris", "data": milik_siti, "pernyataan": True},
        content_type="application/json",
        headers={"Idempotency-Key": str(uuid4())},
    )
    assert jawaban.status_code == 422
    assert {satu["kode"] for satu in jawaban.json()["galat"]} == {"berkas_hilang"}
    assert not Permohonan.objects.exists()


def test_berkas_yang_lenyap_sebelum_dikirim_diminta_lagi_dengan_namanya(warga):
    dua_anak(warga)
    Berkas.objects.filter(kunci_isian="kk").delete()
    halaman = teks(warga.post(KIRIM, {"pernyataan": "on"}))
    assert "Kartu keluarga: Berkas yang Anda unggah tidak ditemukan lagi. Unggah sekali lagi." in halaman
    assert f'href="{PEMOHON}?ubah=1#id_kk"' in halaman
    assert not Permohonan.objects.exists()


@pytest.mark.parametrize("akhir", ["ditolak", "dibatalkan"])
def test_foto_ktp_terhapus_saat_permohonan_berakhir(warga, akhir, klojen, django_capture_on_commit_callbacks):
    kasus = terkirim(warga)
    foto = Berkas.objects.get(kunci_isian="ktp")
    assert foto.berkas.storage.exists(foto.berkas.name)
    with django_capture_on_commit_callbacks(execute=True):
        akhiri(kasus, akhir, klojen)
    assert not foto.berkas.storage.exists(foto.berkas.name)
    foto.refresh_from_db()
    assert (bool(foto.dihapus_pada), foto.nama_asli) == (True, "")
    assert Berkas.objects.filter(dihapus_pada=None).count() == 3  # the other papers stay with the case


@pytest.mark.parametrize(("tahap", "status"), [(SAMPAI_TERBIT, "terbit"), (SAMPAI_SELESAI, "selesai")])
def test_foto_ktp_terhapus_saat_permohonan_dikabulkan(
    warga, layanan, klojen, tahap, status, django_capture_on_commit_callbacks
):
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(*tahap))
    kasus, kasi = terkirim(warga), buat_petugas(klojen, Peran.KASI)
    foto = Berkas.objects.get(kunci_isian="ktp")
    tempat, nama = foto.berkas.storage, foto.berkas.name
    with django_capture_on_commit_callbacks(execute=True):
        kasus = kerjakan(kasus, "teruskan", kasi)
    assert tempat.exists(nama)  # not decided yet
    with django_capture_on_commit_callbacks(execute=True):
        kasus = kerjakan(kasus, aksi_terbuka(kasus, kasi)[0].kode, kasi)
    assert kasus.status == status
    assert not tempat.exists(nama)
    foto.refresh_from_db()
    assert (bool(foto.dihapus_pada), foto.nama_asli) == (True, "")
    assert Berkas.objects.filter(dihapus_pada=None).count() == 3


def akhiri(kasus, akhir, klojen):
    if akhir == "dibatalkan":
        BatalkanPermohonan(kasus).execute(kasus.versi)
        return
    JalankanTahap(kasus, "tolak", buat_petugas(klojen, Peran.ADMIN_WEB)).execute(kasus.versi, alasan="Bukan warga.")


def test_data_permohonan_dahulu_tidak_membawa_berkasnya(warga, layanan):
    dua_anak(warga)
    draf = Draf.objects.get()
    kasus, _akses = AjukanPermohonan(layanan, str(draf.pk)).execute(draf.data, draf.formulir_versi)
    assert data_lama(layanan, kasus) == {"nama_pemohon": "Siti"}
