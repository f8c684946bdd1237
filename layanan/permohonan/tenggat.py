"""Until when a stage is to be done, and what happens when that day has passed.

Days are working days of the office where the case is, counted from the day on which it came to the stage. While it
waits for the applicant or for another office, the clock of the office stands still: nothing is late then. Silence never
decides a case (UU 30/2014 art. 53): the officers are told, and whom the route names for it.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from layanan.alur.dokumen import cari_tahap, semua_tahap
from layanan.alur.enums import JEDA, TERBUKA, Diam
from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.instansi.queries import instansi_dengan_peran
from layanan.kalender.queries import Kalender
from layanan.permohonan.kantor import di_kantor, di_mana
from layanan.permohonan.models import Permohonan

BERJALAN = [satu for satu in TERBUKA if satu not in JEDA]


def pasang_tenggat(kasus: Permohonan) -> None:
    """Set on the locked row when the stage to which the case has come is to be done."""
    tahap = cari_tahap(kasus.alur_versi.dokumen, kasus.tahap)
    hari = tahap["hari_kerja"] if tahap else None
    kasus.tenggat = Kalender(kasus.di_kantor).sesudah(timezone.localdate(), hari) if hari else None
    kasus.diberi_tahu_terlambat = False


def terlambat(semua: QuerySet[Permohonan]) -> QuerySet[Permohonan]:
    """Return the cases whose stage should have been done by now."""
    return semua.filter(tenggat__lt=timezone.localdate(), status__in=BERJALAN)


def jatuh_tempo(semua: QuerySet[Permohonan]) -> QuerySet[Permohonan]:
    """Return the cases whose stage is to be done today."""
    return semua.filter(tenggat=timezone.localdate(), status__in=BERJALAN)


def perlu_diberi_tahu(kasus: Permohonan) -> dict[str, Any] | None:
    """Return the stage whose lateness has still to be told of, or None."""
    lewat = kasus.tenggat is not None and kasus.tenggat < timezone.localdate() and kasus.status in BERJALAN
    tahap = cari_tahap(kasus.alur_versi.dokumen, kasus.tahap)
    diminta = tahap is not None and (tahap["eskalasi"] or tahap["diam"] == Diam.INGATKAN)
    return tahap if lewat and diminta and not kasus.diberi_tahu_terlambat else None


def tereskalasi(pengguna: Any) -> Q:
    """Return the cases that are late in a stage for which the route names a role of this user to be told."""
    hasil = Q(pk__in=[])
    lewat = Permohonan.objects.filter(diberi_tahu_terlambat=True, status__in=BERJALAN)
    for versi in AlurVersi.objects.filter(pk__in=lewat.order_by().values("alur_versi")):
        for tahap in semua_tahap(versi.dokumen):
            kantor = instansi_dengan_peran(pengguna, [tahap["eskalasi"]]) if tahap["eskalasi"] else set()
            if kantor:
                di_sini = Q(alur_versi=versi.pk, tahap=tahap["kode"]) & di_kantor(kantor, tahap)
                hasil |= di_sini & Q(diberi_tahu_terlambat=True, status__in=BERJALAN)
    return hasil


def kalimat_tenggat(kasus: Permohonan) -> str:
    """Return until when the stage is to be done, for the officer; empty when there is no date."""
    if kasus.tenggat is None or not kasus.terbuka:
        return ""
    tanggal = formats.date_format(kasus.tenggat, "j F Y")
    if kasus.status in JEDA:
        return _("%(tanggal)s (kantor sedang menunggu)") % {"tanggal": tanggal}
    hari = Kalender(kasus.di_kantor).antara(kasus.tenggat, timezone.localdate())
    if hari > 0:
        return _("%(tanggal)s, terlambat %(hari)d hari kerja") % {"tanggal": tanggal, "hari": hari}
    return tanggal


def catatan_terlambat(kasus: Permohonan, tahap: dict[str, Any]) -> str:
    """Return what the record says about a stage that is late."""
    kalimat = _("Tenggat tahap ini lewat tanpa keputusan. Permohonan tidak dianggap disetujui; segera putuskan.")
    if not tahap["eskalasi"]:
        return kalimat
    siapa = di_mana(kasus, str(Peran(tahap["eskalasi"]).label))
    return kalimat + " " + _("Diberitahukan kepada %(peran)s.") % {"peran": siapa}
