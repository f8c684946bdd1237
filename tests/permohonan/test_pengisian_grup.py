"""Groups, computed answers, exit pages, one question a page: in a browser without JavaScript."""

import html

import pytest

from layanan.inti.errors import AksiTertutup
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.models import Draf, Permohonan
from tests.permohonan.waris import JAWABAN, buat_waris

pytestmark = pytest.mark.sekali

MULAI = "/ajukan/waris/"
LANGKAH = {nama: f"/ajukan/waris/langkah/{nama}/" for nama in ("pewaris", "ahli_waris", "wali")}
PEWARIS = {nama: JAWABAN[nama] for nama in ("nama_pemohon", "nama_pewaris", "meninggal", "penduduk")}
SATU = {
    "ahli_waris": "1",
    "ahli_waris.0.nama_waris": "Bagus",
    "ahli_waris.0.hubungan": "anak",
    "ahli_waris.0.lahir": "17-8-1995",
    "ahli_waris.0.cucu": "0",
}


@pytest.fixture
def waris(klojen):
    return buat_waris(klojen)


@pytest.fixture
def di_grup(client, waris):
    """Return a browser on the page with the group."""
    client.post(MULAI)
    assert client.post(LANGKAH["pewaris"], PEWARIS).url == LANGKAH["ahli_waris"]
    return client


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def test_baris_ditambah_dan_dihapus_tanpa_kehilangan_ketikan(di_grup):
    assert "Ahli waris 1" in teks(di_grup.get(LANGKAH["ahli_waris"]))
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], SATU | {"baris": "tambah ahli_waris"}))
    assert "Ahli waris 2" in isi and 'value="Bagus"' in isi and "Kesalahan" not in isi
    dua = SATU | {"ahli_waris": "2", "ahli_waris.1.nama_waris": "Rani"}
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], dua | {"baris": "tambah ahli_waris.0.cucu"}))
    assert "Cucu 1" in isi and 'value="Rani"' in isi
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], dua | {"baris": "hapus ahli_waris.0"}))
    assert 'value="Rani"' in isi and 'value="Bagus"' not in isi and "Ahli waris 2" not in isi
    assert Draf.objects.get().data.keys() == PEWARIS.keys()  # nothing was saved on the way


@pytest.mark.parametrize("perintah", ["hapus ahli_waris.9", "hapus", "tambah nik", "tambah ahli_waris.x", "x" * 500])
def test_perintah_baris_yang_janggal_tidak_mengubah_apa_pun(di_grup, perintah):
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], SATU | {"baris": perintah}))
    assert 'value="Bagus"' in isi and "Ahli waris 1" in isi and "Ahli waris 2" not in isi


@pytest.mark.parametrize("banyak", ["", "-1", "99999999999", "dua", "\u0662"])
def test_banyaknya_baris_yang_janggal_tidak_merusak_halaman(di_grup, banyak):
    jawaban = di_grup.post(LANGKAH["ahli_waris"], SATU | {"ahli_waris": banyak})
    assert jawaban.status_code in (200, 302)


def test_galat_di_baris_menunjuk_isiannya(di_grup):
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], SATU | {"ahli_waris.0.lahir": "31-2-1995"}))
    assert 'href="#id_ahli_waris.0.lahir"' in isi and "tidak ada dalam kalender" in isi
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], {"ahli_waris": "0"}))
    assert "Tambahkan paling sedikit satu ahli waris." in isi and 'href="#id_ahli_waris"' in isi


def test_yang_belum_dewasa_diminta_walinya(di_grup):
    isi = teks(di_grup.post(LANGKAH["ahli_waris"], SATU | {"ahli_waris.0.lahir": "17-8-2020"}))
    assert "Isi Nama wali." in isi
    lengkap = SATU | {"ahli_waris.0.lahir": "17-8-2020", "ahli_waris.0.wali": "Rani"}
    assert di_grup.post(LANGKAH["ahli_waris"], lengkap).url == LANGKAH["wali"]


def test_halaman_tanpa_pertanyaan_dilewati_dan_jawaban_terbaca_kembali(di_grup):
    tujuan = di_grup.post(
        LANGKAH["ahli_waris"], SATU | {"ahli_waris.0.cucu": "1", "ahli_waris.0.cucu.0.nama_cucu": "Rara"}
    )
    assert tujuan.url == f"{MULAI}periksa/"
    isi = teks(di_grup.get(tujuan.url))
    for kata in ("Ahli waris 1", "Bagus", "31 tahun", "Cucu 1", "Rara", "Banyaknya ahli waris", "Tidak"):
        assert kata in isi
    assert "Permohonan terkirim" in teks(di_grup.post(tujuan.url, {"pernyataan": "on"}, follow=True))
    data = Permohonan.objects.get().data
    assert data["ahli_waris"] == [
        {"nama_waris": "Bagus", "hubungan": "anak", "lahir": "1995-08-17", "umur": 31, "cucu": [{"nama_cucu": "Rara"}]}
    ]
    assert (data["banyak"], data["ada_anak_kecil"]) == (1, "tidak")


def test_halaman_keluar_menjelaskan_dan_dapat_kembali(client, waris):
    client.post(MULAI)
    tujuan = client.post(LANGKAH["pewaris"], PEWARIS | {"penduduk": "tidak"}).url
    assert tujuan == f"{MULAI}keluar/"
    isi = teks(client.get(tujuan))
    assert "Ajukan di kelurahan asal" in isi and LANGKAH["pewaris"] in isi
    assert client.post(f"{MULAI}periksa/", {"pernyataan": "on"}).url == tujuan
    assert client.post(LANGKAH["pewaris"], PEWARIS).url == LANGKAH["ahli_waris"]
    assert client.get(tujuan).url == MULAI


def test_halaman_keluar_berlaku_juga_di_luar_halaman_web(waris):
    with pytest.raises(AksiTertutup, match="Ajukan di kelurahan asal"):
        AjukanPermohonan(waris, "kunci-uji-yang-panjang").execute(JAWABAN | {"penduduk": "tidak"})
    assert not Permohonan.objects.exists()


def test_satu_pertanyaan_tiap_halaman(client, klojen):
    buat_waris(klojen, satu_per_halaman=True)
    alamat, dilewati = client.post(MULAI).url, []
    while "/langkah/" in alamat:
        dilewati.append(alamat.rstrip("/").rpartition("/")[2])
        alamat = client.post(alamat, PEWARIS | SATU).url
    assert dilewati == ["nama_pemohon", "nama_pewaris", "meninggal", "penduduk", "ahli_waris"]
    isi = teks(client.get(alamat))
    assert isi.count("Ahli waris</h2>") == 1 and "/langkah/meninggal/?ubah=1" in isi
    assert client.post("/ajukan/waris/langkah/meninggal/?ubah=1", {"meninggal": "1-3-2026"}).url == alamat
