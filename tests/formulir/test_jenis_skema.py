"""Every registered field type, by properties: cleaning, schema, wording and examples say the same.

DI_LUAR_SKEMA lists what JSON Schema cannot say, type by type; it accepts those values and the server refuses or changes
them.
"""

from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from wagtail.admin.icons import get_icons

from layanan.formulir.evaluasi import kosong
from layanan.formulir.jenis import JenisIsian, jenis_isian
from layanan.inti.enums import Operator
from layanan.inti.syarat import tulis_nilai
from tests.formulir.acak import acak_biji
from tests.formulir.pabrik import buat_isian
from tests.formulir.test_evaluasi import JSON

# one answer of its own; what is computed, or made of other fields, is tested with the document
SEMUA = [kode for kode, satu in jenis_isian.items() if not satu.dihitung and type(satu).skema is not JenisIsian.skema]
BERISI = [kode for kode in SEMUA if jenis_isian[kode].berisi]
LIMA = [{"label": f"Pilihan {huruf}", "nilai": huruf} for huruf in "edcba"]
TULISAN = (
    st.text()
    | st.from_regex(r"[0-9 +.,:@/-]{1,20}", fullmatch=True)
    | st.emails()
    | st.dates().map(str)
    | st.from_regex(r"[0-9]{5}|[0-9]{13}|[0-9]{15,16}|(19|20)[0-9]{16}", fullmatch=True)
    | st.times().map(str)
)
BILANGAN = (
    st.integers(-(10**16), 10**16) | st.floats(allow_nan=False) | st.decimals(-(10**6), 10**6, places=3).map(float)
)
# made once: to build a strategy costs more than to draw from it
APA_SAJA = TULISAN | BILANGAN | JSON
BEBERAPA = st.lists(st.sampled_from("abcdex"), max_size=6)
SATU_DARI_TIGA, URUT = st.integers(0, 2), st.integers(0, 99)
PENGATURAN = {
    "teks": {"panjang": st.integers(1, 40)},
    "nama": {"panjang": st.integers(1, 40)},
    "pilihan_banyak": {
        "pilihan": st.just(LIMA),
        "paling_sedikit": st.none() | st.integers(1, 3),
        "paling_banyak": st.none() | st.integers(3, 9),
    },
    "angka": {
        "desimal": st.integers(0, 4),
        "paling_kecil": st.none() | st.integers(-(10**6), 0) | st.just(-0.5),
        "paling_besar": st.none() | st.integers(1, 10**6) | st.just(1.5),
    },
}


def _terurai(_isian, nilai):
    return normalize("NFC", nilai) != nilai


def _urutan_lain(isian, nilai):
    return sorted(jenis_isian["pilihan_banyak"].bersihkan(isian, nilai)) == sorted(nilai)


DI_LUAR_SKEMA = {
    **dict.fromkeys(("teks", "teks_panjang", "nama", "alamat"), _terurai),
    "nik": lambda _isian, _nilai: True,  # the date of birth
    "nip": lambda _isian, _nilai: True,  # the date of birth, and that the appointment is later
    "npwp": lambda _isian, nilai: len(nilai) == 15 or nilai[0] == "0",  # the check digit
    "pilihan_banyak": _urutan_lain,
    "rentang_waktu": lambda _isian, nilai: nilai["selesai"] <= nilai["mulai"],
    "angka": lambda isian, nilai: isian["desimal"] and round(nilai, isian["desimal"]) != nilai,
}


def isian_acak(draw, jenis):
    """Draw a field of a type with some of the settings it allows."""
    return buat_isian(jenis, **{nama: draw(satu) for nama, satu in PENGATURAN.get(jenis, {}).items()})


