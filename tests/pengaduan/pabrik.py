"""Factories of complaints, and the way through the life cycle."""

from itertools import count
from typing import Any

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.pengaduan.actions import AKSI_PELAPOR, AKSI_PETUGAS, AjukanPengaduan, Disposisi, Jawab, Mulai, Verifikasi
from layanan.pengaduan.enums import IdentitasMode, Kategori
from layanan.pengaduan.models import Pengaduan
from tests.pabrik import buat_petugas

NAMA = "Siti Penandarahasia"
KONTAK = {"nama": NAMA, "telepon": "0812 9999 7777", "surel": "penandarahasia@contoh.id"}
ISI = "Saya diminta membayar Rp50.000 untuk surat yang seharusnya gratis."
AKSI = {aksi.kode: aksi for aksi in (*AKSI_PETUGAS, *AKSI_PELAPOR)}

_urut = count(1)


def data_pengaduan(**isi: Any) -> dict[str, Any]:
    """Return valid answers of the complaint form."""
    awal = {"kategori": Kategori.PUNGLI, "isi": ISI, "identitas_mode": IdentitasMode.TANPA_IDENTITAS}
    return {nama: str(nilai) for nama, nilai in (awal | isi).items()}


def ajukan(instansi: Instansi, *, kunci: str = "", **isi: Any) -> Pengaduan:
    """Return a new complaint."""
    return AjukanPengaduan(instansi).execute(kunci=kunci or f"kunci-{next(_urut)}", **data_pengaduan(**isi)).kasus


def bawa_ke(pengaduan: Pengaduan, status: str, *, admin: Any = None, petugas: Any = None) -> Pengaduan:
    """Return the complaint after it went the straight way to `status`."""
    admin = admin or buat_petugas(pengaduan.instansi, Peran.ADMIN_WEB)
    petugas = petugas or buat_petugas(pengaduan.instansi, Peran.PETUGAS_LAYANAN)
    jalan = [
        (Verifikasi, admin, {"kategori": pengaduan.kategori}),
        (Disposisi, admin, {"petugas": petugas}),
        (Mulai, petugas, {}),
        (Jawab, petugas, {"jawaban": "Uang Anda kami kembalikan."}),
        (AKSI["terima"], None, {}),
    ]
    for aksi, oleh, data in jalan:
        if pengaduan.status == status:
            break
        pengaduan = aksi(pengaduan, oleh).execute(**data)
    assert pengaduan.status == status
    return pengaduan


def masukan(kode: str, petugas: Any = None) -> dict[str, Any]:
    """Return valid input of an action."""
    return {
        "verifikasi": {"kategori": Kategori.KUALITAS},
        "disposisi": {"petugas": petugas and petugas.pk},
        "jawab": {"jawaban": "Sudah kami perbaiki."},
        "tolak": {"alasan": "Bukan kewenangan kami."},
        "tanggapi_belum_puas": {"alasan": "Belum kembali."},
    }.get(kode, {})
