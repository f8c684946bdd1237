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


class InputBerimbuhan(forms.TextInput):
    """A text input with a word before or after it that nobody types: Rp, m²."""

    def __init__(self, *, awalan: Any = "", akhiran: Any = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.awalan, self.akhiran = awalan, akhiran


class InputBagian(forms.MultiWidget):
    """Short text inputs side by side that make one answer, {part: text}; `bagian` maps each part to its label."""

    input_type = "bagian"

    def __init__(self, bagian: Mapping[str, Any], attrs: Mapping[str, Any]) -> None:
        super().__init__({nama: forms.TextInput(attrs=dict(attrs)) for nama in bagian})
        self.bagian = bagian
        self.widgets_names = [f"-{nama}" for nama in bagian]  # the key of a field has no dash

    def decompress(self, value: Any) -> list[Any]:
        """Return the parts of an answer in their order."""
        return [value.get(nama) if isinstance(value, Mapping) else None for nama in self.bagian]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, Any] | None:
        """Return what was typed, or None when every part is blank."""
        isi = dict(zip(self.bagian, super().value_from_datadict(data, files, name), strict=True))
        return isi if any((satu or "").strip() for satu in isi.values()) else None

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Add the label of each part."""
        konteks = super().get_context(name, value, attrs)
        for satu, label in zip(konteks["widget"]["subwidgets"], self.bagian.values(), strict=True):
            satu["label"] = label
        return konteks


class CentangSatu(forms.CheckboxSelectMultiple):
    """One box to tick beside its own sentence: the answer is its value, or None."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return the value of the box when it is ticked."""
        return data.get(name)


class Tulisan(forms.Widget):
    """Text to read between questions; nothing is typed."""

    input_type = "tulisan"

    def __init__(self, teks: Any) -> None:
        super().__init__()
        self.teks = teks

    def value_from_datadict(self, data: Any, files: Any, name: str) -> None:
        """Return nothing, whatever was sent under its name."""


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
