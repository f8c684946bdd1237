"""A list to tick off, with what must be ticked."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BELUM_LENGKAP = _("Belum lengkap: %(kurang)s.")


class Ceklis(forms.MultipleChoiceField):
    """What was checked or received: `butir` is [{kode, nama, wajib}]; every compulsory one must be among the ticks.

    `pesan` says what is missing, as %(kurang)s.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(self, butir: Sequence[Mapping[str, Any]], pesan: str | Promise = BELUM_LENGKAP, **kwargs: Any) -> None:
        super().__init__(choices=[(satu["kode"], satu["nama"]) for satu in butir], required=False, **kwargs)
        self.butir, self.pesan = butir, pesan

    def clean(self, value: Any) -> list[str]:
        """Return the ticked items; name the missing ones."""
        tercentang = super().clean(value)
        kurang = "; ".join(satu["nama"] for satu in self.butir if satu["wajib"] and satu["kode"] not in tercentang)
        if kurang:
            raise forms.ValidationError(self.pesan, code="belum_lengkap", params={"kurang": kurang})
        return tercentang
