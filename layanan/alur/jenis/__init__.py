"""The stage kinds. Importing this package registers the shipped ones; a third party adds its own to `jenis_tahap`."""

from layanan.alur.jenis import (  # noqa: F401 - each registers its kinds
    bayar,
    kurir,
    lapangan,
    luar,
    meja,
    pemohon,
    persetujuan,
    rekomendasi,
    seleksi,
)
from layanan.alur.jenis.dasar import AksiTahap, JenisTahap, jenis_dari, jenis_tahap

__all__ = ["AksiTahap", "JenisTahap", "jenis_dari", "jenis_tahap"]
