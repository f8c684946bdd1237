"""Read a table from an untrusted file: CSV in any usual shape, or XLSX. What the file is counts, not what it is called.

Every way in which a file can be unreadable ends in BerkasDitolak with a sentence, never in another exception.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.inti.errors import LayananError
from layanan.inti.tabel import buka_rumus
from layanan.register.enums import FormatBerkas

MAKS_BYTE = 10 * 1024 * 1024
MAKS_BARIS = 20_000
MAKS_KOLOM = 60
MAKS_SEL = 10_000  # characters in one cell
MAKS_ISI_ZIP = 60 * 1024 * 1024
MAKS_ANGGOTA_ZIP = 1_000
BARIS_EXCEL = 1_048_576
LEMBAR_PETUNJUK = "Petunjuk"  # the second sheet of our own template

_ZIP, _OLE2, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


class BerkasDitolak(LayananError):
    """The file cannot be read as a register; `pesan` says why and what to do."""

    kode = "berkas_ditolak"
    status = 422
    pesan = gettext_lazy("Berkas tidak dapat dibaca. Buka dengan Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.")


@dataclass(frozen=True)
class Tabel:
    """What a file holds: its headings, and its rows that hold anything, each with its number in the file."""

    format: FormatBerkas
    judul: tuple[str, ...]
    baris: tuple[tuple[int, tuple[Any, ...]], ...]
    lembar_lain: tuple[str, ...] = ()  # sheets with content that were not read


def baca_tabel(isi: bytes) -> Tabel:
    """Return the table in a file. Raises BerkasDitolak."""
    if not isi:
        raise BerkasDitolak(_("Berkas kosong. Pilih berkas yang berisi tabel register."))
    if len(isi) > MAKS_BYTE:
        raise BerkasDitolak(_("Berkas lebih besar dari 10 MB. Bagi menurut tahun, lalu unggah satu per satu."))
    if isi.startswith(_ZIP):
        return _baca_xlsx(isi)
    _tolak_jenis_lain(isi)
    teks = _urai_huruf(isi)
    return _susun(FormatBerkas.CSV, _baris_csv(teks))


def _tolak_jenis_lain(isi: bytes) -> None:
    if isi.startswith(_OLE2) and "EncryptedPackage".encode("utf-16-le") in isi:
        raise BerkasDitolak(_("Berkas dikunci kata sandi. Buka di Excel, hapus kata sandinya, lalu unggah lagi."))
    if isi.startswith(_OLE2):
        raise BerkasDitolak(_("Berkas ini Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi."))
    if isi.startswith(_PDF):
        raise BerkasDitolak(_("Berkas ini PDF. Unggah tabelnya sebagai CSV atau XLSX."))
    if isi.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise BerkasDitolak(
            _("Berkas ini halaman web yang diberi nama Excel. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.")
        )


def _urai_huruf(isi: bytes) -> str:
    daftar = ("utf-16",) if isi.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for nama in daftar:
        try:
            teks = isi.decode(nama)
        except UnicodeDecodeError:
            continue
        if not any(huruf < " " and huruf not in "\t\r\n" for huruf in teks):
            return teks
    raise BerkasDitolak(_("Berkas ini bukan CSV atau XLSX. Simpan tabel sebagai .xlsx atau .csv, lalu unggah lagi."))


def _baris_csv(teks: str) -> Iterator[tuple[str, ...]]:
    pertama = next((baris for baris in teks.splitlines() if baris.strip()), "")
    pemisah = max(";,\t|", key=pertama.count)
    try:
        for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=False):
            yield tuple(map(buka_rumus, baris))
    except csv.Error as galat:
        raise BerkasDitolak(_("Susunan CSV rusak. Periksa tanda kutip di dalamnya, lalu unggah lagi.")) from galat


def _baca_xlsx(isi: bytes) -> Tabel:
    _periksa_zip(isi)
    try:
        buku = openpyxl.load_workbook(io.BytesIO(isi), read_only=True, data_only=True, keep_links=False)
        terisi = [lembar for lembar in buku.worksheets if _berisi(lembar)]
        if not terisi:
            raise BerkasDitolak(_("Buku kerja tidak berisi tabel. Pilih berkas yang berisi register."))
        lain = tuple(lembar.title for lembar in terisi[1:])
        return _susun(FormatBerkas.XLSX, _baris_xlsx(terisi[0]), lain)
    except BerkasDitolak:
        raise
    except Exception as galat:  # a broken workbook fails in openpyxl in any way whatever
        raise BerkasDitolak from galat


def _berisi(lembar: Any) -> bool:
    if lembar.title == LEMBAR_PETUNJUK or lembar.sheet_state != "visible":
        return False
    return any(any(sel is not None for sel in baris) for baris in _baris_xlsx(lembar))


def _baris_xlsx(lembar: Any) -> Iterator[tuple[Any, ...]]:
    lembar.reset_dimensions()  # the size a file states may be wrong, and would cut rows off
    yield from lembar.iter_rows(max_col=MAKS_KOLOM + 1, values_only=True)


def _periksa_zip(isi: bytes) -> None:
    """Refuse what is no workbook, or would grow beyond measure, before it is opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            anggota = arsip.infolist()
            if len(anggota) > MAKS_ANGGOTA_ZIP or sum(satu.file_size for satu in anggota) > MAKS_ISI_ZIP:
                raise BerkasDitolak(_("Isi buku kerja terlalu besar. Salin tabelnya saja ke buku kerja baru."))
            if "xl/workbook.xml" not in arsip.namelist():
                raise BerkasDitolak(_("Berkas ini bukan buku kerja Excel (.xlsx). Simpan ulang sebagai .xlsx."))
            for satu in anggota:
                if satu.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in arsip.open(satu).read(2048):
                    raise BerkasDitolak
    except BerkasDitolak:
        raise
    except Exception as galat:  # zipfile raises a dozen kinds for a damaged or encrypted archive
        raise BerkasDitolak from galat


