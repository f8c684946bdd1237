"""The co-signer's page, the links on receipt and tracking page, and what the office sees."""

import html
import re
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone

from layanan.instansi.enums import Peran
from layanan.permohonan.actions import BatalkanPermohonan
from layanan.permohonan.models import Permohonan
from layanan.permohonan.penyetuju import LAMA_SESUDAH_AKHIR
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import kerjakan
from tests.permohonan.setuju import (
    AKHIR,
    BAGUS,
    JAWABAN,
    KALIMAT,
    PERIKSA,
    RARA,
    SITI,
    ajukan_waris,
    buat_berpenyetuju,
    jawab,
    keadaan,
    minta,
    tautan,
)

SETUJU, TIDAK = {"jawaban": "setujui"}, {"jawaban": "tolak_setuju"}
TAK_DIKENAL = "/setuju/" + "0" * 26 + "/"


@pytest.fixture
def layanan(klojen):
    return buat_berpenyetuju(klojen, minta(boleh_batal=True, kembali_ke=[]), PERIKSA, *AKHIR)


@pytest.fixture
def perkara(layanan):
    """Return a case and its access code."""
    return ajukan_waris(layanan)


@pytest.fixture
def alamat(perkara):
    """Return the address of the third heir's page."""
    return f"/setuju/{tautan(*perkara, 'ahli_waris.2')}/"


def teks(jawaban):
    """Return the text of an answer, entities resolved."""
    return html.unescape(jawaban.content.decode())


def tanpa_token(jawaban):
    """Return an answer without what differs on every page."""
    return jawaban.status_code, re.sub(r"[A-Za-z0-9]{64}", "", jawaban.content.decode())


def test_halaman_menunjukkan_apa_yang_disetujui_tanpa_yang_rahasia(client, alamat, klojen):
    halaman = teks(client.get(alamat))
    for tampak in (BAGUS, SITI, RARA, str(klojen), "Surat Keterangan Izin Usaha", KALIMAT, "3573••••••••0003"):
        assert tampak in halaman, tampak
    rahasia = [JAWABAN["nik"], JAWABAN["telepon"], "0812", JAWABAN["agama"]]
    rahasia += [satu["nik_waris"] for satu in JAWABAN["ahli_waris"]]
    assert not [satu for satu in rahasia if satu in halaman]
    assert "Yang ditulis tentang Anda" in halaman and "Ahli waris 3" in halaman


def test_membaca_tidak_mengubah_apa_pun_dan_tidak_tersimpan_di_mana_pun(client, alamat, perkara):
    for metode in (client.get, client.head, client.get):
        jawaban = metode(alamat, SETUJU)
        assert jawaban.status_code == 200
    assert keadaan(perkara[0]) == {SITI: "", BAGUS: ""}
    assert "no-store" in jawaban["Cache-Control"]
    assert (jawaban["Referrer-Policy"], jawaban["X-Robots-Tag"]) == ("same-origin", "noindex")


def test_menyetujui_lewat_tautan_sampai_kantor_mulai(client, alamat, perkara):
    kasus, akses = perkara
    halaman = teks(client.post(alamat, SETUJU, follow=True))
    assert "Jawaban Anda: Setuju." in halaman and "masih dapat mengubahnya" in halaman
    client.post(f"/setuju/{tautan(kasus, akses)}/", SETUJU)
    kasus.refresh_from_db()
    assert kasus.tahap == "periksa"
    halaman = teks(client.get(alamat))
    assert "Jawaban Anda: Setuju." in halaman and "sudah diteruskan kantor" in halaman
    assert RARA not in halaman  # the answers of the application are no longer shown
    assert client.post(alamat, TIDAK | {"alasan": "Terlambat."}).status_code == 302
    assert keadaan(kasus)[BAGUS] == "setuju"


def test_tidak_setuju_meminta_alasan_di_tempatnya(client, alamat, perkara):
    jawaban = client.post(alamat, TIDAK)
    assert jawaban.status_code == 200
    halaman = teks(jawaban)
    assert "<title>Kesalahan: " in halaman and halaman.count("Tulis mengapa Anda tidak setuju") == 2
    assert "<details open>" in halaman
    client.post(alamat, TIDAK | {"alasan": "Tanah itu milik ibu saya."})
    assert perkara[0].penyetuju.get(nama=BAGUS).alasan == "Tanah itu milik ibu saya."


@pytest.mark.parametrize("isi", [{}, {"jawaban": ""}, {"jawaban": "teruskan"}, {"jawaban": "x" * 5000}])
def test_kiriman_aneh_kembali_ke_halaman(client, alamat, perkara, isi):
    assert client.post(alamat, isi).status_code == 302
    assert keadaan(perkara[0])[BAGUS] == ""


def test_tautan_tak_dikenal_kantor_lain_dan_kedaluwarsa_dijawab_sama(client, alamat, perkara, lumajang):
    asing = tanpa_token(client.get(alamat, headers={"host": "lumajang.localhost"}))
    kasus = BatalkanPermohonan(perkara[0]).execute()
    assert "Pemohon sudah membatalkan" in teks(client.get(alamat))
    lama = timezone.now() - LAMA_SESUDAH_AKHIR - timedelta(days=1)
    Permohonan.objects.filter(pk=kasus.pk).update(updated_at=lama)
    usang, tak_dikenal = tanpa_token(client.get(alamat)), tanpa_token(client.get(TAK_DIKENAL))
    assert usang == tak_dikenal and usang[0] == 404 and "Tautan ini tidak berlaku" in usang[1]
    assert asing[0] == 404 and asing == tanpa_token(client.get(TAK_DIKENAL, headers={"host": "lumajang.localhost"}))
    for metode in (client.get, client.post):
        assert metode(alamat).status_code == 404
        assert "no-store" in metode(TAK_DIKENAL)["Cache-Control"]


