"""A service with a quota: how many places are left, when it opens again, and that no place is given twice."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.inti.errors import AksiTertutup
from layanan.katalog.enums import PerKuota
from layanan.katalog.kuota import SisaKuota, rentang, sisa_kuota, sisa_kuota_banyak
from layanan.katalog.models import Kuota
from layanan.katalog.queries import alasan_tidak_daring, alasan_tutup
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan
from layanan.permohonan.models import Permohonan
from tests.halaman.pabrik import buat_katalog
from tests.permohonan.pabrik import JAWABAN, ajukan, isi_formulir, kirim_formulir

ALAMAT = "/api/layanan/v1/layanan"


def beri_kuota(layanan, jumlah=2, per=PerKuota.HARI, **isi):
    """Give a service a quota."""
    return Kuota.objects.create(layanan=layanan, jumlah=jumlah, per=per, **isi)


def undur(kasus, hari):
    """Let a case have been filed some days ago."""
    Permohonan.objects.filter(pk=kasus.pk).update(created_at=timezone.now() - timedelta(days=hari))


def test_permohonan_sesudah_kuota_habis_ditolak_dengan_kapan_dibuka_lagi(skium):
    beri_kuota(skium, 2)
    ajukan(skium)
    assert (sisa_kuota(skium).sisa, alasan_tutup(skium)) == (1, "")
    ajukan(skium)
    besok = timezone.localdate() + timedelta(days=1)
    with pytest.raises(AksiTertutup, match=r"Kuota hari ini \(2 permohonan\) sudah habis. Dibuka lagi"):
        ajukan(skium)
    assert (sisa_kuota(skium).buka_lagi, Permohonan.objects.count()) == (besok, 2)
    assert alasan_tidak_daring(skium) == ""


def test_kiriman_ulang_berkunci_sama_tidak_memakan_tempat(skium):
    beri_kuota(skium, 1)
    pertama = AjukanPermohonan(skium, "kunci-yang-sama").execute(JAWABAN)
    assert AjukanPermohonan(skium, "kunci-yang-sama").execute(JAWABAN) == pertama


def test_yang_dibatalkan_mengembalikan_tempat_yang_ditolak_tidak(skium):
    beri_kuota(skium, 1)
    kasus = ajukan(skium)[0]
    BatalkanPermohonan(kasus).execute(kasus.versi)
    kasus = ajukan(skium)[0]
    kasus.tolak()
    kasus.save()
    assert sisa_kuota(skium).sisa == 0


@pytest.mark.parametrize(
    ("per", "hari", "sisa"),
    [(PerKuota.HARI, 1, 2), (PerKuota.BULAN, 40, 2), (PerKuota.TAHUN, 400, 2), (PerKuota.PERIODE, 400, 1)],
)
def test_yang_lama_tidak_dihitung_kecuali_sekali_untuk_semua(skium, per, hari, sisa):
    undur(ajukan(skium)[0], hari)
    beri_kuota(skium, 2, per)
    assert sisa_kuota(skium).sisa == sisa


def test_periode_membuka_dan_menutup_menurut_tanggalnya(skium):
    hari_ini = timezone.localdate()
    kuota = beri_kuota(skium, 1, PerKuota.PERIODE, mulai=hari_ini + timedelta(days=3))
    assert "Pendaftaran dibuka mulai" in alasan_tutup(skium)
    assert sisa_kuota(skium).buka_lagi == hari_ini + timedelta(days=3)
    kuota.mulai, kuota.selesai = hari_ini - timedelta(days=9), hari_ini - timedelta(days=1)
    kuota.save()
    assert "Pendaftaran sudah berakhir" in alasan_tutup(skium)
    kuota.selesai = hari_ini
    kuota.save()
    undur(ajukan(skium)[0], 20)  # before the period
    assert alasan_tutup(skium) == ""
    ajukan(skium)
    assert "Belum ada jadwal pembukaan berikutnya" in alasan_tutup(skium)


@settings(deadline=None)
@given(per=st.sampled_from(PerKuota.values[:3]), hari=st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_setiap_hari_ada_dalam_rentangnya_dan_sesudahnya_rentang_baru(per, hari):
    awal, akhir = rentang(per, None, None, hari)
    assert awal <= hari <= akhir
    assert rentang(per, None, None, awal) == rentang(per, None, None, akhir) == (awal, akhir)
    berikut = SisaKuota(1, per, None, None, 1, hari).buka_lagi
    assert rentang(per, None, None, berikut)[0] == berikut == akhir + timedelta(days=1)


def test_batas_hari_menurut_jam_setempat(skium):
    beri_kuota(skium, 1)
    kasus = ajukan(skium)[0]
    tengah_malam = timezone.make_aware(datetime.combine(timezone.localdate(), datetime.min.time()))
    Permohonan.objects.filter(pk=kasus.pk).update(created_at=tengah_malam)
    assert sisa_kuota(skium).sisa == 0
    Permohonan.objects.filter(pk=kasus.pk).update(created_at=tengah_malam - timedelta(seconds=1))
    assert sisa_kuota(skium).sisa == 1


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"per": PerKuota.HARI, "mulai": date(2026, 1, 1)}, "per"),
        ({"per": PerKuota.PERIODE, "mulai": date(2026, 2, 1), "selesai": date(2026, 1, 1)}, "selesai"),
        ({"jumlah": 0}, "jumlah"),
    ],
)
def test_kuota_yang_tidak_masuk_akal_ditolak(skium, isi, nama):
    with pytest.raises(ValidationError) as galat:
        Kuota(**({"layanan": skium, "jumlah": 1} | isi)).full_clean()
    assert set(galat.value.message_dict) == {nama}


def test_halaman_layanan_dan_halaman_awal_menyebut_sisa_dan_kapan_dibuka_lagi(client, klojen, skium):
    buat_halaman(klojen, skium)
    beri_kuota(skium, 1)
    for alamat in ("/layanan/skium/", "/ajukan/skium/"):
        assert "Sisa kuota hari ini: 1 dari 1." in client.get(alamat).content.decode()
    kirim_formulir(client)
    for alamat in ("/layanan/skium/", "/ajukan/skium/"):
        halaman = client.get(alamat).content.decode()
        assert "sudah habis. Dibuka lagi" in halaman
        assert "Mulai mengisi" not in halaman and "Datanglah ke" not in halaman
    assert client.get("/ajukan/skium/cetak/").status_code == 200  # paper is for the counter, another day


def buat_halaman(klojen, skium):
    """Put the service on a page of its own."""
    from home.models import HalamanLayanan  # noqa: PLC0415 - only this test shows a page of the site

    buat_katalog(klojen).add_child(instance=HalamanLayanan(title=skium.nama, slug="skium", layanan=skium))


def test_yang_kehabisan_saat_mengirim_diberi_tahu_dan_isiannya_tetap_ada(client, skium):
    isi_formulir(client)
    beri_kuota(skium, 1)
    ajukan(skium)
    jawab = client.post("/ajukan/skium/periksa/", {"pernyataan": "on"})
    assert jawab.status_code == 200
    halaman = jawab.content.decode()
    assert "Ada yang perlu diperbaiki" in halaman and "sudah habis. Dibuka lagi" in halaman
    assert "Warung Bu Siti" in halaman
    assert Permohonan.objects.count() == 1


def test_api_menyebut_kuota_dan_menolak_dengan_kalimat_yang_sama(client, skium):
    beri_kuota(skium, 1)
    layanan = client.get(f"{ALAMAT}/skium").json()
    assert (layanan["dapat_daring"], layanan["kuota"]) == (
        True,
        {"jumlah": 1, "per": "hari", "sisa": 1, "buka_lagi": None},
    )
    ajukan(skium)
    layanan = client.get(f"{ALAMAT}/skium").json()
    assert layanan["kuota"]["sisa"] == 0 and layanan["kuota"]["buka_lagi"] and not layanan["dapat_daring"]
    assert "sudah habis" in layanan["alasan_tidak_daring"]
    assert [satu["dapat_daring"] for satu in client.get(ALAMAT).json()["items"]] == [False]
    badan = {"layanan": "skium", "data": JAWABAN, "pernyataan": True}
    kirim = {"content_type": "application/json", "headers": {"Idempotency-Key": "kunci-baru-sekali-1"}}
    jawab = client.post("/api/layanan/v1/permohonan", badan, **kirim)
    assert (jawab.status_code, jawab.json()["kode"]) == (409, "aksi_tertutup")
    assert jawab.json()["detail"] == layanan["alasan_tidak_daring"]


def test_daftar_api_menghitung_semua_kuota_dengan_jumlah_kueri_tetap(klojen, skium, jumlah_kueri):
    beri_kuota(skium, 1)
    satu = jumlah_kueri(ALAMAT)
    for urut in range(4):
        skium.pk, skium.kode = None, f"skium_{urut}"
        skium._state.adding = True
        skium.save()
        beri_kuota(skium, 5)
    assert jumlah_kueri(ALAMAT) == satu
    assert len(sisa_kuota_banyak(klojen.layanan.all())) == 5


def test_kuota_disunting_bersama_layanan_dan_berlaku_saat_terbit(skium):
    skium.kuota = [Kuota(jumlah=3, per=PerKuota.BULAN)]
    revisi = skium.save_revision()
    assert sisa_kuota(type(skium).objects.get(pk=skium.pk)) is None
    sidik = skium.versi.first().sha256
    revisi.publish()
    layanan = type(skium).objects.get(pk=skium.pk)
    assert sisa_kuota(layanan).jumlah == 3
    layanan.kuota = [Kuota(jumlah=7, per=PerKuota.HARI)]
    layanan.save_revision().publish()
    assert sisa_kuota(type(skium).objects.get(pk=skium.pk)).jumlah == 7
    assert {satu.sha256 for satu in skium.versi.all()} == {sidik}
