"""Hostile routes: too many stages, too many ways, conditions without end. The redaktur reads a sentence."""

import pytest
from django.urls import reverse

from layanan.alur import blocks
from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import susun, urai
from layanan.alur.models import Alur
from layanan.alur.rules import PALING_BANYAK, periksa_alur
from layanan.instansi.enums import Peran
from tests.alur.pabrik import banding, buat_alur, buat_tahap, dokumen_alur
from tests.alur.test_blocks import data_admin
from tests.formulir.test_jahat import ANEH
from tests.pabrik import buat_petugas
from tests.waktu import cepat

pytestmark = pytest.mark.sekali


def test_tahap_sebanyak_yang_muat_dalam_satu_kiriman_ditolak_tanpa_membuat_menunggu():
    with cepat():
        temuan = periksa_alur(dokumen_alur(*[buat_tahap(f"t{urut}") for urut in range(300)]))
    assert [(satu.kode, satu.memblokir) for satu in temuan] == [("terlalu_besar", True)]
    assert f"300 tahap; paling banyak {PALING_BANYAK}" in temuan[0].pesan


def test_alur_terbesar_dengan_cabang_terbanyak_tetap_cepat_diperiksa_dan_digambar():
    kode, banyak = [f"t{urut}" for urut in range(PALING_BANYAK)], blocks.PALING_BANYAK
    tahap = [
        buat_tahap(
            satu,
            "verifikasi",
            *kode[:urut][-banyak:],
            cabang=[(banding("lokasi_usaha", "rumah"), ke) for ke in kode[urut + 1 :][:banyak]],
        )
        for urut, satu in enumerate(kode)
    ]
    with cepat():
        dokumen = dokumen_alur(*tahap)
        assert periksa_alur(dokumen) == []
        assert len(susun_bagan(dokumen).maju) > PALING_BANYAK * banyak // 2


@pytest.fixture
def kirim(client, klojen):
    """Return a function that publishes a route with these stages and changed inputs, and gives the answer as text."""
    client.force_login(buat_petugas(klojen, Peran.KASI))
    alur = buat_alur(buat_tahap("lama"), instansi=klojen)
    alur.save()
    alamat = reverse(Alur.snippet_viewset.get_url_name("edit"), args=[alur.pk])

    def terbitkan(*tahap, **ubah):
        data = data_admin(alur, urai(susun(buat_alur(*tahap))), "action-publish")
        return client.post(alamat, data | ubah).content.decode()

    return terbitkan


def test_cabang_yang_terlalu_banyak_ditolak(kirim):
    banyak = blocks.PALING_BANYAK + 1
    kirim(buat_tahap("a", cabang=[(None, "b")] * banyak), buat_tahap("b"))
    assert not Alur.objects.get().live


@pytest.mark.parametrize("aneh", ANEH, ids=lambda satu: repr(satu)[:12])
def test_isi_apa_pun_pada_kotak_apa_pun_dijawab(kirim, aneh):
    tahap = buat_tahap("a", bila=banding("x", "1"), cabang=[(banding("x", "1"), "a")], ceklis=[
        {"kode": "ktp", "nama": "KTP", "wajib": True}
    ])  # fmt: skip
    semua = [nama for nama in data_admin(Alur(), urai(susun(buat_alur(tahap)))) if nama.startswith("tahap-0-value")]
    kotak = [nama for nama in semua if not nama.endswith(("-count", "-type", "-order", "-deleted"))]
    assert kirim(tahap, **dict.fromkeys(kotak, aneh))
