"""Appointments: picked in the form, held at filing, moved or cancelled by code, kept or missed on the day."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.alur.enums import StatusPermohonan
from layanan.formulir.models import FormulirVersi
from layanan.formulir.rules import periksa_formulir
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah, SudahBerubah, TidakBerwenang
from layanan.janji.enums import StatusJanji
from layanan.janji.models import HariTutup, JadwalJanji, JanjiTemu
from layanan.janji.queries import slot_kosong
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, aksi_warga
from layanan.permohonan.janji import BatalkanJanji, PilihJanji
from layanan.permohonan.models import Permohonan
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.halaman.pabrik import buat_katalog
from tests.janji.pabrik import BESOK, HARI_INI, ajukan_janji, buat_berjanji, buat_jadwal, jam, saat
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium, isi_formulir, kirim_formulir

LUSA = BESOK + timedelta(days=1)
PAGI, SIANG = jam(BESOK, "08:00"), jam(BESOK, "09:30")
WAKTU, PERIKSA = "/ajukan/skium/langkah/waktu/", "/ajukan/skium/periksa/"
DATA = {"nama_pemohon": "Siti Aminah", "temu": PAGI}


@pytest.fixture
def layanan(klojen):
    return buat_berjanji(klojen)


@pytest.fixture
def kasus(layanan):
    return ajukan_janji(layanan, PAGI)[0]


@pytest.fixture
def petugas(klojen):
    return buat_petugas(klojen, Peran.PETUGAS_LAYANAN)


def kosong(layanan, hari=BESOK):
    """Return the hours of a day that are free."""
    return [satu.untuk_isian()["mulai"] for satu in slot_kosong(layanan) if timezone.localdate(satu.mulai) == hari]


def terbuka(kasus):
    """Return what the applicant can do."""
    return [satu.kode for satu in aksi_warga(kasus) if satu.terbuka]


def test_waktu_yang_dipilih_ditahan_saat_permohonan_dikirim(layanan, kasus):
    janji = kasus.janji.get()
    assert (janji.mulai, janji.menit, janji.lokasi, janji.tempat) == (saat(BESOK, "08:00"), 30, "Loket 2", 1)
    assert kosong(layanan) == ["08:30", "09:00", "09:30"]
    with pytest.raises(DataTidakSah) as galat:
        ajukan_janji(layanan, PAGI)
    assert [(satu.jalur, satu.kode) for satu in galat.value.galat] == [("temu", "janji_penuh")]
    assert "sudah diambil orang lain" in galat.value.galat[0].pesan


def test_kiriman_ulang_berkunci_sama_tetap_janji_yang_sama(layanan):
    pertama = AjukanPermohonan(layanan, "kunci-yang-sama").execute(DATA)
    assert AjukanPermohonan(layanan, "kunci-yang-sama").execute(DATA) == pertama
    assert JanjiTemu.objects.count() == 1


def test_basis_data_menolak_tempat_yang_sama_dua_kali(kasus, layanan):
    janji = kasus.janji.get()
    lain = ajukan_janji(layanan, SIANG)[0].janji.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        JanjiTemu.objects.filter(pk=lain.pk).update(mulai=janji.mulai)
    JanjiTemu.objects.filter(pk=janji.pk).update(status=StatusJanji.DIBATALKAN)
    JanjiTemu.objects.filter(pk=lain.pk).update(mulai=janji.mulai)


KEMARIN = jam(HARI_INI - timedelta(days=1), "08:00")


@pytest.mark.parametrize("nilai", [KEMARIN, jam(BESOK, "08:10"), jam(BESOK, "07:30"), jam(BESOK, "08:00", "zoom")])
def test_waktu_di_luar_jadwal_ditolak(layanan, nilai):
    with pytest.raises(DataTidakSah):
        ajukan_janji(layanan, nilai)
    assert not Permohonan.objects.exists()


def test_hari_tutup_menutup_layanan_sendiri_atau_semua(klojen, lumajang, layanan):
    HariTutup.objects.create(instansi=lumajang, mulai=BESOK, sampai=BESOK, keterangan="Kantor lain")
    assert kosong(layanan)
    HariTutup.objects.create(instansi=klojen, mulai=BESOK, sampai=LUSA, keterangan="Kerja bakti")
    assert kosong(layanan) == kosong(layanan, LUSA) == []
    assert kosong(layanan, LUSA + timedelta(days=1))


def test_waktu_yang_terlalu_dekat_atau_terlalu_jauh_tidak_ditawarkan(klojen):
    layanan = buat_berjanji(klojen, batas_jam=72, hari_ke_depan=5)
    hari = {timezone.localdate(satu.mulai) for satu in slot_kosong(layanan)}
    assert min(hari) >= HARI_INI + timedelta(days=3) and max(hari) <= HARI_INI + timedelta(days=5)


def test_pemohon_memindahkan_janji_dan_tempat_lamanya_kembali(layanan, kasus):
    assert terbuka(kasus) == ["pilih_janji", "batalkan_janji", "batalkan"]
    kasus = PilihJanji(kasus).execute(kasus.versi, janji=SIANG)
    assert kasus.janji.get().mulai == saat(BESOK, "09:30")
    assert kosong(layanan) == ["08:00", "08:30", "09:00"]
    assert (kasus.peristiwa.last().aksi, kasus.peristiwa.last().pelaku) == ("pilih_janji", None)
    with pytest.raises(SudahBerubah):
        PilihJanji(kasus).execute(kasus.versi - 1, janji=PAGI)


def test_memindahkan_ke_waktu_orang_lain_ditolak_dan_janji_lama_tetap(layanan, kasus):
    ajukan_janji(layanan, SIANG)
    with pytest.raises(DataTidakSah) as galat:
        PilihJanji(kasus).execute(kasus.versi, janji=SIANG)
    assert [(satu.jalur, satu.kode) for satu in galat.value.galat] == [("janji", "janji_penuh")]
    assert kasus.janji.get().mulai == saat(BESOK, "08:00")


def test_pemohon_membatalkan_janji_permohonannya_tetap_dan_dapat_memilih_lagi(layanan, kasus):
    kasus = BatalkanJanji(kasus).execute(kasus.versi)
    assert kosong(layanan)[0] == "08:00" and kasus.terbuka
    assert terbuka(kasus) == ["pilih_janji", "batalkan"]
    kasus = PilihJanji(kasus).execute(kasus.versi, janji=PAGI)
    assert kasus.janji.filter(status=StatusJanji.DIPESAN).count() == 1


def test_sesudah_batas_waktu_janji_hanya_dapat_diubah_kantor(kasus):
    JadwalJanji.objects.update(batas_jam=100)
    assert terbuka(kasus) == ["batalkan"]
    for aksi in (PilihJanji, BatalkanJanji):
        with pytest.raises(AksiTertutup, match="tidak dapat lagi diubah lewat situs"):
            aksi(kasus).execute(kasus.versi)


def test_permohonan_yang_dibatalkan_melepaskan_waktunya(layanan, kasus):
    BatalkanPermohonan(kasus).execute(kasus.versi)
    assert kasus.janji.get().status == StatusJanji.DIBATALKAN
    assert kosong(layanan)[0] == "08:00"


def test_formulir_tanpa_janji_tidak_menawarkan_janji(klojen):
    skium = buat_skium(klojen)
    buat_jadwal(skium)
    FormulirVersi.terbitkan(skium.formulir, buat_dokumen(buat_isian("nama", "nama_pemohon")))
    kasus = AjukanPermohonan(skium, "kunci").execute({"nama_pemohon": "Siti"})[0]
    assert terbuka(kasus) == ["batalkan"]
    with pytest.raises(TidakBerwenang):
        PilihJanji(kasus).execute(kasus.versi, janji=PAGI)


def test_formulir_di_peramban_menawarkan_hari_lalu_jam(client, layanan):
    HariTutup.objects.create(instansi=layanan.instansi, mulai=LUSA, sampai=LUSA, keterangan="Kerja bakti")
    halaman = isi_formulir(client, jawaban={"nama_pemohon": "Siti"}, sampai=1).content.decode()
    assert "08.00–08.30, Loket 2" in halaman and "<details" in halaman
    assert "Tidak ada janji temu pada" in halaman and "Kerja bakti" in halaman
    assert "Jawab: Kapan Anda datang?" in client.post(WAKTU, {}).content.decode()
    bukti = kirim_formulir(client, jawaban=DATA).content.decode()
    assert "Janji temu Anda:" in bukti and "pukul 08.00–08.30, Loket 2" in bukti


def test_waktu_yang_diambil_orang_lain_disebut_di_isiannya_dan_jawaban_lain_tetap(client, layanan):
    isi_formulir(client, jawaban=DATA)
    ajukan_janji(layanan, PAGI)
    jawab = client.post(PERIKSA, {"pernyataan": "on"}, follow=True)
    assert jawab.redirect_chain[-1][0] == WAKTU
    halaman = jawab.content.decode()
    assert "Kesalahan: " in halaman and "sudah diambil orang lain" in halaman and 'id="id_temu-galat"' in halaman
    assert client.post(WAKTU, {"temu": SIANG}, follow=True).redirect_chain[-1][0] == PERIKSA
    client.post(PERIKSA, {"pernyataan": "on"})
    assert Permohonan.objects.filter(nama_pemohon="Siti Aminah").count() == 2


def test_pemohon_memindahkan_lewat_halaman_lacak(client, layanan):
    kasus, akses = ajukan_janji(layanan, PAGI)
    isi = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    halaman = client.post("/lacak/", isi).content.decode()
    assert "pukul 08.00–08.30, Loket 2" in halaman and "Pindahkan janji temu" in halaman
    kirim = isi | {"aksi": "pilih_janji", "versi": kasus.versi}
    assert "Pilih tanggal dan jam" in client.post("/lacak/", kirim).content.decode()
    halaman = client.post("/lacak/", kirim | {"janji": SIANG}).content.decode()
    assert "pukul 09.30–10.00, Loket 2" in halaman and "Waktu janji temu dicatat." in halaman
    terkirim = halaman.partition("Yang Anda kirim")[2].partition("</dl>")[0]
    assert "Siti Aminah" in terkirim and "08.00" not in terkirim  # what was chosen first is over
    tanpa = client.post("/lacak/", {"kode_lacak": kasus.kode_lacak}).content.decode()
    assert "09.30" not in tanpa and "Waktu janji temu dicatat." in tanpa


def test_halaman_layanan_memberitahukan_hari_tutup_hanya_bila_ada_janji_temu(client, klojen, layanan):
    from home.models import HalamanLayanan  # noqa: PLC0415 - only this test shows a page of the site

    buat_katalog(klojen).add_child(instance=HalamanLayanan(title="SKIUM", slug="skium", layanan=layanan))
    HariTutup.objects.create(instansi=klojen, mulai=BESOK, sampai=BESOK, keterangan="Kerja bakti")
    assert "Kerja bakti" in client.get("/layanan/skium/").content.decode()
    JadwalJanji.objects.all().delete()
    assert "Kerja bakti" not in client.get("/layanan/skium/").content.decode()


def test_api_menyebut_waktu_kosong_dan_memesan_dengan_jawaban_formulir(client, layanan):
    alamat = "/api/layanan/v1/layanan/skium/janji"
    slot = client.get(alamat).json()["slot"]
    pagi = next(satu for satu in slot if satu["nilai"] == PAGI)
    assert (pagi["mulai"], pagi["selesai"], pagi["lokasi"], pagi["sisa"]) == ("08:00", "08:30", "Loket 2", 1)
    badan = {"layanan": "skium", "data": DATA, "pernyataan": True}

    def kirim(kunci):
        isi = {"content_type": "application/json", "headers": {"Idempotency-Key": kunci}}
        return client.post("/api/layanan/v1/permohonan", badan, **isi)

    jawab = kirim("kunci-pertama-sekali").json()
    assert PAGI not in [satu["nilai"] for satu in client.get(alamat).json()["slot"]]
    kedua = kirim("kunci-kedua-kalinya-1")
    assert (kedua.status_code, kedua.json()["galat"][0]["kode"]) == (422, "janji_penuh")
    kode = {nama: jawab[nama] for nama in ("kode_lacak", "kode_akses")}
    lacak = client.post("/api/layanan/v1/lacak", kode, content_type="application/json").json()
    assert lacak["janji"]["status"] == "dipesan" and "pilih_janji" in lacak["aksi"]
    assert client.get("/api/layanan/v1/layanan/tidak_ada/janji").status_code == 404


def test_formulir_hanya_boleh_satu_janji_dan_tidak_di_dalam_grup():
    temu, nama = buat_isian("janji", "temu"), buat_isian("nama", "nama_pemohon")
    assert periksa_formulir(buat_dokumen(nama, temu)) == []
    grup = buat_isian("grup", "orang", isian=[temu])
    for isian in ([nama, temu, buat_isian("janji", "lagi")], [nama, grup]):
        assert {satu.kode for satu in periksa_formulir(buat_dokumen(*isian))} == {"harus_satu"}


def test_formulir_berjanji_tanpa_jadwal_diperingatkan(klojen, layanan):
    assert "tanpa_jadwal" not in {satu.kode for satu in periksa_keselarasan(layanan)}
    JadwalJanji.objects.all().delete()
    segar = type(layanan).objects.get(pk=layanan.pk)
    assert [(satu.kode, satu.memblokir) for satu in periksa_keselarasan(segar) if satu.kode == "tanpa_jadwal"] == [
        ("tanpa_jadwal", False)
    ]


def test_status_permohonan_tidak_berubah_oleh_janji(kasus):
    assert PilihJanji(kasus).execute(kasus.versi, janji=SIANG).status == StatusPermohonan.DIAJUKAN
