"""Build the plugin's wheel into build/wheel and check what is in it."""

import subprocess
import sys
import zipfile
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
TUJUAN = AKAR / "build" / "wheel"
HARUS_ADA = {
    "layanan/models.py": "model",
    "layanan/migrations/0001_awal.py": "migrasi",
    "layanan/templates/layanan/dasar.html": "template",
    "layanan/static/layanan/layanan.css": "berkas statis",
    "layanan/locale/en/LC_MESSAGES/django.mo": "terjemahan",
    "layanan/locale/id/LC_MESSAGES/django.mo": "terjemahan Wagtail",
}


def main() -> int:
    """Build, check, and print where the wheel is; return 1 with sentences when something is wrong."""
    for lama in TUJUAN.glob("*.whl"):
        lama.unlink()
    perintah = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", TUJUAN]
    if subprocess.run(perintah, check=False, cwd=AKAR, stdout=subprocess.DEVNULL).returncode:
        return 1
    (wheel,) = TUJUAN.glob("*.whl")
    temuan = periksa_isi(zipfile.ZipFile(wheel).namelist())
    print("\n".join(temuan) or wheel.relative_to(AKAR))
    return int(bool(temuan))


def periksa_isi(nama: list[str]) -> list[str]:
    """Return a sentence for each thing that is missing from the wheel or has no place in it."""
    kurang = [f"Wheel tidak memuat {jenis}: {berkas}" for berkas, jenis in HARUS_ADA.items() if berkas not in nama]
    asing = [satu for satu in nama if not satu.startswith("layanan/") and ".dist-info/" not in satu]
    return kurang + [f"Bukan milik plugin, tetapi ada di wheel: {satu}" for satu in asing]


if __name__ == "__main__":
    sys.exit(main())
