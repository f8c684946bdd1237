"""Computed answers: arithmetic, spans between dates, tariff tables, and sums over the rows of a group.

A formula is data, {"cara": name, ...}; nothing is ever evaluated as code. A computation that lacks an operand has no
answer. Numbers are exact decimals inside and JSON numbers outside.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from layanan.inti.bilangan import bilangan_json
from layanan.inti.syarat import BULAN_SETAHUN, berlaku

Rumus = Mapping[str, Any]
Jawaban = Mapping[str, Any]

YA, TIDAK = "ya", "tidak"
BATAS = Decimal(10) ** 15  # beyond this a JSON number loses digits
DESIMAL = Decimal("0.0001")
ARAH = {"terdekat": ROUND_HALF_UP, "atas": ROUND_CEILING, "bawah": ROUND_FLOOR}


def hitung(rumus: Rumus, jawaban: Jawaban, hari_ini: date) -> int | float | str | None:
    """Return the answer of a formula (a number, or "ya"/"tidak"), or None when it cannot be computed.

    `jawaban` are the cleaned answers before it; of a group, a list of rows.
    """
    with localcontext() as konteks:
        konteks.prec = 50
        try:
            hasil = CARA[rumus["cara"]](rumus, jawaban, hari_ini)
            return hasil if hasil is None or isinstance(hasil, str) else _bilangan_json(_bulatkan(rumus, hasil))
        except (ArithmeticError, ValueError):  # divided by nothing, or not a date
            return None


def _aritmetika(rumus: Rumus, jawaban: Jawaban, _hari_ini: date) -> Decimal | None:
    hasil = _operan(rumus["awal"], jawaban)
    for langkah in rumus["langkah"]:
        nilai = _operan(langkah["nilai"], jawaban)
        if hasil is None or nilai is None:
            return None
        hasil = OPERASI[langkah["op"]](hasil, nilai)
    return hasil


OPERASI: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "tambah": lambda kiri, kanan: kiri + kanan,
    "kurang": lambda kiri, kanan: kiri - kanan,
    "kali": lambda kiri, kanan: kiri * kanan,
    "bagi": lambda kiri, kanan: kiri / kanan,
}


def _jarak(rumus: Rumus, jawaban: Jawaban, hari_ini: date) -> Decimal | None:
    """Return the full years, months or days from one date to another; today when a place is empty."""
    ujung = [_hari(jawaban.get(rumus[nama]) if rumus[nama] else hari_ini) for nama in ("dari", "sampai")]
    if None in ujung:
        return None
    dari, sampai = ujung
    if rumus["satuan"] == "hari":
        return Decimal((sampai - dari).days)
    tanda = 1 if sampai >= dari else -1
    awal, akhir = sorted(ujung)
    bulan = (akhir.year - awal.year) * BULAN_SETAHUN + akhir.month - awal.month - (akhir.day < awal.day)
    return Decimal(tanda * (bulan // BULAN_SETAHUN if rumus["satuan"] == "tahun" else bulan))


def _tarif(rumus: Rumus, jawaban: Jawaban, _hari_ini: date) -> Decimal | None:
    """Return the tariff of the first row that fits the class and the size; per unit when the row says so."""
    golongan = jawaban.get(rumus["golongan"]) if rumus["golongan"] else None
    ukuran = _angka(jawaban.get(rumus["ukuran"])) if rumus["ukuran"] else None
    for baris in rumus["baris"]:
        if (baris["golongan"] and str(golongan) != baris["golongan"]) or not _dalam(ukuran, baris):
            continue
        tarif = Decimal(str(baris["tarif"]))
        if not baris["per_satuan"]:
            return tarif
        return None if ukuran is None else tarif * ukuran
    return None


def _dalam(ukuran: Decimal | None, baris: Mapping[str, Any]) -> bool:
    dari, sampai = baris["dari"], baris["sampai"]
    if dari is None and sampai is None:
        return True
    if ukuran is None:
        return False
    return (dari is None or ukuran >= Decimal(str(dari))) and (sampai is None or ukuran <= Decimal(str(sampai)))


def _banyak_baris(rumus: Rumus, jawaban: Jawaban, _hari_ini: date) -> Decimal:
    return Decimal(len(jawaban.get(rumus["grup"]) or ()))


def _total(rumus: Rumus, jawaban: Jawaban, _hari_ini: date) -> Decimal:
    angka = (_angka(baris.get(rumus["isian"])) for baris in jawaban.get(rumus["grup"]) or ())
    return sum((satu for satu in angka if satu is not None), Decimal(0))


def _ada(rumus: Rumus, jawaban: Jawaban, hari_ini: date) -> str:
    return YA if any(_baris_berlaku(rumus, jawaban, hari_ini)) else TIDAK


def _semua(rumus: Rumus, jawaban: Jawaban, hari_ini: date) -> str:
    return YA if all(_baris_berlaku(rumus, jawaban, hari_ini)) else TIDAK


def _baris_berlaku(rumus: Rumus, jawaban: Jawaban, hari_ini: date) -> list[bool]:
    return [berlaku(rumus["syarat"], baris, hari_ini) for baris in jawaban.get(rumus["grup"]) or ()]


CARA: dict[str, Callable[[Rumus, Jawaban, date], Decimal | str | None]] = {
    "aritmetika": _aritmetika,
    "jarak": _jarak,
    "tarif": _tarif,
    "banyak_baris": _banyak_baris,
    "total": _total,
    "ada": _ada,
    "semua": _semua,
}
"""The ways to compute, by name. `semua` over no rows at all is "ya"."""

BERJAWAB_YA_TIDAK = ("ada", "semua")


def _operan(operan: Mapping[str, Any], jawaban: Jawaban) -> Decimal | None:
    return _angka(jawaban.get(operan["isian"]) if "isian" in operan else operan["angka"])


def _angka(nilai: Any) -> Decimal | None:
    if isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return None
    return Decimal(str(nilai))


def _hari(nilai: Any) -> date | None:
    if isinstance(nilai, date):
        return nilai
    return date.fromisoformat(nilai) if isinstance(nilai, str) else None


def _bulatkan(rumus: Rumus, nilai: Decimal) -> Decimal:
    if rumus["pembulatan"] == "tidak":
        return nilai.quantize(DESIMAL, ROUND_HALF_UP)
    kelipatan = Decimal(str(rumus["kelipatan"]))
    return (nilai / kelipatan).to_integral_value(ARAH[rumus["pembulatan"]]) * kelipatan


def _bilangan_json(nilai: Decimal) -> int | float | None:
    if abs(nilai) > BATAS:
        return None
    return bilangan_json(nilai)
