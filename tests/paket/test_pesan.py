"""The WhatsApp messages travel with the package; hostile ones are answered with a sentence."""

import pytest

from layanan.paket.actions import ekspor_paket, impor_paket
from layanan.paket.enums import Keadaan
from layanan.paket.queries import baca_paket, daftar_paket, rencana_impor
from layanan.paket.rules import menahan, periksa_paket
from tests.paket.pabrik import ubah

PESAN = {"awal": "Saya ingin mengajukan {layanan}.", "balasan": "Nomor {nomor}.\nKode {kode_akses}."}


def test_pesan_masuk_keluar_dan_dibandingkan(klojen, lumajang, skium):
    isi = ubah("pesan", jadi=PESAN)
    assert not menahan(periksa_paket(isi))
    baru = impor_paket(lumajang, isi).layanan
    assert (baru.pesan_awal, baru.pesan_balasan) == (PESAN["awal"], PESAN["balasan"])
    assert rencana_impor(lumajang, isi).layanan.keadaan == Keadaan.SAMA
    assert rencana_impor(lumajang, baca_paket("skium")).layanan.keadaan == Keadaan.BENTROK
    assert ekspor_paket(skium)["pesan"] == {}
    skium.pesan_awal = PESAN["awal"]
    assert ekspor_paket(skium)["pesan"] == {"awal": PESAN["awal"]}


SALAH = {
    "kata karangan": ({"awal": "{layanan.instansi}"}, "kata_pesan_tak_dikenal"),
    "kode akses di pembuka": ({"awal": "{kode_akses}"}, "kata_pesan_tak_dikenal"),
    "terlalu panjang": ({"awal": "x" * 256}, "isi_tidak_sah"),
    "balasan terlalu panjang": ({"balasan": "x" * 1001}, "isi_tidak_sah"),
    "program": ({"balasan": "<script>alert(1)</script>"}, "memuat_program"),
    "bukan tulisan": ({"awal": 7}, "bentuk"),
    "kosong yang bukan tulisan": ({"awal": None}, "bentuk"),
    "daftar": ([], "bentuk"),
    "huruf tak tampak": ({"awal": "a\x00b"}, "nilai_tidak_sah"),
}


@pytest.mark.parametrize("nama", SALAH)
def test_pesan_yang_salah_dijawab_dengan_kalimat(nama):
    pesan, kode = SALAH[nama]
    temuan = menahan(periksa_paket(ubah("pesan", jadi=pesan)))
    assert kode in [satu.kode for satu in temuan] and all(satu.pesan for satu in temuan)


def test_pesan_asing_dilewati_tanpa_menahan(lumajang):
    isi = ubah("pesan", jadi=PESAN | {"diterima": "Halo"})
    (temuan,) = (satu for satu in periksa_paket(isi) if satu.tempat.startswith("pesan"))
    assert (temuan.kode, temuan.memblokir) == ("pesan_dilewati", False)
    assert impor_paket(lumajang, isi).layanan.pesan_awal == PESAN["awal"]


def test_surat_oro_oro_ombo_dapat_diminta_lewat_whatsapp():
    surat = [baca_paket(satu.kode) for satu in daftar_paket() if satu.instansi == "oro-oro-ombo"]
    assert len(surat) == 8 and all("{layanan}" in satu["pesan"]["awal"] for satu in surat)
    assert not any(menahan(periksa_paket(satu)) for satu in surat)
