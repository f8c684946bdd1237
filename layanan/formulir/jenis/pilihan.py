"""Choices: one of several, some of several, yes or no, an administrative area."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis.dasar import (
    KELOMPOK_PILIHAN,
    OPERATOR_BANYAK,
    Isian,
    JenisIsian,
    daftarkan,
    pesan,
)
from layanan.inti.kunci import kunci_dari

NILAI = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\Z"
KODE_WILAYAH = r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}\Z"
TOMBOL_RADIO_SAMPAI = 7  # more choices than this are a drop-down list
YA_TIDAK = ({"nilai": "ya", "label": _("Ya")}, {"nilai": "tidak", "label": _("Tidak")})


class PilihanBlock(blocks.StructBlock):
    """A choice: the value is stored and stays, the label may be reworded."""

    label = blocks.CharBlock(label=_("Tulisan"), max_length=120)
    nilai = blocks.RegexBlock(
        NILAI,
        label=_("Nilai"),
        required=False,
        help_text=_("Kosongkan: diisi dari tulisan. Boleh juga kode resmi, misalnya kode wilayah."),
        error_messages={"invalid": _("Nilai hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung.")},
    )

    def clean(self, value: Any) -> Any:
        """Fill the value from the label."""
        hasil = super().clean(value)
        hasil["nilai"] = hasil["nilai"] or kunci_dari(hasil["label"])
        return hasil


class WilayahBlock(blocks.StructBlock):
    """An area: its name, and its code as stored."""

    label = blocks.CharBlock(label=_("Nama wilayah"), max_length=120)
    nilai = blocks.RegexBlock(
        KODE_WILAYAH,
        label=_("Kode wilayah"),
        help_text=_("Kode resmi kelurahan atau desa dari Kementerian Dalam Negeri, misalnya 35.73.02.1001."),
        error_messages={"invalid": _("Tulis kode kelurahan atau desa lengkap dengan titiknya: 35.73.02.1001.")},
    )


@daftarkan("pilihan")
class Pilihan(JenisIsian):
    """Exactly one of a list."""

    label = _("Pilihan")
    ikon = "list-ul"
    kelompok = KELOMPOK_PILIHAN
    kelas = KelasData.PUBLIK
    sifat: tuple[str, ...] = ("pilihan",)
    wajib = _("Pilih %(label)s.")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the list of choices."""
        return {"pilihan": blocks.ListBlock(PilihanBlock(), label=_("Pilihan"), min_num=2)}

    def daftar(self, isian: Isian) -> Sequence[Mapping[str, Any]]:
        """Return the choices of a field in order, each {nilai, label}."""
        return isian["pilihan"]

    def nilai(self, isian: Isian) -> list[str]:
        """Return the stored values in order."""
        return [satu["nilai"] for satu in self.daftar(isian)]

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return the stored values."""
        return {"enum": self.nilai(isian)}

    def bersihkan(self, isian: Isian, mentah: Any) -> Any:
        """Return the stored value."""
        if mentah not in self.nilai(isian):
            raise pesan(_("Pilih salah satu %(label)s dari daftar."), label=isian["label"])
        return mentah

    def nilai_syarat(self, isian: Isian, teks: str) -> str:
        """Return the stored value of a choice, named by that value or by its label."""
        rapi = " ".join(teks.split())
        if rapi in self.nilai(isian):
            return rapi
        for satu in self.daftar(isian):
            if rapi.casefold() in (satu["nilai"].casefold(), str(satu["label"]).casefold()):
                return satu["nilai"]
        kalimat = _("Nilai “%(nilai)s” tidak ada pada pilihan “%(label)s”.")
        raise pesan(kalimat, nilai=rapi, label=isian["label"])

    def langsung(self, isian: Isian) -> bool:
        """Return True: an input holds the stored value."""
        return True

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the label of the stored value."""
        return next((str(satu["label"]) for satu in self.daftar(isian) if satu["nilai"] == nilai), str(nilai))

    def widget(self, isian: Isian) -> forms.Widget:
        """Return radio buttons, or a list when there are many."""
        pilihan = [(satu["nilai"], satu["label"]) for satu in self.daftar(isian)]
        if len(pilihan) <= TOMBOL_RADIO_SAMPAI:
            return forms.RadioSelect(choices=pilihan)
        return forms.Select(choices=[("", _("Pilih …")), *pilihan])

    def contoh(self, isian: Isian) -> Any:
        """Return the first choice."""
        return self.nilai(isian)[0]

    def acak(self, isian: Isian, acak: Random) -> Any:
        """Return any choice."""
        return acak.choice(self.nilai(isian))


