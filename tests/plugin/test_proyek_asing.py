"""The plugin works in a project that is not ours: wheel, own environment, own settings, own page type."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.plugin


@pytest.fixture(scope="module")
def wheel() -> Path:
    """Build the wheel and return its path."""
    subprocess.run([sys.executable, "perkakas/wheel.py"], cwd=AKAR, check=False)  # `make check` judges its content
    return next((AKAR / "build" / "wheel").glob("*.whl"))


@pytest.fixture(scope="module")
def asing(wheel, tmp_path_factory):
    """Return a runner of Python programs in an environment that has the wheel, our dependencies, and not our tree."""
    folder = tmp_path_factory.mktemp("proyek asing")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
    python = folder / "env" / "bin" / "python"
    pustaka = next((folder / "env").glob("lib/python*/site-packages"))
    (pustaka / "pinjam.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pasang = [sys.executable, "-m", "uv", "pip", "install", "-q", "--offline", "--no-deps", "--python", python, wheel]
    subprocess.run(pasang, check=True)
    for nama in ("proyek_asing.py", "kemudi.py"):
        shutil.copy(Path(__file__).with_name(nama), folder)
    shutil.copytree(Path(__file__).with_name("isian_plat"), folder / "isian_plat")
    (folder / "migrasi_asing").mkdir()
    (folder / "migrasi_asing" / "__init__.py").touch()
    lingkungan = {"PATH": os.environ["PATH"], "PROYEK_DATA": str(folder)}

    def jalankan(*perintah: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [python, *perintah], cwd=folder, env=lingkungan, capture_output=True, text=True, check=False
        )

    return jalankan


@pytest.fixture(scope="module")
def hasil(asing) -> dict:
    """Migrate the foreign project, drive it, and return what was seen."""
    for perintah in (
        ("proyek_asing.py", "makemigrations", "proyek_asing", "-n", "awal", "-v0"),
        ("proyek_asing.py", "migrate", "-v0"),
        ("kemudi.py",),
    ):
        jalan = asing(*perintah)
        assert jalan.returncode == 0, jalan.stderr
    return json.loads(jalan.stdout)


def test_pemeriksaan_django_bersih(asing):
    periksa = asing("proyek_asing.py", "check", "--fail-level", "WARNING")
    assert periksa.returncode == 0, periksa.stderr


def test_migrasi_plugin_lengkap(asing):
    periksa = asing("proyek_asing.py", "makemigrations", "--check", "--dry-run", "layanan")
    assert periksa.returncode == 0, periksa.stdout + periksa.stderr


def test_halaman_memakai_template_plugin(hasil):
    status, isi = hasil["halaman"]
    assert status == 200
    assert "Kantor Asing" in isi
    assert "layanan/layanan.css" in isi


def test_pengelola_masuk_dan_melihat_daftar_layanan(hasil):
    assert hasil["masuk"] == [302, "/kelola/"]
    assert hasil["beranda_admin"][0] == 200
    status, isi = hasil["daftar_layanan"]
    assert status == 200
    assert "Izin parkir" in isi


def test_api_menjawab(hasil):
    status, isi = hasil["api"]
    assert status == 200
    assert json.loads(isi)["openapi"].startswith("3.")


def test_situs_kita_tidak_ikut_terbawa(hasil):
    assert hasil["modul_situs"] == []
    assert "site-packages" in hasil["letak_plugin"]
    assert not hasil["letak_plugin"].startswith(str(AKAR))


def test_jenis_isian_dari_luar_ditawarkan_penyusun_terbit_dan_terisi(hasil):
    assert hasil["penyusun"][0] == 200
    assert "Nomor polisi" in hasil["penyusun"][1]
    assert hasil["ditolak"][0] == 200
    assert "Tulis nomor polisi seperti N 1234 AB." in hasil["ditolak"][1]
    assert hasil["kasus"] == [{"nama": "Siti Aminah", "plat": "N 1234 AB"}]
