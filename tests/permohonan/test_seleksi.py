"""One session decides on all waiting cases: the ranking, the places, and nobody decided alone."""

import pytest

from layanan.alur.enums import StatusPermohonan
from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, TidakBerwenang
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.actions import BatalkanPermohonan, HapusData, JalankanTahap, TetapkanSeleksi, aksi_terbuka
from layanan.permohonan.actions.seleksi import SeleksiBerubah
from layanan.permohonan.models import Permohonan
from layanan.permohonan.queries import menunggu, petunjuk_langkah, rincian_tertulis
from layanan.permohonan.seleksi import buka_seleksi, daftar_seleksi
from tests.alur.pabrik import dokumen_alur
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, kerjakan
from tests.permohonan.seleksi import DITOLAK, PUTUS, peserta, rute, segarkan, terbitkan, tetapkan


@pytest.fixture
def camat(petugas):
    return petugas[Peran.CAMAT]


def urutan(pengguna, layanan):
    """Return (number, score, same as the one before) of the waiting cases in their rank."""
    seleksi = buka_seleksi(pengguna, layanan.pk, PUTUS)
    return [(satu.kasus.nomor_register[-1], satu.tertulis, satu.seri) for satu in seleksi.peserta]


def test_peringkat_menurut_nilai_yang_sama_menurut_waktu_masuk_tanpa_nilai_terakhir(skium, kasi, camat):
    terbitkan(skium)
    peserta(skium, kasi, None, "70", "85,5", "70", "0")
    semua = [("3", "85,5", False), ("2", "70", False), ("4", "70", True), ("5", "0", False), ("1", "", False)]
    assert urutan(camat, skium) == semua


def test_peringkat_dapat_mendahulukan_yang_terkecil(skium, kasi, camat):
    terbitkan(skium, peringkat_naik=True)
    peserta(skium, kasi, None, "70", "0", "7")
    assert [nomor for nomor, *_sisa in urutan(camat, skium)] == ["3", "4", "2", "1"]


def test_tanpa_isian_peringkat_urutannya_waktu_masuk(skium, kasi, camat):
    terbitkan(skium, peringkat_dari="")
    peserta(skium, kasi, "1", "9")
    assert urutan(camat, skium) == [("1", "", False), ("2", "", False)]


def test_yang_dipilih_diteruskan_dan_yang_lain_ditolak_dengan_alasan_dan_peringkatnya_sendiri(skium, kasi, camat):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "60", "90", "75")
    tetapkan(skium, camat, b, c)
    a, b, c = segarkan(a, b, c)
    assert [satu.tahap for satu in (a, b, c)] == ["", "serah", "serah"]
    assert a.status == StatusPermohonan.DITOLAK
    terakhir = a.peristiwa.last()
    assert (terakhir.aksi, terakhir.pelaku) == ("tidak_dipilih", camat)
    assert terakhir.pesan_publik == f"{DITOLAK} Peringkat Anda 3 dari 3; tersedia 2 tempat."
    assert terakhir.rincian == {"peringkat": 3, "nilai": "60", "peserta": 3, "tempat": 2}
    assert b.peristiwa.last().pesan_publik == "Peringkat Anda 1 dari 3; tersedia 2 tempat."
    assert [satu.nomor_register in str(pelacak_untuk(a).isi(a)) for satu in (a, b, c)] == [True, False, False]
    assert dict(rincian_tertulis(a, terakhir))["Banyak permohonan"] == "3"


def test_tanpa_isian_peringkat_pemohon_membaca_urutan_masuknya(skium, kasi, camat):
    terbitkan(skium, peringkat_dari="", kuota=1)
    a, b = peserta(skium, kasi, "1", "9")
    tetapkan(skium, camat, a)
    assert segarkan(b)[0].peristiwa.last().pesan_publik == f"{DITOLAK} Urutan masuk Anda 2 dari 2; tersedia 1 tempat."


