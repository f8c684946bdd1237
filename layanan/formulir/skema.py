"""The JSON Schema (draft 2020-12) of a form's answers.

It accepts x when periksa(dokumen, x) finds no error and changes nothing in x, as far as JSON Schema can say it. Only
the server knows that the birth date inside a NIK exists, that letters are composed, that a point has six decimals, and
what a computed field amounts to (`readOnly`: leave it out, or send what the server gave). tests/formulir/test_skema.py
holds the two together.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from typing import Any

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.grup import sedikitnya
from layanan.inti.syarat import Syarat, acuan, sederhanakan, skema_syarat

Skema = dict[str, Any]


def skema_json(dokumen: Dokumen, hari_ini: date | None = None) -> Skema:
    """Return the schema as it holds on `hari_ini`: conditions may count from today.

    Fields with a condition become if/then/else, so that hidden answers are refused.
    """
    isian = list(semua_isian(dokumen))
    aturan = [*_Aturan(hari_ini).susun(isian, []), *_keluar(dokumen, hari_ini)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": dokumen["judul"],
        **_objek(isian),
        **({"allOf": aturan} if aturan else {}),  # JSON Schema allows no empty list here
    }


def _objek(daftar: Iterable[Isian]) -> Skema:
    isian = [satu for satu in daftar if jenis_isian[satu["jenis"]].berisi]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {satu["kunci"]: _sifat(satu) for satu in isian},
        "required": [satu["kunci"] for satu in isian if _wajib(satu) and not satu["bila"]],
    }


def _wajib(isian: Isian) -> bool:
    return isian["wajib"] and not jenis_isian[isian["jenis"]].dihitung


def _sifat(isian: Isian) -> Skema:
    isi = _baris(isian) if jenis_isian[isian["jenis"]].berbaris else jenis_isian[isian["jenis"]].skema(isian)
    return {"title": isian["label"], "description": isian["bantuan"], **isi}


def _baris(isian: Isian) -> Skema:
    """Return the rows of a group; a row of which nothing but computed fields is filled is none."""
    objek = _objek(isian["isian"])
    dijawab = [kunci for kunci, satu in objek["properties"].items() if not satu.get("readOnly")]
    objek["anyOf"] = [{"required": [kunci]} for kunci in dijawab]
    return {
        "type": "array", "minItems": sedikitnya(isian), "maxItems": isian["paling_banyak"], "items": objek,
    }  # fmt: skip


def _keluar(dokumen: Dokumen, hari_ini: date | None) -> list[Skema]:
    return [{"not": skema_syarat(satu["bila"], hari_ini)} for satu in dokumen.get("keluar", ())]


class _Aturan:
    """The conditions of all fields as rules of the whole document.

    A rule about a field in a group may ask for answers around the group, which the schema of a row cannot see: there
    the rule is split into one for each way those answers can turn out.
    """

    def __init__(self, hari_ini: date | None) -> None:
        self.hari_ini = hari_ini

    def susun(self, daftar: Iterable[Isian], luar: list[tuple[str, set[str]]]) -> list[Skema]:
        """Return the rules for `daftar`; `luar` names the groups around it, each with the keys beside it."""
        isian, hasil = list(daftar), []
        kunci = {satu["kunci"] for satu in isian}
        for satu in isian:
            if not jenis_isian[satu["jenis"]].berisi:
                continue
            hasil += [self._turun(luar, syarat, maka) for syarat, maka in _aturan_isian(satu)]
            if "isian" in satu:
                hasil += self.susun(satu["isian"], [*luar, (satu["kunci"], kunci)])
        return hasil

    def _turun(self, luar: list[tuple[str, set[str]]], syarat: Syarat, maka: Skema) -> Skema:
        if not luar:
            return {"if": skema_syarat(syarat, self.hari_ini), **maka}
        (grup, kunci), *dalam = luar
        di_sini: list[Syarat] = []
        for satu in acuan(syarat):
            if satu["isian"] in kunci and satu not in di_sini:
                di_sini.append(satu)
        cabang = []
        for jawaban in product((True, False), repeat=len(di_sini)):
            pasangan = list(zip(di_sini, jawaban, strict=True))
            sisa = sederhanakan(syarat, lambda satu, pasangan=pasangan: _cari(satu, pasangan))
            isi = {"properties": {grup: {"items": self._turun(dalam, sisa, maka)}}}
            bila = [self._terjawab(satu, ya) for satu, ya in pasangan]
            cabang.append({"if": {"allOf": bila}, "then": isi} if bila else isi)
        return cabang[0] if len(cabang) == 1 else {"allOf": cabang}

    def _terjawab(self, satu: Syarat, ya: bool) -> Skema:
        skema = skema_syarat(satu, self.hari_ini)
        return skema if ya else {"not": skema}


def _cari(satu: Syarat, pasangan: list[tuple[Syarat, bool]]) -> bool | None:
    return next((jawab for lain, jawab in pasangan if lain == satu), None)


def _aturan_isian(isian: Isian) -> list[tuple[Syarat, Mapping[str, Any]]]:
    """Return (condition, then and else) for when a field is there, and when it must be."""
    kunci, hasil = isian["kunci"], []
    wajib = {"then": {"required": [kunci]}}
    if isian["bila"]:
        hasil.append((isian["bila"], (wajib if _wajib(isian) else {}) | {"else": {"properties": {kunci: False}}}))
    if isian.get("wajib_bila") and not jenis_isian[isian["jenis"]].dihitung:
        hasil.append(({"semua": [satu for satu in (isian["bila"], isian["wajib_bila"]) if satu]}, wajib))
    return hasil
