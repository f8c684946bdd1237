"""A point on the map: typed, pasted, or kept."""

import re
from random import Random

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from layanan.formulir.evaluasi import periksa
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.skema import skema_json
from tests.formulir.pabrik import buat_dokumen, buat_isian

pytestmark = pytest.mark.sekali

LOKASI = jenis_isian["lokasi"]
DOKUMEN = buat_dokumen(buat_isian("lokasi", "titik"))
KLOJEN = {"lintang": -7.97, "bujur": 112.63}
MALANG = {"lintang": -7.9666204, "bujur": 112.6326321}

TEMPELAN = [
    "-7.97, 112.63", "\u20117.97, 112.63", "\u22127.97,112.63", "-7.97 112.63", " (-7.97; 112.63) ", "-7,97 112,63",
    "-7,97; 112,63", "-7,97, 112,63", "geo:-7.97,112.63", "https://www.google.com/maps/@-7.97,112.63,15z",
    "https://www.google.com/maps/place/Kantor/@-7.1,112.1,17z/data=!3m1!4b1!4m5!3m4!1s0x2dd:0x3!8m2!3d-7.97!4d112.63",
    "https://maps.google.com/?q=-7.97,112.63", "https://www.google.com/maps?ll=-7.97,112.63&z=14",
    "https://www.google.com/maps/search/?api=1&query=-7.97%2C112.63", "maps.google.com/maps?q=loc:-7.97,112.63",
    "https://www.google.com/maps/search/-7.97,+112.63?entry=tts", "https://www.openstreetmap.org/#map=17/-7.97/112.63",
    "https://www.openstreetmap.org/?mlat=-7.97&mlon=112.63#map=17/-7.1/112.1",
]  # fmt: skip
SALAH = "Tulis lintang dan bujur seperti -7.966620 dan 112.632629, atau tempel alamat peta di kotak pertama."
LUAR = "Titik ini di luar Indonesia. Tulis lintang dulu (-7.966620), lalu bujur (112.632629)."


def bersihkan(nilai):
    return LOKASI.bersihkan(buat_isian("lokasi"), nilai)


@pytest.mark.parametrize("teks", TEMPELAN)
def test_koordinat_dan_alamat_peta_yang_ditempel_terbaca(teks):
    assert bersihkan({"lintang": teks, "bujur": ""}) == bersihkan(teks) == KLOJEN


@pytest.mark.parametrize(
    ("lintang", "bujur", "titik"),
    [
        ("-7.96662041", " 112.63263209", {"lintang": -7.96662, "bujur": 112.632632}),
        ("-7,966620", "112,632629", {"lintang": -7.96662, "bujur": 112.632629}),
        ("+5", "95", {"lintang": 5, "bujur": 95}),
        (-7.96662041, 112, {"lintang": -7.96662, "bujur": 112}),
    ],
)
def test_dua_angka_dibulatkan_enam_desimal(lintang, bujur, titik):
    assert bersihkan({"lintang": lintang, "bujur": bujur}) == titik
    assert bersihkan(bersihkan({"lintang": lintang, "bujur": bujur})) == titik


@pytest.mark.parametrize(
    ("nilai", "kalimat"),
    [
        ({"lintang": "-7.97", "bujur": ""}, SALAH),
        ({"lintang": "", "bujur": "112.63"}, SALAH),
        ({"lintang": "di rumah", "bujur": "112.63"}, SALAH),
        ({"lintang": "1e-5", "bujur": "112"}, SALAH),
        ({"lintang": "\u0661", "bujur": "\u00b2"}, SALAH),
        ({"lintang": True, "bujur": 112}, SALAH),
        ({"lintang": "-7.97", "bujur": 112.63}, SALAH),
        ({"lintang": None, "bujur": None}, SALAH),
        ({"lintang": -7.97}, SALAH),
        ({"lintang": -7.97, "bujur": 112.63, "tinggi": 1}, SALAH),
        ([-7.97, 112.63], SALAH),
        ("https://contoh.id/peta", SALAH),
        ("https://contoh.id/" + "9" * 5000, SALAH),
        ("https://maps.app.goo.gl/abc123", "Tautan pendek tidak memuat titiknya."),
        ("112.63, -7.97", LUAR),
        ("51.5, -0.12", LUAR),
        ({"lintang": float("nan"), "bujur": 112.0}, LUAR),
        pytest.param({"lintang": 10**400, "bujur": 112}, LUAR, id="bilangan-raksasa"),
    ],
)
def test_yang_bukan_titik_di_indonesia_dijelaskan(nilai, kalimat):
    with pytest.raises(ValueError, match=re.escape(kalimat)):
        bersihkan(nilai)


@given(st.text() | st.tuples(st.floats(), st.floats()).map(lambda dua: f"{dua[0]}, {dua[1]}"))
def test_tempelan_apa_pun_menjadi_titik_atau_kalimat(teks):
    try:
        titik = bersihkan(teks)
    except ValueError as galat:
        assert str(galat)
    else:
        assert bersihkan(titik) == titik


def test_titik_acak_diterima_pemeriksa_dan_skema():
    skema, acak = Draft202012Validator(skema_json(DOKUMEN)), Random(5)  # noqa: S311 - repeatable examples, no secrets
    for _urut in range(50):
        titik = LOKASI.acak(buat_isian("lokasi"), acak)
        assert periksa(DOKUMEN, {"titik": titik}).data == {"titik": titik}
        assert skema.is_valid({"titik": titik})
    for buruk in ({"lintang": 51.5, "bujur": 0}, {"lintang": "-7.97", "bujur": 112}, {"lintang": -7.97}, [1, 2]):
        assert not skema.is_valid({"titik": buruk})


def test_ditulis_dengan_enam_desimal_dan_titik():
    assert LOKASI.tulis(buat_isian("lokasi"), bersihkan(MALANG)) == "-7.966620, 112.632632"


def form(**isi):
    return FormLangkah(DOKUMEN, DOKUMEN["langkah"][0], {}, data=isi)


def test_dua_kotak_di_halaman(klojen):
    satu = form(titik="https://www.google.com/maps/@-7.97,112.63,15z", **{"titik-bujur": ""})
    assert satu.is_valid()
    assert satu.jawaban == {"titik": KLOJEN}
    assert form(titik=" ", **{"titik-bujur": ""}).errors == {"titik": ["Isi Titik."]}
    assert form().errors == {"titik": ["Isi Titik."]}


def test_yang_salah_ditampilkan_lagi_seperti_diketik():
    halaman = render_to_string(
        "layanan/inti/_isian.html", {"field": form(titik="<b>", **{"titik-bujur": "112,6"})["titik"]}
    )
    assert 'id="id_titik" name="titik" type="text" value="&lt;b&gt;"' in halaman
    assert 'value="112,6"' in halaman
    assert 'id="id_titik-galat"' in halaman


def test_yang_tersimpan_ditampilkan_dengan_titik_desimal_walau_bahasa_indonesia():
    lama = FormLangkah(DOKUMEN, DOKUMEN["langkah"][0], {"titik": KLOJEN})
    halaman = render_to_string("layanan/inti/_isian.html", {"field": lama["titik"]})
    assert 'value="-7.970000"' in halaman
    assert 'value="112.630000"' in halaman
