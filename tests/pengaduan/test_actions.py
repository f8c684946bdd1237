"""The life of a complaint: who may do what, from where, with what record."""

import pytest

from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, KunciDipakai, SudahBerubah, TidakBerwenang
from layanan.pengaduan.actions import (
    AjukanPengaduan,
    BelumPuas,
    Cabut,
    Disposisi,
    Jawab,
    Mulai,
    Terima,
    Tolak,
    Verifikasi,
)
from layanan.pengaduan.enums import AKHIR, TERBUKA, Hasil, IdentitasMode, Kategori, StatusPengaduan
from layanan.pengaduan.models import IdentitasPelapor, Pengaduan
from tests.pabrik import buat_layanan, buat_petugas
from tests.pengaduan.pabrik import AKSI, KONTAK, ajukan, bawa_ke, data_pengaduan, masukan

S = StatusPengaduan
PERALIHAN = {
    "verifikasi": ({S.BARU: S.TERVERIFIKASI}, Peran.ADMIN_WEB),
    "disposisi": ({S.TERVERIFIKASI: S.DIDISPOSISIKAN}, Peran.ADMIN_WEB),
    "mulai": ({S.DIDISPOSISIKAN: S.DITINDAKLANJUTI}, Peran.PETUGAS_LAYANAN),
    "jawab": ({S.DITINDAKLANJUTI: S.DIJAWAB}, Peran.PETUGAS_LAYANAN),
    "tolak": ({S.BARU: S.DITOLAK, S.TERVERIFIKASI: S.DITOLAK}, Peran.ADMIN_WEB),
    "terima": ({S.DIJAWAB: S.DITUTUP}, None),
    "tanggapi_belum_puas": ({S.DIJAWAB: S.DITINDAKLANJUTI}, None),
    "cabut": (dict.fromkeys([S.BARU, S.TERVERIFIKASI, S.DIDISPOSISIKAN, S.DITINDAKLANJUTI], S.DITUTUP), None),
}
LANGSUNG = [S.BARU, S.TERVERIFIKASI, S.DIDISPOSISIKAN, S.DITINDAKLANJUTI, S.DIJAWAB, S.DITUTUP]


def siapkan(instansi, status):
    """Return a complaint in a state, its admin and its officer."""
    admin = buat_petugas(instansi, Peran.ADMIN_WEB)
    petugas = buat_petugas(instansi, Peran.PETUGAS_LAYANAN)
    if status == S.DITOLAK:
        return Tolak(ajukan(instansi), admin).execute(**masukan("tolak")), admin, petugas
    return bawa_ke(ajukan(instansi), status, admin=admin, petugas=petugas), admin, petugas


@pytest.mark.parametrize("status", StatusPengaduan)
@pytest.mark.parametrize("kode", PERALIHAN)
def test_tindakan_hanya_terbuka_dari_status_yang_benar(klojen, kode, status):
    kasus, admin, petugas = siapkan(klojen, status)
    boleh, peran = PERALIHAN[kode]
    oleh = {Peran.ADMIN_WEB: admin, Peran.PETUGAS_LAYANAN: petugas, None: None}[peran]
    aksi = AKSI[kode](kasus, oleh)
    if status in boleh:
        assert aksi.tersedia().terbuka
        assert aksi.execute(**masukan(kode, petugas)).status == boleh[status]
    else:
        assert aksi.tersedia().alasan_tertutup
        with pytest.raises(AksiTertutup):
            aksi.execute(**masukan(kode, petugas))


@pytest.mark.parametrize("peran", Peran)
@pytest.mark.parametrize("kode", PERALIHAN)
def test_tindakan_hanya_milik_perannya(klojen, kode, peran):
    boleh, pemilik = PERALIHAN[kode]
    kasus, _admin, petugas = siapkan(klojen, next(iter(boleh)))
    orang = petugas if peran == Peran.PETUGAS_LAYANAN else buat_petugas(klojen, peran)
    aksi = AKSI[kode](kasus, orang)
    if peran == pemilik:
        assert aksi.tersedia().terbuka
    else:
        assert aksi.tersedia() is None
        with pytest.raises(TidakBerwenang):
            aksi.execute(**masukan(kode, petugas))
        assert kasus.peristiwa.count() == kasus.versi


