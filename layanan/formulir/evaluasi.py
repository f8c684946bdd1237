"""Check answers against a document: one forward pass, the same for page, API, desk and tests.

A field is visible when its condition holds for the cleaned answers before it; a hidden field counts as absent. Inside a
group the answers of the row come first, then those around the group. Computed fields are worked out on the way.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.hitung import hitung
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.grup import sedikitnya
from layanan.inti.errors import GalatIsian
from layanan.inti.syarat import berlaku


@dataclass
class HasilPeriksa:
    """What a check found.

    `data`: cleaned answers of the visible fields. `galat`: what is wrong, by path (`ahli_waris.0.nik`). `diabaikan`:
    paths of hidden fields that were sent. `tampak`: paths of the visible fields, in order. `keluar`: the exit rule
    that holds for the answers, or None.
    """

    data: dict[str, Any] = field(default_factory=dict)
    galat: list[GalatIsian] = field(default_factory=list)
    diabaikan: list[str] = field(default_factory=list)
    tampak: list[str] = field(default_factory=list)
    keluar: Mapping[str, Any] | None = None


def periksa(dokumen: Dokumen, mentah: Mapping[str, Any], hari_ini: date | None = None) -> HasilPeriksa:
    """Return the cleaned answers and every error; never raises for what a person may send.

    `hari_ini` is the day that ages and relative dates are counted from.
    """
    pemeriksa = Pemeriksa(hari_ini or timezone.localdate())
    hasil = pemeriksa.hasil
    hasil.data = pemeriksa.periksa(list(semua_isian(dokumen)), mentah, {}, "")
    hasil.keluar = aturan_keluar(dokumen, hasil.data, pemeriksa.hari_ini)
    return hasil


def aturan_keluar(dokumen: Dokumen, data: Mapping[str, Any], hari_ini: date | None = None) -> Mapping[str, Any] | None:
    """Return the first exit rule that holds: {bila, judul, isi} of who cannot use this service, and where to go."""
    return next((satu for satu in dokumen.get("keluar", ()) if berlaku(satu["bila"], data, hari_ini)), None)


def tampak(dokumen: Dokumen, data: Mapping[str, Any], hari_ini: date | None = None) -> list[str]:
    """Return the paths of the fields that are visible for cleaned answers, in order."""
    pembaca = _Pembaca(hari_ini or timezone.localdate())
    pembaca.periksa(list(semua_isian(dokumen)), data, {}, "")
    return pembaca.hasil.tampak


def tampak_saat_mengisi(dokumen: Dokumen, mentah: Mapping[str, Any], hari_ini: date) -> list[str]:
    """Return the paths of what whoever is filling in the form sees, also in rows in which nothing is written yet."""
    pengisian = _Pengisian(hari_ini)
    pengisian.periksa(list(semua_isian(dokumen)), mentah, {}, "")
    return pengisian.hasil.tampak


class Pemeriksa:
    """One pass over fields and the rows of their groups."""

    def __init__(self, hari_ini: date) -> None:
        self.hari_ini, self.hasil = hari_ini, HasilPeriksa()

    def periksa(
        self, daftar: list[Isian], mentah: Mapping[str, Any], luar: Mapping[str, Any], awalan: str
    ) -> dict[str, Any]:
        """Return the cleaned answers to `daftar`; `luar` are the answers around the group that it belongs to."""
        data: dict[str, Any] = {}
        lingkup = ChainMap(data, luar)
        for isian in daftar:
            kunci, jalur = isian["kunci"], awalan + isian["kunci"]
            if not berlaku(isian["bila"], lingkup, self.hari_ini):
                if not kosong(mentah.get(kunci)):
                    self.hasil.diabaikan.append(jalur)
                continue
            self.hasil.tampak.append(jalur)
            nilai = self._nilai(isian, mentah.get(kunci), lingkup, jalur)
            if not kosong(nilai):
                data[kunci] = nilai
        self._tak_dikenal(daftar, mentah, awalan)
        return data

    def _nilai(self, isian: Isian, mentah: Any, lingkup: Mapping[str, Any], jalur: str) -> Any:
        jenis = jenis_isian[isian["jenis"]]
        if not jenis.berisi:
            return None
        if jenis.dihitung:
            return self._terhitung(isian, mentah, lingkup)
        if not kosong(mentah):
            try:
                mentah = self._baris(isian, mentah, lingkup, jalur) if jenis.berbaris else self._bersih(isian, mentah)
            except ValueError as galat:
                self._salah(jalur, getattr(galat, "kode", "tidak_sah"), str(galat))
                return None
        if kosong(mentah):  # also when nothing was left after cleaning
            if isian["wajib"] or (isian.get("wajib_bila") and berlaku(isian["wajib_bila"], lingkup, self.hari_ini)):
                self._salah(jalur, "wajib", jenis.kalimat_wajib(isian))
            return None
        return mentah

    def _bersih(self, isian: Isian, mentah: Any) -> Any:
        return jenis_isian[isian["jenis"]].bersihkan(isian, mentah)

    def _terhitung(self, isian: Isian, _mentah: Any, lingkup: Mapping[str, Any]) -> Any:
        return hitung(isian["rumus"], lingkup, self.hari_ini)

    def _baris(self, isian: Isian, mentah: Any, lingkup: Mapping[str, Any], jalur: str) -> list[dict[str, Any]]:
        if not isinstance(mentah, list) or not all(isinstance(satu, Mapping) for satu in mentah):
            raise ValueError(_("Isi %(label)s sebagai daftar baris.") % {"label": isian["label"]})
        isi = {"sebutan": isian["sebutan"].lower(), "sedikit": sedikitnya(isian), "banyak": isian["paling_banyak"]}
        terisi = [(urut, satu) for urut, satu in enumerate(mentah) if self._dihitung_baris(isian, satu)]
        if len(terisi) > isian["paling_banyak"]:
            raise ValueError(_("Paling banyak %(banyak)d %(sebutan)s. Hapus yang lebih.") % isi)
        baris = [self.periksa(isian["isian"], satu, lingkup, f"{jalur}.{urut}.") for urut, satu in terisi]
        bersih = [satu for satu in baris if not baris_kosong(isian, satu)]
        if bersih and len(bersih) < isi["sedikit"]:
            self._salah(jalur, "kurang_baris", _("Isi paling sedikit %(sedikit)d %(sebutan)s.") % isi)
        return bersih

    def _dihitung_baris(self, grup: Isian, baris: Mapping[str, Any]) -> bool:
        return not baris_kosong(grup, baris)

    def _tak_dikenal(self, daftar: Iterable[Isian], mentah: Mapping[str, Any], awalan: str) -> None:
        dikenal = {satu["kunci"] for satu in daftar if jenis_isian[satu["jenis"]].berisi}
        for kunci in mentah:
            if kunci not in dikenal:
                pesan = _("Isian %(kunci)s tidak ada pada formulir ini.") % {"kunci": kunci}
                self._salah(f"{awalan}{kunci}", "tidak_dikenal", pesan)

    def _salah(self, jalur: str, kode: str, pesan: str) -> None:
        self.hasil.galat.append(GalatIsian(jalur, kode, pesan))


class _Pembaca(Pemeriksa):
    """The same pass over answers that were cleaned before: values are taken as they are."""

    def _bersih(self, isian: Isian, mentah: Any) -> Any:
        return mentah

    def _terhitung(self, isian: Isian, mentah: Any, _lingkup: Mapping[str, Any]) -> Any:
        return mentah


class _Pengisian(Pemeriksa):
    """The same pass over a page that is being filled in: an empty row is there already."""

    def _dihitung_baris(self, grup: Isian, baris: Mapping[str, Any]) -> bool:
        return True


def kosong(nilai: Any) -> bool:
    """Return whether an answer was not given."""
    return nilai is None or (isinstance(nilai, str) and not nilai.strip()) or nilai in ([], {})


def baris_kosong(grup: Isian, baris: Mapping[str, Any]) -> bool:
    """Return whether a row says nothing: what is computed does not count."""
    dihitung = {satu["kunci"] for satu in grup["isian"] if jenis_isian[satu["jenis"]].dihitung}
    return all(kosong(nilai) for kunci, nilai in baris.items() if kunci not in dihitung)


def isian_menurut_jalur(daftar: Iterable[Isian], awalan: str = "") -> Iterator[tuple[str, Isian]]:
    """Yield (path without row numbers, field) of every field, also inside groups."""
    for isian in daftar:
        jalur = awalan + isian["kunci"]
        yield jalur, isian
        yield from isian_menurut_jalur(isian.get("isian", ()), f"{jalur}.")
