"""Blocks that name a question: the redaktur picks it by its label, what is stored is its key."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.forms import TextInput
from wagtail import blocks

PANJANG = 160  # of a label; a key is shorter


class KotakIsian(TextInput):
    """A text box that offers the labels of the questions on the page."""

    class Media:
        js = ["layanan/admin/isian.js"]


class AcuanIsianBlock(blocks.CharBlock):
    """Another question, by its label or its key; the builder's script offers the labels on the page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"max_length": PANJANG} | kwargs))
        atribut = {"list": "layanan-isian", "autocomplete": "off", "data-layanan-acuan-isian": ""}
        self.field.widget = KotakIsian(attrs=self.field.widget.attrs | atribut)


def peta_label(isian: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the keys of questions by their label, for `pakai_kunci`; a label that stands twice names none of them.

    Keys stand for themselves, also where one reads like the label of another question.
    """
    daftar = list(isian)
    peta: dict[str, str] = {}
    for satu in daftar:
        label = _rapikan(satu["label"])
        peta[label] = satu["kunci"] if peta.get(label, satu["kunci"]) == satu["kunci"] else ""
    return peta | {satu["kunci"]: satu["kunci"] for satu in daftar}


def pakai_kunci(nilai: Any, peta: Mapping[str, str], kecuali: Collection[str] = ()) -> None:
    """Turn the labels that the blocks in a cleaned value name into keys; what is no label stays, and the lint asks.

    `kecuali` names children of the value that are left as they are.
    """
    if isinstance(nilai, blocks.StructValue):
        for nama, blok in nilai.block.child_blocks.items():
            if isinstance(blok, AcuanIsianBlock):
                nilai[nama] = peta.get(_rapikan(nilai[nama])) or nilai[nama]
            elif nama not in kecuali:
                pakai_kunci(nilai[nama], peta)
    elif isinstance(nilai, blocks.StreamValue):
        for satu in nilai:
            pakai_kunci(satu.value, peta)
    elif isinstance(nilai, blocks.list_block.ListValue):
        for satu in nilai:
            pakai_kunci(satu, peta)


def _rapikan(teks: str) -> str:
    return " ".join(teks.split()).casefold()
