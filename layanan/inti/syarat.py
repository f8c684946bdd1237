"""Conditions on answers, shared by forms, requirements and routes. One meaning everywhere; no expression is ever run.

A condition is {"isian": key, "op": operator, "nilai": value}; a group is {"semua": [...]} or {"salah_satu": [...]}.
An answer that is absent or hidden makes every operator false except `kosong`.
"""

from collections.abc import Callable, Mapping
from typing import Any

OPERATOR: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda jawaban, nilai: str(jawaban) == str(nilai),
    "ne": lambda jawaban, nilai: str(jawaban) != str(nilai),
    "in": lambda jawaban, nilai: str(jawaban) in [str(satu) for satu in nilai],
    "terisi": lambda _jawaban, _nilai: True,
}


def berlaku(syarat: Mapping[str, Any] | None, jawaban: Mapping[str, Any]) -> bool:
    """Return whether a condition holds for the given answers; no condition always holds."""
    if not syarat:
        return True
    if "semua" in syarat:
        return all(berlaku(satu, jawaban) for satu in syarat["semua"])
    if "salah_satu" in syarat:
        return any(berlaku(satu, jawaban) for satu in syarat["salah_satu"])
    isi = jawaban.get(syarat["isian"])
    kosong = isi is None or isi in ("", [])
    if syarat["op"] == "kosong":
        return kosong
    return not kosong and OPERATOR[syarat["op"]](isi, syarat.get("nilai"))


def skema_syarat(syarat: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema that accepts exactly the answers for which `berlaku` is true."""
    if "semua" in syarat:
        return {"allOf": [skema_syarat(satu) for satu in syarat["semua"]]}
    if "salah_satu" in syarat:
        return {"anyOf": [skema_syarat(satu) for satu in syarat["salah_satu"]]}
    kunci, op, nilai = syarat["isian"], syarat["op"], syarat.get("nilai")
    if op == "kosong":
        return {"not": {"required": [kunci]}}
    batas = {"eq": {"const": nilai}, "ne": {"not": {"const": nilai}}, "in": {"enum": nilai}, "terisi": {}}[op]
    return {"required": [kunci], "properties": {kunci: batas}}
