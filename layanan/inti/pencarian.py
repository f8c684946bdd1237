"""Search that survives any input."""

import re

PANJANG_KUERI = 100


def rapikan_kueri(teks: str) -> str:
    """Return a query the search backends can take.

    Quotes and control characters crash SQLite's full-text search (wagtail/wagtail#13227); everything that is not a
    letter, a digit or an apostrophe becomes a blank. The result is at most PANJANG_KUERI characters long and may be
    empty.
    """
    bersih = re.sub(r"[^\w']+|_+", " ", teks[: PANJANG_KUERI * 4])
    return bersih.strip()[:PANJANG_KUERI].strip(" '")
