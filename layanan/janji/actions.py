"""Book, move and give back a time. Call them inside the transaction that changes the case."""

from typing import Any

from django.utils import timezone

from layanan.formulir.jenis.janji import PENUH, PILIH_LAIN
from layanan.inti.errors import DataTidakSah, GalatIsian
from layanan.janji.enums import StatusJanji
from layanan.janji.models import JadwalJanji, JanjiTemu
from layanan.janji.queries import janji_berlaku, slot_kosong
from layanan.janji.rules import Slot, bersamaan, tempat_bebas
from layanan.katalog.models import Layanan


def pesan(kasus: Any, layanan: Layanan, nilai: str, kunci: str) -> JanjiTemu:
    """Return the appointment of a case at a time that is free, else raise DataTidakSah for the input `kunci`."""
    slot = _kunci_slot(layanan, nilai, kunci, None)
    janji = JanjiTemu(kasus=kasus, layanan=layanan)
    _taruh(janji, slot)
    return janji


def pindahkan(janji: JanjiTemu, nilai: str, kunci: str) -> None:
    """Put an appointment to another time that is free, else raise DataTidakSah for the input `kunci`."""
    _taruh(janji, _kunci_slot(janji.layanan, nilai, kunci, janji))


def batalkan(janji: JanjiTemu) -> None:
    """Give the place back."""
    tandai(janji, StatusJanji.DIBATALKAN)


def tandai(janji: JanjiTemu, status: str) -> None:
    """Note what became of an appointment."""
    janji.status = status
    janji.save(update_fields=["status"])


def _kunci_slot(layanan: Layanan, nilai: str, kunci: str, kecuali: JanjiTemu | None) -> Slot:
    """Return the slot while nobody else can book at this service.

    The lock on the schedule (on SQLite the IMMEDIATE transaction) lets one taker at a time through; should a place be
    given twice all the same, the database refuses the second.
    """
    JadwalJanji.objects.select_for_update().filter(layanan=layanan).first()
    for slot in slot_kosong(layanan, kecuali):
        if slot.nilai == nilai:
            return slot
    raise DataTidakSah([GalatIsian(kunci, "janji_penuh", f"{PENUH} {PILIH_LAIN}")])


def _taruh(janji: JanjiTemu, slot: Slot) -> None:
    hari = timezone.localdate(slot.mulai)
    lain = janji_berlaku(janji.layanan, hari, hari).exclude(pk=janji.pk)
    ada = bersamaan(slot, lain)
    janji.mulai, janji.menit = slot.mulai, int((slot.selesai - slot.mulai).total_seconds() // 60)
    janji.lokasi, janji.kode_lokasi = slot.lokasi, slot.kode_lokasi
    janji.tempat = tempat_bebas(satu.tempat for satu in ada)
    janji.save()
