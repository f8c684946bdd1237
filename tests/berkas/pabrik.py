"""Real files, made here: pictures with what phones leave in them, papers, and what nobody should hand in."""

import struct
import zlib
from datetime import timedelta
from io import BytesIO
from typing import Any

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from layanan.berkas.actions import TerimaBerkas, Wadah
from layanan.berkas.enums import GAMBAR, JenisBerkas
from layanan.berkas.models import Berkas
from layanan.berkas.rules import AturanBerkas
from layanan.instansi.models import Instansi

MERAH, BIRU = (200, 30, 30), (30, 30, 200)
RAHASIA = b"RAHASIA-DI-DALAM-FOTO"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
ORIENTASI, GPS, PEMBUAT = 0x0112, 0x8825, 0x010F
DRAF = "draf:00000000-0000-4000-8000-000000000001"


def gambar(jenis: str = "JPEG", ukuran: tuple[int, int] = (80, 40), mode: str = "RGB", **pilihan: Any) -> bytes:
    """Return a picture, red on the left and blue on the right."""
    kanvas = Image.new("RGB", ukuran, MERAH)
    kanvas.paste(BIRU, (ukuran[0] // 2, 0, *ukuran))
    keluar = BytesIO()
    kanvas.convert(mode).save(keluar, jenis, **pilihan)
    return keluar.getvalue()


def foto_ponsel(orientasi: int = 1, **pilihan: Any) -> bytes:
    """Return a JPEG as a phone makes it: with the place, the maker and a comment."""
    exif = Image.Exif()
    exif[ORIENTASI], exif[PEMBUAT] = orientasi, RAHASIA.decode()
    exif[GPS] = {1: "S", 2: (7.0, 58.0, 0.0), 3: "E", 4: (112.0, 37.0, 59.0)}
    return gambar(exif=exif, comment=RAHASIA, **pilihan)


def heic() -> bytes:
    """Return a picture as an iPhone makes it."""
    keluar = BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (80, 40), MERAH)).save(keluar)
    return keluar.getvalue()


def png_raksasa(sisi: int) -> bytes:
    """Return a PNG of some hundred bytes that says it is `sisi` pixels wide and high."""

    def bagian(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + bagian(b"IHDR", kepala)
        + bagian(b"IDAT", zlib.compress(bytes(99)))
        + bagian(b"IEND", b"")
    )


def pdf(*tambahan: bytes, ekor: bytes = b"") -> bytes:
    """Return a PDF of one page with more objects, and `ekor` in its trailer."""
    objek = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", *tambahan]
    badan = b"".join(b"%d 0 obj\n%s\nendobj\n" % (urut, satu) for urut, satu in enumerate(objek, 1))
    return b"%PDF-1.7\n" + badan + b"trailer\n<< /Root 1 0 R " + ekor + b" >>\nstartxref\n0\n%%EOF\n"


def aliran_objek(isi: bytes, saringan: bytes = b"/FlateDecode") -> bytes:
    """Return an object stream, in which newer PDFs pack their objects."""
    padat = zlib.compress(isi)
    kepala = b"<< /Type /ObjStm /N 1 /First 4 /Filter " + saringan + b" /Length %d >>" % len(padat)
    return kepala + b"\nstream\r\n" + padat + b"\nendstream"


def unggahan(isi: bytes, nama: str = "berkas") -> SimpleUploadedFile:
    """Return what a browser posts."""
    return SimpleUploadedFile(nama, isi)


def aturan(**ubah: Any) -> AturanBerkas:
    """Return the rule of a question for papers."""
    isi = {"kunci": "kk", "label": "Kartu keluarga", "jenis": tuple(JenisBerkas), "ukuran_mb": 1, "paling_banyak": 2}
    return AturanBerkas(**(isi | {"kelas": "pribadi"} | ubah))


def aturan_ktp() -> AturanBerkas:
    """Return the rule of a question for the picture of an identity card."""
    return aturan(kunci="ktp", label="Foto KTP", jenis=GAMBAR, paling_banyak=1, kelas="identitas", identitas=True)


def buat_wadah(instansi: Instansi, pemilik: str = DRAF, **ubah: Any) -> Wadah:
    """Return where the uploads of a draft wait."""
    isi = {"kedaluwarsa": timezone.now() + timedelta(hours=12), "tujuan": "Surat Keterangan Usaha"}
    return Wadah(instansi=instansi, pemilik=pemilik, **(isi | ubah))


def simpan(wadah: Wadah, isi: bytes | None = None, atur: AturanBerkas | None = None, nama: str = "kk.pdf") -> Berkas:
    """Return an upload that was taken in."""
    return TerimaBerkas(wadah, atur or aturan()).execute(unggahan(pdf() if isi is None else isi, nama))
