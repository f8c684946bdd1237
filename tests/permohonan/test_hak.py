"""Reading cases, taking them away as a file, and erasing what is personal in them: separate rights."""

import csv
import io

import pytest
from django.apps import apps
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from layanan.berkas.models import Berkas
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.enums import KelasData
from layanan.formulir.models import FormulirVersi
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, TidakBerwenang
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import BatalkanPermohonan, HapusData
from layanan.permohonan.models import Permohonan
from tests.berkas.pabrik import buat_wadah, simpan
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan import setuju
from tests.permohonan.pabrik import JAWABAN, ajukan, buat_skium, jalankan, kerjakan, regu

ALAMAT = "/admin/ekspor-permohonan/"
PERIODE = {"dari": "2020-01-01", "sampai": "2099-12-31"}


@pytest.fixture
def pengekspor(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.PENGEKSPOR))
    return client


@pytest.fixture
def penghapus(klojen):
    return buat_petugas(klojen, Peran.PENGHAPUS)


def ekspor(client, layanan, **ubah):
    """Return the rows of the file, by heading."""
    jawaban = client.post(ALAMAT, {"layanan": layanan.pk, "format": "csv"} | PERIODE | ubah)
    isi = b"".join(jawaban.streaming_content)
    if ubah.get("format") == "xlsx":
        baris = [[sel or "" for sel in satu] for satu in load_workbook(io.BytesIO(isi)).active.values]
    else:
        baris = list(csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";"))
    return [dict(zip(baris[0], satu, strict=True)) for satu in baris[1:]]


@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_satu_baris_tiap_permohonan_dengan_identitas_tersamar(pengekspor, skium, bentuk):
    kasus = ajukan(skium, nama_usaha="=HYPERLINK(1)")[0]
    (baris,) = ekspor(pengekspor, skium, format=bentuk)
    assert baris["Nomor register"] == kasus.nomor_register
    assert baris["Nama usaha"].removeprefix("'") == "=HYPERLINK(1)"
    assert baris["NIK"] == "3573••••••••0001"
    assert baris["Status"] == "Diajukan"


def test_nomor_identitas_lengkap_hanya_bila_dicentang_dan_tercatat(pengekspor, skium):
    ajukan(skium)
    (baris,) = ekspor(pengekspor, skium, identitas="on")
    assert baris["NIK"] == JAWABAN["nik"]
    catatan = ModelLogEntry.objects.get(action="layanan.ekspor_permohonan")
    assert catatan.data == {"dari": "2020-01-01", "sampai": "2099-12-31", "format": "csv", "identitas": "True"}
    assert JAWABAN["nik"] not in str(catatan.data)


def test_jawaban_sensitif_tertutup_seluruhnya_kecuali_dicentang(pengekspor, klojen):
    layanan = setuju.buat_berpenyetuju(klojen)
    setuju.ajukan_waris(layanan, agama="Kepercayaan terhadap Tuhan")
    (tersamar,), (lengkap,) = ekspor(pengekspor, layanan), ekspor(pengekspor, layanan, identitas="on")
    assert (tersamar["Agama"], lengkap["Agama"]) == ("•" * 8, "Kepercayaan terhadap Tuhan")
    assert tersamar["Nama Anda"] == lengkap["Nama Anda"] == setuju.SITI
    assert "NIK ahli waris: 3573••••••••0003" in tersamar["Semua ahli waris"]


def test_kurir_membaca_alamat_tetapi_bukan_nomor_identitas_dan_yang_sensitif(client, skium, petugas):
    agama = buat_isian("teks", "agama", wajib=False, kelas="sensitif")
    dokumen = skium.formulir.versi.get().dokumen
    langkah = dokumen["langkah"]
    FormulirVersi.terbitkan(
        skium.formulir, dokumen | {"langkah": [langkah[0] | {"isian": [*langkah[0]["isian"], agama]}, *langkah[1:]]}
    )
    kasus = jalankan(ajukan(skium, agama="Penghayat")[0], petugas, 2)
    dibaca = {}
    for peran in (Peran.KURIR, Peran.KASI):
        client.force_login(petugas[peran])
        dibaca[peran] = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert JAWABAN["alamat_jemput"] in dibaca[Peran.KURIR] and "3573••••••••0001" in dibaca[Peran.KURIR]
    for rahasia in (JAWABAN["nik"], "Penghayat"):
        assert rahasia not in dibaca[Peran.KURIR] and rahasia in dibaca[Peran.KASI]


def test_hanya_yang_masuk_pada_masa_itu(pengekspor, skium):
    ajukan(skium)
    assert ekspor(pengekspor, skium, sampai="2020-12-31") == []


def test_masa_terbalik_dijelaskan_pada_isiannya(pengekspor, skium):
    jawaban = pengekspor.post(
        ALAMAT, {"layanan": skium.pk, "format": "csv", "dari": "2026-02-01", "sampai": "2026-01-01"}
    )
    assert "Tukar keduanya" in jawaban.content.decode()


def test_layanan_kantor_lain_tidak_dapat_diekspor(pengekspor, skium, lumajang):
    jawaban = pengekspor.post(ALAMAT, PERIODE | {"layanan": buat_skium(lumajang).pk, "format": "csv"})
    assert "Pilih layanan kantor Anda" in jawaban.content.decode()


