"""Every way to make or change an application."""

from layanan.permohonan.actions.ajukan import AjukanPermohonan
from layanan.permohonan.actions.akhir import BatalkanPermohonan, CabutHasil, HapusData
from layanan.permohonan.actions.seleksi import TetapkanSeleksi
from layanan.permohonan.actions.sistem import IngatkanMasa, TandaiTerlambat
from layanan.permohonan.actions.tahap import JalankanTahap, JawabTahap
from layanan.permohonan.actions.tersedia import aksi_terbuka, aksi_warga

__all__ = [
    "AjukanPermohonan",
    "BatalkanPermohonan",
    "CabutHasil",
    "HapusData",
    "IngatkanMasa",
    "JalankanTahap",
    "JawabTahap",
    "TandaiTerlambat",
    "TetapkanSeleksi",
    "aksi_terbuka",
    "aksi_warga",
]