def test_pilihan_yang_berbeda_dari_peringkat_harus_beralasan_dan_yang_terlewat_membacanya(skium, kasi, camat):
    terbitkan(skium)
    a, b, c, d = peserta(skium, kasi, "90", "80", "70", "60")
    for dipilih in ((a, c), (a,), ()):
        with pytest.raises(DataTidakSah) as galat:
            tetapkan(skium, camat, *dipilih, catatan=" ")
        assert [satu.jalur for satu in galat.value.galat] == ["catatan"]
    tetapkan(skium, camat, a, c, catatan="Berkasnya tidak benar.")
    a, b, c, d = segarkan(a, b, c, d)
    assert b.peristiwa.last().pesan_publik == (
        f"{DITOLAK} Peringkat Anda 2 dari 4; tersedia 2 tempat. "
        "Putusan ini berbeda dari peringkat. Alasannya: Berkasnya tidak benar."
    )
    assert [satu.peristiwa.last().catatan for satu in (a, b, c, d)] == ["Berkasnya tidak benar."] * 4
    assert "Berkasnya" not in c.peristiwa.last().pesan_publik + d.peristiwa.last().pesan_publik


def test_tidak_pernah_lebih_dari_kuota(skium, kasi, camat):
    terbitkan(skium)
    semua = peserta(skium, kasi, "90", "80", "70")
    with pytest.raises(DataTidakSah) as galat:
        tetapkan(skium, camat, *semua, catatan="Semua baik.")
    assert galat.value.galat[0].pesan == "Anda memilih 3, tetapi tempatnya 2. Hapus 1 centang."
    assert {satu.tahap for satu in segarkan(*semua)} == {PUTUS}


def test_tanpa_kuota_yang_tidak_dipilih_tetap_menunggu(skium, kasi, camat):
    terbitkan(skium, kuota=None, alasan_tidak="", peringkat_dari="")
    a, b = peserta(skium, kasi, "1", "2")
    with pytest.raises(DataTidakSah, match="perlu diperbaiki"):
        tetapkan(skium, camat)
    tetapkan(skium, camat, b)
    a, b = segarkan(a, b)
    assert (a.tahap, a.versi, b.tahap, b.peristiwa.last().pesan_publik) == (PUTUS, 2, "serah", "")


def test_tanpa_kuota_melompati_peringkat_harus_beralasan(skium, kasi, camat):
    terbitkan(skium, kuota=None, alasan_tidak="")
    a, b = peserta(skium, kasi, "1", "2")
    with pytest.raises(DataTidakSah):
        tetapkan(skium, camat, a)
    tetapkan(skium, camat, b)
    assert segarkan(b)[0].peristiwa.last().pesan_publik == "Peringkat Anda 1 dari 2."
    assert segarkan(a)[0].tahap == PUTUS


@pytest.mark.parametrize("kode", ["dipilih", "tidak_dipilih"])
def test_satu_permohonan_tidak_dapat_diputuskan_sendiri(client, skium, kasi, camat, kode):
    terbitkan(skium)
    (kasus,) = peserta(skium, kasi, "90")
    aksi = next(satu for satu in aksi_terbuka(kasus, camat) if satu.kode == kode)
    assert aksi.alasan_tertutup == "Diputuskan bersama permohonan lain. Buka menu “Putusan”."
    isi = {"peringkat": 1, "peserta": 1}
    with pytest.raises(AksiTertutup, match="Diputuskan bersama"):
        kerjakan(kasus, kode, camat, **isi)
    assert petunjuk_langkah(kasus).endswith(f"Giliran: Camat. {aksi.alasan_tertutup}")
    client.force_login(camat)
    jawaban = client.post(f"/admin/permohonan/{kasus.pk}/aksi/{kode}/", {"versi": kasus.versi} | isi, follow=True)
    assert "Diputuskan bersama permohonan lain." in jawaban.content.decode()
    assert segarkan(kasus)[0].versi == kasus.versi
    with pytest.raises(TidakBerwenang):
        kerjakan(kasus, kode, kasi, **isi)


