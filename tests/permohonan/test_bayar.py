"""A stage in which the applicant pays: proof, receipt, cash, waiver; nobody pays twice."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.alur.enums import StatusPermohonan, StatusTagihan
from layanan.alur.jenis.bayar import BUKTI, jumlah_terutang
from layanan.alur.models import AlurVersi
from layanan.berkas.models import Berkas
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, SudahBerubah, TidakBerwenang
from layanan.permohonan.actions import JawabTahap, aksi_terbuka, aksi_warga
from layanan.permohonan.giliran import LEWAT
from layanan.permohonan.queries import menunggu, petunjuk_langkah
from layanan.permohonan.tagihan import tagihan_tertulis
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.berkas.pabrik import EICAR, gambar, unggahan
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, ajukan_lewat, kerjakan, simpan_bukti

CARA = "Bank Jatim 0011223344 a.n. Kas Daerah,\natau loket 2."
KUITANSI = {"nomor_kuitansi": "KW-17/2026", "tanggal_bayar": "1/2/2026"}
PERIKSA, AKHIR = buat_tahap("periksa"), buat_tahap("serah", "serah_loket")


def tahap_bayar(kode="bayar", *kembali_ke, **ubah):
    """Return a payment stage of Rp150.000, that the camat may waive."""
    awal = {"biaya": 150_000, "cara_bayar": CARA, "pembebas": Peran.CAMAT.value, "hari_kerja": 3}
    return buat_tahap(kode, "bayar", *kembali_ke, **(awal | ubah))


def bayar_menurut(kunci):
    """Return a payment stage whose amount an officer has filled in before."""
    return tahap_bayar(biaya=None, biaya_dari=kunci)


@pytest.fixture
def camat(petugas):
    return petugas[Peran.CAMAT]


@pytest.fixture
def terutang(skium, kasi):
    """Return a case that has to be paid for."""
    return kerjakan(ajukan_lewat(skium, PERIKSA, tahap_bayar(), AKHIR), "teruskan", kasi)


def kirim(kasus):
    """Return the case after the applicant has sent a proof."""
    return JawabTahap(kasus, "kirim_bukti").execute(kasus.versi, **{BUKTI: [str(simpan_bukti(kasus).pk)]})


def terbuka(kasus, siapa=None):
    """Return what an officer, or the applicant, can do."""
    aksi = aksi_terbuka(kasus, siapa) if siapa else aksi_warga(kasus)
    return [satu.kode for satu in aksi if satu.terbuka]


def test_jumlah_dicatat_saat_masuk_tahap_dan_giliran_pemohon(terutang, kasi):
    (satu,) = tagihan_tertulis(terutang)
    assert (satu.jumlah, satu.jumlah_tertulis, satu.status, satu.hari) == (150_000, "Rp150.000", "belum", 3)
    assert terutang.status == StatusPermohonan.MENUNGGU_PEMOHON
    assert "Giliran: pemohon." in petunjuk_langkah(terutang) and terutang not in menunggu(kasi)
    assert terbuka(terutang) == ["kirim_bukti"]
    assert terbuka(terutang, kasi) == ["terima_tunai"]


def test_bukti_diperiksa_lalu_diterima_dengan_nomor_kuitansi(terutang, kasi):
    kasus = kirim(terutang)
    assert (kasus.tahap, kasus.status) == ("bayar", StatusPermohonan.DIPROSES)
    assert kasus in menunggu(kasi) and "Kepala Seksi" in petunjuk_langkah(kasus)
    assert terbuka(kasus) == [] and terbuka(kasus, kasi) == ["terima_bayar", "tolak_bukti", "terima_tunai"]
    berkas = kasus.tagihan.get().bukti
    assert (berkas.pemilik, berkas.kedaluwarsa) == (kasus.pemilik, None)
    with pytest.raises(DataTidakSah, match="perlu diperbaiki"):
        kerjakan(kasus, "terima_bayar", kasi)
    kasus = kerjakan(kasus, "terima_bayar", kasi, **KUITANSI)
    assert kasus.tahap == "serah"
    satu = kasus.tagihan.get()
    assert (satu.status, satu.nomor_kuitansi, str(satu.tanggal_bayar)) == ("lunas", "KW-17/2026", "2026-02-01")
    assert kasus.peristiwa.last().rincian["jumlah"] == 150_000


def test_bukti_yang_tidak_terbaca_dikembalikan_dengan_alasan_dan_dapat_dikirim_lagi(terutang, kasi):
    kasus = kerjakan(kirim(terutang), "tolak_bukti", kasi, alasan="Fotonya buram. Foto ulang slipnya.")
    assert (kasus.tahap, kasus.status) == ("bayar", StatusPermohonan.MENUNGGU_PEMOHON)
    assert kasus.peristiwa.last().pesan_publik == "Fotonya buram. Foto ulang slipnya."
    assert kirim(kasus).tagihan.get().status == StatusTagihan.DIPERIKSA


def test_uang_tunai_di_loket_dicatat_tanpa_bukti(terutang, kasi):
    kasus = kerjakan(terutang, "terima_tunai", kasi, **KUITANSI)
    assert (kasus.tahap, kasus.tagihan.get().tunai) == ("serah", True)


def test_tanggal_yang_belum_tiba_ditolak(terutang, kasi):
    besok = f"{timezone.localdate().year + 1}-01-01"
    with pytest.raises(DataTidakSah) as galat:
        kerjakan(terutang, "terima_tunai", kasi, **(KUITANSI | {"tanggal_bayar": besok}))
    assert [(satu.jalur, satu.kode) for satu in galat.value.galat] == [("tanggal_bayar", "belum_tiba")]


def test_pembebasan_hanya_oleh_yang_disebut_alur_dengan_dasar_hukum(terutang, kasi, camat):
    with pytest.raises(TidakBerwenang):
        kerjakan(terutang, "bebaskan", kasi, alasan="Warga miskin.", dasar_hukum="Perda 1/2024")
    with pytest.raises(DataTidakSah):
        kerjakan(terutang, "bebaskan", camat, alasan="Warga miskin.")
    kasus = kerjakan(terutang, "bebaskan", camat, alasan="Warga miskin.", dasar_hukum="Perda 1 Tahun 2024 Pasal 12")
    assert (kasus.tahap, kasus.tagihan.get().status) == ("serah", "bebas")
    peristiwa = kasus.peristiwa.last()
    assert peristiwa.pesan_publik == "Warga miskin. Dasar hukum: Perda 1 Tahun 2024 Pasal 12."
    assert (peristiwa.aksi, peristiwa.pelaku) == ("bebaskan", camat)


def test_tanpa_pembebas_tidak_ada_pembebasan(skium, kasi, camat):
    kasus = ajukan_lewat(skium, tahap_bayar(pembebas=""))
    assert "bebaskan" not in {satu.kode for siapa in (kasi, camat) for satu in aksi_terbuka(kasus, siapa)}


def test_klik_kedua_tidak_membayar_dua_kali(terutang, kasi):
    kasus = kirim(terutang)
    with pytest.raises(SudahBerubah):
        JawabTahap(terutang, "kirim_bukti").execute(terutang.versi, **{BUKTI: [str(simpan_bukti(kasus).pk)]})
    lunas = kerjakan(kasus, "terima_bayar", kasi, **KUITANSI)
    with pytest.raises(SudahBerubah):
        kerjakan(kasus, "terima_bayar", kasi, **(KUITANSI | {"nomor_kuitansi": "KW-18"}))
    with pytest.raises(AksiTertutup):
        kerjakan(lunas, "terima_tunai", kasi, **KUITANSI)
    assert lunas.tagihan.get().nomor_kuitansi == "KW-17/2026"


def test_yang_sudah_lunas_tidak_ditagih_lagi_bila_permohonan_dikembalikan(skium, kasi):
    tahap = PERIKSA, tahap_bayar(), buat_tahap("konsep", "verifikasi", "periksa"), AKHIR
    kasus = kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi)
    kasus = kerjakan(kerjakan(kasus, "terima_tunai", kasi, **KUITANSI), "kembalikan", kasi, catatan="Cek lagi.")
    kasus = kerjakan(kasus, "teruskan", kasi)
    assert kasus.tahap == "konsep"
    assert [(satu.aksi, satu.dari, satu.ke) for satu in kasus.peristiwa.all()][-2:] == [
        ("teruskan", "periksa", "bayar"),
        (LEWAT, "bayar", "konsep"),
    ]
    assert kasus.versi == kasus.peristiwa.count()


def test_bukti_yang_sedang_diperiksa_tetap_ada_sesudah_permohonan_dikembalikan(skium, kasi):
    kasus = kerjakan(ajukan_lewat(skium, PERIKSA, tahap_bayar("bayar", "periksa"), AKHIR), "teruskan", kasi)
    kasus = kerjakan(kerjakan(kirim(kasus), "kembalikan", kasi, catatan="Cek lagi."), "teruskan", kasi)
    assert (kasus.tahap, kasus.status, kasus.tagihan.get().status) == ("bayar", "diproses", "diperiksa")


LUAS = buat_tahap("ukur", isian_petugas=[buat_isian("rupiah", "retribusi", wajib=False)])


def test_biaya_nol_dilewati_sendiri_dengan_peristiwa(client, skium, kasi):
    AlurVersi.terbitkan(skium.alur, dokumen_alur(LUAS, bayar_menurut("retribusi"), AKHIR))
    kasus, akses = ajukan(skium)
    kasus = kerjakan(kasus, "teruskan", kasi, isi_retribusi="0")
    assert (kasus.tahap, kasus.tagihan.get().status) == ("serah", "nihil")
    assert [(satu.aksi, satu.pelaku) for satu in kasus.peristiwa.all()][1:] == [("teruskan", kasi), (LEWAT, None)]
    halaman = client.post("/lacak/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}).content.decode()
    assert "Tidak ada biaya" in halaman and "Sekarang bayar." not in halaman
    client.force_login(kasi)
    meja = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert "Dilewati: tidak ada yang perlu dibayar" in meja and "Sistem" in meja


def test_tahap_pertama_yang_bernilai_nol_dan_terakhir_mengakhiri_permohonan(skium):
    dokumen = dokumen_alur(tahap_bayar())
    dokumen["tahap"][0] |= {"biaya": 0}
    AlurVersi.terbitkan(skium.alur, dokumen)
    kasus = ajukan(skium)[0]
    assert (kasus.status, kasus.versi) == (StatusPermohonan.SELESAI, 2)
    assert [satu.aksi for satu in kasus.peristiwa.all()] == ["ajukan", LEWAT]


def test_jumlah_yang_tidak_terisi_ditetapkan_kantor(skium, kasi):
    kasus = kerjakan(ajukan_lewat(skium, LUAS, bayar_menurut("retribusi"), AKHIR), "teruskan", kasi)
    assert (kasus.status, kasus.tagihan.get().status) == ("diproses", "ditetapkan")
    assert kasus in menunggu(kasi) and terbuka(kasus) == []
    assert terbuka(kasus, kasi) == ["tetapkan_biaya"]
    kasus = kerjakan(kasus, "tetapkan_biaya", kasi, jumlah="Rp75.000")
    assert (kasus.tahap, kasus.status, kasus.tagihan.get().jumlah) == ("bayar", "menunggu_pemohon", 75_000)
    assert terbuka(kasus) == ["kirim_bukti"]


def test_kantor_menetapkan_nol_lalu_permohonan_berlanjut(skium, kasi):
    kasus = kerjakan(ajukan_lewat(skium, LUAS, bayar_menurut("retribusi"), AKHIR), "teruskan", kasi)
    assert kerjakan(kasus, "tetapkan_biaya", kasi, jumlah="0").tahap == "serah"


@pytest.mark.parametrize(
    ("nilai", "jumlah"), [(12_500.5, 12_501), (0, 0), (None, None), (-1, None), ("100", None), (True, None)]
)
def test_jumlah_dibaca_dari_jawaban_dalam_rupiah_bulat(nilai, jumlah):
    tahap = {"biaya": None, "biaya_dari": "retribusi"}
    assert jumlah_terutang(tahap, {"retribusi": nilai}) == jumlah


def test_basis_data_menolak_lunas_tanpa_kuitansi_dan_tagihan_kembar(terutang):
    satu = terutang.tagihan.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        terutang.tagihan.update(status=StatusTagihan.LUNAS)
    with pytest.raises(IntegrityError), transaction.atomic():
        terutang.tagihan.create(tahap=satu.tahap)


def test_berkas_orang_lain_tidak_diterima_sebagai_bukti(terutang, skium):
    milik_lain = str(simpan_bukti(ajukan(skium)[0]).pk)
    with pytest.raises(DataTidakSah) as galat:
        JawabTahap(terutang, "kirim_bukti").execute(terutang.versi, **{BUKTI: [milik_lain]})
    assert [satu.jalur for satu in galat.value.galat] == [BUKTI]
    assert terutang.tagihan.get().status == StatusTagihan.BELUM


@pytest.fixture
def kode(skium, kasi):
    """Return the codes of a case that has to be paid for, and the case."""
    AlurVersi.terbitkan(skium.alur, dokumen_alur(PERIKSA, tahap_bayar(), AKHIR))
    kasus, akses = ajukan(skium)
    kasus = kerjakan(kasus, "teruskan", kasi)
    return {"kode_lacak": kasus.kode_lacak, "kode_akses": akses, "aksi": "kirim_bukti", "versi": kasus.versi}, kasus


def test_pemohon_melihat_biaya_dan_mengunggah_bukti_dengan_kode_akses(client, kode, kasi):
    isi, kasus = kode
    buka = {nama: isi[nama] for nama in ("kode_lacak", "kode_akses")}
    halaman = client.post("/lacak/", buka).content.decode()
    assert "Rp150.000" in halaman and "Bank Jatim 0011223344" in halaman and "3 hari kerja" in halaman
    assert 'enctype="multipart/form-data"' in halaman
    assert "Unggah Bukti pembayaran." in client.post("/lacak/", isi).content.decode()
    halaman = client.post("/lacak/", isi | {BUKTI: unggahan(EICAR, "slip.jpg")}).content.decode()
    assert "tidak dapat diterima di sini" in halaman and "Unggah Bukti pembayaran." not in halaman
    halaman = client.post("/lacak/", isi | {BUKTI: unggahan(gambar(), "slip.jpg")}).content.decode()
    assert "sudah kami catat" in halaman and "slip.jpg" in halaman and "sedang diperiksa" in halaman
    halaman = client.post("/lacak/", isi | {BUKTI: unggahan(gambar(), "slip.jpg")}).content.decode()
    assert "tidak lagi dapat dilakukan" in halaman
    assert Berkas.objects.filter(pemilik=kasus.pemilik).count() == Berkas.objects.count() == 1
    kasus.refresh_from_db()
    kerjakan(kasus, "terima_bayar", kasi, **KUITANSI)
    halaman = client.post("/lacak/", buka).content.decode()
    assert "Lunas" in halaman and "KW-17/2026" in halaman and "1 Februari 2026" in halaman
    assert "Bank Jatim" not in halaman


def test_tanpa_kode_akses_biaya_dan_unggahan_tertutup(client, kode):
    isi, _kasus = kode
    isi = isi | {"kode_akses": "", BUKTI: unggahan(gambar(), "slip.jpg")}
    halaman = client.post("/lacak/", isi).content.decode()
    assert "Rp150.000" not in halaman and not Berkas.objects.exists()


def test_petugas_membuka_bukti_dari_meja_dan_kurir_tidak(client, klojen, terutang, kasi):
    kasus = kirim(terutang)
    berkas = kasus.tagihan.get().bukti
    client.force_login(kasi)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    alamat = f"/admin/berkas/{berkas.pk}/"
    assert alamat in halaman and "Bukti pembayaran sedang diperiksa" in halaman
    assert client.get(alamat).status_code == 200
    kurir = buat_petugas(klojen, Peran.KURIR)
    type(kasus).objects.filter(pk=kasus.pk).update(petugas=kurir)
    client.force_login(kurir)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/")
    assert halaman.status_code == 200 and alamat not in halaman.content.decode()
    assert client.get(alamat).status_code == 404


def test_daftar_menunggu_tidak_menggandakan_perkara_bertagihan_dua(skium, kasi):
    tahap = tahap_bayar("muka"), tahap_bayar("sisa"), buat_tahap("akhir")
    kasus = kerjakan(ajukan_lewat(skium, *tahap), "terima_tunai", kasi, **KUITANSI)
    kasus = kerjakan(kasus, "terima_tunai", kasi, **KUITANSI)
    assert list(menunggu(kasi)) == [kasus]


def test_api_lacak_menyebut_tagihan_hanya_dengan_kode_akses(client, kode):
    isi, _kasus = kode
    buka = {nama: isi[nama] for nama in ("kode_lacak", "kode_akses")}
    jawab = client.post("/api/layanan/v1/lacak", buka, content_type="application/json").json()
    assert [(satu["jumlah"], satu["status"]) for satu in jawab["tagihan"]] == [(150_000, "belum")]
    assert "kirim_bukti" in jawab["aksi"]
    tanpa = client.post("/api/layanan/v1/lacak", buka | {"kode_akses": ""}, content_type="application/json").json()
    assert tanpa["tagihan"] is None
