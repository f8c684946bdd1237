"""Packages for tests: the shipped one, changed in one place."""

import copy
from typing import Any

from layanan.paket.baca import periksa_nilai
from layanan.paket.dokumen import sidik_paket
from layanan.paket.queries import baca_paket

BUANG = object()


def ubah(*jalur: str | int, jadi: Any, kode: str = "skium") -> dict[str, Any]:
    """Return a shipped package with the value at one place replaced, or removed with `BUANG`; sealed when it can be."""
    isi = copy.deepcopy(baca_paket(kode))
    wadah = isi
    for nama in jalur[:-1]:
        wadah = wadah[nama]
    if jadi is BUANG:
        del wadah[jalur[-1]]
    else:
        wadah[jalur[-1]] = jadi
    return segel(isi)


def segel(isi: dict[str, Any]) -> dict[str, Any]:
    """Return a package with the fingerprints of what it holds now, so that only the finding under test remains."""
    try:
        return isi if periksa_nilai(isi) else isi | {"sha256": sidik_paket(isi)}
    except (AttributeError, KeyError, TypeError, ValueError):
        return isi  # a broken package stays as it is


def semua_jalur(isi: Any, jalur: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the place of every value below the top of a JSON value."""
    anak = isi.items() if isinstance(isi, dict) else enumerate(isi) if isinstance(isi, list) else ()
    sini = [jalur] if jalur else []
    return [*sini, *(lebih for nama, nilai in anak for lebih in semua_jalur(nilai, (*jalur, nama)))]
