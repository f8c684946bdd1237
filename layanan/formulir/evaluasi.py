"""Check answers against a document: one forward pass, the same for page, API, desk and tests.

A field is visible when its condition holds for the cleaned answers before it; a hidden field counts as absent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.inti.errors import GalatIsian
from layanan.inti.syarat import berlaku


@dataclass
class HasilPeriksa:
    """`data`:

    cleaned answers of the visible fields. `galat`: what is wrong. `diabaikan`: keys of hidden fields sent.
    """

    data: dict[str, Any] = field(default_factory=dict)
    galat: list[GalatIsian] = field(default_factory=list)
    diabaikan: list[str] = field(default_factory=list)


def periksa(dokumen: Dokumen, mentah: Mapping[str, Any]) -> HasilPeriksa:
    """Return the cleaned answers and every error; never raises for what a person may send."""
    hasil = HasilPeriksa()
    dikenal = set()
    for isian in semua_isian(dokumen):
        kunci = isian["kunci"]
        dikenal.add(kunci)
        if not berlaku(isian["bila"], hasil.data):
            if not kosong(mentah.get(kunci)):
                hasil.diabaikan.append(kunci)
        else:
            _periksa_satu(isian, mentah.get(kunci), hasil)
    for kunci in mentah:
        if kunci not in dikenal:
            hasil.galat.append(GalatIsian(str(kunci), "tidak_dikenal", f"Isian {kunci} tidak ada pada formulir ini."))
    return hasil


def _periksa_satu(isian: Mapping[str, Any], mentah: Any, hasil: HasilPeriksa) -> None:
    kunci = isian["kunci"]
    if kosong(mentah):
        if isian["wajib"]:
            hasil.galat.append(GalatIsian(kunci, "wajib", jenis_isian[isian["jenis"]].kalimat_wajib(isian)))
        return
    try:
        nilai = jenis_isian[isian["jenis"]].bersihkan(isian, mentah)
    except ValueError as galat:
        hasil.galat.append(GalatIsian(kunci, getattr(galat, "kode", "tidak_sah"), str(galat)))
        return
    if kosong(nilai):  # nothing was left after cleaning
        _periksa_satu(isian, None, hasil)
    else:
        hasil.data[kunci] = nilai


def tampak(dokumen: Dokumen, data: Mapping[str, Any]) -> list[str]:
    """Return the keys of the fields that are visible for cleaned answers, in order."""
    terlihat: dict[str, Any] = {}
    kunci_tampak = []
    for isian in semua_isian(dokumen):
        if berlaku(isian["bila"], terlihat):
            kunci_tampak.append(isian["kunci"])
            if isian["kunci"] in data:
                terlihat[isian["kunci"]] = data[isian["kunci"]]
    return kunci_tampak


def kosong(nilai: Any) -> bool:
    """Return whether an answer was not given."""
    return nilai is None or (isinstance(nilai, str) and not nilai.strip()) or nilai in ([], {})
