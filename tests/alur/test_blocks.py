"""The route builder: what the redaktur types becomes the document."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from layanan.alur.dokumen import susun, urai
from layanan.alur.models import Alur
from layanan.instansi.enums import Peran
from layanan.paket.queries import baca_paket
from tests.alur.pabrik import banding, buat_alur, buat_putusan, buat_tahap
from tests.pabrik import buat_petugas

pytestmark = pytest.mark.sekali


def bentuk(nilai):
    """Return a value of the builder as the inputs that the browser posts; an unticked box sends nothing."""
    if isinstance(nilai, dict):
        return {nama: bentuk(satu) for nama, satu in nilai.items() if satu is not False and satu is not None}
    if not isinstance(nilai, list):
        return nilai
    if all(isinstance(satu, dict) and "type" in satu for satu in nilai) and nilai:
        blok = streamfield([(satu["type"], bentuk(satu["value"])) for satu in nilai])
        return blok | {str(urut): blok[str(urut)] | {"id": satu.get("id", "")} for urut, satu in enumerate(nilai)}
    baris = {str(urut): {"value": bentuk(satu), "order": str(urut), "deleted": ""} for urut, satu in enumerate(nilai)}
    return baris | {"count": str(len(baris))}


def data_admin(alur, tahap, tombol=""):
    """Return what the browser posts for the edit form of a route: every input of every stage."""
    kosong = urai(susun(buat_alur(buat_tahap("kosong"))))[0]["value"]
    tahap = [satu | {"value": kosong | satu["value"]} for satu in tahap]
    pilihan = ("efek", "peran_rekomendasi")  # tick boxes: the ticked values under one name
    isi = [(satu["type"], bentuk({n: v for n, v in satu["value"].items() if n not in pilihan})) for satu in tahap]
    data = {"nama": alur.nama, "kode": alur.kode, "instansi": alur.instansi_id, "tahap": streamfield(isi)}
    hasil = nested_form_data(data | ({tombol: "1"} if tombol else {}))
    for urut, satu in enumerate(tahap):
        hasil |= {f"tahap-{urut}-value-{nama}": satu["value"].get(nama, []) for nama in pilihan}
    return hasil


@pytest.fixture
def alur(klojen):
    alur = buat_alur(buat_tahap("lama"), instansi=klojen)
    alur.save()
    return alur


@pytest.fixture
def simpan(client, klojen, alur):
    """Return a function that posts stages in the edit form as a redaktur, and gives the draft and the answer."""
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Alur.snippet_viewset.get_url_name("edit"), args=[alur.pk])

    def kirim(tahap):
        jawaban = client.post(alamat, data_admin(alur, tahap))
        return Alur.objects.get(pk=alur.pk).get_latest_revision_as_object() if jawaban.status_code == 302 else jawaban

    return kirim


LENGKAP = [
    buat_tahap("perbaikan", "perbaikan"),
    buat_tahap(
        "periksa", "verifikasi", "perbaikan", putaran=2, penolak="kasi", isian_petugas=[buat_putusan()],
        ceklis=[{"kode": "asli", "nama": "Berkas asli", "wajib": True}], cabang=[(banding("putusan", "kios"), "ttd")],
    ),
    buat_tahap("rekom", "rekomendasi", peran_rekomendasi=["kasi", "camat"], bila_negatif="lanjut"),
    buat_tahap(
        "ttd", "tanda_tangan", terpisah_dari=["periksa"], hari_kerja=2, eskalasi="camat", diam="ingatkan",
        kantor="lumajang",
    ),
]  # fmt: skip


def test_semua_yang_diisi_di_penyusun_masuk_ke_dokumen(simpan):
    tersimpan = susun(simpan(urai(susun(buat_alur(*LENGKAP)))))["tahap"]
    harapan = susun(buat_alur(*LENGKAP))["tahap"]
    for satu in (tersimpan, harapan):
        satu[1]["isian_petugas"][0].pop("id")  # given when it is saved
    assert tersimpan == harapan


def test_tahap_boleh_disebut_dengan_namanya_dan_menjadi_kodenya(simpan):
    tahap = [
        buat_tahap("", nama="Pemeriksaan berkas"),
        buat_tahap("", "verifikasi", "pemeriksaan BERKAS ", nama="Paraf Kasi", terpisah_dari=["Pemeriksaan berkas"]),
        buat_tahap("", nama="Tanda tangan", cabang=[(None, "Penyerahan")]),
        buat_tahap("serah", "serah_loket", "tidak ada", nama="Penyerahan"),
    ]
    hasil = susun(simpan(tahap))["tahap"]
    assert [satu["kode"] for satu in hasil] == ["pemeriksaan_berkas", "paraf_kasi", "tanda_tangan", "serah"]
    assert hasil[1]["kembali_ke"][0]["kode"] == "pemeriksaan_berkas"
    assert hasil[1]["terpisah_dari"] == ["pemeriksaan_berkas"]
    assert hasil[2]["cabang"] == [{"bila": None, "ke": "serah"}]
    assert hasil[3]["kembali_ke"][0]["kode"] == "tidak ada"  # the lint asks about it when it is published


def test_penyusun_menawarkan_nama_tahap(client, simpan, alur):
    halaman = client.get(reverse(Alur.snippet_viewset.get_url_name("edit"), args=[alur.pk])).content.decode()
    assert "layanan/admin/alur.js" in halaman and "data-layanan-acuan-tahap" in halaman


@pytest.mark.parametrize("kode", ["skium", "fasilitasi_oss"])
def test_alur_bawaan_terbuka_dan_tersimpan_utuh_di_penyusun(simpan, kode):
    dokumen = baca_paket(kode)["alur"]
    assert susun(simpan(urai(dokumen)))["tahap"] == dokumen["tahap"]
