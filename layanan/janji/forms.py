"""The admin form of a schedule."""

from typing import Any

from django.utils.translation import gettext as _

from layanan.instansi.actions import peran_berizin
from layanan.instansi.forms import BUKAN_MILIK_INSTANSI, FormInstansi
from layanan.instansi.queries import lingkup_instansi
from layanan.janji.rules import bertumpuk


class FormJadwal(FormInstansi):
    """Offers the services of offices where the user may make schedules; refuses hours that overlap."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            layanan = self.fields["layanan"]
            peran = peran_berizin(type(self.instance), ["add", "change"])
            layanan.queryset = lingkup_instansi(layanan.queryset, self.for_user, peran)
            layanan.error_messages["invalid_choice"] = BUKAN_MILIK_INSTANSI

    def clean(self) -> dict[str, Any]:
        """Look at all rows together."""
        hasil = super().clean()
        baris = [satu.cleaned_data for satu in self.formsets["jam"].forms if satu.is_valid() and satu.cleaned_data]
        if bertumpuk(satu for satu in baris if not satu.get("DELETE")):
            self.add_error(None, _("Ada jam buka yang bertumpuk pada hari dan tempat yang sama. Pisahkan jamnya."))
        return hasil
