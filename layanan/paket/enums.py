"""Words of packages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Keadaan(TextChoices):
    """What an import does with one part of a package."""

    BARU = "baru", _("dibuat sebagai draf")
    SAMA = "sama", _("sudah ada dan sama, tidak diubah")
    BENTROK = "bentrok", _("sudah ada dan berbeda")
