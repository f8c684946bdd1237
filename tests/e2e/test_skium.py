"""The main job on the demo office: a trader applies on a cheap phone, five officers bring the letter to the door."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from layanan.inti.pelacakan import cari
from tests.e2e.langkah import buka, lacak, tekan

BESOK = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT09:00")


def ajukan(warga: Page) -> tuple[str, str]:
    """Fill the form from the service page and return the two codes of the receipt."""
    warga.goto("/layanan/skium/")
    warga.get_by_role("link", name="Ajukan permohonan").first.click()
    warga.get_by_role("button", name="Mulai mengisi").click()
    warga.get_by_label("Nama lengkap").fill("Siti Aminah")
    warga.get_by_label("NIK").fill("3573 0141 0190 0001")
    warga.get_by_label("Nomor telepon seluler").fill("0812-3456-7890")
    warga.get_by_role("button", name="Lanjut").click()
    warga.get_by_label("Nama usaha").fill("Warung Bu Siti")
    warga.get_by_label("Bidang usaha").fill("warung makan")
    warga.get_by_label("Pusat perbelanjaan atau sejenisnya").check()
    warga.get_by_role("button", name="Lanjut").click()
    expect(warga.get_by_role("alert")).to_contain_text("Isi Nama pengelola pusat perbelanjaan.")
    assert warga.title().startswith("Kesalahan: ")
    warga.get_by_label("Nama pengelola pusat perbelanjaan").fill("PT Mal Olimpik")
    warga.get_by_role("button", name="Lanjut").click()
    warga.get_by_label("Alamat penjemputan").fill("Jl. Kawi Nomor 12\nRT 03 RW 05")
    warga.get_by_label("Kelurahan").select_option(label="Kauman")
    warga.get_by_role("button", name="Lanjut").click()
    expect(warga.get_by_role("heading", level=1)).to_have_text("Periksa jawaban Anda")
    expect(warga.locator("main")).to_contain_text("0812")
    warga.get_by_label(re.compile("Data yang saya isi benar")).check()
    warga.get_by_role("button", name="Kirim permohonan").click()
    expect(warga.get_by_role("heading", level=1)).to_have_text("Permohonan terkirim")
    kode = [satu.inner_text() for satu in warga.locator(".layanan-kode").all()]
    return kode[0], kode[1]


def test_skium_dari_warung_sampai_diantar(demo, masuk, tanpa_js, periksa_aksesibilitas):
    kode_lacak, kode_akses = ajukan(tanpa_js)
    assert "Pendaftaran diterima" in lacak(tanpa_js, kode_lacak)
    nomor = cari(kode_lacak).nomor_register

    admin_web, petugas, kurir = masuk("adminweb"), masuk("petugas"), masuk("kurir", lebar=360)
    expect(kurir.locator("main")).not_to_contain_text(nomor)
    buka(admin_web, nomor)
    periksa_aksesibilitas(admin_web)
    tekan(admin_web, "Konfirmasi pendaftaran")
    assert "Siapkan berkas persyaratan" in lacak(tanpa_js, kode_lacak)

    buka(petugas, nomor)
    tekan(petugas, "Tugaskan kurir", isi={"Kurir": "Joko Susilo", "Waktu penjemputan": BESOK})
    buka(kurir, nomor)
    tekan(
        kurir,
        "Berkas sudah dijemput",
        centang=(
            "Surat pengantar dari kelurahan",
            "Surat perjanjian atau sewa tempat dari pengelola",
            "Fotokopi KTP",
            "Fotokopi Kartu Keluarga (KK)",
        ),
    )
    tekan(kurir, "Serahkan ke petugas")
    buka(petugas, nomor)
    tekan(petugas, "Berkas lengkap, teruskan ke Kasi")

    for akun, tombol in (("kasi", "Setujui, teruskan ke Camat"), ("camat", "Tanda tangani")):
        pejabat = masuk(akun)
        buka(pejabat, nomor)
        tekan(pejabat, tombol)
    assert "siap diantar" in lacak(tanpa_js, kode_lacak)

    buka(kurir, nomor)
    tekan(kurir, "Ambil dokumen untuk diantar")
    penerima = {"Nama penerima": "Siti Aminah", "Hubungan dengan pemohon": "pemohon sendiri"}
    tekan(kurir, "Dokumen sudah diterima", isi=penerima)

    assert "Selesai. Dokumen sudah diterima." in lacak(tanpa_js, kode_lacak)
    assert "500/002/" in lacak(tanpa_js, kode_lacak, kode_akses)
    assert cari(kode_lacak).peristiwa.count() == 10


def test_pemohon_membatalkan_dengan_kode_akses(demo, masuk, tanpa_js):
    kode_lacak, kode_akses = ajukan(tanpa_js)
    assert "Batalkan permohonan" not in lacak(tanpa_js, kode_lacak)
    lacak(tanpa_js, kode_lacak, kode_akses)
    expect(tanpa_js.get_by_role("button", name="Batalkan permohonan")).to_be_hidden()  # one slip must not end it
    tanpa_js.get_by_text("Batalkan permohonan …").click()
    tanpa_js.get_by_role("button", name="Batalkan permohonan").click()
    expect(tanpa_js.locator("main")).to_contain_text("Dibatalkan")
    admin_web = masuk("adminweb")
    buka(admin_web, cari(kode_lacak).nomor_register)
    expect(admin_web.get_by_role("link", name="Konfirmasi pendaftaran")).to_have_count(0)


def test_kantor_lain_tidak_melihat_perkara_ini(demo, masuk, tanpa_js):
    kode_lacak, _kode_akses = ajukan(tanpa_js)
    permohonan = cari(kode_lacak)
    lumajang = masuk("kasi.lumajang")
    expect(lumajang.locator("main")).not_to_contain_text(permohonan.nomor_register)
    assert lumajang.goto(f"/admin/permohonan/{permohonan.pk}/").status == 404
