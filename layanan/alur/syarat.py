"""Conditions of a route. They compare with what the redaktur typed; a value gets its type from the field it meets.

A route does not know the form: several services with several forms may share it. So the text is kept as typed, and
read when the case moves, by the field of the case's own form or of the officers' fields before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.isian import isian_tahap, kunci_ceklis
from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.inti.syarat import Syarat, baca_relatif, ketik
from layanan.inti.syarat_tertulis import kalimat_syarat

Dikenal = Mapping[str, Mapping[str, Any]]
"""Fields by key."""


def baca(_kunci: str, _op: str, teks: str) -> Any:
    """Return a typed value as the route's document keeps it: a date counted from today, or the text."""
    return baca_relatif(teks) or teks


def isian_dikenal(formulir: Dokumen | None, tahap: list[dict[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Return every field that a condition may name: of the applicant's form, and of the officers at these stages."""
    pemohon = {satu["kunci"]: satu for satu in semua_isian(formulir)} if formulir else {}
    return pemohon | {satu["kunci"]: satu for langkah in tahap for satu in isian_tahap(langkah)}


def terbaca(syarat: Syarat | None, dikenal: Dikenal) -> Syarat | None:
    """Return the condition with every text turned into a value of the field it is compared with."""

    def pembaca(kunci: str, _op: str, nilai: Any) -> Any:
        try:
            return nilai_terbaca(nilai, dikenal[kunci]) if kunci in dikenal else nilai
        except ValueError:  # can never be an answer: the text differs from each of them
            return nilai

    return ketik(syarat, pembaca) if syarat else None


def nilai_terbaca(nilai: Any, isian: Mapping[str, Any]) -> Any:
    """Return a value as the field would hold it. Raises ValueError with a sentence when it can never be an answer."""
    return jenis_isian[isian["jenis"]].nilai_syarat(isian, nilai) if isinstance(nilai, str) else nilai


@dataclass(frozen=True)
class Kamus:
    """The words for conditions: the labels of fields, and of the values they can have."""

    dikenal: Dikenal
    ceklis: Mapping[str, tuple[str, Mapping[str, str]]]  # key -> (label, names of its items)

    def kalimat(self, syarat: Syarat | None) -> str:
        """Return a condition in words, empty when there is none."""
        return kalimat_syarat(syarat, self.label, self.tulis)

    def label(self, kunci: str) -> str:
        """Return the label of a field in quotes; a key that nobody knows here is read as words."""
        if kunci in self.ceklis:
            return self.ceklis[kunci][0]
        return f"“{self.dikenal[kunci]['label']}”" if kunci in self.dikenal else kunci.replace("_", " ")

    def tulis(self, kunci: str, nilai: Any) -> str:
        """Return a value as its field shows it, or nothing when it is none of that field."""
        if kunci in self.ceklis:
            return self.ceklis[kunci][1].get(nilai, "")
        if kunci not in self.dikenal:
            return ""
        isian = self.dikenal[kunci]
        try:
            return jenis_isian[isian["jenis"]].tulis(isian, nilai_terbaca(nilai, isian))
        except ValueError:
            return ""


def kamus_syarat(tahap: list[dict[str, Any]], formulir: Dokumen | None = None) -> Kamus:
    """Return the words for the conditions of a route, with those of a form where it is known."""
    ceklis = {
        kunci_ceklis(satu): (
            _("daftar periksa “%(tahap)s”") % {"tahap": satu["nama"]},
            {butir["kode"]: f"“{butir['nama']}”" for butir in satu["ceklis"]},
        )
        for satu in tahap
    }
    return Kamus(isian_dikenal(formulir, tahap), ceklis)
