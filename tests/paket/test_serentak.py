"""Several imports at the same moment, on PostgreSQL: one service for each office, each regulation once."""

import pytest

from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.paket.actions import impor_paket
from layanan.paket.queries import baca_paket
from tests.serentak import serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BANYAK = 4


@pytest.mark.parametrize("putaran", range(3))
def test_impor_serentak_ke_dua_kantor_tidak_menggandakan(klojen, lumajang, putaran):
    isi = baca_paket("skium")
    hasil = serentak(*[lambda kantor=kantor: impor_paket(kantor, isi) for kantor in (klojen, lumajang)] * BANYAK)
    assert len({satu.layanan.pk for satu in hasil}) == Layanan.objects.count() == 2
    assert sum(not satu.rencana.tanpa_perubahan for satu in hasil) == 2
    assert Peraturan.objects.count() == len(isi["peraturan"]) and KategoriLayanan.objects.count() == 1
    assert {satu.layanan.dasar_hukum.count() for satu in hasil} == {6}
