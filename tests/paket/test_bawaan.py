"""The shipped packages: they load, nothing blocks, and what they promise is what an office publishes."""

import re

import pytest

from layanan.paket.actions import impor_paket, terbitkan_paket
from layanan.paket.dokumen import DEFINISI, sidik_paket, tulis_paket
from layanan.paket.queries import baca_paket, daftar_paket
from layanan.paket.rules import menahan, periksa_paket

KODE = [satu.kode for satu in daftar_paket()]
BOLEH = {
    "komponen_dianjurkan",
    "dasar_hukum_dicabut",
}  # what the office has not said; laws revoked since


def test_daftar_menyebut_kantor_dan_asalnya():
    assert {(satu.kode, satu.instansi, satu.seed) for satu in daftar_paket()} >= {
        ("skium", "klojen", "S0"),
        ("fasilitasi_oss", "lumajang", "S1"),
    }
    assert [satu.nama for satu in daftar_paket()] == sorted(satu.nama for satu in daftar_paket())


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
def test_paket_bawaan_terbit_dengan_sidik_yang_dijanjikan(kode, klojen):
    isi = baca_paket(kode)
    hasil = terbitkan_paket(impor_paket(klojen, isi))
    assert {
        bagian: satu.versi.get().sha256 if (satu := getattr(hasil, bagian)) else None
        for bagian in ("layanan", *DEFINISI)
    } == isi["sha256"]


@pytest.mark.parametrize("kode", ["../skium", "tidak_ada", "", "skium.json"])
def test_paket_yang_tidak_ada(kode):
    with pytest.raises(FileNotFoundError):
        baca_paket(kode)
