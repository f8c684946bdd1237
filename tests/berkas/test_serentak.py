"""Many at once, on PostgreSQL: one file for one content, one case for one file."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from layanan.berkas.actions import ambil_alih, bersihkan_berkas
from layanan.berkas.models import Berkas
from layanan.inti.errors import DataTidakSah
from tests.berkas.pabrik import DRAF, buat_wadah, gambar, simpan
from tests.berkas.test_actions import isi_folder
from tests.serentak import serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_sepuluh_klik_serentak_satu_berkas(klojen):
    hasil = serentak(*[lambda: simpan(buat_wadah(klojen), gambar()).pk] * 10)
    assert len(set(hasil)) == 1
    assert Berkas.objects.count() == len(isi_folder()) == 1


def test_satu_berkas_tidak_menjadi_milik_dua_perkara(klojen):
    kunci = str(simpan(buat_wadah(klojen)).pk)

    def akui(kasus):
        try:
            with transaction.atomic():
                ambil_alih({"kk": [kunci]}, DRAF, kasus)
        except DataTidakSah:
            return False
        return True

    hasil = serentak(*(lambda urut=urut: akui(f"permohonan:{urut}") for urut in range(5)))
    assert sorted(hasil) == [False] * 4 + [True]


def test_dua_sapuan_serentak_menghapus_sekali(klojen):
    for urut in range(5):
        simpan(buat_wadah(klojen, f"draf:{urut}", kedaluwarsa=timezone.now() - timedelta(seconds=1)))
    assert sum(usang for usang, _yatim in serentak(bersihkan_berkas, bersihkan_berkas)) == 5
    assert isi_folder() == []
