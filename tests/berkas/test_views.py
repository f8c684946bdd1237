"""Opening a file: by whom, and how the browser gets it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from layanan.berkas.actions import ambil_alih, hapus_berkas_identitas
from layanan.berkas.models import Berkas
from layanan.berkas.views import sajikan
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.permohonan.models import Permohonan
from tests.berkas.pabrik import DRAF, aturan, aturan_ktp, buat_wadah, gambar, pdf, simpan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium


@pytest.fixture
def kasus(klojen):
    return ajukan(buat_skium(klojen))[0]


@pytest.fixture
def berkas(kasus):
    return unggah(kasus)


@pytest.fixture
def masuk(client):
    """Return a function that signs a user in."""

    def sebagai(pengguna):
        client.force_login(pengguna)
        return client

    return sebagai


def unggah(kasus, isi=None, atur=None, nama="KK Siti.pdf"):
    """Return a file of a case."""
    berkas = simpan(buat_wadah(kasus.instansi), isi, atur, nama)
    ambil_alih({berkas.kunci_isian: [str(berkas.pk)]}, DRAF, f"permohonan:{kasus.pk}")
    return Berkas.objects.get(pk=berkas.pk)


def buka(client, berkas, metode="get"):
    return getattr(client, metode)(reverse("layanan_berkas:buka", args=[berkas.pk]))


def tugaskan(kasus, kurir):
    Permohonan.objects.filter(pk=kasus.pk).update(petugas=kurir)


def test_petugas_kantornya_membuka_berkas_tanpa_jejak_di_peramban(berkas, klojen, masuk):
    jawaban = buka(masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN)), berkas)
    assert jawaban.getvalue() == pdf()
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban["Content-Disposition"] == 'inline; filename="KK Siti.pdf"'
    assert jawaban["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Cache-Control"].startswith("private, no-store")
    assert jawaban["Content-Length"] == str(len(pdf()))


@pytest.mark.parametrize("peran", list(Peran))
def test_hanya_peran_perkara_kantornya_yang_membuka(berkas, klojen, lumajang, masuk, peran):
    boleh = peran in PERAN_PERKARA - {Peran.KURIR}
    assert buka(masuk(buat_petugas(klojen, peran)), berkas).status_code == (200 if boleh else 404)
    assert buka(masuk(buat_petugas(lumajang, peran)), berkas).status_code == 404


def test_kurir_hanya_membuka_berkas_biasa_perkara_yang_ditugaskan(kasus, klojen, masuk):
    biasa = unggah(kasus)
    sensitif = unggah(kasus, atur=aturan(kunci="rekam", kelas="sensitif"))
    ktp = unggah(kasus, gambar(), aturan_ktp())
    kurir = buat_petugas(klojen, Peran.KURIR)
    assert buka(masuk(kurir), biasa).status_code == 404
    tugaskan(kasus, kurir)
    assert [buka(masuk(kurir), satu).status_code for satu in (biasa, sensitif, ktp)] == [200, 404, 404]
    assert {buka(masuk(buat_petugas(klojen, Peran.KASI)), satu).status_code for satu in (sensitif, ktp)} == {200}


def test_superuser_tidak_membuka_kartu_identitas(kasus, admin_user, masuk):
    biasa, ktp = unggah(kasus), unggah(kasus, gambar(), aturan_ktp())
    assert [buka(masuk(admin_user), satu).status_code for satu in (biasa, ktp)] == [200, 404]


def test_berkas_draf_dan_pemilik_tak_dikenal_tidak_dibuka_petugas(klojen, masuk):
    client = masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    for pemilik in (DRAF, "asing:1", "permohonan:999"):
        assert buka(client, simpan(buat_wadah(klojen, pemilik))).status_code == 404


def test_kunci_ngawur_dan_yang_tidak_ada_tidak_ditemukan(klojen, masuk):
    client = masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    for kunci in (uuid4(), "1", "../../etc/passwd"):
        assert client.get(f"/admin/berkas/{kunci}/").status_code == 404


def test_yang_belum_masuk_diminta_masuk(berkas, client):
    assert "/admin/login/" in buka(client, berkas).url


def test_membuka_tidak_mengubah_apa_pun_dan_hanya_dengan_get(berkas, klojen, masuk):
    client = masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    sebelum = list(Berkas.objects.values())
    jawaban = {metode: buka(client, berkas, metode).status_code for metode in ("get", "head", "post", "delete")}
    assert jawaban == {"get": 200, "head": 200, "post": 405, "delete": 405}
    assert list(Berkas.objects.values()) == sebelum


@pytest.mark.parametrize(
    ("nama", "harap"),
    [
        ('a"b\\c.pdf', 'inline; filename="a\\"b\\\\c.pdf"'),
        ("صورة.pdf", "inline; filename*=utf-8''%D8%B5%D9%88%D8%B1%D8%A9.pdf"),
        ("x\r\nSet-Cookie: a.pdf", "inline; filename*=utf-8''x%0D%0ASet-Cookie%3A%20a.pdf"),
    ],
)
def test_nama_apa_pun_aman_di_kepala_jawaban(berkas, nama, harap):
    berkas.nama_asli = nama
    assert sajikan(berkas)["Content-Disposition"] == harap


@pytest.mark.parametrize("mime", ["text/html", "image/svg+xml", "application/zip"])
def test_jenis_yang_dapat_menjalankan_sesuatu_hanya_diunduh(berkas, mime):
    berkas.mime = mime
    assert sajikan(berkas)["Content-Disposition"].startswith("attachment; ")


def test_berkas_yang_sudah_dihapus_tidak_ditemukan(kasus, klojen, masuk, django_capture_on_commit_callbacks):
    ktp = unggah(kasus, gambar(), aturan_ktp())
    client = masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    with django_capture_on_commit_callbacks(execute=True):
        hapus_berkas_identitas(f"permohonan:{kasus.pk}")
    assert buka(client, ktp).status_code == 404
    hilang = unggah(kasus)
    hilang.berkas.storage.delete(hilang.berkas.name)
    assert buka(client, hilang).status_code == 404


def test_halaman_perkara_menyebut_berkas_yang_boleh_dibuka(kasus, klojen, masuk):
    unggah(kasus)
    unggah(kasus, gambar(), aturan(kunci="nik", kelas="identitas", identitas=True), "<b>ktp.jpg")
    alamat = reverse("permohonan:inspect", args=[kasus.pk])
    halaman = masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN)).get(alamat).content.decode()
    assert "KK Siti.pdf" in halaman
    assert "NIK: <a " in halaman
    assert "&lt;b&gt;ktp.jpg" in halaman
    kurir = buat_petugas(klojen, Peran.KURIR)
    tugaskan(kasus, kurir)
    halaman = masuk(kurir).get(alamat).content.decode()
    assert "KK Siti.pdf" in halaman
    assert "ktp.jpg" not in halaman
    Berkas.objects.filter(kelas="identitas").update(dihapus_pada=timezone.now() - timedelta(days=400), nama_asli="")
    halaman = masuk(buat_petugas(klojen, Peran.KASI)).get(alamat).content.decode()
    assert "NIK: dihapus pada " in halaman


def test_jumlah_kueri_halaman_perkara_tetap_berapa_pun_berkasnya(kasus, klojen, masuk, jumlah_kueri):
    masuk(buat_petugas(klojen, Peran.PETUGAS_LAYANAN))
    alamat = reverse("permohonan:inspect", args=[kasus.pk])
    tanpa = jumlah_kueri(alamat)
    unggah(kasus), unggah(kasus, gambar())
    assert jumlah_kueri(alamat) == tanpa
