"""Wherever a route asks co-signers, and whatever everybody presses: nobody is passed over, and no case gets stuck."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from layanan.alur.dokumen import susun
from layanan.alur.enums import AKHIR, BilaNegatif, Pendapat
from layanan.alur.jenis.persetujuan import CATAT_SETUJU, CATAT_TIDAK
from layanan.alur.models import AlurVersi
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.permohonan.actions.persetujuan import aksi_terbuka_penyetuju
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.alur.test_sifat import MAKSIMAL, maju, tekan, terbuka
from tests.bersama import bersama, dibatalkan
from tests.permohonan.setuju import ajukan_waris, buat_berpenyetuju

pytestmark = pytest.mark.sekali

DI = "s"
JENIS = ("verifikasi", "perbaikan", "tanya_pemohon", "kerjakan")


@st.composite
def alur_bersetuju(draw):
    """Draw a route of two to five stages, one of which asks co-signers; the last one only passes a case on."""
    huruf = "abcd"[: draw(st.integers(1, 4))]
    letak = draw(st.integers(0, len(huruf) - 1))
    tahap: list[dict] = []
    for urut, kode in enumerate(huruf):
        if urut == letak:
            negatif, penolak = draw(st.sampled_from(BilaNegatif.values)), draw(st.sampled_from(["", "kasi"]))
            tahap.append(buat_tahap(DI, "persetujuan", *_kembali(draw, tahap), bila_negatif=negatif, penolak=penolak))
        jenis = draw(st.sampled_from(JENIS)) if urut < len(huruf) - 1 else "kerjakan"
        tahap.append(buat_tahap(kode, jenis, *_kembali(draw, tahap), boleh_batal=draw(st.booleans())))
    return tahap


def _kembali(draw, tahap):
    kode = [satu["value"]["kode"] for satu in tahap]
    return draw(st.lists(st.sampled_from(kode), unique=True, max_size=2)) if kode else []


def para_penyetuju(kasus):
    """Return what the co-signers may do now."""
    return [aksi for satu in kasus.penyetuju.all() for aksi in aksi_terbuka_penyetuju(satu)]


def tekan_saja(kasus, aksi, petugas, dokumen):
    """Run one action and check that the case leaves the stage only for a reason."""
    dari = kasus.tahap
    kasus = tekan(kasus, aksi, petugas)
    if dari == DI != kasus.tahap and aksi.kode in ("setujui", "catat_setuju"):
        negatif = next(satu["bila_negatif"] for satu in dokumen["tahap"] if satu["kode"] == DI)
        semua = set(kasus.penyetuju.values_list("jawaban", flat=True))
        assert semua == {Pendapat.SETUJU} or ("" not in semua and negatif != BilaNegatif.PUTUSKAN)
    return kasus


@bersama
def berpenyetuju(klojen):
    """Return a service whose heirs have to agree."""
    return buat_berpenyetuju(klojen)


@settings(max_examples=20)
@given(tahap=alur_bersetuju(), langkah=st.lists(st.integers(0, 30), max_size=10))
def test_di_mana_pun_persetujuan_diminta_setiap_permohonan_dapat_berakhir(berpenyetuju, petugas, tahap, langkah):
    petugas = dict.fromkeys((Peran.KASI, Peran.KURIR), petugas[Peran.KASI])
    dokumen = susun(buat_alur(*tahap))
    assume(not any(satu.memblokir for satu in periksa_alur(dokumen)))
    with dibatalkan():
        AlurVersi.terbitkan(berpenyetuju.alur, dokumen)
        telusuri(ajukan_waris(berpenyetuju)[0], petugas, langkah, dokumen)


def langkah_maju(kasus, petugas):
    """Return what leads onwards: who has not answered agrees; where somebody refused, the office decides."""
    lewat_tautan = [aksi for aksi in para_penyetuju(kasus) if aksi.kode == "setujui"]
    kantor = [aksi for aksi in maju(kasus, petugas) if aksi.kode not in (CATAT_SETUJU, CATAT_TIDAK)]
    return [*lewat_tautan, *kantor][0]


def telusuri(kasus, petugas, langkah, dokumen):
    """Press the drawn actions, then go onwards until the case has ended."""
    for pilihan in langkah:
        if boleh := [*terbuka(kasus, petugas), *para_penyetuju(kasus)]:
            kasus = tekan_saja(kasus, boleh[pilihan % len(boleh)], petugas, dokumen)
    for _kali in range(MAKSIMAL):
        if kasus.status in AKHIR:
            return
        kasus = tekan_saja(kasus, langkah_maju(kasus, petugas), petugas, dokumen)
    raise AssertionError(f"tidak berakhir: {kasus.peristiwa.values_list('dari', 'aksi', 'ke')}")
