"""A stage that another office works on: in the builder, the document, the lint and the chart."""

import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.blocks import StreamBlockValidationError

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import penanda_tangan, susun, urai
from layanan.alur.kamus import KAMUS
from layanan.alur.models import Alur
from layanan.alur.periksa.kantor import KantorLain, periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.inti.lint import BelumLayakTerbit
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur
from tests.pabrik import buat_instansi, buat_petugas

SANA = {"kantor": "lumajang"}
PERIKSA, SERAH = buat_tahap("periksa"), buat_tahap("serah", "serah_loket")


def ttd(**ubah):
    """Return the stage in which the camat of Lumajang signs."""
    return buat_tahap("ttd", "tanda_tangan", **(SANA | {"peran": "camat"} | ubah))


def temuan(dokumen, pemegang, **lain):
    """Return the findings on offices as (code, place, blocks)."""
    kantor = {kode: KantorLain(f"Kecamatan {kode.title()}", satu) for kode, satu in lain.items()}
    return [(satu.kode, satu.tempat, satu.memblokir) for satu in periksa_kantor(dokumen, pemegang, kantor)]


@pytest.fixture
def alur(klojen):
    alur = buat_alur(PERIKSA, ttd(), SERAH, instansi=klojen)
    alur.save()
    return alur


def test_kantor_hanya_ditulis_bila_diisi_dan_kembali_utuh():
    dokumen = dokumen_alur(PERIKSA, ttd(), SERAH)
    assert ["kantor" in satu for satu in dokumen["tahap"]] == [False, True, False]
    assert susun(buat_alur(*urai(dokumen))) == dokumen


def test_kantor_yang_tidak_ada_menahan_dengan_tempat_dan_jalan_keluar(alur, klojen):
    buat_petugas(klojen, Peran.KASI)
    with pytest.raises(BelumLayakTerbit, match="“lumajang” tidak ada di situs ini") as galat:
        alur.save_revision().publish()
    assert [satu.jalur for satu in galat.value.galat] == ["Ttd"]


def test_kantor_tanpa_petugas_aktif_menahan(alur, klojen, lumajang):
    camat = buat_petugas(lumajang, Peran.CAMAT)
    buat_petugas(lumajang, Peran.REDAKTUR)  # works on no cases
    buat_petugas(klojen, Peran.KASI)
    camat.is_active = False
    camat.save()
    with pytest.raises(BelumLayakTerbit, match="Di Kecamatan Lumajang belum ada petugas aktif"):
        alur.save_revision().publish()
    buat_petugas(lumajang, Peran.CAMAT)
    alur.save_revision().publish()
    assert alur.versi.get().dokumen["tahap"][1]["kantor"] == "lumajang"


def test_peran_dicari_di_kantor_tahapnya():
    dokumen = dokumen_alur(PERIKSA, ttd(eskalasi="camat", hari_kerja=1), SERAH)
    sini, sana = {"kasi": {1}}, {"camat": {2}}
    assert temuan(dokumen, sini, lumajang=sana) == []
    assert temuan(dokumen, sini | sana, lumajang={"kasi": {3}}) == [("peran_kosong", "Ttd", False)]
    assert temuan(dokumen, {"camat": {1}}, lumajang=sana | sini) == [("peran_kosong", "Periksa, Serah", False)]


def test_empat_mata_menghitung_orang_di_kantor_masing_masing():
    dokumen = dokumen_alur(PERIKSA, ttd(peran="kasi", terpisah_dari=["periksa"]), SERAH)
    assert temuan(dokumen, {"kasi": {1}}, lumajang={"kasi": {2}}) == []
    assert temuan(dokumen, {"kasi": {1}}, lumajang={"kasi": {1}}) == [("satu_orang", "Ttd", True)]
    assert temuan(dokumen, {"kasi": {1, 2}}, lumajang={"kasi": {1}}) == [("satu_orang", "Ttd", False)]


