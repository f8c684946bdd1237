"""What is read rather than asked: a statement to tick, and text between questions."""

from random import Random
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import OPERATOR_ADA, BidangIsian, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.forms import CentangSatu, Tulisan

SETUJU = "setuju"


@daftarkan("pernyataan")
class Pernyataan(JenisIsian):
    """A statement that the applicant makes by ticking it; the answer is "setuju", or absent."""

    label = _("Pernyataan")
    ikon = "check"
    kelas = KelasData.PUBLIK
    wajib = _("Centang %(label)s untuk melanjutkan.")
    sifat = ("teks",)
    operator = OPERATOR_ADA

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the wording of the statement."""
        return {
            "teks": blocks.TextBlock(
                label=_("Bunyi pernyataan"), max_length=1000, help_text=_("Kalimat di samping kotak centang.")
            )
        }

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the one answer."""
        return {"const": SETUJU}

    def bersihkan(self, isian: Isian, mentah: Any) -> str:
        """Return the one answer."""
        if mentah != SETUJU:
            raise pesan(_("Centang %(label)s bila setuju, atau biarkan kosong."), label=isian["label"])
        return SETUJU

    def langsung(self, isian: Isian) -> bool:
        """Return True: a box is ticked or not."""
        return True

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return that it was ticked; the wording stands in the form's version."""
        return str(_("Setuju"))

    def widget(self, isian: Isian) -> forms.Widget:
        """Return one box beside the wording."""
        return CentangSatu(choices=[(SETUJU, isian["teks"])])

    def contoh(self, isian: Isian) -> str:
        """Return the one answer."""
        return SETUJU

    def acak(self, isian: Isian, acak: Random) -> str:
        """Return the one answer."""
        return SETUJU


@daftarkan("keterangan")
class Keterangan(JenisIsian):
    """Text between questions, under its label as a heading; nobody answers it."""

    label = _("Keterangan")
    ikon = "info-circle"
    kelas = KelasData.PUBLIK
    sifat = ("teks",)
    operator = ()
    berisi = False

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the text."""
        return {"teks": blocks.TextBlock(label=_("Teks"), max_length=2000)}

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return that no answer is right."""
        return {"not": {}}

    def bersihkan(self, isian: Isian, mentah: Any) -> Any:
        """Refuse any answer."""
        raise pesan(_("%(label)s adalah keterangan, bukan pertanyaan. Jangan kirim jawaban."), label=isian["label"])

    def bidang(self, isian: Isian) -> forms.Field:
        """Return the text as a field without input."""
        return BidangIsian(widget=Tulisan(isian["teks"]))

    def contoh(self, isian: Isian) -> None:
        """Return no answer."""

    def acak(self, isian: Isian, acak: Random) -> None:
        """Return no answer."""
