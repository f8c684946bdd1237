"""The register in the admin: who sees which rows, and the way from upload to export."""

import csv
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from layanan.instansi.enums import Peran
from layanan.register.enums import StatusBatch
from layanan.register.models import BatchImpor, RegisterLama
from layanan.register.queries import PERAN_PEMBACA
from tests.pabrik import buat_petugas
from tests.register.pabrik import BARIS, BERMASALAH, CONTOH_XLSX, baris, impor, unggah, xlsx

DAFTAR = "/admin/register-lama/"
IMPOR = "/admin/register-lama/impor/"


@pytest.fixture
def masuk(client):
    """Return a function that logs a user in."""

    def sebagai(pengguna):
        client.force_login(pengguna)
        return client

    return sebagai


def kirim(client, isi, nama="register.xlsx"):
    return client.post(IMPOR, {"berkas": SimpleUploadedFile(nama, isi)})


@pytest.mark.parametrize("peran", list(Peran))
def test_hanya_peran_yang_berhak_membuka_daftar(klojen, admin_impor, masuk, peran):
    impor(klojen, admin_impor, xlsx(BARIS))
    jawaban = masuk(buat_petugas(klojen, peran)).get(DAFTAR)
    if peran in PERAN_PEMBACA:
        assert "Siti Aminah" in jawaban.content.decode()
        assert ("Impor dari berkas" in jawaban.content.decode()) == (peran == Peran.ADMIN_IMPOR)
    else:
        assert jawaban.status_code == 302


@pytest.mark.parametrize("peran", [satu for satu in Peran if satu != Peran.ADMIN_IMPOR])
def test_peran_lain_tidak_membuka_impor_dan_tidak_mengekspor(klojen, admin_impor, masuk, peran):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    client = masuk(buat_petugas(klojen, peran))
    for alamat in (IMPOR, f"{IMPOR}{batch.pk}/", f"{IMPOR}{batch.pk}/kesalahan.xlsx", f"{IMPOR}templat.xlsx"):
        assert client.get(alamat).status_code == 302
    for alamat in (f"{IMPOR}{batch.pk}/jalankan/", f"{IMPOR}{batch.pk}/batalkan/", DAFTAR):
        assert client.post(alamat, {"format": "csv"}).status_code == 302
    assert BatchImpor.objects.get().status == StatusBatch.DIPERIKSA
    assert not ModelLogEntry.objects.filter(action="layanan.ekspor_register").exists()


@pytest.mark.parametrize("tindakan", ["inspect", "edit", "delete", "history"])
def test_baris_kantor_lain_tidak_ditemukan_di_alamat_mana_pun(
    klojen, lumajang, admin_lumajang, admin_impor, masuk, tindakan
):
    impor(lumajang, admin_lumajang, xlsx(BARIS))
    asing = RegisterLama.objects.get()
    client = masuk(admin_impor)
    alamat = reverse(f"register-lama_modeladmin_{tindakan}", args=[asing.pk])
    assert client.get(alamat).status_code == 404
    assert client.post(alamat).status_code == 404
    assert "Siti Aminah" not in client.get(DAFTAR).content.decode()


@pytest.mark.parametrize("pk", ["0", "abc", "99999999999999999999", "_3B"])
def test_kunci_ngawur_tidak_ditemukan(admin_impor, masuk, pk):
    assert masuk(admin_impor).get(f"{DAFTAR}inspect/{pk}/").status_code == 404


@pytest.mark.parametrize("tindakan", ["edit", "delete"])
def test_baris_sendiri_tidak_dapat_diubah_atau_dihapus(klojen, admin_impor, masuk, tindakan):
    impor(klojen, admin_impor, xlsx(BARIS))
    alamat = reverse(f"register-lama_modeladmin_{tindakan}", args=[RegisterLama.objects.get().pk])
    assert masuk(admin_impor).post(alamat).status_code == 302
    assert masuk(admin_impor).get(f"{DAFTAR}create/").status_code == 302
    assert RegisterLama.objects.count() == 1


def test_rincian_dan_riwayat_terbuka_bagi_kantornya(klojen, admin_impor, masuk):
    impor(klojen, admin_impor, xlsx(BARIS))
    pk = RegisterLama.objects.get().pk
    client = masuk(buat_petugas(klojen, Peran.CAMAT))
    assert "3573024505850001" in client.get(f"{DAFTAR}inspect/{pk}/").content.decode()
    assert client.get(f"{DAFTAR}history/{pk}/").status_code == 200


