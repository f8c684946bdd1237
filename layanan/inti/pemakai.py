"""Which cases rest on a published version: the capabilities that have cases say it, the core asks."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from layanan.inti.models import VersiDokumen
from layanan.inti.registry import Registry


@dataclass(frozen=True)
class Pemakaian:
    """How many cases use a version: `berjalan` have not ended, `semua` are all of them."""

    berjalan: int = 0
    semua: int = 0

    def __add__(self, lain: "Pemakaian") -> "Pemakaian":
        return Pemakaian(self.berjalan + lain.berjalan, self.semua + lain.semua)

    def __str__(self) -> str:
        if not self.semua:
            return _("belum dipakai")
        return _("%(berjalan)d berjalan, %(semua)d seluruhnya") % vars(self)


Penghitung = Callable[[type[VersiDokumen], Collection[int]], Mapping[int, Pemakaian]]

pemakai_versi: Registry[Penghitung] = Registry("pemakai versi")
"""Counters by capability. One takes a model of versions and their keys, and answers for all of them with one query."""


def pemakaian(model: type[VersiDokumen], pk: Collection[int]) -> dict[int, Pemakaian]:
    """Return how many cases use each version, by the key of the version."""
    hasil = dict.fromkeys(pk, Pemakaian())
    for _nama, hitung in pemakai_versi.items():
        for satu, banyak in hitung(model, pk).items():
            hasil[satu] += banyak
    return hasil


def kalimat_terbit(berjalan: Mapping[int, int], nomor: int) -> str:
    """Return what publishing version `nomor` means for cases; `berjalan` counts the running ones by their version."""
    tetap = [
        ngettext(
            "%(banyak)d permohonan berjalan tetap memakai versi %(nomor)d",
            "%(banyak)d permohonan berjalan tetap memakai versi %(nomor)d",
            banyak,
        )
        % {"banyak": banyak, "nomor": lama}
        for lama, banyak in sorted(berjalan.items(), reverse=True)
        if banyak
    ]
    if not tetap:
        return _("Tidak ada permohonan berjalan yang terpengaruh; permohonan baru memakai versi %(nomor)d.") % {
            "nomor": nomor
        }
    return "; ".join([*tetap, _("permohonan baru memakai versi %(nomor)d.") % {"nomor": nomor}])
