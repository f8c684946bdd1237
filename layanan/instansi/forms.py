"""Admin forms that offer only what belongs to the user's own offices."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from layanan.instansi.actions import peran_berizin
from layanan.instansi.models import Instansi
from layanan.instansi.queries import lingkup_instansi

BUKAN_INSTANSI_ANDA = _("Pilih instansi tempat Anda bertugas. Instansi lain tidak dapat Anda ubah.")
BUKAN_MILIK_INSTANSI = _("Pilihan ini milik instansi lain atau sudah tidak ada. Pilih yang tersedia.")


def batasi_pilihan(form: Any, pengguna: Any) -> None:
    """Limit every choice of an office, or of something that an office owns, to the user's own offices."""
    for nama, isian in form.fields.items():
        if not isinstance(isian, ModelChoiceField):
            continue
        model = isian.queryset.model
        if model is Instansi:
            tindakan = "add" if form.instance.pk is None else "change"
            peran = peran_berizin(type(form.instance), [tindakan])
            isian.queryset = lingkup_instansi(isian.queryset, pengguna, peran, jalur="pk")
            isian.error_messages["invalid_choice"] = BUKAN_INSTANSI_ANDA
            _satu_pilihan(form, nama, isian)
        elif _milik_instansi(model):
            isian.queryset = lingkup_instansi(isian.queryset, pengguna)
            isian.error_messages["invalid_choice"] = BUKAN_MILIK_INSTANSI


def _satu_pilihan(form: Any, nama: str, isian: ModelChoiceField) -> None:
    if form.instance.pk is not None:
        isian.disabled = True  # the office of a service never changes: cases and numbers hang on it
        return
    pilihan = list(isian.queryset[:2])
    if len(pilihan) == 1:
        form.initial.setdefault(nama, pilihan[0].pk)
        isian.empty_label = None


def _milik_instansi(model: Any) -> bool:
    try:
        return model._meta.get_field("instansi").related_model is Instansi
    except FieldDoesNotExist:
        return False


class FormInstansi(WagtailAdminModelForm):
    """Base of the forms of everything that an office owns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            batasi_pilihan(self, self.for_user)


class FormHalamanInstansi(WagtailAdminPageForm):
    """Form of a page that points to something an office owns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            batasi_pilihan(self, self.for_user)