def test_impor_kantor_lain_tidak_ditemukan(lumajang, admin_lumajang, admin_impor, masuk):
    batch = unggah(lumajang, admin_lumajang, xlsx(BARIS))
    client = masuk(admin_impor)
    for alamat in (f"{IMPOR}{batch.pk}/", f"{IMPOR}{batch.pk}/kesalahan.xlsx"):
        assert client.get(alamat).status_code == 404
    for alamat in (f"{IMPOR}{batch.pk}/jalankan/", f"{IMPOR}{batch.pk}/batalkan/"):
        assert client.post(alamat).status_code == 404
    assert "register.xlsx" not in client.get(IMPOR).content.decode()


def test_dari_unggah_sampai_masuk_register(klojen, admin_impor, masuk):
    client = masuk(admin_impor)
    jawaban = kirim(client, CONTOH_XLSX.read_bytes())
    batch = BatchImpor.objects.get()
    assert jawaban.url == f"{IMPOR}{batch.pk}/"
    halaman = client.get(jawaban.url).content.decode()
    assert "Impor 48 baris" in halaman
    assert "••••••••••••0002" in halaman
    assert "3573016005560002" not in halaman
    assert not RegisterLama.objects.exists()
    assert "48 baris masuk ke register" in client.post(f"{jawaban.url}jalankan/", follow=True).content.decode()
    assert RegisterLama.objects.count() == 48
    assert "sudah dijalankan" in client.post(f"{jawaban.url}jalankan/", follow=True).content.decode()
    assert RegisterLama.objects.count() == 48


def test_pratinjau_menunjukkan_kesalahan_dan_pilihan_baris_baik(klojen, admin_impor, masuk):
    client = masuk(admin_impor)
    alamat = kirim(client, BERMASALAH.read_bytes()).url
    halaman = client.get(alamat).content.decode()
    for kalimat in (
        "Tanggal ini tidak ada dalam kalender.",
        "Kolom «Alamat» tidak dikenal",
        "Impor 4 baris yang baik saja",
    ):
        assert kalimat in halaman
    assert "Masih ada baris yang salah" in client.post(f"{alamat}jalankan/", follow=True).content.decode()
    assert not RegisterLama.objects.exists()
    client.post(f"{alamat}jalankan/", {"hanya_yang_baik": "1"})
    assert RegisterLama.objects.count() == 4
    unduhan = client.get(f"{alamat}kesalahan.xlsx").getvalue()
    assert openpyxl.load_workbook(io.BytesIO(unduhan)).active.max_row == 7


def test_berkas_yang_sama_diberi_tahu(klojen, admin_impor, masuk):
    impor(klojen, admin_impor, xlsx(BARIS))
    client = masuk(admin_impor)
    halaman = client.get(kirim(client, xlsx(BARIS)).url).content.decode()
    assert "Tidak ada baris baru untuk diimpor." in halaman


@pytest.mark.parametrize(
    ("isi", "kalimat"), [(b"%PDF", "Berkas ini PDF"), (b"", "Berkas kosong"), (b"PK\x03\x04", "simpan ulang")]
)
def test_berkas_rusak_dijawab_di_formulir(klojen, admin_impor, masuk, isi, kalimat):
    jawaban = kirim(masuk(admin_impor), isi)
    assert jawaban.status_code == 200
    assert kalimat in jawaban.content.decode()
    assert not BatchImpor.objects.exists()


def test_membatalkan_lewat_halaman(klojen, admin_impor, masuk):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    client = masuk(admin_impor)
    assert client.get(f"{IMPOR}{batch.pk}/batalkan/").status_code == 405
    assert client.get(f"{IMPOR}{batch.pk}/jalankan/").status_code == 405
    client.post(f"{IMPOR}{batch.pk}/batalkan/")
    assert "dibatalkan" in client.get(f"{IMPOR}{batch.pk}/").content.decode()


def test_superuser_memilih_kantor(klojen, lumajang, admin_user, masuk):
    client = masuk(admin_user)
    assert "Instansi" in kirim(client, xlsx(BARIS)).content.decode()
    client.post(IMPOR, {"instansi": lumajang.pk, "berkas": SimpleUploadedFile("a.xlsx", xlsx(BARIS))})
    assert BatchImpor.objects.get().instansi == lumajang


def test_kantor_pilihan_harus_kantornya_sendiri(klojen, lumajang, admin_impor, masuk):
    berkas = SimpleUploadedFile("a.xlsx", xlsx(BARIS))
    masuk(admin_impor).post(IMPOR, {"instansi": lumajang.pk, "berkas": berkas})
    assert BatchImpor.objects.get().instansi == klojen


