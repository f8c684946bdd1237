"""The redaktur sets hours and closed days of the own office, and nobody else's."""

from datetime import timedelta

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import Peran
from layanan.janji.models import HariTutup, JadwalJanji
from tests.janji.pabrik import BESOK, HARI_INI, buat_jadwal
from tests.pabrik import buat_layanan, buat_petugas

JADWAL, TUTUP = "/admin/snippets/layanan/jadwaljanji/add/", "/admin/snippets/layanan/haritutup/add/"
SENIN = {"hari": "0", "mulai": "08:00", "selesai": "10:00", "menit": "30", "tempat": "2", "lokasi": "Loket 2"}


@pytest.fixture
def redaktur(client, klojen):
    pengguna = buat_petugas(klojen, Peran.REDAKTUR)
    client.force_login(pengguna)
    return pengguna


def data(layanan, *jam, **ubah):
    """Return what the browser posts for a schedule."""
    isi = {"layanan": layanan.pk, "hari_ke_depan": "14", "batas_jam": "2", "jam": inline_formset(list(jam))}
    return nested_form_data(isi | ubah)


def test_redaktur_menyusun_jadwal_layanannya(client, klojen, redaktur):
    layanan = buat_layanan(klojen)
    assert client.get(JADWAL).status_code == 200
    assert client.post(JADWAL, data(layanan, SENIN)).status_code == 302
    jadwal = JadwalJanji.objects.get()
    assert [str(satu) for satu in jadwal.jam.all()] == ["Senin 08.00–10.00, Loket 2"]
    assert "Surat Keterangan" in client.get("/admin/snippets/layanan/jadwaljanji/").content.decode()


@pytest.mark.parametrize(
    ("jam", "kalimat"),
    [
        ([SENIN, SENIN | {"mulai": "09:00", "selesai": "11:00"}], "Ada jam buka yang bertumpuk"),
        ([SENIN | {"selesai": "08:20"}], "cukup untuk satu janji"),
        ([SENIN | {"menit": "0"}], "lebih besar"),
    ],
)
def test_jam_yang_tidak_masuk_akal_ditolak(client, klojen, redaktur, jam, kalimat):
    jawab = client.post(JADWAL, data(buat_layanan(klojen), *jam))
    assert jawab.status_code == 200 and kalimat in jawab.content.decode()
    assert not JadwalJanji.objects.exists()


def test_layanan_kantor_lain_tidak_dapat_diberi_jadwal(client, klojen, lumajang, redaktur):
    asing = buat_layanan(lumajang, nama="Milik Lumajang")
    tugaskan(redaktur, lumajang, Peran.KURIR)  # works there, but edits nothing there
    assert "Milik Lumajang" not in client.get(JADWAL).content.decode()
    assert client.post(JADWAL, data(asing, SENIN)).status_code == 200
    jadwal = buat_jadwal(asing)
    assert client.get(f"/admin/snippets/layanan/jadwaljanji/edit/{jadwal.pk}/").status_code == 404
    assert JadwalJanji.objects.count() == 1


def test_hari_tutup_untuk_semua_layanan_atau_satu_layanan_sendiri(client, klojen, lumajang, redaktur):
    isi = {"instansi": klojen.pk, "mulai": BESOK, "sampai": BESOK, "keterangan": "Kerja bakti", "layanan": ""}
    assert client.post(TUTUP, isi).status_code == 302
    assert client.post(TUTUP, isi | {"sampai": HARI_INI - timedelta(days=3)}).status_code == 200
    assert client.post(TUTUP, isi | {"layanan": buat_layanan(lumajang).pk}).status_code == 200
    assert HariTutup.objects.get().layanan is None


def test_daftar_berjumlah_kueri_tetap(client, klojen, redaktur, jumlah_kueri):
    alamat = "/admin/snippets/layanan/jadwaljanji/"
    buat_jadwal(buat_layanan(klojen))
    satu = jumlah_kueri(alamat)
    for urut in range(3):
        buat_jadwal(buat_layanan(klojen, f"lain_{urut}"))
    assert jumlah_kueri(alamat) == satu
