"""A complaint without a name: told, triaged, answered, read and closed, two ways, without anyone learning who wrote."""

from playwright.sync_api import expect

from layanan.inti.pelacakan import cari
from tests.e2e.langkah import buka, lacak, tekan

ISI = "Saya diminta membayar Rp50.000 untuk surat yang seharusnya gratis."


def adukan(warga) -> tuple[str, str]:
    """Fill the complaint form and return the two codes of the receipt."""
    warga.goto("/pengaduan/")
    warga.get_by_label("Pungutan liar").check()
    warga.get_by_label("Tanpa identitas").check()
    warga.get_by_role("button", name="Lanjut").click()
    expect(warga.get_by_role("alert")).to_contain_text("Tuliskan apa yang terjadi.")
    warga.get_by_label("Apa yang terjadi?").fill(ISI)
    warga.get_by_role("button", name="Lanjut").click()
    expect(warga.locator("main")).to_contain_text(ISI)
    warga.get_by_role("button", name="Kirim pengaduan").click()
    kode = [satu.inner_text() for satu in warga.locator(".layanan-kode").all()]
    return kode[0], kode[1]


def test_pengaduan_dari_kirim_sampai_ditutup_pelapor(demo, masuk, tanpa_js):
    kode_lacak, kode_akses = adukan(tanpa_js)
    nomor = cari(kode_lacak).nomor_register
    admin_web, petugas = masuk("adminweb"), masuk("petugas")

    buka(admin_web, nomor, "pengaduan")
    tekan(admin_web, "Verifikasi")
    tekan(admin_web, "Tunjuk petugas", isi={"Petugas layanan": "Siti Aminah"})
    buka(petugas, nomor, "pengaduan")
    petugas.get_by_role("button", name="Mulai tangani").click()
    tekan(petugas, "Kirim jawaban", isi={"Jawaban": "Uang Anda kami kembalikan."})

    terbuka = lacak(tanpa_js, kode_lacak)
    assert "kami kembalikan" not in terbuka and ISI not in terbuka
    assert "Uang Anda kami kembalikan." in lacak(tanpa_js, kode_lacak, kode_akses)
    tanpa_js.get_by_role("button", name="Saya menerima jawaban ini").click()
    kasus = cari(kode_lacak)
    assert kasus.status == "ditutup"
    assert kasus.peristiwa.count() == 6


def test_tanda_terima_dapat_dihapus_dari_ponsel_bersama(demo, tanpa_js):
    _kode_lacak, kode_akses = adukan(tanpa_js)
    tanpa_js.get_by_role("button", name="Kode sudah saya simpan, hapus dari perangkat ini").click()
    tanpa_js.goto("/pengaduan/bukti/")
    expect(tanpa_js.locator("main")).not_to_contain_text(kode_akses)
