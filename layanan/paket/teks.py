"""Texts of a package: rich text passes Wagtail's own whitelist, plain text holds no markup that could run."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup
from django.utils.html import escape
from wagtail.admin.rich_text.converters.editor_html import DbWhitelister, EditorHTMLConverter

from layanan.katalog.models import FITUR_TEKS

KUNCI_BLOK = "data-block-key"  # Draftail's mark on a paragraph; losing it would change the document
POLA_KUNCI = re.compile(r"[a-z0-9]{1,20}")
BERISI_PROGRAM = {"iframe", "math", "noscript", "object", "script", "style", "svg", "template", "textarea", "title"}
RAPI = re.compile(r'(?:[^<]|</?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")* ?/?>)*')
"""Markup in which every browser and every parser see the same tags."""
TANDA_ASING = re.compile(r"<(?!/?(?:b|br|h3|i|li|ol|p|ul)>)[a-zA-Z/!?]")
"""What begins a tag in plain text, unless it is a bare one that only changes how letters look."""
MAKS_TANDA, MAKS_KACAU = 2000, 2000  # tags in one text; letters of one with broken tags: parsers need minutes for more
SKEMA_PROGRAM = re.compile(r"(?:(?:java|vb)script:|data:(?:application|image|text)/)", re.IGNORECASE)


class _Penyaring(DbWhitelister):
    """Wagtail's whitelist, which also keeps the marks of paragraphs and drops links by row number."""

    def clean_tag_node(self, doc: BeautifulSoup, tag: Tag) -> None:
        """Clean one tag. A page or document number means something else, or nothing, on another site."""
        if tag.name in BERISI_PROGRAM:
            tag.decompose()
            return
        kunci = tag.attrs.get(KUNCI_BLOK, "")
        for nama in ("data-linktype", "data-embedtype"):
            tag.attrs.pop(nama, None)
        super().clean_tag_node(doc, tag)
        if tag.name == "a" and "href" not in tag.attrs:
            tag.unwrap()
        elif isinstance(kunci, str) and POLA_KUNCI.fullmatch(kunci):
            tag.attrs[KUNCI_BLOK] = kunci


@cache
def _penyaring(fitur: tuple[str, ...]) -> _Penyaring:
    return _Penyaring(EditorHTMLConverter(fitur).converter_rules)


def bersihkan_html(html: str, fitur: Iterable[str] = tuple(FITUR_TEKS)) -> str:
    """Return rich text that holds only what the editor with these features makes; clean text comes back as it is.

    Markup on which parsers disagree, or which would keep them busy, comes back as plain text. Never raises.
    """
    return _bersih(html, tuple(fitur))


@lru_cache(maxsize=64)  # to check and import a package, the same texts are asked for several times
def _bersih(html: str, fitur: tuple[str, ...]) -> str:
    if html.count("<") > MAKS_TANDA or (len(html) > MAKS_KACAU and not RAPI.fullmatch(html)):
        return escape(html)
    try:
        bersih = _penyaring(fitur).clean(html)
        if RAPI.fullmatch(html) and bersih == BeautifulSoup(html, "html.parser").decode(formatter=escape):
            return html  # the whitelist took nothing away: keep the very letters, for the fingerprint
    except (ParserRejectedMarkup, RecursionError):
        return escape(html)
    return bersih if RAPI.fullmatch(bersih) else escape(html)


def memuat_program(teks: str) -> bool:
    """Return whether a text outside the rich texts holds markup, or an address, that could run in a browser."""
    return bool(SKEMA_PROGRAM.match("".join(teks.split())) or TANDA_ASING.search(teks))
