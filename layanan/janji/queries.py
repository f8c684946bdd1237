"""Free times of a service, closed days, and the appointments of a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.queries import instansi_dengan_peran, lingkup_instansi
from layanan.janji.enums import StatusJanji
from layanan.janji.models import HariTutup, JadwalJanji, JanjiTemu
from layanan.janji.rules import Slot, kurangi, slot_sehari
from layanan.kalender.queries import Kalender
from layanan.katalog.models import Layanan

JANJI = "janji"  # the field type
PERAN_JANJI = PERAN_PERKARA - {Peran.KURIR}  # a courier meets only what is assigned to them
PEMBERITAHUAN = 30  # days ahead of which closed days are told


def slot_kosong(layanan: Layanan, kecuali: JanjiTemu | None = None) -> list[Slot]:
    """Return the times that can be booked now, in order, with the places left; `kecuali` counts as given back."""
    jadwal = JadwalJanji.objects.filter(layanan=layanan).prefetch_related("jam").first()
    if jadwal is None:
        return []
    hari_ini = timezone.localdate()
    akhir = hari_ini + timedelta(days=jadwal.hari_ke_depan)
    tutup, kalender = penutupan(layanan, hari_ini, akhir), Kalender(layanan.instansi)
    terpakai: dict[date, list[JanjiTemu]] = defaultdict(list)
    for satu in janji_berlaku(layanan, hari_ini, akhir):
        if satu != kecuali:
            terpakai[timezone.localdate(satu.mulai)].append(satu)
    paling_cepat, pola = timezone.now() + timedelta(hours=jadwal.batas_jam), list(jadwal.jam.all())
    hasil = []
    for urut in range(jadwal.hari_ke_depan + 1):
        hari = hari_ini + timedelta(days=urut)
        if not kalender.libur(hari) and not any(satu.mulai <= hari <= satu.sampai for satu in tutup):
            hasil += [kurangi(slot, terpakai[hari]) for slot in slot_sehari(pola, hari) if slot.mulai >= paling_cepat]
    return [slot for slot in hasil if slot.sisa]


def janji_berlaku(layanan: Layanan, dari: date, sampai: date) -> QuerySet[JanjiTemu]:
    """Return the appointments of a service that take a place, from one day to another."""
    janji = JanjiTemu.objects.filter(layanan=layanan, **rentang_hari(dari, sampai))
    return janji.exclude(status=StatusJanji.DIBATALKAN)


def rentang_hari(dari: date, sampai: date) -> dict[str, datetime]:
    """Return the filter for appointments from one day to another, both included."""
    awal, akhir = (timezone.make_aware(datetime.combine(satu, time.min)) for satu in (dari, sampai + timedelta(days=1)))
    return {"mulai__gte": awal, "mulai__lt": akhir}


def penutupan(layanan: Layanan, dari: date, sampai: date) -> list[HariTutup]:
    """Return the closed days of a service that touch a time, in order."""
    tutup = HariTutup.objects.filter(Q(layanan=None) | Q(layanan=layanan), instansi=layanan.instansi_id)
    return list(tutup.filter(mulai__lte=sampai, sampai__gte=dari).order_by("mulai", "pk"))


def kalimat_tutup(layanan: Layanan) -> list[str]:
    """Return what a citizen is told of the days on which no appointment can be had soon."""
    hari_ini = timezone.localdate()
    return [_kalimat(satu) for satu in penutupan(layanan, hari_ini, hari_ini + timedelta(days=PEMBERITAHUAN))]


def _kalimat(tutup: HariTutup) -> str:
    mulai, sampai = (formats.date_format(satu, "j F Y") for satu in (tutup.mulai, tutup.sampai))
    if mulai == sampai:
        return _("Tidak ada janji temu pada %(mulai)s: %(sebab)s.") % {"mulai": mulai, "sebab": tutup.keterangan}
    isi = {"mulai": mulai, "sampai": sampai, "sebab": tutup.keterangan}
    return _("Tidak ada janji temu pada %(mulai)s sampai %(sampai)s: %(sebab)s.") % isi


def isian_janji(dokumen: Dokumen) -> Isian | None:
    """Return the question for an appointment of a form, or None."""
    return next((satu for satu in semua_isian(dokumen) if satu["jenis"] == JANJI), None)


def berjadwal(dokumen: Dokumen, layanan: Layanan) -> Dokumen:
    """Return a form with the free times of a service in its question for an appointment; without one, as it is."""
    if isian_janji(dokumen) is None:
        return dokumen
    isi = isi_jadwal(layanan)
    langkah = [satu | {"isian": _dengan_jadwal(satu["isian"], isi)} for satu in dokumen["langkah"]]
    return {**dokumen, "langkah": langkah}


def isi_jadwal(layanan: Layanan, kecuali: JanjiTemu | None = None) -> dict[str, Any]:
    """Return what a question for an appointment has to know of a service."""
    slot = [satu.untuk_isian() for satu in slot_kosong(layanan, kecuali)]
    return {"slot": slot, "tutup": kalimat_tutup(layanan)}


def _dengan_jadwal(daftar: Iterable[Isian], isi: Mapping[str, Any]) -> list[Isian]:
    return [{**satu, **isi} if satu["jenis"] == JANJI else satu for satu in daftar]


def janji_aktif(kasus: Any) -> JanjiTemu | None:
    """Return the appointment that a case still has before it, or None."""
    return kasus.janji.filter(status=StatusJanji.DIPESAN).first()


def boleh_melihat_janji(pengguna: Any) -> bool:
    """Return whether a user works on cases of any office, and so sees who comes when."""
    return bool((pengguna.is_superuser and pengguna.is_active) or instansi_dengan_peran(pengguna, PERAN_JANJI))


def daftar_janji(pengguna: Any, hari: date) -> QuerySet[JanjiTemu]:
    """Return the appointments of a day in the offices where a user works on cases, with all that the list shows."""
    milik = lingkup_instansi(JanjiTemu.objects.all(), pengguna, PERAN_JANJI, jalur="layanan__instansi")
    berlaku = milik.exclude(status=StatusJanji.DIBATALKAN).filter(**rentang_hari(hari, hari))
    return berlaku.select_related("layanan", "kasus").order_by("mulai", "lokasi", "tempat")


def penutupan_kantor(pengguna: Any, hari: date) -> QuerySet[HariTutup]:
    """Return what is closed on a day in the offices where a user works on cases."""
    milik = lingkup_instansi(HariTutup.objects.all(), pengguna, PERAN_JANJI)
    return milik.filter(mulai__lte=hari, sampai__gte=hari).select_related("layanan", "instansi")


def sebab_tutup(janji: JanjiTemu) -> str:
    """Return why the day of an appointment has been closed since it was made, or an empty string."""
    hari = timezone.localdate(janji.mulai)
    return next((satu.keterangan for satu in penutupan(janji.layanan, hari, hari)), "")


def batas_ubah(janji: JanjiTemu) -> datetime:
    """Return until when the applicant may move or cancel; without a schedule until it begins."""
    jadwal = JadwalJanji.objects.filter(layanan=janji.layanan_id).first()
    return janji.mulai - timedelta(hours=jadwal.batas_jam if jadwal else 0)


def tulis_waktu(janji: JanjiTemu) -> str:
    """Return day, hours and place in words."""
    mulai, selesai = timezone.localtime(janji.mulai), timezone.localtime(janji.selesai)
    isi = {"tanggal": formats.date_format(mulai, "l, j F Y"), "jam": f"{mulai:%H.%M}–{selesai:%H.%M}"}
    return _("%(tanggal)s, pukul %(jam)s, %(lokasi)s") % (isi | {"lokasi": janji.lokasi})
