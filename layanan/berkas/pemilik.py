"""Whose a file is, as text: "draf:<uuid>" while a form is filled in, "permohonan:<number>" once it is sent.

Files lie below the capabilities that own them, so each kind of owner registers who may open its files.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from layanan.inti.registry import Registry

if TYPE_CHECKING:
    from layanan.berkas.models import Berkas

pemilik_berkas: Registry[Callable[[Any, "Berkas"], bool]] = Registry("pemilik berkas")
"""By kind of owner: whether a user may open a file. An owner without an entry opens nothing to anybody."""


def tulis_pemilik(jenis: str, kunci: object) -> str:
    """Return the owner as it is stored with a file."""
    return f"{jenis}:{kunci}"
