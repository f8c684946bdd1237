"""Numbers without gaps or doubles: one counter per office, book and year, moved inside the caller's transaction."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from layanan.inti.models import BukuNomor

if TYPE_CHECKING:
    from layanan.instansi.models import Instansi

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def ambil_nomor(instansi: "Instansi", buku: str, tahun: int) -> int:
    """Return the next number of a book.

    Must run inside a transaction: if that rolls back the number is free again, so no gap arises. The row lock (on
    SQLite the IMMEDIATE transaction) lets only one taker at a time through.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("ambil_nomor harus berjalan di dalam transaksi")
    buku_nomor, _dibuat = BukuNomor.objects.select_for_update().get_or_create(instansi=instansi, buku=buku, tahun=tahun)
    buku_nomor.terakhir += 1
    buku_nomor.save(update_fields=["terakhir"])
    return buku_nomor.terakhir


def tulis_nomor(pola: str, *, urut: int, tanggal: date, kode_unit: str = "", klasifikasi: str = "") -> str:
    """Return a letter number from its pattern.

    Tokens: {urut} or {urut:3}, {klasifikasi}, {kode_unit}, {bulan}, {bulan_romawi}, {tahun}.
    """
    hasil = pola.replace("{urut}", str(urut))
    for lebar in range(1, 7):
        hasil = hasil.replace(f"{{urut:{lebar}}}", f"{urut:0{lebar}}")
    pengganti = {
        "{klasifikasi}": klasifikasi,
        "{kode_unit}": kode_unit,
        "{bulan}": f"{tanggal.month:02}",
        "{bulan_romawi}": ROMAWI[tanggal.month - 1],
        "{tahun}": str(tanggal.year),
    }
    for kata, nilai in pengganti.items():
        hasil = hasil.replace(kata, nilai)
    return hasil