def test_satu_permohonan_masih_dapat_dikembalikan_dan_ditolak_oleh_yang_disebut_alur(skium, kasi, camat):
    terbitkan(skium, penolak="kasi")
    a, b = peserta(skium, kasi, "1", "2")
    assert [satu.kode for satu in aksi_terbuka(a, camat) if satu.terbuka] == ["kembalikan"]
    assert kerjakan(a, "kembalikan", camat, catatan="Nilai ulang.").tahap == "nilai"
    assert kerjakan(b, "tolak", kasi, alasan="Bukan warga.").status == StatusPermohonan.DITOLAK
    assert daftar_seleksi(camat) == []


def test_bila_ada_yang_masuk_keluar_atau_berubah_tidak_ada_yang_diputuskan(skium, kasi, camat):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "90", "80", "70")
    terlihat = buka_seleksi(camat, skium.pk, PUTUS).versi
    (d,) = peserta(skium, kasi, "100")
    kerjakan(a, "kembalikan", camat, catatan="Nilai ulang.")
    Permohonan.objects.filter(pk=b.pk).update(versi=9)
    with pytest.raises(SeleksiBerubah) as galat:
        TetapkanSeleksi(skium.pk, PUTUS, camat).execute(terlihat, [a.pk, b.pk])
    nomor = [satu.nomor_register for satu in (d, a, b)]
    assert "Masuk: {}. Keluar: {}. Berubah: {}.".format(*nomor) in galat.value.pesan
    assert {satu.tahap for satu in segarkan(b, c, d)} == {PUTUS}


def test_klik_kedua_tidak_memutuskan_dua_kali(skium, kasi, camat):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "90", "80", "70")
    terlihat = buka_seleksi(camat, skium.pk, PUTUS).versi
    TetapkanSeleksi(skium.pk, PUTUS, camat).execute(terlihat, [a.pk, b.pk])
    with pytest.raises(SeleksiBerubah, match="Mungkin sudah ditetapkan"):
        TetapkanSeleksi(skium.pk, PUTUS, camat).execute(terlihat, [a.pk, b.pk])
    assert [satu.peristiwa.count() for satu in segarkan(a, b, c)] == [3, 3, 3]


def test_yang_dibatalkan_pemohon_tidak_ikut_diputuskan(skium, kasi, camat):
    terbitkan(skium, boleh_batal=True)
    a, b = peserta(skium, kasi, "90", "80")
    BatalkanPermohonan(a).execute()
    tetapkan(skium, camat, b)
    assert segarkan(b)[0].peristiwa.last().rincian["peserta"] == 1


def test_permohonan_yang_tidak_ada_dalam_daftar_tidak_dapat_dipilih(skium, kasi, camat):
    terbitkan(skium)
    lain = ajukan(skium)[0]
    peserta(skium, kasi, "90")
    with pytest.raises(DataTidakSah) as galat:
        tetapkan(skium, camat, lain)
    assert galat.value.galat[0].kode == "tak_dikenal"


def test_hanya_peran_tahap_di_kantornya_yang_melihat_dan_memutuskan(skium, kasi, camat, klojen, lumajang):
    terbitkan(skium)
    (kasus,) = peserta(skium, kasi, "90")
    terlihat = buka_seleksi(camat, skium.pk, PUTUS).versi
    for bukan in (kasi, buat_petugas(lumajang, Peran.CAMAT), buat_petugas(klojen, Peran.KURIR)):
        assert daftar_seleksi(bukan) == [] and buka_seleksi(bukan, skium.pk, PUTUS) is None
        with pytest.raises(SeleksiBerubah):
            TetapkanSeleksi(skium.pk, PUTUS, bukan).execute(terlihat, [kasus.pk])
    assert kasus in menunggu(camat) and kasus not in menunggu(kasi)


def test_yang_menilai_tidak_boleh_ikut_memutuskan_bila_dipisahkan(skium, petugas, klojen):
    ganda = buat_petugas(klojen, Peran.KASI, Peran.CAMAT)
    terbitkan(skium, terpisah_dari=["nilai"])
    (a,), (b,) = peserta(skium, ganda, "90"), peserta(skium, petugas[Peran.KASI], "80")
    with pytest.raises(AksiTertutup, match=f"sudah memeriksa {a.nomor_register} di"):
        tetapkan(skium, ganda, a, b)
    tetapkan(skium, petugas[Peran.CAMAT], a, b)
    assert {satu.tahap for satu in segarkan(a, b)} == {"serah"}


