"""How long from a clone to an answering site: cold, with a warm package cache, and the second time.

`make bench` or `python tests/benchmarks/mulai.py`. Clones the last commit into a folder with a blank in its name, and
runs `make run` there. Cold means empty package caches; the time depends on the network then.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(AKAR))

from tests.portal.jalan import Situs  # noqa: E402 - needs the path above

BATAS = {"dingin": 90, "cache hangat": 15, "kedua kali": 5}


def main() -> int:
    """Measure and print; return 1 when a limit is passed."""
    with tempfile.TemporaryDirectory(prefix="layanan bench ") as folder:
        klon, cache = Path(folder) / "klon kita", Path(folder) / "cache"
        subprocess.run(["git", "clone", "-q", AKAR, klon], check=True)
        lingkungan = {"DATA": "data kita", "UV_CACHE_DIR": str(cache / "uv"), "PIP_CACHE_DIR": str(cache / "pip")}
        hasil = {"dingin": ukur(klon, lingkungan)}
        shutil.rmtree(klon / ".venv")
        shutil.rmtree(klon / "data kita")
        hasil["cache hangat"] = ukur(klon, lingkungan)
        hasil["kedua kali"] = ukur(klon, lingkungan)
    for nama, detik in hasil.items():
        print(f"{nama:>14}: {detik:5.1f} s   (batas {BATAS[nama]} s)")
    return int(any(detik > BATAS[nama] for nama, detik in hasil.items()))


def ukur(klon: Path, lingkungan: dict[str, str]) -> float:
    """Return the seconds from `make run` to the line `Siap:`."""
    bersih = {nama: "" for nama in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS") if nama in os.environ}
    with Situs(["make", "run"], klon, **(lingkungan | bersih)) as situs:
        detik = situs.detik
        situs.hentikan()
        assert not situs.sisa(), situs.sisa()
    return detik


if __name__ == "__main__":
    sys.exit(main())
