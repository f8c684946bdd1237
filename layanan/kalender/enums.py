"""Kinds of days on which an office is closed."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class JenisLibur(TextChoices):
    """Who closes the offices that day."""

    NASIONAL = "nasional", _("Libur nasional")
    CUTI_BERSAMA = "cuti_bersama", _("Cuti bersama")
    KANTOR = "kantor", _("Libur kantor ini")
