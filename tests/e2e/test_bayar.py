"""Paying on a phone: the amount, how to pay, the proof; and the officer's desk."""

from playwright.sync_api import expect

from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.berkas.pabrik import gambar
from tests.e2e.langkah import buka, lacak, tekan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium

KECIL = {"width": 360, "height": 740}
CARA = "Bank Jatim 0011223344\natas nama Kas Daerah Kota Malang, atau loket 2 (08.00-14.00)."


def test_bukti_bayar_dikirim_dari_telepon_dan_diterima_petugas(
    klojen_hidup, konteks, masuk, periksa_aksesibilitas, potret
):
    skium = buat_skium(klojen_hidup)
    kasi = buat_petugas(klojen_hidup, Peran.KASI, username="kasi")
    kasi.set_password("layanan-demo")
    kasi.save()
    bayar = buat_tahap("bayar", "bayar", biaya=150_000, cara_bayar=CARA, hari_kerja=3, pembebas="kasi")
    AlurVersi.terbitkan(skium.alur, dokumen_alur(bayar, buat_tahap("serah", "serah_loket")))
    kasus, akses = ajukan(skium)
    warga = konteks(viewport=KECIL).new_page()
    assert "Rp150.000" in lacak(warga, kasus.kode_lacak, akses)
    periksa_aksesibilitas(warga)
    potret(warga, "bayar")
    bukti = {"name": "slip.jpg", "mimeType": "image/jpeg", "buffer": gambar()}
    warga.get_by_label("Bukti pembayaran").set_input_files(bukti)
    warga.get_by_role("button", name="Kirim bukti pembayaran").click()
    expect(warga.get_by_text("Bukti pembayaran sedang diperiksa")).to_be_visible()
    periksa_aksesibilitas(warga)
    petugas = masuk("kasi")
    buka(petugas, kasus.nomor_register)
    expect(petugas.get_by_role("link", name="slip.jpg").first).to_be_visible()
    periksa_aksesibilitas(petugas)
    potret(petugas, "bayar-meja")
    tekan(petugas, "Pembayaran diterima", isi={"Nomor kuitansi": "KW-17/2026", "Tanggal pembayaran": "1/2/2026"})
    assert "KW-17/2026" in lacak(warga, kasus.kode_lacak, akses)
    potret(warga, "bayar-lunas")
    periksa_aksesibilitas(warga)
