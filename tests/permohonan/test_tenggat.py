"""The clock of a stage: working days, standing still while somebody else is waited for, and what silence does."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from layanan.instansi.enums import Peran
from layanan.kalender.models import HariLibur
from layanan.permohonan.queries import menunggu
from layanan.permohonan.tenggat import kalimat_tenggat
from tests.alur.pabrik import buat_tahap
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan_lewat, kerjakan


@pytest.fixture
def kasus(skium, hari):
    """Return a case on a route of two stages with days; the second is escalated to the camat, the third waits."""
    return ajukan_lewat(
        skium,
        buat_tahap("periksa", peran=Peran.PETUGAS_LAYANAN, hari_kerja=2),
        buat_tahap("setuju", peran=Peran.KASI, hari_kerja=1, eskalasi=Peran.CAMAT, diam="ingatkan"),
        buat_tahap("menunggu", "pihak_lain", hari_kerja=1, eskalasi=Peran.CAMAT),
    )


def detak():
    keluar = StringIO()
    call_command("detak", stdout=keluar)
    return keluar.getvalue()


def maju(kasus, *peran):
    for satu in peran:
        kasus = kerjakan(kasus, "teruskan", buat_petugas(kasus.instansi, satu))
    return kasus


def test_tenggat_dihitung_dalam_hari_kerja_kantornya(kasus, klojen):
    assert kasus.tenggat == date(2026, 11, 24)
    HariLibur.objects.create(tanggal=date(2026, 11, 23), nama="Pindahan", jenis="kantor", instansi=klojen)
    assert maju(kasus, Peran.PETUGAS_LAYANAN).tenggat == date(2026, 11, 24)


def test_terlambat_diketahui_di_meja_dan_saringan(kasus, hari, client, klojen):
    petugas = buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    client.force_login(petugas)

    def daftar(pilihan):
        return kasus.nomor_register in client.get("/admin/permohonan/", {"tenggat": pilihan}).content.decode()

    assert not daftar("hari_ini") and not daftar("lewat")
    hari(4)
    assert daftar("hari_ini") and not daftar("lewat")
    hari(6)
    assert daftar("lewat") and not daftar("hari_ini")
    assert kalimat_tenggat(kasus) == "24 November 2026, terlambat 2 hari kerja"
    assert "terlambat 2 hari kerja" in client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()


def test_diam_tidak_menyetujui_tetapi_memberi_tahu_atasan_sekali(kasus, hari, klojen):
    camat = buat_petugas(klojen, Peran.CAMAT)
    kasus = maju(kasus, Peran.PETUGAS_LAYANAN)
    assert "Terlambat: 0" in detak()
    hari(4)
    assert kasus not in menunggu(camat)
    assert "Terlambat: 1" in detak()
    assert "Terlambat: 0" in detak()
    kasus.refresh_from_db()
    assert kasus.tahap == "setuju"
    assert kasus in menunggu(camat)
    assert "tidak dianggap disetujui" in kasus.peristiwa.last().catatan
    assert kasus not in menunggu(buat_petugas(klojen, Peran.LURAH))
    assert kasus not in menunggu(maju(kasus, Peran.KASI) and camat)


def test_diam_saja_tercatat_pada_perkara_tanpa_menyebut_atasan(skium, hari, client, klojen):
    tahap = buat_tahap("setuju", hari_kerja=1, diam="ingatkan")
    kasus = ajukan_lewat(skium, tahap)
    assert "Terlambat: 0" in detak()
    hari(4)
    assert "Terlambat: 1" in detak() and "Terlambat: 0" in detak()
    kasus.refresh_from_db()
    assert (kasus.tahap, kasus.status) == ("setuju", "diajukan")
    client.force_login(buat_petugas(klojen, Peran.KASI))
    meja = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert "Permohonan tidak dianggap disetujui; segera putuskan." in meja and "Diberitahukan kepada" not in meja


def test_selama_menunggu_pihak_lain_kantor_tidak_terlambat(kasus, hari):
    kasus = maju(kasus, Peran.PETUGAS_LAYANAN, Peran.KASI)
    hari(20)
    assert "Terlambat: 0" in detak()
    assert "kantor sedang menunggu" in kalimat_tenggat(kasus)


def test_tahap_tanpa_eskalasi_tidak_diberitahukan(kasus, hari):
    hari(20)
    assert "Terlambat: 0" in detak()


def test_warga_tidak_membaca_pemberitahuan_internal(kasus, hari, client):
    maju(kasus, Peran.PETUGAS_LAYANAN)
    hari(4)
    detak()
    halaman = client.post("/lacak/", {"kode_lacak": kasus.kode_lacak}).content.decode()
    assert "Tenggat" not in halaman and "Sekarang setuju." in halaman
