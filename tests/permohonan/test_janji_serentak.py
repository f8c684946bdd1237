"""Many at once, on PostgreSQL: a time with three places is taken three times, whoever books or moves."""

import pytest

from layanan.inti.errors import DataTidakSah, SudahBerubah
from layanan.janji.models import JamJanji, JanjiTemu
from layanan.permohonan.janji import PilihJanji
from tests.janji.pabrik import BESOK, ajukan_janji, buat_berjanji, jam
from tests.serentak import KALAH, serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BANYAK, TEMPAT = 20, 3


def test_dua_puluh_pemesan_tiga_tempat(klojen):
    layanan = buat_berjanji(klojen)
    JamJanji.objects.update(tempat=TEMPAT)
    pindah = [ajukan_janji(layanan, jam(BESOK, "09:30"))[0] for _kali in range(TEMPAT)]

    def coba(kerja):
        try:
            return kerja()
        except DataTidakSah as galat:
            assert galat.galat[0].kode == "janji_penuh"
            raise SudahBerubah from galat

    rebut = [lambda: coba(lambda: ajukan_janji(layanan, jam(BESOK, "08:00")))] * (BANYAK - TEMPAT)
    geser = [lambda satu=satu: coba(lambda: PilihJanji(satu).execute(janji=jam(BESOK, "08:00"))) for satu in pindah]
    hasil = serentak(*rebut, *geser)
    assert hasil.count(KALAH) == BANYAK - TEMPAT
    pagi = JanjiTemu.objects.filter(mulai=JanjiTemu.objects.earliest("mulai").mulai)
    assert sorted(pagi.values_list("tempat", flat=True)) == [1, 2, 3]
