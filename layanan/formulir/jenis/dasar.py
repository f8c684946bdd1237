"""What a field type is: one class that holds every aspect of it."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.inti.bilangan import bilangan_json
from layanan.inti.enums import Operator
from layanan.inti.registry import Registry

Isian = Mapping[str, Any]
"""One field of the canonical document: {id, kunci, jenis, label, bantuan, wajib, kelas, bila, wajib_bila, ...}."""

OPERATOR_TEKS = (Operator.EQ, Operator.NE, Operator.IN, Operator.TERISI, Operator.KOSONG)
OPERATOR_URUT = (*OPERATOR_TEKS, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE)
OPERATOR_BANYAK = (Operator.MEMUAT, Operator.TIDAK_MEMUAT, Operator.TERISI, Operator.KOSONG)
OPERATOR_ADA = (Operator.TERISI, Operator.KOSONG)
OPERATOR_BILANGAN = tuple(satu for satu in OPERATOR_URUT if satu != Operator.IN)  # a list by commas cannot hold 1,5

KELOMPOK_TULISAN = _("Tulisan")
KELOMPOK_NOMOR = _("Nomor dan kontak")
KELOMPOK_PILIHAN = _("Pilihan")
KELOMPOK_ANGKA = _("Angka dan waktu")


class BidangIsian(forms.Field):
    """A form field that only shows:

    what is right or wrong is decided by layanan.formulir.evaluasi, once for all doors.
    """

    def clean(self, value: Any) -> Any:
        """Return what was typed."""
        return value


class JenisIsian:
    """Base of the field types: block in the builder, JSON Schema, cleaning, wording and widget in one place.

    A cleaned value is JSON: text, number, list or object. Cleaning is idempotent: bersihkan(bersihkan(x)) ==
    bersihkan(x).
    """

    label: ClassVar[str | Promise]
    ikon: ClassVar[str] = "pilcrow"  # a name of Wagtail's icons
    kelompok: ClassVar[str | Promise] = _("Lainnya")  # heading under which the builder offers it
    kelas: ClassVar[str] = KelasData.PRIBADI
    autocomplete: ClassVar[str] = ""
    wajib: ClassVar[str | Promise] = _("Isi %(label)s.")  # said when a required answer is missing
    sifat: ClassVar[tuple[str, ...]] = ()  # names of type-specific keys that the block adds to the document
    operator: ClassVar[tuple[str, ...]] = OPERATOR_TEKS  # how a condition may compare an answer of this type
    berisi: ClassVar[bool] = True  # False: only shown, has no answer
    dihitung: ClassVar[bool] = False  # True: the answer comes from other answers, nobody types it
    disalin: ClassVar[bool] = True  # False: an answer belongs to its case, another case needs its own
    tunggal: ClassVar[bool] = False  # True: at most one in a form, and in no group
    berbaris: ClassVar[bool] = False  # True: has questions of its own, asked once for each row

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the type's own children of its builder block, keyed by the names in `sifat`."""
        return {}

    def susun(self, nilai: Mapping[str, Any]) -> dict[str, Any]:
        """Return the type's own part of the document, under the names in `sifat`, from its block's value."""
        return {nama: polos(nilai[nama]) for nama in self.sifat}

    def urai(self, isian: Isian) -> dict[str, Any]:
        """Return the type's own part of its block's raw value: the way back from the document."""
        return {nama: isian[nama] for nama in self.sifat}

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the JSON Schema that accepts exactly the cleaned values."""
        raise NotImplementedError

    def bersihkan(self, isian: Isian, mentah: Any) -> Any:
        """Return the cleaned value of a non-empty answer.

        Raises ValueError with a sentence that says what is wrong and what to do.
        """
        raise NotImplementedError

    def kalimat_wajib(self, isian: Isian) -> str:
        """Return what to say when a required answer is missing; a label that is a question is to be answered."""
        if isian["label"].endswith("?"):
            return str(_("Jawab: %(label)s")) % {"label": isian["label"]}
        return str(self.wajib) % {"label": isian["label"]}

    def petunjuk(self, isian: Isian) -> str:
        """Return how to answer, said under the question when the redaktur wrote no help of their own."""
        return ""

    def temuan(self, isian: Isian) -> list[str]:
        """Return a sentence for each setting of the field that no answer could satisfy."""
        return []

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return a value as people read it."""
        return str(nilai)

    def bidang(self, isian: Isian) -> forms.Field:
        """Return the Django form field that asks for it; the checks are `bersihkan`, not the field's own."""
        return BidangIsian(widget=self.widget(isian))

    def widget(self, isian: Isian) -> forms.Widget:
        """Return the widget, with what helps the browser to help."""
        atribut = {"autocomplete": self.autocomplete} if self.autocomplete else {}
        return forms.TextInput(attrs=atribut)

    def langsung(self, isian: Isian) -> bool:
        """Return whether what an input holds is the answer, so that the page's script may compare it unread."""
        return False

    def operator_untuk(self, isian: Isian) -> tuple[str, ...]:
        """Return how a condition may compare an answer to this very field."""
        return self.operator

    def nilai_syarat(self, isian: Isian, teks: str) -> Any:
        """Return the value that a condition compares an answer with, from what the redaktur typed.

        Raises ValueError with a sentence when it can never be an answer.
        """
        return self.bersihkan(isian, teks)

    def contoh(self, isian: Isian) -> Any:
        """Return a valid cleaned value, for previews and tests."""
        raise NotImplementedError

    def acak(self, isian: Isian, acak: Random) -> Any:
        """Return some valid cleaned value, drawn with `acak`, for property tests."""
        return self.contoh(isian)


jenis_isian: Registry[JenisIsian] = Registry("jenis isian")
"""Field types by code, e.g. `jenis_isian["nik"]`. Add one with `@daftarkan("kode")` on a JenisIsian subclass."""


def bisa_disalin(isian: Isian) -> bool:
    """Return whether an answer may be taken over into another case; that of a group only when all in it may."""
    return jenis_isian[isian["jenis"]].disalin and all(map(bisa_disalin, isian.get("isian", ())))


def daftarkan(kode: str) -> Any:
    """Return a class decorator that files one instance of a field type under `kode`."""

    def pasang(kelas: type[JenisIsian]) -> type[JenisIsian]:
        jenis_isian.register(kode)(kelas())
        return kelas

    return pasang


def polos(nilai: Any) -> Any:
    """Return a block value as plain JSON."""
    if isinstance(nilai, Mapping):
        return {nama: polos(satu) for nama, satu in nilai.items()}
    if isinstance(nilai, Decimal):
        return bilangan_json(nilai)
    if isinstance(nilai, str | int | float | bool) or nilai is None:
        return nilai
    return [polos(satu) for satu in nilai]


def pesan(teks: Any, **isi: Any) -> ValueError:
    """Return a ValueError with a translated sentence, filled with named values."""
    return ValueError(str(teks) % isi if isi else str(teks))
