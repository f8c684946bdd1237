"""The route of S0 from filing to delivery, with its side roads."""

import pytest

from layanan.alur.enums import StatusPermohonan
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, KunciDipakai, SudahBerubah, TidakBerwenang
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, JalankanTahap
from layanan.permohonan.models import Permohonan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import JAWABAN, ajukan, jalankan, langkah_skium


def test_permohonan_sampai_selesai_dengan_satu_peristiwa_tiap_langkah(skium, petugas):
    permohonan, _akses = ajukan(skium)
    permohonan = jalankan(permohonan, petugas)
    assert permohonan.status == StatusPermohonan.SELESAI
    assert list(permohonan.peristiwa.values_list("aksi", flat=True)) == [
        "ajukan",
        *(aksi for _peran, aksi, _masukan in langkah_skium(petugas)),
    ]
    assert permohonan.nomor_surat.startswith("500/001/35.73.02/")


@pytest.mark.parametrize("sampai", range(9))
def test_hanya_peran_tahap_yang_boleh_menekan(skium, petugas, sampai):
    permohonan = jalankan(ajukan(skium)[0], petugas, sampai)
    giliran, aksi, masukan = langkah_skium(petugas)[sampai]
    for peran, orang in petugas.items():
        if peran != giliran:
            with pytest.raises(TidakBerwenang):
                JalankanTahap(permohonan, aksi, orang).execute(**masukan)
    assert permohonan.peristiwa.count() == sampai + 1


def test_kurir_lain_tidak_boleh_menjemput(skium, petugas, klojen):
    permohonan = jalankan(ajukan(skium)[0], petugas, 2)
    with pytest.raises(TidakBerwenang, match="Ditugaskan kepada"):
        JalankanTahap(permohonan, "jemput", buat_petugas(klojen, Peran.KURIR)).execute()


def test_tekan_dua_kali_hanya_sekali_berlaku(skium, petugas):
    permohonan, _akses = ajukan(skium)
    JalankanTahap(permohonan, "teruskan", petugas[Peran.ADMIN_WEB]).execute(permohonan.versi)
    with pytest.raises(SudahBerubah):
        JalankanTahap(permohonan, "teruskan", petugas[Peran.ADMIN_WEB]).execute(permohonan.versi)
    assert permohonan.peristiwa.count() == 2


def test_berkas_wajib_harus_dicentang_kurir(skium, petugas):
    permohonan = jalankan(ajukan(skium)[0], petugas, 2)
    with pytest.raises(DataTidakSah) as galat:
        JalankanTahap(permohonan, "jemput", petugas[Peran.KURIR]).execute(diterima=["fc_ktp"])
    assert "Surat pengantar dari kelurahan; Fotokopi Kartu Keluarga (KK)" in galat.value.galat[0].pesan


def test_perjanjian_sewa_wajib_hanya_di_pusat_perbelanjaan(skium):
    di_rumah, _akses = ajukan(skium)
    di_mal, _akses = ajukan(skium, lokasi_usaha="pusat_perbelanjaan", nama_pengelola="PT Mal Olimpik")
    assert "perjanjian_sewa" not in {satu["kode"] for satu in di_rumah.persyaratan_berlaku()}
    assert "perjanjian_sewa" in {satu["kode"] for satu in di_mal.persyaratan_berlaku()}


def test_penjemputan_gagal_kembali_ke_penugasan_dengan_alasan(skium, petugas):
    permohonan = jalankan(ajukan(skium)[0], petugas, 2)
    with pytest.raises(DataTidakSah):
        JalankanTahap(permohonan, "jemput_gagal", petugas[Peran.KURIR]).execute()
    permohonan = JalankanTahap(permohonan, "jemput_gagal", petugas[Peran.KURIR]).execute(alasan="Rumah kosong.")
    assert (permohonan.status, permohonan.tahap) == (StatusPermohonan.DIPROSES, "jadwal_jemput")
    assert permohonan.peristiwa.last().pesan_publik == "Rumah kosong."


def test_kembalikan_ke_pemohon_dibaca_pemohon_kembalikan_ke_rekan_tidak(skium, petugas):
    permohonan = jalankan(ajukan(skium)[0], petugas, 5)
    permohonan = JalankanTahap(permohonan, "kembalikan", petugas[Peran.KASI]).execute(catatan="Cek NIK.")
    assert permohonan.peristiwa.last().pesan_publik == ""
    alasan = {"alasan": "Fotokopi KTP tidak terbaca."}
    permohonan = JalankanTahap(permohonan, "kembalikan", petugas[Peran.PETUGAS_LAYANAN]).execute(**alasan)
    assert permohonan.peristiwa.last().pesan_publik == "Fotokopi KTP tidak terbaca."
    assert permohonan.tahap == "jadwal_jemput"


@pytest.mark.parametrize(("sampai", "peran"), [(0, Peran.ADMIN_WEB), (5, Peran.CAMAT), (6, Peran.CAMAT)])
def test_penolakan_dengan_alasan_oleh_yang_berhak(skium, petugas, sampai, peran):
    permohonan = jalankan(ajukan(skium)[0], petugas, sampai)
    permohonan = JalankanTahap(permohonan, "tolak", petugas[peran]).execute(alasan="Di luar Klojen.")
    assert permohonan.status == StatusPermohonan.DITOLAK
    assert permohonan.nomor_surat == ""


@pytest.mark.parametrize(("sampai", "boleh"), [(0, True), (1, True), (2, True), (3, False), (6, False)])
def test_pemohon_membatalkan_sampai_berkas_dijemput(skium, petugas, sampai, boleh):
    permohonan = jalankan(ajukan(skium)[0], petugas, sampai)
    if boleh:
        assert BatalkanPermohonan(permohonan).execute().status == StatusPermohonan.DIBATALKAN
    else:
        with pytest.raises(AksiTertutup):
            BatalkanPermohonan(permohonan).execute()


def test_kunci_sama_memberi_perkara_dan_kode_yang_sama(skium):
    pertama = AjukanPermohonan(skium, "kunci-1").execute(JAWABAN)
    kedua = AjukanPermohonan(skium, "kunci-1").execute(JAWABAN)
    assert pertama == kedua
    assert Permohonan.objects.count() == 1
    with pytest.raises(KunciDipakai):
        AjukanPermohonan(skium, "kunci-1").execute(JAWABAN | {"nama_usaha": "Lain"})


def test_isian_salah_disebut_satu_per_satu_dan_tidak_ada_yang_tersimpan(skium):
    with pytest.raises(DataTidakSah) as galat:
        AjukanPermohonan(skium, "k").execute({**JAWABAN, "nik": "123", "kelurahan": "Mana", "asing": 1})
    assert {satu.jalur for satu in galat.value.galat} == {"nik", "kelurahan", "asing"}
    assert not Permohonan.objects.exists()


def test_layanan_informasi_saja_tidak_menerima_permohonan(skium):
    skium.mode_daring = "informasi_saja"
    with pytest.raises(AksiTertutup):
        AjukanPermohonan(skium, "k").execute(JAWABAN)


def test_versi_yang_terbit_kemudian_tidak_mengubah_perkara_berjalan(skium, petugas):
    permohonan, _akses = ajukan(skium)
    skium.alur.tahap.pop()
    skium.alur.save_revision().publish()
    assert skium.alur.versi.count() == 2
    assert jalankan(permohonan, petugas).peristiwa.count() == 10
