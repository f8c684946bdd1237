"""The applicant's way through the form, in a browser without JavaScript."""

import html
import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from layanan.formulir.dokumen import pasang
from layanan.formulir.models import Formulir
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan
from layanan.permohonan.draf import simpan_jawaban
from layanan.permohonan.models import Draf, Permohonan
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_layanan
from tests.permohonan.pabrik import JAWABAN, JAWABAN_OSS, ajukan, buat_oss, isi_formulir, kirim_formulir

MULAI, PERIKSA, BUKTI = "/ajukan/skium/", "/ajukan/skium/periksa/", "/ajukan/skium/bukti/"
LANGKAH = [f"/ajukan/skium/langkah/{kode}/" for kode in ("data_pemohon", "data_usaha", "penjemputan_berkas")]
DI_MAL = JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal Olimpik"}
KIRIM = {"pernyataan": "on"}


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def isi_tabel():
    """Return every row that we or the session store keep."""
    model = [*apps.get_app_config("layanan").get_models(), Session]
    return {satu.__name__: list(satu.objects.order_by("pk").values()) for satu in model}


def test_mulai_perlu_ditekan(client, skium):
    assert "Mulai mengisi" in teks(client.get(MULAI))
    assert not Draf.objects.exists()
    assert client.post(MULAI).url == LANGKAH[0]
    assert "Lanjutkan mengisi" in teks(client.get(MULAI))
    client.post(MULAI)
    assert Draf.objects.count() == 1


@pytest.mark.parametrize("alamat", [*LANGKAH, PERIKSA, BUKTI])
def test_tanpa_draf_kembali_ke_awal(client, skium, alamat):
    assert client.get(alamat).url == client.post(alamat, JAWABAN | KIRIM).url == MULAI or alamat == BUKTI
    assert not Permohonan.objects.exists()


def test_langkah_yang_tidak_ada_404(client, skium):
    client.post(MULAI)
    assert client.get("/ajukan/skium/langkah/lain/").status_code == 404
    assert client.post("/ajukan/skium/langkah/lain/").status_code == 404


def test_jawaban_salah_dirangkum_ditandai_dan_tidak_hilang(client, skium):
    client.post(MULAI)
    halaman = client.post(LANGKAH[0], {"nama_pemohon": "S1ti <b>", "nik": "12", "telepon": "0341 55"}).content.decode()
    assert "<title>Kesalahan: Data pemohon" in halaman
    rangkuman = dict(re.findall(r'<li><a href="#(\w+)">(.+?)</a></li>', halaman))
    assert list(rangkuman) == ["id_nama_pemohon", "id_nik", "id_telepon"]
    for kunci, kalimat in rangkuman.items():
        di_isian = re.search(rf'id="{kunci}-galat">.*?</span> (.+?)</p>', halaman)[1]
        assert di_isian == kalimat
        assert f'id="{kunci}"' in halaman
    for tulisan in ("S1ti &lt;b&gt;", 'value="12"', 'value="0341 55"'):
        assert tulisan in halaman
    assert Draf.objects.get().data == {}


def test_pertanyaan_bersyarat_tanpa_javascript(client, skium):
    isi_formulir(client, sampai=1)
    assert "Nama pengelola" in teks(client.get(LANGKAH[1]))
    di_mal = {nama: DI_MAL[nama] for nama in ("nama_usaha", "bidang_usaha", "lokasi_usaha")}
    assert "Isi Nama pengelola pusat perbelanjaan." in teks(client.post(LANGKAH[1], di_mal))
    assert client.post(LANGKAH[1], di_mal | {"lokasi_usaha": "rumah"}).url == LANGKAH[2]


def test_lokasi_diubah_kembali_nama_pengelola_tidak_ikut_terkirim(client, skium):
    isi_formulir(client, jawaban=DI_MAL)
    assert "PT Mal Olimpik" in teks(client.get(PERIKSA))
    assert client.post(LANGKAH[1] + "?ubah=1", DI_MAL | {"lokasi_usaha": "rumah"}).url == PERIKSA
    assert "PT Mal Olimpik" not in teks(client.get(PERIKSA))
    client.post(PERIKSA, KIRIM)
    assert "nama_pengelola" not in Permohonan.objects.get().data


def test_tautan_ubah_menuju_isiannya_dan_kembali_ke_periksa(client, skium):
    halaman = isi_formulir(client).content.decode()
    tautan = re.findall(r'href="([^"]+)\?ubah=1#id_(\w+)"', halaman)
    assert [kunci for _alamat, kunci in tautan] == [*(k for k in JAWABAN), "waktu_jemput"]
    for alamat, kunci in tautan:
        assert f'id="id_{kunci}"' in client.get(alamat).content.decode()
    assert client.post(LANGKAH[0] + "?ubah=1", JAWABAN | {"nama_pemohon": "Siti Fatimah"}).url == PERIKSA
    assert "Siti Fatimah" in teks(client.get(PERIKSA))


