"""The old register books in the database, and the imports that brought them there."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from layanan.berkas.storage import penyimpanan_berkas
from layanan.instansi.models import Instansi
from layanan.inti.fsm import BidangStatus, ModelStatus
from layanan.register.enums import FormatBerkas, StatusBatch, StatusRegister


def nama_acak(batch: "BatchImpor", _filename: str) -> str:
    """Return a storage name that tells nothing about the file and cannot be guessed."""
    return f"register/{uuid4().hex}.{batch.format}"


class BatchImpor(ModelStatus):
    """One uploaded file and what became of it: checked, then imported or called off. It is the record of the import."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="+", verbose_name=_("instansi"))
    berkas = models.FileField(_("berkas"), storage=penyimpanan_berkas, upload_to=nama_acak)
    nama_berkas = models.CharField(_("nama berkas"), max_length=160)
    sha256 = models.CharField(max_length=64, db_index=True)
    format = models.CharField(_("format"), max_length=4, choices=FormatBerkas)
    status = BidangStatus(_("status"), max_length=12, choices=StatusBatch, default=StatusBatch.DIPERIKSA)
    jumlah_baru = models.PositiveIntegerField(_("baris baru"), default=0)
    jumlah_sama = models.PositiveIntegerField(_("sudah ada"), default=0)
    jumlah_galat = models.PositiveIntegerField(_("baris salah"), default=0)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("diunggah oleh")
    )
    created_at = models.DateTimeField(_("diunggah"), default=timezone.now, editable=False)
    dijalankan_pada = models.DateTimeField(_("dijalankan"), null=True, editable=False)

    class Meta:
        verbose_name = _("impor register")
        verbose_name_plural = _("impor register")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.nama_berkas

    @transition(field=status, source=StatusBatch.DIPERIKSA, target=StatusBatch.SELESAI)
    def selesaikan(self) -> None:
        """The rows are in the register."""
        self.dijalankan_pada = timezone.now()

    @transition(field=status, source=StatusBatch.DIPERIKSA, target=StatusBatch.DIBATALKAN)
    def batalkan(self) -> None:
        """Nothing was imported."""


class RegisterLama(models.Model):
    """One line of an old book. It is history: it sends nothing, has no deadline, and is no live case.

    `kunci_layanan` names the series of numbers: the service's code, or the written name when the catalogue has no such
    service (layanan.register.queries.PetaLayanan).
    """

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="+", verbose_name=_("instansi"))
    tahun = models.PositiveSmallIntegerField(_("tahun"))  # of tanggal_masuk
    nomor_register = models.CharField(_("nomor register"), max_length=60)
    tanggal_masuk = models.DateField(_("tanggal masuk"))
    layanan_nama = models.CharField(_("layanan"), max_length=160)
    layanan = models.ForeignKey(
        "layanan.Layanan", null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("layanan di katalog")
    )
    kunci_layanan = models.CharField(max_length=160, editable=False)
    nama_pemohon = models.CharField(_("nama pemohon"), max_length=160)
    nik = models.CharField(_("NIK"), max_length=16, blank=True)
    nomor_surat = models.CharField(_("nomor surat"), max_length=80, blank=True)
    tanggal_terbit = models.DateField(_("tanggal terbit"), null=True)
    status = models.CharField(_("status"), max_length=10, choices=StatusRegister, default=StatusRegister.SELESAI)
    keterangan = models.CharField(_("keterangan"), max_length=500, blank=True)
    lokasi_arsip = models.CharField(_("lokasi arsip"), max_length=160, blank=True)
    batch = models.ForeignKey(
        BatchImpor, on_delete=models.PROTECT, related_name="baris", verbose_name=_("asal berkas"), editable=False
    )
    baris_sumber = models.PositiveIntegerField(_("baris di berkas"), editable=False)

    class Meta:
        verbose_name = _("register lama")
        verbose_name_plural = _("register lama")
        ordering = ["-tanggal_masuk", "-nomor_register"]
        constraints = [
            models.UniqueConstraint(
                fields=["instansi", "tahun", "kunci_layanan", "nomor_register"], name="register_lama_unik"
            )
        ]
        indexes = [models.Index(fields=["instansi", "-tanggal_masuk"], name="register_lama_urut")]

    def __str__(self) -> str:
        return f"{self.nomor_register}/{self.tahun} {self.layanan_nama}"
