"""Which times a weekly pattern gives, and how many of their places are taken."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from layanan.inti.kunci import kunci_dari


@dataclass(frozen=True)
class Slot:
    """One time at one place; `nilai` is how a form answers with it (layanan.formulir.jenis.janji)."""

    mulai: datetime
    selesai: datetime
    lokasi: str
    sisa: int

    @property
    def kode_lokasi(self) -> str:
        """The key of the place."""
        return kunci_dari(self.lokasi)

    @property
    def nilai(self) -> str:
        """The answer that picks this slot."""
        return f"{timezone.localtime(self.mulai):%Y-%m-%dT%H:%M}/{self.kode_lokasi}"

    def untuk_isian(self) -> dict[str, Any]:
        """Return the slot as a field of a form shows it, and as JSON."""
        mulai, selesai = timezone.localtime(self.mulai), timezone.localtime(self.selesai)
        jam = {"tanggal": f"{mulai:%Y-%m-%d}", "mulai": f"{mulai:%H:%M}", "selesai": f"{selesai:%H:%M}"}
        return {"nilai": self.nilai, **jam, "lokasi": self.lokasi, "sisa": self.sisa}


def slot_sehari(pola: Iterable[Any], hari: date) -> list[Slot]:
    """Return the slots of one day in order, all free; `pola` are rows of JamJanji."""
    menurut_nilai: dict[str, Slot] = {}
    for satu in pola:
        if satu.hari == hari.weekday():
            for slot in _slot(satu, hari):
                lama = menurut_nilai.get(slot.nilai)
                menurut_nilai[slot.nilai] = replace(slot, sisa=slot.sisa + lama.sisa) if lama else slot
    return sorted(menurut_nilai.values(), key=lambda slot: (slot.mulai, slot.lokasi))


def _slot(pola: Any, hari: date) -> Iterator[Slot]:
    mulai, akhir = _saat(hari, pola.mulai), _saat(hari, pola.selesai)
    while (selesai := mulai + timedelta(minutes=pola.menit)) <= akhir:
        yield Slot(mulai, selesai, pola.lokasi, pola.tempat)
        mulai = selesai


def _saat(hari: date, jam: Any) -> datetime:
    return timezone.make_aware(datetime.combine(hari, jam))


def kurangi(slot: Slot, janji: Iterable[Any]) -> Slot:
    """Return a slot without the places that appointments at the same place and time have taken."""
    return replace(slot, sisa=max(0, slot.sisa - len(bersamaan(slot, janji))))


def bersamaan(slot: Slot, janji: Iterable[Any]) -> list[Any]:
    """Return the appointments that need the place of a slot while it lasts; the pattern may have changed since."""
    return [
        satu
        for satu in janji
        if satu.kode_lokasi == slot.kode_lokasi and satu.mulai < slot.selesai and satu.selesai > slot.mulai
    ]


def tempat_bebas(dipakai: Iterable[int]) -> int:
    """Return the lowest number that no appointment has."""
    ada, nomor = set(dipakai), 1
    while nomor in ada:
        nomor += 1
    return nomor


def bertumpuk(pola: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether two rows open the same place at the same time, with other beginnings: {hari, mulai, selesai, ...}.

    Rows that are alike but for the number of places add up, and do not overlap.
    """
    daftar = list(pola)
    for urut, satu in enumerate(daftar):
        for lain in daftar[urut + 1 :]:
            sama = satu["hari"] == lain["hari"] and kunci_dari(satu["lokasi"]) == kunci_dari(lain["lokasi"])
            if sama and satu["mulai"] < lain["selesai"] and lain["mulai"] < satu["selesai"]:
                return True
    return False
