"""Texts of a package: rich text passes Wagtail's own whitelist, plain text holds no markup that could run."""

import re
from collections.abc import Iterable
from functools import cache

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
BERTANDA = re.compile(r"<[a-zA-Z/!?]")
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

    Markup on which parsers disagree comes back as plain text. Never raises.
    """
    try:
        bersih = _penyaring(tuple(fitur)).clean(html)
        if RAPI.fullmatch(html) and bersih == BeautifulSoup(html, "html.parser").decode(formatter=escape):
            return html  # the whitelist took nothing away: keep the very letters, for the fingerprint
    except (ParserRejectedMarkup, RecursionError):
        return escape(html)
    return bersih if RAPI.fullmatch(bersih) else escape(html)


def memuat_program(teks: str) -> bool:
    """Return whether a text outside the rich texts holds markup, or an address, that could run in a browser."""
    if SKEMA_PROGRAM.match("".join(teks.split())):
        return True
    return bool(BERTANDA.search(teks)) and bersihkan_html(teks) != teks
