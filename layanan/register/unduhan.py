"""The files that people take away: the template, the rows that were refused, and the register itself."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from layanan.inti import tabel
from layanan.register.baca import LEMBAR_PETUNJUK
from layanan.register.kolom import KOLOM
from layanan.register.resources import Pemeriksaan, RegisterResource
from layanan.register.rules import kunci_teks

JUDUL = [kolom.judul for kolom in KOLOM]
JUDUL_GALAT = ("Baris", "Kesalahan")  # ignored when the file is uploaded again
LEMBAR = "Register"


def templat() -> BytesIO:
    """Return an empty workbook with text columns, and a sheet that explains each column by an example."""
    petunjuk = [
        (kolom.judul, _("Wajib") if kolom.wajib else _("Boleh kosong"), str(kolom.petunjuk), kolom.contoh)
        for kolom in KOLOM
    ]
    judul_petunjuk = (_("Kolom"), _("Wajib?"), _("Cara mengisi"), _("Contoh"))
    return tabel.tulis_xlsx([(LEMBAR, JUDUL, []), (LEMBAR_PETUNJUK, judul_petunjuk, petunjuk)])


def berkas_galat(hasil: Pemeriksaan) -> BytesIO:
    """Return the refused rows as they were, each with its number and its errors, ready to be mended and uploaded."""
    kalimat: dict[int, list[str]] = {}
    for galat in hasil.galat:
        kalimat.setdefault(galat.baris, []).append(f"{galat.kolom}: {galat.pesan} {galat.perbaikan}")
    tambahan = {kunci_teks(judul) for judul in JUDUL_GALAT}
    letak = [urut for urut, judul in enumerate(hasil.tabel.judul) if kunci_teks(judul) not in tambahan]
    judul = [*JUDUL_GALAT, *(hasil.tabel.judul[urut] for urut in letak)]
    baris = (
        [nomor, "\n".join(kalimat[nomor]), *(sel[urut] for urut in letak)]
        for nomor, sel in hasil.tabel.baris
        if nomor in kalimat
    )
    return tabel.tulis_xlsx([(LEMBAR, judul, baris)])


def ekspor(resource: RegisterResource, baris: QuerySet) -> Iterator[list[Any]]:
    """Yield the rows of an export, in the order of the columns, one by one."""
    kode = [kolom.kode for kolom in KOLOM]
    for satu in baris.iterator(chunk_size=2000):
        yield resource.export_resource(satu, selected_fields=kode)
