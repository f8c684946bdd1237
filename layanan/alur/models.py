"""Routes: what the redaktur edits, and the immutable versions compiled from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin

from layanan.instansi.models import Instansi
from layanan.inti.models import VersiDokumen


class Alur(DraftStateMixin, RevisionMixin, models.Model):
    """An editable route; publishing compiles it into a AlurVersi."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="alur", verbose_name=_("instansi"))
    kode = models.SlugField(_("kode"), max_length=40)
    nama = models.CharField(_("nama"), max_length=120)

    class Meta:
        verbose_name = _("alur")
        verbose_name_plural = _("alur")
        constraints = [models.UniqueConstraint(fields=["instansi", "kode"], name="alur_unik")]

    def __str__(self) -> str:
        return self.nama


class AlurVersi(VersiDokumen):
    """A published route."""

    induk = models.ForeignKey(Alur, on_delete=models.PROTECT, related_name="versi")

    class Meta(VersiDokumen.Meta):
        verbose_name = _("versi alur")
