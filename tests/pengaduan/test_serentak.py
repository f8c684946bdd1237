"""Two at once, on PostgreSQL: one case, one number, one event."""

import pytest

from layanan.instansi.enums import Peran
from layanan.pengaduan.actions import AjukanPengaduan, Tolak, Verifikasi
from layanan.pengaduan.enums import Kategori
from layanan.pengaduan.models import Pengaduan
from tests.pabrik import buat_petugas
from tests.pengaduan.pabrik import ajukan, data_pengaduan
from tests.serentak import KALAH, serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("putaran", range(5))
def test_kunci_yang_sama_serentak_tetap_satu_pengaduan(klojen, putaran):
    def kirim():
        return AjukanPengaduan(klojen).execute(kunci=f"serentak-{putaran}", **data_pengaduan())

    hasil = serentak(kirim, kirim, kirim)
    assert len({(satu.kasus.pk, satu.kode_akses, satu.kasus.kode_lacak) for satu in hasil}) == 1
    assert Pengaduan.objects.count() == 1
    assert ajukan(klojen).nomor_register.endswith("/000002")


def test_kunci_yang_berbeda_serentak_mendapat_nomor_berurutan(klojen):
    serentak(*(lambda urut=urut: ajukan(klojen, kunci=f"k{urut}") for urut in range(6)))
    nomor = sorted(int(satu.split("/")[2]) for satu in Pengaduan.objects.values_list("nomor_register", flat=True))
    assert nomor == [1, 2, 3, 4, 5, 6]


def test_dua_petugas_serentak_hanya_satu_yang_berhasil(klojen):
    kasus = ajukan(klojen)
    satu, dua = buat_petugas(klojen, Peran.ADMIN_WEB), buat_petugas(klojen, Peran.ADMIN_WEB)
    hasil = serentak(
        lambda: Verifikasi(kasus, satu).execute(versi=1, kategori=Kategori.PUNGLI),
        lambda: Tolak(kasus, dua).execute(versi=1, alasan="Bukan kewenangan kami."),
    )
    assert hasil.count(KALAH) == 1
    kasus.refresh_from_db()
    assert (kasus.versi, kasus.peristiwa.count()) == (2, 2)
