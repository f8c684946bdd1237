"""What the catalogue offers."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from layanan.instansi.models import Instansi
from layanan.inti.pencarian import rapikan_kueri
from layanan.katalog.enums import ModeDaring
from layanan.katalog.kuota import sisa_kuota
from layanan.katalog.models import Layanan, LayananLanjutan, StandarVersi


def layanan_terbit(instansi: Instansi, kueri: str = "") -> QuerySet[Layanan]:
    """Return the published services of an office by name, with all that a list shows; `kueri` narrows by words."""
    dekat = ["kategori", "formulir", "alur"] + (["halaman"] if hasattr(Layanan, "halaman") else [])
    terbit = Layanan.objects.filter(instansi=instansi, live=True).select_related(*dekat).order_by("nama")
    for kata in rapikan_kueri(kueri).split():
        terbit = terbit.filter(Q(nama__icontains=kata) | Q(ringkasan__icontains=kata))
    return terbit


def alasan_tidak_daring(layanan: Layanan, *, lanjutan: bool = False) -> str:
    """Return why a service takes no applications online at all, or an empty string; the quota does not matter here.

    `lanjutan`: the application follows an earlier case.
    """
    if not layanan.live:
        return _("Layanan ini belum diterbitkan. Silakan datang ke kantor.")
    if layanan.mode_daring == ModeDaring.INFORMASI:
        return layanan.alasan_luring or _("Layanan ini hanya dilayani di kantor.")
    if layanan.mode_daring == ModeDaring.LANJUTAN and not lanjutan:
        return _(
            "Layanan ini untuk yang sudah punya permohonan. Masuk dengan kode lacak dan kode akses permohonan itu."
        )
    if not _berformulir(layanan):
        return _("Formulir layanan ini belum siap. Silakan datang ke kantor.")
    return ""


def alasan_tidak_berbantuan(layanan: Layanan) -> str:
    """Return why no officer can file an application for somebody, or an empty string; the quota does not matter here.

    What is served at the office only is open here.
    """
    if not layanan.live:
        return _("Layanan ini belum diterbitkan.")
    if layanan.mode_daring == ModeDaring.LANJUTAN:
        return _("Melanjutkan permohonan yang ada: pemohon masuk dengan kode lacak dan kode aksesnya.")
    if not _berformulir(layanan):
        return _("Layanan ini belum punya formulir dan alur yang terbit.")
    return ""


def _berformulir(layanan: Layanan) -> bool:
    return all(definisi is not None and definisi.live for definisi in (layanan.formulir, layanan.alur))


def alasan_tutup(layanan: Layanan, *, lanjutan: bool = False, berbantuan: bool = False) -> str:
    """Return why nobody can apply now: the service is not open, or no place is left; else empty.

    `berbantuan`: an officer files for the applicant. Page, form runner, desk, API and the action itself ask here.
    """
    alasan = alasan_tidak_berbantuan(layanan) if berbantuan else alasan_tidak_daring(layanan, lanjutan=lanjutan)
    if alasan:
        return alasan
    sisa = sisa_kuota(layanan)
    return sisa.alasan if sisa else ""


def standar_berlaku(layanan: Layanan) -> StandarVersi | None:
    """Return the version a new case is filed under, or None when the service was never published."""
    return layanan.versi.order_by("-nomor").first()


def lanjutan_layanan(layanan: Layanan) -> QuerySet[LayananLanjutan]:
    """Return the published services that may follow a case of this one now, in the order of the standard."""
    return layanan.lanjutan.filter(tujuan__live=True).select_related("tujuan__formulir", "tujuan__alur")


def halaman_layanan(layanan: Layanan) -> Any:
    """Return the page of a service, or None.

    The page class belongs to the site: a OneToOneField named by the reverse accessor `halaman`.
    """
    try:
        return layanan.halaman
    except (AttributeError, ObjectDoesNotExist):
        return None
