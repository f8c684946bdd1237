"""The document of a form: made from the builder, read back into it, kept for ever."""

import pytest
from django.core.management import call_command
from django.db.models import ProtectedError

from layanan.formulir.actions import terbitkan_formulir
from layanan.formulir.dokumen import semua_isian, susun, urai
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.inti.models import kanonik
from layanan.paket.queries import baca_paket
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, buat_langkah

PAKET = ("skium", "fasilitasi_oss")


@pytest.mark.parametrize("kode", PAKET)
def test_paket_keluar_dari_penyusun_byte_demi_byte(klojen, kode):
    dokumen = baca_paket(kode)["formulir"]
    formulir = buat_formulir(klojen, dokumen, pernyataan=dokumen["pernyataan"])
    assert kanonik(susun(Formulir.objects.get(pk=formulir.pk))) == kanonik(dokumen)


def test_setiap_jenis_isian_dan_syarat_kembali_utuh(klojen):
    dokumen = buat_dokumen(
        buat_langkah("Satu", buat_isian("pilihan"), buat_isian("teks", bila=("pilihan", "kios"), panjang=7)),
        buat_langkah("Dua", *(buat_isian(jenis, f"dua_{jenis}", wajib=False) for jenis in jenis_isian)),
        buat_langkah("Tiga", *(buat_isian(jenis, f"tiga_{jenis}") for jenis in jenis_isian)),
    )
    formulir = buat_formulir(klojen, dokumen, pernyataan="Benar.")
    assert kanonik(susun(Formulir.objects.get(pk=formulir.pk))) == kanonik(dokumen)


def test_isian_yang_tersimpan_dalam_bentuk_lama_tidak_kehilangan_syaratnya(klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("pilihan"), buat_isian("teks", bila=("pilihan", "kios"))))
    mentah = urai(susun(formulir))
    for isian in mentah[0]["value"]["isian"]:
        syarat = isian["value"].pop("bila")["butir"]
        isian["value"].pop("wajib_bila")
        nilai = syarat[0]["value"] if syarat else {"isian": "", "nilai": ""}
        isian["value"] |= {"bila_isian": nilai["isian"], "bila_nilai": nilai["nilai"]}
    formulir.langkah = mentah
    formulir.save()
    baru = list(semua_isian(susun(Formulir.objects.get(pk=formulir.pk))))
    assert [satu["bila"] for satu in baru] == [None, {"isian": "pilihan", "op": "eq", "nilai": "kios"}]


def test_label_baru_tidak_mengubah_kunci_dan_id(klojen):
    formulir = buat_formulir(klojen, baca_paket("skium")["formulir"])
    sebelum = [(satu["id"], satu["kunci"]) for satu in semua_isian(susun(formulir))]
    mentah = urai(susun(formulir))
    mentah[0]["value"]["isian"][0]["value"]["label"] = "Nama sesuai KTP"
    formulir.langkah = mentah
    formulir.save()
    sesudah = list(semua_isian(susun(Formulir.objects.get(pk=formulir.pk))))
    assert [(satu["id"], satu["kunci"]) for satu in sesudah] == sebelum
    assert sesudah[0]["label"] == "Nama sesuai KTP"


def test_kunci_dan_nilai_kosong_diisi_dari_label(klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("pilihan", label="Status tempat"), buat_isian("nama")))
    mentah = urai(susun(formulir))
    isian = mentah[0]["value"]["isian"][0]["value"]
    isian["kunci"], isian["pilihan"][0]["nilai"] = "", ""
    formulir.langkah = mentah
    blok = Formulir._meta.get_field("langkah").stream_block
    bersih = blok.clean(formulir.langkah)[0].value["isian"][0].value
    assert (bersih["kunci"], bersih["pilihan"][0]["nilai"]) == ("status_tempat", "rumah_sendiri")


def test_isi_yang_sama_tidak_membuat_versi_kedua(klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    pertama = terbitkan_formulir(formulir)
    assert terbitkan_formulir(formulir) == pertama
    formulir.nama = "Nama lain"
    assert (terbitkan_formulir(formulir).nomor, formulir.versi.count()) == (2, 2)


def test_versi_terbit_tidak_dapat_diubah_atau_dihapus(klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    versi = terbitkan_formulir(formulir)
    with pytest.raises(TypeError):
        versi.save()
    with pytest.raises(TypeError):
        versi.delete()
    with pytest.raises(ProtectedError):
        formulir.delete()
    assert FormulirVersi.objects.filter(pk=versi.pk).exists()


def test_membuang_revisi_wagtail_tidak_membuang_versi(klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    for nama in ("Satu", "Dua"):
        formulir.nama = nama
        formulir.save_revision().publish()
    call_command("purge_revisions", verbosity=0)
    assert formulir.revisions.count() == 1
    assert [satu.dokumen["judul"] for satu in formulir.versi.order_by("nomor")] == ["Satu", "Dua"]
