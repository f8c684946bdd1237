"""Template tags of forms."""

import json
from typing import Any

from django import template
from django.forms import BoundField, Form

from layanan.formulir import forms
from layanan.formulir.dokumen import susun
from layanan.formulir.models import Formulir

register = template.Library()


@register.simple_tag
def langkah_pratinjau(formulir: Formulir) -> list:
    """Return every step of an edited form with its questions, as the applicant will see them."""
    return forms.langkah_pratinjau(susun(formulir))


@register.filter
def bidang(form: Form, nama: str) -> BoundField:
    """Return the input of a form by its name."""
    return form[nama]


@register.filter
def sebagai_json(nilai: Any) -> str:
    """Return a condition as the page's script reads it."""
    return json.dumps(nilai, ensure_ascii=False)
