"""The reporter's way: form, check, receipt, on any browser."""

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from layanan.inti.pelacakan import buka_dengan_akses, cari
from layanan.pengaduan.models import IdentitasPelapor, Pengaduan
from tests.pabrik import buat_layanan
from tests.pengaduan.pabrik import ISI, KONTAK, NAMA, data_pengaduan

FORMULIR, PERIKSA, BUKTI = "/pengaduan/", "/pengaduan/periksa/", "/pengaduan/bukti/"
GANAS = "<script>alert(1)</script> =HYPERLINK(1) \x00 😀 \u202etxet\u202c baris\r\nbaru {{ 7|add:7 }}"


def kunci_di(jawaban):
    """Return the hidden key of the check page."""
    return re.search(r'name="kunci" value="(\w+)"', jawaban.content.decode())[1]


def isi_formulir(client, **isi):
    """Fill in the form and return the check page."""
    return client.post(FORMULIR, data_pengaduan(**isi), follow=True)


def kirim(client, **isi):
    """Go the whole way and return the receipt."""
    return client.post(PERIKSA, {"kunci": kunci_di(isi_formulir(client, **isi))}, follow=True)


def test_dari_formulir_sampai_membuka_perkara_dengan_kode(client, klojen):
    assert "112" in client.get(FORMULIR).content.decode()
    periksa = isi_formulir(client)
    assert periksa.redirect_chain[-1][0] == PERIKSA
    assert ISI in periksa.content.decode() and "belum terkirim" in periksa.content.decode()
    assert not Pengaduan.objects.exists()
    bukti = client.post(PERIKSA, {"kunci": kunci_di(periksa)}, follow=True)
    assert bukti.redirect_chain[-1][0] == BUKTI
    kode_lacak = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}", bukti.content.decode())[0]
    kode_akses = re.search(r"\d{4} \d{4} \d{4} \d{4}", bukti.content.decode())[0]
    buka_dengan_akses(cari(kode_lacak), kode_akses)


def test_kirim_dua_kali_muat_ulang_dan_kembali_tetap_satu_pengaduan(client, klojen):
    kunci = {"kunci": kunci_di(isi_formulir(client))}
    pertama = client.post(PERIKSA, kunci, follow=True).content
    for ulang in (client.post(PERIKSA, kunci, follow=True), client.get(BUKTI), client.get(PERIKSA, follow=True)):
        assert ulang.content.split(b"<main")[1].split(b"csrf")[0] == pertama.split(b"<main")[1].split(b"csrf")[0]
    kirim(client)  # back to the form, the same answers again
    assert Pengaduan.objects.count() == 1


def test_pengaduan_kedua_yang_berbeda_diterima(client, klojen):
    kirim(client)
    kirim(client, isi="Lampu jalan di depan pasar mati sejak Senin.")
    assert Pengaduan.objects.count() == 2


def test_isian_yang_diubah_di_tab_lain_diperiksa_lagi(client, klojen):
    lama = kunci_di(isi_formulir(client))
    isi_formulir(client, isi="Lampu jalan di depan pasar mati sejak Senin.")
    jawaban = client.post(PERIKSA, {"kunci": lama}, follow=True)
    assert jawaban.redirect_chain[-1][0] == PERIKSA
    assert not Pengaduan.objects.exists()


def test_halaman_berikut_tanpa_isian_kembali_ke_formulir(client, klojen):
    for alamat in (PERIKSA, BUKTI):
        assert client.get(alamat).url == FORMULIR
    assert client.post(PERIKSA, {"kunci": "x"}).url == FORMULIR


def test_galat_disebut_di_atas_dan_isian_tetap_ada(client, klojen):
    jawaban = client.post(FORMULIR, data_pengaduan(isi="singkat", identitas_mode="terbuka", lokasi="Pasar Oro"))
    teks = jawaban.content.decode()
    assert "<title>Kesalahan: " in teks
    assert 'href="#id_isi"' in teks and "paling sedikit 20 huruf" in teks
    assert "singkat</textarea>" in teks and 'value="Pasar Oro"' in teks


