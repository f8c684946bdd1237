"""A block that names another office: picked by its name, stored by its code."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import SelectAdapter

from layanan.instansi.models import Instansi
from layanan.instansi.queries import kantor_aktif

PANJANG_KODE = Instansi._meta.get_field("kode").max_length
TAK_TERSEDIA = _("tidak ada di situs ini, atau tanpa petugas")


class KotakKantor(forms.Select):
    """A select that goes on showing an office which is not offered (any more), so that saving does not lose it."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Tell the script what to say of such an office, in the language of the page."""
        return super().get_context(name, value, {"data-layanan-tak-tersedia": TAK_TERSEDIA} | (attrs or {}))

    class Media:
        js = ["layanan/admin/kantor.js"]


class KotakKantorAdapter(SelectAdapter):
    """Its counterpart in the builder."""

    js_constructor = "layanan.KotakKantor"


register(KotakKantorAdapter(), KotakKantor)


class IsianKantor(forms.ChoiceField):
    """The code of an office. One that is not offered is kept: the lint says what is wrong with it, and where."""

    def valid_value(self, value: str) -> bool:
        """Return whether it can be the code of an office of some site."""
        try:
            validate_slug(value)
        except forms.ValidationError:
            return False
        return len(value) <= PANJANG_KODE


def pilihan_kantor() -> Iterator[tuple[str, Any]]:
    """Yield the office of the service, then every office where somebody works on cases."""
    yield "", _("kantor layanan ini")
    yield from kantor_aktif().values_list("kode", "nama")


class KantorBlock(blocks.ChoiceBlock):
    """An office of this site, or none: the office of the service."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"choices": pilihan_kantor, "required": False, "widget": KotakKantor()} | kwargs))

    def get_field(self, **kwargs: Any) -> forms.Field:
        """Return the field that also keeps what is not offered."""
        return IsianKantor(**kwargs)

    def normalize_choice(self, value: Any) -> Any:
        """Return the code as it is: to read a route asks for no list of offices."""
        return value
