"""Co-signers: who is asked, what an answer does, and how the office goes on when somebody does not agree."""

import pytest

from layanan.alur.enums import BilaNegatif, StatusPermohonan
from layanan.instansi.enums import Peran
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup, DataTidakSah
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, aksi_terbuka
from layanan.permohonan.models import Penyetuju
from layanan.permohonan.queries import menunggu, petunjuk_langkah
from tests.alur.pabrik import buat_tahap
from tests.permohonan.pabrik import kerjakan
from tests.permohonan.setuju import (
    AKHIR,
    BAGUS,
    JAWABAN,
    PERIKSA,
    RARA,
    SITI,
    ajukan_waris,
    buat_berpenyetuju,
    jawab,
    keadaan,
    minta,
    tautan,
)

KEBERATAN = {"alasan": "Saya tidak pernah ditanya."}
KERTAS = {"penyetuju": "ahli_waris.2", "catatan": "Surat bermeterai tanggal 3 Juni."}


@pytest.fixture
def layanan(klojen):
    return buat_berpenyetuju(klojen)


@pytest.fixture
def kasus(layanan):
    return ajukan_waris(layanan)[0]


def sesudah_periksa(klojen, kasi, **ubah):
    """Return a case that the office has checked and that now waits for the co-signers."""
    layanan = buat_berpenyetuju(klojen, PERIKSA, minta(**ubah), *AKHIR)
    return kerjakan(ajukan_waris(layanan)[0], "teruskan", kasi)


def terbuka(kasus, siapa):
    """Return the codes of what an officer may do."""
    return [satu.kode for satu in aksi_terbuka(kasus, siapa) if satu.terbuka]


def test_yang_ditanyai_adalah_baris_yang_memenuhi_syarat_dan_orang_yang_disebut(layanan):
    kasus, _akses = ajukan_waris(layanan, nama_wali="Wati Lestari")
    assert list(kasus.penyetuju.values_list("jalur", "nama", "sebutan")) == [
        ("ahli_waris.0", SITI, "Ahli waris 1"),
        ("ahli_waris.2", BAGUS, "Ahli waris 3"),
        ("nama_wali", "Wati Lestari", "Nama wali"),
    ]
    assert RARA not in keadaan(kasus)


def test_permohonan_menunggu_sampai_yang_terakhir_setuju_lalu_berjalan_sendiri(kasus, petugas):
    assert (kasus.tahap, kasus.status) == ("setuju", StatusPermohonan.MENUNGGU_PEMOHON)
    assert not any(kasus in menunggu(siapa) for siapa in petugas.values())
    assert "Giliran: semua yang ikut menyetujui." in petunjuk_langkah(kasus)
    kasus = jawab(kasus, BAGUS)
    assert (kasus.tahap, keadaan(kasus)) == ("setuju", {SITI: "", BAGUS: "setuju"})
    kasus = jawab(kasus, SITI)
    assert (kasus.tahap, kasus.status) == ("periksa", StatusPermohonan.DIPROSES)
    assert [(satu.aksi, satu.dari, satu.ke, satu.pelaku) for satu in kasus.peristiwa.all()] == [
        ("ajukan", "", "setuju", None),
        ("setujui", "setuju", "setuju", None),
        ("setujui", "setuju", "periksa", None),
    ]
    assert [satu.rincian.get("penyetuju") for satu in kasus.peristiwa.all()] == [None, BAGUS, SITI]


def test_jawaban_yang_sama_dua_kali_tidak_mengubah_apa_pun(kasus):
    kasus = jawab(jawab(kasus, BAGUS), BAGUS)
    assert (kasus.versi, kasus.peristiwa.count()) == (2, 2)
    kasus = jawab(kasus, SITI)
    assert jawab(kasus, SITI).versi == kasus.versi == 3  # also when the case has gone on meanwhile


def test_berubah_pikiran_boleh_sampai_semua_menjawab(kasus):
    kasus = jawab(kasus, BAGUS, "tolak_setuju", **KEBERATAN)
    assert keadaan(kasus)[BAGUS] == "tidak"
    kasus = jawab(kasus, BAGUS)
    satu = kasus.penyetuju.get(nama=BAGUS)
    assert (satu.jawaban, satu.alasan, satu.kanal) == ("setuju", "", Kanal.DARING_WEB)
    kasus = jawab(kasus, SITI)
    with pytest.raises(AksiTertutup, match="sudah diteruskan"):
        jawab(kasus, BAGUS, "tolak_setuju", **KEBERATAN)
    assert keadaan(kasus) == {SITI: "setuju", BAGUS: "setuju"}


