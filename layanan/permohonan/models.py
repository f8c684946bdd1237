"""Applications: the case, its events, and the draft that comes before it."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from layanan.alur.enums import TERBUKA, StatusPermohonan
from layanan.alur.models import AlurVersi
from layanan.formulir.models import FormulirVersi
from layanan.inti.fsm import BidangStatus
from layanan.inti.models import Kasus, Peristiwa
from layanan.inti.syarat import berlaku
from layanan.katalog.models import Layanan, StandarVersi

Status = StatusPermohonan
BELUM_TERBIT = [Status.DIAJUKAN, Status.DIPROSES, Status.MENUNGGU_PEMOHON, Status.MENUNGGU_PIHAK_LAIN]

PEMILIK, PEMILIK_DRAF = "permohonan", "draf"  # kinds of owners of files (layanan.berkas.pemilik)


class Permohonan(Kasus):
    """An application, under the versions of standard, form and route that were in force when it was filed.

    Its transitions are called by layanan.permohonan.actions only; each takes the stage of the route it leads to. The
    route decides between open states, so every order of them is allowed; an issued letter ends refusal and withdrawal.
    """

    awalan_nomor: ClassVar[str] = "PMH"

    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="permohonan", verbose_name=_("layanan"))
    standar_versi = models.ForeignKey(StandarVersi, on_delete=models.PROTECT, related_name="+")
    formulir_versi = models.ForeignKey(FormulirVersi, on_delete=models.PROTECT, related_name="+")
    alur_versi = models.ForeignKey(AlurVersi, on_delete=models.PROTECT, related_name="+")
    data = models.JSONField(_("jawaban"), default=dict)
    nama_pemohon = models.CharField(_("nama pemohon"), max_length=120)
    status = BidangStatus(_("status"), max_length=20, choices=StatusPermohonan, default=StatusPermohonan.DIAJUKAN)
    tahap = BidangStatus(_("tahap"), max_length=40, blank=True, protected=False)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("kurir"),
    )
    waktu_jemput = models.DateTimeField(_("waktu penjemputan"), null=True, blank=True)
    nomor_surat = models.CharField(_("nomor surat"), max_length=80, blank=True)
    isian_petugas = models.JSONField(_("isian petugas"), default=dict)  # answers by key, of every stage so far
    rekomendasi = models.JSONField(default=dict)  # role -> {hasil, alasan}, while the case is in such a stage

    class Meta:
        verbose_name = _("permohonan")
        verbose_name_plural = _("permohonan")
        ordering = ["-created_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["instansi", "nomor_register"], name="permohonan_nomor_unik")]
        indexes = [
            models.Index(fields=["instansi", "-created_at"], name="permohonan_instansi"),
            models.Index(fields=["instansi", "status", "-created_at"], name="permohonan_status"),
            models.Index(fields=["petugas", "-created_at"], name="permohonan_petugas"),
        ]

    def persyaratan_berlaku(self) -> list[dict[str, Any]]:
        """Return the requirements of the pinned standard that hold for the answers."""
        return [satu for satu in self.standar_versi.dokumen["persyaratan"] if berlaku(satu["bila"], self.data)]

    @transition(status, source=list(TERBUKA), target=Status.DIPROSES)
    def proses(self, tahap: str) -> None:
        """An officer has it in hand."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.MENUNGGU_PEMOHON)
    def tunggu_pemohon(self, tahap: str) -> None:
        """The office waits for the applicant; the clock of the service stands still."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.MENUNGGU_PIHAK_LAIN)
    def tunggu_pihak_lain(self, tahap: str) -> None:
        """Another office has to answer; the clock of the service stands still."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.TERBIT)
    def terbitkan(self, tahap: str) -> None:
        """The letter is signed and on its way to the applicant."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.SELESAI)
    def selesaikan(self) -> None:
        """The applicant has what was asked for."""
        self.tahap = ""

    @transition(status, source=BELUM_TERBIT, target=Status.DITOLAK)
    def tolak(self) -> None:
        """The office refuses, with a reason."""
        self.tahap = ""

    @transition(status, source=BELUM_TERBIT, target=Status.DIBATALKAN)
    def batalkan(self) -> None:
        """The applicant withdraws."""
        self.tahap = ""

    @property
    def terbuka(self) -> bool:
        """Whether the case still moves."""
        return self.status in TERBUKA


class PeristiwaPermohonan(Peristiwa):
    """One thing that happened to an application. `dari` and `ke` are stages of its route, or final states."""

    kasus = models.ForeignKey(Permohonan, on_delete=models.PROTECT, related_name="peristiwa")

    class Meta(Peristiwa.Meta):
        verbose_name = _("peristiwa permohonan")
        constraints = [models.UniqueConstraint(fields=["kasus", "urut"], name="peristiwa_permohonan_unik")]


class Draf(models.Model):
    """Answers before they are sent. Its key is known only to the applicant's session, and makes sending idempotent."""

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    layanan = models.ForeignKey(Layanan, on_delete=models.CASCADE, related_name="+")
    formulir_versi = models.ForeignKey(FormulirVersi, on_delete=models.PROTECT, related_name="+")
    data = models.JSONField(default=dict)
    kedaluwarsa = models.DateTimeField(db_index=True)
    # hash of the resume code; unique, and absent until the draft is put aside
    simpan = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001 - see above

    class Meta:
        verbose_name = _("draf permohonan")

    def __str__(self) -> str:
        return f"{self.layanan} ({self.uuid.hex[:4]}…)"
