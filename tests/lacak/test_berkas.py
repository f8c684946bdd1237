"""An applicant gets back the files they have sent, with both codes and nothing else."""

import html
from uuid import uuid4

import pytest

from layanan.berkas.models import Berkas
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan
from layanan.permohonan.models import PEMILIK_DRAF
from tests.berkas.pabrik import buat_wadah, pdf, simpan
from tests.formulir.pabrik import buat_isian, buat_langkah
from tests.permohonan.waris import buat_waris

HALAMAN, API = "/lacak/berkas/", "/api/layanan/v1/lacak/berkas"
TIDAK_ADA = "00000000-0000-4000-8000-000000000000"
LANGKAH = [
    buat_langkah("Pemohon", buat_isian("nama", "nama_pemohon"), buat_isian("berkas", "kk", label="Kartu keluarga"))
]


def kirim(layanan):
    """Return what opens a case with a file, and the file."""
    kunci = str(uuid4())
    berkas = simpan(buat_wadah(layanan.instansi, f"{PEMILIK_DRAF}:{kunci}"), nama="KK Siti.pdf")
    kasus, akses = AjukanPermohonan(layanan, kunci).execute({"nama_pemohon": "Siti", "kk": [str(berkas.pk)]})
    return kasus, {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}, berkas


@pytest.fixture
def layanan(klojen):
    return buat_waris(klojen, langkah=LANGKAH, keluar=[])


def isi(jawaban):
    return b"".join(jawaban.streaming_content)


def test_pemohon_mengunduh_berkasnya_dari_halaman_lacak(client, layanan):
    _kasus, kode, berkas = kirim(layanan)
    halaman = html.unescape(client.post("/lacak/", kode).content.decode())
    assert "Berkas Anda" in halaman and f'name="berkas" value="{berkas.pk}"' in halaman and "KK Siti.pdf" in halaman
    jawaban = client.post(HALAMAN, kode | {"berkas": str(berkas.pk)})
    assert (jawaban["Content-Type"], isi(jawaban)) == ("application/pdf", pdf())
    assert "no-store" in jawaban["Cache-Control"] and "sandbox" in jawaban["Content-Security-Policy"]
    api = client.post("/api/layanan/v1/lacak", kode, content_type="application/json").json()
    assert [(satu["id"], satu["nama"], satu["isian"]) for satu in api["berkas"]] == [
        (str(berkas.pk), "KK Siti.pdf", "kk")
    ]
    assert isi(client.post(API, kode | {"berkas": str(berkas.pk)}, content_type="application/json")) == pdf()


def test_tanpa_kode_akses_yang_cocok_tidak_ada_berkas(client, layanan):
    _kasus, kode, berkas = kirim(layanan)
    for salah in ({}, {"kode_akses": "1111222233334444"}):
        coba = {"kode_lacak": kode["kode_lacak"], "berkas": str(berkas.pk)} | salah
        assert not client.post(HALAMAN, coba).streaming
        assert client.post(API, coba, content_type="application/json").status_code in (403, 422)
    assert "Berkas Anda" not in client.post("/lacak/", {"kode_lacak": kode["kode_lacak"]}).content.decode()
    assert client.get(HALAMAN).status_code == 405


@pytest.mark.parametrize("berkas", ["", "bukan-id", TIDAK_ADA, "milik orang lain", "sudah dihapus"])
def test_berkas_yang_bukan_miliknya_atau_sudah_dihapus_tidak_ada(client, layanan, berkas):
    kasus, kode, milik = kirim(layanan)
    if berkas == "milik orang lain":
        berkas = str(kirim(layanan)[2].pk)
    elif berkas == "sudah dihapus":
        BatalkanPermohonan(kasus).execute()
        Berkas.objects.filter(pk=milik.pk).update(dihapus_pada=kasus.created_at, berkas="", nama_asli="")
        berkas = str(milik.pk)
        assert "Berkas Anda" not in client.post("/lacak/", kode).content.decode()
    jawaban = client.post(HALAMAN, kode | {"berkas": berkas})
    assert not jawaban.streaming and "Berkas ini tidak ada, atau sudah dihapus." in jawaban.content.decode()
    api = client.post(API, kode | {"berkas": berkas}, content_type="application/json")
    assert api.status_code in (404, 422) and api["Content-Type"] == "application/problem+json"
