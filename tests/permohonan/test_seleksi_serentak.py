"""At the same moment, on PostgreSQL: of two sessions one counts, and no case is decided twice."""

import pytest

from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, SudahBerubah
from layanan.permohonan.actions import BatalkanPermohonan, JalankanTahap, TetapkanSeleksi
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.seleksi import buka_seleksi
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium, regu
from tests.permohonan.seleksi import PUTUS, peserta, terbitkan
from tests.serentak import KALAH, serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def kantor(klojen):
    """Return a service with eight cases that wait for two places, and two who decide."""
    skium, petugas = buat_skium(klojen), regu(klojen)
    terbitkan(skium)
    kasus = peserta(skium, petugas[Peran.KASI], *map(str, range(8)))
    return skium, kasus, [petugas[Peran.CAMAT], buat_petugas(klojen, Peran.CAMAT)]


def putusan():
    """Return how many cases were chosen, and how many refused."""
    semua = PeristiwaPermohonan.objects
    return semua.filter(aksi="dipilih").count(), semua.filter(aksi="tidak_dipilih").count()


@pytest.mark.parametrize("putaran", range(3))
def test_dua_petugas_menetapkan_serentak_hanya_satu_yang_berlaku(kantor, putaran):
    skium, kasus, camat = kantor
    terlihat = buka_seleksi(camat[0], skium.pk, PUTUS).versi
    pilihan = [kasus[7].pk, kasus[6].pk], [kasus[0].pk, kasus[1].pk]
    hasil = serentak(
        *(
            lambda siapa=siapa, dipilih=dipilih: TetapkanSeleksi(skium.pk, PUTUS, siapa).execute(
                terlihat, dipilih, "Lain daripada peringkat."
            )
            for siapa, dipilih in zip(camat, pilihan, strict=True)
        )
    )
    assert hasil.count(KALAH) == 1 and putusan() == (2, 6)
    diteruskan = set(Permohonan.objects.filter(tahap="serah").values_list("pk", flat=True))
    assert diteruskan in [set(satu) for satu in pilihan]
    assert not Permohonan.objects.exclude(versi=3).exists()


@pytest.mark.parametrize("putaran", range(3))
def test_menetapkan_dan_mengembalikan_serentak_salah_satu_diberi_tahu(kantor, putaran):
    skium, kasus, camat = kantor
    terlihat = buka_seleksi(camat[0], skium.pk, PUTUS).versi
    hasil = serentak(
        lambda: TetapkanSeleksi(skium.pk, PUTUS, camat[0]).execute(terlihat, [kasus[7].pk, kasus[6].pk]),
        lambda: JalankanTahap(kasus[3], "kembalikan", camat[1]).execute(2, catatan="Nilai ulang."),
    )
    assert hasil.count(KALAH) == 1
    assert putusan() in ((2, 6), (0, 0))
    assert (putusan() == (0, 0)) is (hasil[0] == KALAH)


def test_pemohon_membatalkan_sementara_putusan_ditetapkan(kantor):
    skium, kasus, camat = kantor
    terbitkan(skium, boleh_batal=True)
    terlihat = buka_seleksi(camat[0], skium.pk, PUTUS).versi

    def batal():
        try:
            return BatalkanPermohonan(kasus[7]).execute(2)
        except AksiTertutup as galat:
            raise SudahBerubah from galat

    hasil = serentak(
        lambda: TetapkanSeleksi(skium.pk, PUTUS, camat[0]).execute(terlihat, [kasus[7].pk, kasus[6].pk]), batal
    )
    assert hasil.count(KALAH) == 1 and sum(putusan()) in (0, 8)
