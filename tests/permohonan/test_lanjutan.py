"""After the decision: how long a letter holds, what may be filed on top of it, and how it is revoked."""

from datetime import date, timedelta
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone

from layanan.alur.enums import StatusPermohonan
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, KunciDipakai, TidakBerwenang
from layanan.katalog.dokumen import susun
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan, LayananLanjutan, StandarVersi
from layanan.permohonan import lanjutan
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, CabutHasil
from layanan.permohonan.lanjutan import daftar_lanjutan, kalimat_masa
from layanan.permohonan.models import Permohonan
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.pabrik import buat_layanan, buat_petugas
from tests.permohonan.pabrik import JAWABAN, ajukan, ajukan_lewat, buat_skium, jalankan, kerjakan

HARI_INI = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _hari_ini(monkeypatch):
    """Let the calendar stand still: rules that count days must not depend on when the test runs."""
    lewat(monkeypatch, 0)


@pytest.fixture
def skium(klojen):
    """Return SKIUM, valid for a year, renewed by itself, with an objection that has a service of its own."""
    layanan = buat_skium(klojen)
    layanan.masa_berlaku = 12
    layanan.save()
    StandarVersi.terbitkan(layanan, susun(layanan))
    keberatan = buat_layanan(
        klojen, "keberatan", nama="Keberatan", mode_daring=ModeDaring.LANJUTAN,
        formulir=layanan.formulir, alur=layanan.alur,
    )  # fmt: skip
    StandarVersi.terbitkan(keberatan, susun(keberatan))
    LayananLanjutan.objects.create(layanan=layanan, jenis="perpanjangan", tujuan=layanan, hari=60)
    LayananLanjutan.objects.create(layanan=layanan, jenis="keberatan", tujuan=keberatan)
    return layanan


@pytest.fixture
def keberatan(skium):
    return Layanan.objects.get(kode="keberatan")


def selesai(skium, petugas):
    """Return a case whose letter was delivered, with its access code."""
    kasus, akses = ajukan(skium)
    return jalankan(kasus, petugas), akses


def lewat(monkeypatch, hari):
    """Let some days pass."""
    nanti = HARI_INI + timedelta(days=hari)
    monkeypatch.setattr(timezone, "localdate", lambda waktu=None: waktu.date() if waktu else nanti)


def susul(kasus, layanan, kunci=""):
    """Return a case filed on top of another."""
    return AjukanPermohonan(layanan, kunci or str(uuid4()), induk=kasus).execute(JAWABAN)[0]


def alasan(kasus):
    return {satu.jenis: satu.alasan_tertutup for satu in daftar_lanjutan(kasus)}


def test_surat_berlaku_setahun_sejak_terbit(skium, petugas):
    kasus, _akses = selesai(skium, petugas)
    assert (kasus.diputus_pada, kasus.berlaku_sampai) == (HARI_INI, date(2027, 11, 23))
    assert kalimat_masa(kasus) == "Sampai 23 November 2027"


def test_masa_berlaku_menurut_standar_waktu_diajukan(skium, petugas):
    kasus = ajukan(skium)[0]
    skium.masa_berlaku = 36
    skium.save()
    StandarVersi.terbitkan(skium, susun(skium))
    assert jalankan(kasus, petugas).berlaku_sampai == date(2027, 11, 23)


def test_yang_ditolak_tidak_punya_masa_berlaku(skium, petugas):
    kasus = kerjakan(ajukan(skium)[0], "tolak", petugas[Peran.ADMIN_WEB], alasan="Bukan warga.")
    assert (kasus.diputus_pada, kasus.berlaku_sampai) == (HARI_INI, None)


def test_perpanjangan_mulai_enam_puluh_hari_sebelum_habis(skium, petugas, monkeypatch):
    kasus, _akses = selesai(skium, petugas)
    assert alasan(kasus)["perpanjangan"] == "Perpanjangan dapat diajukan mulai 24 September 2027."
    lewat(monkeypatch, 305)
    assert alasan(kasus)["perpanjangan"] == ""
    lewat(monkeypatch, 366)
    assert "sudah habis pada 23 November 2027" in alasan(kasus)["perpanjangan"]


def test_perpanjangan_dihitung_dari_habisnya_yang_lama(skium, petugas, monkeypatch):
    kasus, _akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    baru = jalankan(susul(kasus, skium), petugas)
    assert baru.induk == kasus
    assert baru.berlaku_sampai == date(2028, 11, 23)


def test_satu_perpanjangan_berjalan_pada_satu_waktu(skium, petugas, monkeypatch):
    kasus, _akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    pertama = susul(kasus, skium)
    assert pertama.nomor_register in alasan(kasus)["perpanjangan"]
    with pytest.raises(AksiTertutup, match="sedang diproses"):
        susul(kasus, skium)
    BatalkanPermohonan(pertama).execute()
    assert susul(kasus, skium).pk != pertama.pk


