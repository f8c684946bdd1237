"""The door to every model of the plugin. Inside the plugin, import `layanan.<capability>.models` instead."""

from layanan.alur.models import Alur, AlurVersi
from layanan.berkas.models import Berkas
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.instansi.models import Instansi, Penugasan, PersetujuanKasi
from layanan.inti.models import BukuNomor, Kiriman, Pembacaan
from layanan.janji.models import HariTutup, JadwalJanji, JamJanji, JanjiTemu
from layanan.kalender.models import HariLibur
from layanan.katalog.models import (
    DasarHukum,
    KategoriLayanan,
    Kuota,
    Layanan,
    LayananLanjutan,
    Peraturan,
    Persyaratan,
    StandarVersi,
)
from layanan.pengaduan.models import IdentitasPelapor, Pengaduan, PeristiwaPengaduan
from layanan.permohonan.models import Draf, Penyetuju, PeristiwaPermohonan, Permohonan, Tagihan
from layanan.register.models import BatchImpor, RegisterLama

__all__ = [
    "Alur",
    "AlurVersi",
    "BatchImpor",
    "Berkas",
    "BukuNomor",
    "DasarHukum",
    "Draf",
    "Formulir",
    "FormulirVersi",
    "HariLibur",
    "HariTutup",
    "IdentitasPelapor",
    "Instansi",
    "JadwalJanji",
    "JamJanji",
    "JanjiTemu",
    "KategoriLayanan",
    "Kiriman",
    "Kuota",
    "Layanan",
    "LayananLanjutan",
    "Pembacaan",
    "Pengaduan",
    "Penugasan",
    "Penyetuju",
    "Peraturan",
    "PeristiwaPengaduan",
    "PeristiwaPermohonan",
    "Permohonan",
    "PersetujuanKasi",
    "Persyaratan",
    "RegisterLama",
    "StandarVersi",
    "Tagihan",
]
