"""What the content pages list and find."""

from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict


def daftar_peraturan(halaman: Any) -> QuerySet:
    """Return the regulations named by the live services of this page's office."""
    raise NotImplementedError


def cari_katalog(halaman: Any, parameter: QueryDict) -> dict:
    """Return the template context of the catalogue for `q`, `kategori` and `cara` in the query string."""
    raise NotImplementedError


def cari_tanya_jawab(halaman: Any, parameter: QueryDict) -> dict:
    """Return the template context of the FAQ for `q` in the query string."""
    raise NotImplementedError
