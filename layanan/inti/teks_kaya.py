"""Rich text as a browser posts it: what cannot be read, or is too much, gets a sentence at its field."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.error import ExporterException
from wagtail.admin.rich_text.editors.draftail import DraftailRichTextArea

from layanan.inti.isian import TAK_TAMPAK

MAKS_TULISAN = 20_000  # letters of one text, its markup too
TAK_TERBACA = "\x00"  # no text that was read holds it
GALAT = (ArithmeticError, AttributeError, ExporterException, LookupError, RecursionError, TypeError, ValueError)
"""What Wagtail's converter raises on JSON that its editor has not written."""


class KotakTeksKaya(DraftailRichTextArea):
    """Wagtail's editor, which also takes what another program posts in its place."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """Return the HTML without characters that databases refuse; TAK_TERBACA when there is none to read."""
        try:
            html = super().value_from_datadict(data, files, name)
        except GALAT:
            return TAK_TERBACA
        return html and TAK_TAMPAK.sub("", html)

    def format_value(self, value: Any) -> str:
        """Return the content for the editor: an empty one in place of what could not be read."""
        return super().format_value("" if value == TAK_TERBACA else value)


def amankan_teks_kaya(bidang: forms.Field) -> None:
    """Let a form field with Wagtail's editor refuse with a sentence; any other stays as it is."""
    if isinstance(bidang.widget, DraftailRichTextArea):
        bidang.widget = KotakTeksKaya(features=bidang.widget.features, attrs=bidang.widget.attrs)
        bidang.validators = [_terbaca]


def _terbaca(html: str) -> None:
    if html == TAK_TERBACA:
        raise ValidationError(_("Teks ini tidak dapat dibaca. Muat ulang halaman ini, lalu tulis lagi."), code="rusak")
    if len(html) > MAKS_TULISAN:
        pesan = _("Tulisan terlalu panjang: paling banyak %(batas)d huruf, sekarang %(ada)d.")
        raise ValidationError(pesan, code="max_length", params={"batas": MAKS_TULISAN, "ada": len(html)})
