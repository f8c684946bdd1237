"""Who has to agree to a set of answers besides the applicant, and what each of them reads of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.enums import KelasData
from layanan.formulir.jawaban import tulis_jawaban
from layanan.inti.syarat import berlaku

KONTAK = ("telepon", "surel")  # types of fields that nobody needs in order to agree
SAMARAN = "•"


@dataclass(frozen=True)
class Diminta:
    """One person who is asked: `jalur` is where the name stands (`ahli_waris.0`, or the key of a plain field)."""

    jalur: str
    nama: str
    sebutan: str  # what the form calls this person: "Ahli waris 1", or the label of the field
    kalimat: str


def isian_setuju(dokumen: Dokumen) -> list[Isian]:
    """Return the fields whose people have to agree."""
    return [satu for satu in semua_isian(dokumen) if "setuju" in satu]


def diminta(dokumen: Dokumen, data: Mapping[str, Any], hari_ini: date | None = None) -> list[Diminta]:
    """Return everybody who has to agree to cleaned answers, in the order of the form.

    `hari_ini` is the day they were given.
    """
    return [orang for isian in isian_setuju(dokumen) for orang in _orang(isian, data, hari_ini)]


def _orang(isian: Isian, data: Mapping[str, Any], hari_ini: date | None) -> Iterator[Diminta]:
    kunci, setuju, jawaban = isian["kunci"], isian["setuju"], data.get(isian["kunci"])
    if "nama_dari" not in setuju:
        if jawaban:
            yield Diminta(kunci, jawaban, isian["label"], setuju["kalimat"])
        return
    for urut, baris in enumerate(jawaban or ()):
        if baris.get(setuju["nama_dari"]) and berlaku(setuju["untuk"], baris, hari_ini):
            sebutan = f"{isian['sebutan']} {urut + 1}"
            yield Diminta(f"{kunci}.{urut}", baris[setuju["nama_dari"]], sebutan, setuju["kalimat"])


def bacaan(
    dokumen: Dokumen, data: Mapping[str, Any], jalur: str, hari_ini: date
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the rows about the person at `jalur`, and all answers by step (as tulis_jawaban).

    A link can fall into other hands: identity numbers keep their ends only, sensitive answers and contacts are left
    out, and of files only their number is told.
    """
    bagian = tulis_jawaban(dokumen, data, {KelasData.IDENTITAS}, hari_ini)
    for satu in bagian:
        _tutup(satu["baris"])
    kunci, _titik, urut = jalur.partition(".")
    grup = [baris["grup"] for satu in bagian for baris in satu["baris"] if baris["kunci"] == kunci and baris["grup"]]
    return (grup[0][int(urut)] if grup and urut else []), bagian


def _tutup(daftar: list[dict[str, Any]]) -> None:
    """Blank out in place what is not for the eyes of a co-signer."""
    for baris in daftar:
        pendek = baris["kelas"] == KelasData.IDENTITAS and SAMARAN not in baris["jawaban"] and not baris["grup"]
        if baris["kelas"] == KelasData.SENSITIF or baris["jenis"] in KONTAK or pendek:
            baris["jawaban"], baris["grup"] = baris["jawaban"] and _("Tidak ditampilkan"), []
        for anak in baris["grup"]:
            _tutup(anak)
