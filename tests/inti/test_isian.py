"""The shared form markup: label, hint, error, optional mark, and ids that the error summary can reach."""

import re

import pytest
from django import forms
from django.template.loader import render_to_string

from layanan.inti.forms import PilihanRadio

PILIHAN = [("a", "Apel"), ("b", "Belimbing")]


class Contoh(forms.Form):
    """One field of every kind."""

    nama = forms.CharField(label="Nama", help_text="Seperti di KTP", max_length=50)
    telepon = forms.CharField(label="Telepon", required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    lahir = forms.DateField(label="Lahir", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    cerita = forms.CharField(label="Cerita", widget=forms.Textarea(attrs={"rows": 4}))
    kota = forms.ChoiceField(label="Kota", choices=PILIHAN)
    buah = forms.ChoiceField(label="Buah", choices=PILIHAN, widget=PilihanRadio({"a": "Manis"}))
    warna = forms.MultipleChoiceField(label="Warna", choices=PILIHAN, widget=forms.CheckboxSelectMultiple)
    setuju = forms.BooleanField(label="Setuju")
    foto = forms.FileField(label="Foto")


def tulis(form, nama):
    """Return the markup of one field."""
    return render_to_string("layanan/inti/_isian.html", {"field": form[nama]})


@pytest.mark.parametrize(
    ("nama", "tanda"),
    [
        ("nama", 'type="text"'),
        ("telepon", 'type="tel"'),
        ("lahir", 'type="date"'),
        ("cerita", 'rows="4"'),
        ("kota", "<option"),
        ("buah", 'type="radio"'),
        ("warna", 'type="checkbox"'),
        ("setuju", 'type="checkbox"'),
        ("foto", 'type="file"'),
    ],
)
def test_setiap_jenis_isian_punya_label_dan_id(nama, tanda):
    html = tulis(Contoh(), nama)
    assert tanda in html
    assert f'id="id_{nama}"' in html
    assert Contoh.base_fields[nama].label in html


def test_petunjuk_dan_galat_terhubung_dengan_isiannya():
    html = tulis(Contoh({}), "nama")
    assert 'aria-describedby="id_nama-petunjuk id_nama-galat"' in html
    assert 'aria-invalid="true"' in html
    assert "Seperti di KTP" in html


def test_isian_yang_boleh_kosong_ditandai():
    assert "(opsional)" in tulis(Contoh(), "telepon")
    assert "(opsional)" not in tulis(Contoh(), "nama")
    assert " required" not in tulis(Contoh(), "nama")


def test_nilai_yang_sudah_diketik_tetap_ada_dan_tidak_menjadi_html():
    form = Contoh({"nama": '"><script>', "cerita": "</textarea><b>", "buah": "b", "warna": ["b"], "kota": "b"})
    semua = "".join(tulis(form, nama) for nama in form.fields)
    assert "<script>" not in semua and "</textarea><b>" not in semua
    assert len(re.findall(r'value="b"[^>]* (?:checked|selected)', semua)) == 3


def test_petunjuk_pilihan_tampil_di_bawah_pilihannya():
    html = tulis(Contoh(), "buah")
    assert "Manis" in html and 'aria-describedby="id_buah_1-petunjuk"' in html


def test_ringkasan_menunjuk_ke_setiap_isian_yang_salah():
    form = Contoh({})
    html = render_to_string("layanan/inti/_ringkasan_galat.html", {"form": form})
    tautan = re.findall(r'href="#(id_\w+)"', html)
    assert tautan == [f"id_{nama}" for nama in form.fields if nama != "telepon"]
    assert all(f'id="{id_isian}"' in tulis(form, id_isian[3:]) for id_isian in tautan)


def test_tanpa_galat_tidak_ada_ringkasan():
    assert not render_to_string("layanan/inti/_ringkasan_galat.html", {"form": Contoh()}).strip()
