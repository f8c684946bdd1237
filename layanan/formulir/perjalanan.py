"""The way through a form: its pages, which of them are asked, and which still lack an answer."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from layanan.formulir.dokumen import Dokumen, Isian
from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.jenis import jenis_isian

Halaman = Mapping[str, Any]
"""One page: {kode, judul, pengantar, isian}, the shape of a step."""


def daftar_halaman(dokumen: Dokumen) -> list[Halaman]:
    """Return the pages: the steps, or each question alone with the texts that stand before it."""
    if not dokumen.get("satu_per_halaman"):
        return dokumen["langkah"]
    hasil = []
    for langkah in dokumen["langkah"]:
        teks: list[Any] = []
        for isian in langkah["isian"]:
            jenis = jenis_isian[isian["jenis"]]
            if not jenis.berisi:
                teks.append(isian)
            elif not jenis.dihitung:
                hasil.append({**langkah, "kode": isian["kunci"], "isian": [*teks, isian]})
                teks = []
    return hasil


def halaman_tampak(dokumen: Dokumen, data: Mapping[str, Any], hari_ini: date | None = None) -> list[Halaman]:
    """Return the pages that ask something of who gave these answers."""
    kelihatan = set(tampak(dokumen, data, hari_ini))
    return [satu for satu in daftar_halaman(dokumen) if _ditanya(satu) & kelihatan]


def halaman_kurang(dokumen: Dokumen, data: Mapping[str, Any]) -> str | None:
    """Return the code of the first page with an answer missing or wrong, or None when all is done."""
    salah = {satu.jalur.partition(".")[0] for satu in periksa(dokumen, data).galat}
    return next((satu["kode"] for satu in daftar_halaman(dokumen) if salah & _ditanya(satu)), None)


def _ditanya(halaman: Halaman) -> set[str]:
    jenis = {satu["kunci"]: jenis_isian[satu["jenis"]] for satu in halaman["isian"]}
    return {kunci for kunci, satu in jenis.items() if satu.berisi and not satu.dihitung}


def halaman_isian(dokumen: Dokumen, kunci: str) -> tuple[str, Isian]:
    """Return the page that asks a question, and the question of the page itself: for one in a group, the group."""
    return next(
        (halaman["kode"], isian)
        for halaman in daftar_halaman(dokumen)
        for isian in halaman["isian"]
        if kunci in _kunci_di(isian)
    )


def _kunci_di(isian: Isian) -> set[str]:
    return {isian["kunci"]}.union(*(_kunci_di(anak) for anak in isian.get("isian", ())))
