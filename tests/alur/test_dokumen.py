"""The document of a route, and the packages' routes walked from end to end."""

import pytest

from layanan.alur.dokumen import cari_tahap, susun, tahap_awal, tahap_sesudah, urai
from layanan.alur.enums import StatusPermohonan as S
from layanan.alur.jenis import jenis_tahap
from layanan.alur.jenis.dasar import MAJU, TOLAK
from layanan.alur.models import Alur
from layanan.alur.rules import periksa_alur
from layanan.inti.models import kanonik
from layanan.paket.queries import baca_paket
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur

PAKET = ("skium", "fasilitasi_oss")


@pytest.mark.parametrize("kode", PAKET)
def test_paket_keluar_dari_penyusun_byte_demi_byte(klojen, kode):
    dokumen = baca_paket(kode)["alur"]
    alur = Alur(instansi=klojen, kode=dokumen["kode"], nama=dokumen["judul"])
    alur.tahap = urai(dokumen)
    alur.save()
    assert kanonik(susun(Alur.objects.get(pk=alur.pk))) == kanonik(dokumen)


@pytest.mark.parametrize("jenis", jenis_tahap)
def test_tahap_pertama_selalu_diajukan(jenis):
    assert dokumen_alur(buat_tahap("awal", jenis))["tahap"][0]["status"] == S.DIAJUKAN


@pytest.mark.parametrize(
    ("jenis", "sebelum", "sesudah"),
    [
        ("verifikasi", S.DIPROSES, S.TERBIT),
        ("kerjakan", S.DIPROSES, S.TERBIT),
        ("tugaskan_kurir", S.DIPROSES, S.TERBIT),
        ("bawa_ke_kantor", S.DIPROSES, S.TERBIT),
        ("jemput", S.MENUNGGU_PEMOHON, S.MENUNGGU_PEMOHON),
        ("serah_loket", S.TERBIT, S.TERBIT),
        ("ambil_antar", S.TERBIT, S.TERBIT),
        ("antar", S.TERBIT, S.TERBIT),
    ],
)
def test_status_menurut_jenis_dan_letak_tahap(jenis, sebelum, sesudah):
    dokumen = dokumen_alur(
        buat_tahap("awal"), buat_tahap("a", jenis), buat_tahap("ttd", "tanda_tangan"), buat_tahap("b", jenis)
    )
    assert [satu["status"] for satu in dokumen["tahap"]] == [S.DIAJUKAN, sebelum, S.DIPROSES, sesudah]


def test_tahap_dicari_menurut_kode_dan_urutan():
    dokumen = dokumen_alur(buat_tahap("a"), buat_tahap("b"))
    assert tahap_awal(dokumen)["kode"] == "a"
    assert tahap_sesudah(dokumen, "a")["kode"] == "b"
    assert tahap_sesudah(dokumen, "b") is cari_tahap(dokumen, "") is None


@pytest.mark.parametrize("kode", PAKET)
def test_setiap_tahap_paket_tercapai_dan_punya_jalan_maju(kode):
    dokumen = baca_paket(kode)["alur"]
    assert periksa_alur(dokumen) == []
    sisa, tercapai = [tahap_awal(dokumen)], set()
    while sisa:
        tahap = sisa.pop()
        tercapai.add(tahap["kode"])
        aksi = jenis_tahap[tahap["jenis"]].aksi(tahap)
        assert [satu.tujuan for satu in aksi].count(MAJU) == 1
        assert len({satu.kode for satu in aksi}) == len(aksi)
        tujuan = [tahap_sesudah(dokumen, tahap["kode"]) if satu.tujuan == MAJU else satu.tujuan for satu in aksi]
        lanjut = [cari_tahap(dokumen, satu) if isinstance(satu, str) else satu for satu in tujuan if satu != TOLAK]
        sisa += [satu for satu in lanjut if satu and satu["kode"] not in tercapai]
    assert tercapai == {satu["kode"] for satu in dokumen["tahap"]}


def test_aksi_kembali_ke_tahap_berkode_panjang_muat_di_catatan_peristiwa():
    panjang = ["a" * 40, "b" * 40]
    dokumen = dokumen_alur(buat_tahap(panjang[0]), buat_tahap(panjang[1]), buat_tahap("c", "verifikasi", *panjang))
    aksi = jenis_tahap["verifikasi"].aksi(dokumen["tahap"][2])
    assert [satu.tujuan for satu in aksi[1:]] == panjang
    assert max(len(satu.kode) for satu in aksi) <= 40


def test_alur_dan_dokumennya_bolak_balik_utuh(klojen):
    tahap = [buat_tahap("a", boleh_batal=True), buat_tahap("b", "verifikasi", "a", penolak="kasi", hari_kerja=3)]
    dokumen = susun(buat_alur(*tahap))
    kembali = buat_alur()
    kembali.tahap = urai(dokumen)
    assert susun(kembali) == dokumen
