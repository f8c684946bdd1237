"""The stage kinds. Importing this package registers the shipped ones; a third party adds its own to `jenis_tahap`."""

from layanan.alur.jenis import kurir, lapangan, luar, meja, pemohon, rekomendasi  # noqa: F401 - each registers its kinds
from layanan.alur.jenis.dasar import AksiTahap, JenisTahap, jenis_dari, jenis_tahap

__all__ = ["AksiTahap", "JenisTahap", "jenis_dari", "jenis_tahap"]
