"""The flow chart says in words and in lines what the route says in data."""

import pytest

from layanan.alur.bagan import KINI, LEWAT, NANTI, susun_bagan
from layanan.instansi.enums import Peran
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium, jalankan, regu


def test_bagan_memuat_setiap_tahap_dan_setiap_jalan_kembali(klojen):
    alur = buat_skium(klojen).alur.versi.get().dokumen
    bagan = susun_bagan(alur)
    assert [satu.nama for satu in bagan.simpul] == [satu["nama"] for satu in alur["tahap"]]
    assert len(bagan.kembali) == sum(len(satu["kembali_ke"]) for satu in alur["tahap"])
    assert all(satu.keadaan == "" for satu in bagan.simpul)


def test_panah_kembali_mengarah_ke_atas_dan_tidak_berimpit(klojen):
    bagan = susun_bagan(buat_skium(klojen).alur.versi.get().dokumen)
    assert all(satu.ke < satu.dari for satu in bagan.kembali)
    assert len({satu.lajur for satu in bagan.kembali}) == len(bagan.kembali)
    assert all(satu.lajur < bagan.lebar for satu in bagan.kembali)


@pytest.mark.parametrize("sampai", [0, 4, 9])
def test_tahap_perkara_ditandai(klojen, sampai):
    permohonan = jalankan(ajukan(buat_skium(klojen))[0], regu(klojen), sampai)
    keadaan = [satu.keadaan for satu in susun_bagan(permohonan.alur_versi.dokumen, permohonan.tahap).simpul]
    assert keadaan == [LEWAT] * sampai + [KINI] * (sampai < 9) + [NANTI] * (8 - sampai)


def test_petugas_melihat_tahap_sekarang_pada_bagan(client, klojen):
    permohonan = jalankan(ajukan(buat_skium(klojen))[0], regu(klojen), 4)
    client.force_login(buat_petugas(klojen, Peran.KASI))
    isi = client.get(f"/admin/permohonan/{permohonan.pk}/").content.decode()
    assert isi.count('aria-current="step"') == 1
    assert "<strong>Pemeriksaan berkas</strong> (Petugas Layanan) – sekarang di sini" in isi