@pytest.mark.parametrize(
    ("kueri", "jumlah"),
    [
        ("", 3), ("tahun=2018", 1), ("status=ditolak", 1), ("layanan=sktm", 1), ("q=rahayu", 1), ("q=510/001", 3),
        ("q=Siti+2017", 2), ("tahun=2018&status=ditolak", 0), ("tahun=abc", 3), ("q=%22%00(", 3), ("p=999", 3),
        ("p=-1&o=99.x.-1", 3), ("batch__oleh__password__startswith=x", 3), ("tidak_ada=1", 3), ("export=csv", 3),
    ],
)  # fmt: skip
def test_daftar_disaring_dan_kueri_ngawur_tidak_merusak(klojen, admin_impor, masuk, kueri, jumlah):
    isi = xlsx(BARIS, baris(masuk="02/01/2018", nama="Anik Rahayu"), baris(layanan="SKTM", status="ditolak"))
    impor(klojen, admin_impor, isi)
    jawaban = masuk(admin_impor).get(f"{DAFTAR}?{kueri}")
    assert jawaban.status_code == 200
    assert jawaban.context_data["result_count"] == jumlah


def test_kueri_daftar_tetap_berapa_pun_barisnya(klojen, admin_impor, masuk, django_assert_num_queries):
    impor(klojen, admin_impor, xlsx(BARIS))
    client = masuk(buat_petugas(klojen, Peran.KASI))
    client.get(DAFTAR)
    with django_assert_num_queries(18):
        client.get(DAFTAR)
    impor(klojen, admin_impor, xlsx(*(baris(nomor=str(nomor)) for nomor in range(30))))
    with django_assert_num_queries(18):
        client.get(DAFTAR)


def test_ekspor_mengikuti_saringan_dan_tercatat(klojen, admin_impor, masuk):
    impor(klojen, admin_impor, xlsx(BARIS, baris(masuk="02/01/2018", nama="Anik Rahayu")))
    jawaban = masuk(admin_impor).post(f"{DAFTAR}?tahun=2018&q=anik", {"format": "csv"})
    isi = list(csv.reader(io.StringIO(jawaban.getvalue().decode("utf-8-sig")), delimiter=";"))
    assert [satu[3] for satu in isi] == ["Nama pemohon", "Anik Rahayu"]
    assert "register-lama-klojen-" in jawaban["Content-Disposition"]
    catatan = ModelLogEntry.objects.get(action="layanan.ekspor_register")
    assert catatan.user == admin_impor
    assert catatan.data == {"format": "csv", "saringan": {"tahun": "2018", "pencarian": "ya"}, "jumlah": 1}


def test_ekspor_xlsx_hanya_berisi_kantornya(klojen, lumajang, admin_impor, admin_lumajang, masuk):
    impor(klojen, admin_impor, xlsx(BARIS))
    impor(lumajang, admin_lumajang, xlsx(baris(nama="Orang Lumajang")))
    isi = masuk(admin_impor).post(DAFTAR, {"format": "xlsx"}).getvalue()
    nama = [sel.value for sel in openpyxl.load_workbook(io.BytesIO(isi)).active["D"]]
    assert nama == ["Nama pemohon", "Siti Aminah"]


def test_superuser_mengekspor_satu_kantor_sekali(klojen, lumajang, admin_impor, admin_lumajang, admin_user, masuk):
    impor(klojen, admin_impor, xlsx(BARIS))
    impor(lumajang, admin_lumajang, xlsx(baris(nama="Orang Lumajang")))
    client = masuk(admin_user)
    assert "Pilih satu instansi" in client.post(DAFTAR, {"format": "csv"}, follow=True).content.decode()
    isi = client.post(f"{DAFTAR}?instansi={lumajang.pk}", {"format": "csv"}).getvalue().decode()
    assert "Orang Lumajang" in isi
    assert "Siti Aminah" not in isi


def test_mengekspor_kantor_yang_hanya_boleh_dibaca_ditolak(klojen, lumajang, admin_lumajang, admin_impor, masuk):
    from layanan.instansi.actions import tugaskan  # noqa: PLC0415 - only here

    impor(lumajang, admin_lumajang, xlsx(BARIS))
    tugaskan(admin_impor, lumajang, Peran.KASI)
    jawaban = masuk(admin_impor).post(DAFTAR, {"format": "csv"}, follow=True)
    assert "Anda tidak berwenang" in jawaban.content.decode()
