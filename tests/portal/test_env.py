"""The site refuses to start half configured, and says what is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
WAJIB = {
    "SECRET_KEY": "kunci-uji-yang-cukup-panjang-tetapi-tidak-rahasia-0123456789",
    "ALAMAT_SITUS": "https://layanan.contoh.go.id",
}


def jalankan(settings: str, perintah: str = "check", **lingkungan: str) -> subprocess.CompletedProcess:
    """Run a Django command in a process of its own, with this environment only."""
    bersih = {nama: os.environ[nama] for nama in ("PATH", "HOME") if nama in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *perintah.split()],
        cwd=AKAR,
        env=bersih | {"DJANGO_SETTINGS_MODULE": f"portal.settings.{settings}"} | lingkungan,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("nama", WAJIB)
def test_produksi_menolak_jalan_tanpa_satu_rahasia(nama):
    hasil = jalankan("production", **{satu: nilai for satu, nilai in WAJIB.items() if satu != nama})
    assert hasil.returncode != 0
    assert "belum dapat dijalankan" in hasil.stderr
    assert nama in hasil.stderr.splitlines()[-1]


def test_produksi_menyebut_semua_yang_kurang_sekaligus():
    terakhir = jalankan("production").stderr.splitlines()[-1]
    assert all(nama in terakhir for nama in WAJIB)


def test_produksi_menolak_alamat_yang_bukan_alamat():
    hasil = jalankan("production", **(WAJIB | {"ALAMAT_SITUS": "layanan.contoh.go.id"}))
    assert hasil.returncode != 0
    assert "ALAMAT_SITUS" in hasil.stderr.splitlines()[-1]


def test_produksi_menolak_kunci_rahasia_yang_pendek():
    hasil = jalankan("production", **(WAJIB | {"SECRET_KEY": "rahasia"}))
    assert hasil.returncode != 0
    assert "SECRET_KEY" in hasil.stderr.splitlines()[-1]


def test_produksi_lengkap_lulus_pemeriksaan(tmp_path):
    hasil = jalankan("production", "check --deploy --fail-level WARNING", **WAJIB, DATA=str(tmp_path))
    assert hasil.returncode == 0, hasil.stderr


def test_rahasia_dapat_dibaca_dari_berkas(tmp_path):
    (tmp_path / "kunci").write_text(WAJIB["SECRET_KEY"] + "\n")
    lengkap = {"SECRET_KEY_FILE": str(tmp_path / "kunci"), "ALAMAT_SITUS": WAJIB["ALAMAT_SITUS"]}
    assert jalankan("production", **lengkap).returncode == 0
    hilang = jalankan("production", **(lengkap | {"SECRET_KEY_FILE": str(tmp_path / "tidak-ada")}))
    assert "SECRET_KEY_FILE" in hilang.stderr.splitlines()[-1]


def test_nilai_yang_bukan_ya_atau_tidak_ditolak():
    hasil = jalankan("production", **WAJIB, PAKSA_HTTPS="mungkin")
    assert "PAKSA_HTTPS='mungkin'" in hasil.stderr


@pytest.mark.parametrize("nama", ["dev", "test"])
def test_pengembangan_dan_uji_jalan_tanpa_rahasia(nama, tmp_path):
    hasil = jalankan(nama, DATA=str(tmp_path))
    assert hasil.returncode == 0, hasil.stderr
