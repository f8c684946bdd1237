"""Every field type on the page: what a browser shows and sends back."""

from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.formulir.blocks import AliranIsian
from layanan.formulir.evaluasi import periksa
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jenis import JenisIsian, jenis_isian
from layanan.formulir.jenis.dasar import daftarkan, pesan
from layanan.formulir.skema import skema_json
from tests.formulir.acak import acak_biji
from tests.formulir.pabrik import JENIS_DIJAWAB, KHUSUS, buat_dokumen, buat_isian

LIMA_BELAS = [{"label": f"Pilihan {urut}", "nilai": f"p{urut}"} for urut in range(15)]
BERISI = [kode for kode in JENIS_DIJAWAB if kode not in ("berkas", "foto_identitas")]  # see test_jenis_berkas.py
RAGAM = [(jenis, {}) for jenis in BERISI] + [
    ("angka", {"desimal": 4, "paling_kecil": None, "satuan": "m²"}),
    ("angka", {"desimal": 3, "paling_kecil": -9, "paling_besar": 9}),  # 1,125 must not come back as 1125
    ("pilihan", {"pilihan": LIMA_BELAS}),
    ("pilihan_banyak", {"pilihan": LIMA_BELAS}),
]


class Peramban(HTMLParser):
    """Collects what a browser would send for the form controls of a page."""

    def __init__(self, html):
        super().__init__()
        self.kiriman, self.pilihan, self.teks = QueryDict(mutable=True), None, None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Note a control, or the beginning of one that spans several tags."""
        isi = dict(attrs)
        if tag == "input" and (isi["type"] not in ("radio", "checkbox") or "checked" in isi):
            self.kiriman.appendlist(isi["name"], isi.get("value", "").replace("\r\n", " ").replace("\n", " "))
        elif tag == "select":
            self.pilihan = isi["name"]
        elif tag == "option" and "selected" in isi:
            self.kiriman[self.pilihan] = isi["value"]
        elif tag == "textarea":
            self.teks = isi["name"]

    def handle_data(self, data):
        """Take the text of a text area; its first line break is not part of it."""
        if self.teks:
            self.kiriman[self.teks] = data.removeprefix("\n").replace("\n", "\r\n")
            self.teks = None


def formulir(isian, terjawab=None, data=None):
    """Return the form of the only step of a document with one field."""
    dokumen = buat_dokumen(isian)
    return FormLangkah(dokumen, dokumen["langkah"][0], terjawab or {}, data=data)


def tampilkan(form, kunci):
    """Return the markup of one question."""
    return render_to_string("layanan/inti/_isian.html", {"field": form[kunci]})


@pytest.mark.parametrize(("jenis", "ubah"), RAGAM)
@settings(max_examples=25)
@given(data=st.data())
def test_jawaban_yang_ditampilkan_lagi_dapat_dikirim_lagi_tanpa_berubah(jenis, ubah, data):
    isian = buat_isian(jenis, "a", **ubah)
    nilai = jenis_isian[jenis].acak(isian, acak_biji(data.draw))
    kiriman = Peramban(tampilkan(formulir(isian, {"a": nilai}), "a")).kiriman
    form = formulir(isian, data=kiriman)
    assert form.is_valid(), form.errors
    assert form.jawaban == {"a": nilai}


@pytest.mark.parametrize("jenis", BERISI)
def test_yang_salah_ketik_tetap_terlihat_dan_terhubung_dengan_sebabnya(jenis):
    isian = buat_isian(jenis, "a")
    salah = '1"><b>salah' * 500
    kiriman = QueryDict(urlencode({"a": salah, "a-mulai": salah, "a-selesai": "25.00", "a-bujur": ""}))
    form = formulir(isian, data=kiriman)
    assert not form.is_valid()
    html = tampilkan(form, "a")
    assert 'id="id_a"' in html and 'id="id_a-galat"' in html and "<b>salah" not in html
    assert "id_a-galat" in html.split('aria-describedby="')[1].split('"')[0]
    if not hasattr(form["a"].field.widget, "choices"):
        terlihat = Peramban(html).kiriman.dict()
        assert terlihat and terlihat.items() <= kiriman.dict().items()


@pytest.mark.parametrize("jenis", BERISI)
def test_yang_tidak_dijawab_diminta_dan_yang_opsional_boleh_kosong(jenis):
    kosong = Peramban(tampilkan(formulir(buat_isian(jenis, "a")), "a")).kiriman
    wajib, opsional = (formulir(buat_isian(jenis, "a", wajib=satu), data=kosong) for satu in (True, False))
    assert not wajib.is_valid() and list(wajib.errors) == ["a"]
    assert opsional.is_valid() and opsional.jawaban == {}
    assert "(opsional)" in tampilkan(opsional, "a") and "(opsional)" not in tampilkan(wajib, "a")


@pytest.mark.parametrize("jenis", ["kbli", "no_kk", "npwp", "nib", "nip", "waktu", "rentang_waktu", "pilihan_banyak"])
def test_cara_menjawab_tertulis_kecuali_redaktur_menulis_yang_lain(jenis):
    petunjuk = jenis_isian[jenis].petunjuk(buat_isian(jenis))
    assert petunjuk in tampilkan(formulir(buat_isian(jenis, "a")), "a")
    lain = tampilkan(formulir(buat_isian(jenis, "a", bantuan="Tanya petugas.")), "a")
    assert "Tanya petugas." in lain and petunjuk not in lain


def test_satuan_dan_rp_terbaca_bersama_isiannya():
    luas = tampilkan(formulir(buat_isian("angka", "a", satuan="m²")), "a")
    assert 'aria-describedby="id_a-akhiran"' in luas and 'id="id_a-akhiran">m²' in luas
    uang = tampilkan(formulir(buat_isian("rupiah", "a", bantuan="Sebulan")), "a")
    assert 'aria-describedby="id_a-petunjuk id_a-awalan"' in uang and 'id="id_a-awalan">Rp' in uang


def test_rentang_waktu_punya_dua_isian_berlabel():
    html = tampilkan(formulir(buat_isian("rentang_waktu", "a")), "a")
    for tanda in ('for="id_a">Mulai', 'for="id_a_2">Selesai', 'name="a-mulai"', 'name="a-selesai"', "<legend"):
        assert tanda in html


def test_pernyataan_berbunyi_di_samping_kotaknya():
    html = tampilkan(formulir(buat_isian("pernyataan", "a")), "a")
    assert KHUSUS["pernyataan"]["teks"] in html and 'value="setuju"' in html


def test_keterangan_terbaca_dan_tidak_meminta_jawaban():
    isian = buat_isian("keterangan", "a", teks="Baca https://contoh.id\n\n<script>")
    form = formulir(isian, data=QueryDict("a=jawaban"))
    html = tampilkan(form, "a")
    assert '<a href="https://contoh.id"' in html and "&lt;script&gt;" in html and html.count("<p>") == 2
    assert "<input" not in html
    assert form.is_valid() and form.jawaban == {}


def test_pihak_ketiga_dapat_menambah_jenis_isian(monkeypatch):
    monkeypatch.setattr(jenis_isian, "_isi", dict(jenis_isian.items()))

    @daftarkan("plat")
    class Plat(JenisIsian):
        """A licence plate."""

        label = "Nomor polisi"

        def skema(self, isian):
            """Return letters, digits, letters."""
            return {"type": "string", "pattern": "^[A-Z]{1,2} [0-9]{1,4} [A-Z]{1,3}$"}

        def bersihkan(self, isian, mentah):
            """Return it in capitals."""
            if not isinstance(mentah, str) or len(mentah.split()) != len("ABC"):
                raise pesan("Tulis nomor polisi seperti N 1234 AB.")
            return " ".join(mentah.upper().split())

    assert str(AliranIsian().child_blocks["plat"].label) == "Nomor polisi"  # tests/plugin publishes one
    dokumen = buat_dokumen(buat_isian("plat", "a"))
    assert periksa(dokumen, {"a": "n 1234 ab"}).data == {"a": "N 1234 AB"}
    assert [satu.pesan for satu in periksa(dokumen, {"a": "N"}).galat] == ["Tulis nomor polisi seperti N 1234 AB."]
    assert "pattern" in skema_json(dokumen)["properties"]["a"]
    assert 'name="a"' in tampilkan(formulir(buat_isian("plat", "a")), "a")
    with pytest.raises(ValueError, match="sudah dipakai"):
        daftarkan("plat")(Plat)


def test_yang_harus_dibaca_dahulu_ditanyakan_skrip_juga_di_baris_yang_masih_kosong():
    luas = buat_isian("angka", "luas")
    besar = {"isian": "luas", "op": "gt", "nilai": 100}
    ruang = buat_isian("grup", "ruang", wajib=False, isian=[buat_isian("teks", "nama_ruang", bila=besar)])
    dokumen = buat_dokumen(luas, ruang, buat_isian("teks", "toko", bila=("pilihan", "kios")))
    dokumen["langkah"][0]["isian"].insert(0, buat_isian("pilihan"))
    form = FormLangkah(dokumen, dokumen["langkah"][0], {}, data=QueryDict("luas=1.250&ruang=1&pilihan=kios"), files={})
    bila = {satu.nama: satu.bila for satu in [*form.pohon, *form.pohon[2].baris[0]] if satu.bila}
    assert bila["ruang.0.nama_ruang"] == besar | {"tanya": True}
    assert "tanya" not in bila["toko"]
    assert form.tampak() == ["pilihan", "luas", "ruang", "ruang.0.nama_ruang", "toko"]
