"""A definition full of scripts shows as text: to the applicant, the officer, the redaktur, on paper and as JSON."""

import json

import pytest
from django.urls import reverse
from django.utils.html import escape

from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import AjukanPermohonan, TetapkanSeleksi, aksi_terbuka
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.pabrik import buat_petugas
from tests.permohonan.jahat import (
    BAYAR,
    JAWABAN,
    PENDEK,
    PILIHAN,
    SERAH,
    SIDANG,
    SKRIP,
    buat_jahat,
    yang_berjalan,
)
from tests.permohonan.pabrik import kerjakan

pytestmark = pytest.mark.sekali

KUNCI = "6f1b7c52-2d1c-4a0e-9a55-0d6ad0d9a002"


@pytest.fixture
def jahat(klojen):
    return buat_jahat(klojen)


@pytest.fixture
def aman(client):
    """Return a function that opens a page and holds it against SKRIP."""

    def buka(alamat, data=None, **lain):
        jawaban = client.get(alamat, **lain) if data is None else client.post(alamat, data, follow=True, **lain)
        assert jawaban.status_code == 200, alamat
        isi = jawaban.content.decode()
        if jawaban["Content-Type"].startswith("text/html"):
            assert yang_berjalan(isi) == [], alamat
        else:
            assert jawaban["Content-Type"].startswith("application/json"), alamat
            assert jawaban["X-Content-Type-Options"] == "nosniff"
        return isi

    return buka


def test_pembaca_uji_mengenali_yang_berjalan():
    assert yang_berjalan(f"<p>{SKRIP}</p>") and yang_berjalan(f'<p title="{SKRIP}">') and yang_berjalan(PENDEK)
    assert not yang_berjalan(f'<p title="{escape(SKRIP)}">{escape(SKRIP)} {escape(PENDEK)}</p>')


def test_pemohon_membaca_tulisannya_sebagai_tulisan(jahat, aman, client):
    alamat_publik = ("/layanan/", "/layanan/jahat/", "/dasar-hukum/", "/cari/?q=surat", "/ajukan/jahat/")
    for alamat in (*alamat_publik, "/ajukan/jahat/cetak/"):
        assert escape(SKRIP) in aman(alamat), alamat
    satu = client.post("/ajukan/jahat/").url
    for tulisan in (PILIHAN[0]["label"], PENDEK, f"Wilayah {SKRIP}"):
        assert escape(tulisan) in aman(satu)
    isi = {**JAWABAN, "pilihan": "tidak ada", "grup": "", "grup-0-di_grup": SKRIP}
    assert "Ada yang perlu diperbaiki" in aman(satu, isi)
    dua = client.post(satu, isi | {"pilihan": PILIHAN[0]["nilai"]}).url
    assert dua != satu
    periksa = aman(dua, {"akhir": SKRIP})
    assert "Periksa jawaban Anda" in periksa and periksa.count(escape(SKRIP)) > 20
    assert escape(f"Wilayah {SKRIP}") in periksa
    assert escape(SKRIP) in aman("/ajukan/jahat/periksa/", {"pernyataan": "on"})
    assert escape(SKRIP) in aman(client.post("/ajukan/jahat/").url, isi | {"pilihan": "", "angka": "2000"})


