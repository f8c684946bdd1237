"""The field types. Importing this package registers the shipped ones; a third party adds its own to `jenis_isian`."""

from layanan.formulir.jenis import berkas, identitas, lokasi, pilihan, tanggal, teks  # noqa: F401 - each registers its types
from layanan.formulir.jenis.dasar import JenisIsian, jenis_isian

__all__ = ["JenisIsian", "jenis_isian"]
