"""Whatever officers press in whatever order, on every route that passes the lint, the record stays whole."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from layanan.alur.dokumen import cari_tahap, susun, tahap_awal
from layanan.alur.enums import AKHIR, BilaNegatif, StatusPermohonan
from layanan.alur.jenis import jenis_dari, jenis_tahap
from layanan.alur.jenis.dasar import MAJU, TETAP
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.kantor import KantorLain, periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import Peran
from layanan.permohonan.actions import BatalkanPermohonan, aksi_terbuka, aksi_warga
from layanan.permohonan.giliran import LEWAT, aksi_pemohon, aksi_tahap
from layanan.permohonan.queries import kalimat_publik, menunggu
from tests.alur.pabrik import banding, buat_alur, buat_putusan, buat_tahap
from tests.bersama import bersama, dibatalkan
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, ajukan_oss, buat_oss, masukan_aksi
from tests.permohonan.seleksi import sidang

pytestmark = pytest.mark.sekali

BIAYA = [buat_isian("rupiah", "biaya_a"), buat_isian("angka", "nol_a", paling_besar=0)]
CEKLIS = {"kode": "satu", "nama": "Berkas asli dilihat", "wajib": True}
LANGKAH = st.lists(st.integers(0, 30), max_size=16)


MAL = banding("lokasi_usaha", "pusat_perbelanjaan")
DICENTANG = banding("a_ceklis", "satu", "memuat")
SYARAT = [None, banding("lokasi_usaha", "rumah"), MAL, banding("putusan_a", "kios"), DICENTANG]
PERAN = ["kasi", "camat", "admin_web"]
MAKSIMAL = 30  # presses: more than any route of six stages needs


@st.composite
def alur_apa_saja(draw):
    """Draw a route of one to six stages, of any kind, with conditions, branches and rules; `a` asks what they read."""
    huruf = "abcdef"[: draw(st.integers(1, 6))]
    return [draw(tahap_apa_saja(huruf, urut)) for urut in range(len(huruf))]


@st.composite
def tahap_apa_saja(draw, huruf, urut):
    """Draw one stage of a route whose stages are named by letters."""
    sebelum, sesudah = list(huruf[:urut]), list(huruf[urut + 1 :])
    beberapa = lambda dari: draw(st.lists(st.sampled_from(dari), unique=True, max_size=2)) if dari else []  # noqa: E731 - reads like the rest
    jenis = draw(st.sampled_from(sorted(jenis_tahap)))
    lain = {"penolak": draw(st.sampled_from(["", "kasi"])), "boleh_batal": draw(st.booleans())}
    lain |= {"peran": draw(st.sampled_from(PERAN))} if not jenis_tahap[jenis].perorangan else {}
    if not (jenis_tahap[jenis].perorangan or jenis == "tugaskan_kurir"):  # couriers are all of one office
        lain["kantor"] = draw(st.sampled_from(["", "", "lumajang"]))
    lain["cabang"] = [(draw(st.sampled_from(SYARAT)), ke) for ke in beberapa(sesudah)]
    lain["terpisah_dari"] = beberapa(sebelum)
    if jenis == "seleksi":
        lain |= {"kuota": draw(st.sampled_from([None, 1])), "alasan_tidak": "Tempatnya sudah terisi."}
        lain["peringkat_dari"] = draw(st.sampled_from(["", "biaya_a"]))
    if urut == 0 and jenis != "seleksi":
        lain |= {"isian_petugas": [buat_putusan("putusan_a"), *BIAYA], "ceklis": [CEKLIS]}
    elif urut:
        lain |= {"bila": draw(st.sampled_from(SYARAT)), "hanya_kembali": draw(st.integers(0, 4)) == 0}
        lain["putaran"] = draw(st.sampled_from([None, 1, 2]))
    if jenis == "bayar":
        lain |= {"cara_bayar": "Di loket 2.", "pembebas": draw(st.sampled_from(["", "camat"]))}
        lain |= draw(st.sampled_from([{"biaya": 1000}, {"biaya_dari": "biaya_a"}, {"biaya_dari": "nol_a"}]))
    if jenis == "rekomendasi":
        lain["peran_rekomendasi"] = draw(st.lists(st.sampled_from(PERAN), unique=True, min_size=1))
        lain["bila_negatif"] = draw(st.sampled_from(BilaNegatif.values))
    return buat_tahap(huruf[urut], jenis, *beberapa(sebelum), **lain)


def tindakan(kasus, siapa):
    """Return what one officer may do with a case now, by itself or in a joint decision."""
    return [*(satu for satu in aksi_terbuka(kasus, siapa) if satu.terbuka), *sidang(kasus, siapa)]


def terbuka(kasus, petugas):
    """Return every action that somebody may run now: officers, then the applicant."""
    kantor = [satu for siapa in petugas.values() for satu in tindakan(kasus, siapa)]
    return [satu for satu in [*kantor, *aksi_warga(kasus)] if satu.terbuka]


def telusuri(kasus, petugas, langkah):
    """Press the drawn actions, checking the record after each, and return the case."""
    nomor_surat = ""
    for pilihan in langkah:
        boleh = terbuka(kasus, petugas)
        if not boleh:
            break
        kasus = tekan(kasus, boleh[pilihan % len(boleh)], petugas)
        assert nomor_surat in ("", kasus.nomor_surat)
        assert not kasus.nomor_surat or kasus.peristiwa.filter(aksi="tanda_tangani").exists()
        nomor_surat = kasus.nomor_surat
    return kasus


def tekan(kasus, aksi, petugas):
    """Run one action, check the record, and return the case."""
    versi, dari = kasus.versi, kasus.tahap or kasus.status
    kasus = aksi.aksi.execute(versi=versi, **masukan_aksi(kasus, aksi, petugas))
    periksa_catatan(kasus, versi + 1, aksi.kode, dari)
    return kasus


def maju(kasus, petugas):
    """Return the open actions that lead onwards, not back and not to an early end."""
    arah = {aksi.kode: aksi.tujuan for aksi in [*aksi_tahap(kasus), *aksi_pemohon(kasus)]}
    calon = [satu for satu in terbuka(kasus, petugas) if arah.get(satu.kode) in (MAJU, TETAP)]
    return [satu for satu in calon if not satu.kode.startswith("tidak_")]


def sampai_akhir(kasus, petugas):
    """Go onwards until the case has ended; somebody must always be able to, and be told that it is their turn."""
    for _kali in range(MAKSIMAL):
        if kasus.status in AKHIR:
            return kasus
        assert any(kasus in menunggu(siapa) for siapa in petugas.values()) or aksi_pemohon(kasus), kasus.tahap
        for siapa in petugas.values():
            assert kasus not in menunggu(siapa) or tindakan(kasus, siapa)
        kasus = tekan(kasus, maju(kasus, petugas)[0], petugas)
    raise AssertionError(f"tidak berakhir: {kasus.peristiwa.values_list('dari', 'aksi', 'ke')}")


def periksa_catatan(kasus, versi, aksi, dari):
    """Assert what must hold after every action."""
    periksa_letak(kasus)
    peristiwa = list(kasus.peristiwa.all())
    assert [satu.urut for satu in peristiwa] == list(range(1, kasus.versi + 1))
    assert (peristiwa[versi - 1].aksi, peristiwa[versi - 1].dari) == (aksi, dari)
    assert {satu.aksi for satu in peristiwa[versi:]} <= {LEWAT}
    assert peristiwa[-1].ke == (kasus.tahap or kasus.status)
    tahap = cari_tahap(kasus.alur_versi.dokumen, kasus.tahap)
    assert (kasus.status in AKHIR) is (tahap is None)
    if tahap and tahap["jenis"] == "bayar":
        kantor = bool(jenis_dari(tahap).siapa(kasus, tahap))
        assert kasus.status == (StatusPermohonan.DIPROSES if kantor else StatusPermohonan.MENUNGGU_PEMOHON)
    elif tahap == tahap_awal(kasus.alur_versi.dokumen) and tahap["status"] == StatusPermohonan.DIAJUKAN:
        assert kasus.status == StatusPermohonan.DIPROSES  # it was sent back: somebody has had it in hand
    elif tahap:
        assert kasus.status == tahap["status"]
    assert kalimat_publik(kasus, kasus.tahap or kasus.status)


def periksa_letak(kasus):
    """Assert that the case is with the office of its stage, and that the record tells every way between offices."""
    tahap = cari_tahap(kasus.alur_versi.dokumen, kasus.tahap)
    assert kasus.di_kantor.kode == ((tahap and tahap["kantor"]) or kasus.instansi.kode)
    pindah = [satu["kantor"] for satu in kasus.peristiwa.values_list("rincian", flat=True) if "kantor" in satu]
    for sebelum, sesudah in pairwise([{"ke": kasus.instansi.nama}, *pindah, {"dari": kasus.di_kantor.nama}]):
        assert sebelum["ke"] == sesudah["dari"]


@bersama
def oss(klojen):
    """Return the OSS facilitation of the office."""
    return buat_oss(klojen)


@bersama
def regu_ganda(klojen, petugas, lumajang):
    """Return the officers, two of each kind that a route may name, who work in both offices."""
    regu = petugas | {f"{peran}_2": buat_petugas(klojen, peran) for peran in PERAN}
    for nama, siapa in regu.items():
        tugaskan(siapa, lumajang, nama.removesuffix("_2"))
    return regu


@settings(max_examples=12)
@given(langkah=LANGKAH)
def test_urutan_tindakan_apa_pun_pada_skium(skium, petugas, langkah):
    with dibatalkan():
        kasus = telusuri(ajukan(skium)[0], petugas, langkah)
        assert kasus.status not in AKHIR or not BatalkanPermohonan(kasus).tersedia().terbuka


@settings(max_examples=12)
@given(langkah=LANGKAH)
def test_urutan_tindakan_apa_pun_pada_fasilitasi_oss(oss, petugas, langkah):
    with dibatalkan():
        assert telusuri(ajukan_oss(oss), petugas, langkah).nomor_surat == ""


@settings(max_examples=60)
@given(tahap=alur_apa_saja(), langkah=LANGKAH, di_mal=st.booleans())
def test_dari_keadaan_mana_pun_setiap_alur_yang_lolos_pemeriksaan_dapat_berakhir(
    skium, regu_ganda, tahap, langkah, di_mal
):
    dokumen = susun(buat_alur(*tahap))
    assume(not any(satu.memblokir for satu in periksa_alur(dokumen)))
    orang = pemegang(regu_ganda)
    kantor = periksa_kantor(dokumen, orang, {"lumajang": KantorLain("Kecamatan Lumajang", orang)})
    assume(not any(satu.kode == "satu_orang" for satu in kantor))
    di_mana = {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal Olimpik"} if di_mal else {}
    with dibatalkan():
        AlurVersi.terbitkan(skium.alur, dokumen)
        kasus = telusuri(ajukan(skium, **di_mana)[0], regu_ganda, langkah)
        assert sampai_akhir(kasus, regu_ganda).status in AKHIR


def pemegang(petugas):
    """Return who holds each role, as layanan.instansi.queries.pemegang_peran does for an office."""
    hasil = {}
    for peran, siapa in petugas.items():
        hasil.setdefault(peran.removesuffix("_2"), set()).add(siapa.pk)
    return hasil


def test_kasi_mengembalikan_ke_pemohon_pada_fasilitasi_oss(oss, petugas):
    kasus = ajukan_oss(oss)
    kasus = aksi_terbuka(kasus, petugas[Peran.PETUGAS_LOKET])[0].aksi.execute()
    kembali = aksi_terbuka(kasus, petugas[Peran.KASI])[1]
    kasus = kembali.aksi.execute(alasan="Fotokopi KTP belum terbaca.")
    assert (kasus.tahap, kasus.status) == ("perbaikan", StatusPermohonan.MENUNGGU_PEMOHON)
