"""Computed answers: exact, in the words of an office, and silent when something is missing."""

from datetime import date

import pytest

from layanan.formulir.evaluasi import periksa
from layanan.formulir.hitung import hitung
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_rumus

HARI = date(2026, 11, 21)
BARIS = {"dari": None, "sampai": None, "golongan": "", "per_satuan": False}
TARIF = buat_rumus(
    "tarif",
    golongan="kelas",
    ukuran="luas",
    baris=[
        BARIS | {"golongan": "kios", "sampai": 9, "tarif": 50_000},
        BARIS | {"golongan": "kios", "dari": 9, "tarif": 7_500, "per_satuan": True},
        BARIS | {"golongan": "los", "tarif": 20_000},
    ],
)
WARIS = [{"lahir": "1990-01-01", "umur": 36}, {"lahir": "2015-01-01", "umur": 11}, {}]


def aritmetika(awal, *langkah, **bulat):
    """Return a formula of steps like ("kali", 2)."""
    mentah = (awal, *(nilai for _op, nilai in langkah))
    operan = [{"isian": satu} if isinstance(satu, str) else {"angka": satu} for satu in mentah]
    isi = [{"op": op, "nilai": nilai} for (op, _), nilai in zip(langkah, operan[1:], strict=True)]
    return buat_rumus("aritmetika", awal=operan[0], langkah=isi) | bulat


@pytest.mark.parametrize(
    ("rumus", "jawaban", "hasil"),
    [
        (aritmetika("a", ("kali", 3)), {"a": 0.1}, 0.3),
        (aritmetika("a", ("tambah", "b"), ("bagi", 2)), {"a": 5, "b": 2}, 3.5),
        (aritmetika(1, ("bagi", 3)), {}, 0.3333),
        (aritmetika("a", ("bagi", "b")), {"a": 1, "b": 0}, None),
        (aritmetika("a", ("tambah", "b")), {"a": 1}, None),
        (aritmetika("a", ("kali", "a"), ("kali", "a")), {"a": 10**14}, None),
        (aritmetika("a"), {"a": "12"}, None),
        (aritmetika("a", pembulatan="atas", kelipatan=1000), {"a": 12_001}, 13_000),
        (aritmetika("a", pembulatan="bawah", kelipatan=1000), {"a": 12_999}, 12_000),
        (aritmetika("a", pembulatan="terdekat", kelipatan=500), {"a": 12_250}, 12_500),
        (aritmetika("a", pembulatan="terdekat", kelipatan=0.5), {"a": 1.3}, 1.5),
    ],
)
def test_hitungan_dan_pembulatan(rumus, jawaban, hasil):
    assert hitung(rumus, jawaban, HARI) == hasil


@pytest.mark.parametrize(
    ("dari", "sampai", "satuan", "hasil"),
    [
        ("2008-11-21", "", "tahun", 18),
        ("2008-11-22", "", "tahun", 17),
        ("2024-02-29", "2025-02-28", "tahun", 0),
        ("2026-01-31", "2026-02-28", "bulan", 0),
        ("2026-01-15", "2026-03-15", "bulan", 2),
        ("2026-11-01", "", "hari", 20),
        ("2027-11-21", "", "tahun", -1),
        ("", "2026-12-01", "hari", 10),
    ],
)
def test_umur_dan_jarak_menurut_hari_penuh(dari, sampai, satuan, hasil):
    jawaban = {nama: nilai for nama, nilai in (("a", dari), ("b", sampai)) if nilai}
    rumus = buat_rumus("jarak", dari="a" if dari else "", sampai="b" if sampai else "", satuan=satuan)
    assert hitung(rumus, jawaban, HARI) == hasil
    assert hitung(rumus, {}, HARI) is None


@pytest.mark.parametrize(
    ("jawaban", "hasil"),
    [
        ({"kelas": "kios", "luas": 6}, 50_000),
        ({"kelas": "kios", "luas": 9}, 50_000),
        ({"kelas": "kios", "luas": 12.5}, 93_750),
        ({"kelas": "los"}, 20_000),
        ({"kelas": "kios"}, None),
        ({"kelas": "ruko", "luas": 4}, None),
    ],
)
def test_tabel_tarif_menurut_golongan_dan_ukuran(jawaban, hasil):
    assert hitung(TARIF, jawaban, HARI) == hasil


@pytest.mark.parametrize(
    ("cara", "isi", "baris", "hasil"),
    [
        ("banyak_baris", {}, WARIS, 3),
        ("banyak_baris", {}, None, 0),
        ("total", {"isian": "umur"}, WARIS, 47),
        ("total", {"isian": "umur"}, None, 0),
        ("ada", {"syarat": {"isian": "umur", "op": "lt", "nilai": 18}}, WARIS, "ya"),
        ("ada", {"syarat": {"isian": "umur", "op": "lt", "nilai": 18}}, None, "tidak"),
        ("semua", {"syarat": {"isian": "umur", "op": "terisi"}}, WARIS, "tidak"),
        ("semua", {"syarat": {"isian": "umur", "op": "terisi"}}, WARIS[:2], "ya"),
    ],
)
def test_hitungan_atas_baris_grup(cara, isi, baris, hasil):
    assert hitung(buat_rumus(cara, grup="w", **isi), {"w": baris} if baris else {}, HARI) == hasil


def test_hitungan_boleh_berantai_dan_kiriman_orang_diabaikan():
    dokumen = buat_dokumen(
        buat_isian("grup", "w", isian=[buat_isian("tanggal", "lahir")]),
        buat_isian("perhitungan", "banyak", rumus=buat_rumus("banyak_baris", grup="w")),
        buat_isian("perhitungan", "biaya", rumus=aritmetika("banyak", ("kali", 10_000))),
    )
    hasil = periksa(dokumen, {"w": [{"lahir": "2000-01-01"}] * 2, "biaya": 1, "banyak": "x"})
    assert (hasil.galat, hasil.data["banyak"], hasil.data["biaya"]) == ([], 2, 20_000)


def test_hari_pengajuan_menentukan_umur():
    umur = buat_rumus("jarak", dari="lahir", sampai="", satuan="tahun")
    dokumen = buat_dokumen(buat_isian("tanggal", "lahir"), buat_isian("perhitungan", "umur", rumus=umur))
    for hari, hasil in ((date(2026, 11, 21), 17), (date(2026, 11, 22), 18)):
        assert periksa(dokumen, {"lahir": "2008-11-22"}, hari).data["umur"] == hasil
