"""Repeating groups: heirs, family members who move, a committee."""

from collections.abc import Mapping
from random import Random
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.jenis.dasar import OPERATOR_ADA, Isian, JenisIsian, daftarkan
from layanan.formulir.jenis.setuju import blok_setuju, susun_setuju, urai_setuju

PALING_DALAM = 3  # levels of groups inside groups
PALING_BANYAK = 50  # rows


@daftarkan("grup")
class Grup(JenisIsian):
    """Questions asked once for each row; layanan.formulir.evaluasi checks the rows, with conditions of their own.

    `sebutan` names one row: "Ahli waris". Fewer rows than `paling_sedikit` is an error once there is one, or when the
    group is required.
    """

    label = _("Grup berulang")
    ikon = "copy"
    operator = OPERATOR_ADA
    berbaris = True
    wajib = _("Tambahkan paling sedikit satu %(label)s.")
    sifat = ("sebutan", "paling_sedikit", "paling_banyak")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the name of a row, the bounds and the co-signers; the builder adds the questions themselves."""
        return {
            "sebutan": blocks.CharBlock(label=_("Sebutan satu baris"), max_length=60),
            "paling_sedikit": blocks.IntegerBlock(
                label=_("Paling sedikit"), default=1, min_value=0, max_value=PALING_BANYAK
            ),
            "paling_banyak": blocks.IntegerBlock(
                label=_("Paling banyak"), default=10, min_value=1, max_value=PALING_BANYAK
            ),
            "setuju": blok_setuju(berbaris=True),
        }

    def susun(self, nilai: Mapping[str, Any]) -> dict[str, Any]:
        """Return the name of a row, the bounds, and whether every row agrees too."""
        return super().susun(nilai) | susun_setuju(nilai)

    def urai(self, isian: Isian) -> dict[str, Any]:
        """Return the same as raw data of the builder."""
        return super().urai(isian) | urai_setuju(isian, berbaris=True)

    def bersihkan(self, isian: Isian, mentah: Any) -> Any:
        """Return the rows as they are: `evaluasi` cleans each of their answers."""
        return mentah

    def kalimat_wajib(self, isian: Isian) -> str:
        """Return what to say when there is no row."""
        return str(self.wajib) % {"label": isian["sebutan"].lower()}

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return how many rows there are."""
        return str(_("%(banyak)d baris")) % {"banyak": len(nilai)}

    def widget(self, isian: Isian) -> forms.Widget:
        """Return nothing: each row has widgets of its own."""
        return forms.HiddenInput()


def sedikitnya(isian: Mapping[str, Any]) -> int:
    """Return how many rows a group has at least once it has any."""
    return max(1, isian["paling_sedikit"])


def baris_acak(isian: Isian, acak: Random) -> int:
    """Return some allowed number of rows."""
    return acak.randint(sedikitnya(isian), min(sedikitnya(isian) + 2, isian["paling_banyak"]))
