"""Forms: what the redaktur edits, and the immutable versions compiled from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin

from layanan.instansi.models import Instansi
from layanan.inti.models import VersiDokumen


class Formulir(DraftStateMixin, RevisionMixin, models.Model):
    """An editable form; publishing compiles it into a FormulirVersi."""

    instansi = models.ForeignKey(
        Instansi, on_delete=models.PROTECT, related_name="formulir", verbose_name=_("instansi")
    )
    kode = models.SlugField(_("kode"), max_length=40)
    nama = models.CharField(_("nama"), max_length=120)

    class Meta:
        verbose_name = _("formulir")
        verbose_name_plural = _("formulir")
        constraints = [models.UniqueConstraint(fields=["instansi", "kode"], name="formulir_unik")]

    def __str__(self) -> str:
        return self.nama


class FormulirVersi(VersiDokumen):
    """A published form."""

    induk = models.ForeignKey(Formulir, on_delete=models.PROTECT, related_name="versi")

    class Meta(VersiDokumen.Meta):
        verbose_name = _("versi formulir")