def _susun(format_berkas: FormatBerkas, semua: Iterable[tuple[Any, ...]], lain: tuple[str, ...] = ()) -> Tabel:
    """Take the first row with content as headings, and the rows with content below it, all equally wide."""
    isi: list[tuple[int, tuple[Any, ...]]] = []
    for nomor, sel in enumerate(semua, 1):
        if sel := _pangkas(sel):
            isi.append((nomor, sel))
            _batasi(nomor, sel)
        if nomor > BARIS_EXCEL or len(isi) > MAKS_BARIS + 1:  # one of them is the heading
            raise BerkasDitolak(_("Berkas berisi lebih dari 20.000 baris. Bagi menurut tahun, unggah satu per satu."))
    if len(isi) < 2:
        raise BerkasDitolak(_("Berkas tidak berisi baris register di bawah judul kolom."))
    lebar = max(len(sel) for _nomor, sel in isi)
    penuh = [(nomor, sel + (None,) * (lebar - len(sel))) for nomor, sel in isi]
    judul = tuple("" if satu is None else str(satu).strip() for satu in penuh[0][1])
    return Tabel(format_berkas, judul, tuple(penuh[1:]), lain)


def _pangkas(sel: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row without the empty cells at its end."""
    lebar = len(sel)
    while lebar and (sel[lebar - 1] is None or not str(sel[lebar - 1]).strip()):
        lebar -= 1
    return sel[:lebar]


def _batasi(nomor: int, sel: tuple[Any, ...]) -> None:
    if len(sel) > MAKS_KOLOM:
        raise BerkasDitolak(_("Berkas berisi lebih dari 60 kolom. Hapus kolom yang bukan bagian register."))
    if any(isinstance(satu, str) and len(satu) > MAKS_SEL for satu in sel):
        raise BerkasDitolak(_("Baris %(nomor)d berisi sel yang terlalu panjang.") % {"nomor": nomor})