def test_membaca_tidak_berarti_mengekspor_dan_sebaliknya(client, skium, klojen, penghapus):
    kasus = ajukan(skium)[0]
    for peran in (Peran.KASI, Peran.REDAKTUR, Peran.PENGHAPUS):
        client.force_login(buat_petugas(klojen, peran))
        assert client.get(ALAMAT).status_code == 302
        assert client.post(ALAMAT, PERIODE | {"layanan": skium.pk, "format": "csv"}).status_code == 302
    client.force_login(buat_petugas(klojen, Peran.PENGEKSPOR))
    assert client.get(f"/admin/permohonan/{kasus.pk}/").status_code == 404
    client.force_login(penghapus)
    assert client.get(f"/admin/permohonan/{kasus.pk}/").status_code == 404


def test_jumlah_kueri_ekspor_tidak_bertambah_dengan_barisnya(pengekspor, skium, django_assert_num_queries):
    ajukan(skium)
    ekspor(pengekspor, skium)
    for _kali in range(3):
        ajukan(skium)
    with django_assert_num_queries(13) as tangkapan:
        assert len(ekspor(pengekspor, skium)) == 4
    assert tangkapan


def test_data_pribadi_terhapus_dari_semua_tempat(skium, klojen, penghapus, client):
    petugas = regu(klojen)
    kasus = ajukan(skium)[0]
    simpan(buat_wadah(klojen, f"permohonan:{kasus.pk}"))
    kasus = kerjakan(kasus, "tolak", petugas[Peran.ADMIN_WEB], alasan="Siti Aminah bukan warga Klojen.")
    kasus = HapusData(kasus, penghapus).execute(kasus.versi, dasar="Jadwal retensi arsip")
    kasus.refresh_from_db()
    kelas = {satu["kunci"]: satu["kelas"] for satu in semua_isian(kasus.formulir_versi.dokumen)}
    tinggal = {nama: nilai for nama, nilai in JAWABAN.items() if kelas[nama] == KelasData.PUBLIK}
    assert kasus.data == tinggal and {"nama_usaha", "lokasi_usaha"} <= set(tinggal)
    assert not set(kasus.data) & {"nama_pemohon", "nik", "telepon", "alamat_jemput"}
    semua = str(list(Permohonan.objects.values())) + str(list(kasus.peristiwa.values()))
    assert not [satu for satu in ("Siti Aminah", JAWABAN["nik"], JAWABAN["telepon"], "Jl. Kawi") if satu in semua]
    assert not Berkas.objects.filter(dihapus_pada=None).exists()
    assert kasus.peristiwa.last().rincian == {"dasar": "Jadwal retensi arsip"}
    assert kasus.nomor_register and kasus.status == "ditolak"
    client.force_login(petugas[Peran.KASI])
    assert client.get(f"/admin/permohonan/{kasus.pk}/").status_code == 200


def test_hapus_dua_kali_dan_tanpa_dasar_ditolak(skium, penghapus):
    kasus = BatalkanPermohonan(ajukan(skium)[0]).execute()
    with pytest.raises(DataTidakSah):
        HapusData(kasus, penghapus).execute(dasar=" ")
    HapusData(kasus, penghapus).execute(dasar="Permintaan pemohon")
    with pytest.raises(AksiTertutup, match="sudah dihapus"):
        HapusData(kasus, penghapus).execute(dasar="Permintaan pemohon")


def test_yang_berjalan_dan_yang_masih_berlaku_tidak_dihapus(skium, klojen, penghapus):
    kasus = ajukan(skium)[0]
    with pytest.raises(AksiTertutup, match="masih berjalan"):
        HapusData(kasus, penghapus).execute(dasar="Permintaan pemohon")
    selesai = jalankan(kasus, regu(klojen))
    Permohonan.objects.filter(pk=kasus.pk).update(berlaku_sampai="2099-01-01")
    with pytest.raises(AksiTertutup, match="masih berlaku"):
        HapusData(selesai, penghapus).execute(dasar="Permintaan pemohon")


@pytest.mark.parametrize("peran", [Peran.KASI, Peran.CAMAT, Peran.REDAKTUR, Peran.PENGEKSPOR])
def test_hanya_penghapus_kantornya_yang_menghapus(skium, klojen, lumajang, peran):
    kasus = BatalkanPermohonan(ajukan(skium)[0]).execute()
    for petugas in (buat_petugas(klojen, peran), buat_petugas(lumajang, Peran.PENGHAPUS)):
        with pytest.raises(TidakBerwenang):
            HapusData(kasus, petugas).execute(dasar="Permintaan pemohon")


def test_nama_dan_alasan_yang_ikut_menyetujui_juga_terhapus(klojen, penghapus):
    kasus, _akses = setuju.ajukan_waris(setuju.buat_berpenyetuju(klojen))
    Layanan.objects.update(contoh=[])  # samples name the same people
    kasus = setuju.jawab(kasus, setuju.BAGUS, "tolak_setuju", alasan="Bagian Bagus Harun belum dihitung.")
    kasus = kerjakan(kasus, "tolak", buat_petugas(klojen, Peran.KASI), alasan="Tidak disetujui.")
    HapusData(kasus, penghapus).execute(dasar="Permintaan pemohon")
    semua = "".join(str(list(model._base_manager.values())) for model in apps.get_app_config("layanan").get_models())
    rahasia = (setuju.SITI, setuju.BAGUS, setuju.RARA, "belum dihitung", "3573014101900001", "Penghayat")
    assert not [satu for satu in rahasia if satu in semua]
