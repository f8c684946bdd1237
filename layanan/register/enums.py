"""Choices of the historical register."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StatusRegister(TextChoices):
    """How an application in the old book ended."""

    SELESAI = "selesai", _("Selesai")
    DITOLAK = "ditolak", _("Ditolak")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


class StatusBatch(TextChoices):
    """Where an import stands: checked and waiting, done, or called off."""

    DIPERIKSA = "diperiksa", _("Menunggu persetujuan")
    SELESAI = "selesai", _("Selesai")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


class FormatBerkas(TextChoices):
    """The file formats that are read and written."""

    CSV = "csv", "CSV"
    XLSX = "xlsx", "Excel (XLSX)"
