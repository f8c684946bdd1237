"""Publish a form: compile it into an immutable version."""

from typing import Any

from layanan.formulir.dokumen import susun
from layanan.formulir.models import Formulir, FormulirVersi


def terbitkan_formulir(formulir: Formulir, oleh: Any = None) -> FormulirVersi:
    """Return the version that holds the form as it is now; equal content makes no new version."""
    return FormulirVersi.terbitkan(formulir, susun(formulir), oleh)
