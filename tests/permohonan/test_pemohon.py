"""Stages in which the applicant acts through the tracking page, and parallel recommendations."""

import pytest

from layanan.alur.enums import BilaNegatif, StatusPermohonan
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, SudahBerubah
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.actions import JawabTahap, aksi_terbuka, aksi_warga
from layanan.permohonan.queries import menunggu, petunjuk_langkah
from tests.alur.pabrik import buat_tahap
from tests.permohonan.pabrik import ajukan, ajukan_lewat, kerjakan

ISI = buat_tahap("isi_oss", "kerjakan")
TANYA = buat_tahap("konfirmasi", "tanya_pemohon", "isi_oss")
AKHIR = buat_tahap("serah", "serah_loket")


@pytest.fixture
def ditanya(skium, kasi):
    """Return a case in which the applicant is asked whether the data are right."""
    return kerjakan(ajukan_lewat(skium, ISI, TANYA, AKHIR), "teruskan", kasi)


def jawab(kasus, kode, **isi):
    """Return the case after the applicant has done something."""
    return JawabTahap(kasus, kode).execute(kasus.versi, **isi)


def terbuka(kasus):
    """Return what the applicant can do."""
    return [satu.kode for satu in aksi_warga(kasus) if satu.terbuka]


def test_pemohon_menyatakan_benar_dan_permohonan_berlanjut(ditanya, petugas):
    assert ditanya.status == StatusPermohonan.MENUNGGU_PEMOHON
    assert terbuka(ditanya) == ["nyatakan_benar", "minta_koreksi"]
    assert not any(ditanya in menunggu(siapa) for siapa in petugas.values())
    assert "Giliran: pemohon." in petunjuk_langkah(ditanya)
    kasus = jawab(ditanya, "nyatakan_benar")
    assert kasus.tahap == "serah"
    assert (kasus.peristiwa.last().aksi, kasus.peristiwa.last().pelaku) == ("nyatakan_benar", None)
    with pytest.raises(AksiTertutup):
        jawab(kasus, "nyatakan_benar")


def test_pemohon_minta_koreksi_dengan_kata_katanya_sendiri(client, ditanya, kasi):
    with pytest.raises(DataTidakSah):
        jawab(ditanya, "minta_koreksi")
    kasus = jawab(ditanya, "minta_koreksi", jawaban="Nama jalan salah tulis.")
    assert kasus.tahap == "isi_oss"
    isi = pelacak_untuk(kasus).isi(kasus)
    assert [(satu["dari"], satu["teks"]) for satu in isi["pesan"]] == [("pemohon", "Nama jalan salah tulis.")]
    client.force_login(kasi)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert "Ada yang perlu diperbaiki" in halaman and "Nama jalan salah tulis." in halaman and "Warga" in halaman


def test_dua_kali_ditekan_pemohon_hanya_sekali_berlaku(ditanya):
    jawab(ditanya, "nyatakan_benar")
    with pytest.raises(SudahBerubah):
        jawab(ditanya, "nyatakan_benar")


def test_petugas_mencatat_jawaban_pemohon_yang_datang_ke_loket(ditanya, kasi, petugas):
    with pytest.raises(DataTidakSah):
        kerjakan(ditanya, "teruskan", kasi)
    kasus = kerjakan(ditanya, "teruskan", kasi, catatan="Datang ke loket pukul 10.")
    assert (kasus.tahap, kasus.peristiwa.last().pelaku) == ("serah", kasi)
    assert not aksi_terbuka(ditanya, petugas[Peran.CAMAT])


def test_pemohon_bertindak_lewat_halaman_lacak(client, skium, kasi):
    ajukan_lewat(skium, ISI, TANYA, AKHIR)
    kasus, akses = ajukan(skium)
    kasus = kerjakan(kasus, "teruskan", kasi)
    kode = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    halaman = client.post("/lacak/", kode).content.decode()
    assert "Sudah benar, lanjutkan" in halaman and "Apa yang perlu diperbaiki?" in halaman
    kirim = kode | {"aksi": "minta_koreksi", "versi": kasus.versi}
    assert "Tulis apa yang perlu diperbaiki" in client.post("/lacak/", kirim).content.decode()
    halaman = client.post("/lacak/", kirim | {"jawaban": "RT salah."}).content.decode()
    assert "sudah kami catat" in halaman and "RT salah." in halaman and "Dari Anda" in halaman
    kasus.refresh_from_db()
    assert kasus.tahap == "isi_oss"


