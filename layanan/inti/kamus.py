"""The words of a document: how people call its attributes, its parts and its codes. One Kamus per capability."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, TextChoices
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks

from layanan.inti.registry import Registry

LABEL = ("label", "judul", "nama", "sebutan", "kunci", "kode", "nilai", "id")
"""Where the name of an item is found, the best first."""

Kata = str | Promise


@dataclass(frozen=True)
class Kamus:
    """What people call the parts of one kind of document; what is not named here keeps its key.

    `nama` names attributes, in the order in which people read them; an empty name hides a level that they do not know.
    `benda` is the noun of one item of a list. `nilai` puts the codes of an attribute into words, and returns an
    unknown code as it is. `teknis` are attributes that mean nothing to a reader.
    """

    nama: Mapping[str, Kata] = field(default_factory=dict)
    benda: Mapping[str, Kata] = field(default_factory=dict)
    nilai: Mapping[str, Callable[[str], Kata]] = field(default_factory=dict)
    teknis: frozenset[str] = frozenset()

    def sebut(self, atribut: str) -> str:
        """Return the name of an attribute."""
        if atribut in self.nama:
            return str(capfirst(self.nama[atribut]))
        return capfirst(atribut.replace("_", " "))

    def urutkan(self, atribut: Iterable[str]) -> list[str]:
        """Return attributes in the order of `nama`, then the rest; a database may give them in any order."""
        urutan = {nama: urut for urut, nama in enumerate(self.nama)}
        return sorted(atribut, key=lambda nama: urutan.get(nama, len(urutan)))

    def sebut_butir(self, daftar: str, butir: Any, urut: int) -> str:
        """Return the name of an item of a list: its noun and its label, or its place counted from 1."""
        benda, label = str(self.benda.get(daftar, "")), label_butir(butir)
        if label:
            return f"{benda} {label}".strip()
        return _("%(benda)s ke-%(urut)d") % {"benda": benda or self.sebut(daftar), "urut": urut}


def label_butir(butir: Any) -> str:
    """Return what an item of a document calls itself, or an empty string."""
    if not isinstance(butir, Mapping):
        return ""
    return next((butir[nama] for nama in LABEL if isinstance(butir.get(nama), str) and butir[nama]), "")


def nama_blok(blok: blocks.Block) -> dict[str, Kata]:
    """Return the labels of everything below a builder block, by name; of two alike the outer one counts."""
    hasil: dict[str, Kata] = {}
    for nama, label in _jelajahi(blok):
        hasil.setdefault(nama, label)
    return hasil


def nama_bidang(model: type[Model], *nama: str) -> dict[str, Kata]:
    """Return the verbose names of fields of a model, by name."""
    return {satu: model._meta.get_field(satu).verbose_name for satu in nama}


def kata_pilihan(pilihan: type[TextChoices]) -> Callable[[str], Kata]:
    """Return a function that gives the label of a choice, or an unknown code as it is."""
    return lambda kode: dict(pilihan.choices).get(kode, kode)


def kata_jenis(registry: Registry) -> Callable[[str], Kata]:
    """Return a function that gives the label of a registered kind, or the code of one that is gone as it is."""
    return lambda kode: registry[kode].label if kode in registry else kode


def _jelajahi(blok: blocks.Block) -> Iterator[tuple[str, Kata]]:
    anak = getattr(blok, "child_blocks", None) or {}
    if isinstance(blok, blocks.StructBlock):  # the children of a StreamBlock are kinds, not attributes
        yield from ((nama, satu.label) for nama, satu in anak.items())
    dalam = [*anak.values(), *([blok.child_block] if isinstance(blok, blocks.ListBlock) else [])]
    for satu in dalam:
        yield from _jelajahi(satu)
