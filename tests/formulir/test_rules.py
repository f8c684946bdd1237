"""What stops a form from being published, and how the redaktur and the kasi read it."""

from html import unescape

import pytest
from django.urls import reverse

from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir
from layanan.formulir.rules import periksa_formulir
from layanan.instansi.actions import pasang_moderasi
from layanan.instansi.enums import Peran
from layanan.inti.models import kanonik
from layanan.paket.queries import baca_paket
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, buat_langkah, data_admin
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium

pytestmark = pytest.mark.sekali

NAMA = buat_isian("nama")
KEMBAR = [{"label": "Rumah", "nilai": "rumah"}, {"label": "Rumah sewa", "nilai": "rumah"}]
SALAH = {
    "formulir_kosong": (buat_dokumen(), "Tambahkan paling sedikit satu isian."),
    "kunci_ganda": (buat_dokumen(NAMA, buat_isian("teks", "nama")), "Kunci ini dipakai 2 kali."),
    "syarat_tak_dikenal": (
        buat_dokumen(NAMA, buat_isian("teks", bila=("lokasi", "kios"))),
        "Syarat menunjuk ke “lokasi”, yang tidak ada pada formulir ini.",
    ),
    "nilai_tak_dikenal": (
        buat_dokumen(NAMA, buat_isian("pilihan"), buat_isian("teks", bila=("pilihan", "ruko"))),
        "Nilai “ruko” tidak ada pada pilihan “Pilihan”, jadi syarat ini tidak pernah berlaku.",
    ),
    "nilai_ganda": (buat_dokumen(NAMA, buat_isian("pilihan", pilihan=KEMBAR)), "Nilai “rumah” dipakai lebih"),
    "tak_terjawab": (
        buat_dokumen(NAMA, buat_isian("angka", paling_kecil=10, paling_besar=5)),
        "Tidak ada angka di antara batas paling kecil dan paling besar.",
    ),
    "langkah_ganda": (
        buat_dokumen(buat_langkah("Data", NAMA), buat_langkah("Data", buat_isian("teks"))),
        "Judul langkah ini dipakai lebih dari sekali.",
    ),
    "tanpa_nama": (buat_dokumen(buat_isian("teks")), "Tambahkan isian jenis “Nama orang” untuk nama pemohon."),
}  # fmt: skip


def alamat(formulir, nama="edit"):
    """Return an address of the form in the admin."""
    return reverse(Formulir.snippet_viewset.get_url_name(nama), args=[formulir.pk])


@pytest.mark.parametrize(("kode", "dokumen", "kalimat"), [(kode, *isi) for kode, isi in SALAH.items()])
def test_setiap_temuan_berkalimat_dan_menahan(kode, dokumen, kalimat):
    temuan = {satu.kode: satu for satu in periksa_formulir(dokumen)}
    assert kalimat in str(temuan[kode].pesan)
    assert temuan[kode].memblokir


@pytest.mark.parametrize("kode", ["skium", "fasilitasi_oss"])
def test_paket_bawaan_tanpa_temuan(kode):
    assert periksa_formulir(baca_paket(kode)["formulir"]) == []


@pytest.mark.parametrize(("peran", "tombol"), [(Peran.REDAKTUR, "action-submit"), (Peran.KASI, "action-publish")])
def test_formulir_yang_salah_tertahan_dengan_kalimat(client, klojen, peran, tombol):
    pasang_moderasi(klojen)
    formulir = buat_formulir(klojen, SALAH["syarat_tak_dikenal"][0])
    client.force_login(buat_petugas(klojen, peran))
    isi = client.post(alamat(formulir), data_admin(formulir, tombol)).content.decode()
    assert "Belum dapat diterbitkan" in isi
    assert "Syarat menunjuk ke “lokasi”" in isi
    formulir = Formulir.objects.get(pk=formulir.pk)
    assert not formulir.live and not formulir.workflow_in_progress and not formulir.versi.exists()


def test_paket_bawaan_dapat_disunting_dan_diterbitkan_lewat_admin(client, klojen):
    formulir = buat_skium(klojen).formulir
    client.force_login(buat_petugas(klojen, Peran.KASI))
    jawaban = client.post(alamat(formulir), data_admin(formulir, "action-publish", nama="Permohonan izin"))
    assert jawaban.status_code == 302, jawaban.context["form"].errors
    assert [satu.nomor for satu in formulir.versi.order_by("nomor")] == [1, 2]
    lama, baru = (satu.dokumen for satu in formulir.versi.order_by("nomor"))
    assert baru == lama | {"judul": "Permohonan izin"}


def test_penyusun_menawarkan_setiap_jenis_menurut_kelompoknya(client, klojen):
    formulir = buat_formulir(klojen, buat_dokumen(NAMA))
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    isi = unescape(client.get(alamat(formulir)).content.decode())
    for _kode, jenis in jenis_isian.items():
        assert f'"{jenis.label}"' in isi and f'"{jenis.kelompok}"' in isi


def test_menyimpan_tanpa_mengubah_apa_pun_tidak_mengubah_dokumen(client, klojen):
    semua = [buat_isian(jenis) for jenis in jenis_isian if jenis != "grup"]
    semua.append(buat_isian("grup", isian=[buat_isian("teks", "di_dalam", bila=("nama", "Siti"))]))
    pecahan = {"desimal": 2, "paling_kecil": 0.5, "paling_besar": 1000, "satuan": "m²"}
    banyak = {"paling_sedikit": 1, "paling_banyak": 2}
    dokumen = buat_dokumen(
        *semua, buat_isian("angka", "luas", **pecahan), buat_isian("pilihan_banyak", "hari", **banyak)
    )
    formulir = buat_formulir(klojen, dokumen, pernyataan="Benar.")
    client.force_login(buat_petugas(klojen, Peran.KASI))
    jawaban = client.post(alamat(formulir), data_admin(formulir, "action-publish"))
    assert jawaban.status_code == 302, jawaban.context["form"].errors
    assert kanonik(formulir.versi.get().dokumen) == kanonik(dokumen)


def test_pratinjau_menampilkan_setiap_pertanyaan(client, klojen):
    bersyarat = [buat_isian("teks", f"bila_{nilai}", bila=("pilihan", nilai)) for nilai in ("rumah", "kios")]
    formulir = buat_formulir(
        klojen, buat_dokumen(buat_langkah("Satu", NAMA, buat_isian("pilihan")), buat_langkah("Dua", *bersyarat))
    )
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    tempat = alamat(formulir, "preview_on_edit")
    assert client.post(tempat, data_admin(formulir)).json() == {"is_valid": True, "is_available": True}
    isi = client.get(tempat).content.decode()
    for label in ("Nama", "Pilihan", "Bila rumah", "Bila kios"):
        assert label in isi


def test_pratinjau_formulir_yang_belum_benar_tetap_tampil(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    for dokumen, _kalimat in (SALAH["syarat_tak_dikenal"], SALAH["nilai_tak_dikenal"], SALAH["kunci_ganda"]):
        formulir = buat_formulir(klojen, dokumen | {"kode": f"f{Formulir.objects.count()}"})
        client.post(alamat(formulir, "preview_on_edit"), data_admin(formulir))
        assert client.get(alamat(formulir, "preview_on_edit")).status_code == 200