def test_sesudah_semua_menjawab_jawaban_tidak_berubah_walaupun_belum_diputuskan(kasus):
    kasus = jawab(jawab(kasus, BAGUS, "tolak_setuju", **KEBERATAN), SITI)
    with pytest.raises(AksiTertutup, match="Semua orang sudah menjawab"):
        jawab(kasus, BAGUS)


def test_tidak_setuju_perlu_alasan(kasus):
    with pytest.raises(DataTidakSah) as galat:
        jawab(kasus, BAGUS, "tolak_setuju")
    assert "Tulis mengapa" in galat.value.galat[0].pesan
    assert kasus.peristiwa.count() == 1


def test_kantor_memutuskan_bila_ada_yang_tidak_setuju(klojen, kasi):
    kasus = sesudah_periksa(klojen, kasi)
    kasus = jawab(kasus, BAGUS, "tolak_setuju", **KEBERATAN)
    assert kasus in menunggu(kasi)
    assert "Giliran: Kepala Seksi." in petunjuk_langkah(kasus)
    assert terbuka(kasus, kasi) == ["catat_setuju", "catat_tidak", "teruskan", "kembalikan", "tolak"]
    kasus = jawab(kasus, SITI)
    assert (kasus.tahap, kasus.status) == ("setuju", StatusPermohonan.MENUNGGU_PEMOHON)
    with pytest.raises(DataTidakSah):
        kerjakan(kasus, "teruskan", kasi)
    kasus = kerjakan(kasus, "teruskan", kasi, catatan="Bagian Bagus tidak berubah, lihat notulen.")
    assert kasus.tahap == "ttd"


AKIBAT = {
    BilaNegatif.LANJUT: ("ttd", StatusPermohonan.DIPROSES, ""),
    BilaNegatif.KEMBALI: ("periksa", StatusPermohonan.DIPROSES, ""),
    BilaNegatif.TOLAK: ("", StatusPermohonan.DITOLAK, f"{BAGUS} tidak setuju: {KEBERATAN['alasan']}"),
}


@pytest.mark.parametrize("bila_negatif", AKIBAT)
@pytest.mark.parametrize("terakhir", [SITI, BAGUS])
def test_alur_menentukan_akibatnya_siapa_pun_yang_terakhir(klojen, kasi, bila_negatif, terakhir):
    kasus = sesudah_periksa(klojen, kasi, bila_negatif=bila_negatif.value)
    assert "teruskan" not in terbuka(kasus, kasi)
    for nama in sorted([SITI, BAGUS], key=lambda satu: satu == terakhir):
        kasus = jawab(kasus, nama, "tolak_setuju", **KEBERATAN) if nama == BAGUS else jawab(kasus, nama)
    assert (kasus.tahap, kasus.status, kasus.peristiwa.last().pesan_publik) == AKIBAT[bila_negatif]


def test_sesudah_dikembalikan_hanya_yang_tidak_setuju_ditanya_lagi(klojen, kasi):
    kasus = sesudah_periksa(klojen, kasi, bila_negatif=BilaNegatif.KEMBALI.value)
    kasus = jawab(jawab(kasus, SITI), BAGUS, "tolak_setuju", **KEBERATAN)
    assert (kasus.tahap, keadaan(kasus)[BAGUS]) == ("periksa", "tidak")  # the office still sees who and why
    with pytest.raises(AksiTertutup, match="Kantor masih memeriksa"):
        jawab(kasus, BAGUS)
    kasus = kerjakan(kasus, "teruskan", kasi)
    assert (kasus.tahap, keadaan(kasus)) == ("setuju", {SITI: "setuju", BAGUS: ""})
    assert jawab(kasus, BAGUS).tahap == "ttd"


def test_yang_sudah_setuju_semua_tidak_ditanya_dua_kali_kecuali_dikembalikan_ke_sana(klojen, kasi):
    lanjut = buat_tahap("kaji", "verifikasi", "periksa", "setuju")
    layanan = buat_berpenyetuju(klojen, PERIKSA, minta(), lanjut, *AKHIR)
    kasus = kerjakan(ajukan_waris(layanan)[0], "teruskan", kasi)
    kasus = jawab(jawab(kasus, SITI), BAGUS)
    kasus = kerjakan(kasus, "kembalikan", kasi, catatan="Alamat pewaris belum benar.")
    assert (kasus.tahap, kerjakan(kasus, "teruskan", kasi).tahap) == ("periksa", "kaji")
    kasus.refresh_from_db()
    kasus = kerjakan(kasus, "kembalikan_2", kasi, alasan="Mohon semua ahli waris menjawab lagi.")
    assert (kasus.tahap, keadaan(kasus)) == ("setuju", {SITI: "", BAGUS: ""})


