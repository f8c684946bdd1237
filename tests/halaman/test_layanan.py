"""The page of one service: the complete standard, and what a citizen can do next."""

import re

from home.models import HalamanDasarHukum, HalamanLayanan
from layanan.katalog.dokumen import JUDUL, PENGELOLAAN, PENYAMPAIAN
from layanan.katalog.models import Persyaratan
from tests.halaman.pabrik import (
    beranda,
    buat_halaman_layanan,
    buat_informasi,
    buat_katalog,
    buat_peraturan,
    dasarkan,
    isi_halaman,
)
from tests.permohonan.pabrik import buat_skium

ALAMAT = "/layanan/skium/"


def buat(klojen, **isi):
    return buat_halaman_layanan(buat_katalog(klojen), klojen, **isi).layanan


def test_empat_belas_komponen_berurutan_dalam_dua_bagian(client, klojen):
    buat(klojen)
    html = isi_halaman(client, ALAMAT)
    nomor_judul = re.findall(r'nomor">(\d+)\.</span> ([^<]+)</h3>', html)
    judul = [JUDUL[kode] for kode in (*PENYAMPAIAN, *PENGELOLAAN)]
    assert nomor_judul == [(str(nomor), satu) for nomor, satu in enumerate(judul, 1)]
    bagian = [
        html.index(teks) for teks in ("(service delivery)", 'id="pengaduan"', "(manufacturing)", 'id="dasar_hukum"')
    ]
    assert bagian == sorted(bagian)


def test_komponen_kosong_disebut_belum_ditetapkan(client, klojen):
    buat(klojen, kompetensi="<p>Petugas PATEN</p>")
    html = isi_halaman(client, ALAMAT)
    komponen = dict(re.findall(r'id="(\w+)">(.*?)</section>', html, re.S))
    assert "Petugas PATEN" in komponen["kompetensi"]
    assert "Belum ditetapkan" not in komponen["kompetensi"]
    assert "Belum ditetapkan" in komponen["sarana"]
    assert "SK penetapan: belum ditetapkan." in html


def test_fakta_pokok_ada_di_atas(client, klojen):
    buat(klojen, jangka_waktu_hari=3, biaya="Gratis", produk="Surat keterangan", nomor_sk="188/12/2026")
    html = isi_halaman(client, ALAMAT)
    fakta = re.search(r'<dl class="layanan-fakta">(.*?)</dl>', html, re.S)[1]
    for teks in ("3 hari kerja", "Gratis", "Surat keterangan", "Informasi saja"):
        assert teks in fakta
    assert "SK Nomor 188/12/2026" in html


def test_persyaratan_bersyarat_menyebut_keadaannya(client, klojen):
    layanan = buat(klojen)
    Persyaratan.objects.create(layanan=layanan, kode="ktp", nama="Fotokopi KTP", sort_order=0)
    Persyaratan.objects.create(
        layanan=layanan,
        kode="sewa",
        nama="Perjanjian sewa",
        sifat="bersyarat",
        keadaan="untuk usaha di pasar",
        sort_order=1,
    )
    Persyaratan.objects.create(layanan=layanan, kode="foto", nama="Foto", sifat="opsional", sort_order=2)
    html = isi_halaman(client, ALAMAT)
    assert html.index("Fotokopi KTP") < html.index("Perjanjian sewa") < html.index("Hanya untuk usaha di pasar")
    assert html.count("(opsional)") == 1


def test_dasar_hukum_menyebut_status_dan_penggantinya(client, klojen):
    lama = buat_peraturan(status="dicabut")
    lama.pengganti.add(buat_peraturan("7", 2021, tautan="https://peraturan.go.id/pp7"))
    dasarkan(buat(klojen), lama, buat_peraturan("1", 2020, status="periksa"))
    html = isi_halaman(client, ALAMAT)
    assert "govuk-tag--red" in html
    assert "Dicabut" in html
    assert "Perlu diperiksa" in html
    assert re.search(
        r'Diganti oleh:\s*<a href="https://peraturan.go.id/pp7">Undang-Undang Nomor 7 Tahun 2021</a>', html
    )


def test_layanan_daring_yang_lengkap_dapat_diajukan(client, klojen):
    layanan = buat_skium(klojen)
    buat_katalog(klojen).add_child(instance=HalamanLayanan(title=layanan.nama, slug="skium", layanan=layanan))
    html = isi_halaman(client, ALAMAT)
    assert 'href="/ajukan/skium/"' in html
    assert "Cara menyerahkan berkas persyaratan" in html
    assert client.get("/ajukan/skium/").status_code == 200


