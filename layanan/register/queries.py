"""Who may open or import the old registers, and what is already in them."""

from typing import Any

from django.db.models import Q, QuerySet

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.instansi.queries import instansi_dengan_peran, lingkup_instansi
from layanan.katalog.models import Layanan
from layanan.register.models import BatchImpor, RegisterLama
from layanan.register.rules import kunci_teks

PERAN_PEMBACA = (Peran.ADMIN_IMPOR, Peran.PETUGAS_LAYANAN, Peran.KASI, Peran.LURAH, Peran.CAMAT)
PERAN_PENGIMPOR = (Peran.ADMIN_IMPOR,)


def register_untuk(pengguna: Any) -> QuerySet[RegisterLama]:
    """Return the register rows a user may read."""
    return lingkup_instansi(RegisterLama.objects.all(), pengguna, PERAN_PEMBACA)


def instansi_pembaca(pengguna: Any) -> QuerySet[Instansi]:
    """Return the offices whose register a user may read."""
    return _instansi(pengguna, PERAN_PEMBACA)


def instansi_pengimpor(pengguna: Any) -> QuerySet[Instansi]:
    """Return the offices for which a user may import and export."""
    return _instansi(pengguna, PERAN_PENGIMPOR)


def batch_untuk(pengguna: Any) -> QuerySet[BatchImpor]:
    """Return the imports a user may open."""
    return lingkup_instansi(BatchImpor.objects.select_related("instansi", "oleh"), pengguna, PERAN_PENGIMPOR)


def boleh_membaca(pengguna: Any) -> bool:
    """Return whether a user may open the register of any office."""
    return _berperan(pengguna, PERAN_PEMBACA)


def boleh_mengimpor(pengguna: Any, instansi_id: int | None = None) -> bool:
    """Return whether a user may import and export for an office, or for any when none is named."""
    return _berperan(pengguna, PERAN_PENGIMPOR, instansi_id)


def _berperan(pengguna: Any, peran: tuple[str, ...], instansi_id: int | None = None) -> bool:
    if not pengguna.is_active:
        return False
    if pengguna.is_superuser:
        return True
    milik = instansi_dengan_peran(pengguna, peran)
    return bool(milik) if instansi_id is None else instansi_id in milik


def _instansi(pengguna: Any, peran: tuple[str, ...]) -> QuerySet[Instansi]:
    semua = Instansi.objects.all()
    if pengguna.is_active and pengguna.is_superuser:
        return semua
    return semua.filter(pk__in=instansi_dengan_peran(pengguna, peran))


def impor_sebelumnya(batch: BatchImpor) -> BatchImpor | None:
    """Return the latest finished import of the very same file in the same office, if any."""
    return (
        BatchImpor.objects.filter(Q(dijalankan_pada__isnull=False), instansi=batch.instansi_id, sha256=batch.sha256)
        .exclude(pk=batch.pk)
        .first()
    )


class PetaLayanan:
    """From the name of a service as written in a book to its series of numbers and the service in the catalogue.

    A name that the register has seen keeps the series it was filed under, whatever happens to the catalogue meanwhile:
    the same file never lands twice.
    """

    def __init__(self, instansi: Instansi) -> None:
        self._katalog = {}
        for pk, kode, nama in Layanan.objects.filter(instansi=instansi).values_list("pk", "kode", "nama"):
            self._katalog |= {kunci_teks(kode): (pk, kode), kunci_teks(nama): (pk, kode)}
        tersimpan = RegisterLama.objects.filter(instansi=instansi).order_by()
        self._seri = {
            kunci_teks(nama): kunci for nama, kunci in tersimpan.values_list("layanan_nama", "kunci_layanan").distinct()
        }

    def cari(self, tertulis: str) -> tuple[str, int | None]:
        """Return the key of the series and the id of the service, or None when the catalogue has none such."""
        kunci = kunci_teks(tertulis)
        pk, kode = self._katalog.get(kunci, (None, kunci))
        return self._seri.get(kunci, kode), pk


def isi_tersimpan(instansi: Instansi, tahun: int, isian: tuple[str, ...]) -> dict[tuple[str, str], tuple]:
    """Return what the register of one year holds: (series, number) -> the values of the named fields."""
    baris = RegisterLama.objects.filter(instansi=instansi, tahun=tahun).order_by()
    return {
        (kunci, nomor): tuple(nilai)
        for kunci, nomor, *nilai in baris.values_list("kunci_layanan", "nomor_register", *isian)
    }
