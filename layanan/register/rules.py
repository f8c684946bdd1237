"""From a cell of an old book to a value: dates, numbers, names and states, with the reason when it cannot be.

A cell is what the reader found: text, number, date or nothing. Every rule returns the clean value, empty for an empty
cell, or raises NilaiSalah. Cleaning twice changes nothing, so what is exported is imported unchanged.
"""

import re
import unicodedata
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from layanan.inti.errors import NilaiSalah
from layanan.inti.identitas import nik_hilang, periksa_nik
from layanan.register.enums import StatusRegister

TAHUN_TERTUA = 1945
KOSONG = frozenset({"", "-", "--", "\u2013", "\u2014"})
GALAT_EXCEL = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
SINONIM_STATUS = {
    StatusRegister.SELESAI: ("selesai", "terbit", "diterbitkan", "disetujui", "sudah terbit"),
    StatusRegister.DITOLAK: ("ditolak", "tolak", "tidak disetujui"),
    StatusRegister.DIBATALKAN: ("dibatalkan", "batal", "dicabut", "ditarik"),
}
_STATUS = {kata: status for status, daftar in SINONIM_STATUS.items() for kata in daftar}
_NAMA_BULAN = (
    "januari jan", "februari pebruari feb peb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
    "agustus agt agu agust ags aug", "september sep sept", "oktober okt oct", "november nopember nov nop",
    "desember des dec",
)  # fmt: skip
_BULAN = {nama: urut for urut, daftar in enumerate(_NAMA_BULAN, 1) for nama in daftar.split()}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?", re.ASCII)
_HARI_DULU = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_NAMA = re.compile(r"(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})", re.ASCII)


def rapikan_teks(sel: Any) -> str:
    """Return a cell as one line of text; dashes alone mean nothing was written.

    Invisible and control characters go, every run of blanks (also non-breaking ones and line ends) becomes one blank.
    """
    teks = _tulis(sel)
    if not (teks.isascii() and teks.isprintable()):  # nearly every cell is plain: keep those fast
        teks = "".join(map(_terlihat, unicodedata.normalize("NFC", teks)))
    teks = " ".join(teks.split())
    if teks in GALAT_EXCEL:
        raise NilaiSalah(
            "rumus_rusak",
            _("Sel berisi kesalahan rumus Excel (%(teks)s).") % {"teks": teks},
            _("Ganti rumusnya dengan isi yang benar."),
        )
    return "" if teks in KOSONG else teks


def _tulis(sel: Any) -> str:
    if sel is None:
        return ""
    if isinstance(sel, datetime):
        return tulis_tanggal(sel.date())
    if isinstance(sel, date):
        return tulis_tanggal(sel)
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    return str(sel)


def _terlihat(huruf: str) -> str:
    if unicodedata.category(huruf) in {"Cf", "Cs", "Co"} or ord(huruf) & 0xFFFE == 0xFFFE:
        return ""
    return " " if unicodedata.category(huruf) == "Cc" else huruf


def rapikan_nomor(sel: Any) -> str:
    """Return a register or letter number; blanks around a slash do not matter.

    A date cell is refused: the spreadsheet has turned `1/2017` into a day.
    """
    if isinstance(sel, date):
        raise NilaiSalah(
            "nomor_tanggal",
            _("Nomor telah diubah menjadi tanggal oleh program pengolah data."),
            _("Ubah format kolom menjadi Teks, lalu tulis ulang nomornya."),
        )
    return re.sub(r" */ *", "/", rapikan_teks(sel))


def baca_nik(sel: Any) -> str:
    """Return a NIK, or an empty string: old books often have none. A number cell has lost its last digits."""
    if isinstance(sel, int | float) and not isinstance(sel, bool):
        raise nik_hilang()
    teks = rapikan_teks(sel)
    return periksa_nik(teks) if teks else ""


def baca_status(sel: Any) -> str:
    """Return the state written in a cell; an empty cell means it was finished."""
    teks = rapikan_teks(sel).casefold()
    if not teks:
        return StatusRegister.SELESAI.value
    if teks not in _STATUS:
        raise NilaiSalah(
            "status",
            _("Status tidak dikenal."),
            _("Tulis selesai, ditolak, atau dibatalkan; kosong berarti selesai."),
        )
    return _STATUS[teks].value


def baca_tanggal(sel: Any, hari_ini: date | None = None) -> date | None:
    """Return a date, or None for an empty cell.

    Read are date cells, `2017-05-31`, `31/05/2017`, `31-05-2017`, `31.5.17` and `31 Mei 2017`: the day comes first.
    Impossible days, days to come, bare numbers and years before 1945 are refused.
    """
    hari_ini = hari_ini or timezone.localdate()
    if isinstance(sel, datetime):
        sel = sel.date()
    if isinstance(sel, int | float):
        raise NilaiSalah("tanggal_bilangan", _("Tanggal terbaca sebagai bilangan."), _saran_tanggal())
    hasil = sel if isinstance(sel, date) else _urai_tanggal(rapikan_teks(sel), hari_ini)
    if hasil is None:
        return None
    if hasil > hari_ini:
        raise NilaiSalah("tanggal_depan", _("Tanggal ini belum tiba."), _saran_tanggal())
    if hasil.year < TAHUN_TERTUA:
        pesan = _("Tahun %(tahun)d terlalu lama.") % {"tahun": hasil.year}
        raise NilaiSalah("tanggal_lama", pesan, _saran_tanggal())
    return hasil


def _urai_tanggal(teks: str, hari_ini: date) -> date | None:
    if not teks:
        return None
    if cocok := _ISO.fullmatch(teks):
        tahun, bulan, hari = map(int, cocok.groups())
    elif cocok := _HARI_DULU.fullmatch(teks):
        hari, bulan, tahun = int(cocok[1]), int(cocok[3]), _tahun(cocok[4], hari_ini)
    elif (cocok := _NAMA.fullmatch(teks.casefold())) and cocok[2] in _BULAN:
        hari, bulan, tahun = int(cocok[1]), _BULAN[cocok[2]], _tahun(cocok[3], hari_ini)
    else:
        raise NilaiSalah("tanggal_format", _("Tanggal tidak terbaca."), _saran_tanggal())
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        raise NilaiSalah("tanggal_mustahil", _("Tanggal ini tidak ada dalam kalender."), _saran_tanggal()) from None


def _tahun(teks: str, hari_ini: date) -> int:
    tahun = int(teks)
    if len(teks) == 4:
        return tahun
    return tahun + (2000 if 2000 + tahun <= hari_ini.year else 1900)


def _saran_tanggal() -> str:
    return _("Tulis hari/bulan/tahun, misalnya 31/05/2017.")


def tulis_tanggal(tanggal: date) -> str:
    """Return a date in the form every spreadsheet reads alike, `2017-05-31`."""
    return tanggal.isoformat()


def kunci_teks(teks: str) -> str:
    """Return a written name in the form that is compared: lower case, letters and digits only, single blanks."""
    polos = unicodedata.normalize("NFKC", teks).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", polos).split())


def samarkan(teks: str, terlihat: int = 4) -> str:
    """Return an identifier with every letter and digit hidden but the last `terlihat` characters."""
    awal = max(len(teks) - terlihat, 0)
    return re.sub(r"\w", "\u2022", teks[:awal]) + teks[awal:]
