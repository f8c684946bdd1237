"""Working days: which they are, and how many lie between two days."""

from collections import defaultdict
from datetime import date, timedelta

from django.db.models import Q

from layanan.instansi.models import Instansi
from layanan.kalender.enums import JenisLibur
from layanan.kalender.models import HariLibur

SEHARI = timedelta(days=1)


class Kalender:
    """The working days of one office. Holidays are read once for each year that is asked about."""

    def __init__(self, instansi: Instansi) -> None:
        self.instansi = instansi
        self._libur: defaultdict[int, set[date]] = defaultdict(set)
        self._terbaca: set[int] = set()

    def hari_kerja(self, tanggal: date) -> bool:
        """Return whether the office works that day."""
        return tanggal.weekday() < self.instansi.hari_sepekan and not self.libur(tanggal)

    def libur(self, tanggal: date) -> bool:
        """Return whether the day is a holiday, or a closure of the office."""
        return tanggal in self._tahun(tanggal.year)

    def sesudah(self, mulai: date, banyak: int) -> date:
        """Return the day that is `banyak` working days after `mulai`.

        The first working day after `mulai` is day 1, as public bodies count; 0 gives `mulai` itself.
        """
        tanggal = mulai
        while banyak > 0:
            tanggal += SEHARI
            banyak -= self.hari_kerja(tanggal)
        return tanggal

    def antara(self, dari: date, sampai: date) -> int:
        """Return how many working days lie after `dari`, up to and with `sampai`; negative when `sampai` is earlier."""
        if sampai < dari:
            return -self.antara(sampai, dari)
        hari = (dari + SEHARI * urut for urut in range(1, (sampai - dari).days + 1))
        return sum(map(self.hari_kerja, hari))

    def _tahun(self, tahun: int) -> set[date]:
        if tahun not in self._terbaca:
            berlaku = HariLibur.objects.filter(Q(instansi=None) | Q(instansi=self.instansi))
            dalam = berlaku.filter(tanggal__range=(date(tahun, 1, 1), date(tahun, 12, 31)))
            self._libur[tahun] = set(dalam.values_list("tanggal", flat=True))
            self._terbaca.add(tahun)
        return self._libur[tahun]


def kalender_lengkap(tahun: int) -> bool:
    """Return whether the joint leave of a year is known; until the decree is out, deadlines in it may still move."""
    dalam = (date(tahun, 1, 1), date(tahun, 12, 31))
    return HariLibur.objects.filter(jenis=JenisLibur.CUTI_BERSAMA, tanggal__range=dalam).exists()
