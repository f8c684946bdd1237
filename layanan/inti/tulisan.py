"""A document, and the differences between two, written out for people. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from django.utils.translation import gettext as _

from layanan.inti.enums import JenisPerubahan
from layanan.inti.kamus import LABEL, Kamus, label_butir
from layanan.inti.polos import polos
from layanan.inti.selisih import Perubahan, bersyarat, selisih
from layanan.inti.syarat_tertulis import kalimat_syarat

PALING_BANYAK = 200  # changes shown
PANJANG = 240  # letters shown of one value
SEKITAR = 60  # letters left on either side of a change within a long text
SIFAT_RINGKAS = 3  # an item with no more attributes than this, all plain, is written in one line
KOSONG = "–"
PANAH = " › "


@dataclass(frozen=True)
class Baris:
    """One change in words. `atribut` is empty when the whole part came, went or moved."""

    jenis: JenisPerubahan
    atribut: str
    dari: str
    menjadi: str


@dataclass(frozen=True)
class BacaanSelisih:
    """What changed, by place, in the order of the newer document.

    `sisa` counts the changes that are not shown; `bentuk` those that read the same before and after: a text in bold,
    a value that is now written out, what `Kamus.teknis` names.
    """

    kelompok: dict[str, list[Baris]]
    sisa: int
    bentuk: int

    @property
    def sama(self) -> bool:
        """Whether there is nothing to tell at all."""
        return not (self.kelompok or self.bentuk)


@dataclass
class Bagian:
    """A part of a document: what it is called, its attributes as (name, value), and the parts in it."""

    judul: str
    isi: list[tuple[str, str]] = field(default_factory=list)
    anak: list["Bagian"] = field(default_factory=list)


def baca_selisih(
    lama: Any, baru: Any, kamus: Kamus, acuan: Iterable[Any] = (), batas: int = PALING_BANYAK
) -> BacaanSelisih:
    """Return the first `batas` differences of two documents in words, grouped by place.

    `acuan` are documents with the questions that their conditions name.
    """
    penulis = Penulis(kamus, *acuan, lama, baru)
    kelompok: dict[str, list[Baris]] = {}
    terlihat = bentuk = 0
    for satu in selisih(lama, baru, kamus):
        baris = penulis.baris(satu)
        if satu.jenis == JenisPerubahan.DIUBAH and (satu.atribut in kamus.teknis or baris.dari == baris.menjadi):
            bentuk += 1
            continue
        terlihat += 1
        if terlihat <= batas:
            kelompok.setdefault(PANAH.join(satu.tempat), []).append(baris)
    return BacaanSelisih(kelompok, max(terlihat - batas, 0), bentuk)


def uraikan(dokumen: Mapping[str, Any], kamus: Kamus, acuan: Iterable[Any] = ()) -> Bagian:
    """Return a whole document in words; `acuan` as in `baca_selisih`."""
    return Penulis(kamus, *acuan, dokumen).bagian(label_butir(dokumen), dokumen)


class Penulis:
    """Writes values for people; it knows the questions and choices of the documents it was given by their labels."""

    def __init__(self, kamus: Kamus, *dokumen: Any) -> None:
        self.kamus = kamus
        self.isian: dict[str, Mapping] = {}
        for satu in dokumen:
            self.isian |= {butir["kunci"]: butir for butir in _berkunci(satu)}

    def baris(self, perubahan: Perubahan) -> Baris:
        """Return a change in words."""
        satu = perubahan
        if satu.jenis == JenisPerubahan.DIPINDAH:
            return Baris(satu.jenis, "", *map(_tempat, (satu.dari, satu.menjadi)))
        if satu.jenis != JenisPerubahan.DIUBAH:
            isi = (_ringkas(self.ikhtisar(butir)) if butir is not None else "" for butir in (satu.dari, satu.menjadi))
            return Baris(satu.jenis, "", *isi)
        dari, menjadi = (" ".join(self.tulis(satu.atribut, nilai).split()) for nilai in (satu.dari, satu.menjadi))
        return Baris(satu.jenis, self.kamus.sebut(satu.atribut), *_sekitar(dari, menjadi))

    def tulis(self, atribut: str, nilai: Any) -> str:
        """Return the value of an attribute as people read it."""
        if nilai is None or nilai in ("", [], {}):
            return KOSONG
        if isinstance(nilai, bool):
            return _("ya") if nilai else _("tidak")
        if isinstance(nilai, str):
            return str(self.kamus.nilai[atribut](nilai)) if atribut in self.kamus.nilai else polos(nilai)
        if isinstance(nilai, list):
            return ", ".join(self.butir(atribut, satu) for satu in nilai)
        if bersyarat(nilai):
            return self.syarat(nilai)
        return self.ikhtisar(nilai) if isinstance(nilai, Mapping) else str(nilai)

    def butir(self, daftar: str, butir: Any) -> str:
        """Return an item of a list within a line: its label, and what else it holds in brackets."""
        label = label_butir(butir)
        if not label or bersyarat(butir):
            return self.tulis(daftar, butir)
        atribut = [nama for nama in self.kamus.urutkan(butir) if butir[nama] != label and nama not in self.kamus.teknis]
        lain = [self.tulis(nama, butir[nama]) for nama in atribut]
        lain = [satu for satu in lain if satu != KOSONG]
        return f"{label} ({', '.join(lain)})" if lain else label

    def ikhtisar(self, butir: Any) -> str:
        """Return what an item holds, in one line, without its label."""
        if not isinstance(butir, Mapping):
            return self.tulis("", butir)
        bagian = self.bagian(label_butir(butir), butir)
        isi = [f"{nama}: {', '.join(nilai.splitlines())}" for nama, nilai in bagian.isi]
        return "; ".join([*isi, *(satu.judul for satu in bagian.anak)])

    def bagian(self, judul: str, objek: Mapping[str, Any]) -> Bagian:
        """Return an object as a part: what says something besides its label, then the parts in it."""
        hasil, label = Bagian(judul), label_butir(objek)
        for nama in self.kamus.urutkan(objek):
            nilai, sebutan = objek[nama], self.kamus.sebut(nama)
            if nama in self.kamus.teknis or (nama in LABEL and nilai == label) or self.tulis(nama, nilai) == KOSONG:
                continue
            if isinstance(nilai, list) and any(map(_besar, nilai)):
                for urut, butir in enumerate(nilai, 1):
                    dalam = butir if isinstance(butir, Mapping) else {nama: butir}
                    hasil.anak.append(self.bagian(self.kamus.sebut_butir(nama, butir, urut), dalam))
            elif isinstance(nilai, Mapping) and not bersyarat(nilai):
                anak = self.bagian(sebutan, nilai)
                hasil.isi += [] if sebutan else anak.isi
                hasil.anak += [anak] if sebutan else anak.anak
            else:
                hasil.isi.append((sebutan, self._berbaris(nama, nilai)))
        return hasil

    def _berbaris(self, nama: str, nilai: Any) -> str:
        """Return a value with a line for each item of a list of objects."""
        berbutir = isinstance(nilai, list) and any(isinstance(satu, Mapping) for satu in nilai)
        return "\n".join(self.butir(nama, satu) for satu in nilai) if berbutir else self.tulis(nama, nilai)

    def syarat(self, syarat: Mapping[str, Any]) -> str:
        """Return a condition in words."""
        return kalimat_syarat(syarat, self._label, self._pilihan)

    def _label(self, kunci: str) -> str:
        return f"“{label_butir(self.isian.get(kunci)) or kunci}”"

    def _pilihan(self, kunci: str, nilai: Any) -> str:
        """Return the label of a choice by its stored value, or nothing."""
        for satu in self.isian.get(kunci, {}).get("pilihan") or ():
            if isinstance(satu, Mapping) and satu.get("nilai") == nilai and satu.get("label"):
                return str(satu["label"])
        return ""


def _berkunci(nilai: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every object of a document that has a key."""
    if isinstance(nilai, Mapping):
        if isinstance(nilai.get("kunci"), str):
            yield nilai
        nilai = list(nilai.values())
    if isinstance(nilai, list):
        for satu in nilai:
            yield from _berkunci(satu)


