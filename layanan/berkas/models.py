"""Files of citizens."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.berkas.rules import PANJANG_NAMA
from layanan.berkas.storage import penyimpanan_berkas
from layanan.instansi.models import Instansi

FOLDER = "warga"  # everything below it in the storage belongs to a Berkas, or to nobody


def nama_acak(_berkas: "Berkas", _filename: str) -> str:
    """Return a storage name that tells nothing about the file and cannot be guessed."""
    acak = uuid.uuid4().hex
    return f"{FOLDER}/{acak[:2]}/{acak}"


class Berkas(models.Model):
    """A file as an answer to a question.

    It is temporary until `kedaluwarsa`, which a claim takes away. `pemilik`: layanan.berkas.pemilik. `kelas`: the data
    class of the question (layanan.formulir.enums.KelasData). `sha256` is that of the upload as it arrived, so that a
    second click brings no second file. `mime` and `ukuran` (bytes) are those of what is kept. Where `dihapus_pada` is
    set, only this row is left.
    """

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="+", verbose_name=_("instansi"))
    pemilik = models.CharField(max_length=80)
    kunci_isian = models.CharField(max_length=40)
    nama_asli = models.CharField(_("nama berkas"), max_length=PANJANG_NAMA)
    mime = models.CharField(max_length=40)
    ukuran = models.PositiveIntegerField(_("ukuran"))
    sha256 = models.CharField(max_length=64)
    berkas = models.FileField(_("berkas"), storage=penyimpanan_berkas, upload_to=nama_acak, db_index=True)
    kelas = models.CharField(_("kelas data"), max_length=20)
    hapus_saat_putus = models.BooleanField(default=False)
    dibuat = models.DateTimeField(_("diunggah"), default=timezone.now, editable=False)
    kedaluwarsa = models.DateTimeField(null=True, db_index=True)
    dihapus_pada = models.DateTimeField(_("dihapus"), null=True, editable=False)

    class Meta:
        verbose_name = _("berkas")
        verbose_name_plural = _("berkas")
        ordering = ["dibuat", "pk"]
        indexes = [models.Index(fields=["pemilik", "kunci_isian"], name="berkas_pemilik")]
        constraints = [
            models.UniqueConstraint(
                fields=["pemilik", "kunci_isian", "sha256"],
                condition=Q(kedaluwarsa__isnull=False),
                name="berkas_sementara_unik",
            )
        ]

    def __str__(self) -> str:
        return self.nama_asli

    @property
    def jenis_pemilik(self) -> str:
        """The kind of owner, e.g. "permohonan"."""
        return self.pemilik.partition(":")[0]

    @property
    def kunci_pemilik(self) -> str:
        """The owner's key, e.g. its number."""
        return self.pemilik.partition(":")[2]
