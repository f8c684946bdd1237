"""Fill the table of holidays."""

from collections.abc import Iterable

import holidays
from django.db import transaction

from layanan.kalender.enums import JenisLibur
from layanan.kalender.models import HariLibur

KATEGORI = {"public": JenisLibur.NASIONAL, "government": JenisLibur.CUTI_BERSAMA}


@transaction.atomic
def isi_libur(tahun: Iterable[int]) -> int:
    """Add the national holidays and joint leave of some years, and return how many days were new.

    Days that are there already stay as they are, whoever wrote them: a revised decree is entered by hand.
    """
    baru = []
    for kategori, jenis in KATEGORI.items():
        for tanggal, nama in holidays.country_holidays(
            "ID", years=tahun, categories=(kategori,), language="id"
        ).items():
            baru.append(HariLibur(tanggal=tanggal, nama=nama, jenis=jenis))
    ada = set(HariLibur.objects.filter(instansi=None).values_list("tanggal", flat=True))
    # on a day that is both, the national holiday stands
    belum = {satu.tanggal: satu for satu in reversed(baru) if satu.tanggal not in ada}
    HariLibur.objects.bulk_create(belum.values())
    return len(belum)
