"""Forms: what the redaktur edits, and the immutable versions compiled from it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from layanan.formulir.blocks import KELUAR, LANGKAH
from layanan.formulir.dokumen import UMUR_DRAF, susun
from layanan.formulir.riwayat import periksa_riwayat
from layanan.formulir.rules import periksa_formulir
from layanan.instansi.models import Instansi
from layanan.inti.fields import IsianAlir
from layanan.inti.lint import Definisi, Temuan
from layanan.inti.models import VersiDokumen
from layanan.inti.validators import KODE

PERNYATAAN_BAWAAN = "Data yang saya isi benar. Saya bersedia menerima akibat hukumnya bila ternyata tidak benar."


class Formulir(Definisi, WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, models.Model):
    """An editable form; publishing compiles it into a FormulirVersi."""

    instansi = models.ForeignKey(
        Instansi, on_delete=models.PROTECT, related_name="formulir", verbose_name=_("instansi")
    )
    kode = models.CharField(_("kode"), max_length=40, validators=[KODE])
    nama = models.CharField(_("nama"), max_length=120)
    langkah = IsianAlir(LANGKAH, verbose_name=_("langkah"))
    keluar = IsianAlir(
        KELUAR,
        blank=True,
        default=list,
        verbose_name=_("halaman keluar"),
        help_text=_("Untuk yang tidak dapat memakai layanan ini: beri tahu sejak awal, dan ke mana sebaiknya."),
    )
    pernyataan = models.TextField(_("pernyataan pemohon"), default=PERNYATAAN_BAWAAN)
    satu_per_halaman = models.BooleanField(_("satu pertanyaan tiap halaman"), default=False)
    umur_draf = models.PositiveSmallIntegerField(
        _("draf disimpan (hari)"),
        default=UMUR_DRAF,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
        help_text=_("Selama itu pemohon dapat melanjutkan isian yang belum dikirim."),
    )

    class Meta:
        verbose_name = _("formulir")
        verbose_name_plural = _("formulir")
        ordering = ["nama"]
        constraints = [models.UniqueConstraint(fields=["instansi", "kode"], name="formulir_unik")]

    def __str__(self) -> str:
        return self.nama

    def temuan(self) -> list[Temuan]:
        """Return what is wrong with the form, by itself and beside what was published before."""
        dokumen, terbit = susun(self), self.versi.order_by("nomor") if self.pk else FormulirVersi.objects.none()
        return [*periksa_formulir(dokumen), *periksa_riwayat(dokumen, terbit.values_list("dokumen", flat=True))]

    def get_preview_template(self, request: object, mode_name: str) -> str:
        """Preview every question as the applicant will see it."""
        return "layanan/formulir/pratinjau.html"


class FormulirVersi(VersiDokumen):
    """A published form. Shape of `dokumen`: layanan.formulir.dokumen.susun."""

    induk = models.ForeignKey(Formulir, on_delete=models.PROTECT, related_name="versi")

    class Meta(VersiDokumen.Meta):
        verbose_name = _("versi formulir")
