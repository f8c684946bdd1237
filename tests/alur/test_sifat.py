"""Whatever officers press in whatever order, on every route that passes the lint, the record stays whole."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from layanan.alur.dokumen import cari_tahap, susun, tahap_awal
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.jenis import jenis_tahap
from layanan.alur.models import AlurVersi
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.permohonan.actions import BatalkanPermohonan, aksi_terbuka
from layanan.permohonan.queries import kalimat_publik
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.permohonan.pabrik import ajukan, ajukan_oss, buat_oss, buat_skium, masukan_aksi, regu

pytestmark = pytest.mark.sekali

ATUR = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
LANGKAH = st.lists(st.integers(0, 30), max_size=16)


@st.composite
def alur_apa_saja(draw):
    """Draw a route of one to five stages, of any kind."""
    tahap, kode = [], []
    for huruf in "abcde"[: draw(st.integers(1, 5))]:
        jenis = draw(st.sampled_from(sorted(jenis_tahap) if kode else ["tugaskan_kurir", "verifikasi", "serah_loket"]))
        kembali = draw(st.lists(st.sampled_from(kode), unique=True, max_size=2)) if kode else []
        penolak = draw(st.sampled_from(["", "kasi"]))
        tahap.append(buat_tahap(huruf, jenis, *kembali, penolak=penolak, boleh_batal=draw(st.booleans())))
        kode.append(huruf)
    return tahap


def telusuri(kasus, petugas, langkah):
    """Press the drawn actions, checking the record after each, and return the case."""
    nomor_surat = ""
    for pilihan in langkah:
        terbuka = [satu for siapa in petugas.values() for satu in aksi_terbuka(kasus, siapa)]
        terbuka += [satu for satu in [BatalkanPermohonan(kasus).tersedia()] if satu.terbuka]
        if not terbuka:
            break
        aksi, versi, dari = terbuka[pilihan % len(terbuka)], kasus.versi, kasus.tahap
        kasus = aksi.aksi.execute(versi=versi, **masukan_aksi(kasus, aksi, petugas))
        periksa_catatan(kasus, versi + 1, aksi.kode, dari)
        assert nomor_surat in ("", kasus.nomor_surat)
        assert not kasus.nomor_surat or kasus.peristiwa.filter(aksi="tanda_tangani").exists()
        nomor_surat = kasus.nomor_surat
    return kasus


def periksa_catatan(kasus, versi, aksi, dari):
    """Assert what must hold after every action."""
    peristiwa = list(kasus.peristiwa.all())
    assert [satu.urut for satu in peristiwa] == list(range(1, versi + 1))
    assert (kasus.versi, peristiwa[-1].aksi, peristiwa[-1].dari) == (versi, aksi, dari)
    assert peristiwa[-1].ke == (kasus.tahap or kasus.status)
    tahap = cari_tahap(kasus.alur_versi.dokumen, kasus.tahap)
    assert (kasus.status in AKHIR) is (tahap is None)
    if tahap == tahap_awal(kasus.alur_versi.dokumen):
        assert kasus.status == StatusPermohonan.DIPROSES  # it was sent back: somebody has had it in hand
    elif tahap:
        assert kasus.status == tahap["status"]
    assert kalimat_publik(kasus, kasus.tahap or kasus.status)


@settings(max_examples=12, **ATUR)
@given(langkah=LANGKAH)
def test_urutan_tindakan_apa_pun_pada_skium(klojen, langkah):
    layanan = klojen.layanan.first() or buat_skium(klojen)
    kasus = telusuri(ajukan(layanan)[0], regu(klojen), langkah)
    assert kasus.status not in AKHIR or not BatalkanPermohonan(kasus).tersedia().terbuka


@settings(max_examples=12, **ATUR)
@given(langkah=LANGKAH)
def test_urutan_tindakan_apa_pun_pada_fasilitasi_oss(klojen, langkah):
    layanan = klojen.layanan.first() or buat_oss(klojen)
    kasus = telusuri(ajukan_oss(layanan), regu(klojen), langkah)
    assert kasus.nomor_surat == ""


@settings(max_examples=40, **ATUR)
@given(tahap=alur_apa_saja(), langkah=LANGKAH)
def test_setiap_alur_yang_lolos_pemeriksaan_dapat_dijalani(klojen, tahap, langkah):
    layanan = klojen.layanan.first() or buat_skium(klojen)
    dokumen = susun(buat_alur(*tahap))
    assume(not any(satu.memblokir for satu in periksa_alur(dokumen)))
    AlurVersi.terbitkan(layanan.alur, dokumen)
    petugas = regu(klojen)
    kasus = telusuri(ajukan(layanan)[0], petugas, langkah)
    if kasus.status not in AKHIR:
        assert any(aksi_terbuka(kasus, siapa) for siapa in petugas.values())


def test_kasi_mengembalikan_ke_loket_pada_fasilitasi_oss(klojen):
    petugas, kasus = regu(klojen), ajukan_oss(buat_oss(klojen))
    kasus = aksi_terbuka(kasus, petugas[Peran.PETUGAS_LOKET])[0].aksi.execute()
    kembali = aksi_terbuka(kasus, petugas[Peran.KASI])[1]
    kasus = kembali.aksi.execute(catatan="Berkas belum lengkap.")
    assert (kasus.tahap, kasus.status) == ("loket", StatusPermohonan.DIPROSES)
