"""Template tags of the form builder."""

from django import template

from layanan.formulir import forms
from layanan.formulir.dokumen import susun
from layanan.formulir.models import Formulir

register = template.Library()


@register.simple_tag
def langkah_pratinjau(formulir: Formulir) -> list:
    """Return every step of an edited form with its questions, as the applicant will see them."""
    return forms.langkah_pratinjau(susun(formulir))
