"""Patterns that JavaScript and Python read alike, for JSON Schema."""


def pola(isi: str) -> str:
    """Return a pattern for the whole text. Python's `$` also stands before a last line break."""
    return rf"^(?:{isi})$(?!\n)"


def pola_tanggal(op: str, batas: str) -> str:
    """Return the pattern of the dates YYYY-MM-DD that are `gt`, `gte`, `lt` or `lte` than `batas`.

    JSON Schema cannot compare text, but dates of one shape differ first at one digit.
    """
    naik = op in ("gt", "gte")
    angka = batas.replace("-", "")
    cabang = [batas] if op in ("gte", "lte") else []
    for urut, huruf in enumerate(angka):
        awal, akhir = (int(huruf) + 1, 9) if naik else (0, int(huruf) - 1)
        if awal <= akhir:
            cabang.append(_bertanggal([*angka[:urut], f"[{awal}-{akhir}]", *["[0-9]"] * (len(angka) - urut - 1)]))
    return pola("|".join(cabang) or "(?!)")


def _bertanggal(angka: list[str]) -> str:
    return f"{''.join(angka[:4])}-{''.join(angka[4:6])}-{''.join(angka[6:])}"
