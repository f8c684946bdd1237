"""Publish a form: compile it into an immutable version. Take in the files posted with a step."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from layanan.berkas.actions import Wadah, terima_unggahan
from layanan.formulir.dokumen import Isian, susun
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import HAPUS
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.inti.errors import GalatIsian


def terbitkan_formulir(formulir: Formulir, oleh: Any = None) -> FormulirVersi:
    """Return the version that holds the form as it is now; equal content makes no new version."""
    return FormulirVersi.terbitkan(formulir, susun(formulir), oleh)


def terima_berkas(
    unggahan: Iterable[tuple[str, Isian]], wadah: Wadah, terkirim: QueryDict, berkas: MultiValueDict
) -> tuple[QueryDict, list[GalatIsian]]:
    """Return what was posted with every new file exchanged for its id, and what was refused.

    `unggahan` are the file inputs of the page that was posted, (name, question). Both results go to FormLangkah, which
    shows them: files that were taken in are there again on the page that tells what else is wrong.
    """
    data, galat = terkirim.copy(), []
    for nama, isian in unggahan:
        jenis = jenis_isian[isian["jenis"]]
        dipertahankan = jenis.bidang(isian).widget.value_from_datadict(terkirim, berkas, nama)
        hasil = terima_unggahan(wadah, jenis.aturan(isian), berkas.getlist(nama), dipertahankan)
        data.setlist(nama, hasil.ids)
        data.pop(nama + HAPUS, None)
        galat += [replace(satu, jalur=nama) for satu in hasil.galat]
    return data, galat
