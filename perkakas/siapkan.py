"""Make `.venv` hold what requirements.lock names; do nothing when it already does.

Runs on the machine's own Python, with the standard library only. uv installs when it can be had (from PATH, else the
version that the lock names), pip otherwise; both check every hash.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
VENV = AKAR / ".venv"
PYTHON = VENV / "bin" / "python"
KUNCI = AKAR / "requirements.lock"
TANDA = VENV / "requirements.lock.sha256"


def main() -> None:
    """Prepare the environment, or stop with a sentence that says what is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one should read a sentence
        sys.exit(f"Perlu Python 3.11 atau lebih baru; ini {sys.version.split()[0]}. Coba: make run PYTHON=python3.12")
    intisari = hashlib.sha256(KUNCI.read_bytes()).hexdigest()
    if PYTHON.exists() and TANDA.exists() and TANDA.read_text() == intisari:
        return
    os.umask(0o022)
    print("Menyiapkan lingkungan Python di .venv ...", flush=True)
    if not PYTHON.exists():
        _jalankan(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)
    if not (_pasang_dengan_uv(_uv()) or _pasang_dengan_pip()):
        sys.exit("Pustaka belum terpasang. Periksa sambungan internet dan pesan di atas, lalu ulangi perintah ini.")
    TANDA.write_text(intisari)


def _jalankan(*perintah: str | Path, diam: bool = False) -> bool:
    return subprocess.run(perintah, check=False, cwd=AKAR, capture_output=diam).returncode == 0


def _uv() -> list[str]:
    if uv := shutil.which("uv"):
        return [uv]
    return [str(PYTHON), "-m", "uv"] if _ada("uv") or _pasang_uv() else []


def _ada(modul: str) -> bool:
    return _jalankan(PYTHON, "-c", f"import {modul}", diam=True)


def _pasang_uv() -> bool:
    """Install the uv of the lock, hashes included, with pip."""
    baris = re.search(r"^uv==.*?[^\\]\n", KUNCI.read_text(), re.MULTILINE | re.DOTALL)
    if baris is None:
        return False
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as berkas:
        berkas.write(baris[0])
        berkas.flush()
        # the machine's own pip is there at once; the bundled one takes seconds to unpack
        sendiri = [sys.executable, "-m", "pip", "--python", PYTHON]
        return _pip_pasang(sendiri, berkas.name, diam=True) or (
            _siapkan_pip() and _pip_pasang([PYTHON, "-m", "pip"], berkas.name, diam=True)
        )


def _pip_pasang(pip: list[str | Path], berkas: str | Path, diam: bool = False) -> bool:
    pilihan = ["--disable-pip-version-check", "--quiet", "--no-compile", "--no-deps", "--require-hashes", "-r", berkas]
    return _jalankan(*pip, "install", *pilihan, diam=diam)


def _siapkan_pip() -> bool:
    return _ada("pip") or _jalankan(PYTHON, "-m", "ensurepip", diam=True)


def _pasang_dengan_uv(uv: list[str]) -> bool:
    return bool(uv) and _jalankan(
        *uv, "pip", "install", "--quiet", "--python", PYTHON, "--no-deps", "--require-hashes", "-r", KUNCI
    )


def _pasang_dengan_pip() -> bool:
    if not _siapkan_pip():
        sys.exit("Perlu pip, uv, atau modul venv yang lengkap. Di Debian dan Ubuntu: apt install python3-venv")
    return _pip_pasang([PYTHON, "-m", "pip"], KUNCI)


if __name__ == "__main__":
    main()
