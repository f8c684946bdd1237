"""Template tags of citizens' files."""

from collections.abc import Iterable

from django import template

from layanan.berkas import queries
from layanan.berkas.models import Berkas

register = template.Library()


@register.simple_tag
def berkas_menurut_id(daftar: Iterable[str]) -> list[Berkas]:
    """Return the files that an answer names, in its order."""
    return queries.berkas_menurut_id(daftar)
