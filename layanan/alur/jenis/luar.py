"""Stages that touch what is outside this system: another system, another office, the archive."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import JenisTahap, Tahap, daftarkan, isian_petugas

TANPA_SANDI = _("Jangan pernah menulis kata sandi pemohon di sini.")


@daftarkan("sistem_luar")
class SistemLuar(JenisTahap):
    """Work in another system, such as OSS or SiCantik: its number, and what shows that it was done."""

    label = _("Proses di sistem lain (misalnya OSS)")
    label_maju = _("Selesai di sistem lain")

    def isian_bawaan(self, tahap: Tahap) -> list[dict[str, Any]]:
        """Return the number and the evidence. Never a password: with it somebody could act as the citizen."""
        bantuan = str(_("Misalnya: akun sudah ada; pendaftaran terkirim pukul 10.15.")) + " " + str(TANPA_SANDI)
        return [
            isian_petugas(tahap, "nomor", "teks", _("Nomor di sistem lain"), wajib=False, panjang=80),
            isian_petugas(tahap, "bukti", "teks_panjang", _("Bukti pengerjaan"), bantuan=bantuan, panjang=1000),
        ]


@daftarkan("pihak_lain")
class PihakLain(JenisTahap):
    """Another office has the case; the clock of the service stands still until its answer is noted."""

    label = _("Menunggu instansi lain")
    label_maju = _("Jawaban instansi sudah diterima")
    status = StatusPermohonan.MENUNGGU_PIHAK_LAIN

    def isian_bawaan(self, tahap: Tahap) -> list[dict[str, Any]]:
        """Return the answer and its number."""
        return [
            isian_petugas(tahap, "jawaban", "teks_panjang", _("Hasil atau jawaban instansi itu"), panjang=2000),
            isian_petugas(tahap, "nomor", "teks", _("Nomor surat jawaban"), wajib=False, panjang=80),
        ]


@daftarkan("arsip")
class Arsip(JenisTahap):
    """The file is put away; where, so that it is found again."""

    label = _("Pengarsipan")
    label_maju = _("Sudah diarsipkan")

    def isian_bawaan(self, tahap: Tahap) -> list[dict[str, Any]]:
        """Return the place."""
        bantuan = str(_("Misalnya: lemari 2, map SKIUM 2026."))
        return [isian_petugas(tahap, "lokasi", "teks", _("Tempat arsip"), bantuan=bantuan, panjang=160)]
