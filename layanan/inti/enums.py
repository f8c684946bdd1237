"""Words that every capability shares."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kanal(TextChoices):
    """How a case reached the office."""

    DARING_WEB = "daring_web", _("Situs web")
    API = "api", _("Aplikasi lain (API)")
    LOKET = "loket", _("Loket")
    TELEPON = "telepon", _("Telepon")
    ZOOM = "zoom", _("Zoom")
    WHATSAPP = "whatsapp", _("WhatsApp")