def test_kunci_yang_sama_tidak_membuat_perpanjangan_kedua(skium, petugas, monkeypatch):
    kasus, _akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    kunci = str(uuid4())
    assert susul(kasus, skium, kunci) == susul(kasus, skium, kunci)
    with pytest.raises(KunciDipakai):
        AjukanPermohonan(skium, kunci).execute(JAWABAN)
    assert kasus.peristiwa.filter(aksi="lanjutan").count() == 1


def test_keberatan_dalam_dua_puluh_satu_hari_kerja(skium, petugas, keberatan, monkeypatch):
    kasus = kerjakan(ajukan(skium)[0], "tolak", petugas[Peran.ADMIN_WEB], alasan="Bukan warga.")
    assert alasan(kasus) == {"perpanjangan": "Hanya untuk surat yang sudah terbit dan masih berlaku.", "keberatan": ""}
    lewat(monkeypatch, 29)  # 22 December: no holiday is written down here
    assert alasan(kasus)["keberatan"] == ""
    lewat(monkeypatch, 30)
    assert alasan(kasus)["keberatan"] == "Keberatan hanya dapat diajukan sampai 22 Desember 2026."
    with pytest.raises(AksiTertutup, match="22 Desember"):
        susul(kasus, keberatan)


def test_layanan_lanjutan_tidak_diajukan_sendiri(skium, petugas, keberatan):
    with pytest.raises(AksiTertutup, match="sudah punya permohonan"):
        AjukanPermohonan(keberatan, str(uuid4())).execute(JAWABAN)
    with pytest.raises(AksiTertutup, match="bukan lanjutan"):
        susul(jalankan(ajukan(skium)[0], petugas), buat_layanan(skium.instansi, "lain"))


def test_perkara_yang_berjalan_belum_punya_lanjutan(skium, keberatan):
    kasus = ajukan(skium)[0]
    assert daftar_lanjutan(kasus) == []
    with pytest.raises(AksiTertutup, match="sesudah ada putusan"):
        susul(kasus, keberatan)


def test_penanda_tangan_mencabut_dengan_alasan_dan_dasar(skium, petugas):
    kasus, _akses = selesai(skium, petugas)
    with pytest.raises(TidakBerwenang):
        CabutHasil(kasus, petugas[Peran.KASI]).execute(alasan="Salah.", dasar="BA 1")
    with pytest.raises(DataTidakSah) as kosong:
        CabutHasil(kasus, petugas[Peran.CAMAT]).execute(alasan="", dasar="")
    assert {satu.jalur for satu in kosong.value.galat} == {"alasan", "dasar"}
    kasus = CabutHasil(kasus, petugas[Peran.CAMAT]).execute(kasus.versi, alasan="Data tidak benar.", dasar="BA 1")
    assert kasus.status == StatusPermohonan.DICABUT
    assert kalimat_masa(kasus) == ""
    assert daftar_lanjutan(kasus) == []
    with pytest.raises(AksiTertutup):
        CabutHasil(kasus, petugas[Peran.CAMAT]).execute(alasan="Lagi.", dasar="BA 2")


def test_camat_kantor_lain_tidak_mencabut(skium, petugas, lumajang):
    kasus, _akses = selesai(skium, petugas)
    with pytest.raises(TidakBerwenang):
        CabutHasil(kasus, buat_petugas(lumajang, Peran.CAMAT)).execute(alasan="Salah.", dasar="BA 1")


def test_pencabutan_atas_permintaan_mencabut_surat_asal(skium, petugas):
    kasus, _akses = selesai(skium, petugas)
    LayananLanjutan.objects.create(layanan=skium, jenis="pencabutan", tujuan=buat_pencabutan(skium))
    anak = susul(kasus, Layanan.objects.get(kode="pencabutan"))
    kerjakan(anak, "teruskan", petugas[Peran.KASI])
    kasus.refresh_from_db()
    assert kasus.status == StatusPermohonan.DICABUT
    assert kasus.peristiwa.last().rincian == {}
    anak.refresh_from_db()
    assert anak.peristiwa.last().rincian["dicabut"] == kasus.nomor_register


def buat_pencabutan(skium):
    """Return a service whose only stage revokes the letter."""
    alur = buat_alur(buat_tahap("periksa", efek=["cabut_asal"]), instansi=skium.instansi, kode="pencabutan")
    alur.live = True
    alur.save()
    alur.save_revision().publish()
    layanan = buat_layanan(
        skium.instansi, "pencabutan", nama="Pencabutan", mode_daring=ModeDaring.LANJUTAN,
        formulir=skium.formulir, alur=alur,
    )  # fmt: skip
    StandarVersi.terbitkan(layanan, susun(layanan))
    return layanan


