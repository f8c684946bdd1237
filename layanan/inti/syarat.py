"""Conditions on answers, shared by forms, requirements and routes. One meaning everywhere; no expression is ever run.

A condition is {"isian": key, "op": Operator, "nilai": value}; a group is {"semua": [...]} or {"salah_satu": [...]}.
A value is text, a number, a date as YYYY-MM-DD, a list (for `in`), or a date counted from today:
{"hari_ini": -17, "satuan": "tahun"}. An answer that is absent or hidden makes every operator false except `kosong`.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from layanan.inti.pola import pola_tanggal

Syarat = Mapping[str, Any]

Baca = Callable[[str, str, str], Any]
"""How the text of a comparison is read: (key, operator, text) -> value."""

SELALU: Syarat = {"semua": []}
TIDAK_PERNAH: Syarat = {"salah_satu": []}

BULAN_SETAHUN = 12
PALING_JAUH = {"hari": 9999, "bulan": 2400, "tahun": 200}
_RELATIF = re.compile(r"hari ini(?:\s*([+-])\s*(\d{1,4})\s*(hari|bulan|tahun))?", re.IGNORECASE)


def berlaku(syarat: Syarat | None, jawaban: Mapping[str, Any], hari_ini: date | None = None) -> bool:
    """Return whether a condition holds for the given answers; no condition always holds.

    `hari_ini` is the day from which relative dates are counted: the day of filing for a case, else today.
    """
    if not syarat:
        return True
    if "semua" in syarat:
        return all(berlaku(satu, jawaban, hari_ini) for satu in syarat["semua"])
    if "salah_satu" in syarat:
        return any(berlaku(satu, jawaban, hari_ini) for satu in syarat["salah_satu"])
    isi = jawaban.get(syarat["isian"])
    tak_ada = isi is None or isi in ("", [])
    if syarat["op"] == "kosong":
        return tak_ada
    return not tak_ada and UJI[syarat["op"]](isi, nilai_hari(syarat.get("nilai"), hari_ini))


def ketik(syarat: Syarat, baca: Baca) -> dict[str, Any]:
    """Return the condition with each typed text read as the value that answers are compared with."""
    for nama in ("semua", "salah_satu"):
        if nama in syarat:
            return {nama: [ketik(satu, baca) for satu in syarat[nama]]}
    if "nilai" not in syarat:
        return dict(syarat)
    kunci, op, nilai = syarat["isian"], syarat["op"], syarat["nilai"]
    terbaca = [baca(kunci, op, satu) for satu in nilai] if isinstance(nilai, list) else baca(kunci, op, nilai)
    return {**syarat, "nilai": terbaca}


def acuan(syarat: Syarat | None) -> Iterator[Syarat]:
    """Yield every single comparison of a condition."""
    if not syarat:
        return
    if "isian" in syarat:
        yield syarat
        return
    for satu in syarat.get("semua", syarat.get("salah_satu", ())):
        yield from acuan(satu)


def sederhanakan(syarat: Syarat | None, diketahui: Callable[[Syarat], bool | None]) -> Syarat:
    """Return the condition with every comparison that `diketahui` can answer put in; None means it cannot."""
    if not syarat:
        return SELALU
    if "isian" in syarat:
        jawab = diketahui(syarat)
        return syarat if jawab is None else (SELALU if jawab else TIDAK_PERNAH)
    nama, henti, lewat = ("semua", TIDAK_PERNAH, SELALU) if "semua" in syarat else ("salah_satu", SELALU, TIDAK_PERNAH)
    sisa = [satu for satu in (sederhanakan(satu, diketahui) for satu in syarat[nama]) if satu != lewat]
    if henti in sisa:
        return henti
    return sisa[0] if len(sisa) == 1 else {nama: sisa}


def skema_syarat(syarat: Syarat, hari_ini: date | None = None) -> dict[str, Any] | bool:
    """Return the JSON Schema that accepts exactly the answers for which `berlaku` is true."""
    for nama, kata in (("semua", "allOf"), ("salah_satu", "anyOf")):
        if nama in syarat:
            anak = [skema_syarat(satu, hari_ini) for satu in syarat[nama]]
            return {kata: anak} if anak else nama == "semua"
    kunci, op = syarat["isian"], syarat["op"]
    if op == "kosong":
        return {"not": {"required": [kunci]}}
    batas = _skema_nilai(op, nilai_hari(syarat.get("nilai"), hari_ini))
    return {"required": [kunci], "properties": {kunci: batas}}


def nilai_hari(nilai: Any, hari_ini: date | None = None) -> Any:
    """Return a value with a date counted from today turned into YYYY-MM-DD; any other value as it is."""
    if not isinstance(nilai, Mapping):
        return nilai
    hari_ini, banyak = hari_ini or timezone.localdate(), nilai["hari_ini"]
    if nilai["satuan"] == "hari":
        return (hari_ini + timedelta(days=banyak)).isoformat()
    return geser_bulan(hari_ini, banyak * (BULAN_SETAHUN if nilai["satuan"] == "tahun" else 1)).isoformat()


def geser_bulan(hari: date, banyak: int) -> date:
    """Return the day `banyak` months later, or the last day of that month when it is shorter."""
    tahun, bulan = divmod(hari.year * BULAN_SETAHUN + hari.month - 1 + banyak, BULAN_SETAHUN)
    return date(tahun, bulan + 1, min(hari.day, calendar.monthrange(tahun, bulan + 1)[1]))


def baca_relatif(teks: str) -> dict[str, Any] | None:
    """Return what "hari ini - 17 tahun" means, or None when the text is no such date."""
    cocok = _RELATIF.fullmatch(teks.strip())
    if cocok is None:
        return None
    tanda, banyak, satuan = cocok.groups()
    nilai = {"hari_ini": int(f"{tanda or ''}{banyak or 0}"), "satuan": (satuan or "hari").lower()}
    return nilai if abs(nilai["hari_ini"]) <= PALING_JAUH[nilai["satuan"]] else None


def tulis_nilai(nilai: Any) -> str:
    """Return a value of a condition as the builder shows it: the way back from what was typed."""
    if isinstance(nilai, Mapping):
        banyak = nilai["hari_ini"]
        return f"hari ini {'-' if banyak < 0 else '+'} {abs(banyak)} {nilai['satuan']}" if banyak else "hari ini"
    if isinstance(nilai, list):
        return ", ".join(tulis_nilai(satu) for satu in nilai)
    return "" if nilai is None else str(nilai)


def _bilangan(nilai: Any) -> bool:
    return isinstance(nilai, int | float) and not isinstance(nilai, bool)


def _sama(jawaban: Any, nilai: Any) -> bool:
    return jawaban == nilai and _bilangan(jawaban) == _bilangan(nilai)


def _sebanding(jawaban: Any, nilai: Any) -> bool:
    return (_bilangan(jawaban) and _bilangan(nilai)) or (isinstance(jawaban, str) and isinstance(nilai, str))


UJI: dict[str, Callable[[Any, Any], bool]] = {
    "eq": _sama,
    "ne": lambda jawaban, nilai: not _sama(jawaban, nilai),
    "in": lambda jawaban, nilai: any(_sama(jawaban, satu) for satu in nilai),
    "gt": lambda jawaban, nilai: _sebanding(jawaban, nilai) and jawaban > nilai,
    "gte": lambda jawaban, nilai: _sebanding(jawaban, nilai) and jawaban >= nilai,
    "lt": lambda jawaban, nilai: _sebanding(jawaban, nilai) and jawaban < nilai,
    "lte": lambda jawaban, nilai: _sebanding(jawaban, nilai) and jawaban <= nilai,
    "memuat": lambda jawaban, nilai: isinstance(jawaban, list) and nilai in jawaban,
    "tidak_memuat": lambda jawaban, nilai: isinstance(jawaban, list) and nilai not in jawaban,
    "terisi": lambda _jawaban, _nilai: True,
}
"""What each operator asks; its words are layanan.inti.enums.Operator."""

_BATAS_BILANGAN = {"gt": "exclusiveMinimum", "gte": "minimum", "lt": "exclusiveMaximum", "lte": "maximum"}


def _skema_nilai(op: str, nilai: Any) -> dict[str, Any] | bool:
    if op in _BATAS_BILANGAN:
        if _bilangan(nilai):
            return {"type": "number", _BATAS_BILANGAN[op]: nilai}
        return {"type": "string", "pattern": pola_tanggal(op, nilai)}
    if op == "in":
        return {"enum": list(nilai)} if nilai else False
    daftar = {"type": "array", "contains": {"const": nilai}}
    return {
        "eq": {"const": nilai},
        "ne": {"not": {"const": nilai}},
        "memuat": daftar,
        "tidak_memuat": {"type": "array", "not": {"contains": {"const": nilai}}},
        "terisi": True,
    }[op]
