"""Stages at a desk: check, work, sign, hand over."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import AksiTahap, Isian, JenisTahap, Tahap, aksi_kembali, aksi_tolak, daftarkan
from layanan.inti.isian import IsianTeks


@daftarkan("verifikasi")
class Verifikasi(JenisTahap):
    """Somebody looks and passes it on, returns it or refuses it."""

    label = _("Verifikasi")


@daftarkan("kerjakan")
class Kerjakan(JenisTahap):
    """Work to be done, such as data entry or filing."""

    label = _("Kerjakan")
    label_maju = _("Selesai dikerjakan")


@daftarkan("tanda_tangan")
class TandaTangan(JenisTahap):
    """The official signs; the letter gets its number in the same moment and never before."""

    label = _("Tanda tangan")
    menerbitkan = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return sign, return and refuse."""
        label = tahap["tombol"] or _("Tanda tangani")
        return [
            AksiTahap("tanda_tangani", label, isian=self.isian_maju, efek=("beri_nomor_surat",)),
            *aksi_kembali(tahap),
            *aksi_tolak(tahap),
        ]


def isian_penerima(_kasus: Any) -> Isian:
    """Return who received the document: the proof that it was handed over."""
    return {
        "nama_penerima": IsianTeks(
            label=_("Nama penerima"), max_length=120, kosong=_("Isi nama orang yang menerima dokumen.")
        ),
        "hubungan": IsianTeks(
            label=_("Hubungan dengan pemohon"),
            max_length=80,
            help_text=_("Misalnya: pemohon sendiri, istri, karyawan."),
            kosong=_("Isi hubungan penerima dengan pemohon."),
        ),
    }


@daftarkan("serah_loket")
class SerahLoket(JenisTahap):
    """The applicant collects the document at the counter."""

    label = _("Penyerahan di loket")
    label_maju = _("Serahkan kepada pemohon")
    status = StatusPermohonan.TERBIT
    isian_maju = staticmethod(isian_penerima)
