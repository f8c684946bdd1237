"""The desk for applications: scope, search, buttons, forms."""

import html
from datetime import timedelta

import pytest
from django.utils import timezone

from layanan.alur.enums import StatusPermohonan
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.permohonan.actions import JalankanTahap
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, ajukan_oss, buat_oss, jalankan, masukan_aksi

DAFTAR = "/admin/permohonan/"
LANGKAH_ADMIN = 7  # actions until the letter has its number


def alamat(kasus, kode=""):
    """Return the address of a case or of one of its actions."""
    return f"{DAFTAR}{kasus.pk}/" + (f"aksi/{kode}/" if kode else "")


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


@pytest.fixture
def admin(client, petugas):
    """Return the Admin Web of Klojen, logged in."""
    client.force_login(petugas[Peran.ADMIN_WEB])
    return petugas[Peran.ADMIN_WEB]


@pytest.mark.parametrize("peran", Peran)
def test_meja_permohonan_hanya_untuk_peran_perkara(client, klojen, peran):
    client.force_login(buat_petugas(klojen, peran))
    assert (client.get(DAFTAR).status_code == 200) is (peran in PERAN_PERKARA)


def test_petugas_instansi_lain_tidak_melihat_apa_pun(client, skium, lumajang):
    kasus = ajukan(skium)[0]
    client.force_login(buat_petugas(lumajang, Peran.CAMAT, Peran.ADMIN_WEB))
    assert kasus.nomor_register not in teks(client.get(DAFTAR))
    assert "Siti Aminah" not in teks(client.get(DAFTAR, {"q": kasus.nomor_register}))
    for satu in (alamat(kasus), alamat(kasus, "teruskan")):
        assert client.get(satu).status_code == client.post(satu, {"versi": 1}).status_code == 404
    kasus.refresh_from_db()
    assert kasus.versi == 1


def test_kurir_hanya_melihat_yang_ditugaskan_kepadanya(client, skium, petugas, klojen):
    milik, bukan = jalankan(ajukan(skium)[0], petugas, 2), ajukan(skium)[0]
    client.force_login(petugas[Peran.KURIR])
    halaman = teks(client.get(DAFTAR))
    assert milik.nomor_register in halaman and bukan.nomor_register not in halaman
    assert client.get(alamat(milik)).status_code == 200
    assert client.get(alamat(bukan)).status_code == 404
    client.force_login(buat_petugas(klojen, Peran.KURIR))
    assert client.get(alamat(milik)).status_code == 404


def test_permohonan_dicari_menurut_nama_nomor_dan_kode(client, admin, skium, petugas):
    kasus = jalankan(ajukan(skium, nama_pemohon="Budi 'Kliwon' Persen")[0], petugas, LANGKAH_ADMIN)
    lain = ajukan(skium)[0]
    kode = (kasus.nomor_register.lower(), kasus.nomor_surat, kasus.kode_lacak_tertulis.lower(), f" {kasus.kode_lacak}")
    for kueri in ("budi", "Budi 'Kliwon'", *kode):
        halaman = teks(client.get(DAFTAR, {"q": kueri}))
        assert alamat(kasus) in halaman and alamat(lain) not in halaman
    for kueri in ("%", "_", "Kliwon", "tidak ada", "0000-0000-00"):
        halaman = teks(client.get(DAFTAR, {"q": kueri}))
        assert alamat(kasus) not in halaman and alamat(lain) not in halaman


ANEH = ["'", '"', "\x00", "%00", "9" * 5000, "<script>", "\U0001f600", "\u0130"]


def test_pencarian_apa_pun_tidak_membuat_galat(client, admin, skium):
    ajukan(skium)
    for kueri in ANEH:
        data = {"q": kueri, "status": kueri, "layanan": kueri, "ordering": kueri, "p": kueri}
        assert client.get(DAFTAR, data).status_code == 200


def test_daftar_disaring_menurut_status_dan_layanan(client, admin, skium, petugas, klojen):
    oss = buat_oss(klojen)
    diproses, diajukan = jalankan(ajukan(skium)[0], petugas, 1), ajukan_oss(oss)
    for saringan, ada, tiada in (
        ({"status": StatusPermohonan.DIPROSES}, diproses, diajukan),
        ({"layanan": oss.pk}, diajukan, diproses),
    ):
        halaman = teks(client.get(DAFTAR, saringan))
        assert ada.nomor_register in halaman and tiada.nomor_register not in halaman