def test_dengan_nama_wajib_menulis_nama(client, klojen):
    teks = client.post(FORMULIR, data_pengaduan(identitas_mode="terbuka")).content.decode()
    assert 'href="#id_nama"' in teks and "Tuliskan nama Anda" in teks


def test_tanpa_identitas_membuang_nama_yang_telanjur_ditulis(client, klojen):
    jawaban = isi_formulir(client, identitas_mode="tanpa_identitas", nama=NAMA, telepon="bukan nomor")
    assert jawaban.redirect_chain[-1][0] == PERIKSA
    assert NAMA not in jawaban.content.decode() and NAMA not in str(dict(client.session))
    client.post(PERIKSA, {"kunci": kunci_di(jawaban)})
    assert Pengaduan.objects.count() == 1 and not IdentitasPelapor.objects.exists()


def test_setiap_pilihan_identitas_menyebut_siapa_melihat_apa(client, klojen):
    teks = client.get(FORMULIR).content.decode()
    assert "Petugas yang menangani pengaduan melihat nama dan kontak Anda." in teks
    assert "Petugas hanya melihat nama samaran." in teks
    assert "nama dan kontak tidak disimpan" in teks


def test_tulisan_aneh_disimpan_utuh_dan_tampil_sebagai_tulisan(client, klojen):
    bukti = kirim(client, isi=GANAS)
    assert "Pengaduan Anda sudah kami terima" in bukti.content.decode()
    tersimpan = Pengaduan.objects.get().isi
    assert tersimpan == GANAS.replace("\x00", "").replace("\r\n", "\n")
    periksa = isi_formulir(client, isi=GANAS + " lagi").content.decode()
    assert "<script>alert" not in periksa and "&lt;script&gt;alert(1)" in periksa


def test_tulisan_terpanjang_diterima(client, klojen):
    kirim(client, isi="baris\r\n" * 833, lokasi="x" * 200)
    assert len(Pengaduan.objects.get().isi) == 833 * 6 - 1


def test_situs_tanpa_instansi_tidak_menerima_pengaduan(client, klojen):
    klojen.delete()
    for alamat in (FORMULIR, PERIKSA, BUKTI):
        assert client.get(alamat).status_code == 404


def test_layanan_yang_ditarik_sebelum_dikirim_disebut_sebagai_galat(client, klojen):
    layanan = buat_layanan(klojen)
    kunci = kunci_di(isi_formulir(client, tentang_layanan=layanan.pk))
    layanan.live = False
    layanan.save()
    assert "Kesalahan:" in client.post(PERIKSA, {"kunci": kunci}).content.decode()
    assert not Pengaduan.objects.exists()


def test_bukti_hanya_untuk_perangkat_yang_mengirim(client, klojen):
    kirim(client)
    assert Client().get(BUKTI).url == FORMULIR


def test_bukti_dapat_dihapus_dari_perangkat_bersama(client, klojen):
    kirim(client, identitas_mode="dirahasiakan", **KONTAK)
    assert NAMA not in str(dict(client.session))
    assert client.post(BUKTI).url == FORMULIR
    assert client.get(BUKTI).url == FORMULIR
    assert Pengaduan.objects.count() == 1


def test_melihat_tidak_mengubah_dan_tidak_disimpan_peramban(client, klojen):
    isi_formulir(client)
    for alamat in (FORMULIR, PERIKSA):
        assert "no-store" in client.get(alamat)["Cache-Control"]
    assert client.get(PERIKSA)["X-Robots-Tag"] == "noindex"
    assert not Pengaduan.objects.exists()


def test_alamat_internet_pelapor_tidak_disimpan(client, klojen):
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        client.defaults |= {"REMOTE_ADDR": "203.0.113.77", "HTTP_USER_AGENT": "PonselPenanda"}
        kirim(client)
    semua = " ".join(satu["sql"] for satu in kueri)
    assert "203.0.113.77" not in semua and "PonselPenanda" not in semua


def test_tanpa_token_csrf_ditolak(klojen):
    ketat = Client(enforce_csrf_checks=True)
    assert ketat.post(FORMULIR, data_pengaduan()).status_code == 403