def test_sebelum_tahapnya_tautan_meminta_bersabar(client, klojen):
    layanan = buat_berpenyetuju(klojen, PERIKSA, minta(), *AKHIR)
    kasus, akses = ajukan_waris(layanan)
    alamat, kode = f"/setuju/{tautan(kasus, akses)}/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    assert "dijawab sesudah kantor memeriksa" in teks(client.post("/lacak/", kode))
    assert "Kantor masih memeriksa permohonan ini" in teks(client.get(alamat))
    kerjakan(kasus, "teruskan", buat_petugas(klojen, Peran.KASI))
    assert "Pernyataan Anda" in teks(client.get(alamat))
    assert "dijawab sesudah kantor memeriksa" not in teks(client.post("/lacak/", kode))


def test_pemohon_menemukan_tautan_dan_pesan_di_halaman_lacak(client, perkara):
    kasus, akses = perkara
    kode = {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}
    halaman = teks(client.post("/lacak/", kode))
    for jalur in ("ahli_waris.0", "ahli_waris.2"):
        assert f"http://testserver/setuju/{tautan(*perkara, jalur)}/" in halaman
    assert RARA not in re.findall(r"Pesan untuk ([^<]+)<", halaman)
    (pesan,) = {unquote(satu) for satu in re.findall(r"wa\.me/\?text=([^\"]+)", halaman) if "Bagus" in unquote(satu)}
    assert not [satu for satu in (SITI, *map(str, JAWABAN.values())) if satu in pesan]
    jawab(kasus, BAGUS)
    halaman = teks(client.post("/lacak/", kode))
    assert tautan(*perkara, "ahli_waris.2") not in halaman and tautan(*perkara) in halaman
    jawab(kasus, SITI)
    halaman = teks(client.post("/lacak/", kode))
    assert "/setuju/" not in halaman and "Kirim kepada masing-masing" not in halaman and BAGUS in halaman


def test_kode_lacak_saja_tidak_memberi_tautan_maupun_nama(client, perkara):
    halaman = teks(client.post("/lacak/", {"kode_lacak": perkara[0].kode_lacak}))
    assert "/setuju/" not in halaman and BAGUS not in halaman


def test_petugas_melihat_siapa_yang_menjawab_apa_dan_mengapa(client, perkara, klojen):
    kasus = jawab(jawab(perkara[0], SITI), BAGUS, "tolak_setuju", alasan="Tanah itu milik ibu saya.")
    client.force_login(buat_petugas(klojen, Peran.KASI))
    halaman = teks(client.get(f"/admin/permohonan/{kasus.pk}/"))
    assert f"{BAGUS} (ikut menyetujui)" in halaman and "Tanah itu milik ibu saya." in halaman
    assert "Semua yang ikut menyetujui" in halaman  # who acts, in the chart
    assert "Catat: setuju di atas kertas" in halaman and "Tetap lanjutkan" in halaman
    formulir = teks(client.get(f"/admin/permohonan/{kasus.pk}/aksi/catat_setuju/"))
    assert BAGUS in formulir and "Apa buktinya?" in formulir


def test_jumlah_kueri_halaman_tidak_bergantung_pada_banyaknya_penyetuju(client, klojen, layanan, jumlah_kueri):
    baris = [{"nama_waris": f"Waris {huruf}", "nik_waris": "3573014101900001", "dewasa": "ya"} for huruf in "abcdefgh"]
    sedikit, banyak = ajukan_waris(layanan), ajukan_waris(layanan, ahli_waris=baris)
    hitung = [jumlah_kueri(f"/setuju/{tautan(*satu)}/") for satu in (sedikit, banyak)]
    client.force_login(buat_petugas(klojen, Peran.KASI))
    hitung += [jumlah_kueri(f"/admin/permohonan/{satu[0].pk}/") for satu in (sedikit, banyak)]
    assert hitung[0] == hitung[1] and hitung[2] == hitung[3]


def test_formulir_kertas_memberi_tempat_tanda_tangan(client, layanan):
    halaman = teks(client.get("/ajukan/skium/cetak/"))
    assert (halaman.count(KALIMAT), halaman.count("Saya wali mereka."), halaman.count("Tanda tangan:")) == (3, 1, 4)


def test_tanda_terima_memuat_tautan_pesan_dan_kode_qr(client, layanan):
    isi = JAWABAN | {"ahli_waris": "1"}
    isi |= {f"ahli_waris.0.{nama}": nilai for nama, nilai in JAWABAN["ahli_waris"][2].items()}
    alamat = client.post("/ajukan/skium/").url
    assert "perlu disetujui juga oleh: Semua ahli waris, Nama wali." in teks(client.get("/ajukan/skium/"))
    while "/langkah/" in alamat:
        alamat = client.post(alamat, isi).url
    assert f"{BAGUS} (Ahli waris 1)" in teks(client.get(alamat))
    halaman = teks(client.post(alamat, {"pernyataan": "on"}, follow=True))
    kasus = Permohonan.objects.get()
    (satu,) = kasus.penyetuju.all()
    (kode,) = set(re.findall(r"testserver/setuju/(\w+)/", halaman))
    assert satu.nama == BAGUS and f"Pesan untuk {BAGUS}" in halaman and "data:image/svg" in halaman
    assert client.get(f"/setuju/{kode}/").status_code == 200
