"""Co-signers on a cheap phone: the applicant hands out the links, each heir answers."""

from playwright.sync_api import expect

from tests.e2e.langkah import lacak
from tests.permohonan.setuju import BAGUS, SITI, ajukan_waris, buat_berpenyetuju, tautan

KECIL = {"width": 360, "height": 740}
KEBERATAN = "Tanah itu milik ibu saya."


def test_ahli_waris_menjawab_lewat_tautan_dari_pemohon(klojen_hidup, konteks, periksa_aksesibilitas, potret):
    kasus, akses = ajukan_waris(buat_berpenyetuju(klojen_hidup))
    halaman = konteks(viewport=KECIL, permissions=["clipboard-read", "clipboard-write"]).new_page()
    assert "Belum menjawab" in lacak(halaman, kasus.kode_lacak, akses)
    halaman.get_by_role("button", name=f"Salin pesan {BAGUS}").click()
    expect(halaman.get_by_role("button", name=f"Tersalin {BAGUS}")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "setuju-lacak")
    halaman.goto(halaman.evaluate("navigator.clipboard.readText()").split()[-1])
    expect(halaman.get_by_role("heading", name="Permintaan persetujuan")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "setuju")
    halaman.get_by_text("Tidak setuju …").click()
    halaman.get_by_role("button", name="Tidak setuju").click()
    expect(halaman.get_by_role("alert")).to_contain_text("Tulis mengapa Anda tidak setuju")
    periksa_aksesibilitas(halaman)
    halaman.get_by_label("Mengapa Anda tidak setuju?").fill(KEBERATAN)
    halaman.get_by_role("button", name="Tidak setuju").click()
    expect(halaman.get_by_text("Jawaban Anda: Tidak setuju.")).to_be_visible()
    periksa_aksesibilitas(halaman)
    potret(halaman, "setuju-dijawab")


def test_tanpa_javascript_semua_menyetujui(klojen_hidup, tanpa_js):
    perkara = ajukan_waris(buat_berpenyetuju(klojen_hidup))
    lacak(tanpa_js, perkara[0].kode_lacak, perkara[1])
    assert tautan(*perkara) in tanpa_js.get_by_label(f"Pesan untuk {SITI}").input_value()
    for jalur in ("ahli_waris.0", "ahli_waris.2"):
        tanpa_js.goto(f"/setuju/{tautan(*perkara, jalur)}/")
        tanpa_js.get_by_role("button", name="Setuju", exact=True).click()
        expect(tanpa_js.get_by_text("Jawaban Anda: Setuju.")).to_be_visible()
    expect(tanpa_js.get_by_text("sudah diteruskan kantor")).to_be_visible()
