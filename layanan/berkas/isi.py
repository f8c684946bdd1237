"""What an upload is, and what of it is kept. Its name and the type that the browser states do not count."""

from dataclasses import dataclass

import filetype

from layanan.berkas.enums import JenisBerkas
from layanan.berkas.gambar import olah_gambar
from layanan.berkas.pdf import periksa_pdf
from layanan.berkas.rules import AturanBerkas, rapikan_nama, tolak

_MENURUT_MIME = {satu.mime: satu for satu in JenisBerkas}


@dataclass(frozen=True)
class IsiBerkas:
    """What is kept of an upload: its bytes, their kind, and the name to show."""

    isi: bytes
    jenis: JenisBerkas
    nama: str


def kenali(isi: bytes) -> JenisBerkas | None:
    """Return what a file is by its first bytes, or None for a kind that nobody may hand in."""
    return _MENURUT_MIME.get(filetype.guess_mime(isi))


def olah(isi: bytes, nama: str, aturan: AturanBerkas, cap: str = "") -> IsiBerkas:
    """Return what is kept of an upload called `nama`; `cap` is written across a picture.

    Raises NilaiSalah with the sentence that the citizen reads.
    """
    jenis = kenali(isi)
    if jenis not in aturan.jenis:
        raise tolak("berkas_jenis", nama=rapikan_nama(nama), jenis=aturan.jenis_tertulis)
    if jenis == JenisBerkas.PDF:
        periksa_pdf(isi, rapikan_nama(nama))
    else:
        isi, jenis = olah_gambar(isi, jenis, rapikan_nama(nama), cap)
    return IsiBerkas(isi, jenis, rapikan_nama(nama, jenis))
