"""A condition reads like a part of a sentence."""

import pytest

from layanan.inti.enums import Operator
from layanan.inti.syarat_tertulis import kalimat_syarat

LOKASI = {"isian": "lokasi", "op": "eq", "nilai": "kios"}
LUAS = {"isian": "luas", "op": "gt", "nilai": 100}


def label(kunci):
    """Return the label of a key."""
    return {"lokasi": "Lokasi usaha", "luas": "Luas bangunan", "lahir": "Tanggal lahir"}.get(kunci, kunci)


def tulis(kunci, nilai):
    """Return the label of a choice."""
    return {("lokasi", "kios"): "Kios atau toko"}.get((kunci, nilai), "")


@pytest.mark.parametrize(
    ("syarat", "kalimat"),
    [
        (None, ""),
        ({"semua": []}, "selalu"),
        ({"salah_satu": []}, "tidak pernah"),
        (LOKASI, "Lokasi usaha adalah Kios atau toko"),
        (LUAS, "Luas bangunan lebih dari 100"),
        ({"semua": [LOKASI, LUAS]}, "Lokasi usaha adalah Kios atau toko dan Luas bangunan lebih dari 100"),
        (
            {"semua": [LUAS, {"salah_satu": [LOKASI, {"isian": "lokasi", "op": "kosong"}]}]},
            "Luas bangunan lebih dari 100 dan (Lokasi usaha adalah Kios atau toko atau Lokasi usaha kosong)",
        ),
        ({"isian": "lokasi", "op": "in", "nilai": ["kios", "mal"]}, "Lokasi usaha adalah Kios atau toko atau “mal”"),
        ({"isian": "lahir", "op": "lte", "nilai": "2009-08-17"}, "Tanggal lahir sampai 17 Agustus 2009"),
        ({"isian": "lahir", "op": "lt", "nilai": "2009-02-31"}, "Tanggal lahir sebelum 2009-02-31"),
        (
            {"isian": "lahir", "op": "lte", "nilai": {"hari_ini": -17, "satuan": "tahun"}},
            "Tanggal lahir sampai 17 tahun sebelum pengajuan",
        ),
        (
            {"isian": "acara", "op": "gt", "nilai": {"hari_ini": 3, "satuan": "hari"}},
            "acara sesudah 3 hari setelah pengajuan",
        ),
        ({"isian": "acara", "op": "gte", "nilai": {"hari_ini": 0, "satuan": "hari"}}, "acara sejak hari pengajuan"),
        ({"isian": "umkm", "op": "eq", "nilai": True}, "umkm adalah ya"),
    ],
)
def test_syarat_terbaca_sebagai_kalimat(syarat, kalimat):
    assert kalimat_syarat(syarat, label, tulis) == kalimat


@pytest.mark.parametrize("op", list(Operator))
def test_setiap_operator_punya_kata(op):
    for nilai in ("a", "2026-01-01"):
        kalimat = kalimat_syarat({"isian": "lokasi", "op": op.value, "nilai": nilai}, label)
        assert kalimat.startswith("Lokasi usaha ") and "%" not in kalimat
