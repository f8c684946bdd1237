"""The appointment of an application: picked, moved, cancelled by the applicant; kept or missed, says the officer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.forms import Field
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.formulir.forms import IsianJenis
from layanan.instansi.queries import punya_peran
from layanan.inti.actions import AksiKasus, Catatan
from layanan.inti.errors import AksiTertutup, TidakBerwenang
from layanan.janji.actions import batalkan, pesan, pindahkan, tandai
from layanan.janji.enums import StatusJanji
from layanan.janji.models import JanjiTemu
from layanan.janji.queries import (
    JANJI,
    PERAN_JANJI,
    batas_ubah,
    isi_jadwal,
    isian_janji,
    janji_aktif,
    sebab_tutup,
    tulis_waktu,
)
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan

KALIMAT = {
    "pilih_janji": gettext_lazy("Waktu janji temu dicatat."),
    "batalkan_janji": gettext_lazy("Janji temu dibatalkan."),
    StatusJanji.HADIR: gettext_lazy("Pemohon hadir pada janji temu."),
    StatusJanji.TIDAK_HADIR: gettext_lazy("Pemohon tidak hadir pada janji temu."),
}
"""What happened, by event: neither day nor place, because the tracking code alone shows it."""


@dataclass(frozen=True)
class JanjiTertulis:
    """An appointment as people read it; `sebab_tutup` when its day has been closed since."""

    waktu: str
    status: str
    status_tertulis: str
    batas_tertulis: str
    sebab_tutup: str


class UrusanJanji(AksiKasus):
    """Base of what the applicant does with the appointment; who calls it has proved the right by the access code."""

    peristiwa = PeristiwaPermohonan

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Refuse where there is nothing to appoint, and close when it is too late."""
        self.kasus = kasus
        if not kasus.terbuka or isian_janji(kasus.formulir_versi.dokumen) is None:
            raise TidakBerwenang
        janji = janji_aktif(kasus)
        if janji is not None and batas_ubah(janji) < timezone.now():
            pesan_batas = _("Janji temu %(waktu)s tidak dapat lagi diubah lewat situs. Hubungi kantor.")
            raise AksiTertutup(pesan_batas % {"waktu": tulis_waktu(janji)})


class PilihJanji(UrusanJanji):
    """The applicant moves the appointment, or picks a time when there is none before them."""

    kode = "pilih_janji"

    @property
    def label(self) -> str:
        """The text on the button."""
        return _("Pindahkan janji temu") if janji_aktif(self.kasus) else _("Pilih waktu janji temu")

    def isian(self) -> dict[str, Field]:
        """Return the free times."""
        isi = isi_jadwal(self.kasus.layanan, janji_aktif(self.kasus))
        return {JANJI: IsianJenis(JANJI, JANJI, _("Waktu yang baru"), **isi)}

    def apply(self, kasus: Permohonan, **data: Any) -> Catatan:
        """Book it."""
        janji = janji_aktif(kasus)
        if janji is None:
            janji = pesan(kasus, kasus.layanan, data[JANJI], JANJI)
        else:
            pindahkan(janji, data[JANJI], JANJI)
        return Catatan(self.kode, tulis_waktu(janji), rincian={JANJI: data[JANJI]})


class BatalkanJanji(UrusanJanji):
    """The applicant will not come; the application stays."""

    kode = "batalkan_janji"
    label = gettext_lazy("Batalkan janji temu")
    gaya = "bahaya"

    def check(self, kasus: Permohonan, **data: Any) -> None:
        """Refuse without an appointment."""
        super().check(kasus, **data)
        if janji_aktif(kasus) is None:
            raise TidakBerwenang

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """Give the place back."""
        janji = janji_aktif(kasus)
        batalkan(janji)
        return Catatan(self.kode, tulis_waktu(janji))


class TandaiJanji(AksiKasus):
    """An officer notes who came and who did not."""

    peristiwa = PeristiwaPermohonan
    HASIL: ClassVar = (StatusJanji.HADIR, StatusJanji.TIDAK_HADIR)

    def __init__(self, janji: JanjiTemu, hasil: str, oleh: Any) -> None:
        super().__init__(janji.kasus, oleh)
        self.janji, self.kode = janji, hasil

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """See whether it is the officer's business, whether it is time, and whether nobody was faster."""
        if not punya_peran(self.oleh, kasus.instansi_id, *PERAN_JANJI):
            raise TidakBerwenang
        if self.janji.status != StatusJanji.DIPESAN:
            raise AksiTertutup(_("Janji temu ini sudah ditandai: %(status)s.") % {"status": self._status()})
        if timezone.localdate(self.janji.mulai) > timezone.localdate():
            raise AksiTertutup(_("Harinya belum tiba. Tandai pada hari janji temu."))
        if self.kode == StatusJanji.TIDAK_HADIR and self.janji.mulai > timezone.now():
            raise AksiTertutup(_("Jamnya belum tiba. Tunggu sampai waktu janji temu lewat."))

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """Note it, unless somebody was faster."""
        self.janji.refresh_from_db()
        self.check(kasus)
        tandai(self.janji, self.kode)
        return Catatan(self.kode, tulis_waktu(self.janji))

    def _status(self) -> str:
        return str(self.janji.get_status_display())


def urusan_janji(kasus: Permohonan) -> list[AksiKasus]:
    """Return what the applicant may do with the appointment."""
    return [PilihJanji(kasus), BatalkanJanji(kasus)]


def pesan_janji(kasus: Permohonan, data: Mapping[str, Any]) -> None:
    """Book what the answers of a new case ask for, inside the transaction that files it."""
    isian = isian_janji(kasus.formulir_versi.dokumen)
    if isian is not None and data.get(isian["kunci"]):
        pesan(kasus, kasus.layanan, data[isian["kunci"]], isian["kunci"])


def lepas_janji(kasus: Permohonan) -> None:
    """Give back the place of a case that has ended without being served."""
    janji = janji_aktif(kasus)
    if janji is not None:
        batalkan(janji)


def catat_hadir(kasus: Permohonan) -> None:
    """Note that the applicant has come to the appointment of today or before; the time of a later one stays theirs."""
    janji = janji_aktif(kasus)
    if janji is not None and timezone.localdate(janji.mulai) <= timezone.localdate():
        tandai(janji, StatusJanji.HADIR)


def janji_tertulis(kasus: Permohonan) -> JanjiTertulis | None:
    """Return the last appointment of a case, or None when it never had one."""
    janji = kasus.janji.select_related("layanan").order_by("pk").last()
    if janji is None:
        return None
    aktif = janji.status == StatusJanji.DIPESAN
    batas = timezone.localtime(batas_ubah(janji))
    return JanjiTertulis(
        waktu=tulis_waktu(janji),
        status=janji.status,
        status_tertulis=str(janji.get_status_display()),
        batas_tertulis=formats.date_format(batas, "j F Y H.i") if aktif and batas > timezone.now() else "",
        sebab_tutup=sebab_tutup(janji) if aktif else "",
    )
