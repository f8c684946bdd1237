"""Conditions of requirements: what the redaktur builds, what the standard keeps, what people read."""

import importlib
import json
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.test.utils.form_data import nested_form_data

from layanan.alur.models import AlurVersi
from layanan.halaman.standar import standar_pelayanan
from layanan.instansi.enums import Peran
from layanan.inti.lint import kekurangan
from layanan.katalog.dokumen import JUDUL, SKEMA, susun, urai
from layanan.katalog.models import Layanan, Persyaratan, StandarVersi
from layanan.katalog.syarat import persyaratan_tertulis, susun_bila, urai_bila
from tests.alur.pabrik import banding, buat_putusan, buat_tahap, dokumen_alur
from tests.formulir.pabrik import aliran
from tests.katalog.pabrik import data_formulir, pasang_bila
from tests.pabrik import buat_petugas
from tests.teks import kata

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "standar").glob("*/*.json"))
DI_MAL = banding("lokasi_usaha", "pusat_perbelanjaan")
UMUR = {"isian": "lahir", "op": "gt", "nilai": {"hari_ini": -19, "satuan": "tahun"}}
RAGAM = (
    None,
    DI_MAL,
    {"isian": "pengelola", "op": "kosong"},
    {"isian": "lokasi", "op": "in", "nilai": ["rumah", "kios"]},
    {"semua": [DI_MAL, UMUR]},
    {"salah_satu": [UMUR, {"semua": [DI_MAL, {"isian": "umur", "op": "lt", "nilai": "19"}]}]},
)
SEWA = "perjanjian_sewa"
migrasi = importlib.import_module("layanan.migrations.0004_isi_lama")


@pytest.fixture
def alamat(client, skium):
    """Return the edit page of SKIUM; its redaktur is signed in."""
    client.force_login(buat_petugas(skium.instansi, Peran.REDAKTUR))
    return reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[skium.pk])


def data_bila(layanan, bila, tombol="", **ubah):
    """Return what the browser posts for a service whose only conditional requirement gets another condition."""
    data = data_formulir(layanan, tombol, formulir=layanan.formulir_id, alur=layanan.alur_id, **ubah)
    urut = [satu.kode for satu in layanan.persyaratan.all()].index(SEWA)
    data = {nama: nilai for nama, nilai in data.items() if not nama.startswith(f"persyaratan-{urut}-bila")}
    return data | nested_form_data({f"persyaratan-{urut}-bila": aliran(urai_bila(bila))})


def draf(layanan):
    """Return the condition in the newest draft."""
    terbaru = Layanan.objects.get(pk=layanan.pk).get_latest_revision_as_object()
    return susun_bila(next(satu for satu in terbaru.persyaratan.all() if satu.kode == SEWA).bila)


@pytest.mark.parametrize("bila", RAGAM, ids=str)
def test_syarat_kembali_utuh_dari_penyusun(bila):
    assert susun_bila(Persyaratan(bila=urai_bila(bila)).bila) == bila


@pytest.mark.parametrize("berkas", GOLDEN, ids=lambda satu: satu.parent.name)
def test_dokumen_setiap_skema_terbaca_dan_tertulis_kembali(berkas):
    dokumen = json.loads(berkas.read_text(encoding="utf-8"))
    assert [int(satu.parent.name) for satu in GOLDEN] == list(range(1, SKEMA + 1)) and dokumen["skema"] == int(
        berkas.parent.name
    )
    data = urai(dokumen)
    syarat = data.pop("persyaratan")
    layanan = Layanan(**data)
    layanan.persyaratan = [Persyaratan(**satu) for satu in syarat]
    assert susun(layanan) | {"dasar_hukum": dokumen["dasar_hukum"]} == dokumen | {"skema": SKEMA}


@pytest.mark.parametrize("berkas", GOLDEN, ids=lambda satu: satu.parent.name)
def test_dokumen_setiap_skema_tampil_sebagai_standar_pelayanan(klojen, berkas):
    dokumen = json.loads(berkas.read_text(encoding="utf-8"))
    data = urai(dokumen)
    syarat = data.pop("persyaratan")
    layanan = Layanan(instansi=klojen, **data)
    layanan.persyaratan = [Persyaratan(**satu) for satu in syarat]
    html = render_to_string("layanan/katalog/_standar.html", {"layanan": layanan})
    assert html.count('class="layanan-komponen"') == len(JUDUL)
    terisi = {satu.kode: satu.isi for bagian in standar_pelayanan(layanan) for satu in bagian.komponen if satu.isi}
    for nama in ("produk", "biaya"):
        assert terisi[nama] == dokumen["komponen"][nama] and escape(terisi[nama]) in html
    for satu in dokumen["persyaratan"]:
        assert escape(satu["nama"]) in html
    assert [satu.nama for satu in terisi["persyaratan"]] == [satu["nama"] for satu in dokumen["persyaratan"]]


def test_isian_disebut_dengan_labelnya_dan_disimpan_kuncinya(client, skium, alamat):
    dengan_label = banding("Di mana usaha  DIJALANKAN?", "rumah", "ne")
    assert client.post(alamat, data_bila(skium, dengan_label)).status_code == 302
    assert draf(skium) == banding("lokasi_usaha", "rumah", "ne")


def test_halaman_penyunting_menawarkan_isian_formulir_dan_isian_petugas(client, skium, alamat):
    AlurVersi.terbitkan(skium.alur, dokumen_alur(buat_tahap("nilai", isian_petugas=[buat_putusan(label="Putusan")])))
    isi = client.get(alamat).content.decode()
    daftar = isi[isi.index('<datalist id="layanan-isian">') : isi.index("</datalist>")]
    assert '<option value="Di mana usaha dijalankan?">' in daftar and '<option value="Putusan">' in daftar
    assert "admin/isian.js" in isi


