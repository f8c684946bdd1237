"""Answers against a document: what is visible, what counts, what is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jawaban import jawaban_pertama, tulis_jawaban
from layanan.paket.queries import baca_paket
from tests.formulir.pabrik import JENIS_DIJAWAB, buat_dokumen, buat_isian, buat_langkah
from tests.permohonan.pabrik import JAWABAN

BERANTAI = buat_dokumen(
    buat_isian("pilihan", "lokasi"),
    buat_isian("teks", "pengelola", bila=("lokasi", "kios")),
    buat_isian("teks", "blok", bila=("pengelola", "PT Mal")),
)
DUA_LANGKAH = buat_dokumen(
    buat_langkah("Satu", buat_isian("pilihan", "lokasi")),
    buat_langkah("Dua", buat_isian("teks", "pengelola", bila=("lokasi", "kios")), buat_isian("teks", "lain")),
)
WAJIB = {
    "janji": "Pilih tanggal dan jam untuk A.",
    "pilihan": "Pilih A.",
    "wilayah": "Pilih A.",
    "berkas": "Unggah A.",
    "foto_identitas": "Unggah A.",
    "pilihan_banyak": "Pilih paling sedikit satu A.",
    "ya_tidak": "Pilih ya atau tidak untuk A.",
    "pernyataan": "Centang A untuk melanjutkan.",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda anak: st.lists(anak, max_size=3) | st.dictionaries(st.text(max_size=5), anak, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("data", "kelihatan"),
    [
        ({}, ["lokasi"]),
        ({"lokasi": "rumah"}, ["lokasi"]),
        ({"lokasi": "kios"}, ["lokasi", "pengelola"]),
        ({"lokasi": "kios", "pengelola": "PT Mal"}, ["lokasi", "pengelola", "blok"]),
        ({"lokasi": "rumah", "pengelola": "PT Mal"}, ["lokasi"]),
    ],
)
def test_isian_tampak_bila_jawaban_sebelumnya_cocok(data, kelihatan):
    assert tampak(BERANTAI, data) == kelihatan


def test_jawaban_tersembunyi_dibuang_dan_dilaporkan():
    hasil = periksa(BERANTAI, {"lokasi": "rumah", "pengelola": "PT Mal", "blok": "A1"})
    assert (hasil.data, hasil.galat, hasil.diabaikan) == ({"lokasi": "rumah"}, [], ["pengelola", "blok"])


def test_isian_bersyarat_wajib_hanya_bila_tampak():
    assert periksa(BERANTAI, {"lokasi": "rumah"}).galat == []
    galat = periksa(BERANTAI, {"lokasi": "kios"}).galat
    assert [(satu.jalur, satu.kode, satu.pesan) for satu in galat] == [("pengelola", "wajib", "Isi Pengelola.")]


def test_syarat_memakai_jawaban_yang_sudah_dirapikan():
    hasil = periksa(BERANTAI, {"lokasi": "kios", "pengelola": "  PT   Mal "})
    assert [satu.jalur for satu in hasil.galat] == ["blok"]


def test_kunci_yang_tidak_dikenal_disebut():
    galat = periksa(BERANTAI, {"lokasi": "rumah", "warna": "biru"}).galat
    assert [(satu.jalur, satu.kode) for satu in galat] == [("warna", "tidak_dikenal")]


def test_label_yang_bertanya_diminta_dijawab():
    isian = buat_isian("pilihan", "a") | {"label": "Di mana usaha dijalankan?"}
    assert periksa(buat_dokumen(isian), {}).galat[0].pesan == "Jawab: Di mana usaha dijalankan?"


@pytest.mark.parametrize("jenis", JENIS_DIJAWAB)
@pytest.mark.parametrize("kosong", [None, "", " \t\n", [], {}])
def test_isian_kosong_dijawab_sama_pada_setiap_jenis(jenis, kosong):
    dokumen = buat_dokumen(buat_isian(jenis, "a"), buat_isian(jenis, "b", wajib=False))
    hasil = periksa(dokumen, {"a": kosong, "b": kosong})
    harap = WAJIB.get(jenis, "Isi A.")
    assert [(satu.jalur, satu.kode, satu.pesan) for satu in hasil.galat] == [("a", "wajib", harap)]
    assert hasil.data == {}


@pytest.mark.parametrize("jenis", ["teks", "teks_panjang", "nama", "alamat"])
def test_teks_yang_hanya_berisi_huruf_tak_tampak_berarti_kosong(jenis):
    hasil = periksa(buat_dokumen(buat_isian(jenis, "a")), {"a": "\x00 \u200b\u202e\ufeff"})
    assert [(satu.jalur, satu.kode) for satu in hasil.galat] == [("a", "wajib")]


@pytest.mark.parametrize("jenis", JENIS_DIJAWAB)
def test_isian_opsional_yang_salah_tidak_dibuang_diam_diam(jenis):
    hasil = periksa(buat_dokumen(buat_isian(jenis, "a", wajib=False)), {"a": "\u2603" * 6000})
    assert [satu.jalur for satu in hasil.galat] == ["a"]


@pytest.mark.parametrize(
    ("banyak", "galat"),
    [
        (0, []),
        (1, [("saksi", "kurang_baris", "Isi paling sedikit 2 saksi.")]),
        (2, []),
        (3, []),
        (4, [("saksi", "tidak_sah", "Paling banyak 3 saksi. Hapus yang lebih.")]),
    ],
)
def test_banyaknya_baris_grup_di_luar_batas_dijelaskan(banyak, galat):
    grup = buat_isian("grup", "saksi", sebutan="Saksi", paling_sedikit=2, wajib=False, isian=[buat_isian("teks", "a")])
    hasil = periksa(buat_dokumen(grup), {"saksi": [{"a": "x"}] * banyak})
    assert [(satu.jalur, satu.kode, satu.pesan) for satu in hasil.galat] == galat


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(sorted(JAWABAN)) | st.text(max_size=5), JSON, max_size=9))
def test_nilai_json_apa_pun_dijawab_dengan_galat_bukan_kecelakaan(data):
    dokumen = baca_paket("skium")["formulir"]
    hasil = periksa(dokumen, JAWABAN | data)
    assert all(satu.jalur and satu.kode and satu.pesan for satu in hasil.galat if satu.jalur in JAWABAN)
    assert periksa(dokumen, hasil.data).data == hasil.data
    assert tulis_jawaban(dokumen, hasil.data)


def test_jawaban_pertama_menurut_jenis_isian():
    dokumen = buat_dokumen(buat_isian("teks", "toko"), buat_isian("nama", "pemilik"), buat_isian("nama", "saksi"))
    data = {"toko": "Berkah", "pemilik": "Siti", "saksi": "Budi"}
    assert jawaban_pertama(dokumen, data, "nama") == "Siti"
    assert jawaban_pertama(dokumen, data, "nik") == ""


def test_formulir_langkah_hanya_memuat_yang_diputuskan_langkah_sebelumnya():
    langkah = DUA_LANGKAH["langkah"][1]
    assert list(FormLangkah(DUA_LANGKAH, langkah, {"lokasi": "rumah"}).fields) == ["lain"]
    form = FormLangkah(DUA_LANGKAH, langkah, {"lokasi": "kios"}, data={"lain": " a "})
    assert not form.is_valid()
    assert form.errors == {"pengelola": ["Isi Pengelola."]}
    assert form.jawaban == {"lain": "a"}
