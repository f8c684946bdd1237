"""Patterns that JavaScript and Python read alike, for JSON Schema."""

import re


def pola(isi: str) -> str:
    """Return a pattern for the whole text. Python's `$` also stands before a last line break."""
    return rf"^(?:{isi})$(?!\n)"


def pola_urut(op: str, batas: str) -> str:
    """Return the pattern of what is `gt`, `gte`, `lt` or `lte` than `batas`, a date YYYY-MM-DD or a time HH:MM.

    JSON Schema cannot compare text, but texts of one shape differ first at one digit.
    """
    naik = op in ("gt", "gte")
    cabang = [batas] if op in ("gte", "lte") else []
    for urut, huruf in enumerate(batas):
        if huruf.isdecimal():
            awal, akhir = (int(huruf) + 1, 9) if naik else (0, int(huruf) - 1)
            if awal <= akhir:
                sisa = re.sub("[0-9]", "[0-9]", batas[urut + 1 :])
                cabang.append(f"{batas[:urut]}[{awal}-{akhir}]{sisa}")
    return pola("|".join(cabang) or "(?!)")
