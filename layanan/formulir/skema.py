"""The JSON Schema (draft 2020-12) of a form's answers.

It accepts x when periksa(dokumen, x) finds no error and changes nothing in x, as far as JSON Schema can say it: that
the birth date inside a NIK exists, that letters are composed, and that a point has six decimals only the server knows.
tests/formulir/test_skema.py holds the two together.
"""

from typing import Any

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.inti.syarat import skema_syarat


def skema_json(dokumen: Dokumen) -> dict[str, Any]:
    """Return the schema: fields with a condition become if/then/else, so that hidden answers are refused."""
    isian = list(semua_isian(dokumen))
    bersyarat = [_bersyarat(satu) for satu in isian if satu["bila"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": dokumen["judul"],
        "type": "object",
        "additionalProperties": False,
        "properties": {satu["kunci"]: _sifat(satu) for satu in isian},
        "required": [satu["kunci"] for satu in isian if satu["wajib"] and not satu["bila"]],
        **({"allOf": bersyarat} if bersyarat else {}),  # JSON Schema allows no empty list here
    }


def _sifat(isian: dict[str, Any]) -> dict[str, Any]:
    return {"title": isian["label"], "description": isian["bantuan"], **jenis_isian[isian["jenis"]].skema(isian)}


def _bersyarat(isian: dict[str, Any]) -> dict[str, Any]:
    maka = {"then": {"required": [isian["kunci"]]}} if isian["wajib"] else {}
    return {"if": skema_syarat(isian["bila"]), **maka, "else": {"properties": {isian["kunci"]: False}}}