def test_tanpa_pernyataan_belum_terkirim(client, skium):
    isi_formulir(client)
    halaman = teks(client.post(PERIKSA))
    assert "<title>Kesalahan: " in halaman and "Centang pernyataan ini." in halaman and "Siti Aminah" in halaman
    assert not Permohonan.objects.exists()


def test_langkah_yang_belum_diisi_diminta_sebelum_kirim(client, skium):
    client.post(MULAI)
    client.post(LANGKAH[2], JAWABAN)
    assert client.get(PERIKSA).url == client.post(PERIKSA, KIRIM).url == LANGKAH[0]
    client.post(LANGKAH[0], JAWABAN)
    assert client.get(PERIKSA).url == LANGKAH[1]


def test_kirim_dua_kali_muat_ulang_dan_kembali_tetap_satu(client, skium):
    bukti = teks(kirim_formulir(client))
    kode = Permohonan.objects.get().kode_lacak_tertulis
    assert kode in bukti and "Permohonan terkirim" in bukti
    assert client.post(PERIKSA, KIRIM).url == BUKTI
    assert kode in teks(client.get(BUKTI))
    assert client.get(LANGKAH[0]).url == client.post(LANGKAH[2], JAWABAN).url == client.get(PERIKSA).url == MULAI
    assert Permohonan.objects.count() == 1 and not Draf.objects.exists()


def test_setelah_terkirim_dapat_mengajukan_yang_lain(client, skium):
    kirim_formulir(client)
    kirim_formulir(client, jawaban=JAWABAN | {"nama_usaha": "Warung kedua"})
    pertama, kedua = Permohonan.objects.order_by("pk")
    assert (pertama.data["nama_usaha"], kedua.data["nama_usaha"]) == ("Warung Bu Siti", "Warung kedua")
    assert kedua.kode_lacak_tertulis in teks(client.get(BUKTI))


def test_dua_tab_mengisi_draf_yang_sama(client, skium):
    isi_formulir(client)
    client.post(MULAI)
    client.post(LANGKAH[1], JAWABAN | {"nama_usaha": "Dari tab kedua"})
    client.post(PERIKSA, KIRIM)
    client.post(PERIKSA, KIRIM)
    assert Permohonan.objects.get().data["nama_usaha"] == "Dari tab kedua"


def test_draf_yang_baru_saja_terkirim_di_tab_lain_tidak_merusak_simpan(skium):
    draf = Draf.objects.create(
        layanan=skium, formulir_versi=skium.formulir.versi.get(), kedaluwarsa=timezone.now() + timedelta(days=1)
    )
    Draf.objects.all().delete()
    simpan_jawaban(draf, ["nik"], {"nik": JAWABAN["nik"]})
    assert not Draf.objects.exists()


def test_dua_tab_menyimpan_langkah_berbeda_tidak_saling_menimpa(skium):
    draf = Draf.objects.create(
        layanan=skium, formulir_versi=skium.formulir.versi.get(), kedaluwarsa=timezone.now() + timedelta(days=1)
    )
    lama = Draf.objects.get()
    simpan_jawaban(draf, ["nik"], {"nik": JAWABAN["nik"]})
    simpan_jawaban(lama, ["nama_usaha"], {"nama_usaha": "Warung"})
    assert Draf.objects.get().data == {"nik": JAWABAN["nik"], "nama_usaha": "Warung"}


def test_draf_kedaluwarsa_mulai_lagi_dan_dibersihkan(client, skium):
    isi_formulir(client)
    Draf.objects.update(kedaluwarsa=timezone.now() - timedelta(minutes=1))
    assert client.get(LANGKAH[1]).url == client.post(PERIKSA, KIRIM).url == MULAI
    client.post(MULAI)
    assert Draf.objects.get().data == {}


def test_draf_satu_layanan_tidak_berlaku_untuk_layanan_lain(client, skium, klojen):
    buat_oss(klojen)
    isi_formulir(client)
    assert client.get("/ajukan/fasilitasi_oss/periksa/").url == "/ajukan/fasilitasi_oss/"
    kirim_formulir(client, "fasilitasi_oss", JAWABAN_OSS)
    assert Permohonan.objects.get().layanan.kode == "fasilitasi_oss"
    assert "Siti Aminah" in teks(client.get(PERIKSA))
    assert client.get(BUKTI).url == MULAI


def test_layanan_instansi_lain_404(client, skium, lumajang):
    buat_oss(lumajang)
    for alamat in ("/ajukan/fasilitasi_oss/", "/ajukan/fasilitasi_oss/periksa/", "/ajukan/tidak-ada/"):
        assert client.get(alamat).status_code == client.post(alamat).status_code == 404
    assert client.get("/ajukan/fasilitasi_oss/", headers={"host": "lumajang.localhost"}).status_code == 200