@cache
@st.composite
def isian_dan_jawaban(draw, jenis):
    """Draw a field and what somebody may send for it: right, nearly right, or anything."""
    isian, acak = isian_acak(draw, jenis), acak_biji(draw)
    if not draw(SATU_DARI_TIGA):
        return isian, draw(APA_SAJA)
    benar = jenis_isian[jenis].acak(isian, acak)
    dekat = [benar, [benar], f"{benar} ", str(benar)]
    if isinstance(benar, int | float):
        skema = jenis_isian[jenis].skema(isian)
        dekat += [skema[ujung] + geser for ujung in ("minimum", "maximum") for geser in (-1, 0, 1)]
    if isinstance(benar, list):
        dekat += [draw(BEBERAPA), acak.sample(benar, len(benar))]
    if isinstance(benar, dict):
        dekat.append(dict(zip(benar, reversed(benar.values()), strict=True)) | {"mulai": "23:00"})
    return isian, dekat[draw(URUT) % len(dekat)]


@pytest.mark.parametrize("jenis", SEMUA)
@settings(max_examples=150)
@given(data=st.data())
def test_apa_pun_yang_dikirim_dijawab_dengan_nilai_atau_kalimat_dan_skema_menerima_tepat_yang_bersih(jenis, data):
    isian, mentah = data.draw(isian_dan_jawaban(jenis))
    try:
        bersih = jenis_isian[jenis].bersihkan(isian, mentah)
    except ValueError as galat:
        assert str(galat)
        periksa_skema(isian, mentah, sudah_bersih=False)
        return
    if not kosong(bersih):
        assert jenis_isian[jenis].bersihkan(isian, bersih) == bersih
        assert jenis_isian[jenis].tulis(isian, bersih)
    periksa_skema(isian, mentah, sudah_bersih=not kosong(mentah) and bersih == mentah)


def periksa_skema(isian, nilai, *, sudah_bersih):
    """Assert that the schema accepts what is clean and nothing else, but for what it cannot say."""
    if nilai == nilai and _diterima(isian, nilai) != sudah_bersih:  # NaN is not JSON
        assert not sudah_bersih, f"{nilai!r} sudah bersih, tetapi skema menolaknya"
        assert DI_LUAR_SKEMA[isian["jenis"]](isian, nilai)


@pytest.mark.parametrize("jenis", BERISI)
@settings(max_examples=60)
@given(data=st.data())
def test_contoh_dan_nilai_acak_sudah_bersih_dan_dapat_ditulis(jenis, data):
    isian = isian_acak(data.draw, jenis)
    for nilai in (jenis_isian[jenis].contoh(isian), jenis_isian[jenis].acak(isian, acak_biji(data.draw))):
        assert jenis_isian[jenis].bersihkan(isian, nilai) == nilai
        assert _diterima(isian, nilai)
        assert jenis_isian[jenis].tulis(isian, nilai)
        if Operator.EQ in jenis_isian[jenis].operator:
            assert jenis_isian[jenis].nilai_syarat(isian, tulis_nilai(nilai)) == nilai


@pytest.mark.parametrize("panjang", [1, 5, 7, 11, 160])
@pytest.mark.parametrize("jenis", [kode for kode in BERISI if "panjang" in jenis_isian[kode].sifat])
def test_contoh_menuruti_panjang_terpendek_pun(jenis, panjang):
    isian = buat_isian(jenis, panjang=panjang)
    contoh = jenis_isian[jenis].contoh(isian)
    assert contoh and jenis_isian[jenis].bersihkan(isian, contoh) == contoh


@pytest.mark.parametrize("jenis", list(jenis_isian))
def test_setiap_jenis_lengkap_untuk_penyusun(jenis):
    isi = jenis_isian[jenis]
    assert f'id="icon-{isi.ikon}"' in get_icons(), f"ikon {isi.ikon} tidak ada di Wagtail"
    assert set(isi.sifat) <= set(isi.anak_blok())
    assert set(isi.operator) <= set(Operator)
    assert str(isi.label) and str(isi.kelompok)
    if jenis in SEMUA:
        Draft202012Validator.check_schema(isi.skema(buat_isian(jenis)))


def _diterima(isian, nilai):
    periksa_format = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(jenis_isian[isian["jenis"]].skema(isian), format_checker=periksa_format).is_valid(nilai)
