"""Inputs of an action, declared once as form fields: the page's form, the API and the action itself check by them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from layanan.inti.errors import DataTidakSah, GalatIsian

TAK_TAMPAK = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def rapikan_teks(teks: str) -> str:
    """Return typed text with composed letters, one kind of line end, no control characters (databases refuse some)."""
    baris = teks.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", TAK_TAMPAK.sub("", baris))


class IsianTeks(forms.CharField):
    """Text from a person. `kosong` is what to say when it is missing; `baris` makes it a larger box."""

    def __init__(self, *, kosong: str = "", baris: int = 0, **kwargs: Any) -> None:
        pesan = {
            "max_length": _("Tulisan terlalu panjang: paling banyak %(limit_value)d huruf, sekarang %(show_value)d.")
        }
        if kosong:
            pesan["required"] = kosong
        kwargs["error_messages"] = pesan
        if baris:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": baris}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        """Return the tidy text."""
        return super().to_python(rapikan_teks(value) if isinstance(value, str) else value)


class PilihanPengguna(forms.ModelChoiceField):
    """A choice of people, by their name."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the full name, or the user name when there is none."""
        return obj.get_full_name() or obj.get_username()


def bersihkan(isian: Mapping[str, forms.Field], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return `data` with every declared input checked and converted, or raise DataTidakSah naming each wrong one."""
    bersih, galat = dict(data), []
    for nama, satu in isian.items():
        try:
            bersih[nama] = satu.clean(data.get(nama))
        except ValidationError as salah:
            galat += [
                GalatIsian(nama, kesalahan.code or "tidak_sah", str(pesan))
                for kesalahan in salah.error_list
                for pesan in kesalahan.messages
            ]
    if galat:
        raise DataTidakSah(galat)
    return bersih
