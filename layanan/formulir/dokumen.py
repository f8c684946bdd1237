"""Compile a form into its canonical document, and read that document.

Shape: {skema, kode, judul, pernyataan, langkah: [{kode, judul, pengantar, isian: [{id, kunci, jenis, label, bantuan,
wajib, kelas, bila, ...type-specific}]}]}. Runner, API, JSON Schema and stored cases read only this.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir
from layanan.inti.kunci import kunci_dari

SKEMA = 1

Dokumen = Mapping[str, Any]


def susun(formulir: Formulir) -> dict[str, Any]:
    """Return the canonical document of a form."""
    return {
        "skema": SKEMA,
        "kode": formulir.kode,
        "judul": formulir.nama,
        "pernyataan": str(formulir.pernyataan),
        "langkah": [
            {
                "kode": kunci_dari(langkah.value["judul"]),
                "judul": langkah.value["judul"],
                "pengantar": langkah.value["pengantar"],
                "isian": [_isian(satu) for satu in langkah.value["isian"]],
            }
            for langkah in formulir.langkah
        ],
    }


def _isian(blok: Any) -> dict[str, Any]:
    nilai, jenis = blok.value, jenis_isian[blok.block_type]
    bila = {"isian": nilai["bila_isian"], "op": "eq", "nilai": nilai["bila_nilai"]} if nilai["bila_isian"] else None
    return {
        "id": blok.id,
        "kunci": nilai["kunci"],
        "jenis": blok.block_type,
        "label": nilai["label"],
        "bantuan": nilai["bantuan"],
        "wajib": nilai["wajib"],
        "kelas": nilai["kelas"],
        "bila": bila,
        **{nama: _polos(nilai[nama]) for nama in jenis.sifat},
    }


def _polos(nilai: Any) -> Any:
    """Return a block value as plain JSON."""
    if isinstance(nilai, Mapping):
        return {nama: _polos(satu) for nama, satu in nilai.items()}
    if isinstance(nilai, str | int | float | bool) or nilai is None:
        return nilai
    return [_polos(satu) for satu in nilai]


def semua_isian(dokumen: Dokumen) -> Iterator[dict[str, Any]]:
    """Yield every field in order."""
    for langkah in dokumen["langkah"]:
        yield from langkah["isian"]


def jawaban_pertama(dokumen: Dokumen, data: Mapping[str, Any], jenis: str) -> str:
    """Return the answer to the first field of a type: the applicant's name, NIK or telephone; empty when absent."""
    return next((data.get(satu["kunci"], "") for satu in semua_isian(dokumen) if satu["jenis"] == jenis), "")


def tulis_jawaban(dokumen: Dokumen, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the answers as asked: [{kode, judul, baris: [{kunci, label, jawaban, kelas}]}] of the visible fields."""
    from layanan.formulir.evaluasi import tampak  # noqa: PLC0415 - circular import

    kelihatan = set(tampak(dokumen, data))
    return [
        {
            "kode": langkah["kode"],
            "judul": langkah["judul"],
            "baris": [_baris(satu, data) for satu in langkah["isian"] if satu["kunci"] in kelihatan],
        }
        for langkah in dokumen["langkah"]
    ]


def _baris(isian: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    nilai = data.get(isian["kunci"])
    jawaban = jenis_isian[isian["jenis"]].tulis(isian, nilai) if nilai not in (None, "") else ""
    return {"kunci": isian["kunci"], "label": isian["label"], "jawaban": jawaban, "kelas": isian["kelas"]}