def test_syarat_yang_salah_menahan_penerbitan_dengan_kalimat(client, skium):
    client.force_login(buat_petugas(skium.instansi, Peran.KASI))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[skium.pk])
    isi = client.post(alamat, data_bila(skium, banding("Tempat", "x"), "action-publish")).content.decode()
    assert "Syarat menunjuk ke “Tempat”, yang tidak ada pada formulir ini." in isi
    assert skium.versi.count() == 1


def test_draf_dengan_syarat_setengah_jadi_tersimpan_dan_disebut(client, skium, alamat):
    assert client.post(alamat, data_bila(skium, banding("", ""))).status_code == 302
    assert draf(skium) == banding("", "")
    temuan = kekurangan(Layanan.objects.get(pk=skium.pk).get_latest_revision_as_object())
    assert [satu.tempat for satu in temuan] == ["Persyaratan 2, Diminta bila 1"]


ANEH = {
    "operator karangan": {"op": "mirip"},
    "nilai panjang": {"nilai": "x" * 100_000},
    "isian panjang": {"isian": "x" * 100_000},
    "huruf nol": {"nilai": "a\x00b"},
}


@pytest.mark.parametrize("nama", ANEH)
def test_kiriman_aneh_tidak_terbit_dan_tidak_menggagalkan_halaman(client, skium, nama):
    client.force_login(buat_petugas(skium.instansi, Peran.KASI))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[skium.pk])
    jawaban = client.post(alamat, data_bila(skium, DI_MAL | ANEH[nama], "action-publish"))
    assert jawaban.status_code == 200 and skium.versi.count() == 1


def test_syarat_tertulis_bagi_warga_bila_keadaannya_tidak_ditulis(skium):
    di_rumah_atau_kosong = {"salah_satu": [banding("lokasi_usaha", "rumah", "ne"), {"isian": "nik", "op": "kosong"}]}
    pasang_bila(skium, SEWA, di_rumah_atau_kosong, keadaan="")
    keadaan = {satu.nama: satu.keadaan for satu in persyaratan_tertulis(skium)}
    kalimat = "bila “Di mana usaha dijalankan?” bukan Rumah sendiri atau “NIK” kosong"
    assert keadaan["Surat perjanjian atau sewa tempat dari pengelola"] == kalimat
    assert keadaan["Fotokopi KTP"] == ""
    (komponen,) = (satu for satu in standar_pelayanan(skium)[0].komponen if satu.kode == "persyaratan")
    assert kalimat in [satu.keadaan for satu in komponen.isi]


def test_kata_kantor_didahulukan_dari_syaratnya(skium, django_assert_num_queries):
    skium.persyaratan.all()[0]
    with django_assert_num_queries(1):
        keadaan = [satu.keadaan for satu in persyaratan_tertulis(skium)]
    assert "untuk usaha yang berlokasi di pusat perbelanjaan atau sejenisnya" in keadaan


def test_syarat_tertulis_di_halaman_mulai_dan_di_api(client, skium):
    pasang_bila(skium, SEWA, DI_MAL, keadaan="")
    StandarVersi.terbitkan(skium, susun(Layanan.objects.get(pk=skium.pk)))
    kalimat = "bila “Di mana usaha dijalankan?” adalah Pusat perbelanjaan"
    assert kalimat in kata(client.get("/ajukan/skium/"))
    standar = client.get("/api/layanan/v1/layanan/skium").json()["standar"]
    (sewa,) = (satu for satu in standar["persyaratan"] if satu["kode"] == SEWA)
    assert sewa["keadaan"].startswith(kalimat) and sewa["bila"] == DI_MAL


def test_perubahan_syarat_terbaca_dengan_label_isian(client, skium, alamat):
    pasang_bila(skium, SEWA, {"semua": [DI_MAL, {"isian": "nama_pengelola", "op": "terisi"}]})
    Layanan.objects.get(pk=skium.pk).save_revision()
    isi = kata(client.get(reverse(Layanan.snippet_viewset.get_url_name("uji_terbit"), args=[skium.pk])))
    lama = "Diminta bila: “Di mana usaha dijalankan?” adalah Pusat perbelanjaan"
    assert lama in isi and "dan “Nama pengelola pusat perbelanjaan” terisi" in isi
    rinci = kata(client.get(reverse(Layanan.snippet_viewset.get_url_name("versi_rinci"), args=[skium.pk, 1])))
    assert "Diminta bila “Di mana usaha dijalankan?” adalah Pusat perbelanjaan" in rinci


def test_syarat_terbaca_dalam_bahasa_inggris(skium):
    pasang_bila(skium, SEWA, DI_MAL, keadaan="")
    with translation.override("en"):
        assert any(satu.keadaan.startswith("if “Di mana") for satu in persyaratan_tertulis(skium))


def test_migrasi_menjadikan_dua_kolom_satu_syarat():
    assert susun_bila(Persyaratan(bila=migrasi.syarat_baru("lokasi_usaha", "pusat_perbelanjaan")).bila) == DI_MAL
    assert migrasi.syarat_baru("", "") == []
    naskah = {"persyaratan": [{"kode": "a", "bila_isian": "lokasi_usaha", "bila_nilai": "pusat_perbelanjaan"}]}
    assert migrasi.naskah_baru(naskah) and not migrasi.naskah_baru(naskah)
    (satu,) = naskah["persyaratan"]
    assert satu.keys() == {"kode", "bila"} and susun_bila(Persyaratan(bila=satu["bila"]).bila) == DI_MAL
    assert not migrasi.naskah_baru({"nama": "Draf sebuah formulir"})
