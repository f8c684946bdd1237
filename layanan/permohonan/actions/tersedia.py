"""Which actions somebody has now: pages and API ask here, the actions check the same."""

from typing import Any

from layanan.alur.enums import BERHASIL
from layanan.inti.actions import AksiTersedia
from layanan.permohonan.actions.akhir import BatalkanPermohonan, CabutHasil, HapusData
from layanan.permohonan.actions.tahap import JalankanTahap, JawabTahap
from layanan.permohonan.giliran import (
    aksi_pemohon,
    aksi_tahap,
)
from layanan.permohonan.janji import urusan_janji
from layanan.permohonan.models import Permohonan


def aksi_terbuka(permohonan: Permohonan, pengguna: Any) -> list[AksiTersedia]:
    """Return the actions that are this user's business now. Pages and API ask here; the actions check the same."""
    semua = [JalankanTahap(permohonan, satu.kode, pengguna) for satu in aksi_tahap(permohonan)]
    akhir = [CabutHasil(permohonan, pengguna)] if permohonan.status in BERHASIL else []
    if not permohonan.terbuka:
        akhir.append(HapusData(permohonan, pengguna))
    return [satu for satu in (aksi.tersedia() for aksi in [*semua, *akhir]) if satu is not None]


def aksi_warga(permohonan: Permohonan) -> list[AksiTersedia]:
    """Return what the applicant can do now, and withdrawal with its reason when it is closed."""
    tahap = [JawabTahap(permohonan, satu.kode) for satu in aksi_pemohon(permohonan)]
    aksi = [*tahap, *urusan_janji(permohonan), BatalkanPermohonan(permohonan)]
    return [satu for satu in (aksi.tersedia() for aksi in aksi) if satu is not None]
