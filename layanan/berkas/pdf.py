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
MAKS_KEPALA = 4096
POTONGAN = 64 * 1024

_TUTUP = re.compile(rb"%%EOF[\s\x00]*\Z")
_ALIRAN = re.compile(rb"(?<!end)stream\r?\n")
_HEKSA = re.compile(rb"#([0-9A-Fa-f]{2})")
_PROGRAM = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])")
_TERKUNCI = re.compile(rb"/Encrypt(?![A-Za-z0-9])")
_SARINGAN = re.compile(rb"/(\w+Decode|Predictor|Crypt)(?![A-Za-z0-9])")


def periksa_pdf(isi: bytes, nama: str) -> None:
    """Raise NilaiSalah for a PDF that is damaged, also something else, locked, or more than paper."""
    if not isi.startswith(b"%PDF-") or not _TUTUP.search(isi[-1024:]) or b"PK\x05\x06" in isi[-EKOR:]:
        raise tolak("berkas_rusak", nama=nama)
    luar = _tanpa_samaran(isi)
    if _TERKUNCI.search(luar):  # before the streams: they would be locked too
        raise tolak("berkas_terkunci", nama=nama)
    try:
        berprogram = any(_PROGRAM.search(satu) for satu in (luar, *map(_tanpa_samaran, _aliran_objek(isi))))
    except (zlib.error, ValueError) as galat:
        raise tolak("berkas_rusak", nama=nama) from galat
    if berprogram:
        raise tolak("berkas_berprogram", nama=nama)


def _tanpa_samaran(isi: bytes) -> bytes:
    """Return the bytes with names spelt out: `/J#61vaScript` is `/JavaScript`."""
    return _HEKSA.sub(lambda cocok: bytes([int(cocok[1], 16)]), isi)


def _aliran_objek(isi: bytes) -> Iterator[bytes]:
    """Yield the content of the object streams, in which the names of newer PDFs are packed.

    Raises zlib.error or ValueError for a stream that cannot be looked into.
    """
    sisa = MAKS_URAI
    for awal in _ALIRAN.finditer(isi):
        kepala = _tanpa_samaran(isi[max(0, awal.start() - MAKS_KEPALA) : awal.start()].rpartition(b"obj")[2])
        saringan = _SARINGAN.findall(kepala)
        if b"/ObjStm" not in kepala or not saringan:
            continue
        if saringan != [b"FlateDecode"]:
            raise ValueError("unusual filter on an object stream")
        urai = _urai(isi, awal.end(), sisa)
        sisa -= len(urai)
        yield urai


def _urai(isi: bytes, awal: int, batas: int) -> bytes:
    """Return the compressed stream that begins at `awal`, unpacked to at most `batas` bytes."""
    pengurai, hasil = zlib.decompressobj(), b""
    for letak in range(awal, len(isi), POTONGAN):
        hasil += pengurai.decompress(isi[letak : letak + POTONGAN], batas + 1 - len(hasil))
        if len(hasil) > batas:
            raise ValueError("object streams grow beyond measure")
        if pengurai.eof:
            return hasil
    raise ValueError("object stream without an end")
