"""A Django form for one step, made from the document. The rules are in `evaluasi`; this only shows them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from layanan.formulir.dokumen import Dokumen
from layanan.formulir.evaluasi import periksa
from layanan.formulir.jenis import jenis_isian
from layanan.inti.errors import GalatIsian
from layanan.inti.syarat import berlaku


class FormLangkah(forms.Form):
    """The questions of one step.

    `terjawab` holds the cleaned answers of the other steps, on which conditions here may depend. `galat_berkas`: what
    was refused when the posted files were taken in. After is_valid(), `jawaban` holds the cleaned answers of this step.
    """

    def __init__(
        self,
        dokumen: Dokumen,
        langkah: Mapping[str, Any],
        terjawab: Mapping[str, Any],
        galat_berkas: Iterable[GalatIsian] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.dokumen, self.langkah, self.terjawab = dokumen, langkah, terjawab
        self.galat_berkas = list(galat_berkas)
        self.jawaban: dict[str, Any] = {}
        di_sini = {isian["kunci"] for isian in langkah["isian"]}
        for isian in langkah["isian"]:
            if isian["bila"] and isian["bila"]["isian"] not in di_sini and not berlaku(isian["bila"], terjawab):
                continue  # decided by an earlier step; a condition within this step is left to the browser
            self.fields[isian["kunci"]] = bidang_isian(isian)
            self.initial.setdefault(isian["kunci"], terjawab.get(isian["kunci"], ""))

    def clean(self) -> dict[str, Any]:
        """Run the one check of the document and keep what concerns this step."""
        mentah = dict(self.terjawab) | {
            nama: bidang.widget.value_from_datadict(self.data, self.files, self.add_prefix(nama))
            for nama, bidang in self.fields.items()
        }
        hasil = periksa(self.dokumen, mentah)
        ditolak = {satu.jalur for satu in self.galat_berkas}  # why it is missing says more than that it is
        for galat in [*self.galat_berkas, *(satu for satu in hasil.galat if satu.jalur not in ditolak)]:
            if galat.jalur in self.fields:
                self.add_error(galat.jalur, galat.pesan)
        self.jawaban = {nama: nilai for nama, nilai in hasil.data.items() if nama in self.fields}
        return self.jawaban


def bidang_isian(isian: Mapping[str, Any]) -> forms.Field:
    """Return the form field of one question."""
    bidang = jenis_isian[isian["jenis"]].bidang(isian)
    bidang.required = isian["wajib"]
    bidang.label = isian["label"]
    bidang.help_text = isian["bantuan"]
    bidang.bila = isian["bila"]
    return bidang


def langkah_pratinjau(dokumen: Dokumen) -> list[tuple[Mapping[str, Any], FormLangkah]]:
    """Return every step with its empty form, all questions shown whatever their condition."""
    tanpa_syarat = [
        langkah | {"isian": [isian | {"bila": None} for isian in langkah["isian"]]} for langkah in dokumen["langkah"]
    ]
    return [
        (langkah, FormLangkah(dokumen, langkah, {}, auto_id=f"langkah_{urut}_%s"))
        for urut, langkah in enumerate(tanpa_syarat)
    ]
