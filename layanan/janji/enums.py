"""Words of appointments."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Hari(IntegerChoices):
    """Days of the week, as Python counts them."""

    SENIN = 0, _("Senin")
    SELASA = 1, _("Selasa")
    RABU = 2, _("Rabu")
    KAMIS = 3, _("Kamis")
    JUMAT = 4, _("Jumat")
    SABTU = 5, _("Sabtu")
    MINGGU = 6, _("Minggu")


class StatusJanji(TextChoices):
    """What became of an appointment."""

    DIPESAN = "dipesan", _("Dipesan")
    HADIR = "hadir", _("Hadir")
    TIDAK_HADIR = "tidak_hadir", _("Tidak hadir")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")
