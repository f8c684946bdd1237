"""What differs between two JSON documents of one kind, as typed changes in words people know. Pure.

Items of lists are matched by what identifies them, so that a moved or renamed item is not a deleted and a new one.
"""

import json
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from layanan.inti.enums import JenisPerubahan, Operator
from layanan.inti.kamus import Kamus, label_butir

Tempat = tuple[str, ...]
Butir = tuple[int, Any]  # place in its list, counted from 0, and the item
Ciri = Callable[[Any], Hashable | None]

IDENTITAS = ("kunci", "kode", "nilai", "sebutan", "label", "judul", "nama")
"""By what items are matched once their `id` and their whole content have been tried, the most stable first."""


@dataclass(frozen=True)
class Perubahan:
    """One change at a place, from the outermost part to the innermost.

    DIUBAH: `atribut` went from `dari` to `menjadi`; what is absent is None. DITAMBAH and DIHAPUS: `menjadi` or `dari`
    is the whole item, `atribut` its list. DIPINDAH: both are the place in the list counted from 1, or the names of
    the parts when the item went to another one.
    """

    jenis: JenisPerubahan
    tempat: Tempat
    atribut: str
    dari: Any = None
    menjadi: Any = None


def selisih(lama: Any, baru: Any, kamus: Kamus | None = None) -> list[Perubahan]:
    """Return what turned `lama` into `baru`, item by item as in `baru`; empty only when both are the same document."""
    pembanding = _Pembanding(lama, baru, kamus or Kamus())
    pembanding.nilai("", lama, baru, ())
    return pembanding.hasil


def bersyarat(nilai: Any) -> bool:
    """Return whether a value is a condition (layanan.inti.syarat): it changes as a whole."""
    if not isinstance(nilai, Mapping):
        return False
    if len(nilai) == 1 and (anak := nilai.get("semua", nilai.get("salah_satu"))) is not None:
        return isinstance(anak, list) and all(bersyarat(satu) for satu in anak)
    dikenal = nilai.get("op") in Operator.values and isinstance(nilai.get("isian"), str)
    return dikenal and set(nilai) <= {"isian", "op", "nilai"}


def _bentuk(nilai: Any) -> str:
    """Return text that is equal for equal documents only; Python itself takes True for 1."""
    return json.dumps(nilai, sort_keys=True)


def _ciri(nama: str) -> Ciri:
    def ciri(butir: Any) -> Hashable | None:
        isi = butir.get(nama) if isinstance(butir, Mapping) else None
        return isi if isinstance(isi, str) and isi else None

    return ciri


_id = _ciri("id")


