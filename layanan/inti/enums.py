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


class Operator(TextChoices):
    """How an answer is compared in a condition; their meaning is layanan.inti.syarat."""

    EQ = "eq", _("sama dengan")
    NE = "ne", _("tidak sama dengan")
    IN = "in", _("salah satu dari (pisahkan dengan koma)")
    GT = "gt", _("lebih dari, atau sesudah")
    GTE = "gte", _("paling sedikit, atau sejak")
    LT = "lt", _("kurang dari, atau sebelum")
    LTE = "lte", _("paling banyak, atau sampai")
    MEMUAT = "memuat", _("dicentang")
    TIDAK_MEMUAT = "tidak_memuat", _("tidak dicentang")
    TERISI = "terisi", _("terisi")
    KOSONG = "kosong", _("kosong")


TANPA_NILAI = (Operator.TERISI, Operator.KOSONG)


class JenisPerubahan(TextChoices):
    """What happened to a part of a definition between two versions."""

    DITAMBAH = "ditambah", _("Ditambah")
    DIHAPUS = "dihapus", _("Dihapus")
    DIPINDAH = "dipindah", _("Dipindah")
    DIUBAH = "diubah", _("Diubah")
