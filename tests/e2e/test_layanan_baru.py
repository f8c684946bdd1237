"""A redaktur builds a service from nothing; a citizen uses it; a changed form leaves the old case as it was."""

import re

import pytest
from playwright.sync_api import Page, expect

from layanan.inti.pelacakan import cari
from tests.berkas.pabrik import pdf
from tests.e2e.langkah import buka
from tests.e2e.penyusun import LAMA, isi, pilih, sisip, terbitkan, tulis, usulkan

KELILING, DIAM = "Berpindah-pindah", "Di satu tempat"
TAHAP = (
    ("Periksa isian", "Verifikasi", "Petugas Layanan", "Isian Anda sedang diperiksa."),
    ("Pertimbangan", "Verifikasi", "Kepala Seksi", "Kepala Seksi sedang mempertimbangkan."),
    ("Tanda tangan", "Tanda tangan", "Camat", "Surat menunggu tanda tangan Camat."),
    ("Serahkan surat", "Penyerahan di loket", "Petugas Layanan", "Surat dapat diambil di kantor."),
)


def susun_formulir(redaktur: Page) -> str:
    """Build two steps: a condition in two levels, a group with a file in each row. Return the name of the condition."""
    redaktur.goto("/admin/snippets/layanan/formulir/add/")
    isi(redaktur, "", nama="Izin lapak", kode="izin_lapak")
    langkah = isi(redaktur, sisip(redaktur, "langkah"), judul="Usaha")
    isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Nama orang"), label="Nama pemilik lapak")
    cara = isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Pilihan"), label="Bagaimana Anda berjualan?")
    isi(redaktur, f"{cara}-pilihan-0-value", label=KELILING)
    isi(redaktur, sisip(redaktur, f"{cara}-pilihan"), label=DIAM)
    isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Angka"), label="Berapa jam sehari?")
    isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Angka"), label="Berapa gerobak?")
    rute = isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Teks"), label="Lewat jalan mana saja?")
    banding = isi(redaktur, sisip(redaktur, f"{rute}-bila-butir", "Syarat"), nilai=KELILING)
    tawaran = redaktur.locator("datalist#layanan-isian option").evaluate_all("semua => semua.map((satu) => satu.value)")
    assert "Bagaimana Anda berjualan?" in tawaran
    kelompok = sisip(redaktur, f"{rute}-bila-butir", "Kelompok syarat")
    lebih = {"op": "lebih dari, atau sesudah"}
    isi(redaktur, f"{kelompok}-butir-0-value", isian="Berapa jam sehari?", nilai="4", **lebih)
    isi(redaktur, sisip(redaktur, f"{kelompok}-butir"), isian="Berapa gerobak?", nilai="1", **lebih)
    langkah = isi(redaktur, sisip(redaktur, "langkah"), judul="Penjaga lapak")
    grup = isi(redaktur, sisip(redaktur, f"{langkah}-isian", "Grup berulang"), label="Siapa yang menjaga?")
    isi(redaktur, grup, sebutan="Penjaga")
    isi(redaktur, sisip(redaktur, f"{grup}-isian", "Nama orang"), label="Nama penjaga")
    isi(redaktur, sisip(redaktur, f"{grup}-isian", "Berkas"), label="Kartu penjaga")
    return banding


def susun_alur(redaktur: Page) -> None:
    """Build four stages; the second may send back to the first, named by its name."""
    redaktur.goto("/admin/snippets/layanan/alur/add/")
    isi(redaktur, "", nama="Izin lapak", kode="izin_lapak")
    for nama, jenis, peran, publik in TAHAP:
        tahap = isi(redaktur, sisip(redaktur, "tahap"), nama=nama, jenis=jenis, peran=peran, publik=publik)
        isi(redaktur, tahap, hari_kerja="1")
        if nama == "Pertimbangan":
            isi(redaktur, sisip(redaktur, f"{tahap}-kembali_ke").removesuffix("-value"), value="Periksa isian")


