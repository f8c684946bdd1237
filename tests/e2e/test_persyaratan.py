"""A redaktur gives a requirement a condition, on a phone and on a desk."""

import pytest
from playwright.sync_api import expect

from layanan.katalog.models import Layanan, Persyaratan
from layanan.katalog.syarat import susun_bila
from tests.e2e.penyusun import LAMA, isi, simpan, sisip

LOKASI = "Di mana usaha dijalankan?"


@pytest.mark.parametrize("lebar", [360, 1280])
def test_persyaratan_baru_bersyarat(demo, masuk, lebar):
    skium = Layanan.objects.get(kode="skium")
    urut = Persyaratan.objects.filter(layanan=skium).count()
    redaktur = masuk("redaktur", lebar)
    redaktur.goto(f"/admin/snippets/layanan/layanan/edit/{skium.pk}/#tab-persyaratan")
    redaktur.locator("#id_persyaratan-ADD").click()
    baris = f"persyaratan-{urut}"
    isi(redaktur, baris, nama="Surat kuasa", kode="surat_kuasa", sifat="Wajib bila keadaannya berlaku")
    syarat = sisip(redaktur, f"{baris}-bila")
    isi(redaktur, f"{syarat}-butir-0-value", isian=LOKASI, op="tidak sama dengan", nilai="rumah")
    tawaran = redaktur.locator("datalist#layanan-isian option").evaluate_all("semua => semua.map((satu) => satu.value)")
    assert LOKASI in tawaran and len(set(tawaran)) == len(tawaran)
    kelompok = sisip(redaktur, f"{syarat}-butir", "Kelompok syarat")
    isi(redaktur, f"{kelompok}-butir-0-value", isian="nama_pengelola", op="kosong")
    expect(redaktur.get_by_text("This widget failed to render")).to_have_count(0)
    assert redaktur.evaluate("document.documentElement.scrollWidth") <= lebar
    simpan(redaktur, "Simpan konsep")
    expect(redaktur.locator(".messages .success")).to_be_visible(timeout=LAMA)
    draf = Layanan.objects.get(pk=skium.pk).get_latest_revision_as_object()
    assert susun_bila(draf.persyaratan.get(kode="surat_kuasa").bila) == {
        "semua": [
            {"isian": "lokasi_usaha", "op": "ne", "nilai": "rumah"},
            {"isian": "nama_pengelola", "op": "kosong"},
        ]
    }