@pytest.mark.parametrize("kode", ["mulai", "jawab"])
def test_petugas_yang_tidak_ditunjuk_tidak_dapat_menangani(klojen, kode):
    kasus, _admin, _petugas = siapkan(klojen, next(iter(PERALIHAN[kode][0])))
    lain = buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    assert "petugas lain" in AKSI[kode](kasus, lain).tersedia().alasan_tertutup
    with pytest.raises(AksiTertutup):
        AKSI[kode](kasus, lain).execute(**masukan(kode))


def test_admin_instansi_lain_tidak_dapat_menangani(klojen, lumajang):
    asing = buat_petugas(lumajang, Peran.ADMIN_WEB)
    with pytest.raises(TidakBerwenang):
        Verifikasi(ajukan(klojen), asing).execute(kategori=Kategori.PUNGLI)


def test_petugas_tidak_dapat_bertindak_atas_nama_pelapor(klojen):
    kasus, admin, petugas = siapkan(klojen, S.DIJAWAB)
    for aksi in (Terima, BelumPuas, Cabut):
        for orang in (admin, petugas):
            assert aksi(kasus, orang).tersedia() is None


def test_tekan_dua_kali_hanya_satu_peristiwa(klojen):
    kasus, admin = ajukan(klojen), buat_petugas(klojen, Peran.ADMIN_WEB)
    Verifikasi(kasus, admin).execute(versi=1, kategori=Kategori.PUNGLI)
    with pytest.raises(SudahBerubah):
        Verifikasi(kasus, admin).execute(versi=1, kategori=Kategori.PUNGLI)
    with pytest.raises(SudahBerubah):
        Tolak(kasus, buat_petugas(klojen, Peran.ADMIN_WEB)).execute(versi=1, alasan="Bukan kewenangan kami.")
    assert [satu.aksi for satu in kasus.peristiwa.all()] == ["ajukan", "verifikasi"]


@pytest.mark.parametrize(
    ("kode", "isian"), [("jawab", "jawaban"), ("tolak", "alasan"), ("tanggapi_belum_puas", "alasan")]
)
@pytest.mark.parametrize("teks", ["", "   ", None, "\x00\x01"])
def test_kalimat_untuk_pelapor_wajib_diisi(klojen, kode, isian, teks):
    boleh, peran = PERALIHAN[kode]
    kasus, admin, petugas = siapkan(klojen, next(iter(boleh)))
    oleh = {Peran.ADMIN_WEB: admin, Peran.PETUGAS_LAYANAN: petugas, None: None}[peran]
    with pytest.raises(DataTidakSah) as galat:
        AKSI[kode](kasus, oleh).execute(**{isian: teks})
    assert [satu.jalur for satu in galat.value.galat] == [isian]


def test_hanya_petugas_layanan_instansi_ini_yang_dapat_ditunjuk(klojen, lumajang):
    kasus, admin, _petugas = siapkan(klojen, S.TERVERIFIKASI)
    for salah in (buat_petugas(lumajang, Peran.PETUGAS_LAYANAN), buat_petugas(klojen, Peran.KURIR)):
        with pytest.raises(DataTidakSah):
            Disposisi(kasus, admin).execute(petugas=salah.pk)


def test_verifikasi_membetulkan_kategori_dan_mencatat_yang_lama(klojen):
    kasus = Verifikasi(ajukan(klojen), buat_petugas(klojen, Peran.ADMIN_WEB)).execute(kategori=Kategori.KODE_ETIK)
    assert kasus.kategori == Kategori.KODE_ETIK
    assert kasus.peristiwa.last().rincian == {"kategori_lama": "pungutan_liar"}


def test_jawaban_menjadi_pesan_untuk_pelapor_dan_catatan_tetap_internal(klojen):
    kasus, _admin, petugas = siapkan(klojen, S.DITINDAKLANJUTI)
    Jawab(kasus, petugas).execute(jawaban="Uang kembali.", catatan="Periksa loket 2")
    terakhir = kasus.peristiwa.last()
    assert (terakhir.pesan_publik, terakhir.catatan) == ("Uang kembali.", "Periksa loket 2")
    assert terakhir.pelaku == petugas


def test_belum_puas_kembali_ke_petugas_yang_sama(klojen):
    kasus, _admin, petugas = siapkan(klojen, S.DIJAWAB)
    kasus = BelumPuas(kasus).execute(alasan="Belum selesai.")
    assert (kasus.status, kasus.petugas) == (S.DITINDAKLANJUTI, petugas)
    assert Jawab(kasus, petugas).tersedia().terbuka


