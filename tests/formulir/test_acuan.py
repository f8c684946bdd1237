"""The builder: questions are named by the label people read, and kept by their key."""

import pytest
from django.urls import reverse

from layanan.formulir.dokumen import susun
from layanan.instansi.enums import Peran
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, buat_langkah, buat_rumus, data_admin
from tests.pabrik import buat_petugas

USAHA = buat_isian("pilihan", "lokasi", label="Di mana usahanya?")


def sama(isian, nilai="kios"):
    return {"isian": isian, "op": "eq", "nilai": nilai}


@pytest.fixture
def simpan(klojen, client):
    """Return a function that saves steps in the browser and returns the document of what was saved."""
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))

    def kirim(dokumen):
        alamat = reverse(formulir.snippet_viewset.get_url_name("edit"), args=[formulir.pk])
        assert client.post(alamat, data_admin(formulir, dokumen=dokumen)).status_code == 302
        return susun(type(formulir).objects.get(pk=formulir.pk).get_latest_revision_as_object())

    return kirim


def test_syarat_menyebut_isian_dengan_labelnya(simpan):
    isi = buat_dokumen(
        buat_langkah("Satu", USAHA),
        buat_langkah("Dua", buat_isian("teks", "pengelola", bila=("di mana  USAHANYA?", "kios"))),
    ) | {"keluar": [{"bila": sama("Di mana usahanya?"), "judul": "Ke pasar", "isi": "Datang ke kantor pasar."}]}
    dokumen = simpan(isi)
    assert dokumen["langkah"][1]["isian"][0]["bila"] == sama("lokasi")
    assert dokumen["keluar"][0]["bila"] == sama("lokasi")


def test_di_dalam_grup_label_barisnya_sendiri_didahulukan(simpan):
    lokasi_baris = buat_isian("pilihan", "lokasi_cabang", label="Di mana usahanya?")
    catatan = buat_isian("teks", "catatan", bila=("Di mana usahanya?", "kios"))
    grup = buat_isian("grup", "cabang", label="Cabang usaha", isian=[lokasi_baris, catatan])
    ada = buat_isian(
        "perhitungan", "ada_kios", rumus=buat_rumus("ada", grup="Cabang usaha", syarat=sama("Di mana usahanya?"))
    )
    langkah = simpan(buat_dokumen(buat_isian("teks", "lokasi", label="Lokasi"), grup, ada))["langkah"][0]["isian"]
    assert langkah[1]["isian"][1]["bila"] == sama("lokasi_cabang")
    assert langkah[2]["rumus"]["grup"] == "cabang"
    assert langkah[2]["rumus"]["syarat"] == sama("lokasi_cabang")


def test_yang_ikut_menyetujui_dinamai_dengan_label_barisnya(simpan):
    orang = buat_isian("nama", "nama_waris", label="Nama lengkap"), buat_isian("pilihan", "peran", label="Peran")
    setuju = {"kalimat": "Saya setuju.", "nama_dari": "Nama lengkap", "untuk": sama("Peran")}
    luar = buat_isian("nama", "nama_pemohon", label="Nama lengkap"), buat_isian("pilihan", "tugas", label="Peran")
    grup = buat_isian("grup", "waris", isian=list(orang), setuju=setuju, bila=("Peran", "kios"))
    tersimpan = simpan(buat_dokumen(*luar, grup))["langkah"][0]["isian"][2]
    assert tersimpan["setuju"] == setuju | {"nama_dari": "nama_waris", "untuk": sama("peran")}
    assert tersimpan["bila"] == sama("tugas")  # when the group is asked for depends on what stands outside


def test_label_ganda_dan_label_asing_tidak_ditebak(simpan):
    dua = buat_isian("pilihan", "lokasi_dua", label="Di mana usahanya?")
    langkah = simpan(
        buat_dokumen(
            USAHA,
            dua,
            buat_isian("teks", "satu", bila=("Di mana usahanya?", "kios")),
            buat_isian("teks", "dua", bila=("Berapa omzetnya?", "kios")),
        )
    )["langkah"][0]["isian"]
    assert [satu["bila"]["isian"] for satu in langkah[2:]] == ["Di mana usahanya?", "Berapa omzetnya?"]


def test_kunci_yang_serupa_label_lain_tetap_kuncinya(simpan):
    langkah = simpan(
        buat_dokumen(
            buat_isian("pilihan", "usaha", label="Jenis"),
            buat_isian("pilihan", "jenis", label="Usaha"),
            buat_isian("teks", "catatan", bila=("usaha", "kios")),
        )
    )["langkah"][0]["isian"]
    assert langkah[2]["bila"] == sama("usaha")
