"""The states that the law, the citizen and the statistics know, whatever the route of a service."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StatusPermohonan(TextChoices):
    """Life cycle of an application."""

    DIAJUKAN = "diajukan", _("Diajukan")
    DIPROSES = "diproses", _("Diproses")
    MENUNGGU_PEMOHON = "menunggu_pemohon", _("Menunggu pemohon")
    MENUNGGU_PIHAK_LAIN = "menunggu_pihak_lain", _("Menunggu instansi lain")
    TERBIT = "terbit", _("Terbit")
    SELESAI = "selesai", _("Selesai")
    DITOLAK = "ditolak", _("Ditolak")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


TERBUKA = (
    StatusPermohonan.DIAJUKAN,
    StatusPermohonan.DIPROSES,
    StatusPermohonan.MENUNGGU_PEMOHON,
    StatusPermohonan.MENUNGGU_PIHAK_LAIN,
    StatusPermohonan.TERBIT,
)
JEDA = (StatusPermohonan.MENUNGGU_PEMOHON, StatusPermohonan.MENUNGGU_PIHAK_LAIN)
"""While a case waits for somebody outside the office, the clock of the service stands still."""

AKHIR = (StatusPermohonan.SELESAI, StatusPermohonan.DITOLAK, StatusPermohonan.DIBATALKAN)


class BilaNegatif(TextChoices):
    """What happens when all recommendations have arrived and one of them is negative."""

    PUTUSKAN = "putuskan", _("petugas tahap ini memutuskan")
    LANJUT = "lanjut", _("tetap diteruskan")
    KEMBALI = "kembali", _("dikembalikan ke tujuan kembali yang pertama")
    TOLAK = "tolak", _("permohonan ditolak")


class Diam(TextChoices):
    """What silence beyond the deadline of a stage does (UU 30/2014 art. 53). It never approves by itself."""

    INGATKAN = "ingatkan", _("ingatkan petugas, dan atasannya bila eskalasi diisi")