def test_tanpa_kuota_empat_mata_hanya_menutup_yang_pernah_diperiksanya(skium, petugas, klojen):
    ganda = buat_petugas(klojen, Peran.KASI, Peran.CAMAT)
    terbitkan(skium, terpisah_dari=["nilai"], kuota=None, alasan_tidak="", peringkat_dari="")
    (a,), (b,) = peserta(skium, ganda, "90"), peserta(skium, petugas[Peran.KASI], "80")
    tetapkan(skium, ganda, b)
    with pytest.raises(AksiTertutup):
        tetapkan(skium, ganda, a)


def test_setiap_permohonan_bergerak_di_bawah_versinya_dengan_pengaturan_versi_terbaru(skium, kasi, camat):
    lama, tengah, akhir = rute(kuota=1)
    akhir["value"] |= {"kode": "serah_lama"}
    AlurVersi.terbitkan(skium.alur, dokumen_alur(lama, tengah, akhir))
    (a,) = peserta(skium, kasi, "90")
    assert not buka_seleksi(camat, skium.pk, PUTUS).berbeda
    terbitkan(skium, kuota=2)
    b, c = peserta(skium, kasi, "80", "70")
    seleksi = buka_seleksi(camat, skium.pk, PUTUS)
    assert seleksi.berbeda and seleksi.kuota == 2
    tetapkan(skium, camat, a, b)
    assert [satu.tahap for satu in segarkan(a, b, c)] == ["serah_lama", "serah", ""]


def test_versi_yang_tahapnya_bukan_putusan_bersama_tidak_ikut(skium, kasi, camat):
    lama, tengah, akhir = rute()
    tengah["value"] |= {"jenis": "verifikasi", "kuota": None, "alasan_tidak": "", "peringkat_dari": ""}
    AlurVersi.terbitkan(skium.alur, dokumen_alur(lama, tengah, akhir))
    (a,) = peserta(skium, kasi, "90")
    terbitkan(skium)
    (b,) = peserta(skium, kasi, "80")
    assert list(buka_seleksi(camat, skium.pk, PUTUS).versi) == [b.pk]
    assert kerjakan(a, "teruskan", camat).tahap == "serah"


def test_efek_yang_gagal_membatalkan_seluruh_putusan(skium, kasi, camat):
    terbitkan(skium, efek=["cabut_asal"])
    a, b = peserta(skium, kasi, "90", "80")
    with pytest.raises(AksiTertutup, match=f"^{a.nomor_register}: Permohonan ini bukan lanjutan"):
        tetapkan(skium, camat, a, b)
    assert {satu.tahap for satu in segarkan(a, b)} == {PUTUS}


def test_penghapusan_data_pribadi_juga_menghapus_nilai_dan_alasan(skium, kasi, camat, klojen):
    terbitkan(skium, kuota=1)
    _a, b = peserta(skium, kasi, "90", "80")
    tetapkan(skium, camat, _a)
    kasus = HapusData(segarkan(b)[0], buat_petugas(klojen, Peran.PENGHAPUS)).execute(dasar="Permintaan pemohon.")
    assert {str(satu.rincian) for satu in kasus.peristiwa.all()[:3]} == {"{}"}


def test_di_atas_batas_tidak_ada_yang_diputuskan_dan_dikatakan(skium, kasi, camat, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 22
    terbitkan(skium)
    semua = peserta(skium, kasi, "1", "2", "3")
    seleksi = buka_seleksi(camat, skium.pk, PUTUS)
    assert (seleksi.banyak, seleksi.terlalu_banyak, seleksi.peserta) == (3, True, [])
    with pytest.raises(AksiTertutup, match="Ada 3 permohonan; satu kali penetapan paling banyak 2"):
        TetapkanSeleksi(skium.pk, PUTUS, camat).execute({satu.pk: satu.versi for satu in semua}, [semua[0].pk])


def test_tindakan_yang_tidak_bersama_tetap_seperti_biasa(skium, kasi):
    terbitkan(skium)
    assert JalankanTahap(ajukan(skium)[0], "teruskan", kasi).tersedia().terbuka