class _Pembanding:
    """Walks both documents at once and collects the changes."""

    def __init__(self, lama: Any, baru: Any, kamus: Kamus) -> None:
        self.kamus = kamus
        self.hasil: list[Perubahan] = []
        dulu, kini = self._beridentitas(lama), self._beridentitas(baru)
        self.dulu = {id_: dulu[id_] for id_ in dulu.keys() & kini.keys()}  # items that live on, wherever

    def _beridentitas(self, dokumen: Any) -> dict[str, tuple[Tempat, Mapping]]:
        """Return the items whose id occurs once in the document, with the place of their list."""
        ada = defaultdict(list)
        for tempat, _daftar, butir in self._jelajahi(dokumen, "", ()):
            if (id_ := _id(butir)) is not None:
                ada[id_].append((tempat, butir))
        return {id_: temuan[0] for id_, temuan in ada.items() if len(temuan) == 1}

    def _jelajahi(self, nilai: Any, nama: str, tempat: Tempat) -> Iterator[tuple[Tempat, str, Any]]:
        """Yield every item of every list as (place of the list, name of the list, item)."""
        if isinstance(nilai, Mapping):
            for kunci, isi in nilai.items():
                yield from self._jelajahi(isi, kunci, self._masuk(kunci, isi, tempat))
        elif isinstance(nilai, list):
            for urut, butir in enumerate(nilai, 1):
                yield tempat, nama, butir
                yield from self._jelajahi(butir, nama, (*tempat, self.kamus.sebut_butir(nama, butir, urut)))

    def _masuk(self, nama: str, isi: Any, tempat: Tempat) -> Tempat:
        sebutan = self.kamus.sebut(nama) if isinstance(isi, Mapping) else ""
        return (*tempat, sebutan) if sebutan else tempat

    def nilai(self, nama: str, lama: Any, baru: Any, tempat: Tempat) -> None:
        """Compare the two values of an attribute."""
        if _bentuk(lama) == _bentuk(baru):
            return
        syarat = bersyarat(lama) or bersyarat(baru)
        if isinstance(lama, Mapping) and isinstance(baru, Mapping) and not syarat:
            self.objek(lama, baru, self._masuk(nama, baru, tempat))
        elif _berbutir(lama, baru):
            self.daftar(nama, lama or [], baru or [], tempat)
        else:
            self.hasil.append(Perubahan(JenisPerubahan.DIUBAH, tempat, nama, lama, baru))

    def objek(self, lama: Mapping, baru: Mapping, tempat: Tempat) -> None:
        """Compare two objects attribute by attribute."""
        for nama in self.kamus.urutkan([*baru, *(satu for satu in lama if satu not in baru)]):
            dulu, kini = lama.get(nama), baru.get(nama)
            if dulu is None and kini is None and (nama in lama) is not (nama in baru):
                self.hasil.append(Perubahan(JenisPerubahan.DIUBAH, tempat, nama))
            self.nilai(nama, dulu, kini, tempat)

    def daftar(self, nama: str, lama: list, baru: list, tempat: Tempat) -> None:
        """Compare two lists item by item."""
        pasangan = dict(_pasangkan(lama, baru, self.dulu))
        tetap = _urutan_terpanjang([i for _j, i in sorted((j, i) for i, j in pasangan.items())])
        balik = {j: i for i, j in pasangan.items()}
        for j, butir in enumerate(baru):
            di_sini = (*tempat, self.kamus.sebut_butir(nama, butir, j + 1))
            if (i := balik.get(j)) is None:
                self.muncul(nama, butir, di_sini, tempat)
                continue
            if i not in tetap:
                self.hasil.append(Perubahan(JenisPerubahan.DIPINDAH, di_sini, nama, i + 1, j + 1))
            self.butir(nama, lama[i], butir, di_sini)
        for i, butir in enumerate(lama):
            if i not in pasangan and _id(butir) not in self.dulu:
                di_sini = (*tempat, self.kamus.sebut_butir(nama, butir, i + 1))
                self.hasil.append(Perubahan(JenisPerubahan.DIHAPUS, di_sini, nama, dari=butir))

    def butir(self, nama: str, lama: Any, baru: Any, tempat: Tempat) -> None:
        """Compare two versions of one item; `tempat` names it already."""
        if isinstance(lama, Mapping) and isinstance(baru, Mapping) and not (bersyarat(lama) or bersyarat(baru)):
            self.objek(lama, baru, tempat)
        else:
            self.nilai(nama, lama, baru, tempat)

    def muncul(self, nama: str, butir: Any, tempat: Tempat, induk: Tempat) -> None:
        """Report an item that was not in this list before: it came from elsewhere, or it is new."""
        if (asal := self.dulu.get(_id(butir))) is not None:
            dari, menjadi = (" › ".join(satu) for satu in (asal[0], induk))
            self.hasil.append(Perubahan(JenisPerubahan.DIPINDAH, tempat, nama, dari, menjadi))
            self.objek(asal[1], butir, tempat)
            return
        self.hasil.append(Perubahan(JenisPerubahan.DITAMBAH, tempat, nama, menjadi=butir))
        self._selamat(nama, butir, tempat)

    def _selamat(self, nama: str, nilai: Any, tempat: Tempat) -> None:
        """Report what moved into a new item."""
        if isinstance(nilai, Mapping):
            for kunci, isi in nilai.items():
                self._selamat(kunci, isi, self._masuk(kunci, isi, tempat))
        elif isinstance(nilai, list):
            for urut, butir in enumerate(nilai, 1):
                di_sini = (*tempat, self.kamus.sebut_butir(nama, butir, urut))
                if _id(butir) in self.dulu:
                    self.muncul(nama, butir, di_sini, tempat)
                else:
                    self._selamat(nama, butir, di_sini)


