"""Whatever people do in whatever order, the record stays whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.instansi.enums import Peran
from layanan.pengaduan.enums import AKHIR, Hasil, StatusPengaduan
from layanan.pengaduan.pelacak import ringkas_publik
from layanan.pengaduan.queries import aksi_terbuka
from tests.pabrik import buat_petugas
from tests.pengaduan.pabrik import ajukan, masukan


@pytest.fixture
def orang(klojen):
    """Return everybody who may act: admin, two officers, the reporter."""
    return [
        buat_petugas(klojen, Peran.ADMIN_WEB),
        buat_petugas(klojen, Peran.PETUGAS_LAYANAN),
        buat_petugas(klojen, Peran.PETUGAS_LAYANAN),
        None,
    ]


@settings(max_examples=40)
@given(langkah=st.lists(st.integers(0, 30), max_size=12))
def test_urutan_tindakan_apa_pun_menjaga_catatan(klojen, orang, langkah):
    kasus = ajukan(klojen)
    for pilihan in langkah:
        terbuka = [satu for siapa in orang for satu in aksi_terbuka(kasus, siapa) if satu.terbuka]
        if not terbuka:
            assert kasus.status in AKHIR
            break
        aksi = terbuka[pilihan % len(terbuka)]
        dari, versi = kasus.status, kasus.versi
        kasus = aksi.aksi.execute(versi=versi, **masukan(aksi.kode, orang[1 + pilihan % 2]))
        peristiwa = list(kasus.peristiwa.all())
        assert kasus.versi == versi + 1 == len(peristiwa)
        assert (peristiwa[-1].aksi, peristiwa[-1].dari, peristiwa[-1].ke) == (aksi.kode, dari, kasus.status)
    assert (kasus.status in AKHIR) is not any(satu.terbuka for siapa in orang for satu in aksi_terbuka(kasus, siapa))
    assert bool(kasus.hasil) is (kasus.status == StatusPengaduan.DITUTUP)
    assert not kasus.hasil or kasus.hasil in Hasil
    assert len(ringkas_publik(kasus)["riwayat"]) == kasus.versi
