"""Questions and answers."""

from home.models import TanyaJawab
from tests.halaman.pabrik import buat_faq, isi_halaman


def test_pertanyaan_dan_jawaban_dapat_dibuka_tanpa_javascript(client, klojen):
    buat_faq(klojen, gratis="Apakah gratis?", berkas="Berkas apa saja?")
    html = isi_halaman(client, "/faq/")
    assert html.count('<details class="layanan-tanya"') == 2
    assert html.index("Apakah gratis?") < html.index("Berkas apa saja?")
    assert 'href="/faq/gratis/"' in html


def test_pencarian_membaca_jawaban_tetapi_bukan_kode_html(client, klojen):
    faq = buat_faq(klojen, satu="Pertanyaan satu?", dua="Pertanyaan dua?")
    faq.add_child(instance=TanyaJawab(title="Tiga?", slug="tiga", jawaban='<p data-block-key="a1">Bawa <b>KTP</b></p>'))
    assert isi_halaman(client, "/faq/", q="ktp").count("layanan-tanya__judul") == 1
    assert "Belum ada jawaban yang cocok" in isi_halaman(client, "/faq/", q="block")


def test_draf_tidak_tampil(client, klojen):
    faq = buat_faq(klojen, satu="Pertanyaan satu?")
    faq.add_child(instance=TanyaJawab(title="Rahasia?", slug="rahasia", jawaban="<p>x</p>", live=False))
    assert "Rahasia?" not in isi_halaman(client, "/faq/")


def test_satu_pertanyaan_punya_halaman_sendiri(client, klojen):
    buat_faq(klojen, gratis="Apakah gratis?")
    html = isi_halaman(client, "/faq/gratis/")
    assert "Jawaban untuk gratis." in html
    assert 'href="/faq/"' in html


def test_jumlah_kueri_tetap(client, klojen, jumlah_kueri):
    faq = buat_faq(klojen, satu="Pertanyaan satu?")
    satu = jumlah_kueri("/faq/", q="pertanyaan")
    for nomor in range(4):
        faq.add_child(instance=TanyaJawab(title=f"Pertanyaan {nomor}?", slug=f"t{nomor}", jawaban="<p>x</p>"))
    assert jumlah_kueri("/faq/", q="pertanyaan") == satu