def _berbutir(*nilai: Any) -> bool:
    """Return whether values are lists, or nothing, with more than plain values; plain ones change as a whole."""
    if not all(satu is None or isinstance(satu, list) for satu in nilai):
        return False
    return any(isinstance(butir, Mapping | list) for satu in nilai for butir in satu or ())


def _pasangkan(lama: list, baru: list, hidup: Container[str]) -> list[tuple[int, int]]:
    """Return (place in `lama`, place in `baru`) of the items that are one thing; the same pairs in both directions.

    An item in `hidup` that is not in both lists went to another one, and is paired with nothing here.
    """
    hasil = _cocok(enumerate(lama), enumerate(baru), _id)
    ciri: list[Ciri] = [_bentuk, *map(_ciri, IDENTITAS)]
    for cara in (*(partial(_cocok, ciri=satu) for satu in ciri), _seisi, _selapis):
        terpakai = [set(satu) for satu in zip(*hasil, strict=True)] or [set(), set()]
        kiri = [(i, satu) for i, satu in enumerate(lama) if i not in terpakai[0] and _id(satu) not in hidup]
        kanan = [(j, satu) for j, satu in enumerate(baru) if j not in terpakai[1] and _id(satu) not in hidup]
        hasil += cara(kiri, kanan)
    return hasil


def _cocok(kiri: Iterable[Butir], kanan: Iterable[Butir], ciri: Ciri) -> list[tuple[int, int]]:
    """Pair what has the same mark; of several alike the first with the first."""
    menunggu = defaultdict(deque)
    for j, butir in kanan:
        menunggu[ciri(butir)].append(j)
    menunggu.pop(None, None)
    return [(i, menunggu[tanda].popleft()) for i, butir in kiri if menunggu.get(tanda := ciri(butir))]


def _seisi(kiri: list[Butir], kanan: list[Butir]) -> list[tuple[int, int]]:
    """Pair those that share the most contents with each other: a step whose title was rewritten keeps its questions."""
    isi_kiri, isi_kanan = ({nomor: _isi(butir) for nomor, butir in sisi} for sisi in (kiri, kanan))
    hasil = []
    for i, isi in isi_kiri.items():
        j = _terdekat(isi, isi_kanan)
        if j is not None and _terdekat(isi_kanan[j], isi_kiri) == i:
            hasil.append((i, j))
    return hasil


def _terdekat(isi: frozenset, calon: Mapping[int, frozenset]) -> int | None:
    nomor = max(calon, key=lambda satu: len(isi & calon[satu]), default=None)
    return nomor if nomor is not None and isi & calon[nomor] else None


def _isi(nilai: Any) -> frozenset:
    """Return the ids and keys of everything below a value."""
    dalam = nilai.values() if isinstance(nilai, Mapping) else nilai if isinstance(nilai, list) else ()
    hasil = set()
    for satu in dalam:
        hasil |= {(nama, tanda) for nama in ("id", "kunci") if (tanda := _ciri(nama)(satu)) is not None}
        hasil |= _isi(satu)
    return frozenset(hasil)


def _selapis(kiri: list[Butir], kanan: list[Butir]) -> list[tuple[int, int]]:
    """Pair what nothing identifies by its place: objects with objects, lists with lists."""
    hasil = []
    for jenis in (Mapping, list):
        sisi = [
            [nomor for nomor, butir in satu if isinstance(butir, jenis) and not label_butir(butir)]
            for satu in (kiri, kanan)
        ]
        hasil += zip(*sisi, strict=False)
    return hasil


def _urutan_terpanjang(urutan: list[int]) -> set[int]:
    """Return the numbers of the longest rising subsequence: the items that did not need to move."""
    ekor: list[int] = []  # places in `urutan` where the best subsequence of each length ends
    sebelum: list[int | None] = []
    for tempat, nomor in enumerate(urutan):
        panjang = bisect_left(ekor, nomor, key=urutan.__getitem__)
        sebelum.append(ekor[panjang - 1] if panjang else None)
        ekor[panjang : panjang + 1] = [tempat]
    hasil: set[int] = set()
    kini = ekor[-1] if ekor else None
    while kini is not None:
        hasil.add(urutan[kini])
        kini = sebelum[kini]
    return hasil
