"""An appointment on a phone: day, then hour, without a script; the officer's day; the hours of the redaktur."""

from django.utils import timezone
from playwright.sync_api import expect

from layanan.instansi.enums import Peran
from layanan.janji.models import HariTutup, JadwalJanji, JamJanji, JanjiTemu
from tests.e2e.langkah import lacak
from tests.janji.pabrik import BESOK, ajukan_janji, buat_berjanji, jam
from tests.pabrik import buat_petugas

KECIL = {"width": 360, "height": 740}


def isi(halaman):
    """Go to the question for the time."""
    halaman.goto("/ajukan/skium/")
    halaman.get_by_role("button", name="Mulai mengisi").click()
    halaman.get_by_label("Nama Anda").fill("Siti Aminah")
    halaman.get_by_role("button", name="Lanjut", exact=True).click()


def test_waktu_dipilih_tanpa_javascript_dan_yang_keduluan_diberi_tahu(klojen_hidup, tanpa_js):
    layanan = buat_berjanji(klojen_hidup)
    isi(tanpa_js)
    hari = tanpa_js.locator("main details").nth(1)
    expect(hari.get_by_role("radio").first).to_be_hidden()
    hari.locator("summary").click()
    pilihan = hari.get_by_role("radio").first
    nilai = pilihan.get_attribute("value")
    pilihan.check()
    tanpa_js.get_by_role("button", name="Lanjut", exact=True).click()
    expect(tanpa_js.get_by_role("heading", name="Periksa jawaban Anda")).to_be_visible()
    ajukan_janji(layanan, nilai)
    tanpa_js.get_by_label("Benar.").check()
    tanpa_js.get_by_role("button", name="Kirim permohonan").click()
    expect(tanpa_js.get_by_role("alert")).to_contain_text("sudah diambil orang lain")
    tanpa_js.get_by_role("radio").first.check()
    tanpa_js.get_by_role("button", name="Lanjut", exact=True).click()
    tanpa_js.get_by_label("Benar.").check()
    tanpa_js.get_by_role("button", name="Kirim permohonan").click()
    expect(tanpa_js.get_by_role("heading", name="Permohonan terkirim")).to_be_visible()


def test_janji_temu_terbaca_dan_dapat_diakses(klojen_hidup, konteks, masuk, periksa_aksesibilitas, potret):
    layanan = buat_berjanji(klojen_hidup)
    JamJanji.objects.create(
        jadwal=JadwalJanji.objects.get(), hari=BESOK.weekday(), mulai="13:00", selesai="14:00", tempat=3, lokasi="Zoom"
    )
    kasus, akses = ajukan_janji(layanan, jam(BESOK, "08:00"))
    lewat = ajukan_janji(layanan, jam(BESOK, "08:30"))[0]
    JanjiTemu.objects.filter(kasus=lewat).update(mulai=timezone.now())
    HariTutup.objects.create(instansi=klojen_hidup, mulai=BESOK, sampai=BESOK, keterangan="Kerja bakti")
    warga = konteks(viewport=KECIL).new_page()
    isi(warga)
    periksa_aksesibilitas(warga)
    potret(warga, "janji")
    assert "Tempat ini tutup pada hari itu" in lacak(warga, kasus.kode_lacak, akses)
    periksa_aksesibilitas(warga)
    potret(warga, "janji-lacak")
    for nama, peran in (("petugas", Peran.PETUGAS_LAYANAN), ("redaktur", Peran.REDAKTUR)):
        pengguna = buat_petugas(klojen_hidup, peran, username=nama)
        pengguna.set_password("layanan-demo")
        pengguna.save()
    for lebar in (360, 1280):
        petugas = masuk("petugas", lebar=lebar)
        petugas.goto(f"/admin/janji-temu/?tanggal={BESOK}")
        expect(petugas.get_by_role("link", name="Siti Aminah")).to_be_visible()
        petugas.goto("/admin/janji-temu/")
        expect(petugas.get_by_role("button", name="Tidak hadir")).to_be_visible()
        periksa_aksesibilitas(petugas)
        potret(petugas, f"janji-meja-{lebar}")
    redaktur = masuk("redaktur")
    redaktur.goto(f"/admin/snippets/layanan/jadwaljanji/edit/{JadwalJanji.objects.get().pk}/")
    expect(redaktur.get_by_label("Tempat*").first).to_have_value("Loket 2")
    potret(redaktur, "janji-jadwal")
