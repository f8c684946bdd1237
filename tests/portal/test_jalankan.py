"""One command from an empty folder to an answering site."""

import os
import re
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.portal.jalan import Situs, port_bebas

AKAR = Path(__file__).resolve().parents[2]
PERINTAH = [sys.executable, "manage.py", "jalankan"]


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """Return a folder with a blank in its name that does not exist yet."""
    return tmp_path_factory.mktemp("kantor") / "data kita"


@pytest.fixture(scope="module")
def pertama(data) -> Situs:
    """Start on the empty folder, look around, stop; return the site with what was seen."""
    with Situs(PERINTAH, AKAR, DATA=str(data), DEBUG="0") as situs:
        situs.dilihat = {jalur: situs.buka(jalur) for jalur in ("/", "/admin/login/", "/tidak-ada/")}
        situs.kantor_lain = situs.buka("/", host="lumajang.localhost")
        situs.kode_keluar = situs.hentikan()
    return situs


def test_menyebut_alamat_dan_akun(pertama):
    assert f"Siap: http://127.0.0.1:{pertama.port}/" in pertama.keluaran
    assert f"http://lumajang.localhost:{pertama.port}/" in pertama.keluaran
    for jalur in ("/admin/", "/lacak/", "/pengaduan/", "/api/layanan/v1/docs"):
        assert f"http://127.0.0.1:{pertama.port}{jalur}\n" in pertama.keluaran
    assert re.search(r"Akun demo \(kata sandi: \S+\)\n  \S+ ", pertama.keluaran)


def test_beranda_dan_admin_menjawab(pertama):
    assert pertama.dilihat["/"][0] == 200
    assert pertama.dilihat["/admin/login/"][0] == 200
    assert "Lumajang" in pertama.kantor_lain[1]


def test_alamat_salah_tidak_membuka_isi_program(pertama):
    status, isi = pertama.dilihat["/tidak-ada/"]
    assert status == 404
    assert "Traceback" not in isi and "urlpatterns" not in isi and "DEBUG" not in isi


def test_ctrl_c_menghentikan_semua_proses_dan_membebaskan_port(pertama):
    assert pertama.kode_keluar == 0
    assert pertama.sisa() == []
    with closing(socket.socket()) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        soket.bind(("127.0.0.1", pertama.port))


def test_data_hanya_terbaca_oleh_pemiliknya(pertama, data):
    terbuka = [str(satu) for satu in (data, *data.rglob("*")) if stat.S_IMODE(satu.stat().st_mode) & 0o077]
    assert not terbuka


def test_mulai_lagi_memakai_data_yang_ada(pertama, data):
    sebelum = (data / "layanan.sqlite3").stat().st_ino
    with Situs(PERINTAH, AKAR, DATA=str(data)) as situs:
        assert situs.buka("/")[1].count("<h1") == pertama.dilihat["/"][1].count("<h1")
        assert f"http://lumajang.localhost:{situs.port}/" in situs.keluaran
    assert (data / "layanan.sqlite3").stat().st_ino == sebelum


@pytest.mark.parametrize("port", ["delapan", "0", "70000", ""])
def test_port_yang_bukan_port_dijawab_dengan_kalimat(port):
    with pytest.raises(CommandError, match="bukan nomor port"):
        call_command("jalankan", port=port)


def test_port_yang_terpakai_dijawab_dengan_kalimat():
    with closing(socket.socket()) as soket:
        soket.bind(("127.0.0.1", 0))
        soket.listen()
        with pytest.raises(CommandError, match="program lain memakainya"):
            call_command("jalankan", port=str(soket.getsockname()[1]))


def test_folder_data_yang_mustahil_dijawab_dengan_kalimat(tmp_path, settings, umask):
    (tmp_path / "berkas").write_text("bukan folder")
    settings.DATA = tmp_path / "berkas" / "data"
    with pytest.raises(CommandError, match="Folder DATA"):
        call_command("jalankan", port=str(port_bebas()))


def test_basis_data_yang_mati_dijawab_dengan_kalimat(tmp_path):
    alamat = f"postgres://layanan@127.0.0.1:{port_bebas()}/layanan"
    situs = Situs(PERINTAH, AKAR, DATA=str(tmp_path), DATABASE_URL=alamat)
    hasil = subprocess.run(
        situs.perintah, cwd=AKAR, env=situs.lingkungan, capture_output=True, text=True, check=False, timeout=60
    )
    assert hasil.returncode == 1
    assert "Basis data tidak dapat dipakai" in hasil.stderr
    assert "Traceback" not in hasil.stderr


@pytest.fixture
def umask() -> Iterator[None]:
    """Put the process's file mode mask back."""
    semula = os.umask(0o022)
    yield
    os.umask(semula)
