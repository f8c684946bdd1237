"""Numbers without gaps or doubles: one counter per office, book and year, moved inside the caller's transaction."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from layanan.inti.models import BukuNomor

if TYPE_CHECKING:
    from layanan.instansi.models import Instansi

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
URUT = re.compile(r"\{urut(?::[1-6])?\}")  # the running number, with its least number of digits
TANPA_TAHUN = 0


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


def ambil_nomor_surat(instansi: "Instansi", pola: str, klasifikasi: str = "") -> str:
    """Return the next letter number of an office by a pattern (tulis_nomor), as ambil_nomor does.

    Services whose numbers look alike share one book, so no number is given out twice. A pattern without the year goes
    on counting for ever.
    """
    hari_ini, tetap = timezone.localdate(), {"kode_unit": instansi.kode_unit, "klasifikasi": klasifikasi}
    buku = "surat." + _isi(URUT.sub("{urut}", pola), {f"{{{nama}}}": nilai for nama, nilai in tetap.items()})
    urut = ambil_nomor(instansi, buku, hari_ini.year if "{tahun}" in pola else TANPA_TAHUN)
    return tulis_nomor(pola, urut=urut, tanggal=hari_ini, **tetap)


def tulis_nomor(pola: str, *, urut: int, tanggal: date, kode_unit: str = "", klasifikasi: str = "") -> str:
    """Return a letter number from its pattern.

    Tokens: {urut} or {urut:3}, {klasifikasi}, {kode_unit}, {bulan}, {bulan_romawi}, {tahun}.
    """
    pengganti = {
        "{urut}": str(urut),
        **{f"{{urut:{lebar}}}": f"{urut:0{lebar}}" for lebar in range(1, 7)},
        "{klasifikasi}": klasifikasi,
        "{kode_unit}": kode_unit,
        "{bulan}": f"{tanggal.month:02}",
        "{bulan_romawi}": ROMAWI[tanggal.month - 1],
        "{tahun}": str(tanggal.year),
    }
    return _isi(pola, pengganti)


def _isi(pola: str, pengganti: Mapping[str, str]) -> str:
    for kata, nilai in pengganti.items():
        pola = pola.replace(kata, nilai)
    return pola
