"""Forms of the applicant beside the questions themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormPernyataan(forms.Form):
    """The declaration before sending; its text comes from the form's document."""

    pernyataan = forms.BooleanField(
        error_messages={"required": _("Centang pernyataan ini. Tanpa pernyataan, permohonan tidak dapat dikirim.")}
    )

    def __init__(self, *args: object, teks: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pernyataan"].label = teks
