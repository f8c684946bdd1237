"""Make a picture anew: only its pixels survive, upright and of a sensible size.

Everything else in the file (place and time of the photo, comments, a second file behind it) stays behind.
"""

from io import BytesIO
from math import hypot

from PIL import Image, ImageDraw, ImageFont, ImageOps
from pillow_heif import register_heif_opener

from layanan.berkas.enums import JenisBerkas
from layanan.berkas.rules import tolak
from layanan.inti.errors import NilaiSalah

SISI_MAKS = 2600  # pixels: an A4 page at 220 dpi
MAKS_PIKSEL = 50_000_000  # the largest camera phones; more would fill the memory while it is decoded
TULIS = {JenisBerkas.JPEG: {"quality": 85, "optimize": True}, JenisBerkas.PNG: {}}
MIRING = 30  # degrees
TEPI = 1  # pixels around each letter
PUTIH, HITAM = (255, 255, 255, 110), (0, 0, 0, 90)  # with opacity: readable on dark and on light, and through it

PEMBACA = {satu: satu.value.upper() for satu in JenisBerkas} | {JenisBerkas.HEIC: "HEIF"}
register_heif_opener()


def olah_gambar(isi: bytes, jenis: JenisBerkas, nama: str, cap: str = "") -> tuple[bytes, JenisBerkas]:
    """Return the picture made anew and its kind: PNG stays PNG, any other becomes JPEG.

    `cap` is written across it. Raises NilaiSalah for what is broken, or too large to be decoded.
    """
    hasil = JenisBerkas.PNG if jenis == JenisBerkas.PNG and not cap else JenisBerkas.JPEG
    try:
        with Image.open(BytesIO(isi), formats=[PEMBACA[jenis]]) as gambar:
            if gambar.width * gambar.height > MAKS_PIKSEL:
                raise tolak("gambar_besar", nama=nama)
            baru = _salin(gambar, tembus=hasil == JenisBerkas.PNG)
        keluar = BytesIO()
        (bubuhkan(baru, cap) if cap else baru).save(keluar, PEMBACA[hasil], **TULIS[hasil])
    except NilaiSalah:
        raise
    except Image.DecompressionBombError as galat:
        raise tolak("gambar_besar", nama=nama) from galat
    except Exception as galat:  # a broken picture fails in Pillow in any way whatever
        raise tolak("berkas_rusak", nama=nama) from galat
    return keluar.getvalue(), hasil


def _salin(gambar: Image.Image, *, tembus: bool) -> Image.Image:
    """Return the pixels on a fresh canvas, turned upright; transparent where they were, if `tembus`, else white."""
    gambar.draft("RGB", (SISI_MAKS, SISI_MAKS))  # a JPEG is decoded no larger than needed
    tegak = ImageOps.exif_transpose(gambar)
    if tegak.mode.startswith("I"):  # 16 bits for each pixel, which Pillow would cut off
        tegak = tegak.point(lambda terang: terang * (1 / 256), "L")
    bening = "A" in tegak.getbands() or "transparency" in tegak.info
    tegak = tegak.convert("RGBA" if bening else "RGB")
    tegak.thumbnail((SISI_MAKS, SISI_MAKS), Image.Resampling.LANCZOS)
    if bening and tembus:
        kanvas = Image.new("RGBA", tegak.size)
        kanvas.paste(tegak)
        return kanvas
    kanvas = Image.new("RGB", tegak.size, "white")
    kanvas.paste(tegak, mask=tegak.getchannel("A") if bening else None)
    return kanvas


def bubuhkan(gambar: Image.Image, cap: str) -> Image.Image:
    """Return a picture with `cap` across all of it, so that a stolen copy tells what it was given for."""
    sisi = int(hypot(*gambar.size)) + 1
    huruf = ImageFont.load_default(max(12, min(gambar.size) // 24))
    lapis = Image.new("RGBA", (sisi, sisi))
    pena = ImageDraw.Draw(lapis)
    baris = f"{cap}      " * (int(sisi / huruf.getlength(cap)) + 2)
    for urut, atas in enumerate(range(0, sisi, int(huruf.size * 4))):
        geser = -urut * huruf.size * 5 % -huruf.getlength(cap)  # every line begins elsewhere
        pena.text((geser, atas), baris, fill=PUTIH, font=huruf, stroke_width=TEPI, stroke_fill=HITAM)
    miring = lapis.rotate(MIRING, Image.Resampling.BILINEAR)
    kiri, atas = (sisi - gambar.width) // 2, (sisi - gambar.height) // 2
    kepingan = miring.crop((kiri, atas, kiri + gambar.width, atas + gambar.height))
    return Image.alpha_composite(gambar.convert("RGBA"), kepingan).convert("RGB")