def test_tanpa_permohonan_asal_tidak_ada_yang_dicabut(skium, petugas):
    kasus = ajukan_lewat(skium, buat_tahap("periksa", efek=["cabut_asal"]))
    with pytest.raises(AksiTertutup, match="bukan lanjutan"):
        kerjakan(kasus, "teruskan", petugas[Peran.KASI])


def test_pemegang_diingatkan_sekali(skium, petugas, monkeypatch, client):
    kasus, _akses = selesai(skium, petugas)

    def detak():
        keluar = StringIO()
        call_command("detak", stdout=keluar)
        return keluar.getvalue()

    assert "0 pemegang" in detak()
    lewat(monkeypatch, 340)
    assert "1 pemegang" in detak()
    assert "0 pemegang" in detak()
    halaman = client.post("/lacak/", {"kode_lacak": kasus.kode_lacak}).content.decode()
    assert "habis pada 23 November 2027" in halaman
    assert kasus.peristiwa.filter(aksi="ingatkan").count() == 1


def test_yang_dicabut_tidak_diingatkan(skium, petugas, monkeypatch):
    kasus, _akses = selesai(skium, petugas)
    CabutHasil(kasus, petugas[Peran.CAMAT]).execute(alasan="Data tidak benar.", dasar="BA 1")
    lewat(monkeypatch, 340)
    call_command("detak", stdout=StringIO())
    assert not kasus.peristiwa.filter(aksi="ingatkan").exists()


def test_dari_halaman_lacak_sampai_perpanjangan_terkirim(skium, petugas, monkeypatch, client):
    kasus, akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    kode = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    halaman = client.post("/lacak/", kode).content.decode()
    assert "Sampai 23 November 2027" in halaman and "Perpanjangan" in halaman
    assert 'action="/ajukan/skium/lanjutan/"' in halaman
    assert client.post("/ajukan/skium/lanjutan/", kode).url == "/ajukan/skium/periksa/"
    client.post("/ajukan/skium/periksa/", {"pernyataan": "on"})
    baru = Permohonan.objects.latest("pk")
    assert (baru.induk, baru.jenis_lanjutan, baru.data) == (kasus, "perpanjangan", kasus.data)
    assert "Ada permohonan lanjutan" in client.post("/lacak/", kode).content.decode()


def test_kode_akses_salah_tidak_membuka_lanjutan(skium, petugas, keberatan, client):
    kasus, akses = selesai(skium, petugas)
    salah = client.post("/ajukan/keberatan/lanjutan/", {"kode_lacak": kasus.kode_lacak, "kode_akses": "1" * 16})
    assert "tidak cocok" in salah.content.decode()
    lain = client.post("/ajukan/skium/lanjutan/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses})
    assert "Perpanjangan dapat diajukan mulai 24 September 2027." in lain.content.decode()


def test_halaman_layanan_lanjutan_menunjukkan_jalannya(skium, keberatan, client):
    assert "/ajukan/keberatan/lanjutan/" in client.get("/ajukan/keberatan/").content.decode()
    assert "kode_akses" in client.get("/ajukan/keberatan/lanjutan/").content.decode()


def test_petugas_melihat_asal_lanjutan_dan_tombol_cabut(skium, petugas, monkeypatch, client):
    kasus, _akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    baru = susul(kasus, skium)
    client.force_login(petugas[Peran.CAMAT])
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert f"{baru.nomor_register} (Perpanjangan)" in halaman and "Cabut" in halaman
    assert kasus.nomor_register in client.get(f"/admin/permohonan/{baru.pk}/").content.decode()
    for pilihan, ada in (("segera", True), ("habis", False)):
        daftar = client.get("/admin/permohonan/", {"berlaku": pilihan}).content.decode()
        assert (kasus.nomor_register in daftar) is ada


def test_api_mengajukan_lanjutan_dengan_kode(skium, petugas, monkeypatch, client):
    kasus, akses = selesai(skium, petugas)
    lewat(monkeypatch, 320)
    kode = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    isi = client.post("/api/layanan/v1/lacak", kode, content_type="application/json").json()
    assert isi["masa_berlaku"] == "Sampai 23 November 2027"
    assert {"jenis": "perpanjangan", "layanan": "skium", "alasan_tertutup": ""} in isi["lanjutan"]

    def kirim(**induk):
        return client.post(
            "/api/layanan/v1/permohonan",
            {"layanan": "skium", "data": JAWABAN, "pernyataan": True, "induk": induk},
            content_type="application/json",
            headers={"Idempotency-Key": str(uuid4())},
        )

    assert kirim(kode_lacak=kasus.kode_lacak, kode_akses="1" * 16).status_code == 403
    assert kirim(**kode).status_code == 201
    assert Permohonan.objects.latest("pk").induk == kasus
    assert kirim(**kode).status_code == 409


def test_batas_keberatan_menurut_undang_undang():
    assert lanjutan.BATAS_KEBERATAN == 21
