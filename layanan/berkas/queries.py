"""Find files, and who may open them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from layanan.berkas.models import Berkas
from layanan.berkas.pemilik import pemilik_berkas


def berkas_milik(pemilik: str) -> dict[str, Berkas]:
    """Return an owner's files by their id, in the order they came, those that were erased included."""
    return {str(satu.pk): satu for satu in Berkas.objects.filter(pemilik=pemilik)}


def berkas_menurut_id(daftar: Iterable[str]) -> list[Berkas]:
    """Return the files with these ids in that order; an id that is none, or no file's any more, is left out."""
    dicari = [kunci for kunci in map(baca_id, daftar) if kunci is not None]
    ada = Berkas.objects.in_bulk(dicari) if dicari else {}
    return [ada[kunci] for kunci in dict.fromkeys(dicari) if kunci in ada]


def baca_id(teks: object) -> UUID | None:
    """Return the id that a text from outside stands for, or None."""
    try:
        return UUID(str(teks))
    except ValueError:
        return None


def boleh_membuka(pengguna: Any, berkas: Berkas) -> bool:
    """Return whether an officer may open a file, as its kind of owner says."""
    return berkas.jenis_pemilik in pemilik_berkas and pemilik_berkas[berkas.jenis_pemilik](pengguna, berkas)
