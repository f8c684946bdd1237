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
    DICABUT = "dicabut", _("Dicabut")


TERBUKA = (
    StatusPermohonan.DIAJUKAN,
    StatusPermohonan.DIPROSES,
    StatusPermohonan.MENUNGGU_PEMOHON,
    StatusPermohonan.MENUNGGU_PIHAK_LAIN,
    StatusPermohonan.TERBIT,
)
JEDA = (StatusPermohonan.MENUNGGU_PEMOHON, StatusPermohonan.MENUNGGU_PIHAK_LAIN)
"""While a case waits for somebody outside the office, the clock of the service stands still."""

AKHIR = (
    StatusPermohonan.SELESAI,
    StatusPermohonan.DITOLAK,
    StatusPermohonan.DIBATALKAN,
    StatusPermohonan.DICABUT,
)
BERHASIL = (StatusPermohonan.TERBIT, StatusPermohonan.SELESAI)
"""The applicant has got what was asked for, or will."""


class Pendapat(TextChoices):
    """What somebody who is asked answers."""

    SETUJU = "setuju", _("Setuju")
    TIDAK = "tidak", _("Tidak setuju")


class BilaNegatif(TextChoices):
    """What happens when everybody who was asked has answered, and one of them does not agree."""

    PUTUSKAN = "putuskan", _("petugas tahap ini memutuskan")
    LANJUT = "lanjut", _("tetap diteruskan")
    KEMBALI = "kembali", _("dikembalikan ke tujuan kembali yang pertama")
    TOLAK = "tolak", _("permohonan ditolak")


class Diam(TextChoices):
    """What silence beyond the deadline of a stage does (UU 30/2014 art. 53). It never approves by itself."""

    INGATKAN = "ingatkan", _("ingatkan petugas, dan atasannya bila eskalasi diisi")


class StatusTagihan(TextChoices):
    """How far a fee is; the last three are for good."""

    DITETAPKAN = "ditetapkan", _("Biaya sedang ditetapkan kantor")
    BELUM = "belum", _("Belum dibayar")
    DIPERIKSA = "diperiksa", _("Bukti pembayaran sedang diperiksa")
    LUNAS = "lunas", _("Lunas")
    BEBAS = "bebas", _("Dibebaskan dari biaya")
    NIHIL = "nihil", _("Tidak ada biaya")


BERES = (StatusTagihan.LUNAS, StatusTagihan.BEBAS, StatusTagihan.NIHIL)
