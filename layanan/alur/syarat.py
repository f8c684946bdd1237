"""Conditions of a route. They compare with what the redaktur typed; a value gets its type from the field it meets.

A route does not know the form: several services with several forms may share it. So the text is kept as typed, and
read when the case moves, by the field of the case's own form or of the officers' fields before it.
"""

from collections.abc import Mapping
from typing import Any

from layanan.alur.isian import isian_tahap
from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.inti.syarat import Syarat, baca_relatif, ketik

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
