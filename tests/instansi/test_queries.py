"""Who sees what: own offices only."""

import pytest

from layanan.instansi.enums import Peran
from layanan.instansi.queries import lingkup_instansi, punya_peran
from layanan.katalog.models import Layanan
from tests.pabrik import buat_layanan, buat_petugas


def test_petugas_hanya_melihat_instansinya(klojen, lumajang):
    milik, _asing = buat_layanan(klojen), buat_layanan(lumajang)
    petugas = buat_petugas(klojen, Peran.KASI)
    assert list(lingkup_instansi(Layanan.objects.all(), petugas)) == [milik]


def test_peran_berlaku_di_instansinya_saja(klojen, lumajang):
    petugas = buat_petugas(klojen, Peran.KASI)
    assert punya_peran(petugas, klojen.pk, Peran.KASI)
    assert not punya_peran(petugas, lumajang.pk, Peran.KASI)


@pytest.mark.django_db
def test_tanpa_masuk_tidak_melihat_apa_pun(klojen):
    from django.contrib.auth.models import AnonymousUser  # noqa: PLC0415 - only here

    buat_layanan(klojen)
    assert not lingkup_instansi(Layanan.objects.all(), AnonymousUser()).exists()