@daftarkan("pilihan_banyak")
class PilihanBanyak(Pilihan):
    """Some of a list, stored in the order of the list; that order is beyond the schema."""

    label = _("Beberapa pilihan")
    ikon = "tasks"
    operator = OPERATOR_BANYAK
    sifat = ("pilihan", "paling_sedikit", "paling_banyak")
    wajib = _("Pilih paling sedikit satu %(label)s.")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the list of choices, and how many of them."""
        return super().anak_blok() | {
            "paling_sedikit": blocks.IntegerBlock(label=_("Paling sedikit dipilih"), required=False, min_value=1),
            "paling_banyak": blocks.IntegerBlock(label=_("Paling banyak dipilih"), required=False, min_value=1),
        }

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return a list of different stored values, as many as allowed."""
        sedikit, banyak = self._batas(isian)
        return {
            "type": "array",
            "items": super().skema(isian),
            "uniqueItems": True,
            "minItems": sedikit,
            "maxItems": banyak,
        }

    def bersihkan(self, isian: Isian, mentah: Any) -> list[str]:
        """Return the stored values in the order of the list, each once."""
        nilai = self.nilai(isian)
        if not isinstance(mentah, list) or any(satu not in nilai for satu in mentah):
            raise pesan(_("Pilih %(label)s dari daftar."), label=isian["label"])
        terpilih = [satu for satu in nilai if satu in mentah]
        sedikit, banyak = self._batas(isian)
        if terpilih and not sedikit <= len(terpilih) <= banyak:
            kalimat = _("%(petunjuk)s Sekarang %(ada)s yang dipilih.")
            raise pesan(kalimat, petunjuk=self.petunjuk(isian), ada=len(terpilih))
        return terpilih

    def petunjuk(self, isian: Isian) -> str:
        """Return how many to choose."""
        sedikit, banyak = isian["paling_sedikit"], isian["paling_banyak"]
        if sedikit and banyak:
            kalimat = _("Pilih %(banyak)s.") if sedikit == banyak else _("Pilih %(sedikit)s sampai %(banyak)s.")
        elif banyak:
            kalimat = _("Pilih paling banyak %(banyak)s.")
        else:
            kalimat = _("Pilih paling sedikit %(sedikit)s.") if sedikit else _("Pilih semua yang sesuai.")
        return str(kalimat) % {"sedikit": sedikit, "banyak": banyak}

    def temuan(self, isian: Isian) -> list[str]:
        """Return a sentence when more must be chosen than may be, or than there are."""
        sedikit, banyak = self._batas(isian)
        return [] if sedikit <= banyak else [str(_("Banyaknya yang harus dipilih melebihi yang boleh dipilih."))]

    def langsung(self, isian: Isian) -> bool:
        """Return whether any number of choices is an answer."""
        return isian["paling_sedikit"] is None and isian["paling_banyak"] is None

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the labels."""
        return ", ".join(super(PilihanBanyak, self).tulis(isian, satu) for satu in nilai)

    def widget(self, isian: Isian) -> forms.Widget:
        """Return a box to tick for each choice."""
        return forms.CheckboxSelectMultiple(choices=[(satu["nilai"], satu["label"]) for satu in self.daftar(isian)])

    def contoh(self, isian: Isian) -> list[str]:
        """Return as few choices as allowed, from the top."""
        return self.nilai(isian)[: self._batas(isian)[0]]

    def acak(self, isian: Isian, acak: Random) -> list[str]:
        """Return any allowed number of choices."""
        terpilih = acak.sample(self.nilai(isian), acak.randint(*self._batas(isian)))
        return [satu for satu in self.nilai(isian) if satu in terpilih]

    def _batas(self, isian: Isian) -> tuple[int, int]:
        """Return how many may be chosen at least and at most; nothing chosen is no answer."""
        ada = len(self.daftar(isian))
        return isian["paling_sedikit"] or 1, min(isian["paling_banyak"] or ada, ada)


@daftarkan("ya_tidak")
class YaTidak(Pilihan):
    """Yes or no, stored as "ya" or "tidak"."""

    label = _("Ya atau tidak")
    ikon = "radio-full"
    sifat = ()
    wajib = _("Pilih ya atau tidak untuk %(label)s.")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return nothing of its own."""
        return {}

    def daftar(self, isian: Isian) -> Sequence[Mapping[str, Any]]:
        """Return yes and no."""
        return YA_TIDAK


@daftarkan("wilayah")
class Wilayah(Pilihan):
    """A village or an urban ward by its official code (Kepmendagri), one of those that the redaktur lists."""

    label = _("Wilayah")
    ikon = "site"

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the list of areas."""
        return {"pilihan": blocks.ListBlock(WilayahBlock(), label=_("Wilayah"), min_num=2)}