def test_petugas_mencatat_jawaban_di_atas_kertas_dengan_bukti(kasus, petugas, kasi):
    kasus = jawab(kasus, SITI)
    assert not terbuka(kasus, petugas[Peran.CAMAT])
    for kurang in ({"penyetuju": "ahli_waris.2"}, {"catatan": "Ada suratnya."}, KERTAS | {"penyetuju": "ahli_waris.1"}):
        with pytest.raises(DataTidakSah):
            kerjakan(kasus, "catat_setuju", kasi, **kurang)
    kasus = kerjakan(kasus, "catat_setuju", kasi, **KERTAS)
    peristiwa = kasus.peristiwa.last()
    assert kasus.tahap == "periksa"
    assert (peristiwa.pelaku, peristiwa.catatan, peristiwa.rincian["penyetuju"]) == (kasi, KERTAS["catatan"], BAGUS)
    assert kasus.penyetuju.get(nama=BAGUS).kanal == Kanal.LOKET


def test_petugas_membetulkan_jawaban_yang_datang_dengan_surat(kasus, kasi):
    kasus = jawab(jawab(kasus, SITI), BAGUS, "tolak_setuju", **KEBERATAN)
    assert kerjakan(kasus, "catat_setuju", kasi, **KERTAS).tahap == "periksa"


def test_tanpa_seorang_pun_yang_ditanyai_tahapnya_langsung_lewat(klojen, layanan, kasi):
    anak = [baris | {"dewasa": "tidak"} for baris in JAWABAN["ahli_waris"]]
    kasus, _akses = ajukan_waris(layanan, ahli_waris=anak)
    assert (kasus.tahap, kasus.status) == ("periksa", StatusPermohonan.DIAJUKAN)
    assert kerjakan(kasus, "teruskan", kasi).tahap == "ttd"


def test_alur_tanpa_tahap_persetujuan_tidak_menanyai_siapa_pun(klojen):
    layanan = buat_berpenyetuju(klojen, PERIKSA, *AKHIR)
    assert not ajukan_waris(layanan)[0].penyetuju.exists()


def test_kirim_ulang_dengan_kunci_sama_memberi_tautan_yang_sama(layanan):
    (kasus, akses), (lagi, akses_lagi) = (AjukanPermohonan(layanan, "k" * 20).execute(JAWABAN) for _kali in range(2))
    assert (kasus, akses) == (lagi, akses_lagi)
    assert kasus.penyetuju.count() == 2
    assert tautan(kasus, akses) == tautan(lagi, akses_lagi) != tautan(kasus, akses, "ahli_waris.2")


def test_basis_data_saja_tidak_membuka_tautan(kasus, layanan):
    lain, akses = ajukan_waris(layanan)
    rahasia = tautan(lain, akses)
    satu = Penyetuju.objects.get(kasus=lain, nama=SITI)
    assert len(rahasia) == 26 and rahasia not in str(vars(satu)) and satu.kunci != rahasia
    assert tautan(kasus, akses) != rahasia  # the same code in another case is another link


def test_permohonan_yang_dibatalkan_memberi_tahu(klojen):
    layanan = buat_berpenyetuju(klojen, minta(boleh_batal=True, kembali_ke=[]), PERIKSA, *AKHIR)
    kasus = BatalkanPermohonan(ajukan_waris(layanan)[0]).execute()
    with pytest.raises(AksiTertutup, match="Pemohon sudah membatalkan"):
        jawab(kasus, BAGUS)


def test_garis_waktu_pemohon_menyebut_berapa_yang_sudah_menjawab_tanpa_nama(kasus):
    kasus = jawab(kasus, BAGUS)
    ringkas = pelacak_untuk(kasus).ringkas(kasus)
    assert ringkas["langkah"] == "1 dari 2 orang sudah menjawab permintaan persetujuan."
    assert BAGUS not in str(ringkas)
    assert pelacak_untuk(kasus).ringkas(jawab(kasus, SITI))["langkah"] == "Sekarang periksa."


def test_pemohon_membaca_siapa_yang_tidak_setuju_bila_permohonan_berakhir_karenanya(klojen, kasi):
    kasus = sesudah_periksa(klojen, kasi, bila_negatif=BilaNegatif.TOLAK.value)
    kasus = jawab(jawab(kasus, BAGUS, "tolak_setuju", **KEBERATAN), SITI)
    (pesan,) = pelacak_untuk(kasus).pesan(kasus)
    assert pesan["dari"] == "penyetuju" and KEBERATAN["alasan"] in pesan["teks"]