def test_tanpa_kode_akses_tidak_ada_tindakan_pemohon(client, ditanya):
    halaman = client.post("/lacak/", {"kode_lacak": ditanya.kode_lacak, "aksi": "nyatakan_benar", "versi": 2})
    assert "Sudah benar" not in halaman.content.decode()
    ditanya.refresh_from_db()
    assert ditanya.tahap == "konfirmasi"


def test_perbaikan_dilewati_di_awal_dan_dijalani_hanya_bila_dikembalikan(skium, kasi):
    tahap = [buat_tahap("perbaikan", "perbaikan"), buat_tahap("loket", "verifikasi", "perbaikan"), AKHIR]
    kasus = ajukan_lewat(skium, *tahap)
    assert (kasus.tahap, kasus.status) == ("loket", StatusPermohonan.DIAJUKAN)
    kasus = kerjakan(kasus, "kembalikan", kasi, alasan="KTP buram, unggah lagi.")
    assert (kasus.tahap, kasus.status) == ("perbaikan", StatusPermohonan.MENUNGGU_PEMOHON)
    assert kasus.peristiwa.last().pesan_publik == "KTP buram, unggah lagi."
    kasus = jawab(kasus, "nyatakan_lengkap", jawaban="Sudah saya foto ulang.")
    assert (kasus.tahap, kasus.status) == ("loket", StatusPermohonan.DIPROSES)


def test_pemohon_mengambil_dokumen_sendiri(skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("ttd", "tanda_tangan"), buat_tahap("cetak", "terima_mandiri"))
    kasus = kerjakan(kasus, "tanda_tangani", kasi)
    assert kasus.status == StatusPermohonan.TERBIT
    assert jawab(kasus, "nyatakan_diterima").status == StatusPermohonan.SELESAI


def test_menunggu_instansi_lain_berstatus_sendiri_dan_mencatat_jawabannya(skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("terima"), buat_tahap("opd", "pihak_lain"), buat_tahap("putus"))
    kasus = kerjakan(kasus, "teruskan", kasi)
    assert kasus.status == StatusPermohonan.MENUNGGU_PIHAK_LAIN
    with pytest.raises(DataTidakSah):
        kerjakan(kasus, "teruskan", kasi)
    kasus = kerjakan(kasus, "teruskan", kasi, isi_opd_jawaban="Tata ruang sesuai.")
    assert kasus.isian_petugas == {"opd_jawaban": "Tata ruang sesuai."}
    assert kasus.status == StatusPermohonan.DIPROSES


PEMBERI = [Peran.KASI.value, Peran.ADMIN_WEB.value]


def minta_rekomendasi(skium, bila_negatif, *kembali_ke, **ubah):
    """Return a case that waits for the recommendations of kasi and admin web; the camat decides where asked to."""
    tahap = buat_tahap(
        "rekomendasi", "rekomendasi", *kembali_ke, peran=Peran.CAMAT.value, peran_rekomendasi=PEMBERI,
        bila_negatif=bila_negatif, penolak=Peran.CAMAT.value, **ubah,
    )  # fmt: skip
    return ajukan_lewat(skium, buat_tahap("perbaikan", "perbaikan"), tahap, buat_tahap("putus"))


