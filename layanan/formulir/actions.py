"""Publish a form: compile it into an immutable version. Take in the files posted with a step."""

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from layanan.berkas.actions import Wadah, terima_unggahan
from layanan.formulir.dokumen import susun
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import HAPUS, UnggahBerkas
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.inti.errors import GalatIsian


def terbitkan_formulir(formulir: Formulir, oleh: Any = None) -> FormulirVersi:
    """Return the version that holds the form as it is now; equal content makes no new version."""
    return FormulirVersi.terbitkan(formulir, susun(formulir), oleh)


def terima_berkas(
    isian: Iterable[dict[str, Any]], wadah: Wadah, terkirim: QueryDict, berkas: MultiValueDict
) -> tuple[QueryDict, list[GalatIsian]]:
    """Return what was posted with every new file exchanged for its id, and what was refused.

    `isian` are the questions of the step that was posted. Both results go to FormLangkah, which shows them: files that
    were taken in are there again on the page that tells what else is wrong.
    """
    data, galat = terkirim.copy(), []
    for satu in isian:
        kunci, jenis = satu["kunci"], jenis_isian[satu["jenis"]]
        if isinstance(jenis, UnggahBerkas):
            aturan = jenis.aturan(satu)
            dipertahankan = jenis.bidang(satu).widget.value_from_datadict(terkirim, berkas, kunci)
            hasil = terima_unggahan(wadah, aturan, berkas.getlist(kunci), dipertahankan)
            data.setlist(kunci, hasil.ids)
            data.pop(kunci + HAPUS, None)
            galat += hasil.galat
    return data, galat
