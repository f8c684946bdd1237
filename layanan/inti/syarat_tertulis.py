"""A condition in plain words, for charts, findings and whoever is asked for something only sometimes."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from layanan.inti.syarat import Syarat

SATUAN = ("hari", "bulan", "tahun")
TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}")


def kalimat_syarat(
    syarat: Syarat | None, label_of: Callable[[str], str], tulis: Callable[[str, Any], str] | None = None
) -> str:
    """Return a condition as a part of a sentence that follows "bila"; an empty string when there is none.

    `label_of` gives the label of a field by its key. `tulis(key, value)` writes a value as that field shows it, e.g.
    the label of a choice; without it, or where it returns nothing, the value is written as it is.
    """
    return _kalimat(syarat, label_of, tulis or (lambda _kunci, _nilai: ""), dalam=False) if syarat else ""


def _kalimat(syarat: Syarat, label_of: Callable, tulis: Callable, *, dalam: bool) -> str:
    for nama, kata in (("semua", _(" dan ")), ("salah_satu", _(" atau "))):
        if nama in syarat:
            bagian = [_kalimat(satu, label_of, tulis, dalam=True) for satu in syarat[nama]]
            if not bagian:
                return _("selalu") if nama == "semua" else _("tidak pernah")
            kalimat = kata.join(bagian)
            return f"({kalimat})" if dalam and len(bagian) > 1 else kalimat
    kunci, op, nilai = syarat["isian"], syarat["op"], syarat.get("nilai")
    daftar = nilai if isinstance(nilai, list) else [nilai]
    kata = [("" if isinstance(satu, Mapping) else tulis(kunci, satu)) or _tulis(satu) for satu in daftar]
    tertulis = _(" atau ").join(kata)
    return _pola(op, bertanggal=_bertanggal(nilai)) % {"isian": label_of(kunci), "nilai": tertulis}


def _pola(op: str, *, bertanggal: bool) -> str:
    if bertanggal and op in {"gt", "gte", "lt", "lte"}:
        return {
            "gt": _("%(isian)s sesudah %(nilai)s"),
            "gte": _("%(isian)s sejak %(nilai)s"),
            "lt": _("%(isian)s sebelum %(nilai)s"),
            "lte": _("%(isian)s sampai %(nilai)s"),
        }[op]
    return {
        "eq": _("%(isian)s adalah %(nilai)s"),
        "ne": _("%(isian)s bukan %(nilai)s"),
        "in": _("%(isian)s adalah %(nilai)s"),
        "gt": _("%(isian)s lebih dari %(nilai)s"),
        "gte": _("%(isian)s paling sedikit %(nilai)s"),
        "lt": _("%(isian)s kurang dari %(nilai)s"),
        "lte": _("%(isian)s paling banyak %(nilai)s"),
        "memuat": _("%(isian)s memuat %(nilai)s"),
        "tidak_memuat": _("%(isian)s tidak memuat %(nilai)s"),
        "terisi": _("%(isian)s terisi"),
        "kosong": _("%(isian)s kosong"),
    }[op]


def _bertanggal(nilai: Any) -> bool:
    return _dari_hari_ini(nilai) or (isinstance(nilai, str) and bool(TANGGAL.fullmatch(nilai)))


def _dari_hari_ini(nilai: Any) -> bool:
    """Return whether a value is a date counted from today; what else an object is, nobody knows."""
    return isinstance(nilai, Mapping) and isinstance(nilai.get("hari_ini"), int) and nilai.get("satuan") in SATUAN


def _tulis(nilai: Any) -> str:
    """Return a value in words: a date, a date counted from the day of filing, a text in quotes."""
    if _dari_hari_ini(nilai):
        return _relatif(nilai["hari_ini"], nilai["satuan"])
    if isinstance(nilai, bool):
        return _("ya") if nilai else _("tidak")
    if isinstance(nilai, str) and TANGGAL.fullmatch(nilai):
        try:
            return formats.date_format(date.fromisoformat(nilai), "j F Y")
        except ValueError:  # no such day: the lint says so
            return nilai
    return f"“{nilai}”" if isinstance(nilai, str) else "" if nilai is None else str(nilai)


def _relatif(banyak: int, satuan: str) -> str:
    if banyak == 0:
        return _("hari pengajuan")
    isi = {"banyak": abs(banyak), "satuan": {"hari": _("hari"), "bulan": _("bulan"), "tahun": _("tahun")}[satuan]}
    pola = _("%(banyak)s %(satuan)s sebelum pengajuan") if banyak < 0 else _("%(banyak)s %(satuan)s setelah pengajuan")
    return pola % isi
