"""The state field of cases, beside what tests/permohonan shows of it."""

import pytest

from layanan.instansi.views import terpakai
from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import ajukan


def test_yang_dipakai_permohonan_dapat_diperiksa_tanpa_berputar_putar(skium, klojen):
    kasus = ajukan(skium)[0]
    assert terpakai(klojen) and terpakai(skium) and terpakai(kasus.alur_versi)


def test_perkara_yang_dibaca_sebagian_tetap_terjaga(skium):
    ajukan(skium)
    kasus = Permohonan.objects.only("nomor_register").get()
    assert kasus.status == "diajukan"
    with pytest.raises(AttributeError, match="hanya berubah lewat transisi"):
        kasus.status = "selesai"
    assert kasus.tahap == "konfirmasi"
    kasus.proses("konfirmasi")
    kasus.save()
    assert Permohonan.objects.get().status == "diproses"
