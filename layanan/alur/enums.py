"""The states that the law, the citizen and the statistics know, whatever the route of a service."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StatusPermohonan(TextChoices):
    """Life cycle of an application."""

    DIAJUKAN = "diajukan", _("Diajukan")
    DIPROSES = "diproses", _("Diproses")
    MENUNGGU_PEMOHON = "menunggu_pemohon", _("Menunggu pemohon")
    TERBIT = "terbit", _("Terbit")
    SELESAI = "selesai", _("Selesai")
    DITOLAK = "ditolak", _("Ditolak")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


TERBUKA = (
    StatusPermohonan.DIAJUKAN,
    StatusPermohonan.DIPROSES,
    StatusPermohonan.MENUNGGU_PEMOHON,
    StatusPermohonan.TERBIT,
)
AKHIR = (StatusPermohonan.SELESAI, StatusPermohonan.DITOLAK, StatusPermohonan.DIBATALKAN)
