"""How many places a service has left, and when it opens again.

A withdrawn application gives its place back; a refused one keeps it, because the office has spent its work on it. Every
channel counts. That no place is given twice is the business of layanan.katalog.actions.ambil_tempat.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q, prefetch_related_objects
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.enums import StatusPermohonan
from layanan.katalog.enums import PerKuota
from layanan.katalog.models import Kuota, Layanan

DESEMBER = 12
SISA = {
    PerKuota.HARI: gettext_lazy("Sisa kuota hari ini: %(sisa)d dari %(jumlah)d."),
    PerKuota.BULAN: gettext_lazy("Sisa kuota bulan ini: %(sisa)d dari %(jumlah)d."),
    PerKuota.TAHUN: gettext_lazy("Sisa kuota tahun ini: %(sisa)d dari %(jumlah)d."),
    PerKuota.PERIODE: gettext_lazy("Sisa kuota: %(sisa)d dari %(jumlah)d."),
}
HABIS = {
    PerKuota.HARI: gettext_lazy("Kuota hari ini (%(jumlah)d permohonan) sudah habis. Dibuka lagi %(tanggal)s."),
    PerKuota.BULAN: gettext_lazy("Kuota bulan ini (%(jumlah)d permohonan) sudah habis. Dibuka lagi %(tanggal)s."),
    PerKuota.TAHUN: gettext_lazy("Kuota tahun ini (%(jumlah)d permohonan) sudah habis. Dibuka lagi %(tanggal)s."),
    PerKuota.PERIODE: gettext_lazy(
        "Kuota (%(jumlah)d permohonan) sudah habis. Belum ada jadwal pembukaan berikutnya; tanyakan ke kantor."
    ),
}


@dataclass(frozen=True)
class SisaKuota:
    """The quota of a service on one day, with how many places are taken."""

    jumlah: int
    per: str
    mulai: date | None
    selesai: date | None
    terpakai: int
    hari: date

    @property
    def sisa(self) -> int:
        """How many places are left; fewer than none when the office has lowered the quota."""
        return 0 if self.belum_buka or self.sudah_tutup else max(0, self.jumlah - self.terpakai)

    @property
    def belum_buka(self) -> bool:
        """Whether the period has not begun."""
        return self.mulai is not None and self.hari < self.mulai

    @property
    def sudah_tutup(self) -> bool:
        """Whether the period is over."""
        return self.selesai is not None and self.hari > self.selesai

    @property
    def buka_lagi(self) -> date | None:
        """The day from which there are places again; None while there are some, or when nobody knows."""
        if self.sisa:
            return None
        if self.per == PerKuota.PERIODE:
            return self.mulai if self.belum_buka else None
        return rentang(self.per, self.mulai, self.selesai, self.hari)[1] + timedelta(days=1)

    @property
    def kalimat(self) -> str:
        """How many places are left, in a sentence."""
        return SISA[PerKuota(self.per)] % {"sisa": self.sisa, "jumlah": self.jumlah}

    @property
    def alasan(self) -> str:
        """Why nobody can apply now, and when again; empty while there are places."""
        if self.sisa:
            return ""
        if self.belum_buka:
            return _("Pendaftaran dibuka mulai %(tanggal)s.") % {"tanggal": tulis_tanggal(self.mulai)}
        if self.sudah_tutup:
            return _("Pendaftaran sudah berakhir pada %(tanggal)s.") % {"tanggal": tulis_tanggal(self.selesai)}
        tanggal = self.buka_lagi and tulis_tanggal(self.buka_lagi)
        return HABIS[PerKuota(self.per)] % {"jumlah": self.jumlah, "tanggal": tanggal}


def sisa_kuota(layanan: Layanan) -> SisaKuota | None:
    """Return the quota of a service today, or None when it has none; works on an unsaved service as well."""
    kuota, hari = layanan.kuota.first(), timezone.localdate()
    if kuota is None:
        return None
    terpakai = hitung_terpakai({layanan.pk: kuota}, hari) if layanan.pk else {}
    return susun_sisa(kuota, terpakai.get(layanan.pk, 0), hari)


def sisa_kuota_banyak(daftar: Iterable[Layanan]) -> dict[int, SisaKuota]:
    """Return the quotas of services today by the key of the service, with two queries for all of them."""
    hari, semua = timezone.localdate(), list(daftar)
    prefetch_related_objects(semua, "kuota")
    kuota = {satu.pk: milik for satu in semua for milik in satu.kuota.all()}
    terpakai = hitung_terpakai(kuota, hari) if kuota else {}
    return {pk: susun_sisa(satu, terpakai.get(pk, 0), hari) for pk, satu in kuota.items()}


def hitung_terpakai(kuota: dict[int, Kuota], hari: date) -> dict[int, int]:
    """Return how many places are taken on a day, by the key of the service; services without a case are absent."""
    dihitung = Q()
    for pk, satu in kuota.items():
        awal, akhir = rentang(satu.per, satu.mulai, satu.selesai, hari)
        milik = Q(pk=pk) & ~Q(permohonan__status=StatusPermohonan.DIBATALKAN)
        milik &= Q(permohonan__created_at__gte=_awal_hari(awal)) if awal else Q()
        milik &= Q(permohonan__created_at__lt=_awal_hari(akhir + timedelta(days=1))) if akhir else Q()
        dihitung |= milik
    baris = Layanan.objects.filter(pk__in=kuota).order_by().annotate(terpakai=Count("permohonan", filter=dihitung))
    return dict(baris.values_list("pk", "terpakai"))


def susun_sisa(kuota: Kuota, terpakai: int, hari: date) -> SisaKuota:
    """Return a quota on a day with what is taken of it."""
    return SisaKuota(kuota.jumlah, kuota.per, kuota.mulai, kuota.selesai, terpakai, hari)


def rentang(per: str, mulai: date | None, selesai: date | None, hari: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of the time in which the cases of `hari` are counted; None is without end."""
    if per == PerKuota.HARI:
        return hari, hari
    if per == PerKuota.BULAN:
        berikut = date(hari.year + hari.month // DESEMBER, hari.month % DESEMBER + 1, 1)
        return hari.replace(day=1), berikut - timedelta(days=1)
    if per == PerKuota.TAHUN:
        return date(hari.year, 1, 1), date(hari.year, DESEMBER, 31)
    return mulai, selesai


def tulis_tanggal(tanggal: date) -> str:
    """Return a day in words."""
    return formats.date_format(tanggal, "l, j F Y")


def _awal_hari(tanggal: date) -> datetime:
    return timezone.make_aware(datetime.combine(tanggal, time.min))
