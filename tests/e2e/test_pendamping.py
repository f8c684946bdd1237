"""A trader without a telephone comes to the counter: the officer fills in SKIUM with them and prints the receipt."""

import re

from playwright.sync_api import Page, expect

from layanan.instansi.enums import Peran
from layanan.inti.enums import Kanal
from layanan.permohonan.models import Permohonan
from tests.e2e.langkah import lacak
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium

LEBAR = (360, 1280)


def amati(halaman: Page, nama: str, periksa, potret) -> None:
    """Check and keep the page as it is on a phone and on the office's computer."""
    for lebar in LEBAR:
        halaman.set_viewport_size({"width": lebar, "height": 800})
        periksa(halaman)
        assert halaman.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        potret(halaman, f"loket-{nama}-{lebar}")


def isi(halaman: Page) -> None:
    """Fill in the three pages of SKIUM."""
    halaman.get_by_label("Nama lengkap").fill("Siti Aminah")
    halaman.get_by_label("NIK").fill("3573 0141 0190 0001")
    halaman.get_by_label("Nomor telepon seluler").fill("0812-3456-7890")
    halaman.get_by_role("button", name="Lanjut", exact=True).click()
    halaman.get_by_label("Nama usaha").fill("Warung Bu Siti")
    halaman.get_by_label("Bidang usaha").fill("warung makan")
    halaman.get_by_label("Rumah").check()
    halaman.get_by_role("button", name="Lanjut", exact=True).click()
    halaman.get_by_label("Alamat penjemputan").fill("Jl. Kawi Nomor 12")
    halaman.get_by_label("Kelurahan").select_option(label="Kauman")
    halaman.get_by_role("button", name="Lanjut", exact=True).click()


def test_warga_datang_petugas_loket_mengajukan_dan_mencetak(
    klojen_hidup, masuk, halaman, periksa_aksesibilitas, potret
):
    buat_skium(klojen_hidup)
    petugas = buat_petugas(klojen_hidup, Peran.PETUGAS_LOKET)
    meja = masuk(petugas.username)
    meja.goto("/admin/permohonan/")
    meja.get_by_role("link", name="Permohonan baru").click()
    amati(meja, "daftar", periksa_aksesibilitas, potret)
    meja.get_by_role("link", name="Surat Keterangan").click()
    amati(meja, "kanal", periksa_aksesibilitas, potret)
    expect(meja.get_by_label("Loket")).to_be_checked()
    meja.get_by_role("button", name="Mulai mengisi").click()
    expect(meja.locator("main")).to_contain_text("Anda mengisi atas nama pemohon · Loket")
    amati(meja, "langkah", periksa_aksesibilitas, potret)
    isi(meja)
    meja.get_by_label(re.compile("Data yang saya isi benar")).check()
    meja.get_by_role("button", name="Kirim permohonan").click()
    expect(meja.get_by_role("alert")).to_contain_text("Tanyakan persetujuan pemohon dahulu")
    amati(meja, "periksa", periksa_aksesibilitas, potret)
    meja.get_by_label(re.compile("Pemohon ada di depan saya")).check()
    meja.get_by_role("button", name="Kirim permohonan").click()
    expect(meja.get_by_role("heading", level=1)).to_have_text("Permohonan terkirim")
    amati(meja, "bukti", periksa_aksesibilitas, potret)
    kasus = Permohonan.objects.get()
    assert kasus.kanal == Kanal.LOKET
    pesan = meja.get_by_label("Pesan untuk pemohon")
    assert kasus.kode_lacak_tertulis in pesan.input_value() and "Siti" not in pesan.input_value()
    expect(meja.get_by_role("link", name="Kirim lewat WhatsApp")).to_have_attribute(
        "href", re.compile(r"^https://wa\.me/6281234567890\?text=")
    )
    expect(meja.get_by_role("button", name="Cetak halaman ini")).to_be_visible()
    meja.emulate_media(media="print")
    expect(meja.get_by_text(kasus.kode_lacak_tertulis).first).to_be_visible()
    kabari, selesai = meja.get_by_role("heading", name="Kabari pemohon"), meja.get_by_text("ke permohonan berikutnya")
    for satu in (pesan, kabari, selesai):
        expect(satu).to_be_hidden()
    potret(meja, "loket-cetak")
    meja.emulate_media(media="screen")
    meja.get_by_role("button", name="Selesai").click()
    expect(meja).to_have_url(re.compile("/admin/permohonan-baru/$"))
    assert "Pendaftaran diterima" in lacak(halaman, kasus.kode_lacak)
