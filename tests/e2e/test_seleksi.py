"""A session at the desk and on a phone: the ranking, the confirmation, the result that one applicant reads."""

import pytest
from playwright.sync_api import expect

from layanan.instansi.enums import Peran
from tests.e2e.langkah import lacak
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium, kerjakan
from tests.permohonan.seleksi import terbitkan

NAMA = ["Siti Aminah", "Bambang Setiawan Kusumaningrat", "Yuni Astuti", "Rara Ayu", "Slamet"]
SKOR = ["72,5", "90", "72,5", "88", None]


@pytest.fixture
def sidang(klojen_hidup):
    """Return the last applicant's case and access code: five cases wait for two places."""
    skium = buat_skium(klojen_hidup)
    camat = buat_petugas(klojen_hidup, Peran.CAMAT, username="camat")
    camat.set_password("layanan-demo")
    camat.save()
    kasi = buat_petugas(klojen_hidup, Peran.KASI)
    terbitkan(skium)
    for nama, skor in zip(NAMA, SKOR, strict=True):
        kasus, akses = ajukan(skium, nama_pemohon=nama)
        kerjakan(kasus, "teruskan", kasi, **({"isi_skor": skor} if skor else {}))
    return kasus, akses


@pytest.mark.parametrize("lebar", [360, 1280])
def test_putusan_bersama_ditetapkan_dengan_dua_langkah(sidang, konteks, masuk, periksa_aksesibilitas, potret, lebar):
    meja = masuk("camat", lebar)
    meja.goto("/admin/putusan-bersama/")
    periksa_aksesibilitas(meja)
    potret(meja, f"seleksi-daftar-{lebar}")
    meja.get_by_role("link", name="Putus", exact=True).click()
    assert meja.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    periksa_aksesibilitas(meja)
    potret(meja, f"seleksi-{lebar}")
    meja.get_by_label("Yuni Astuti").check()
    meja.get_by_role("button", name="Periksa hasil").click()
    expect(meja.get_by_text("Anda memilih 3, tetapi tempatnya 2.")).to_be_visible()
    meja.get_by_label("Rara Ayu").uncheck()
    meja.get_by_label("Alasan bila pilihan berbeda").fill("Peringkat 2 sudah punya kios lain.")
    potret(meja, f"seleksi-galat-{lebar}")
    meja.get_by_role("button", name="Periksa hasil").click()
    expect(meja.get_by_role("heading", name="Tidak dipilih: 3")).to_be_visible()
    assert meja.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    periksa_aksesibilitas(meja)
    potret(meja, f"seleksi-tegaskan-{lebar}")
    meja.get_by_role("button", name="Tetapkan hasil").click()
    expect(meja.get_by_text("Putus: 2 dipilih, 3 tidak dipilih.")).to_be_visible()
    kasus, akses = sidang
    warga = konteks(viewport={"width": lebar, "height": 740}).new_page()
    teks = lacak(warga, kasus.kode_lacak, akses)
    assert "Peringkat Anda 5 dari 5; tersedia 2 tempat." in teks and "kios lain" not in teks
    potret(warga, f"seleksi-warga-{lebar}")
