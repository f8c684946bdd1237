"""The chain of a case's events: whatever is changed behind the actions' back is found, and what was erased is not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from layanan.instansi.enums import Peran
from layanan.inti.jejak import periksa_jejak
from layanan.permohonan.actions import BatalkanPermohonan, HapusData
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, jalankan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kasus(skium, petugas):
    """Return a finished case with ten events, beside one that was just filed."""
    ajukan(skium)
    return jalankan(ajukan(skium)[0], petugas)


def putus():
    """Return what is broken."""
    return [(satu.nomor_register, satu.urut, satu.sebab) for satu in periksa_jejak(PeristiwaPermohonan)]


def test_jejak_yang_tidak_disentuh_utuh(kasus):
    assert putus() == []


@pytest.mark.parametrize(
    "ubah",
    [
        {"catatan": "Diganti."},
        {"pesan_publik": "Diganti."},
        {"rincian": {"jumlah": 1}},
        {"garam": "0" * 32},
        {"aksi": "lain"},
        {"pelaku": None},
        {"waktu": timezone.now()},
        {"ke": "lain"},
        {"sidik": "0" * 64},
        {"catatan": "", "pesan_publik": "", "rincian": {}, "garam": ""},
    ],
    ids=lambda ubah: "+".join(ubah),
)
def test_peristiwa_yang_diubah_disebut_dengan_urutannya(kasus, ubah):
    kasus.peristiwa.filter(urut=3).update(**ubah)
    assert [(nomor, urut) for nomor, urut, _sebab in putus()] == [(kasus.nomor_register, 3)]


@pytest.mark.parametrize(("hilang", "urut"), [([1], 2), ([4], 5), ([10], 10), (range(1, 11), 1)])
def test_peristiwa_yang_hilang_ketahuan(kasus, hilang, urut):
    kasus.peristiwa.filter(urut__in=hilang)._raw_delete("default")
    assert [(nomor, ke) for nomor, ke, _sebab in putus()] == [(kasus.nomor_register, urut)]
    assert "hilang" in putus()[0][2]


def test_peristiwa_yang_disisipkan_atau_ditukar_ketahuan(kasus):
    tiga, empat = kasus.peristiwa.get(urut=3), kasus.peristiwa.get(urut=4)
    for pk, urut in ((tiga.pk, 99), (empat.pk, 3), (tiga.pk, 4)):
        PeristiwaPermohonan.objects.filter(pk=pk).update(urut=urut)
    assert putus()[0][:2] == (kasus.nomor_register, 3)


def test_keadaan_yang_diubah_tanpa_peristiwa_ketahuan(kasus):
    Permohonan.objects.filter(pk=kasus.pk).update(status="ditolak")
    assert putus() == [(kasus.nomor_register, 10, "keadaannya diubah tanpa peristiwa")]


def test_data_yang_dihapus_menurut_aturan_tidak_memutus_jejak(klojen, skium):
    kasus = BatalkanPermohonan(ajukan(skium)[0]).execute(alasan="Tidak jadi.")
    HapusData(kasus, buat_petugas(klojen, Peran.PENGHAPUS)).execute(dasar="Permintaan pemohon")
    assert putus() == []
    kasus.peristiwa.filter(urut=2).update(catatan="Ditulis kemudian.")
    assert len(putus()) == 1


def test_perintah_menyebut_yang_putus_dan_gagal(kasus):
    keluaran = StringIO()
    call_command("periksa_jejak", stdout=keluaran)
    assert "Semua jejak utuh." in keluaran.getvalue()
    kasus.peristiwa.filter(urut=5).update(catatan="Diganti.")
    galat = StringIO()
    with pytest.raises(CommandError, match="Jejak 1 permohonan atau pengaduan tidak utuh"):
        call_command("periksa_jejak", stdout=StringIO(), stderr=galat)
    assert f"{kasus.nomor_register}, peristiwa ke-5: catatan, pesan, atau rinciannya diubah." in galat.getvalue()


def test_pemeriksaan_berkueri_tetap(kasus, skium, petugas, django_assert_num_queries):
    for _kali in range(3):
        jalankan(ajukan(skium)[0], petugas, 2)
    with django_assert_num_queries(2):
        assert putus() == []