def test_layanan_daring_tanpa_formulir_tidak_menjanjikan_apa_pun(client, klojen):
    buat(klojen, mode_daring="penuh")
    html = isi_halaman(client, ALAMAT)
    assert "/ajukan/" not in html
    assert "Formulir layanan ini belum siap" in html


def test_layanan_loket_menyebut_alasan_dan_tempatnya(client, klojen):
    klojen.alamat = "Jalan Surabaya Nomor 1"
    klojen.save()
    buat(klojen, mode_daring="informasi_saja", alasan_luring="Semua ahli waris harus hadir.")
    html = isi_halaman(client, ALAMAT)
    assert "/ajukan/" not in html
    assert "Semua ahli waris harus hadir." in html
    assert html.count("Jalan Surabaya Nomor 1") >= 2


def test_layanan_yang_ditarik_tidak_punya_halaman(client, klojen):
    layanan = buat(klojen)
    layanan.unpublish()
    assert client.get(ALAMAT).status_code == 404
    assert ALAMAT not in client.get("/sitemap.xml").content.decode()


def test_pratinjau_menampilkan_isi_yang_belum_disimpan(rf, klojen):
    layanan = buat(klojen)
    layanan.nama = "Nama Baru"
    layanan.persyaratan.add(Persyaratan(kode="ktp", nama="Kartu keluarga"))
    html = layanan.make_preview_request().content.decode()
    assert "Nama Baru" in html
    assert "Kartu keluarga" in html


def test_jumlah_kueri_tetap_berapa_pun_isinya(client, klojen, jumlah_kueri):
    layanan = buat(klojen)
    dasarkan(layanan, buat_peraturan("1"))
    Persyaratan.objects.create(layanan=layanan, kode="a", nama="A")
    satu = jumlah_kueri(ALAMAT)
    dasarkan(layanan, *(buat_peraturan(str(nomor)) for nomor in range(2, 6)))
    for nomor in range(4):
        Persyaratan.objects.create(layanan=layanan, kode=f"b{nomor}", nama="B")
    assert jumlah_kueri(ALAMAT) == satu


def test_halaman_dasar_hukum_hanya_memuat_peraturan_kantor_sendiri(client, klojen, lumajang):
    dasarkan(buat(klojen), buat_peraturan("1", tentang="Usaha"))
    dasarkan(buat_halaman_layanan(buat_katalog(lumajang), lumajang).layanan, buat_peraturan("2", tentang="Pasar"))
    beranda(klojen).add_child(instance=HalamanDasarHukum(title="Dasar hukum", slug="dasar-hukum"))
    html = isi_halaman(client, "/dasar-hukum/")
    assert "Undang-Undang Nomor 1 Tahun 2008" in html
    assert "Berlaku" in html
    assert "Pasar" not in html


def test_tombol_dan_alur_pada_artikel_tampil(client, klojen):
    langkah = [{"pelaku": "Pemohon", "isi": "Mengisi formulir"}]
    isi = [
        ("alur", {"judul": "Alur SKIUM", "langkah": langkah}),
        ("tombol", {"teks": "Ajukan sekarang", "halaman": None, "alamat": "/layanan/"}),
        ("sorotan", {"isi": "<p>Semua gratis</p>"}),
    ]
    buat_informasi(klojen, "Tentang", slug="tentang", isi=isi)
    html = isi_halaman(client, "/tentang/")
    for teks in ("Alur SKIUM", "Pemohon", "Semua gratis", 'href="/layanan/"'):
        assert teks in html


def test_halaman_layanan_menggambar_bagan_alurnya_dan_menyebut_tahapnya(client, klojen):
    skium = buat_skium(klojen)
    buat_katalog(klojen).add_child(instance=HalamanLayanan(title=skium.nama, slug="skium", layanan=skium))
    html = isi_halaman(client, ALAMAT)
    prosedur = html[html.index('id="prosedur"') : html.index('id="jangka_waktu"')]
    assert '<svg class="layanan-bagan"' in prosedur and "layanan-bagan__teks" in prosedur
    for tahap in skium.alur.versi.get().dokumen["tahap"]:
        assert f"<strong>{tahap['nama']}</strong>" in prosedur