def test_hasil_tercatat_menurut_cara_ditutup(klojen):
    assert Terima(siapkan(klojen, S.DIJAWAB)[0]).execute().hasil == Hasil.DITERIMA
    assert Cabut(ajukan(klojen)).execute().hasil == Hasil.DICABUT
    lama = siapkan(klojen, S.DIJAWAB)[0]
    lama.lewat_waktu()
    assert (lama.status, lama.hasil) == (S.DITUTUP, Hasil.TANPA_TANGGAPAN)


def test_status_hanya_berubah_lewat_transisi(klojen):
    kasus = ajukan(klojen)
    with pytest.raises(AttributeError):
        kasus.status = S.DITUTUP
    assert set(S) == TERBUKA | AKHIR and not TERBUKA & AKHIR


def test_nomor_register_berurutan_per_instansi(klojen, lumajang):
    nomor = [ajukan(satu).nomor_register.split("/")[2] for satu in (klojen, klojen, lumajang)]
    assert nomor == ["000001", "000002", "000001"]


def test_kunci_yang_sama_memberi_tanda_terima_yang_sama(klojen):
    buat = AjukanPengaduan(klojen)
    pertama = buat.execute(kunci="satu", **data_pengaduan())
    kedua = buat.execute(kunci="satu", **data_pengaduan())
    assert (kedua.kasus, kedua.kode_akses) == (pertama.kasus, pertama.kode_akses)
    assert pertama.kasus.peristiwa.count() == 1
    assert pertama.kode_akses not in pertama.kasus.kode_akses


def test_kunci_yang_sama_untuk_pengaduan_lain_ditolak(klojen, lumajang):
    ajukan(klojen, kunci="satu")
    with pytest.raises(KunciDipakai):
        ajukan(klojen, kunci="satu", isi="Cerita yang sama sekali berbeda dari semula.")
    with pytest.raises(KunciDipakai):
        ajukan(lumajang, kunci="satu")


@pytest.mark.parametrize(
    ("isi", "jalur"),
    [
        ({"kategori": "tidak_ada"}, "kategori"),
        ({"isi": "pendek"}, "isi"),
        ({"isi": "x" * 5001}, "isi"),
        ({"lokasi": "x" * 201}, "lokasi"),
        ({"identitas_mode": ""}, "identitas_mode"),
        ({"identitas_mode": "terbuka"}, "nama"),
        ({"identitas_mode": "dirahasiakan", "telepon": "nol delapan"}, "telepon"),
        ({"identitas_mode": "dirahasiakan", "surel": "bukan surel"}, "surel"),
    ],
)
def test_isian_yang_salah_disebut_dan_tidak_menyimpan_apa_pun(klojen, isi, jalur):
    with pytest.raises(DataTidakSah) as galat:
        ajukan(klojen, **isi)
    assert [satu.jalur for satu in galat.value.galat] == [jalur]
    assert not Pengaduan.objects.exists()


def test_layanan_instansi_lain_tidak_dapat_diadukan(klojen, lumajang):
    with pytest.raises(DataTidakSah):
        ajukan(klojen, tentang_layanan=buat_layanan(lumajang).pk)
    assert ajukan(klojen, tentang_layanan=buat_layanan(klojen).pk).tentang_layanan.kode == "skium"


@pytest.mark.parametrize(("mode", "ada"), [("terbuka", True), ("dirahasiakan", True), ("tanpa_identitas", False)])
def test_identitas_hanya_disimpan_bila_pelapor_mau(klojen, mode, ada):
    kasus = ajukan(klojen, identitas_mode=mode, **KONTAK)
    assert IdentitasPelapor.objects.filter(kasus=kasus, nama=KONTAK["nama"]).exists() is ada


def test_samaran_tetap_dan_berbeda_antarperkara(klojen):
    kasus = ajukan(klojen, identitas_mode=IdentitasMode.DIRAHASIAKAN)
    assert kasus.samaran == Pengaduan.objects.get(pk=kasus.pk).samaran
    assert len({ajukan(klojen).samaran for _satu in range(8)}) > 4


def test_mulai_hanya_sekali(klojen):
    kasus, _admin, petugas = siapkan(klojen, S.DIDISPOSISIKAN)
    Mulai(kasus, petugas).execute(versi=kasus.versi)
    with pytest.raises(SudahBerubah):
        Mulai(kasus, petugas).execute(versi=kasus.versi)
