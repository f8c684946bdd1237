"""Hostile forms: too much, too deep, too long. The redaktur reads a sentence, and nobody waits for it."""

import pytest
from django.urls import reverse

from layanan.formulir.dokumen import pasang
from layanan.formulir.models import Formulir
from layanan.formulir.rules import PALING_BANYAK, periksa_formulir
from layanan.instansi.enums import Peran
from layanan.inti import blocks
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, data_admin
from tests.pabrik import buat_petugas
from tests.waktu import cepat

pytestmark = pytest.mark.sekali

NAMA = buat_isian("nama")
PILIHAN = buat_isian("pilihan")
ANEH = ("a\x00b", "x" * 1_000_000, "\u202ea", "9" * 5000, "1e999", "NaN", "")


def buat_dalam(tingkat):
    """Return groups in groups around one question."""
    isian = buat_isian("teks", "isi")
    for urut in range(tingkat):
        isian = buat_isian("grup", f"g{urut}", isian=[isian])
    return isian


def di_memori(dokumen):
    """Return a form that is not saved."""
    formulir = Formulir(kode="contoh")
    pasang(formulir, dokumen)
    return formulir


@pytest.fixture
def kirim(client, klojen):
    """Return a function that publishes a form with changed inputs, and gives the answer as text."""
    client.force_login(buat_petugas(klojen, Peran.KASI))

    def terbitkan(dokumen, tombol="action-publish", **ubah):
        formulir = buat_formulir(klojen, buat_dokumen(NAMA) | {"kode": f"f{Formulir.objects.count()}"})
        alamat = reverse(Formulir.snippet_viewset.get_url_name("edit"), args=[formulir.pk])
        jawaban = client.post(alamat, data_admin(formulir, tombol, dokumen) | ubah)
        assert ubah == {} or jawaban.status_code == 302 or not formulir.versi.exists()
        return jawaban.content.decode()

    return terbitkan


def test_sepuluh_ribu_isian_ditolak_tanpa_membuat_menunggu():
    dokumen = buat_dokumen(NAMA, *[buat_isian("teks", f"k{urut}") for urut in range(10_000)])
    with cepat():
        temuan = di_memori(dokumen).temuan()
    assert [(satu.kode, satu.memblokir) for satu in temuan] == [("terlalu_besar", True)]
    assert f"10001 isian; paling banyak {PALING_BANYAK}" in temuan[0].pesan


@pytest.mark.parametrize("tingkat", [4, 16, 100])
def test_grup_di_dalam_grup_di_dalam_grup_ditolak(tingkat):
    dokumen = buat_dokumen(NAMA, buat_dalam(tingkat))
    assert "grup_terlalu_dalam" in {satu.kode for satu in periksa_formulir(dokumen)}
    assert any(satu.memblokir for satu in di_memori(dokumen).temuan())


def test_label_satu_megabita_ditolak_pada_isiannya(kirim):
    with cepat():
        isi = kirim(buat_dokumen(buat_isian("nama", label="x" * 1_000_000)))
    assert "160 karakter" in isi


def test_pernyataan_yang_tidak_akan_dibaca_siapa_pun_ditolak(kirim):
    assert "Pernyataan pemohon terlalu panjang" in kirim(buat_dokumen(NAMA), pernyataan="x" * 1_000_000)


def test_syarat_yang_sangat_panjang_ditolak(kirim):
    banding = [{"isian": "pilihan", "op": "eq", "nilai": "kios"}] * (blocks.PALING_BANYAK + 1)
    isi = kirim(buat_dokumen(NAMA, PILIHAN, buat_isian("teks", bila={"salah_satu": banding})))
    assert "action-publish" in isi, "Halaman penyunting tampil lagi."
    assert not Formulir.objects.filter(live=True).exists()


@pytest.mark.parametrize("aneh", ANEH, ids=lambda satu: repr(satu)[:12])
def test_isi_apa_pun_pada_kotak_apa_pun_dijawab(kirim, client, aneh):
    bersyarat = buat_isian("teks", bila=("pilihan", "kios"))
    dokumen = buat_dokumen(NAMA, PILIHAN, buat_isian("angka"), buat_isian("perhitungan"), bersyarat)
    kotak = [nama for nama in data_admin(Formulir(), "", dokumen) if nama.startswith("langkah-0-value")]
    semua = [nama for nama in kotak if not nama.endswith(("-count", "-type", "-order", "-deleted"))]
    assert kirim(dokumen, **dict.fromkeys(semua, aneh))


def test_terlalu_banyak_kotak_dijawab_dengan_kalimat(kirim):
    dokumen = buat_dokumen(NAMA, *[buat_isian("teks", f"k{urut}") for urut in range(800)])
    assert "Kiriman ini tidak dapat diterima" in kirim(dokumen)
