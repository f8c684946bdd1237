"""The JSON Schema and the one check say the same about every answer.

Beyond the schema, and left out here: whether the birth date in a NIK exists, and whether letters are composed (NFC).
"""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from layanan.formulir.evaluasi import periksa
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.skema import skema_json
from layanan.paket.queries import baca_paket
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.permohonan.pabrik import JAWABAN

pytestmark = pytest.mark.sekali

HURUF = st.sampled_from(
    "aZ1 \t\n\r\x00\x1c\x85\u00a0\u00e9\u200b\u202e\u2028\u3000\ufeff\U0001f600-@."
) | st.characters(exclude_categories=["Cs"])
TEKS = st.text(HURUF, max_size=12).map(lambda teks: normalize("NFC", teks))
SULIT = st.sampled_from([
    "", " ", None, True, 0, 1.5, [], ["rumah"], {}, "rumah", "kios", "rumah\n", "a b", "a  b", "a\nb", "x" * 161,
    "3573014101900001", "3573014101900001\n", "3573014101900000", "35730141019", "+6281234567890", "+6281234567890\n",
    "081234567890", "+628012345678", "siti@contoh.id", "siti@Contoh.id", "siti@contoh.id\n", "a@b", "a@b.c0m-",
    "a@" + "b" * 63 + ".id", "a" * 250 + "@b.id", "2026-08-17", "2026-8-7", "2026-02-30", "2024-02-29", "0000-01-01",
    "\uff12\uff10\uff12\uff16-08-17", "2026-08-17\n", "17-8-2026",
])  # fmt: skip
CONTOH = {jenis: isi.contoh(buat_isian(jenis)) for jenis, isi in jenis_isian.items()}
KUNCI = ("a", "b", "c", "d")


@st.composite
def dokumen_dan_data(draw):
    """Draw a small form, whose later fields may depend on earlier ones, and answers to it."""
    isian, data = [], {}
    for kunci in KUNCI[: draw(st.integers(1, 4))]:
        jenis = draw(st.sampled_from(sorted(jenis_isian)))
        sebelum = [satu["kunci"] for satu in isian]
        nilai = st.sampled_from([*CONTOH.values(), "rumah"])
        bila = draw(st.none() | st.tuples(st.sampled_from(sebelum), nilai)) if sebelum else None
        isian.append(buat_isian(jenis, kunci, wajib=draw(st.booleans()), bila=bila))
        if draw(st.integers(0, 3)):
            data[kunci] = draw(st.just(CONTOH[jenis]) | st.just(CONTOH[jenis]) | TEKS | SULIT)
    if not draw(st.integers(0, 9)):
        data["asing"] = draw(SULIT)
    return buat_dokumen(*isian), data


@settings(max_examples=400, deadline=None)
@given(dokumen_dan_data())
def test_skema_menerima_tepat_yang_bersih_dan_tanpa_galat(pasangan):
    dokumen, data = pasangan
    hasil = periksa(dokumen, data)
    diterima = Draft202012Validator(skema_json(dokumen), format_checker=Draft202012Validator.FORMAT_CHECKER).is_valid(
        data
    )
    assert diterima is (not hasil.galat and hasil.data == data)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(jenis_isian)), TEKS | SULIT)
def test_setiap_hasil_bersih_diterima_skema(jenis, tulisan):
    dokumen = buat_dokumen(buat_isian(jenis, "a"))
    hasil = periksa(dokumen, {"a": tulisan})
    if not hasil.galat:
        Draft202012Validator(skema_json(dokumen)).validate(hasil.data)
    assert set(hasil.data) | {satu.jalur for satu in hasil.galat} == {"a"}


def test_skema_paket_sah_dan_menerima_contoh_jawaban():
    for kode in ("skium", "fasilitasi_oss"):
        Draft202012Validator.check_schema(skema_json(baca_paket(kode)["formulir"]))
    skema = Draft202012Validator(skema_json(baca_paket("skium")["formulir"]))
    assert skema.is_valid(JAWABAN)
    assert not skema.is_valid(JAWABAN | {"nama_pengelola": "PT Mal"})
    assert not skema.is_valid(JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan"})
    assert skema.is_valid(JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal"})


def test_huruf_terurai_dan_tanggal_lahir_mustahil_hanya_diketahui_peladen():
    dokumen = buat_dokumen(buat_isian("nama"), buat_isian("nik"))
    data = {"nama": "Rene\u0301", "nik": "3573013113900001"}
    assert Draft202012Validator(skema_json(dokumen)).is_valid(data)
    hasil = periksa(dokumen, data)
    assert (hasil.data, [satu.kode for satu in hasil.galat]) == ({"nama": "Ren\u00e9"}, ["nik_tanggal"])
