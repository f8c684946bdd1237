"""The shipped packages: they load, nothing blocks, and what they promise is what an office publishes."""

import re
from collections import Counter
from importlib import resources

import pytest

from layanan.katalog.enums import ModeDaring
from layanan.paket.actions import ekspor_paket, impor_paket, terbitkan_paket
from layanan.paket.dokumen import DEFINISI, kunci_peraturan, sidik_paket, tulis_paket
from layanan.paket.queries import baca_paket, daftar_paket
from layanan.paket.rules import menahan, periksa_paket, segel_paket

KODE = [satu.kode for satu in daftar_paket()]
KANTOR = {
    kantor: [satu.kode for satu in daftar_paket() if satu.instansi == kantor]
    for kantor in sorted({satu.instansi for satu in daftar_paket()})
}
BERKAS = resources.files("layanan.paket") / "data"
PENUH = (
    "pengantar_umum", "domisili", "pengantar_skck", "kehilangan", "beasiswa", "taspen", "penghasilan_ortu",
    "belum_menikah", "bepergian", "izin_keluarga",
)  # fmt: skip
PENDAFTARAN = (
    "sktm", "domisili_usaha", "usaha", "usaha_kur", "beda_identitas", "pengantar_nikah", "janda_duda", "wali_nikah",
    "kelahiran", "lahir_mati", "kematian", "kk_baru", "kk_ubah", "ktp", "pindah_keluar", "pindah_datang", "akta_lahir",
    "keramaian",
)  # fmt: skip
INFORMASI = ("rujuk_cerai", "ahli_waris", "tanah_sporadik", "tidak_sengketa", "pengantar_pbg", "legalisasi")
RAGAM = (
    *("skium", "fasilitasi_oss", "kehilangan", "pengantar_nikah", "ombo_ahli_waris", "rujuk_cerai", "skium_loket"),
    *(satu.kode for satu in daftar_paket() if satu.seed == "S2"),
)
"""One of each kind: couriers, assisted, uploads, conditions and sums, rows, no form, counter, and those with routes."""
BOLEH = {
    "komponen_dianjurkan",
    "dasar_hukum_dicabut",
}  # what the office has not said; laws revoked since


def sidik_terbit(hasil):
    """Return the fingerprints of what an import has published."""
    return {
        bagian: satu.versi.get().sha256 if (satu := getattr(hasil, bagian)) else None
        for bagian in ("layanan", *DEFINISI)
    }


def test_daftar_menyebut_kantor_dan_asalnya():
    assert {(satu.kode, satu.instansi, satu.seed) for satu in daftar_paket()} >= {
        ("skium", "klojen", "S0"),
        ("skium_loket", "klojen", "S0"),
        ("fasilitasi_oss", "lumajang", "S1"),
        ("oss_rba", "ptsp-aceh", "S2"),
        ("sktm", "mekarjaya", "S3"),
        ("ombo_sktm", "oro-oro-ombo", "S4"),
    }
    assert [satu.nama for satu in daftar_paket()] == sorted(satu.nama for satu in daftar_paket())
    banyak = Counter(satu.seed for satu in daftar_paket())
    assert (banyak["S2"], banyak["S3"], banyak["S4"]) == (6, 34, 8)


@pytest.mark.parametrize("kode", KODE)
def test_paket_bawaan_bersih(kode):
    isi = baca_paket(kode)
    temuan = periksa_paket(isi)
    assert not menahan(temuan)
    assert {satu.kode for satu in temuan} <= BOLEH
    assert isi["sha256"] == sidik_paket(isi)
    assert isi["formulir"] is None or isi["contoh"], "Tulis paling sedikit satu contoh jawaban."
    assert not re.search(r"\.(md|docx?|pdf|py|json)\b", tulis_paket(isi))


@pytest.mark.parametrize("kode", KODE)
def test_paket_bawaan_sudah_dalam_bentuk_baku(kode):
    isi = baca_paket(kode)
    assert segel_paket(isi) == isi


@pytest.mark.parametrize("kode", KODE)
def test_layanan_luring_menyebut_alasan_dan_tanpa_formulir(kode):
    isi = baca_paket(kode)
    luring = isi["layanan"]["mode_daring"] == ModeDaring.INFORMASI
    assert luring == bool(isi["layanan"]["alasan_luring"]) == (isi["formulir"] is None) == (isi["alur"] is None)
    assert isi["layanan"]["persyaratan"]


def test_peraturan_tertulis_sama_dalam_semua_paket():
    tertulis = {}
    for kode in KODE:
        for satu in baca_paket(kode)["peraturan"]:
            assert tertulis.setdefault(kunci_peraturan(satu), satu) == satu, kode


@pytest.mark.parametrize("kode", RAGAM)
def test_paket_bawaan_terbit_dengan_sidik_yang_dijanjikan(kode, klojen):
    isi = baca_paket(kode)
    assert sidik_terbit(terbitkan_paket(impor_paket(klojen, isi))) == isi["sha256"]


@pytest.mark.sekali
@pytest.mark.parametrize("kantor", list(KANTOR))
def test_semua_paket_satu_kantor_terbit_lalu_diekspor_byte_demi_byte(kantor, klojen):
    for kode in KANTOR[kantor]:
        isi = baca_paket(kode)
        hasil = terbitkan_paket(impor_paket(klojen, isi))
        assert sidik_terbit(hasil) == isi["sha256"], kode
        ekspor = ekspor_paket(hasil.layanan)
        assert ekspor["asal"] == {"instansi": klojen.kode, "seed": ""}  # where it comes from now, the only difference
        assert tulis_paket(ekspor | {"asal": isi["asal"]}) == BERKAS.joinpath(f"{kode}.json").read_text("utf-8"), kode
    assert klojen.layanan.filter(live=True).count() == len(KANTOR[kantor])


def test_semua_surat_kelurahan_berbagi_satu_alur():
    alur = [baca_paket(kode)["alur"] for kode in KODE]
    surat = [satu for satu in alur if satu and satu["kode"] == "surat_kelurahan"]
    assert len(surat) == 35 and all(satu == surat[0] for satu in surat)


def test_tiap_layanan_mekarjaya_dilayani_dengan_cara_yang_ditetapkan():
    cara = {kode: baca_paket(kode)["layanan"]["mode_daring"] for kode in KANTOR["mekarjaya"]}
    assert cara == dict.fromkeys(PENUH, "penuh") | dict.fromkeys(PENDAFTARAN, "pendaftaran") | dict.fromkeys(
        INFORMASI, "informasi_saja"
    )
    assert len(cara) == 34


@pytest.mark.parametrize("kode", ["../skium", "tidak_ada", "", "skium.json"])
def test_paket_yang_tidak_ada(kode):
    with pytest.raises(FileNotFoundError):
        baca_paket(kode)
