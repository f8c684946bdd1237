"""Choices of the catalogue."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StatusPeraturan(TextChoices):
    """Whether a regulation is in force."""

    BERLAKU = "berlaku", _("Berlaku")
    DIUBAH = "diubah", _("Diubah")
    DICABUT = "dicabut", _("Dicabut")
    PERIKSA = "periksa", _("Perlu diperiksa")


class ModeDaring(TextChoices):
    """How far a service can be used online; decided by each office."""

    INFORMASI = "informasi_saja", _("Informasi saja, datang ke kantor")
    PENDAFTARAN = "pendaftaran", _("Daftar secara daring, berkas dijemput atau diserahkan")
    PENUH = "penuh", _("Sepenuhnya daring")


class SifatPersyaratan(TextChoices):
    """Whether a requirement must be met."""

    WAJIB = "wajib", _("Wajib")
    BERSYARAT = "bersyarat", _("Wajib bila keadaannya berlaku")
    OPSIONAL = "opsional", _("Opsional")
