"""The upload form."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.instansi.models import Instansi
from layanan.register.baca import MAKS_BYTE
from layanan.register.queries import instansi_pengimpor


class UnggahForm(forms.Form):
    """A register file, and the office it belongs to when the user imports for several."""

    instansi = forms.ModelChoiceField(Instansi.objects.none(), label=_("Instansi"))
    berkas = forms.FileField(
        label=_("Berkas register"),
        help_text=_("XLSX atau CSV, paling besar 10 MB dan 20.000 baris."),
        error_messages={
            "required": _("Pilih berkas register lebih dulu."),
            "empty": _("Berkas kosong. Pilih berkas yang berisi tabel register."),
        },
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
    )

    def __init__(self, *args: Any, pengguna: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        milik = instansi_pengimpor(pengguna)
        self._tunggal = milik.get() if len(milik[:2]) == 1 else None
        if self._tunggal:
            del self.fields["instansi"]
        else:
            self.fields["instansi"].queryset = milik

    @property
    def instansi_terpilih(self) -> Instansi:
        """The office of a valid form."""
        return self._tunggal or self.cleaned_data["instansi"]

    def clean_berkas(self) -> Any:
        """Refuse a file too large to be read into memory."""
        berkas = self.cleaned_data["berkas"]
        if berkas.size > MAKS_BYTE:
            raise forms.ValidationError(
                _("Berkas lebih besar dari 10 MB. Bagi menurut tahun, lalu unggah satu per satu.")
            )
        return berkas
