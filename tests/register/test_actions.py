"""From file to register: exactly once, by those who may, and never half."""

import pytest
from django.core import mail
from django.db import transaction
from wagtail.models import ModelLogEntry

from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, SudahBerubah, TidakBerwenang
from layanan.register.actions import BatalkanImpor, EksporRegister, JalankanImpor
from layanan.register.baca import BerkasDitolak
from layanan.register.enums import StatusBatch
from layanan.register.models import BatchImpor, RegisterLama
from layanan.register.resources import RegisterResource
from tests.pabrik import buat_petugas
from tests.register.pabrik import BARIS, BERMASALAH, CONTOH_CSV, CONTOH_XLSX, baris, impor, unggah, xlsx


def test_memeriksa_menyimpan_berkas_tetapi_tidak_mengubah_register(klojen, admin_impor):
    batch = unggah(klojen, admin_impor, BERMASALAH.read_bytes(), "../../Register 2016.xlsx")
    assert not RegisterLama.objects.exists()
    assert batch.status == StatusBatch.DIPERIKSA
    assert (batch.jumlah_baru, batch.jumlah_sama, batch.jumlah_galat) == (4, 0, 6)
    assert batch.berkas.read() == BERMASALAH.read_bytes()
    assert "Register" not in batch.berkas.name


def test_berkas_yang_bukan_register_tidak_disimpan(klojen, admin_impor, settings):
    with pytest.raises(BerkasDitolak):
        unggah(klojen, admin_impor, b"%PDF-1.7")
    assert not BatchImpor.objects.exists()


def test_menyetujui_menulis_tepat_isi_berkas(klojen, admin_impor):
    batch = impor(klojen, admin_impor, CONTOH_XLSX.read_bytes())
    assert batch.status == StatusBatch.SELESAI
    assert batch.jumlah_baru == RegisterLama.objects.filter(batch=batch, instansi=klojen).count() == 48
    satu = RegisterLama.objects.get(tahun=2016, nomor_register="001")
    assert (satu.nama_pemohon, satu.nik, f"{satu.tanggal_masuk}") == (
        "Lilik Indrawati",
        "3573016005560002",
        "2016-02-22",
    )
    assert (satu.nomor_surat, satu.status, satu.baris_sumber) == ("510/001/35.73.02/2016", "selesai", 2)


def test_berkas_yang_sama_dua_kali_tidak_mengubah_apa_pun(klojen, admin_impor):
    impor(klojen, admin_impor, CONTOH_XLSX.read_bytes())
    for berkas in (CONTOH_XLSX, CONTOH_CSV):
        with pytest.raises(AksiTertutup, match="Tidak ada baris baru"):
            impor(klojen, admin_impor, berkas.read_bytes())
    assert RegisterLama.objects.count() == 48


def test_satu_baris_salah_menahan_semua(klojen, admin_impor):
    with pytest.raises(AksiTertutup, match="Masih ada baris yang salah"):
        impor(klojen, admin_impor, xlsx(BARIS, baris(nomor="")))
    assert not RegisterLama.objects.exists()


def test_baris_yang_baik_saja_dapat_dipilih(klojen, admin_impor):
    batch = impor(klojen, admin_impor, BERMASALAH.read_bytes(), hanya_yang_baik=True)
    assert (batch.jumlah_baru, batch.jumlah_galat) == (4, 6)
    assert sorted(RegisterLama.objects.values_list("baris_sumber", flat=True)) == [2, 9, 10, 11]


def test_klik_kedua_tidak_mengimpor_lagi(klojen, admin_impor):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    JalankanImpor(RegisterResource, batch, admin_impor).execute()
    for satu in (batch, BatchImpor.objects.get()):
        with pytest.raises(AksiTertutup):
            JalankanImpor(RegisterResource, satu, admin_impor).execute()
    assert RegisterLama.objects.count() == 1


def test_persetujuan_yang_didahului_selagi_memeriksa_tidak_menulis(klojen, admin_impor):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))

    class Didahului(RegisterResource):
        def periksa(self, isi):
            hasil = super().periksa(isi)
            JalankanImpor(RegisterResource, batch, admin_impor).execute()
            return hasil

    with pytest.raises(AksiTertutup, match="sudah dijalankan"):
        JalankanImpor(Didahului, batch, admin_impor).execute()
    assert RegisterLama.objects.count() == 1


