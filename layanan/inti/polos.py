"""Rich text without its tags, for lists, comparisons and messages. Pure."""

import re
from html.parser import HTMLParser

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
BARIS_BARU = frozenset({"p", "li", "br", "h2", "h3", "h4", "ul", "ol", "tr", "div"})


def polos(teks: str) -> str:
    """Return rich text without its tags: a line for each paragraph or list item, a link with where it leads."""
    if not TAG.search(teks):
        return teks
    pembaca = _Polos()
    pembaca.feed(teks)
    pembaca.close()
    baris = (" ".join(satu.split()) for satu in "".join(pembaca.hasil).splitlines())
    return "\n".join(satu for satu in baris if satu)


class _Polos(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hasil: list[str] = []
        self.tautan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BARIS_BARU:
            self.hasil.append("\n• " if tag == "li" else "\n")
        if tag == "a":
            isi = dict(attrs)
            self.tautan.append(isi.get("href") or f"{isi.get('linktype')} {isi.get('id')}")

    def handle_endtag(self, tag: str) -> None:
        if tag in BARIS_BARU:
            self.hasil.append("\n")
        if tag == "a" and self.tautan:
            self.hasil.append(f" ({self.tautan.pop()})")

    def handle_data(self, data: str) -> None:
        self.hasil.append(data)