def _besar(butir: Any) -> bool:
    """Return whether an item needs a part of its own."""
    if not isinstance(butir, Mapping) or bersyarat(butir):
        return False
    return len(butir) > SIFAT_RINGKAS or any(isinstance(satu, Mapping | list) for satu in butir.values())


def _tempat(nilai: Any) -> str:
    return _("urutan %(nomor)d") % {"nomor": nilai} if isinstance(nilai, int) else nilai


def _ringkas(teks: str) -> str:
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= PANJANG else f"{rapi[:PANJANG]}…"


def _sekitar(dari: str, menjadi: str) -> tuple[str, str]:
    """Return two texts, the long ones cut to where they differ."""
    if max(len(dari), len(menjadi)) <= PANJANG:
        return dari, menjadi
    depan = _sama_di_depan(dari, menjadi)
    belakang = _sama_di_depan(dari[depan:][::-1], menjadi[depan:][::-1])
    mulai = max(depan - SEKITAR, 0)
    mulai = mulai and (dari.find(" ", mulai, depan) + 1 or mulai)  # not within a word
    potong = []
    for satu in (dari, menjadi):
        akhir = min(len(satu) - belakang + SEKITAR, mulai + PANJANG)
        potong.append(f"{'…' if mulai else ''}{satu[mulai:akhir]}{'…' if akhir < len(satu) else ''}")
    return potong[0], potong[1]


def _sama_di_depan(satu: str, dua: str) -> int:
    """Return how many letters two texts have in common at their beginning."""
    sama = takewhile(lambda huruf: huruf[0] == huruf[1], zip(satu, dua, strict=False))
    return sum(1 for _huruf in sama)
