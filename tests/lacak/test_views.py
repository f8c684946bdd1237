"""Tracking by code: what each code opens, and what nobody learns without it."""

import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from layanan.alur.enums import StatusPermohonan
from layanan.inti.kode import kode_lacak_baru
from layanan.inti.pelacakan import BATAS_GAGAL, LAMA_TERKUNCI
from layanan.permohonan.actions import JalankanTahap
from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import JAWABAN, ajukan, jalankan, regu

ALAMAT, API = "/lacak/", "/api/layanan/v1/lacak"
TAK_DIKENAL, SALAH = kode_lacak_baru(), "1111222233334444"


@pytest.fixture
def perkara(skium):
    """Return a case and its access code."""
    return ajukan(skium)


@pytest.fixture
def jam(monkeypatch):
    """Return a function that moves the clock."""
    asli, geser = timezone.now, [timedelta()]
    monkeypatch.setattr("django.utils.timezone.now", lambda: asli() + geser[0])
    return lambda lama: geser.append(geser.pop() + lama)


def lacak(client, kode_lacak, kode_akses="", **isi):
    """Send the codes and return the answer."""
    return client.post(ALAMAT, {"kode_lacak": kode_lacak, "kode_akses": kode_akses} | isi)


def tanpa_kode(jawaban, kode):
    """Return the bytes of an answer without the echoed code and the token against forgery."""
    isi = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", jawaban.content.decode())
    return jawaban.status_code, isi.replace(kode, "KODE")


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def api(client, **isi):
    """Send the codes to the API and return the answer."""
    jawaban = client.post(API, isi, content_type="application/json")
    return jawaban.status_code, jawaban.content


def test_kode_lacak_saja_hanya_memberi_keadaan(client, skium, klojen):
    petugas, kasus = regu(klojen), ajukan(skium)[0]
    jalankan(kasus, petugas, 7)
    lain = JalankanTahap(ajukan(skium)[0], "tolak", petugas["admin_web"]).execute(alasan="Alamat di luar Klojen.")
    kasus.refresh_from_db()
    for satu in (kasus, lain):
        halaman = teks(lacak(client, satu.kode_lacak))
        assert str(satu.get_status_display()) in halaman and satu.kode_lacak_tertulis in halaman
        rahasia = [satu.nomor_register, satu.nomor_surat or "Alamat di luar", "Siti", *JAWABAN.values(), "Kurir-klojen"]
        assert not [nilai for nilai in rahasia if nilai not in ("rumah",) and nilai in halaman]


def test_kode_akses_membuka_isi_pesan_dan_tindakan(client, perkara):
    kasus, akses = perkara
    halaman = teks(lacak(client, kasus.kode_lacak, akses))
    for tampak in (kasus.nomor_register, "Siti Aminah", "Rumah sendiri", "Fotokopi KTP", "Batalkan permohonan"):
        assert tampak in halaman


@pytest.mark.parametrize("tulis", [str.lower, lambda k: f" {k[:4]}-{k[4:8]}-{k[8:]} ", lambda k: k.replace("0", "O")])
def test_kode_boleh_ditulis_dengan_berbagai_cara(client, perkara, tulis):
    kasus, akses = perkara
    rapi = " ".join(re.findall("....", akses))
    assert kasus.nomor_register in teks(lacak(client, tulis(kasus.kode_lacak), rapi))
    assert kasus.nomor_register in teks(lacak(client, tulis(kasus.kode_lacak), rapi.replace(" ", "-")))


@pytest.mark.parametrize("kode", ["", "ABC", "K7QX-9M2T-4X", "\x00", "<script>", "x" * 500, "²" * 10])
def test_kode_salah_ketik_dijelaskan_dan_tidak_hilang(client, perkara, kode):
    halaman = lacak(client, kode)
    assert halaman.status_code == 200
    assert "<title>Kesalahan: " in teks(halaman)
    assert "<script>" not in halaman.content.decode().split("</head>")[1].split("<script src")[0]


def test_panjang_kode_akses_salah_tidak_dihitung_sebagai_percobaan(client, perkara):
    kasus, _akses = perkara
    assert "Anda menulis 3 angka" in teks(lacak(client, kasus.kode_lacak, "123"))
    kasus.refresh_from_db()
    assert kasus.akses_gagal == 0


def test_tak_dikenal_salah_dan_terkunci_dijawab_sama(client, perkara):
    kasus, akses = perkara
    tak_dikenal = tanpa_kode(lacak(client, TAK_DIKENAL, SALAH), TAK_DIKENAL)
    salah = tanpa_kode(lacak(client, kasus.kode_lacak, SALAH), kasus.kode_lacak)
    di_api = {api(client, kode_lacak=kode, kode_akses=SALAH) for kode in (TAK_DIKENAL, kasus.kode_lacak)}
    for _kali in range(BATAS_GAGAL):
        lacak(client, kasus.kode_lacak, SALAH)
    terkunci = tanpa_kode(lacak(client, kasus.kode_lacak, SALAH), kasus.kode_lacak)
    assert tak_dikenal == salah == terkunci
    di_api |= {api(client, kode_lacak=kasus.kode_lacak, kode_akses=satu) for satu in (SALAH, akses)}
    assert len(di_api) == 1


