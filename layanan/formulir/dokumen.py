"""Compile a form into its canonical document, and read that document.

Shape: {skema, kode, judul, pernyataan, langkah: [{kode, judul, pengantar, isian: [{id, kunci, jenis, label, bantuan,
wajib, kelas, bila, ...type-specific}]}]}. Runner, API, JSON Schema and stored cases read only this.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from layanan.formulir.jenis import jenis_isian
from layanan.inti.kunci import kunci_dari

if TYPE_CHECKING:
    from layanan.formulir.models import Formulir

SKEMA = 1

Dokumen = Mapping[str, Any]


def susun(formulir: "Formulir") -> dict[str, Any]:
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
                "isian": susun_isian(langkah.value["isian"]),
            }
            for langkah in formulir.langkah
        ],
    }


def susun_isian(blok: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the fields of a builder's stream as a document holds them."""
    return [_isian(satu) for satu in blok]


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


def urai(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return a document's steps as raw data of the builder: the way back, for packages and tests."""
    return [
        {
            "type": "langkah",
            "value": {
                "judul": langkah["judul"],
                "pengantar": langkah["pengantar"],
                "isian": [urai_isian(satu) for satu in langkah["isian"]],
            },
        }
        for langkah in dokumen["langkah"]
    ]


def urai_isian(isian: Mapping[str, Any]) -> dict[str, Any]:
    """Return one field of a document as raw data of the builder."""
    bila = isian["bila"] or {"isian": "", "nilai": ""}
    umum = {nama: isian[nama] for nama in ("label", "kunci", "bantuan", "wajib", "kelas")}
    khusus = {nama: isian[nama] for nama in jenis_isian[isian["jenis"]].sifat}
    return {
        "type": isian["jenis"],
        "id": isian["id"],
        "value": umum | {"bila_isian": bila["isian"], "bila_nilai": bila["nilai"]} | khusus,
    }
