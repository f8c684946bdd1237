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
    LANJUTAN = "lanjutan", _("Daring, hanya sebagai lanjutan permohonan yang ada")


class JenisLanjutan(TextChoices):
    """What an earlier case may be followed by."""

    PERPANJANGAN = "perpanjangan", _("Perpanjangan")
    PERUBAHAN = "perubahan", _("Perubahan")
    SALINAN = "salinan", _("Salinan atau pengganti")
    PENCABUTAN = "pencabutan", _("Pencabutan atas permintaan pemegang")
    KEBERATAN = "keberatan", _("Keberatan atas putusan")


class SifatPersyaratan(TextChoices):
    """Whether a requirement must be met."""

    WAJIB = "wajib", _("Wajib")
    BERSYARAT = "bersyarat", _("Wajib bila keadaannya berlaku")
    OPSIONAL = "opsional", _("Opsional")


class PerKuota(TextChoices):
    """Over which time the places of a service are counted."""

    HARI = "hari", _("setiap hari")
    BULAN = "bulan", _("setiap bulan")
    TAHUN = "tahun", _("setiap tahun")
    PERIODE = "periode", _("sekali, untuk satu periode")
