"""The words of a page, without its markup."""

import html
import re
from typing import Any


def kata(jawaban: Any) -> str:
    """Return what the main part of a page says: one blank between words, whatever the markup."""
    isi = jawaban.content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", isi[isi.index("<main") :])).split())
