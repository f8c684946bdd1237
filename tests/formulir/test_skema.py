"""The JSON Schema and the one check say the same about every answer.

What is beyond the schema is left out here: tests/formulir/test_jenis_skema.py lists it, type by type.
"""

from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from layanan.formulir.dokumen import pasang, susun
from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.models import Formulir
from layanan.formulir.rules import periksa_formulir
from layanan.formulir.skema import skema_json
from layanan.inti.models import kanonik
from layanan.paket.queries import baca_paket
from tests.formulir.acak import HARI_INI, dokumen_acak, dokumen_dan_data
from tests.formulir.pabrik import JENIS_DIJAWAB, buat_dokumen, buat_isian
from tests.permohonan.pabrik import JAWABAN

HURUF = st.sampled_from(
    "aZ1 \t\n\r\x00\x1c\x85\u00a0\u00e9\u200b\u202e\u2028\u3000\ufeff\U0001f600-@."
) | st.characters(exclude_categories=["Cs"])
TEKS = st.text(HURUF, max_size=12).map(lambda teks: normalize("NFC", teks))
SULIT = st.sampled_from([
    "", " ", None, True, 0, 1.5, [], ["rumah"], {}, "rumah", "kios", "rumah\n", "a b", "a  b", "a\nb", "x" * 161,
    "3573014101900001", "3573014101900001\n", "3573014101900000", "35730141019", "+6281234567890", "+6281234567890\n",
    "081234567890", "+628012345678", "siti@contoh.id", "siti@Contoh.id", "siti@contoh.id\n", "a@b", "a@b.c0m-",
    "a@" + "b" * 63 + ".id", "a" * 250 + "@b.id", "2026-08-17", "2026-8-7", "2026-02-30", "2024-02-29", "0000-01-01",
    "\uff12\uff10\uff12\uff16-08-17", "2026-08-17\n", "17-8-2026", 12.0, -1, 10**15, 1500000, "ya", "setuju", "08:30",
    "8.30", "08:30\n", "56102", "0220001234567", ["rumah", "rumah"], ["rumah", "kios"], ["ruko"], "35.73.02.1001",
    {"mulai": "08:30", "selesai": "12:00"}, {"mulai": "08:30"}, {"mulai": "08:30", "selesai": ""},
])  # fmt: skip
JANGGAL = TEKS | SULIT


@settings(max_examples=400)
@given(dokumen_dan_data(JANGGAL))
def test_skema_menerima_tepat_yang_bersih_dan_yang_bersih_tetap_bersih(pasangan):
    dokumen, data = pasangan
    hasil = periksa(dokumen, data, HARI_INI)
    assert _diterima(dokumen, data) is (not hasil.galat and hasil.data == data)
    ulang = periksa(dokumen, hasil.data, HARI_INI)
    assert (ulang.data, ulang.diabaikan, ulang.tampak) == (hasil.data, [], tampak(dokumen, hasil.data, HARI_INI))
    assert ulang.galat == [] or hasil.galat
    if not hasil.galat and hasil.data != data:
        assert _diterima(dokumen, hasil.data)


@settings(max_examples=100)
@given(dokumen_acak())
def test_dokumen_acak_lolos_lint_dan_kembali_utuh_dari_penyusun(dokumen):
    assert [satu.pesan for satu in periksa_formulir(dokumen) if satu.kode != "tanpa_nama" and satu.memblokir] == []
    formulir = Formulir(kode=dokumen["kode"])
    pasang(formulir, dokumen)
    assert kanonik(susun(formulir)) == kanonik(dokumen)
    Draft202012Validator.check_schema(skema_json(dokumen))


def _diterima(dokumen, data):
    skema = skema_json(dokumen, HARI_INI)
    return Draft202012Validator(skema, format_checker=Draft202012Validator.FORMAT_CHECKER).is_valid(data)


@settings(max_examples=150)
@given(st.sampled_from(sorted(JENIS_DIJAWAB)), TEKS | SULIT)
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
