"""Who looks at a case is on record: once a day and person, without making anybody's page old."""

import pytest

from layanan.instansi.enums import Peran
from layanan.inti.models import Pembacaan
from layanan.inti.pembacaan import daftar_pembacaan
from tests.pabrik import buat_petugas
from tests.pengaduan.pabrik import ajukan as ajukan_pengaduan
from tests.permohonan.pabrik import ajukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def masuk(client, klojen):
    """Return a function that signs an officer in by role."""

    def masuk_sebagai(peran=Peran.KASI, instansi=klojen):
        petugas = buat_petugas(instansi, peran)
        client.force_login(petugas)
        return petugas

    return masuk_sebagai


def test_yang_membuka_permohonan_tercatat_sekali_sehari_dengan_banyaknya(client, skium, masuk):
    kasus, versi = ajukan(skium)[0], 1
    for peran in (Peran.KASI, Peran.CAMAT):
        petugas = masuk(peran)
        for _kali in range(2):
            halaman = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    terakhir, pertama = daftar_pembacaan(kasus)
    assert (terakhir.pembaca, terakhir.kali, pertama.kali) == (petugas, 2, 2)
    assert "Siapa yang membuka halaman ini?" in halaman and halaman.count("2 kali hari itu") == 2
    kasus.refresh_from_db()
    assert kasus.versi == versi and kasus.peristiwa.count() == 1


def test_yang_ditolak_tidak_tercatat(client, skium, masuk, lumajang):
    kasus = ajukan(skium)[0]
    masuk(instansi=lumajang)
    assert client.get(f"/admin/permohonan/{kasus.pk}/").status_code == 404
    assert not Pembacaan.objects.exists()


def test_pengaduan_dan_permohonan_bernomor_sama_tidak_tertukar(client, skium, klojen, masuk):
    kasus, aduan = ajukan(skium)[0], ajukan_pengaduan(klojen)
    masuk(Peran.ADMIN_WEB)
    jawaban = client.get(f"/admin/pengaduan/{aduan.pk}/")
    assert jawaban.status_code == 200 and "Siapa yang membuka" in jawaban.content.decode()
    assert len(daftar_pembacaan(aduan)) == 1 and daftar_pembacaan(kasus) == []


def test_hari_berikutnya_baris_baru(client, skium, masuk):
    kasus = ajukan(skium)[0]
    masuk()
    client.get(f"/admin/permohonan/{kasus.pk}/")
    Pembacaan.objects.update(hari="2020-01-01")
    client.get(f"/admin/permohonan/{kasus.pk}/")
    assert [satu.kali for satu in daftar_pembacaan(kasus)] == [1, 1]