def test_rekomendasi_berlanjut_sendiri_setelah_yang_terakhir_masuk(skium, petugas):
    kasus = minta_rekomendasi(skium, BilaNegatif.LANJUT.value)
    assert [peran for peran, orang in petugas.items() if kasus in menunggu(orang)] == [Peran.ADMIN_WEB, Peran.KASI]
    kasus = kerjakan(kasus, "setuju_kasi", petugas[Peran.KASI], catatan="Sesuai.")
    assert (kasus.tahap, kasus.status) == ("rekomendasi", StatusPermohonan.DIPROSES)
    assert kasus not in menunggu(petugas[Peran.KASI])
    assert "Giliran: Admin Web." in petunjuk_langkah(kasus)
    with pytest.raises(AksiTertutup, match="Rekomendasi Kepala Seksi sudah masuk"):
        kerjakan(kasus, "tidak_kasi", petugas[Peran.KASI], pertimbangan="Berubah pikiran.")
    kasus = kerjakan(kasus, "setuju_admin_web", petugas[Peran.ADMIN_WEB])
    assert (kasus.tahap, kasus.rekomendasi) == ("putus", {})
    assert [satu.aksi for satu in kasus.peristiwa.all()] == ["ajukan", "setuju_kasi", "setuju_admin_web"]


AKIBAT = {
    BilaNegatif.LANJUT: ("putus", StatusPermohonan.DIPROSES, ""),
    BilaNegatif.KEMBALI: ("perbaikan", StatusPermohonan.MENUNGGU_PEMOHON, "Tata ruang tidak sesuai."),
    BilaNegatif.TOLAK: ("", StatusPermohonan.DITOLAK, "Tata ruang tidak sesuai."),
    BilaNegatif.PUTUSKAN: ("rekomendasi", StatusPermohonan.DIPROSES, ""),
}


@pytest.mark.parametrize("bila_negatif", AKIBAT)
@pytest.mark.parametrize("lebih_dahulu", PEMBERI)
def test_rekomendasi_negatif_berakibat_menurut_alur_siapa_pun_yang_terakhir(skium, petugas, bila_negatif, lebih_dahulu):
    kasus = minta_rekomendasi(skium, bila_negatif.value, "perbaikan")
    for peran in sorted(PEMBERI, key=lambda satu: satu != lebih_dahulu):
        isi = {"pertimbangan": "Tata ruang tidak sesuai."} if peran == Peran.KASI else {}
        kasus = kerjakan(kasus, f"{'tidak' if isi else 'setuju'}_{peran}", petugas[peran], **isi)
    assert (kasus.tahap, kasus.status, kasus.peristiwa.last().pesan_publik) == AKIBAT[bila_negatif]


def test_rekomendasi_negatif_diputuskan_petugas_tahap_setelah_semua_masuk(skium, petugas):
    camat = petugas[Peran.CAMAT]
    kasus = minta_rekomendasi(skium, BilaNegatif.PUTUSKAN.value, "perbaikan")
    kasus = kerjakan(kasus, "tidak_kasi", petugas[Peran.KASI], pertimbangan="Belum layak.")
    tertutup = {satu.kode: satu.alasan_tertutup for satu in aksi_terbuka(kasus, camat)}
    assert tertutup == dict.fromkeys(("teruskan", "kembalikan", "tolak"), "Menunggu rekomendasi: Admin Web.")
    assert kasus not in menunggu(camat)
    kasus = kerjakan(kasus, "setuju_admin_web", petugas[Peran.ADMIN_WEB])
    assert kasus in menunggu(camat)
    assert [satu.kode for satu in aksi_terbuka(kasus, camat) if satu.terbuka] == ["teruskan", "kembalikan", "tolak"]
    assert kerjakan(kasus, "teruskan", camat).tahap == "putus"


def test_tidak_setuju_perlu_alasan(skium, petugas):
    kasus = minta_rekomendasi(skium, BilaNegatif.LANJUT.value)
    with pytest.raises(DataTidakSah):
        kerjakan(kasus, "tidak_kasi", petugas[Peran.KASI])
    assert kasus.peristiwa.count() == 1


def test_putaran_kedua_meminta_rekomendasi_baru(skium, petugas):
    kasus = minta_rekomendasi(skium, BilaNegatif.KEMBALI.value, "perbaikan")
    kasus = kerjakan(kasus, "setuju_admin_web", petugas[Peran.ADMIN_WEB])
    kasus = kerjakan(kasus, "tidak_kasi", petugas[Peran.KASI], pertimbangan="Gambar kurang.")
    kasus = jawab(kasus, "nyatakan_lengkap")
    assert (kasus.tahap, kasus.rekomendasi) == ("rekomendasi", {})
    assert kasus in menunggu(petugas[Peran.ADMIN_WEB])
