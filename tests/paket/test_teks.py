"""Rich text of a package: scripts and foreign links are gone, clean text comes back letter by letter."""

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from layanan.katalog.models import FITUR_TEKS
from layanan.paket.dokumen import teks_kaya
from layanan.paket.queries import baca_paket, daftar_paket
from layanan.paket.teks import bersihkan_html, memuat_program

KOTOR = {
    "<p>Datang.<script>alert(1)</script></p>": "<p>Datang.</p>",
    '<p onclick="alert(1)" style="x">Datang</p>': "<p>Datang</p>",
    '<a href="javascript:alert(1)">Isi</a>': "Isi",
    '<a href="java&#10;script:alert(1)">Isi</a>': "Isi",
    '<a linktype="page" id="3">Isi</a>': "Isi",
    '<a linktype="document" id="3">Isi</a>': "Isi",
    '<a data-linktype="page">Isi</a>': "Isi",
    '<embed embedtype="image" id="1"/>Gambar': "Gambar",
    '<img src="x" onerror="alert(1)">Gambar': "Gambar",
    "<h1>Judul</h1>": "Judul",
    "<svg><style><img src=x onerror=alert(1)></style></svg>": "",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">': "",
    '<p data-block-key="&quot;><script>">Isi</p>': "<p>Isi</p>",
}
TIDAK_TERBACA = (
    "<![CDATA[><img src=x onerror=alert(1)>]]>", "<!--><img src=x onerror=alert(1)>-->", "<![foo", "<b>" * 5000,
    "<p>Isi</p", "<p><", "<" * 500, "<?php x ?>", "<a <b>>",
)  # fmt: skip


@pytest.mark.parametrize("kotor", KOTOR)
def test_yang_tidak_dikenal_penyunting_dibuang(kotor):
    assert bersihkan_html(kotor) == KOTOR[kotor]


@pytest.mark.parametrize("teks", [*KOTOR, *TIDAK_TERBACA])
def test_tidak_ada_tanda_yang_dapat_berjalan_tersisa(teks):
    bersih = bersihkan_html(teks)
    assert "<script" not in bersih and "<img" not in bersih and "<a " not in bersih and "<![" not in bersih
    assert bersihkan_html(bersih) == bersih


def test_teks_dari_penyunting_kembali_huruf_demi_huruf():
    naskah = (
        '<h3>Cara "cepat" & mudah</h3><p>Isi <b>semua</b> <i>kolom</i>; usia &lt; 17 tahun.<br/>Lalu kirim.</p>'
        '<ol><li>Buka <a href="https://oss.go.id">oss.go.id</a></li>'
        '<li>Tulis ke <a href="mailto:a@b.id">kami</a></li></ol>'
    )
    penyunting = ContentstateConverter(FITUR_TEKS)
    tersimpan = penyunting.to_database_format(penyunting.from_database_format(naskah))
    assert "data-block-key" in tersimpan and '"cepat"' in tersimpan
    assert bersihkan_html(tersimpan) == tersimpan
    assert bersihkan_html(naskah) == naskah


def test_teks_paket_bawaan_tidak_berubah():
    for paket in daftar_paket():
        for nama, nilai in teks_kaya(baca_paket(paket.kode)):
            assert bersihkan_html(nilai) == nilai, (paket.kode, nama)


@pytest.mark.parametrize(
    "teks", ["<script>", "a<img src=x onerror=alert(1)>", " javascript:x", "DATA:text/html,x", "<b"]
)
def test_tulisan_biasa_tidak_boleh_memuat_program(teks):
    assert memuat_program(teks)


@pytest.mark.parametrize("teks", ["Usia < 17 tahun & > 5", "Data: nama pemohon", "a <- b", "<b>tebal</b>", "3<4"])
def test_tulisan_biasa_yang_wajar_dibiarkan(teks):
    assert not memuat_program(teks)
