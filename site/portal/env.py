"""Read the environment strictly: a wrong or missing value stops the start with a sentence that names it."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BENAR = {"1", "true", "yes", "on", "ya"}
SALAH = {"0", "false", "no", "off", "tidak", ""}


def teks(nama: str, bawaan: str = "") -> str:
    """Return the value of `nama`, or the content of the file that `nama_FILE` points to."""
    berkas = os.environ.get(f"{nama}_FILE")
    if berkas:
        try:
            return Path(berkas).read_text(encoding="utf-8").strip()
        except OSError as galat:
            raise ImproperlyConfigured(f"{nama}_FILE menunjuk ke {berkas}, yang tidak terbaca: {galat}") from galat
    return os.environ.get(nama, bawaan)


def ya_tidak(nama: str, bawaan: bool = False) -> bool:
    """Return a yes/no setting; anything else than a known word is an error."""
    nilai = os.environ.get(nama)
    if nilai is None:
        return bawaan
    if nilai.lower() in BENAR:
        return True
    if nilai.lower() in SALAH:
        return False
    raise ImproperlyConfigured(f"{nama}={nilai!r} bukan ya atau tidak. Isi dengan 1 atau 0.")


def daftar(nama: str) -> list[str]:
    """Return a comma-separated setting as a list without empty parts."""
    return [bagian.strip() for bagian in teks(nama).split(",") if bagian.strip()]


def wajib(**penjelasan: str) -> dict[str, str]:
    """Return the named settings, all of which must be filled.

    `penjelasan` maps each name to what it is for; the error lists every one that is missing, so that an
    administrator fixes them in one go.
    """
    nilai = {nama: teks(nama) for nama in penjelasan}
    kurang = [f"{nama} ({penjelasan[nama]})" for nama, isi in nilai.items() if not isi]
    if kurang:
        raise ImproperlyConfigured(
            "Situs belum dapat dijalankan dalam mode produksi. Isi dulu variabel lingkungan: " + "; ".join(kurang) + "."
        )
    return nilai
