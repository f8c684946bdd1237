"""Putting a form aside and going on with it; beginning with what is known already."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from layanan.permohonan.models import Draf
from tests.permohonan.pabrik import JAWABAN, ajukan, buat_oss
from tests.permohonan.test_views import LANGKAH, MULAI, PERIKSA, teks

pytestmark = pytest.mark.sekali

SIMPAN, DATA_LAMA = "/ajukan/skium/simpan/", "/ajukan/skium/data-lama/"


def simpan(client, jawaban):
    """Put the first page aside and return the code."""
    client.post(MULAI)
    halaman = client.post(LANGKAH[0], jawaban | {"simpan": "1"}, follow=True)
    return re.search(r"\b(?:[0-9A-HJ-NP-TV-Z]{4}-){3}[0-9A-HJ-NP-TV-Z]{4}\b", teks(halaman))[0]


def test_isian_yang_disimpan_dilanjutkan_di_telepon_lain(client, skium):
    kode = simpan(client, {"nama_pemohon": "Siti Aminah", "nik": "", "telepon": ""})
    lain = Client()
    assert kode in teks(lain.get(f"/lanjutkan/{kode}/"))
    assert lain.post("/lanjutkan/", {"kode_simpan": kode.lower().replace("-", " ")}).url == LANGKAH[0]
    assert 'value="Siti Aminah"' in teks(lain.get(LANGKAH[0]))
    for alamat in LANGKAH:
        lain.post(alamat, JAWABAN)
    assert "Permohonan terkirim" in teks(lain.post(PERIKSA, {"pernyataan": "on"}, follow=True))
    assert "sudah dikirim" in teks(Client().post("/lanjutkan/", {"kode_simpan": kode}))


def test_yang_salah_ketik_diperbaiki_dahulu_yang_kosong_tidak_menahan(client, skium):
    client.post(MULAI)
    isi = teks(client.post(LANGKAH[0], {"nama_pemohon": "Siti", "nik": "12", "simpan": "1"}))
    assert "NIK harus 16 angka" in isi
    assert Draf.objects.get().simpan is None


def test_kode_simpan_tidak_ada_di_basis_data(client, skium):
    kode = simpan(client, JAWABAN)
    draf = Draf.objects.get()
    assert kode.replace("-", "") not in f"{draf.simpan} {draf.pk} {draf.data}"
    assert kode in teks(client.get(SIMPAN))


@pytest.mark.parametrize("kode", ["", "K7QX", "K7QX-9M2T-4RB8-01ZW", "0000-0000-0000-0000", "é" * 16])
def test_kode_simpan_yang_salah_dijawab_dengan_kalimat(client, skium, kode):
    isi = teks(client.post("/lanjutkan/", {"kode_simpan": kode}))
    assert "Kesalahan:" in isi


def test_simpanan_kedaluwarsa_dan_kantor_lain_tidak_ditemukan(client, skium, lumajang):
    kode = simpan(client, JAWABAN)
    assert "tidak ada" in teks(
        Client(headers={"host": "lumajang.localhost"}).post("/lanjutkan/", {"kode_simpan": kode})
    )
    umur = Draf.objects.get().kedaluwarsa - timezone.now()
    assert timedelta(days=13) < umur <= timedelta(days=14)
    Draf.objects.update(kedaluwarsa=timezone.now() - timedelta(minutes=1))
    assert "tidak ada" in teks(Client().post("/lanjutkan/", {"kode_simpan": kode}))


def test_tautan_mengisi_lebih_dahulu_yang_benar_saja(client, skium):
    halaman = teks(client.get(MULAI, {"lokasi_usaha": "kios", "nik": "12", "asing": "<b>"}))
    assert 'name="lokasi_usaha" value="kios"' in halaman and "<b>" not in halaman.split("<main")[1]
    assert not Draf.objects.exists()
    client.post(MULAI, {"lokasi_usaha": "kios", "nik": "12", "asing": "<b>"})
    assert Draf.objects.get().data == {"lokasi_usaha": "kios"}


def test_data_permohonan_dahulu_mengisi_yang_sama(client, skium, klojen):
    lama, kode_akses = ajukan(skium)
    buat_oss(klojen)
    data_lama = "/ajukan/fasilitasi_oss/data-lama/"
    jawaban = client.post(data_lama, {"kode_lacak": lama.kode_lacak, "kode_akses": kode_akses})
    assert "/langkah/" in jawaban.url
    assert Draf.objects.get().data == {
        nama: JAWABAN[nama] for nama in ("nama_pemohon", "nik", "telepon", "nama_usaha", "bidang_usaha")
    }


def test_data_permohonan_dahulu_memerlukan_kode_akses_yang_benar(client, skium):
    lama, _kode = ajukan(skium)
    for kode_akses in ("1111 2222 3333 4444", ""):
        isi = teks(client.post(DATA_LAMA, {"kode_lacak": lama.kode_lacak, "kode_akses": kode_akses}))
        assert "Kesalahan:" in isi and "Siti" not in isi
    assert not Draf.objects.exists()
