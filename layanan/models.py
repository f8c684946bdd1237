"""The door to every model of the plugin. Inside the plugin, import `layanan.<capability>.models` instead."""

from layanan.alur.models import Alur, AlurVersi
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.instansi.models import Instansi, Penugasan
from layanan.inti.models import BukuNomor
from layanan.katalog.models import DasarHukum, KategoriLayanan, Layanan, Peraturan, Persyaratan, StandarVersi
from layanan.permohonan.models import Draf, PeristiwaPermohonan, Permohonan

__all__ = [
    "Alur",
    "AlurVersi",
    "BukuNomor",
    "DasarHukum",
    "Draf",
    "Formulir",
    "FormulirVersi",
    "Instansi",
    "KategoriLayanan",
    "Layanan",
    "Penugasan",
    "Peraturan",
    "PeristiwaPermohonan",
    "Permohonan",
    "Persyaratan",
    "StandarVersi",
]
