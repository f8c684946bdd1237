"""What a file would do: new, the same, or wrong, with row, column, sentence and remedy."""

import pytest

from layanan.register.baca import BerkasDitolak
from layanan.register.models import RegisterLama
from layanan.register.resources import RegisterResource
from tests.pabrik import buat_layanan
from tests.register.pabrik import BARIS, BERMASALAH, CONTOH_CSV, CONTOH_XLSX, JUDUL, baris, csv, impor, xlsx


def periksa(instansi, isi):
    return RegisterResource(instansi).periksa(isi)


@pytest.mark.parametrize("berkas", [CONTOH_CSV, CONTOH_XLSX])
def test_berkas_contoh_bersih(klojen, berkas):
    hasil = periksa(klojen, berkas.read_bytes())
    assert (len(hasil.siap), hasil.sama, hasil.galat, hasil.peringatan) == (48, 0, [], [])


def test_berkas_bermasalah_menyebut_baris_kolom_dan_sebab(klojen):
    hasil = periksa(klojen, BERMASALAH.read_bytes())
    assert [(satu.baris, satu.kolom, satu.kode) for satu in hasil.galat] == [
        (3, "Tanggal masuk", "tanggal_mustahil"),
        (4, "NIK", "nik_hilang"),
        (5, "Nama pemohon", "wajib"),
        (6, "Nomor register", "nomor_kembar"),
        (7, "Status", "status"),
        (8, "NIK", "nik_format"),
        (8, "Tanggal terbit", "tanggal_mustahil"),
    ]
    assert "baris 2" in hasil.galat[3].pesan
    assert all(satu.pesan and satu.perbaikan for satu in hasil.galat)
    assert (len(hasil.siap), len(hasil.baris_galat)) == (4, 6)
    assert hasil.peringatan == ["Kolom «Alamat» tidak dikenal dan tidak ikut diimpor."]


def test_pemeriksaan_tidak_menulis_apa_pun(klojen, django_assert_num_queries):
    with django_assert_num_queries(3) as tangkapan:  # catalogue, names seen before, rows of the year
        periksa(klojen, xlsx(BARIS, baris(nomor="002")))
    assert all(satu["sql"].startswith("SELECT") for satu in tangkapan)
    assert not RegisterLama.objects.exists()


def test_baris_yang_sudah_ada_dilewati_dan_yang_berbeda_ditolak(klojen, admin_impor):
    impor(klojen, admin_impor, xlsx(BARIS, baris(nomor="002")))
    hasil = periksa(klojen, xlsx(BARIS, baris(nomor="002", nama="Orang Lain"), baris(nomor="003")))
    assert (len(hasil.siap), hasil.sama) == (1, 1)
    assert [(satu.baris, satu.kode) for satu in hasil.galat] == [(3, "nomor_terpakai")]


def test_nomor_yang_sama_di_tahun_layanan_atau_kantor_lain_bukan_kembar(klojen, lumajang, admin_lumajang):
    impor(lumajang, admin_lumajang, xlsx(BARIS))
    hasil = periksa(klojen, xlsx(BARIS, baris(masuk="01/02/2018"), baris(layanan="SKTM")))
    assert (len(hasil.siap), hasil.galat) == (3, [])


@pytest.mark.parametrize(
    "tertulis", ["skium", "SKIUM", "surat keterangan izin usaha mikro", "Surat Keterangan  Izin-Usaha Mikro"]
)
def test_layanan_dikenali_dari_kode_atau_nama(klojen, tertulis):
    layanan = buat_layanan(klojen)
    (satu,) = periksa(klojen, xlsx(baris(layanan=tertulis))).siap
    assert (satu.layanan_id, satu.kunci_layanan, satu.tahun) == (layanan.pk, "skium", 2017)


def test_layanan_kantor_lain_tidak_dicocokkan(klojen, lumajang):
    buat_layanan(lumajang)
    (satu,) = periksa(klojen, xlsx(BARIS)).siap
    assert (satu.layanan_id, satu.layanan_nama) == (None, "SKIUM")


def test_katalog_yang_berubah_tidak_menggandakan_register(klojen, admin_impor):
    nama_lengkap = baris(layanan="Surat Keterangan Izin Usaha Mikro")
    impor(klojen, admin_impor, xlsx(nama_lengkap))
    layanan = buat_layanan(klojen)
    assert periksa(klojen, xlsx(nama_lengkap)).sama == 1
    layanan.nama = "Nama Baru"
    layanan.save()
    assert periksa(klojen, xlsx(nama_lengkap)).sama == 1


def test_kolom_yang_tidak_ada_di_berkas_memakai_nilai_bawaan(klojen):
    (satu,) = periksa(klojen, csv(BARIS[:4], judul=JUDUL[:4]).encode()).siap
    assert (satu.nik, satu.nomor_surat, satu.tanggal_terbit, satu.status) == ("", "", None, "selesai")


def test_kolom_tanpa_judul_dan_lembar_lain_disebut(klojen):
    hasil = periksa(klojen, csv((*BARIS, "catatan liar")).encode())
    assert hasil.peringatan == ["Kolom ke-9 tidak berjudul dan tidak ikut diimpor."]


def test_judul_yang_kurang_menolak_seluruh_berkas(klojen):
    with pytest.raises(BerkasDitolak, match="Kolom «Nomor register» tidak ditemukan"):
        periksa(klojen, csv(BARIS[1:], judul=JUDUL[1:]).encode())


def test_tulisan_yang_terlalu_panjang_ditolak(klojen):
    hasil = periksa(klojen, xlsx(baris(nama="x" * 161)))
    assert [(satu.kode, satu.perbaikan) for satu in hasil.galat] == [
        ("panjang", "Singkat menjadi paling banyak 160 huruf.")
    ]


def test_impor_langsung_lewat_resource_ditolak(klojen):
    from tablib import Dataset  # noqa: PLC0415 - only here

    with pytest.raises(TypeError, match="JalankanImpor"):
        RegisterResource(klojen).import_data(Dataset(), dry_run=False)