def test_sepuluh_kali_salah_terkunci_lima_belas_menit(client, perkara, jam):
    kasus, akses = perkara
    for _kali in range(BATAS_GAGAL - 1):
        lacak(client, kasus.kode_lacak, SALAH)
    assert kasus.nomor_register in teks(lacak(client, kasus.kode_lacak, akses))
    for _kali in range(BATAS_GAGAL):
        lacak(client, kasus.kode_lacak, SALAH)
    assert kasus.nomor_register not in teks(lacak(client, kasus.kode_lacak, akses))
    assert "Diajukan" in teks(lacak(client, kasus.kode_lacak))
    jam(LAMA_TERKUNCI - timedelta(seconds=5))
    assert kasus.nomor_register not in teks(lacak(client, kasus.kode_lacak, akses))
    jam(timedelta(seconds=10))
    assert kasus.nomor_register in teks(lacak(client, kasus.kode_lacak, akses))


def test_pemohon_membatalkan_dengan_kode_akses(client, perkara):
    kasus, akses = perkara
    halaman = teks(lacak(client, kasus.kode_lacak, akses, aksi="batalkan", versi="1"))
    assert "Permohonan dibatalkan oleh pemohon." in halaman
    kasus.refresh_from_db()
    assert (kasus.status, kasus.peristiwa.last().pelaku) == (StatusPermohonan.DIBATALKAN, None)
    ulang = teks(lacak(client, kasus.kode_lacak, akses, aksi="batalkan", versi="1"))
    assert "Tindakan ini tidak lagi dapat dilakukan." in ulang
    assert kasus.peristiwa.count() == 2


@pytest.mark.parametrize("kode_akses", ["", SALAH, "123"])
def test_tanpa_kode_akses_tidak_ada_tindakan(client, perkara, kode_akses):
    kasus, _akses = perkara
    lacak(client, kasus.kode_lacak, kode_akses, aksi="batalkan", versi="1")
    assert Permohonan.objects.get().status == StatusPermohonan.DIAJUKAN


def test_perkara_yang_sudah_bergerak_tidak_dibatalkan_dengan_halaman_lama(client, perkara, klojen):
    kasus, akses = perkara
    jalankan(kasus, regu(klojen), 1)
    halaman = teks(lacak(client, kasus.kode_lacak, akses, aksi="batalkan", versi="1"))
    assert "sudah berubah sejak halaman dibuka" in halaman
    assert Permohonan.objects.get().status == StatusPermohonan.DIPROSES


def test_isian_tersembunyi_apa_pun_tidak_merusak(client, perkara):
    kasus, akses = perkara
    for aksi in ("teruskan", "\x00", "batalkan"):
        for versi in ("9" * 5000, "²", "-1", "x", "\x00"):
            assert lacak(client, kasus.kode_lacak, akses, aksi=aksi, versi=versi).status_code == 200
    assert Permohonan.objects.get().peristiwa.count() <= 2


def test_kode_tidak_pernah_ada_di_alamat_dan_halaman_tidak_disimpan(client, perkara):
    kasus, akses = perkara
    semua = [lacak(client, kasus.kode_lacak, kode) for kode in ("", akses, SALAH)]
    semua += [lacak(client, kasus.kode_lacak, akses, aksi="batalkan", versi="1"), client.get(ALAMAT)]
    for jawaban in semua:
        assert jawaban.status_code == 200 and "Location" not in jawaban
        assert "no-store" in jawaban["Cache-Control"] and jawaban["X-Robots-Tag"] == "noindex"
        alamat = re.findall(r'(?:href|action|src)="([^"]*)"', jawaban.content.decode())
        assert not [satu for satu in alamat if kasus.kode_lacak in satu or akses in satu]


def test_kode_dalam_alamat_tidak_dibaca(client, perkara):
    kasus, akses = perkara
    halaman = client.get(ALAMAT, {"kode_lacak": kasus.kode_lacak, "kode_akses": akses})
    assert kasus.nomor_register not in teks(halaman) and kasus.kode_lacak not in teks(halaman)


def test_melacak_tidak_menulis_kode_ke_catatan_peladen(client, perkara, caplog):
    caplog.set_level("DEBUG")
    kasus, akses = perkara
    lacak(client, kasus.kode_lacak, akses)
    lacak(client, kasus.kode_lacak, SALAH)
    api(client, kode_lacak=kasus.kode_lacak, kode_akses=akses)
    for rahasia in (kasus.kode_lacak, kasus.kode_lacak_tertulis, akses, "Siti"):
        assert rahasia not in caplog.text


def test_melihat_dengan_kode_benar_tidak_mengubah_perkara(client, perkara):
    kasus, akses = perkara
    sebelum = Permohonan.objects.values().get()
    lacak(client, kasus.kode_lacak)
    lacak(client, kasus.kode_lacak, akses)
    assert Permohonan.objects.values().get() == sebelum


@pytest.mark.parametrize("versi", ["", "x", "-1"])
def test_tindakan_tanpa_versi_yang_dilihat_tidak_dijalankan(client, perkara, versi):
    kasus, akses = perkara
    halaman = teks(lacak(client, kasus.kode_lacak, akses, aksi="batalkan", versi=versi))
    assert "sudah berubah sejak halaman dibuka" in halaman
    assert Permohonan.objects.get().status == StatusPermohonan.DIAJUKAN
