"""Stages outside the office: make an appointment, wait for who was invited, inspect and write the report (BAP)."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import AksiTahap, Isian, JenisTahap, Tahap, daftarkan, isian_petugas
from layanan.inti.isian import IsianTeks

KESIMPULAN = (
    ("memenuhi", _("Memenuhi syarat")),
    ("perlu_perbaikan", _("Perlu perbaikan")),
    ("tidak_memenuhi", _("Tidak memenuhi syarat")),
)


def isian_undangan(_kasus: Any) -> Isian:
    """Return what the applicant is told about the appointment."""
    return {
        "alasan": IsianTeks(
            label=_("Pemberitahuan untuk pemohon"),
            max_length=1000,
            baris=4,
            help_text=_("Pemohon membaca kalimat ini. Sebut hari, jam, tempat, dan apa yang perlu disiapkan."),
            kosong=_("Isi pemberitahuan. Pemohon perlu tahu kapan dan apa yang perlu disiapkan."),
        )
    }


@daftarkan("jadwalkan")
class Jadwalkan(JenisTahap):
    """An officer sets the day of an inspection or a meeting, and tells the applicant."""

    label = _("Penjadwalan peninjauan atau pertemuan")
    label_maju = _("Simpan jadwal")
    urusan_pemohon = True
    isian_maju = staticmethod(isian_undangan)

    def isian_bawaan(self, tahap: Tahap) -> list[dict[str, Any]]:
        """Return the day, the hour and who comes."""
        return [
            isian_petugas(tahap, "tanggal", "tanggal", _("Tanggal")),
            isian_petugas(tahap, "jam", "teks", _("Jam"), bantuan=str(_("Misalnya: 09.00 WIB.")), panjang=40),
            isian_petugas(
                tahap, "tim", "teks_panjang", _("Petugas atau tim yang datang"), kelas="pribadi", panjang=500
            ),
        ]


@daftarkan("janji_temu")
class JanjiTemu(JenisTahap):
    """The office waits for the applicant to come, or to be there by telephone or video."""

    label = _("Menunggu kedatangan pemohon")
    label_maju = _("Pemohon hadir, mulai dilayani")
    status = StatusPermohonan.MENUNGGU_PEMOHON
    urusan_pemohon = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the usual ones; the applicant's coming is noted on their appointment, too."""
        maju, *lain = super().aksi(tahap)
        return [replace(maju, efek=("catat_hadir",)), *lain]


@daftarkan("bap")
class Bap(JenisTahap):
    """The inspection and its report (berita acara pemeriksaan); a later stage checks it, or sends it back."""

    label = _("Peninjauan lapangan dan berita acara (BAP)")
    label_maju = _("Ajukan berita acara")

    def isian_bawaan(self, tahap: Tahap) -> list[dict[str, Any]]:
        """Return what makes a report complete: the day, the team, what was found, the conclusion."""
        pilihan = [{"label": str(label), "nilai": nilai} for nilai, label in KESIMPULAN]
        return [
            isian_petugas(tahap, "tanggal", "tanggal", _("Tanggal kunjungan")),
            isian_petugas(tahap, "tim", "teks_panjang", _("Tim pemeriksa"), kelas="pribadi", panjang=500),
            isian_petugas(tahap, "hasil", "teks_panjang", _("Hasil pemeriksaan tiap butir"), panjang=4000),
            isian_petugas(tahap, "kesimpulan", "pilihan", _("Kesimpulan"), pilihan=pilihan),
        ]
