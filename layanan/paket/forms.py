"""The upload form of a package."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.instansi.models import Instansi
from layanan.paket.baca import MAKS_BITA, PaketTidakSah, baca_berkas, kalimat
from layanan.paket.queries import baca_paket, daftar_paket, instansi_pengimpor


class UnggahPaketForm(forms.Form):
    """An office, and either a shipped package or a file; `cleaned_data["isi"]` is the JSON value of it."""

    instansi = forms.ModelChoiceField(Instansi.objects.none(), label=_("Instansi"), empty_label=_("Pilih instansi …"))
    bawaan = forms.ChoiceField(label=_("Paket bawaan"), required=False)
    berkas = forms.FileField(
        label=_("Atau berkas paket"),
        required=False,
        help_text=_("Berkas .paket.json hasil “Ekspor paket”, paling besar 2 MB."),
        max_length=200,
        error_messages={"empty": _("Berkas ini kosong. Pilih berkas .paket.json.")},
        widget=forms.FileInput(attrs={"accept": ".json"}),
    )

    def __init__(self, *args: Any, pengguna: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        milik = instansi_pengimpor(pengguna)
        self.fields["instansi"].queryset = milik
        if len(milik[:2]) == 1:
            self.fields["instansi"].initial, self.fields["instansi"].empty_label = milik[0].pk, None
        bawaan = [(satu.kode, f"{satu.nama} · {satu.instansi}") for satu in daftar_paket()]  # offices share names
        self.fields["bawaan"].choices = [("", _("Tidak memakai paket bawaan")), *bawaan]

    def clean(self) -> dict[str, Any]:
        """Read the one package that was named."""
        data = super().clean()
        kode, berkas = data.get("bawaan"), data.get("berkas")
        if self.errors:
            return data
        if bool(kode) == bool(berkas):
            raise forms.ValidationError(_("Pilih satu: paket bawaan, atau berkas paket."), code="pilih_satu")
        if kode:
            return data | {"isi": baca_paket(kode)}
        try:
            return data | {"isi": baca_berkas(berkas.read(MAKS_BITA + 1))}
        except PaketTidakSah as galat:
            for satu in galat.temuan:
                self.add_error("berkas", kalimat(satu))
            return data
