"""The two codes, as a person types them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.inti.isian import IsianTeks
from layanan.inti.kode import PANJANG_AKSES, rapikan_kode_akses, rapikan_kode_lacak

LEBAR = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "govuk-input--width-20"}


class FormLacak(forms.Form):
    """The tracking code, and the access code for who wants to read and act."""

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
