"""Schedules and appointments, and a service whose form asks for one."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from layanan.formulir.models import FormulirVersi
from layanan.instansi.models import Instansi
from layanan.janji.actions import pesan
from layanan.janji.models import JadwalJanji, JamJanji, JanjiTemu
from layanan.janji.queries import slot_kosong
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.models import Permohonan
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_langkah
from tests.permohonan.pabrik import buat_skium

HARI_INI = timezone.localdate()
BESOK = HARI_INI + timedelta(days=1)
LANGKAH = [
    buat_langkah("Pemohon", buat_isian("nama", "nama_pemohon", label="Nama Anda")),
    buat_langkah("Waktu", buat_isian("janji", "temu", label="Kapan Anda datang?")),
]


def buat_jadwal(layanan: Layanan, *jam: dict[str, Any], **isi: Any) -> JadwalJanji:
    """Return a schedule; without rows it opens every day from 08.00 to 10.00, half an hour each, at Loket 2."""
    jadwal = JadwalJanji.objects.create(layanan=layanan, **({"hari_ke_depan": 7, "batas_jam": 2} | isi))
    for satu in jam or [{"hari": hari} for hari in range(7)]:
        awal = {"mulai": time(8), "selesai": time(10), "menit": 30, "tempat": 1, "lokasi": "Loket 2"}
        JamJanji.objects.create(jadwal=jadwal, **(awal | satu))
    return jadwal


def buat_janji(kasus: Permohonan, jadwal: JadwalJanji, **ubah: Any) -> JanjiTemu:
    """Return an appointment at the first free time; `ubah` is written over it."""
    janji = pesan(kasus, kasus.layanan, slot_kosong(jadwal.layanan)[0].nilai, "temu")
    for nama, nilai in ubah.items():
        setattr(janji, nama, nilai)
    janji.save()
    return janji


def buat_berjanji(instansi: Instansi, **isi: Any) -> Layanan:
    """Return SKIUM with a form that asks for a name and an appointment, and a schedule."""
    skium = buat_skium(instansi)
    FormulirVersi.terbitkan(skium.formulir, buat_dokumen(*LANGKAH))
    buat_jadwal(skium, **isi)
    return skium


def ajukan_janji(layanan: Layanan, nilai: str) -> tuple[Permohonan, str]:
    """Return a filed application with an appointment, and its access code."""
    data = {"nama_pemohon": "Siti Aminah", "temu": nilai}
    return AjukanPermohonan(layanan, kunci=str(uuid4())).execute(data)


def jam(hari: date, pukul: str, lokasi: str = "loket_2") -> str:
    """Return the answer that picks a time."""
    return f"{hari:%Y-%m-%d}T{pukul}/{lokasi}"


def saat(hari: date, pukul: str) -> datetime:
    """Return a time of a day on the office's clock."""
    return timezone.make_aware(datetime.combine(hari, time.fromisoformat(pukul)))
