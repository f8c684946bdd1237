"""The field types. Importing this package registers the shipped ones; a third party adds its own to `jenis_isian`.

The builder is made from the types that are registered when its models are loaded: add yours in the `models` of an app
that stands before `layanan` in INSTALLED_APPS.
"""

from layanan.formulir.jenis import (  # noqa: F401 - each registers its types
    angka,
    berkas,
    grup,
    identitas,
    janji,
    lokasi,
    nomor,
    perhitungan,
    pernyataan,
    pilihan,
    tanggal,
    teks,
    waktu,
)
from layanan.formulir.jenis.dasar import JenisIsian, bisa_disalin, jenis_isian

__all__ = ["JenisIsian", "bisa_disalin", "jenis_isian"]
