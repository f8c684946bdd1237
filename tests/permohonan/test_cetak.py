"""The empty form on paper comes from the same document as the form on the screen."""

import html
import re
from urllib.parse import unquote

import pytest

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


def test_setiap_jenis_isian_dapat_dicetak(client, klojen):
    semua = [
        buat_isian(jenis) for jenis in ("nama", "ya_tidak", "pilihan_banyak", "pernyataan", "keterangan", "berkas")
    ]
    buat_waris(klojen, langkah=[buat_langkah("Semua", *semua)], keluar=[])
    isi = teks(client.get(ALAMAT))
    assert "Ya</p>" in isi and "Saya menyetujui data saya" in isi and "Siapkan KTP" in isi


def test_kode_qr_membawa_alamat_formulir(client, klojen):
    buat_waris(klojen)
    gambar = re.search(r'src="(data:image/svg\+xml[^"]+)"', client.get(ALAMAT).content.decode())[1]
    assert "<svg" in unquote(html.unescape(gambar))


@pytest.mark.parametrize("mode", [ModeDaring.INFORMASI])
def test_layanan_yang_tidak_daring_tidak_punya_formulir(client, klojen, mode):
    layanan = buat_skium(klojen)
    layanan.mode_daring = mode
    layanan.save()
    assert client.get("/ajukan/skium/cetak/").status_code == 404


def test_formulir_kantor_lain_404(client, klojen, lumajang):
    buat_waris(lumajang)
    assert client.get(ALAMAT).status_code == 404