TUTUP = {
    "informasi": (Layanan, {"mode_daring": ModeDaring.INFORMASI, "alasan_luring": "Sedang libur."}, "Sedang libur."),
    "ditarik": (Layanan, {"live": False}, "Layanan ini belum diterbitkan."),
    "formulir": (Formulir, {"live": False}, "Formulir layanan ini belum siap. Silakan datang ke kantor."),
}


@pytest.mark.parametrize("cara", TUTUP)
def test_layanan_ditutup_sebelum_kirim_dijelaskan_dan_isian_tetap_ada(client, skium, cara):
    model, ubah, kalimat = TUTUP[cara]
    isi_formulir(client)
    model.objects.update(**ubah)
    halaman = client.post(PERIKSA, KIRIM)
    assert halaman.status_code == 200
    assert kalimat in teks(halaman) and "Siti Aminah" in teks(halaman)
    assert not Permohonan.objects.exists()
    model.objects.update(**dict.fromkeys(ubah, True) if "live" in ubah else {"mode_daring": ModeDaring.PENDAFTARAN})
    assert client.post(PERIKSA, KIRIM).url == BUKTI


def test_layanan_tertutup_tidak_dapat_dimulai(client, klojen):
    buat_layanan(klojen, mode_daring=ModeDaring.INFORMASI, alasan_luring="Hanya di loket.")
    assert "Hanya di loket." in teks(client.get(MULAI))
    assert client.post(MULAI).url == MULAI
    assert not Draf.objects.exists()


def test_bukti_hanya_di_peramban_yang_mengirim(client, skium):
    kirim_formulir(client)
    assert "Kode akses" in teks(client.get(BUKTI))
    assert Client().get(BUKTI).url == MULAI


def test_membuka_halaman_tidak_mengubah_apa_pun(client, skium, klojen):
    buat_oss(klojen)
    kirim_formulir(client, "fasilitasi_oss", JAWABAN_OSS)
    isi_formulir(client)
    sebelum = isi_tabel()
    for alamat in (MULAI, *LANGKAH, PERIKSA, BUKTI, "/ajukan/fasilitasi_oss/bukti/", "/lacak/"):
        client.get(alamat)
    assert isi_tabel() == sebelum


def test_data_pribadi_tidak_masuk_catatan_peladen(client, skium, caplog):
    caplog.set_level("DEBUG")
    client.post(MULAI)
    client.post(LANGKAH[0], JAWABAN | {"nik": "salah"})
    kirim_formulir(client)
    client.post("/ajukan/skium/langkah/lain/", JAWABAN)
    client.post("/ajukan/lain/", JAWABAN)
    assert Permohonan.objects.count() == 1
    for rahasia in (*(JAWABAN[nama] for nama in ("nama_pemohon", "nik", "telepon", "alamat_jemput")), "81234567890"):
        assert rahasia not in caplog.text


@pytest.mark.parametrize(
    "aneh",
    ["<script>x</script>", "a\x00b", "\u202egnirts", "\U0001f468\u200d\U0001f469", "x" * 250_000, "%s{{"],
)
def test_tulisan_apa_pun_di_setiap_isian_tidak_merusak_halaman(client, skium, aneh):
    client.post(MULAI)
    for alamat in LANGKAH:
        halaman = client.post(alamat, dict.fromkeys(DI_MAL, aneh))
        assert halaman.status_code == 200 or halaman.url in [*LANGKAH, PERIKSA]
        assert "<script>x" not in halaman.content.decode()
    isi = DI_MAL | dict.fromkeys(("nama_usaha", "bidang_usaha", "nama_pengelola", "alamat_jemput"), aneh[:50])
    assert "Permohonan terkirim" in teks(kirim_formulir(client, jawaban=isi))
    assert "\x00" not in Permohonan.objects.get().data["nama_usaha"]


def test_jumlah_kueri_sama_di_setiap_langkah(client, skium, jumlah_kueri):
    isi_formulir(client)
    banyak = {jumlah_kueri(alamat) for alamat in LANGKAH}
    assert len(banyak) == 1
    ajukan(skium), ajukan(skium)
    assert {jumlah_kueri(alamat) for alamat in LANGKAH} == banyak


def test_formulir_terbit_lagi_di_tengah_pengisian_tetap_versi_lama(client, skium):
    isi_formulir(client, sampai=2)
    formulir = skium.formulir
    dokumen = formulir.versi.get().dokumen
    dokumen["langkah"][0]["isian"].append(buat_isian("teks", "agama"))
    pasang(formulir, dokumen)
    formulir.save_revision().publish()
    assert formulir.versi.count() == 2
    client.post(LANGKAH[2], JAWABAN)
    assert "Permohonan terkirim" in teks(client.post(PERIKSA, KIRIM, follow=True))
    assert Permohonan.objects.get().formulir_versi.nomor == 1
    client.post(MULAI)
    assert "Agama" in teks(client.get(LANGKAH[0]))
