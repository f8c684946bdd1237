"""The two codes: one answer for every refusal, and a lock against guessing."""

from datetime import timedelta

import pytest
from django.contrib.auth import hashers
from django.utils import timezone

from layanan.inti import pelacakan
from layanan.inti.kode import kode_lacak_baru, tulis_kode_akses
from layanan.inti.pelacakan import BATAS_GAGAL, AksesDitolak, buka_dengan_akses, cari
from layanan.pengaduan.actions import AjukanPengaduan
from tests.pengaduan.pabrik import data_pengaduan
from tests.serentak import serentak

SALAH = "0000000000000000"


@pytest.fixture
def terima(klojen):
    """Return the receipt of a new case."""
    return AjukanPengaduan(klojen).execute(kunci="rahasia", **data_pengaduan())


def pastikan_ditolak(kasus, kode=SALAH):
    """Return the refusal as a person sees it."""
    with pytest.raises(AksesDitolak) as galat:
        buka_dengan_akses(kasus, kode)
    return galat.value.kode, str(galat.value.pesan), galat.value.status


def pastikan_terbuka(kasus, kode):
    """Check that the code opens the case."""
    assert buka_dengan_akses(kasus, kode) is None


def test_kode_akses_membuka_bagaimanapun_ditulis(terima):
    for tulisan in (terima.kode_akses, tulis_kode_akses(terima.kode_akses), f"-{terima.kode_akses}."):
        pastikan_terbuka(terima.kasus, tulisan)


@pytest.mark.parametrize("kode", ["", "1", SALAH, "abc", "\x00", "٣" * 16, "9" * 10_000])
def test_kode_akses_lain_ditolak(terima, kode):
    pastikan_ditolak(terima.kasus, kode)


def test_tidak_dikenal_salah_dan_terkunci_dijawab_sama(terima):
    jawaban = {pastikan_ditolak(None), *(pastikan_ditolak(terima.kasus) for _satu in range(BATAS_GAGAL))}
    jawaban.add(pastikan_ditolak(terima.kasus, terima.kode_akses))
    assert len(jawaban) == 1


def test_sepuluh_kali_salah_mengunci_lima_belas_menit(terima, monkeypatch):
    for _satu in range(BATAS_GAGAL):
        pastikan_ditolak(terima.kasus)
    pastikan_ditolak(terima.kasus, terima.kode_akses)
    nanti = timezone.now() + timedelta(minutes=15, seconds=1)
    monkeypatch.setattr(pelacakan.timezone, "now", lambda: nanti)
    pastikan_terbuka(terima.kasus, terima.kode_akses)


def test_percobaan_saat_terkunci_tidak_memperpanjang_kunci(terima):
    for _satu in range(BATAS_GAGAL):
        pastikan_ditolak(terima.kasus)
    terima.kasus.refresh_from_db()
    sampai = terima.kasus.akses_terkunci_sampai
    pastikan_ditolak(terima.kasus)
    terima.kasus.refresh_from_db()
    assert terima.kasus.akses_terkunci_sampai == sampai


def test_kode_yang_benar_menghapus_hitungan_salah(terima):
    for _putaran in range(3):
        for _satu in range(BATAS_GAGAL - 1):
            pastikan_ditolak(terima.kasus)
        pastikan_terbuka(terima.kasus, terima.kode_akses)


def test_membuka_perkara_tidak_mengubah_versi_atau_riwayat(terima):
    pastikan_ditolak(terima.kasus)
    pastikan_terbuka(terima.kasus, terima.kode_akses)
    terima.kasus.refresh_from_db()
    assert (terima.kasus.versi, terima.kasus.peristiwa.count()) == (1, 1)


def test_setiap_jawaban_memakai_satu_kali_hitung_sandi(terima, monkeypatch):
    hitungan = []
    for nama in ("check_password", "make_password"):
        asli = getattr(pelacakan, nama)
        monkeypatch.setattr(pelacakan, nama, lambda *isi, asli=asli: hitungan.append(1) or asli(*isi))
    pastikan_ditolak(None)
    pastikan_ditolak(terima.kasus)
    pastikan_terbuka(terima.kasus, terima.kode_akses)
    assert len(hitungan) == 3


@pytest.mark.parametrize("kode", ["", "salah", "K7QX-9M2T-4R", "\x00", "9" * 10_000])
def test_kode_lacak_yang_tidak_ada_tidak_menemukan_apa_pun(terima, kode):
    assert cari(kode) is None
    assert cari(kode_lacak_baru()) is None


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_tebakan_serentak_semua_terhitung(klojen):
    kasus = AjukanPengaduan(klojen).execute(kunci="rahasia", **data_pengaduan()).kasus
    serentak(*[lambda: pastikan_ditolak(kasus)] * 6)
    kasus.refresh_from_db()
    assert kasus.akses_gagal == 6


def test_sandi_kode_akses_lebih_ringan_tetapi_tetap_menolak_yang_salah(klojen, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    terima = AjukanPengaduan(klojen).execute(kunci="rahasia", **data_pengaduan())
    assert terima.kasus.kode_akses.startswith("pbkdf2_sha256$100000$")
    pastikan_terbuka(terima.kasus, terima.kode_akses)
    pastikan_ditolak(terima.kasus)


def test_kode_salah_semahal_perkara_yang_tidak_ada(klojen, settings, monkeypatch):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    kasus = AjukanPengaduan(klojen).execute(kunci="rahasia", **data_pengaduan()).kasus
    putaran = []
    asli = hashers.pbkdf2
    monkeypatch.setattr(hashers, "pbkdf2", lambda *a, **k: putaran.append(a[2]) or asli(a[0], a[1], 1, **k))
    for dicoba in (None, kasus):
        putaran.append("|")
        pastikan_ditolak(dicoba)
    satu, dua = " ".join(map(str, putaran)).split("|")[1:]
    assert sum(map(int, satu.split())) == sum(map(int, dua.split())) > 0
