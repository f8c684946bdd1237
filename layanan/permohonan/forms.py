"""Forms of the applicant beside the questions themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.inti.forms import LEBAR, FormKode
from layanan.inti.isian import IsianTeks
from layanan.inti.kode import rapikan_kode_simpan


class FormPernyataan(forms.Form):
    """The declaration before sending; its text comes from the form's document."""

    pernyataan = forms.BooleanField(
        error_messages={"required": _("Centang pernyataan ini. Tanpa pernyataan, permohonan tidak dapat dikirim.")}
    )

    def __init__(self, *args: object, teks: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pernyataan"].label = teks


class FormLanjutkan(forms.Form):
    """The code of a draft that was put aside."""

    kode_simpan = IsianTeks(
        label=_("Kode simpan"),
        max_length=60,
        help_text=_("16 huruf dan angka, contohnya K7QX-9M2T-4RB8-01ZW."),
        kosong=_("Isi kode simpan yang Anda catat waktu menyimpan."),
        widget=forms.TextInput(LEBAR),
    )

    def clean_kode_simpan(self) -> str:
        """Catch a slip of the finger before anything is looked up."""
        if not rapikan_kode_simpan(self.cleaned_data["kode_simpan"]):
            raise forms.ValidationError(_("Kode simpan ini salah ketik. Periksa huruf dan angkanya satu per satu."))
        return self.cleaned_data["kode_simpan"]


class FormDataLama(FormKode):
    """The two codes of an earlier case: both are needed to read its answers."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        kode_akses = self.fields["kode_akses"]
        kode_akses.required = True
        kode_akses.help_text = _("16 angka pada tanda terima permohonan yang dahulu.")
        kode_akses.error_messages["required"] = _("Isi kode akses. Kode ini ada pada tanda terima.")
