"""The WhatsApp messages of a service: the link on its page, and what the editor is told."""

import html

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from layanan.instansi.enums import Peran
from layanan.inti.identitas import nomor_wa
from layanan.katalog.models import Layanan
from layanan.katalog.pesan import periksa_pesan, tautan_pembuka
from layanan.katalog.rules import periksa_standar
from tests.katalog.pabrik import buat_layanan_lengkap, data_formulir
from tests.pabrik import buat_petugas


def temuan(layanan):
    """Return (code, field, blocks) of each finding."""
    return [(satu.kode, satu.tempat, satu.memblokir) for satu in periksa_pesan(layanan)]


def test_tautan_menyebut_layanan(skium):
    skium.pesan_awal, skium.instansi.whatsapp = "Saya ingin mengajukan {layanan} & tanya", "0853-3831-2363"
    awal = "https://wa.me/6285338312363?text=Saya%20ingin%20mengajukan%20Surat%20Keterangan"
    assert tautan_pembuka(skium).startswith(awal) and tautan_pembuka(skium).endswith("%20%26%20tanya")


@pytest.mark.parametrize(("pesan", "nomor"), [("", "08123456789"), ("Halo", ""), ("Halo", "belum ada")])
def test_tanpa_pesan_atau_nomor_tidak_ada_tautan(skium, pesan, nomor):
    skium.pesan_awal, skium.instansi.whatsapp = pesan, nomor
    assert tautan_pembuka(skium) == ""


def test_kata_tak_dikenal_menahan_dan_tanpa_nomor_mengingatkan(skium):
    skium.pesan_awal, skium.pesan_balasan = "Saya {nama}, {layanan}", "Nomor {nomor}, {NIK}, {"
    skium.instansi.whatsapp = ""
    assert temuan(skium) == [
        ("kata_pesan_tak_dikenal", "pesan_awal", True),
        ("kata_pesan_tak_dikenal", "pesan_balasan", True),
        ("wa_tanpa_nomor", "pesan_awal", False),
    ]
    assert "kata_pesan_tak_dikenal" in [satu.kode for satu in periksa_standar(skium)]
    skium.pesan_awal, skium.pesan_balasan, skium.instansi.whatsapp = "{layanan}", "{kode_akses}", "081234567890"
    assert temuan(skium) == []


def test_tautan_ada_di_ajakan_halaman_layanan(skium):
    skium.instansi.whatsapp = "081234567890"
    assert "wa.me" not in render_to_string("layanan/katalog/_ajakan.html", {"layanan": skium})
    skium.pesan_awal = "Saya ingin mengajukan {layanan}"
    isi = html.unescape(render_to_string("layanan/katalog/_ajakan.html", {"layanan": skium}))
    assert 'href="https://wa.me/6281234567890?text=Saya%20ingin' in isi and "Ajukan lewat WhatsApp" in isi


@pytest.mark.parametrize("teks", ["0853-3831-2363", "+62 853 3831 2363", "0062 85338312363", "6285338312363"])
def test_nomor_wa_berkode_negara(teks):
    assert nomor_wa(teks) == "6285338312363"


def test_redaktur_menulis_pesan_di_editor(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    layanan = buat_layanan_lengkap(klojen)
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    assert "WhatsApp" in client.get(alamat).content.decode()
    isi = {"pesan_awal": "Saya ingin mengajukan {layanan}", "pesan_balasan": "Nomor {nomor}"}
    assert client.post(alamat, data_formulir(layanan, **isi)).status_code == 302
    draf = Layanan.objects.get(pk=layanan.pk).get_latest_revision_as_object()
    assert (draf.pesan_awal, draf.pesan_balasan) == tuple(isi.values())
