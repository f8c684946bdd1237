"""Write tables: CSV that no spreadsheet takes for a formula, and XLSX whose text stays text."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

TIPE_CSV = "text/csv; charset=utf-8"
TIPE_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RUMUS = re.compile(r"'*[=+\-@\t\r]")  # apostrophes before it are ours or the writer's: one is added, one taken away


def tutup_rumus(teks: str) -> str:
    """Return a text that a spreadsheet shows and does not compute: one apostrophe before = + - @ tab CR."""
    return f"'{teks}" if _RUMUS.match(teks) else teks


def buka_rumus(teks: str) -> str:
    """Return the text that `tutup_rumus` was given; any other text comes back as it is."""
    return teks[1:] if teks.startswith("'") and _RUMUS.match(teks) else teks


class _Gema:
    """A file that returns what is written to it."""

    def write(self, teks: str) -> str:
        return teks


def tulis_csv(judul: Sequence[str], baris: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield a CSV file line by line, as Excel in Indonesia opens it: UTF-8 with a mark, semicolons, dates as ISO."""
    penulis = csv.writer(_Gema(), delimiter=";")
    yield "\ufeff" + penulis.writerow(judul)
    for satu in baris:
        yield penulis.writerow([tutup_rumus(_polos(sel)) for sel in satu])


def _polos(sel: Any) -> str:
    if sel is None:
        return ""
    return sel.isoformat() if isinstance(sel, date) else str(sel)


def tulis_xlsx(lembar: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]) -> io.BytesIO:
    """Return a workbook of (sheet name, headings, rows).

    Text is stored as text whatever it looks like, and the columns are formatted as text, so that a NIK typed below
    keeps its 16 digits; numbers and dates stay what they are.
    """
    buku = Workbook(write_only=True)
    for nama, judul, baris in lembar:
        halaman = buku.create_sheet(nama)
        halaman.freeze_panes = "A2"
        for urut, _judul in enumerate(judul, 1):
            halaman.column_dimensions[get_column_letter(urut)].width = 24
            halaman.column_dimensions[get_column_letter(urut)].number_format = "@"
        halaman.append([_sel(halaman, nama_kolom, tebal=True) for nama_kolom in judul])
        for satu in baris:
            halaman.append([_sel(halaman, sel) for sel in satu])
    hasil = io.BytesIO()
    buku.save(hasil)
    hasil.seek(0)
    return hasil


def _sel(halaman: Any, nilai: Any, *, tebal: bool = False) -> WriteOnlyCell:
    if isinstance(nilai, str):
        nilai = ILLEGAL_CHARACTERS_RE.sub("", nilai)
    sel = WriteOnlyCell(halaman, nilai)
    if isinstance(nilai, str):
        sel.data_type = "s"
        sel.number_format = "@"
    elif isinstance(nilai, date):
        sel.number_format = "dd/mm/yyyy"
    if tebal:
        sel.font = Font(bold=True)
    return sel
