"""What the clock does to applications. Each may run again, or beside itself, without doing anything twice."""

from datetime import timedelta

from django.utils import timezone

from layanan.alur.enums import BERHASIL
from layanan.inti.actions import AksiKasus
from layanan.inti.errors import LayananError
from layanan.katalog.models import INGATKAN_TERJAUH
from layanan.permohonan.actions import IngatkanMasa, TandaiTerlambat
from layanan.permohonan.lanjutan import perlu_diingatkan
from layanan.permohonan.models import Permohonan
from layanan.permohonan.tenggat import perlu_diberi_tahu, terlambat

TERJAUH = timedelta(days=INGATKAN_TERJAUH)


def ingatkan_masa() -> int:
    """Tell the holders of results that expire soon, each once, and return how many were told."""
    hari_ini = timezone.localdate()
    calon = Permohonan.objects.filter(
        diingatkan=False, status__in=BERHASIL, berlaku_sampai__range=(hari_ini, hari_ini + TERJAUH)
    )
    segera = calon.select_related("standar_versi", "layanan", "instansi").iterator(chunk_size=500)
    return sum(_jalankan(IngatkanMasa(kasus)) for kasus in segera if perlu_diingatkan(kasus))


def tandai_terlambat() -> int:
    """Tell of the cases whose stage should have been done by now, each once, and return how many were told of."""
    calon = terlambat(Permohonan.objects.filter(diberi_tahu_terlambat=False))
    lewat = calon.select_related("alur_versi", "instansi").iterator(chunk_size=500)
    return sum(_jalankan(TandaiTerlambat(kasus)) for kasus in lewat if perlu_diberi_tahu(kasus))


def _jalankan(aksi: AksiKasus) -> int:
    try:
        aksi.execute()
    except LayananError:  # another process was faster
        return 0
    return 1
