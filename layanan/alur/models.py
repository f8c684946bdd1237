"""Routes: what the redaktur edits, and the immutable versions compiled from it."""

from dataclasses import replace

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from layanan.alur.blocks import TAHAP
from layanan.alur.dokumen import kantor_disebut, susun
from layanan.alur.periksa.jalan import periksa_acuan
from layanan.alur.periksa.kantor import KantorLain, periksa_kantor, periksa_kantor_dikenal
from layanan.alur.periksa.persetujuan import periksa_pasangan
from layanan.alur.periksa.petugas import periksa_isian_terbit
from layanan.alur.rules import periksa_alur
from layanan.instansi.models import Instansi
from layanan.instansi.queries import pemegang_menurut_kode, pemegang_peran
from layanan.inti.fields import IsianAlir
from layanan.inti.lint import Definisi, Temuan
from layanan.inti.models import VersiDokumen
from layanan.inti.validators import KODE


class Alur(Definisi, WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """An editable route; publishing compiles it into an AlurVersi."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="alur", verbose_name=_("instansi"))
    kode = models.CharField(_("kode"), max_length=40, validators=[KODE])
    nama = models.CharField(_("nama"), max_length=120)
    tahap = IsianAlir(TAHAP, verbose_name=_("tahap"))

    class Meta:
        verbose_name = _("alur")
        verbose_name_plural = _("alur")
        ordering = ["nama"]
        constraints = [models.UniqueConstraint(fields=["instansi", "kode"], name="alur_unik")]

    def __str__(self) -> str:
        return self.nama

    def temuan(self) -> list[Temuan]:
        """Return what is wrong with the route, for this office and for the services that already use it."""
        dokumen = susun(self)
        temuan = periksa_alur(dokumen)
        if any(satu.memblokir for satu in temuan):
            return temuan
        if self.pk is not None:
            temuan += periksa_isian_terbit(dokumen, [satu.dokumen for satu in self.versi.order_by("nomor")])
            for layanan in self.layanan.filter(live=True, formulir__isnull=False).select_related("formulir"):
                if (formulir := layanan.formulir.versi.first()) is not None:
                    temuan += periksa_acuan(dokumen, formulir.dokumen) + periksa_pasangan(dokumen, formulir.dokumen)
        lain = {kode: KantorLain(*satu) for kode, satu in pemegang_menurut_kode(kantor_disebut(dokumen)).items()}
        if self.instansi_id is None:  # judged before it has an office, as a package is: it may still be mended there
            return temuan + [replace(satu, memblokir=False) for satu in periksa_kantor_dikenal(dokumen, lain)]
        return temuan + periksa_kantor(dokumen, pemegang_peran(self.instansi_id), lain)


class AlurVersi(VersiDokumen):
    """A published route. Shape of `dokumen`: layanan.alur.dokumen.susun."""

    induk = models.ForeignKey(Alur, on_delete=models.PROTECT, related_name="versi")

    class Meta(VersiDokumen.Meta):
        verbose_name = _("versi alur")
