"""Files that want to keep the machine busy, and files that are none of ours: a sentence, and soon."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from layanan.paket.baca import MAKS_SIMPUL
from layanan.paket.queries import baca_paket
from layanan.paket.rules import menahan, periksa_paket
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_petugas
from tests.paket.pabrik import ubah
from tests.waktu import cepat

pytestmark = pytest.mark.sekali

ISIAN = ("formulir", "langkah", 1, "isian")
SYARAT = ("layanan", "persyaratan", 1, "bila")
BANDING = {"isian": "lokasi_usaha", "op": "eq", "nilai": "rumah"}
SKIUM = baca_paket("skium")
PERATURAN = SKIUM["peraturan"][0]
ACUAN = {nama: PERATURAN[nama] for nama in ("jenis", "nomor", "tahun")}
PILIHAN = [{"label": f"L{urut}", "nilai": f"n{urut}"} for urut in range(200)]


def dalam(tingkat):
    """Return groups in groups around one question."""
    isian = buat_isian("teks", "isi")
    for urut in range(tingkat):
        isian = buat_isian("grup", f"g{urut}", isian=[isian])
    return isian


def berlapis(tingkat):
    """Return a condition in conditions."""
    syarat = BANDING
    for _urut in range(tingkat):
        syarat = {"semua": [syarat, syarat]}
    return syarat


def rute(banyak, cabang):
    """Return stages of which each leads to many others."""
    tahap = SKIUM["alur"]["tahap"][0]
    kode = [f"t{urut}" for urut in range(banyak)]
    jalan = [[{"bila": BANDING, "ke": ke} for ke in kode[urut + 1 :][:cabang]] for urut in range(banyak)]
    return [tahap | {"kode": satu, "nama": satu, "cabang": ke} for satu, ke in zip(kode, jalan, strict=True)]


BERAT = {
    "syarat berisi 10.000 perbandingan": ((*ISIAN, 3, "bila"), {"semua": [BANDING] * 10_000}, "terlalu_banyak"),
    "syarat berisi 1.000 perbandingan": ((*ISIAN, 3, "bila"), {"semua": [BANDING] * 1000}, "isi_tidak_sah"),
    "syarat di dalam syarat": ((*ISIAN, 3, "bila"), berlapis(3), "isi_rusak"),
    "syarat alur di dalam syarat": (("alur", "tahap", 3, "bila"), berlapis(8), "isi_rusak"),
    "persyaratan berisi 10.000 perbandingan": (SYARAT, {"semua": [BANDING] * 10_000}, "terlalu_banyak"),
    "persyaratan berisi 1.000 perbandingan": (SYARAT, {"semua": [BANDING] * 1000}, "isi_tidak_sah"),
    "persyaratan bersyarat di dalam syarat": (SYARAT, berlapis(8), "isi_rusak"),
    "grup sepuluh tingkat": ((*ISIAN, 0), dalam(10), "isi_tidak_sah"),
    "seratus tahap berseratus cabang": (("alur", "tahap"), rute(100, 99), "terlalu_banyak"),
    "20.000 pilihan": (
        ISIAN, [buat_isian("pilihan", f"k{urut}", pilihan=PILIHAN) for urut in range(100)], "terlalu_besar",
    ),
    "tanda terbuka tak terhitung": (("contoh",), [{"x": "<a " * 6000}] * 90, "memuat_program"),
    "penyebutan peraturan berulang": (
        ("peraturan",), [PERATURAN | {"nomor": str(urut), "pengganti": [ACUAN] * 30} for urut in range(300)],
        "peraturan_hilang",
    ),
}  # fmt: skip
TEKS_KAYA = (
    "<a " * 6000,
    "<b>" * 6000,
    "<ul><li>" * 2400,
    "<p>x</p>" * 2400,
    '<b a="1' * 2500,
    "&" * 19_000,
    "<!--" * 4000,
)


@pytest.mark.parametrize("nama", BERAT)
def test_paket_berat_ditolak_tanpa_membuat_menunggu(nama):
    jalur, jadi, kode = BERAT[nama]
    isi = ubah(*jalur, jadi=jadi)
    with cepat():
        temuan = menahan(periksa_paket(isi))
    assert kode in {satu.kode for satu in temuan}, temuan


@pytest.mark.parametrize("teks", TEKS_KAYA, ids=lambda satu: satu[:8])
def test_teks_kaya_yang_memberatkan_menjadi_tulisan_biasa(teks):
    isi = ubah("layanan", "komponen", "prosedur", jadi=teks)
    for nama in ("sarana", "kompetensi", "jaminan_pelayanan"):
        isi["layanan"]["komponen"][nama] = teks
    with cepat():
        assert all(str(satu.pesan) for satu in periksa_paket(isi))


def test_contoh_asing_sebanyak_apa_pun_cepat_diperiksa():
    with cepat():
        temuan = periksa_paket(ubah("contoh", jadi=[{f"k{urut}": "x" for urut in range(MAKS_SIMPUL // 100)}] * 90))
    assert "contoh_tidak_cocok" in {satu.kode for satu in temuan} and len(temuan) < 60


def berkas_zip():
    """Return a package inside an archive, under a name that leads elsewhere."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("../../skium.paket.json", "{}")
    return wadah.getvalue()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (berkas_zip(), "Berkas ini bukan paket layanan (JSON)."),
        (b"\x89PNG\r\n\x1a\n" * 100, "Berkas ini bukan paket layanan (JSON)."),
        (b'{"paket": -Infinity}', "Berkas ini bukan paket layanan (JSON)."),
        (b'{"paket": 1, "kode": "\\ud800"}', "Tulisan memuat huruf yang tidak tampak."),
        (b" " * 50_000_000, "Berkas terlalu besar. Sebuah paket layanan paling besar 2 MB."),
    ],
    ids=["zip", "gambar", "tanpa batas", "separuh huruf", "50 MB"],
)
def test_berkas_lain_ditolak_di_halaman_dan_di_perintah(client, klojen, tmp_path, isi, kalimat):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    berkas = SimpleUploadedFile("../../etc/satu.json", isi)
    with cepat():
        alamat = reverse(Layanan.snippet_viewset.get_url_name("paket_impor"))
        jawaban = client.post(alamat, {"instansi": klojen.pk, "bawaan": "", "berkas": berkas})
    assert kalimat in jawaban.content.decode()
    (tmp_path / "satu.json").write_bytes(isi)
    with pytest.raises(CommandError) as galat:
        call_command("paket", "periksa", str(tmp_path / "satu.json"))
    assert kalimat in str(galat.value)
