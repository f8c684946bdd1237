"""The form runner on a phone: groups, conditions that the browser or the server decides, axe on every page."""

from playwright.sync_api import expect

from tests.permohonan.waris import JAWABAN, buat_waris

KECIL = {"width": 360, "height": 740}


def isi_pewaris(halaman):
    """Fill the first page and go on."""
    halaman.goto("/ajukan/waris/")
    halaman.get_by_role("button", name="Mulai mengisi").click()
    halaman.get_by_label("Nama Anda").fill(JAWABAN["nama_pemohon"])
    halaman.get_by_label("Nama almarhum").fill(JAWABAN["nama_pewaris"])
    halaman.get_by_label("Tanggal meninggal").fill("2-3-2026")
    halaman.get_by_label("Ya", exact=True).check()
    halaman.get_by_role("button", name="Lanjut", exact=True).click()


def test_ahli_waris_diisi_di_telepon(klojen_hidup, konteks, periksa_aksesibilitas, potret):
    buat_waris(klojen_hidup)
    halaman = konteks(viewport=KECIL).new_page()
    isi_pewaris(halaman)
    wali, cucu = halaman.get_by_label("Nama wali"), halaman.get_by_role("button", name="Tambah cucu")
    expect(cucu).to_be_hidden()
    expect(wali).to_be_hidden()
    halaman.get_by_label("Anak", exact=True).check()
    expect(cucu).to_be_visible()
    halaman.get_by_label("Nama", exact=True).fill("Bagus")
    halaman.get_by_label("Tanggal lahir").fill("17-8-2020")
    expect(wali).to_be_visible()  # the server has worked out the age
    periksa_aksesibilitas(halaman)
    potret(halaman, "grup")
    halaman.get_by_label("Tanggal lahir").fill("17-8-1990")
    expect(wali).to_be_hidden()
    halaman.get_by_role("button", name="Tambah ahli waris lain").click()
    kedua = halaman.get_by_role("group", name="Ahli waris 2")
    kedua.get_by_label("Nama", exact=True).fill("Siti Aminah")
    kedua.get_by_label("Janda atau duda").check()
    kedua.get_by_label("Tanggal lahir").fill("1-5-1970")
    halaman.get_by_role("button", name="Lanjut", exact=True).click()
    expect(halaman.get_by_role("heading", name="Periksa jawaban Anda")).to_be_visible()
    expect(halaman.get_by_text("36 tahun")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "grup-periksa")


def test_enter_melanjutkan_bukan_menghapus_baris(klojen_hidup, tanpa_js):
    buat_waris(klojen_hidup)
    isi_pewaris(tanpa_js)
    nama = tanpa_js.get_by_label("Nama", exact=True)
    nama.fill("Bagus")
    nama.press("Enter")
    expect(tanpa_js.get_by_text("Ada yang perlu diperbaiki")).to_be_visible()
    expect(nama).to_have_value("Bagus")


def test_halaman_simpan_keluar_dan_lanjutkan_terbaca(klojen_hidup, konteks, periksa_aksesibilitas, potret):
    buat_waris(klojen_hidup)
    halaman = konteks(viewport=KECIL).new_page()
    isi_pewaris(halaman)
    halaman.get_by_role("button", name="Simpan dulu").click()
    expect(halaman.get_by_role("heading", name="Isian disimpan")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "simpan")
    halaman.get_by_role("link", name="Tautan langsung").click()
    periksa_aksesibilitas(halaman)
    potret(halaman, "lanjutkan")
    halaman.get_by_role("button", name="Lanjutkan").click()
    expect(halaman.get_by_role("heading", name="Ahli waris", exact=True)).to_be_visible()
    halaman.get_by_role("link", name="Kembali").click()
    halaman.get_by_label("Tidak", exact=True).check()
    halaman.get_by_role("button", name="Lanjut", exact=True).click()
    expect(halaman.get_by_role("heading", name="Ajukan di kelurahan asal")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "keluar")
