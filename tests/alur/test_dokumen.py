"""The document of a route, and the packages' routes walked from end to end."""

import pytest

from layanan.alur.dokumen import (
    BAWAAN,
    cari_tahap,
    hari_terlama,
    kemungkinan,
    susun,
    tahap_awal,
    tahap_sesudah,
    urai,
)
from layanan.alur.enums import StatusPermohonan as S
from layanan.alur.jenis import jenis_tahap
from layanan.alur.jenis.dasar import MAJU, TOLAK
from layanan.alur.models import Alur
from layanan.alur.rules import periksa_alur
from layanan.inti.models import kanonik
from layanan.paket.queries import baca_paket
from tests.alur.pabrik import banding, buat_alur, buat_putusan, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_isian

BERUMUR = {"isian": "lahir", "op": "lte", "nilai": {"hari_ini": -17, "satuan": "tahun"}}
PAKET = ("skium", "fasilitasi_oss")


@pytest.mark.parametrize("kode", PAKET)
def test_paket_keluar_dari_penyusun_byte_demi_byte(klojen, kode):
    dokumen = baca_paket(kode)["alur"]
    alur = Alur(instansi=klojen, kode=dokumen["kode"], nama=dokumen["judul"])
    alur.tahap = urai(dokumen)
    alur.save()
    assert kanonik(susun(Alur.objects.get(pk=alur.pk))) == kanonik(dokumen)


@pytest.mark.parametrize("jenis", list(jenis_tahap))
def test_tahap_pertama_diajukan_kecuali_yang_menunggu_penyetuju(jenis):
    harap = S.MENUNGGU_PEMOHON if jenis == "persetujuan" else S.DIAJUKAN
    assert dokumen_alur(buat_tahap("awal", jenis))["tahap"][0]["status"] == harap


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


BERSARANG = {"semua": [banding("lokasi_usaha", "rumah"), {"salah_satu": [banding("umur", "17", "gte"), BERUMUR]}]}
LENGKAP = {
    "bila": BERSARANG,
    "hanya_kembali": True,
    "cabang": [(None, "c")],
    "ceklis": [{"kode": "asli", "nama": "Berkas asli", "wajib": True}],
    "isian_petugas": [buat_putusan(), buat_isian("tanggal")],
    "keluaran": "Berita acara",
    "efek": ["beri_nomor_surat"],
    "terpisah_dari": ["a"],
    "putaran": 2,
    "eskalasi": "camat",
    "diam": "ingatkan",
    "peran_rekomendasi": ["kasi", "camat"],
    "bila_negatif": "kembali",
    "biaya": 150_000,
    "biaya_dari": "retribusi",
    "cara_bayar": "Loket 2,\natau transfer.",
    "pembebas": "camat",
    "peringkat_dari": "skor",
    "peringkat_naik": True,
    "kuota": 10,
    "alasan_tidak": "Tempatnya sudah terisi.",
    "kantor": "lumajang",
}


def test_alur_dan_dokumennya_bolak_balik_utuh(klojen):
    tahap = [
        buat_tahap("a", boleh_batal=True),
        buat_tahap("b", "verifikasi", "a", penolak="kasi", hari_kerja=3, **LENGKAP),
        buat_tahap("c"),
    ]
    dokumen = susun(buat_alur(*tahap))
    kembali = buat_alur()
    kembali.tahap = urai(dokumen)
    assert susun(kembali) == dokumen
    assert set(BAWAAN) == set(LENGKAP)
    assert {nama: isi for nama, isi in dokumen["tahap"][1].items() if nama in BAWAAN} == LENGKAP | {
        "cabang": [{"bila": None, "ke": "c"}]
    }


def test_tahap_sederhana_tidak_menulis_apa_yang_tidak_dipakai():
    assert not set(dokumen_alur(buat_tahap("a"))["tahap"][0]) & set(BAWAAN)


def test_kemungkinan_menyebut_setiap_tahap_yang_dapat_menyusul():
    mal = banding("lokasi_usaha", "pusat_perbelanjaan")
    dokumen = dokumen_alur(
        buat_tahap("a", cabang=[(mal, "d")]),
        buat_tahap("b", bila=mal),
        buat_tahap("c", hanya_kembali=True),
        buat_tahap("d", "verifikasi", "c", cabang=[(None, "f"), (mal, "e")]),
        buat_tahap("e"),
        buat_tahap("f", bila=mal),
    )
    assert {satu["kode"]: kemungkinan(dokumen, satu["kode"]) for satu in dokumen["tahap"]} == {
        "a": ["b", "d"], "b": ["d"], "c": ["d"], "d": ["f", ""], "e": ["f", ""], "f": [""],
    }  # fmt: skip


def test_surat_yang_mungkin_belum_ditandatangani_tidak_berstatus_terbit():
    mal = banding("lokasi_usaha", "pusat_perbelanjaan")
    tahap = [buat_tahap("a"), buat_tahap("ttd", "tanda_tangan", bila=mal), buat_tahap("catat", "kerjakan")]
    assert dokumen_alur(*tahap)["tahap"][2]["status"] == S.DIPROSES
    assert dokumen_alur(tahap[0], buat_tahap("ttd", "tanda_tangan"), tahap[2])["tahap"][2]["status"] == S.TERBIT


def test_tahap_sesudah_penyerahan_tetap_terbit():
    dokumen = dokumen_alur(buat_tahap("a"), buat_tahap("serah", "serah_loket"), buat_tahap("rekap", "kerjakan"))
    assert [satu["status"] for satu in dokumen["tahap"]] == [S.DIAJUKAN, S.TERBIT, S.TERBIT]


def test_hari_terlama_menurut_jalan_terpanjang_tanpa_menunggu_pihak_luar():
    mal = banding("lokasi_usaha", "pusat_perbelanjaan")
    dokumen = dokumen_alur(
        buat_tahap("a", hari_kerja=1, cabang=[(mal, "d")]),
        buat_tahap("b", hari_kerja=2),
        buat_tahap("c", "pihak_lain", hari_kerja=30),
        buat_tahap("d", hari_kerja=3),
        buat_tahap("e", bila=mal, hari_kerja=1),
    )
    assert hari_terlama(dokumen) == 7


def test_hari_sebelum_pemohon_menyatakan_benar_tetap_dihitung():
    tahap = [
        buat_tahap("isi", hari_kerja=2),
        buat_tahap("konfirmasi", "tanya_pemohon", "isi", hari_kerja=9),
        buat_tahap("arsip", "arsip", hari_kerja=1),
    ]
    assert hari_terlama(dokumen_alur(*tahap)) == 3
