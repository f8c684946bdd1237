"""The WhatsApp link on the page of a service, on a phone and on a screen."""

import pytest

from layanan.katalog.models import Layanan


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("lebar", [360, 1280])
def test_warga_memulai_surat_lewat_whatsapp(demo, konteks, periksa_aksesibilitas, potret, lebar):
    skium = Layanan.objects.get(instansi__kode="klojen", kode="skium")
    type(skium.instansi).objects.filter(pk=skium.instansi_id).update(whatsapp="081234567890")
    Layanan.objects.filter(pk=skium.pk).update(pesan_awal="Saya ingin mengajukan {layanan}.")
    halaman = konteks(viewport={"width": lebar, "height": 900}).new_page()
    halaman.goto("/layanan/skium/")
    tujuan = halaman.get_by_role("link", name="Ajukan lewat WhatsApp").get_attribute("href")
    assert tujuan.startswith("https://wa.me/6281234567890?text=Saya%20ingin%20mengajukan%20Surat%20Keterangan")
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
    periksa_aksesibilitas(halaman)
    potret(halaman, f"whatsapp-{lebar}")
