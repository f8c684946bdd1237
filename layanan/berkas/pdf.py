"""Look at a PDF without running it.

A plain look at names and at the compressed object streams finds scripts, launched programs, attachments and passwords
as usual programs write them. It is no virus scanner: a PDF is kept as it came, so that its signatures stay valid.
"""

import re
import zlib
from collections.abc import Iterator

from layanan.berkas.rules import tolak

EKOR = 66 * 1024  # a ZIP archive hidden in another file has its directory's end in the last 64 KiB
MAKS_URAI = 64 * 1024 * 1024  # bytes that the object streams of one file may grow to
MAKS_ALIRAN = 20_000
MAKS_KEPALA = 1024
POTONGAN = 64 * 1024


def _nama(*daftar: str) -> re.Pattern[bytes]:
    """Return the pattern of these names; each letter may be written as #xx: `/J#61vaScript` is `/JavaScript`."""
    pola = ("".join(f"(?:{huruf}|#{ord(huruf):02x}|#{ord(huruf):02X})" for huruf in nama) for nama in daftar)
    return re.compile(f"/(?:{'|'.join(pola)})(?![A-Za-z0-9#])".encode())


_TUTUP = re.compile(rb"%%EOF[\s\x00]*\Z")
_ALIRAN = re.compile(rb"(?<!end)stream\r?\n")
_PROGRAM = _nama("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia")
_TERKUNCI = _nama("Encrypt")
_ALIRAN_OBJEK = _nama("ObjStm")
_SARINGAN = re.compile(rb"/(\w+Decode|Predictor|Crypt)(?![A-Za-z0-9])")


def periksa_pdf(isi: bytes, nama: str) -> None:
    """Raise NilaiSalah for a PDF that is damaged, also something else, locked, or more than paper."""
    if not isi.startswith(b"%PDF-") or not _TUTUP.search(isi[-1024:]) or b"PK\x05\x06" in isi[-EKOR:]:
        raise tolak("berkas_rusak", nama=nama)
    if _TERKUNCI.search(isi):  # before the streams: they would be locked too
        raise tolak("berkas_terkunci", nama=nama)
    try:
        berprogram = any(_PROGRAM.search(satu) for satu in (isi, *_aliran_objek(isi)))
    except (zlib.error, ValueError) as galat:
        raise tolak("berkas_rusak", nama=nama) from galat
    if berprogram:
        raise tolak("berkas_berprogram", nama=nama)


def _aliran_objek(isi: bytes) -> Iterator[bytes]:
    """Yield the content of the object streams, in which the names of newer PDFs are packed.

    Raises zlib.error or ValueError for what cannot be looked into, and for what would take too long.
    """
    sisa_urai, sisa_baca = MAKS_URAI, len(isi)  # streams do not lie over each other
    for urut, awal in enumerate(_ALIRAN.finditer(isi)):
        if urut == MAKS_ALIRAN:
            raise ValueError("too many streams")
        kepala = isi[max(0, awal.start() - MAKS_KEPALA) : awal.start()].rpartition(b"obj")[2]
        if not _ALIRAN_OBJEK.search(kepala):
            continue
        saringan = _SARINGAN.findall(kepala)
        if not saringan and b"#" not in kepala:
            continue  # not packed: its names were seen already
        if saringan != [b"FlateDecode"]:
            raise ValueError("unusual filter on an object stream")
        urai, terbaca = _urai(isi, awal.end(), sisa_urai, sisa_baca)
        sisa_urai, sisa_baca = sisa_urai - len(urai), sisa_baca - terbaca
        yield urai


def _urai(isi: bytes, awal: int, batas: int, batas_baca: int) -> tuple[bytes, int]:
    """Return the packed stream that begins at `awal`, unpacked to at most `batas` bytes, and how long it was."""
    pengurai, hasil = zlib.decompressobj(), b""
    for letak in range(awal, min(len(isi), awal + batas_baca), POTONGAN):
        potongan = isi[letak : letak + POTONGAN]
        hasil += pengurai.decompress(potongan, batas + 1 - len(hasil))
        if len(hasil) > batas:
            raise ValueError("object streams grow beyond measure")
        if pengurai.eof:
            return hasil, letak + len(potongan) - len(pengurai.unused_data) - awal
    raise ValueError("object stream without an end")
