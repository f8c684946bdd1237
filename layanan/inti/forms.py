"""Form parts that every capability uses; their markup is layanan/templates/layanan/inti/_isian.html."""

from collections.abc import Mapping
from typing import Any

from django import forms

from layanan.inti.errors import DataTidakSah


class PilihanRadio(forms.RadioSelect):
    """Radio buttons with a sentence under each: `petunjuk` maps a value to its sentence."""

    def __init__(self, petunjuk: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.petunjuk = petunjuk or {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict:
        """Add the sentence to the option."""
        return super().create_option(name, value, *args, **kwargs) | {"petunjuk": self.petunjuk.get(value, "")}


def pasang_galat(form: forms.Form, galat: DataTidakSah) -> None:
    """Show what an action found wrong on the fields of the form it came from."""
    for satu in galat.galat:
        form.add_error(satu.jalur if satu.jalur in form.fields else None, str(satu.pesan))
