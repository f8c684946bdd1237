"""Search that survives any input and forgives half a word."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

PANJANG_KUERI = 100
KATA_UMUM = frozenset({
    "ada", "apa", "apakah", "atau", "bagaimana", "bikin", "boleh", "buat", "cara", "dan", "dari", "dengan", "di",
    "gimana", "ingin", "ini", "itu", "ke", "kalau", "mana", "mau", "membuat", "mengurus", "minta", "pada", "saya",
    "untuk", "urus", "yang",
})  # fmt: skip
"""Words that say nothing about what is looked for; they count only when there is no other."""


def rapikan_kueri(teks: str) -> str:
    """Return a query the search backends can take.

    Quotes and control characters crash SQLite's full-text search (wagtail/wagtail#13227); everything that is not a
    letter, a digit or an apostrophe becomes a blank. The result, at most PANJANG_KUERI characters, may be empty.
    """
    bersih = re.sub(r"(?:[^\w']|_)+", " ", teks[: PANJANG_KUERI * 4])
    return bersih.strip()[:PANJANG_KUERI].strip(" '")


def kata_kueri(teks: str) -> list[str]:
    """Return the words of a query that matter, lower-cased and each once."""
    semua = list(dict.fromkeys(rapikan_kueri(teks).casefold().split()))
    return [kata for kata in semua if kata not in KATA_UMUM] or semua


def paling_cocok(benda: Iterable[T], kata: list[str], teks_dari: Callable[[T], tuple[str, str]]) -> list[T]:
    """Return the things that contain the asked words, or parts of words, best first.

    `teks_dari` gives the title and the rest of the text. What holds half as many words as the best, or fewer, is left
    out; of equals the one with more of the words in its title comes first. Without words everything is returned.
    """
    daftar = list(benda)
    if not kata:
        return daftar
    nilai = []
    for satu in daftar:
        judul, isi = (teks.casefold() for teks in teks_dari(satu))
        di_judul = sum(k in judul for k in kata)
        nilai.append((sum(k in judul or k in isi for k in kata), di_judul))
    terbaik = max((jumlah for jumlah, _di_judul in nilai), default=0)
    cocok = [(angka, satu) for angka, satu in zip(nilai, daftar, strict=True) if angka[0] > terbaik / 2]
    return [satu for _angka, satu in sorted(cocok, key=lambda pasangan: pasangan[0], reverse=True)]


def cuplik(teks: str, kata: list[str], panjang: int = 220) -> str:
    """Return a passage of `teks` around the first asked word, cut at blanks."""
    teks = " ".join(teks.split())
    if len(teks) <= panjang:
        return teks
    kecil = teks.lower()
    temuan = [posisi for posisi in (kecil.find(k) for k in kata) if posisi >= 0]
    awal = max(0, min(temuan, default=0) - panjang // 3)
    potongan = teks[awal : awal + panjang]
    if awal:
        potongan = "… " + potongan.partition(" ")[2]
    return potongan.rpartition(" ")[0] + " …" if awal + panjang < len(teks) else potongan