def test_saringan_layanan_hanya_menawarkan_yang_ada_perkaranya(client, admin, skium, klojen, lumajang):
    ajukan(skium)
    buat_oss(klojen), ajukan_oss(buat_oss(lumajang))
    assert "Fasilitasi OSS" not in teks(client.get(DAFTAR))


def test_jumlah_kueri_daftar_tetap(client, admin, skium, petugas, jumlah_kueri):
    jalankan(ajukan(skium)[0], petugas, 3)
    satu = jumlah_kueri(DAFTAR)
    for urut in range(29):
        ajukan(skium, nama_usaha=f"Warung {urut}")
    assert jumlah_kueri(DAFTAR) == satu


def test_halaman_perkara_memuat_jawaban_persyaratan_dan_giliran(client, admin, skium):
    halaman = teks(client.get(alamat(ajukan(skium, nama_usaha="<b>Warung</b>")[0])))
    for tampak in (
        "Siti Aminah",
        "3573014101900001",
        "Surat pengantar dari kelurahan",
        "Giliran: Admin Web",
        "Rumah sendiri",
    ):
        assert tampak in halaman
    assert "Perjanjian/Sewa" not in halaman


def test_tulisan_warga_tidak_menjadi_html(client, admin, skium):
    kasus = ajukan(skium, nama_usaha="<b>W</b>", nama_pemohon="<i>Siti</i>", alamat_jemput="<script>1</script>")[0]
    for satu in (DAFTAR, alamat(kasus), alamat(kasus, "teruskan")):
        halaman = client.get(satu).content.decode()
        assert "<b>W" not in halaman and "<i>Siti" not in halaman and "<script>1" not in halaman


TOMBOL = {
    0: {Peran.ADMIN_WEB: ["teruskan", "tolak"]},
    2: {Peran.KURIR: ["jemput", "jemput_gagal"]},
    4: {Peran.PETUGAS_LAYANAN: ["teruskan", "kembalikan"]},
    5: {Peran.KASI: ["teruskan", "kembalikan"], Peran.CAMAT: ["tolak"]},
    6: {Peran.CAMAT: ["tanda_tangani", "tolak"]},
    9: {Peran.CAMAT: ["cabut"]},
}


@pytest.mark.parametrize("sampai", TOMBOL)
def test_hanya_tindakan_yang_terbuka_punya_tombol(client, skium, petugas, sampai):
    kasus = jalankan(ajukan(skium)[0], petugas, sampai)
    for peran in (Peran.ADMIN_WEB, Peran.PETUGAS_LAYANAN, Peran.KASI, Peran.CAMAT, *[Peran.KURIR] * (sampai > 1)):
        client.force_login(petugas[peran])
        tombol = [satu.kode for satu in client.get(alamat(kasus)).context["aksi_terbuka"]]
        assert tombol == TOMBOL[sampai].get(peran, [])
        assert all(client.get(alamat(kasus, kode)).status_code == 200 for kode in tombol)
    assert client.get(alamat(kasus, "tugaskan_kurir")).status_code == 404


def test_seluruh_alur_dapat_dijalankan_lewat_halaman(client, skium, petugas):
    kasus = ajukan(skium)[0]
    giliran = ("admin_web", "petugas_layanan", "kurir", "kurir", "petugas_layanan", "kasi", "camat", "kurir", "kurir")
    for peran in giliran:
        client.force_login(petugas[peran])
        aksi = client.get(alamat(kasus)).context["aksi_terbuka"][0]
        assert client.get(alamat(kasus, aksi.kode)).status_code == 200
        data = {"versi": kasus.versi} | masukan_aksi(kasus, aksi, petugas)
        assert "tersimpan" in teks(client.post(alamat(kasus, aksi.kode), data, follow=True))
        kasus.refresh_from_db()
    assert kasus.status == StatusPermohonan.SELESAI
    assert client.get(alamat(kasus)).context["aksi_terbuka"] == []
    assert kasus.nomor_surat in teks(client.get(alamat(kasus)))


