"""The complaints desk: scope, buttons, forms, and what it never shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from layanan.instansi.enums import Peran
from layanan.pengaduan.admin import PengaduanViewSet
from layanan.pengaduan.enums import StatusPengaduan
from tests.pabrik import buat_petugas
from tests.pengaduan.pabrik import ISI, KONTAK, ajukan, bawa_ke

S = StatusPengaduan
DAFTAR = "/admin/pengaduan/"


def alamat(kasus, kode=""):
    """Return the address of a case or of one of its actions."""
    return f"{DAFTAR}{kasus.pk}/" + (f"aksi/{kode}/" if kode else "")


@pytest.fixture
def admin(client, klojen):
    """Return the Admin Web of Klojen, logged in."""
    orang = buat_petugas(klojen, Peran.ADMIN_WEB)
    client.force_login(orang)
    return orang


def alamat_viewset(pk):
    """Return every address of the viewset, for one case."""
    viewset = PengaduanViewSet()
    isian = {"pk": pk, "kode": "verifikasi"}
    for pola in viewset.get_urlpatterns():
        perlu = {nama: isian[nama] for nama in pola.pattern.converters}
        yield reverse(viewset.get_url_name(pola.name), kwargs=perlu), bool(perlu)


def test_instansi_lain_mendapat_404_di_setiap_alamat(client, admin, lumajang):
    asing, diperiksa = ajukan(lumajang), 0
    for satu, per_kasus in alamat_viewset(asing.pk):
        if per_kasus:
            diperiksa += 1
            assert client.get(satu).status_code == client.post(satu).status_code == 404
        else:
            assert asing.nomor_register not in client.get(satu + "?status=semua").content.decode()
    assert diperiksa == 2
    asing.refresh_from_db()
    assert asing.versi == 1


@pytest.mark.parametrize("peran", Peran)
def test_meja_pengaduan_hanya_untuk_peran_yang_menangani(client, klojen, peran):
    client.force_login(buat_petugas(klojen, peran))
    boleh = peran in {Peran.ADMIN_WEB, Peran.KASI, Peran.LURAH, Peran.CAMAT, Peran.PETUGAS_LAYANAN}
    assert (client.get(DAFTAR).status_code == 200) is boleh
    menu = client.get("/admin/").content.decode()
    assert (f'"{DAFTAR}"' in menu) is boleh


def test_tanpa_masuk_diarahkan_ke_halaman_masuk(client, klojen):
    assert "/admin/login/" in client.get(alamat(ajukan(klojen))).url


def test_daftar_memuat_yang_belum_selesai_dan_dapat_dicari(client, admin, klojen):
    baru, selesai = ajukan(klojen), bawa_ke(ajukan(klojen), S.DITUTUP)
    teks = client.get(DAFTAR).content.decode()
    assert baru.nomor_register in teks and selesai.nomor_register not in teks
    semua = client.get(DAFTAR, {"status": "semua"}).content.decode()
    assert baru.nomor_register in semua and selesai.nomor_register in semua
    ditemukan = client.get(DAFTAR, {"q": selesai.kode_lacak_tertulis}).content.decode()
    assert selesai.nomor_register in ditemukan and baru.nomor_register not in ditemukan


def test_daftar_disaring_menurut_status_kategori_dan_petugas(client, admin, klojen):
    petugas = buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    kasus = bawa_ke(ajukan(klojen, kategori="diskriminasi"), S.DIDISPOSISIKAN, petugas=petugas)
    lain = ajukan(klojen)
    for saringan in ({"status": "didisposisikan"}, {"kategori": "diskriminasi"}, {"petugas": petugas.pk}):
        teks = client.get(DAFTAR, saringan).content.decode()
        assert kasus.nomor_register in teks and lain.nomor_register not in teks
        assert petugas.get_full_name() in teks and f">{petugas.username}<" not in teks


@pytest.mark.parametrize("kueri", ["'", '"', "\x00", "%00", "9" * 5000, "<script>"])
def test_pencarian_apa_pun_tidak_membuat_galat(client, admin, kueri):
    assert (
        client.get(DAFTAR, {"q": kueri, "status": kueri, "petugas": kueri, "ordering": kueri, "p": kueri}).status_code
        == 200
    )


def test_daftar_tidak_menambah_kueri_per_baris(client, admin, klojen):
    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            client.get(DAFTAR)
        return len(kueri)

    petugas = buat_petugas(klojen, Peran.PETUGAS_LAYANAN)
    bawa_ke(ajukan(klojen), S.DIDISPOSISIKAN, petugas=petugas)
    hitung()
    satu = hitung()
    for _baris in range(4):
        bawa_ke(ajukan(klojen), S.DIDISPOSISIKAN, petugas=petugas)
    assert hitung() == satu


def test_halaman_perkara_menampilkan_isi_tindakan_dan_riwayat(client, admin, klojen):
    kasus = ajukan(klojen)
    teks = client.get(alamat(kasus)).content.decode()
    for tampak in (ISI, kasus.nomor_register, "Verifikasi", "Tolak", "Pengaduan diterima.", kasus.samaran):
        assert tampak in teks
    assert "Tunjuk petugas" in teks and "Tindakan ini hanya dapat dilakukan pada status Terverifikasi" in teks


def test_admin_memproses_dari_verifikasi_sampai_petugas_menjawab(client, admin, klojen):
    petugas, kasus = buat_petugas(klojen, Peran.PETUGAS_LAYANAN), ajukan(klojen)
    client.post(alamat(kasus, "verifikasi"), {"versi": 1, "kategori": "diskriminasi"})
    jawaban = client.post(alamat(kasus, "disposisi"), {"versi": 2, "petugas": petugas.pk}, follow=True)
    assert "sekarang: Petugas ditunjuk" in jawaban.content.decode()
    client.force_login(petugas)
    client.post(alamat(kasus, "mulai"), {"versi": 3})
    client.post(alamat(kasus, "jawab"), {"versi": 4, "jawaban": "Sudah selesai.", "catatan": ""})
    kasus.refresh_from_db()
    assert (kasus.status, kasus.versi, kasus.kategori) == (S.DIJAWAB, 5, "diskriminasi")


@pytest.mark.parametrize("versi", ["", "abc", "0", "²", "-1", "9" * 5000, None])
def test_tanpa_versi_yang_benar_tidak_terjadi_apa_apa(client, admin, klojen, versi):
    kasus = ajukan(klojen)
    data = {"kategori": "diskriminasi"} | ({} if versi is None else {"versi": versi})
    assert client.post(alamat(kasus, "verifikasi"), data).status_code in (200, 302)
    kasus.refresh_from_db()
    assert kasus.versi == 1


def test_yang_terlambat_diberi_tahu_dan_kembali_ke_perkara(client, admin, klojen):
    kasus = bawa_ke(ajukan(klojen), S.DITINDAKLANJUTI)
    client.force_login(kasus.petugas)
    lama = {"versi": kasus.versi, "jawaban": "Pertama."}
    client.post(alamat(kasus, "jawab"), lama)
    jawaban = client.post(alamat(kasus, "jawab"), lama | {"jawaban": "Kedua."}, follow=True)
    assert "sudah berubah sejak halaman dibuka" in jawaban.content.decode()
    assert "Kedua." not in client.get(alamat(kasus)).content.decode()


def test_isian_salah_tampil_lagi_dengan_tulisan_yang_sudah_ada(client, admin, klojen):
    kasus = ajukan(klojen)
    jawaban = client.post(alamat(kasus, "tolak"), {"versi": 1, "alasan": "", "catatan": "Ingat ini"})
    teks = jawaban.content.decode()
    assert "Tulis alasan penolakan untuk pelapor." in teks and "Ingat ini" in teks
    kasus.refresh_from_db()
    assert kasus.status == S.BARU


def test_tindakan_tertutup_kembali_ke_perkara_dengan_alasannya(client, admin, klojen):
    jawaban = client.get(alamat(ajukan(klojen), "disposisi"), follow=True)
    assert "Status pengaduan ini Baru." in jawaban.content.decode()


@pytest.mark.parametrize("kode", ["mulai", "terima", "cabut", "tidak-ada"])
def test_tindakan_orang_lain_tidak_ada(client, admin, klojen, kode):
    assert client.get(alamat(ajukan(klojen), kode)).status_code == 404


def test_melihat_tidak_mengubah_apa_pun(client, admin, klojen):
    kasus = ajukan(klojen)
    for satu, _per_kasus in alamat_viewset(kasus.pk):
        client.get(satu)
    kasus.refresh_from_db()
    assert (kasus.versi, kasus.peristiwa.count()) == (1, 1)


@pytest.mark.parametrize(("mode", "tampak"), [("terbuka", True), ("dirahasiakan", False), ("tanpa_identitas", False)])
def test_nama_yang_dirahasiakan_tidak_pernah_tampil(client, admin, klojen, mode, tampak):
    kasus = bawa_ke(ajukan(klojen, identitas_mode=mode, **KONTAK), S.DIDISPOSISIKAN, admin=admin)
    halaman = [client.get(satu, follow=True).content.decode() for satu, _per_kasus in alamat_viewset(kasus.pk)]
    client.force_login(kasus.petugas)
    halaman += [client.get(alamat(kasus, kode), follow=True).content.decode() for kode in ("", "mulai")]
    assert any(rahasia in satu for satu in halaman for rahasia in KONTAK.values()) is tampak


def test_tulisan_warga_tidak_menjadi_html(client, admin, klojen):
    kasus = ajukan(klojen, isi="<script>alert('penanda')</script> <img src=x onerror=alert(1)>", lokasi="<b>pasar</b>")
    teks = client.get(alamat(kasus)).content.decode()
    assert "<script>alert('penanda')" not in teks and "<img src=x" not in teks and "<b>pasar" not in teks
    assert "&lt;b&gt;pasar" in teks
