"""The door to every model of the plugin. Inside the plugin, import `layanan.<capability>.models` instead."""

from layanan.alur.models import Alur, AlurVersi
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.instansi.models import Instansi, Penugasan
from layanan.inti.models import BukuNomor
from layanan.katalog.models import DasarHukum, KategoriLayanan, Layanan, Peraturan, Persyaratan, StandarVersi
from layanan.register.models import BatchImpor, RegisterLama

__all__ = [
    "Alur",
    "AlurVersi",
    "BatchImpor",
    "BukuNomor",
    "DasarHukum",
    "Formulir",
    "FormulirVersi",
    "Instansi",
    "KategoriLayanan",
    "Layanan",
    "Penugasan",
    "Peraturan",
    "Persyaratan",
    "RegisterLama",
    "StandarVersi",
]
