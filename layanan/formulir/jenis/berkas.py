"""Files as answers: papers, and pictures of identity documents.

An answer is a list of ids of layanan.berkas. Whether those files exist and are the applicant's own is not decided here:
layanan.berkas.actions.ambil_alih decides it when the answers are filed.
"""

from collections.abc import Mapping
from random import Random
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import blocks

from layanan.berkas.enums import GAMBAR, JenisBerkas
from layanan.berkas.rules import MAKS_MB, AturanBerkas, tolak
from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import OPERATOR_ADA, BidangIsian, Isian, JenisIsian, daftarkan, pesan
from layanan.inti.pola import pola

HAPUS = "-hapus"  # after the name of a question: the ids that are ticked to be removed
PANJANG_ID = 36
ID = pola("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class PilihBerkas(forms.FileInput):
    """A file input below the files that are already there, each with a box to remove it.

    It gives the ids that stay; files newly chosen are exchanged for ids by layanan.formulir.actions.terima_berkas.
    """

    allow_multiple_selected = True
    template_isian = "layanan/formulir/_isian_berkas.html"

    def __init__(self, aturan: AturanBerkas) -> None:
        super().__init__()
        self.aturan = aturan

    def value_from_datadict(self, data: Any, files: Mapping[str, Any], name: str) -> list[str]:
        """Return the ids that were there and are not ticked."""
        if not hasattr(data, "getlist"):
            return data.get(name, [])
        dihapus = set(data.getlist(name + HAPUS))
        return [satu for satu in data.getlist(name) if satu not in dihapus]

    def value_omitted_from_data(self, data: Any, files: Mapping[str, Any], name: str) -> bool:
        """Return False: no id at all means that every file was removed."""
        return False


@daftarkan("berkas")
class UnggahBerkas(JenisIsian):
    """Papers as PDF or picture: one, or several."""

    label = _("Berkas")
    ikon = "doc-full"
    operator = OPERATOR_ADA
    wajib = _("Unggah %(label)s.")
    disalin = False
    sifat = ("jenis_berkas", "ukuran_mb", "paling_banyak")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the accepted kinds, the largest size, and how many."""
        return {
            "jenis_berkas": blocks.MultipleChoiceBlock(
                label=_("Jenis yang diterima"),
                choices=JenisBerkas.choices,
                default=list(JenisBerkas.values),
                widget=forms.CheckboxSelectMultiple,
            ),
            "ukuran_mb": blocks.IntegerBlock(label=_("Paling besar (MB)"), default=5, min_value=1, max_value=MAKS_MB),
            "paling_banyak": blocks.IntegerBlock(label=_("Paling banyak"), default=1, min_value=1, max_value=10),
        }

    def aturan(self, isian: Isian) -> AturanBerkas:
        """Return what this question accepts."""
        return AturanBerkas(
            kunci=isian["kunci"],
            label=isian["label"],
            jenis=tuple(satu for satu in JenisBerkas if satu in isian["jenis_berkas"]),
            ukuran_mb=isian["ukuran_mb"],
            paling_banyak=isian["paling_banyak"],
            kelas=isian["kelas"],
        )

    def temuan(self, isian: Isian) -> list[str]:
        """Return that nothing can be uploaded when no kind is accepted."""
        return [] if self.aturan(isian).jenis else [_("Centang paling sedikit satu jenis berkas yang diterima.")]

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return a list of different ids."""
        return {
            "type": "array",
            "items": {"type": "string", "pattern": ID},
            "minItems": 1,
            "maxItems": self.aturan(isian).paling_banyak,
            "uniqueItems": True,
        }

    def bersihkan(self, isian: Isian, mentah: Any) -> list[str]:
        """Return the ids, each once, as they are written in the database."""
        if not isinstance(mentah, list):
            raise pesan(_("Unggah %(label)s lewat tombol pilih berkas."), label=isian["label"])
        aturan, daftar = self.aturan(isian), list(dict.fromkeys(map(_baca_id, mentah)))
        if len(daftar) > aturan.paling_banyak:
            raise tolak("berkas_banyak", label=aturan.label, batas=aturan.paling_banyak)
        return daftar

    def langsung(self, isian: Isian) -> bool:
        """Return True: there is a file or not, and those just chosen only the browser knows."""
        return True

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return how many; their names are in the database."""
        return ngettext("%(banyak)d berkas", "%(banyak)d berkas", len(nilai)) % {"banyak": len(nilai)}

    def bidang(self, isian: Isian) -> forms.Field:
        """Return the file input with what is already there."""
        return BidangIsian(widget=PilihBerkas(self.aturan(isian)))

    def contoh(self, isian: Isian) -> list[str]:
        """Return the id of a file that nobody has."""
        return ["00000000-0000-4000-8000-000000000000"]

    def acak(self, isian: Isian, acak: Random) -> list[str]:
        """Return some ids."""
        banyak = acak.randint(1, self.aturan(isian).paling_banyak)
        awal = acak.getrandbits(100)
        return [str(UUID(int=awal + urut, version=4)) for urut in range(banyak)]


@daftarkan("foto_identitas")
class FotoIdentitas(UnggahBerkas):
    """One photo of an identity card: marked on arrival, for the office's eyes only, erased once the case is decided."""

    label = _("Foto kartu identitas")
    ikon = "image"
    kelas = KelasData.IDENTITAS
    sifat = ()
    ukuran_mb = 10

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return nothing to set."""
        return {}

    def aturan(self, isian: Isian) -> AturanBerkas:
        """Return the same for every question; the class does not depend on what the redaktur ticked."""
        return AturanBerkas(
            kunci=isian["kunci"],
            label=isian["label"],
            jenis=GAMBAR,
            ukuran_mb=self.ukuran_mb,
            paling_banyak=1,
            kelas=KelasData.IDENTITAS.value,
            identitas=True,
        )


def _baca_id(mentah: Any) -> str:
    if isinstance(mentah, str) and len(mentah) == PANJANG_ID:
        try:
            return str(UUID(mentah))
        except ValueError:
            pass
    raise tolak("berkas_hilang")