def test_nomor_yang_didahului_impor_lain_membatalkan_seluruh_tulisan(klojen, admin_impor):
    resource = RegisterResource(klojen)
    resource.periksa(xlsx(baris(nomor="002"), BARIS))
    impor(klojen, admin_impor, xlsx(BARIS))
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    with pytest.raises(SudahBerubah, match="Register berubah"), transaction.atomic():
        resource.simpan(batch)
    assert RegisterLama.objects.count() == 1


def test_membatalkan_menghapus_berkas_dan_menutup_impor(klojen, admin_impor, django_capture_on_commit_callbacks):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    with django_capture_on_commit_callbacks(execute=True):
        BatalkanImpor(batch, admin_impor).execute()
    assert not batch.berkas.storage.exists(batch.berkas.name)
    for aksi in (BatalkanImpor(batch, admin_impor), JalankanImpor(RegisterResource, batch, admin_impor)):
        with pytest.raises(AksiTertutup, match="sudah dibatalkan"):
            aksi.execute()


def test_berkas_yang_hilang_dijawab_dengan_kalimat(klojen, admin_impor):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    batch.berkas.storage.delete(batch.berkas.name)
    with pytest.raises(AksiTertutup, match="tidak disimpan lagi"):
        JalankanImpor(RegisterResource, batch, admin_impor).execute()


@pytest.mark.parametrize("peran", [satu for satu in Peran if satu != Peran.ADMIN_IMPOR])
def test_peran_lain_tidak_dapat_mengimpor_atau_mengekspor(klojen, admin_impor, peran):
    petugas = buat_petugas(klojen, peran)
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    with pytest.raises(TidakBerwenang):
        unggah(klojen, petugas, xlsx(BARIS))
    for aksi in (JalankanImpor(RegisterResource, batch, petugas), BatalkanImpor(batch, petugas)):
        with pytest.raises(TidakBerwenang):
            aksi.execute()
    with pytest.raises(TidakBerwenang):
        EksporRegister(klojen, petugas).execute(RegisterLama.objects.all(), "csv", {})


def test_admin_impor_kantor_lain_tidak_berwenang(klojen, admin_impor, admin_lumajang):
    batch = unggah(klojen, admin_impor, xlsx(BARIS))
    with pytest.raises(TidakBerwenang):
        JalankanImpor(RegisterResource, batch, admin_lumajang).execute()
    with pytest.raises(TidakBerwenang):
        unggah(klojen, admin_lumajang, xlsx(BARIS))


def test_dua_ribu_baris_masuk_dalam_beberapa_kueri(klojen, admin_impor, django_assert_max_num_queries):
    isi = xlsx(*(baris(nomor=f"{urut:04}", nik="") for urut in range(2000)))
    with django_assert_max_num_queries(60):
        assert impor(klojen, admin_impor, isi).jumlah_baru == 2000
    assert RegisterLama.objects.count() == 2000


def test_impor_dan_ekspor_tercatat_tanpa_data_pribadi(klojen, admin_impor):
    impor(klojen, admin_impor, xlsx(BARIS))
    EksporRegister(klojen, admin_impor).execute(RegisterLama.objects.all(), "csv", {"tahun": "2017"})
    catatan = {satu.action: satu for satu in ModelLogEntry.objects.filter(user=admin_impor)}
    assert {"layanan.periksa_register", "layanan.impor_register", "layanan.ekspor_register"} <= set(catatan)
    ekspor = catatan["layanan.ekspor_register"].data
    assert (ekspor["saringan"], ekspor["jumlah"], ekspor["format"]) == ({"tahun": "2017"}, 1, "csv")
    assert "Aminah" not in str([satu.data for satu in catatan.values()])


def test_impor_tidak_mengirim_pesan(klojen, admin_impor):
    impor(klojen, admin_impor, xlsx(BARIS))
    assert mail.outbox == []
