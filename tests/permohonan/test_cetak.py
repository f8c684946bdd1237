"""The empty form on paper comes from the same document as the form on the screen."""

import html
import re
from urllib.parse import unquote

import pytest
import segno

from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.pernyataan import Pernyataan
from layanan.katalog.enums import ModeDaring
from tests.formulir.pabrik import buat_isian, buat_langkah
from tests.permohonan.pabrik import buat_skium
from tests.permohonan.waris import buat_waris

pytestmark = pytest.mark.sekali

ALAMAT = "/ajukan/waris/cetak/"


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def test_setiap_pertanyaan_tercetak_dengan_kuncinya(client, klojen):
    buat_waris(klojen)
    isi = teks(client.get(ALAMAT))
    for kunci in ("nama_pemohon", "penduduk", "ahli_waris", "nama_waris", "wali", "nama_cucu", "penetapan"):
        assert f"<code>{kunci}</code>" in isi
    assert "<code>umur</code>" not in isi  # worked out by the office
    assert isi.count("Janda atau duda") == 3 and "Ahli waris 3" in isi and "Ahli waris 4" not in isi
    assert "versi 1" in isi and "http://testserver/ajukan/waris/" in isi


@pytest.fixture
def semua_jenis(client, klojen):
    """Return the printed form that holds a question of every type."""
    anak = {"isian": [buat_isian("teks", "anak")]}
    isian = [
        buat_isian(jenis, label=f"Pertanyaan {jenis}", **(anak if satu.berbaris else {}))
        for jenis, satu in jenis_isian.items()
    ]
    buat_waris(klojen, langkah=[buat_langkah("Semua", *isian)], keluar=[])
    return teks(client.get(ALAMAT))


def test_setiap_jenis_isian_dapat_dicetak(semua_jenis):
    assert len(jenis_isian.items()) > 25
    for kode, satu in jenis_isian.items():
        tercetak = f"<code>{kode}</code>" in semua_jenis
        assert tercetak == (satu.berisi and not satu.dihitung), kode
        if tercetak and not isinstance(satu, Pernyataan):
            assert f"Pertanyaan {kode}" in semua_jenis, kode
    assert "<code>anak</code>" in semua_jenis
    assert "Ya</p>" in semua_jenis and "Saya menyetujui data saya" in semua_jenis and "Siapkan KTP" in semua_jenis


def test_kode_qr_membawa_alamat_formulir(client, klojen):
    buat_waris(klojen)
    gambar = re.search(r'src="(data:image/svg\+xml[^"]+)"', client.get(ALAMAT).content.decode())[1]
    harap = segno.make("http://testserver/ajukan/waris/", error="m", micro=False)
    assert jalur_svg(unquote(html.unescape(gambar))) == jalur_svg(harap.svg_inline(scale=4, border=2))


def jalur_svg(svg):
    """Return what an SVG draws."""
    return re.search(r"""\bd=["']([^"']+)["']""", svg)[1]


@pytest.mark.parametrize("mode", [ModeDaring.INFORMASI])
def test_layanan_yang_tidak_daring_tidak_punya_formulir(client, klojen, mode):
    layanan = buat_skium(klojen)
    layanan.mode_daring = mode
    layanan.save()
    assert client.get("/ajukan/skium/cetak/").status_code == 404


def test_formulir_kantor_lain_404(client, klojen, lumajang):
    buat_waris(lumajang)
    assert client.get(ALAMAT).status_code == 404