def susun_layanan(redaktur: Page) -> None:
    """Write the standard, and open the service online with the form and the route."""
    redaktur.goto("/admin/snippets/layanan/layanan/add/")
    ringkas = "Untuk pedagang yang membuka lapak di jalan."
    isi(redaktur, "", nama="Izin lapak", kode="izin_lapak", ringkasan=ringkas)
    redaktur.get_by_role("tab", name="Standar A. Penyampaian").click()
    tulis(redaktur, "prosedur", "Mengisi formulir, menunggu pemeriksaan, mengambil surat.")
    isi(redaktur, "", jangka_waktu="5 hari kerja", biaya="Gratis", produk="Surat izin lapak")
    tulis(redaktur, "pengaduan", "Telepon 112 atau datang ke kantor.")
    redaktur.get_by_role("tab", name="Daring").click()
    isi(redaktur, "", mode_daring="Sepenuhnya daring", pola_nomor="511/{urut:3}/{tahun}")
    for nama in ("formulir", "alur"):
        pilih(redaktur, nama, "Izin lapak")


def ajukan(warga: Page) -> str:
    """Fill the new form on the page of the service, and return the tracking code."""
    warga.goto("/layanan/izin_lapak/")
    warga.get_by_role("link", name="Ajukan permohonan").first.click()
    warga.get_by_role("button", name="Mulai mengisi").click()
    warga.get_by_label("Nama pemilik lapak").fill("Siti Aminah")
    warga.get_by_label(KELILING).check()
    warga.get_by_label("Berapa jam sehari?").fill("3")
    warga.get_by_label("Berapa gerobak?").fill("2")
    warga.get_by_role("button", name="Lanjut").click()
    expect(warga.get_by_role("alert")).to_contain_text("Jawab: Lewat jalan mana saja?")
    warga.get_by_label("Lewat jalan mana saja?").fill("Jalan Kawi")
    warga.get_by_role("button", name="Lanjut").click()
    warga.get_by_label("Nama penjaga").fill("Bagus")
    kartu = {"name": "kartu Bagus.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    warga.get_by_label("Kartu penjaga").set_input_files(kartu)
    warga.get_by_role("button", name="Lanjut").click()
    warga.get_by_label(re.compile("Data yang saya isi benar")).check()
    warga.get_by_role("button", name="Kirim permohonan").click()
    return warga.locator(".layanan-kode").first.inner_text()


@pytest.mark.django_db(transaction=True)
def test_layanan_dari_nol_sampai_dipakai_warga(demo, masuk, tanpa_js):
    redaktur, kasi = masuk("redaktur"), masuk("kasi")
    banding = susun_formulir(redaktur)
    isi(redaktur, banding, isian="Cara berdagang")
    usulkan(redaktur)
    expect(redaktur.locator(".messages .error")).to_contain_text("“Cara berdagang”, yang tidak ada", timeout=LAMA)
    isi(redaktur, banding, isian="Bagaimana Anda berjualan?")
    formulir = terbitkan(redaktur, kasi)
    susun_alur(redaktur)
    terbitkan(redaktur, kasi)
    susun_layanan(redaktur)
    usulkan(redaktur)
    kosong = "Isi komponen 1: paling sedikit satu persyaratan."
    expect(redaktur.locator(".messages .error")).to_contain_text(kosong, timeout=LAMA)
    redaktur.get_by_role("tab", name="Persyaratan").click()
    redaktur.get_by_role("button", name="Tambah persyaratan").click()
    isi(redaktur, "persyaratan-0", nama="Fotokopi kartu penjaga", kode="kartu_penjaga")
    terbitkan(redaktur, kasi)

    permohonan = cari(ajukan(tanpa_js))
    redaktur.goto(formulir)
    isi(redaktur, "langkah-0-value-isian-4-value", label="Jalan mana yang dilalui?")
    terbitkan(redaktur, kasi)
    petugas = masuk("petugas")
    buka(petugas, permohonan.nomor_register)
    for teks in ("Lewat jalan mana saja?", "Jalan Kawi", "Bagus", "kartu Bagus.pdf", "Periksa isian"):
        expect(petugas.locator("main")).to_contain_text(teks)
    expect(petugas.locator("main")).not_to_contain_text("Jalan mana yang dilalui?")
    tanpa_js.goto("/ajukan/izin_lapak/")
    tanpa_js.get_by_role("button", name="Mulai mengisi").click()
    expect(tanpa_js.locator("main")).to_contain_text("Jalan mana yang dilalui?")
