"""A published key belongs to its question and its type, in every later version."""

from typing import Any

import pytest
from django.urls import reverse

from layanan.formulir.models import Formulir
from layanan.formulir.riwayat import periksa_riwayat
from layanan.instansi.enums import Peran
from layanan.inti.lint import BelumLayakTerbit
from layanan.paket.queries import baca_paket
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, data_admin
from tests.pabrik import buat_petugas

NAMA = buat_isian("nama")
USAHA = buat_isian("teks", "usaha")
PERTAMA = buat_dokumen(NAMA, USAHA)
TANPA = buat_dokumen(NAMA)


def kode(baru: dict[str, Any], *lama: dict[str, Any]) -> list[str]:
    """Return the codes of the findings."""
    return [satu.kode for satu in periksa_riwayat(baru, lama)]


def kelompok(*isian: dict[str, Any], kunci: str = "anggota") -> dict[str, Any]:
    """Return a document with a repeating group."""
    grup = buat_isian("teks", kunci) | {"id": "id-anggota", "jenis": "kelompok", "isian": list(isian)}
    return buat_dokumen(NAMA, grup)


@pytest.mark.parametrize("kunci", ["skium", "fasilitasi_oss"])
def test_formulir_yang_sama_boleh_terbit_lagi(kunci):
    dokumen = baca_paket(kunci)["formulir"]
    assert kode(dokumen) == kode(dokumen, dokumen, dokumen) == []


def test_label_bantuan_urutan_dan_isian_baru_bebas_diubah():
    baru = buat_dokumen(USAHA | {"label": "Merek", "wajib": False}, buat_isian("tanggal"), NAMA)
    assert kode(baru, PERTAMA) == []


def test_kunci_yang_sudah_terbit_tidak_dapat_diganti():
    (temuan,) = periksa_riwayat(buat_dokumen(NAMA, USAHA | {"kunci": "merek"}), [PERTAMA])
    assert temuan.memblokir and temuan.kode == "kunci_berubah" and temuan.tempat == "Usaha"
    assert "Kunci “usaha” sudah terbit; kembalikan ke “usaha”" in str(temuan.pesan)


def test_dua_isian_tidak_dapat_bertukar_kunci():
    tukar = buat_dokumen(NAMA | {"kunci": "usaha"}, USAHA | {"kunci": "nama"})
    assert kode(tukar, PERTAMA) == ["kunci_berubah", "kunci_berubah"]


def test_jenis_kunci_yang_sudah_terbit_tidak_dapat_diganti():
    (temuan,) = periksa_riwayat(buat_dokumen(NAMA, buat_isian("tanggal", "usaha", id="baru")), [PERTAMA])
    assert temuan.memblokir and temuan.kode == "jenis_berubah"
    assert "Kunci “usaha” sudah terbit sebagai “Teks" in str(temuan.pesan)


def test_kunci_yang_dibuang_tidak_kembali_dengan_jenis_lain():
    kembali = buat_dokumen(NAMA, buat_isian("tanggal", "usaha", id="baru"))
    assert kode(kembali, PERTAMA, TANPA, TANPA) == ["kunci_lama_berganti_jenis"]


def test_kunci_yang_dibuang_boleh_kembali_dengan_jenis_yang_sama():
    assert kode(buat_dokumen(NAMA, USAHA | {"id": "baru"}), PERTAMA, TANPA) == []


def test_isian_di_dalam_kelompok_dijaga_juga():
    umur = buat_isian("teks", "umur")
    terbit = kelompok(umur)
    assert kode(kelompok(umur), terbit) == []
    assert kode(kelompok(umur | {"kunci": "usia"}), terbit) == ["kunci_berubah"]
    assert kode(kelompok(buat_isian("tanggal", "umur", id="baru")), terbit) == ["jenis_berubah"]
    assert kode(kelompok(umur, kunci="warga"), terbit) == ["kunci_berubah"]


def test_kunci_yang_sama_di_dalam_dan_di_luar_kelompok_tidak_bercampur():
    dalam = kelompok(buat_isian("tanggal", "usaha", id="dalam"))
    assert kode(dalam, PERTAMA) == []


def test_dokumen_yang_kosong_dan_isian_tanpa_kunci_tidak_mengganggu():
    assert kode(PERTAMA, {}) == kode({}, PERTAMA) == []
    assert kode(buat_dokumen(NAMA, USAHA | {"kunci": ""}), PERTAMA) == []


def test_perintah_pun_tidak_menerbitkan_kunci_yang_berganti(klojen):
    formulir = buat_formulir(klojen, PERTAMA)
    formulir.save_revision().publish()
    formulir = Formulir.objects.get(pk=formulir.pk)
    formulir.langkah[0].value["isian"][1].value["kunci"] = "merek"
    with pytest.raises(BelumLayakTerbit, match="kembalikan ke “usaha”"):
        formulir.save_revision().publish()
    assert formulir.versi.count() == 1


def test_tombol_terbit_menyebut_kunci_yang_harus_kembali(client, klojen):
    formulir = buat_formulir(klojen, PERTAMA)
    formulir.save_revision().publish()
    client.force_login(buat_petugas(klojen, Peran.KASI))
    alamat = reverse(Formulir.snippet_viewset.get_url_name("edit"), args=[formulir.pk])
    ganti = buat_dokumen(NAMA, USAHA | {"kunci": "merek"})
    isi = client.post(alamat, data_admin(formulir, "action-publish", ganti)).content.decode()
    assert "Belum dapat diterbitkan" in isi and "kembalikan ke “usaha”" in isi
    assert formulir.versi.count() == 1