def test_petugas_dan_pelacak_membaca_tulisannya_sebagai_tulisan(jahat, klojen, aman, client):
    kasus, akses = AjukanPermohonan(jahat, KUNCI).execute(JAWABAN)
    kasi = buat_petugas(klojen, Peran.KASI)
    client.force_login(kasi)
    meja = f"/admin/permohonan/{kasus.pk}/"
    assert escape(SKRIP) in aman("/admin/permohonan/") and escape(SKRIP) in aman("/admin/")
    for satu in aksi_terbuka(kasus, kasi):
        assert escape(SKRIP) in aman(f"{meja}aksi/{satu.kode}/")
    aman(f"{meja}aksi/teruskan/", {"versi": 1, "isi_putusan": "salah"})
    masukan = {"ceklis": ["asli"], "isi_putusan": PILIHAN[0]["nilai"], "catatan": SKRIP}
    kasus = aksi_terbuka(kasus, kasi)[0].aksi.execute(**masukan)
    kasus = next(satu for satu in aksi_terbuka(kasus, kasi) if satu.kode == "teruskan").aksi.execute(catatan=SKRIP)
    assert aman(meja).count(escape(SKRIP)) > 20
    client.logout()
    lacak = aman("/lacak/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses})
    assert escape(SKRIP) in lacak


@pytest.mark.parametrize("bagian", ["prosedur", "pengaduan", "dasar_hukum", "evaluasi_kinerja"])
def test_setiap_bagian_standar_tampil_sebagai_tulisan(jahat, aman, bagian):
    isi = aman("/layanan/jahat/")
    mulai = isi.index(f'id="{bagian}"')
    komponen = isi[mulai : isi.index("</section>", mulai)]
    assert "alert(7)" in komponen and "&lt;script&gt;" in komponen


def test_kategori_dan_peraturan_tampil_sebagai_tulisan(jahat, aman):
    katalog, hukum = aman("/layanan/"), aman("/dasar-hukum/")
    assert f'<option value="jahat">{escape(SKRIP)}</option>' in katalog
    for isi in (hukum, aman("/layanan/jahat/")):
        assert (
            all(escape(f"{nama} {SKRIP}") in isi for nama in ("Jenis", "Tentang", "Catatan")) and escape(PENDEK) in isi
        )


def test_cara_bayar_dan_alasan_tidak_dipilih_tampil_sebagai_tulisan(jahat, klojen, aman, client):
    kasi = buat_petugas(klojen, Peran.KASI)
    AlurVersi.terbitkan(jahat.alur, dokumen_alur(buat_tahap("periksa"), BAYAR, SERAH))
    kasus, akses = AjukanPermohonan(jahat, KUNCI).execute(JAWABAN)
    kasus = kerjakan(kasus, "teruskan", kasi)
    lacak = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    assert escape(f"Bayar {SKRIP}") in aman("/lacak/", lacak)
    AlurVersi.terbitkan(jahat.alur, dokumen_alur(buat_tahap("periksa"), SIDANG, SERAH))
    kasus, akses = AjukanPermohonan(jahat, KUNCI[:-1] + "3").execute(JAWABAN)
    kasus = kerjakan(kasus, "teruskan", kasi)
    TetapkanSeleksi(jahat.pk, "sidang", kasi).execute({kasus.pk: kasus.versi}, [], "Tidak ada yang dipilih.")
    assert escape(f"Alasan {SKRIP}") in aman("/lacak/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses})
    client.force_login(kasi)
    assert escape(f"Alasan {SKRIP}") in aman(f"/admin/permohonan/{kasus.pk}/")


def test_redaktur_membaca_tulisannya_sebagai_tulisan(jahat, klojen, aman, client):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    for satu in (jahat, jahat.formulir, jahat.alur):
        layar = type(satu).snippet_viewset
        satu.nama = f"Baru {SKRIP}"
        satu.save_revision().publish()
        aman(reverse(layar.get_url_name("list")))
        for nama in ("edit", "versi", "versi_banding", "uji_terbit", "history", "usage", "preview_on_edit"):
            if nama != "preview_on_edit" or satu is not jahat.alur:
                aman(reverse(layar.get_url_name(nama), args=[satu.pk]))
        aman(reverse(layar.get_url_name("versi_rinci"), args=[satu.pk, 1]))
        aman(reverse(layar.get_url_name("versi_banding"), args=[satu.pk]) + "?lama=1&baru=2")
    assert aman(reverse(Layanan.snippet_viewset.get_url_name("paket_ekspor"), args=[jahat.pk]))


def test_json_memuat_tulisannya_huruf_demi_huruf(jahat, aman, client):
    dasar = "/api/layanan/v1/"
    for alamat in ("layanan", "layanan/jahat", "formulir/contoh"):
        assert json.dumps(SKRIP)[1:-1] in aman(dasar + alamat)
    badan = {"layanan": "jahat", "data": JAWABAN | {"pilihan": SKRIP}, "pernyataan": True}
    jawaban = client.post(
        f"{dasar}permohonan", json.dumps(badan), content_type="application/json", headers={"Idempotency-Key": KUNCI}
    )
    assert (jawaban.status_code, jawaban["Content-Type"]) == (422, "application/problem+json")
    assert SKRIP in jawaban.json()["galat"][0]["pesan"]
