"""Stages in which the applicant acts, through the tracking page. An officer can note what was told at the counter."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import AksiTahap, Isian, JenisTahap, Tahap, aksi_kembali, aksi_tolak, daftarkan
from layanan.alur.jenis.meja import isian_penerima
from layanan.inti.isian import IsianTeks


def tanpa_isian(_kasus: Any) -> Isian:
    """Return no inputs: one press is enough."""
    return {}


def isian_koreksi(_kasus: Any) -> Isian:
    """Return what is wrong, in the applicant's words."""
    return {
        "jawaban": IsianTeks(
            label=_("Apa yang perlu diperbaiki?"),
            max_length=1000,
            baris=4,
            kosong=_("Tulis apa yang perlu diperbaiki, supaya petugas dapat membetulkannya."),
        )
    }


def isian_jawaban(_kasus: Any) -> Isian:
    """Return an optional word from the applicant."""
    return {"jawaban": IsianTeks(label=_("Keterangan untuk petugas"), required=False, max_length=1000, baris=3)}


def isian_dari_pemohon(_kasus: Any) -> Isian:
    """Return how the applicant told the office, for the record."""
    return {
        "catatan": IsianTeks(
            label=_("Bagaimana pemohon menyampaikannya?"),
            max_length=1000,
            baris=3,
            help_text=_("Misalnya: datang ke loket, atau lewat telepon, tanggal dan jamnya."),
            kosong=_("Isi bagaimana pemohon menyampaikannya: tindakan ini dicatat atas nama pemohon."),
        )
    }


class MilikPemohon(JenisTahap):
    """Base of the stages that wait for the applicant; officers may note what they were told, return or refuse."""

    status = StatusPermohonan.MENUNGGU_PEMOHON
    urusan_pemohon = True
    isian_maju = staticmethod(isian_dari_pemohon)

    def giliran(self, tahap: Tahap) -> list[tuple[str, Q]]:
        """Return nobody: it is the applicant's turn."""
        return []

    def siapa(self, kasus: Any, tahap: Tahap) -> list[str]:
        """Return nobody."""
        return []


@daftarkan("tanya_pemohon")
class TanyaPemohon(MilikPemohon):
    """The applicant confirms what the office has entered, or says what is wrong."""

    label = _("Konfirmasi oleh pemohon")
    label_maju = _("Catat: pemohon menyatakan benar")
    menunggu_berkas = False

    def aksi_pemohon(self, tahap: Tahap) -> list[AksiTahap]:
        """Return correct, and wrong when the route says where to go back to."""
        benar = AksiTahap("nyatakan_benar", _("Sudah benar, lanjutkan"), isian=tanpa_isian)
        koreksi = [
            AksiTahap("minta_koreksi", _("Ada yang perlu diperbaiki"), satu.tujuan, isian_koreksi, "biasa")
            for satu in aksi_kembali(tahap)[:1]
        ]
        return [benar, *koreksi]


@daftarkan("perbaikan")
class Perbaikan(MilikPemohon):
    """The case was returned to the applicant; once corrected it goes on with the stage after this one."""

    label = _("Perbaikan oleh pemohon")
    label_maju = _("Catat: pemohon sudah melengkapi")
    hanya_kembali = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return completed and refuse; there is nothing to go back to."""
        return [AksiTahap("teruskan", tahap["tombol"] or self.label_maju, isian=self.isian_maju), *aksi_tolak(tahap)]

    def aksi_pemohon(self, tahap: Tahap) -> list[AksiTahap]:
        """Return completed."""
        return [AksiTahap("nyatakan_lengkap", _("Sudah saya lengkapi"), isian=isian_jawaban)]


@daftarkan("terima_mandiri")
class TerimaMandiri(JenisTahap):
    """The applicant prints or fetches the finished document without help; the counter still hands it out."""

    label = _("Pemohon mengunduh atau mengambil sendiri")
    label_maju = _("Serahkan kepada pemohon")
    status = StatusPermohonan.TERBIT
    urusan_pemohon = True
    isian_maju = staticmethod(isian_penerima)

    def aksi_pemohon(self, tahap: Tahap) -> list[AksiTahap]:
        """Return received."""
        return [AksiTahap("nyatakan_diterima", _("Dokumen sudah saya terima"), isian=tanpa_isian)]
