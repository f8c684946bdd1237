"""The builder of a condition: comparisons joined by "all of" or "any of", two levels deep; its way into a document."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.inti.acuan import AcuanIsianBlock
from layanan.inti.enums import TANPA_NILAI, Operator
from layanan.inti.syarat import Baca, Syarat, ketik, tulis_nilai

PALING_BANYAK = 20  # comparisons side by side: more of them nobody checks
HUBUNGAN = [("semua", _("semua berlaku")), ("salah_satu", _("salah satu berlaku"))]


class PerbandinganBlock(blocks.StructBlock):
    """One comparison of an answer with a value."""

    isian = AcuanIsianBlock(
        label=_("Isian"), help_text=_("Isian yang dijawab sebelumnya: pilih labelnya, atau tulis kuncinya.")
    )
    op = blocks.ChoiceBlock(label=_("Syarat"), choices=Operator.choices, default=Operator.EQ)
    nilai = blocks.CharBlock(
        label=_("Nilai"),
        required=False,
        max_length=400,
        help_text=_("Untuk tanggal boleh juga dihitung dari hari ini, misalnya: hari ini - 17 tahun."),
    )

    class Meta:
        icon = "check"
        label = _("Syarat")


class KelompokBlock(blocks.StructBlock):
    """Comparisons that count as one."""

    hubungan = blocks.ChoiceBlock(label=_("Berlaku bila"), choices=HUBUNGAN, default="salah_satu")
    butir = blocks.ListBlock(PerbandinganBlock(), label=_("Syarat"), min_num=1, max_num=PALING_BANYAK)

    class Meta:
        icon = "list-ul"
        label = _("Kelompok syarat")


class SyaratBlock(blocks.StructBlock):
    """A condition; without comparisons there is none."""

    hubungan = blocks.ChoiceBlock(label=_("Berlaku bila"), choices=HUBUNGAN, default="semua")
    butir = blocks.StreamBlock(
        [("banding", PerbandinganBlock()), ("kelompok", KelompokBlock())],
        label=_("Syarat"),
        required=False,
        max_num=PALING_BANYAK,
    )

    class Meta:
        icon = "cogs"


def susun_syarat(nilai: Mapping[str, Any], baca: Baca) -> dict[str, Any] | None:
    """Return what the builder holds as a condition in its shortest form, or None when there is none."""
    butir = [
        _gabung(satu.value["hubungan"], map(_banding, satu.value["butir"]))
        if satu.block_type == "kelompok"
        else _banding(satu.value)
        for satu in nilai["butir"]
    ]
    return ketik(_gabung(nilai["hubungan"], butir), baca) if butir else None


def urai_syarat(syarat: Syarat | None) -> dict[str, Any]:
    """Return a condition as raw data of the builder."""
    hubungan = next((nama for nama, _label in HUBUNGAN if syarat and nama in syarat), "semua")
    butir = syarat.get(hubungan, [syarat]) if syarat else []
    return {"hubungan": hubungan, "butir": [_urai_butir(satu) for satu in butir]}


def _banding(nilai: Mapping[str, Any]) -> dict[str, Any]:
    isi = {"isian": nilai["isian"], "op": nilai["op"]}
    if nilai["op"] in TANPA_NILAI:
        return isi
    if nilai["op"] == Operator.IN:
        return isi | {"nilai": [satu.strip() for satu in nilai["nilai"].split(",") if satu.strip()]}
    return isi | {"nilai": nilai["nilai"]}


def _gabung(hubungan: str, butir: Iterable[dict[str, Any]]) -> dict[str, Any]:
    daftar = list(butir)
    return daftar[0] if len(daftar) == 1 else {hubungan: daftar}


def _urai_butir(satu: Syarat) -> dict[str, Any]:
    hubungan = next((nama for nama, _label in HUBUNGAN if nama in satu), None)
    if hubungan is None:
        return {"type": "banding", "value": _urai_banding(satu)}
    butir = [_urai_banding(anak) for anak in satu[hubungan]]
    return {"type": "kelompok", "value": {"hubungan": hubungan, "butir": butir}}


def _urai_banding(satu: Syarat) -> dict[str, Any]:
    return {"isian": satu["isian"], "op": satu["op"], "nilai": tulis_nilai(satu.get("nilai"))}
