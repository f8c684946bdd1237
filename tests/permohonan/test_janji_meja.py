"""The officer's side of appointments: the list of a day, who came and who did not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, TidakBerwenang
from layanan.janji.enums import StatusJanji
from layanan.janji.models import HariTutup, JanjiTemu
from layanan.permohonan.actions import aksi_warga
from layanan.permohonan.janji import TandaiJanji
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.janji.pabrik import BESOK, HARI_INI, ajukan_janji, buat_berjanji, jam
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import kerjakan

PAGI, SIANG = jam(BESOK, "08:00"), jam(BESOK, "09:30")


@pytest.fixture
def layanan(klojen):
    return buat_berjanji(klojen)


@pytest.fixture
def kasus(layanan):
    return ajukan_janji(layanan, PAGI)[0]


@pytest.fixture
def petugas(klojen):
    return buat_petugas(klojen, Peran.PETUGAS_LAYANAN)


def mundurkan(kasus, sejak):
    """Let the appointment have been at another time."""
    JanjiTemu.objects.filter(kasus=kasus).update(mulai=sejak)
    return JanjiTemu.objects.select_related("kasus").get(kasus=kasus)


def test_petugas_menandai_hadir_sekali_saja(kasus, petugas):
    janji = mundurkan(kasus, timezone.now() - timedelta(minutes=1))
    TandaiJanji(janji, StatusJanji.HADIR, petugas).execute()
    with pytest.raises(AksiTertutup, match="sudah ditandai: Hadir"):
        TandaiJanji(janji, StatusJanji.TIDAK_HADIR, petugas).execute()
    assert (kasus.janji.get().status, kasus.peristiwa.last().aksi) == (StatusJanji.HADIR, "hadir")


def test_hadir_dan_tidak_hadir_menunggu_harinya_dan_jamnya(kasus, petugas):
    janji = kasus.janji.get()
    with pytest.raises(AksiTertutup, match="Harinya belum tiba"):
        TandaiJanji(janji, StatusJanji.HADIR, petugas).execute()
    if timezone.localdate(timezone.now() + timedelta(minutes=2)) == HARI_INI:
        janji = mundurkan(kasus, timezone.now() + timedelta(minutes=2))
        with pytest.raises(AksiTertutup, match="Jamnya belum tiba"):
            TandaiJanji(janji, StatusJanji.TIDAK_HADIR, petugas).execute()


def test_orang_luar_tidak_menandai(kasus, lumajang, klojen):
    janji = mundurkan(kasus, timezone.now() - timedelta(minutes=1))
    for siapa in (buat_petugas(lumajang, Peran.KASI), buat_petugas(klojen, Peran.KURIR)):
        with pytest.raises(TidakBerwenang):
            TandaiJanji(janji, StatusJanji.HADIR, siapa).execute()


def test_yang_tidak_hadir_dapat_memilih_waktu_baru(kasus, petugas):
    janji = mundurkan(kasus, timezone.now() - timedelta(minutes=1))
    kasus = TandaiJanji(janji, StatusJanji.TIDAK_HADIR, petugas).execute()
    assert aksi_warga(kasus)[0].kode == "pilih_janji"


def test_hari_yang_kemudian_ditutup_diberitahukan_kepada_yang_sudah_berjanji(client, layanan, petugas):
    kasus, akses = ajukan_janji(layanan, PAGI)
    HariTutup.objects.create(instansi=layanan.instansi, mulai=BESOK, sampai=BESOK, keterangan="Kerja bakti")
    halaman = client.post("/lacak/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}).content.decode()
    assert "Tempat ini tutup pada hari itu: Kerja bakti." in halaman
    client.force_login(petugas)
    meja = client.get(f"/admin/janji-temu/?tanggal={BESOK}").content.decode()
    assert "Kecamatan Klojen tutup: Kerja bakti. Hubungi yang sudah berjanji temu." in meja


def test_daftar_hari_ini_hanya_milik_kantor_sendiri_dan_bukan_untuk_kurir(client, klojen, lumajang, kasus, petugas):
    alamat = f"/admin/janji-temu/?tanggal={BESOK}"
    client.force_login(petugas)
    halaman = client.get(alamat).content.decode()
    assert "Siti Aminah" in halaman and "08.00–08.30" in halaman and 'type="submit">Hadir' not in halaman
    assert "Siti Aminah" not in client.get("/admin/janji-temu/").content.decode()
    assert "Tidak ada janji temu" in client.get("/admin/janji-temu/?tanggal=2026-13-45").content.decode()
    assert client.get("/admin/janji-temu/?tanggal=0001-01-01").status_code == 200
    assert client.get("/admin/janji-temu/?tanggal=9999-12-31").status_code == 200
    client.force_login(buat_petugas(lumajang, Peran.KASI))
    assert "Siti Aminah" not in client.get(alamat).content.decode()
    client.force_login(buat_petugas(klojen, Peran.KURIR))
    assert client.get(alamat).status_code == 302


def test_petugas_menandai_dari_daftar(client, kasus, petugas):
    janji = mundurkan(kasus, timezone.now() - timedelta(minutes=1))
    hari = timezone.localdate(janji.mulai)
    client.force_login(petugas)
    halaman = client.get(f"/admin/janji-temu/?tanggal={hari}").content.decode()
    assert f"/admin/janji-temu/{janji.pk}/tidak_hadir/" in halaman
    jawab = client.post(f"/admin/janji-temu/{janji.pk}/tidak_hadir/", follow=True).content.decode()
    assert "Siti Aminah: Tidak hadir. Tersimpan." in jawab
    assert "sudah ditandai" in client.post(f"/admin/janji-temu/{janji.pk}/hadir/", follow=True).content.decode()
    assert client.get(f"/admin/janji-temu/{janji.pk}/hadir/").status_code == 405
    assert client.post(f"/admin/janji-temu/{janji.pk}/lain/").status_code == 404
    assert "Pemohon tidak hadir pada janji temu." in client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()


def test_daftar_sehari_berjumlah_kueri_tetap(client, layanan, petugas, jumlah_kueri):
    ajukan_janji(layanan, PAGI)
    client.force_login(petugas)
    alamat = "/admin/janji-temu/"
    satu = jumlah_kueri(alamat, tanggal=str(BESOK))
    ajukan_janji(layanan, SIANG)
    ajukan_janji(layanan, jam(BESOK, "09:00"))
    assert jumlah_kueri(alamat, tanggal=str(BESOK)) == satu


@pytest.mark.parametrize(
    ("sejak", "status"), [(-timedelta(minutes=1), StatusJanji.HADIR), (timedelta(days=2), StatusJanji.DIPESAN)]
)
def test_yang_mulai_dilayani_juga_hadir_pada_janjinya_hari_itu(layanan, petugas, sejak, status):
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(buat_tahap("temui", "janji_temu", peran="petugas_layanan")))
    kasus = ajukan_janji(layanan, PAGI)[0]
    mundurkan(kasus, timezone.now() + sejak)
    kerjakan(kasus, "teruskan", petugas)
    assert kasus.janji.get().status == status
