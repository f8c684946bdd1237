"""Form parts that every capability uses; their markup is layanan/templates/layanan/inti/_isian.html."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.inti.errors import DataTidakSah
from layanan.inti.isian import IsianTeks
from layanan.inti.kode import PANJANG_AKSES, rapikan_kode_akses, rapikan_kode_lacak

LEBAR = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "govuk-input--width-20"}


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


class FormKode(forms.Form):
    """The two codes of a receipt, as a person types them: the access code for who wants to read and act."""

    kode_lacak = IsianTeks(
        label=_("Kode lacak"),
        max_length=40,
        help_text=_("10 huruf dan angka pada tanda terima, contohnya K7QX-9M2T-4R."),
        kosong=_("Isi kode lacak. Kode ini ada pada tanda terima."),
        widget=forms.TextInput(LEBAR),
    )
    kode_akses = IsianTeks(
        label=_("Kode akses"),
        max_length=60,
        required=False,
        help_text=_("16 angka pada tanda terima. Isi bila Anda ingin membaca jawaban, menanggapi, atau membatalkan."),
        widget=forms.TextInput(LEBAR | {"inputmode": "numeric"}),
    )

    def clean_kode_lacak(self) -> str:
        """Catch a slip of the finger before anything is looked up."""
        if not rapikan_kode_lacak(self.cleaned_data["kode_lacak"]):
            raise forms.ValidationError(_("Kode lacak ini salah ketik. Periksa huruf dan angkanya satu per satu."))
        return self.cleaned_data["kode_lacak"]

    def clean_kode_akses(self) -> str:
        """Catch a wrong length, so that it does not count as a try."""
        kode = rapikan_kode_akses(self.cleaned_data["kode_akses"])
        if self.cleaned_data["kode_akses"] and len(kode) != PANJANG_AKSES:
            pesan = _("Kode akses harus 16 angka; Anda menulis %(banyak)s angka.")
            raise forms.ValidationError(pesan, params={"banyak": len(kode)})
        return kode
