"""`manage.py paket`: a service leaves one site as a file and enters another, with sentences on the way."""

import json

import pytest
from django.core.management import CommandError, call_command

from layanan.alur.dokumen import susun
from layanan.formulir.models import Formulir
from layanan.inti.lint import BelumLayakTerbit
from layanan.katalog.models import Layanan
from layanan.paket.dokumen import tulis_paket
from layanan.paket.queries import baca_paket
from tests.pabrik import buat_petugas
from tests.paket.pabrik import ubah
from tests.permohonan.pabrik import buat_skium

pytestmark = pytest.mark.sekali


@pytest.fixture
def jalankan(capsys):
    """Return a function that runs the command and returns what it says."""

    def perintah(*argumen):
        call_command("paket", *map(str, argumen))
        return capsys.readouterr().out

    return perintah


@pytest.fixture
def berkas(tmp_path):
    """Return a function that writes a package into a file."""

    def tulis(isi):
        tujuan = tmp_path / "satu.paket.json"
        tujuan.write_text(tulis_paket(isi), encoding="utf-8")
        return tujuan

    return tulis


def test_ekspor_periksa_impor_terbit(klojen, lumajang, jalankan, tmp_path):
    asal, tujuan = buat_skium(klojen), tmp_path / "skium.paket.json"
    assert str(tujuan) in jalankan("ekspor", "klojen", "skium", "--ke", tujuan)
    assert jalankan("ekspor", "klojen", "skium") == tujuan.read_text(encoding="utf-8")
    assert "Paket ini dapat diimpor." in jalankan("periksa", tujuan)
    hasil = jalankan("impor", tujuan, "lumajang")
    assert "formulir “Permohonan SKIUM” (skium): dibuat sebagai draf" in hasil and "Belum terbit" in hasil
    assert not Layanan.objects.get(instansi=lumajang).live
    hasil = jalankan("impor", tujuan, "lumajang", "--terbitkan")
    assert "Tidak ada yang baru" in hasil and "sudah terbit" in hasil
    assert Layanan.objects.get(instansi=lumajang).versi.get().sha256 == asal.versi.get().sha256


def test_kantor_lain_ikut_dalam_paket_dan_yang_tidak_ada_disebut(klojen, lumajang, jalankan, berkas):
    isi = ubah("alur", "tahap", 6, "kantor", jadi="kecamatan-jauh")
    tujuan, kalimat = berkas(isi), "Kantor “kecamatan-jauh” tidak ada di situs ini"
    nama = isi["alur"]["tahap"][6]["nama"]
    assert f"Perhatikan: alur › {nama}: {kalimat}" in jalankan("periksa", tujuan)
    with pytest.raises(CommandError, match=kalimat):
        jalankan("impor", tujuan, "klojen", "--terbitkan")
    assert not Layanan.objects.exists()
    assert kalimat in jalankan("impor", tujuan, "klojen")
    alur = Layanan.objects.get().alur
    assert susun(alur.get_latest_revision_as_object()) == isi["alur"]
    with pytest.raises(BelumLayakTerbit, match=kalimat):
        alur.get_latest_revision().publish()
    lumajang.kode = "kecamatan-jauh"
    lumajang.save()
    buat_petugas(lumajang, "camat")
    assert "sudah terbit" in jalankan("impor", tujuan, "klojen", "--terbitkan")
    assert json.loads(jalankan("ekspor", "klojen", "skium"))["alur"] == isi["alur"]


def test_bentrok_disebut_dan_ganti_menyimpan_draf(klojen, jalankan, berkas):
    buat_skium(klojen)
    tujuan = berkas(ubah("formulir", "judul", jadi="Permohonan baru"))
    with pytest.raises(CommandError, match=r"(?s)formulir “Permohonan SKIUM”: versi terbit 1.*--ganti"):
        jalankan("impor", tujuan, "klojen")
    assert "draf baru pada yang sudah ada" in jalankan("impor", tujuan, "klojen", "--ganti")
    assert Formulir.objects.get().nama == "Permohonan SKIUM"


def test_temuan_menjadi_kalimat_dan_gagal(klojen, jalankan, berkas):
    tujuan = berkas(ubah("alur", "tahap", 0, "jenis", jadi="terbang"))
    for argumen in (("periksa", tujuan), ("impor", tujuan, "klojen"), ("segel", tujuan)):
        with pytest.raises(CommandError, match="alur › tahap › 1: Jenis tahap “terbang” tidak dikenal"):
            jalankan(*argumen)
    assert not Layanan.objects.exists()


def test_terbit_yang_gagal_tidak_meninggalkan_draf(klojen, jalankan, berkas, monkeypatch):
    def gagal(*_apa_pun):
        raise OSError(28, "penuh", "basis data")

    monkeypatch.setattr("layanan.management.commands.paket.terbitkan_paket", gagal)
    with pytest.raises(CommandError, match="tidak dapat dibuka atau ditulis"):
        jalankan("impor", berkas(baca_paket("skium")), "klojen", "--terbitkan")
    assert not Layanan.objects.exists()


def test_menyegel_suntingan(jalankan, berkas):
    isi = ubah("formulir", "judul", jadi="Permohonan baru") | {"sha256": baca_paket("skium")["sha256"]}
    tujuan = berkas(isi)
    assert "sha256 tidak cocok" in jalankan("periksa", tujuan)
    assert "Paket disegel" in jalankan("segel", tujuan)
    assert "sha256" not in jalankan("periksa", tujuan)
    assert json.loads(tujuan.read_text(encoding="utf-8"))["formulir"]["judul"] == "Permohonan baru"


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (("ekspor", "tidak_ada", "skium"), "Kode yang ada: klojen"),
        (("ekspor", "klojen", "tidak_ada"), "Layanan “tidak_ada” tidak ada"),
        (("periksa", "/tidak/ada.json"), "tidak dapat dibuka"),
        (("impor", "/", "klojen"), "tidak dapat dibuka"),
        (("periksa", __file__), "bukan paket layanan"),
        ((), "PERINTAH"),
    ],
)
def test_salah_ketik_dijawab_dengan_kalimat(klojen, jalankan, argumen, kalimat):
    with pytest.raises(CommandError, match=kalimat):
        jalankan(*argumen)
