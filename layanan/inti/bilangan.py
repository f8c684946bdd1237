"""Numbers in Indonesian notation: a dot between the thousands, a comma before the fraction."""

import re
from decimal import Decimal

from django.utils import numberformat

ANGKA_JSON = 15  # digits that a JSON number keeps exactly
_INDONESIA = re.compile(r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?")
_BERTITIK = re.compile(r"-?(?:[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]{3})")


def baca_bilangan(teks: str) -> Decimal | None:
    """Return the number, with as many decimals as were typed, or None when it is none or could be another.

    "1.250" is 1250 and "1,5" is one and a half. A dot before a fraction is taken only where it cannot stand between
    thousands: 1250.5 and 0.125, but neither 1250.500 nor 12.34.567.
    """
    if _INDONESIA.fullmatch(teks):
        return Decimal(teks.replace(".", "").replace(",", "."))
    return Decimal(teks) if _BERTITIK.fullmatch(teks) else None


def tulis_bilangan(nilai: int | float | Decimal) -> str:
    """Return a number as people read it: 1.250,5."""
    polos = bilangan_json(Decimal(str(nilai)))
    return str(numberformat.format(Decimal(str(polos)), ",", grouping=3, thousand_sep=".", force_grouping=True))


def bilangan_json(nilai: Decimal) -> int | float:
    """Return a number as JSON has it; a whole one is an int."""
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)