def test_kurir_tidak_ditugaskan_kantor_lain():
    tugas, antar = buat_tahap("tugas", "tugaskan_kurir"), buat_tahap("antar", "antar", kantor="lumajang")
    hasil = periksa_alur(dokumen_alur(PERIKSA, ttd(), tugas, antar))
    assert [(satu.kode, satu.tempat, satu.memblokir) for satu in hasil] == [("kurir_lain_kantor", "Antar", True)]
    sekantor = buat_tahap("tugas", "tugaskan_kurir", kantor="lumajang")
    assert periksa_alur(dokumen_alur(PERIKSA, ttd(), sekantor, antar)) == []


def test_yang_menandatangani_di_kantor_lain_bukan_penanda_tangan_kantor_layanan():
    dokumen = dokumen_alur(PERIKSA, ttd(), SERAH)
    assert penanda_tangan(dokumen, "klojen") == {"kasi"}
    assert penanda_tangan(dokumen, "lumajang") == {"camat"}


def test_bagan_menyebut_kantor_lain_pada_tahapnya(lumajang):
    bagan = susun_bagan(dokumen_alur(PERIKSA, ttd(), SERAH))
    assert [satu.kantor for satu in bagan.simpul] == ["", "Kecamatan Lumajang", ""]
    html = render_to_string("layanan/alur/_bagan.html", {"bagan": bagan})
    svg, daftar = html.split("</svg>")
    assert re.findall(r">(di [^<]+)<", svg) == ["di Kecamatan Lumajang"]
    assert "(Camat, Kecamatan Lumajang)" in daftar and "(Kepala Seksi)" in daftar
    di_atas, kotak = bagan.simpul[1].keterangan[0][0], bagan.simpul[1].y
    assert bagan.simpul[0].y + 54 < di_atas < kotak


def test_bagan_tanpa_kantor_lain_tidak_bertanya_ke_basis_data(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        susun_bagan(dokumen_alur(PERIKSA, SERAH))


def test_perubahan_kantor_terbaca_dengan_namanya(lumajang):
    assert KAMUS.nilai["kantor"]("lumajang") == "Kecamatan Lumajang"
    assert KAMUS.nilai["kantor"]("hilang") == "hilang"


def test_penyusun_menawarkan_kantor_berpetugas_dengan_namanya(client, alur, klojen, lumajang):
    alamat = reverse(Alur.snippet_viewset.get_url_name("edit"), args=[alur.pk])
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    buat_instansi("kosong", "Kelurahan Kosong", "kosong.localhost")
    assert "Kecamatan Lumajang" not in client.get(alamat).content.decode()
    buat_petugas(lumajang, Peran.CAMAT)
    halaman = client.get(alamat).content.decode()
    assert "Kecamatan Lumajang" in halaman and "Kelurahan Kosong" not in halaman
    assert "layanan/admin/kantor.js" in halaman


@pytest.mark.parametrize("kode", ["hilang", "kecamatan-jauh_2"])
def test_kantor_yang_tidak_ditawarkan_tidak_hilang_ketika_disimpan(alur, kode):
    blok = Alur._meta.get_field("tahap").stream_block
    bersih = blok.clean(buat_alur(ttd(kantor=kode)).tahap)
    assert bersih[0].value["kantor"] == kode


@pytest.mark.parametrize("kode", ["../x", "dua kata", "x" * 41, ["a"], {"a": 1}, 5.5])
def test_yang_bukan_kode_kantor_ditolak(kode):
    blok = Alur._meta.get_field("tahap").stream_block
    with pytest.raises(StreamBlockValidationError) as galat:
        blok.clean(buat_alur(ttd(kantor=kode)).tahap)
    assert set(galat.value.block_errors[0].block_errors) == {"kantor"}


def test_membaca_banyak_tahap_tidak_bertanya_kantor_satu_per_satu(klojen, django_assert_max_num_queries):
    alur = buat_alur(*(buat_tahap(f"t{urut}", **SANA) for urut in range(20)), instansi=klojen)
    alur.save()
    with django_assert_max_num_queries(1):
        susun(Alur.objects.get(pk=alur.pk))
    with django_assert_max_num_queries(4):
        alur.temuan()
