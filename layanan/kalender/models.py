"""Days on which offices are closed."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from layanan.instansi.models import Instansi
from layanan.kalender.enums import JenisLibur


class HariLibur(models.Model):
    """A day that is no working day: for every office, or for one.

    The shared ones follow the yearly joint decree of three ministers (SKB), which comes late and is revised; so they
    are rows that can be edited, filled by layanan.kalender.actions.isi_libur.
    """

    tanggal = models.DateField(_("tanggal"))
    nama = models.CharField(_("nama"), max_length=120)
    jenis = models.CharField(_("jenis"), max_length=12, choices=JenisLibur, default=JenisLibur.KANTOR)
    instansi = models.ForeignKey(
        Instansi,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="hari_libur",
        verbose_name=_("instansi"),
        help_text=_("Kosong: berlaku di semua kantor."),
    )

    class Meta:
        verbose_name = _("hari libur")
        verbose_name_plural = _("hari libur")
        ordering = ["tanggal"]
        constraints = [
            models.UniqueConstraint(fields=["tanggal"], condition=Q(instansi=None), name="hari_libur_bersama_unik"),
            models.UniqueConstraint(fields=["instansi", "tanggal"], name="hari_libur_kantor_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.tanggal:%d-%m-%Y} {self.nama}"

    def clean(self) -> None:
        """Refuse a holiday of the nation that closes one office, and a closure of an office that closes all."""
        super().clean()
        if (self.jenis == JenisLibur.KANTOR) != (self.instansi_id is not None):
            raise ValidationError(
                {"jenis": _("Pilih “Libur kantor ini” untuk satu kantor, jenis lain untuk semua kantor.")}
            )
