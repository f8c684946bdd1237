"""The redaktur brings a shipped package into the office: look first, then drafts."""

from pathlib import Path

from playwright.sync_api import expect

IMPOR = "/admin/snippets/layanan/layanan/paket/impor/"


def test_redaktur_mengimpor_paket_bawaan_lalu_mengekspor_yang_terbit(demo, masuk, periksa_aksesibilitas):
    halaman = masuk("redaktur", lebar=360)
    halaman.goto(IMPOR)
    periksa_aksesibilitas(halaman)
    halaman.get_by_label("Paket bawaan").select_option("fasilitasi_oss")
    halaman.get_by_role("button", name="Periksa paket").click()
    expect(halaman.get_by_text("dibuat sebagai draf")).to_have_count(3)
    periksa_aksesibilitas(halaman)
    assert halaman.evaluate("document.documentElement.scrollWidth") <= 360
    halaman.get_by_role("button", name="Impor sebagai draf").click()
    expect(halaman.get_by_text("tersimpan sebagai draf di Kecamatan Klojen")).to_be_visible()

    halaman.set_viewport_size({"width": 1280, "height": 900})
    halaman.get_by_role("button", name="(SKIUM)'").click()
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Ekspor paket").click()
    assert unduhan.value.suggested_filename == "skium.paket.json"
    assert '"kode": "skium"' in Path(unduhan.value.path()).read_text(encoding="utf-8")
