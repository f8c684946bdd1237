"""Many at once, on PostgreSQL: three places are three cases; two officers accept one payment once."""

import pytest

from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, SudahBerubah
from layanan.katalog.enums import PerKuota
from layanan.katalog.models import Kuota
from layanan.permohonan.actions import AjukanPermohonan, JalankanTahap
from layanan.permohonan.models import Permohonan
from tests.alur.pabrik import buat_tahap
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import JAWABAN, ajukan_lewat, buat_skium
from tests.serentak import KALAH, serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BANYAK, TEMPAT = 20, 3  # a server takes 100 connections, and two test processes share it


@pytest.mark.parametrize("per", PerKuota.values)
def test_dua_puluh_kiriman_untuk_tiga_tempat_menjadi_tiga_permohonan(klojen, per):
    skium = buat_skium(klojen)
    Kuota.objects.create(layanan=skium, jumlah=TEMPAT, per=per)

    def ajukan(urut):
        try:
            return AjukanPermohonan(skium, f"kunci-{urut}").execute(JAWABAN)
        except AksiTertutup as galat:
            assert "sudah habis" in str(galat.pesan)
            raise SudahBerubah from galat

    hasil = serentak(*(lambda urut=urut: ajukan(urut) for urut in range(BANYAK)))
    assert hasil.count(KALAH) == BANYAK - TEMPAT
    nomor = sorted(satu.nomor_register[-1] for satu in Permohonan.objects.all())
    assert nomor == ["1", "2", "3"]  # and no gap in the numbers


def test_dua_petugas_menerima_pembayaran_yang_sama_hanya_satu_kuitansi(klojen):
    skium = buat_skium(klojen)
    tahap = buat_tahap("bayar", "bayar", biaya=1000, cara_bayar="Loket 2."), buat_tahap("serah", "serah_loket")
    kasus = ajukan_lewat(skium, *tahap)
    petugas = [buat_petugas(klojen, Peran.KASI) for _kali in range(2)]
    hasil = serentak(
        *(
            lambda siapa=siapa, urut=urut: JalankanTahap(kasus, "terima_tunai", siapa).execute(
                kasus.versi, nomor_kuitansi=f"KW-{urut}", tanggal_bayar="2026-02-01"
            )
            for urut, siapa in enumerate(petugas)
        )
    )
    assert hasil.count(KALAH) == 1
    assert kasus.peristiwa.filter(aksi="terima_tunai").count() == 1