def test_klik_kedua_diberi_tahu_dan_tidak_mengubah_apa_pun(client, admin, skium):
    kasus = ajukan(skium)[0]
    client.post(alamat(kasus, "teruskan"), {"versi": 1})
    jawaban = client.post(alamat(kasus, "teruskan"), {"versi": 1}, follow=True)
    assert "sudah berubah sejak halaman dibuka" in teks(jawaban)
    kasus.refresh_from_db()
    assert kasus.versi == 2


def test_yang_kalah_cepat_diberi_tahu(client, skium, petugas, klojen):
    kasus = ajukan(skium)[0]
    JalankanTahap(kasus, "tolak", petugas[Peran.ADMIN_WEB]).execute(alasan="Di luar Klojen.")
    client.force_login(buat_petugas(klojen, Peran.ADMIN_WEB))
    jawaban = client.post(alamat(kasus, "teruskan"), {"versi": 1}, follow=True)
    assert "sudah berubah sejak halaman dibuka" in teks(jawaban)


@pytest.mark.parametrize("kode", ["jemput", "kembalikan_9", "tidak-ada"])
def test_tindakan_yang_bukan_urusannya_404(client, admin, skium, kode):
    kasus = ajukan(skium)[0]
    assert client.get(alamat(kasus, kode)).status_code == 404
    assert client.post(alamat(kasus, kode), {"versi": 1}).status_code == 404


def test_isian_salah_tetap_di_halaman_dengan_kalimat_dan_tulisannya(client, skium, petugas):
    kasus = jalankan(ajukan(skium)[0], petugas, 2)
    client.force_login(petugas[Peran.KURIR])
    halaman = teks(client.post(alamat(kasus, "jemput"), {"versi": 3, "diterima": ["fc_ktp"], "catatan": "Kurang KK"}))
    assert "Belum lengkap: Surat pengantar dari kelurahan; Fotokopi Kartu Keluarga (KK)." in halaman
    assert "Kurang KK" in halaman
    client.force_login(petugas[Peran.ADMIN_WEB])
    lain = ajukan(skium)[0]
    assert "Isi alasan." in teks(client.post(alamat(lain, "tolak"), {"versi": 1, "alasan": " \x00 "}))
    assert (kasus.peristiwa.count(), lain.peristiwa.count()) == (3, 1)


WAKTU = ["", "besok", "0001-01-01T00:00", "9999-99-99T99:99", "2020-01-01T08:00", "\x00", "9" * 5000]


def test_waktu_penjemputan_yang_salah_dijelaskan(client, skium, petugas):
    kasus = jalankan(ajukan(skium)[0], petugas, 1)
    client.force_login(petugas[Peran.PETUGAS_LAYANAN])
    for waktu in WAKTU:
        data = {"versi": 2, "petugas": petugas[Peran.KURIR].pk, "waktu": waktu}
        halaman = teks(client.post(alamat(kasus, "tugaskan_kurir"), data))
        assert "Isi tanggal dan jam penjemputan." in halaman or "Waktu ini sudah lewat." in halaman
    assert kasus.peristiwa.count() == 2


def test_kurir_kantor_lain_tidak_dapat_dipilih(client, skium, petugas, lumajang):
    kasus, asing = jalankan(ajukan(skium)[0], petugas, 1), buat_petugas(lumajang, Peran.KURIR)
    client.force_login(petugas[Peran.PETUGAS_LAYANAN])
    besok = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    halaman = client.post(alamat(kasus, "tugaskan_kurir"), {"versi": 2, "petugas": asing.pk, "waktu": besok})
    assert "Pilih dari daftar." in teks(halaman)
    assert asing.get_full_name() not in teks(halaman)


def test_melihat_tidak_mengubah_apa_pun(client, admin, skium):
    kasus = ajukan(skium)[0]
    for satu in (DAFTAR, alamat(kasus), alamat(kasus, "teruskan"), alamat(kasus, "tolak")):
        assert client.get(satu).status_code == 200
    kasus.refresh_from_db()
    assert (kasus.versi, kasus.peristiwa.count()) == (1, 1)


def test_tanpa_versi_yang_benar_tidak_terjadi_apa_apa(client, admin, skium):
    kasus = ajukan(skium)[0]
    for data in ({}, *({"versi": versi} for versi in ("", "abc", "0", "²", "-1", "9" * 5000))):
        assert client.post(alamat(kasus, "teruskan"), data).status_code in (200, 302)
    assert kasus.peristiwa.count() == 1
