"""Applications: the case, its events, what it owes, and the draft that comes before it."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import TERBUKA, Pendapat, StatusTagihan
from layanan.alur.models import AlurVersi
from layanan.berkas.models import Berkas
from layanan.berkas.pemilik import tulis_pemilik
from layanan.formulir.models import FormulirVersi
from layanan.inti.enums import Kanal
from layanan.inti.models import Peristiwa
from layanan.katalog.enums import JenisLanjutan
from layanan.katalog.models import Layanan, StandarVersi
from layanan.permohonan.siklus import SiklusPermohonan
from layanan.permohonan.syarat import uji_syarat

PEMILIK, PEMILIK_DRAF, PEMILIK_UNGGAHAN = "permohonan", "draf", "unggahan"  # kinds of owners of files (berkas.pemilik)


class Permohonan(SiklusPermohonan):
    """An application, under the versions of standard, form and route that were in force when it was filed."""

    awalan_nomor: ClassVar[str] = "PMH"

    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="permohonan", verbose_name=_("layanan"))
    standar_versi = models.ForeignKey(StandarVersi, on_delete=models.PROTECT, related_name="+")
    formulir_versi = models.ForeignKey(FormulirVersi, on_delete=models.PROTECT, related_name="+")
    alur_versi = models.ForeignKey(AlurVersi, on_delete=models.PROTECT, related_name="+")
    data = models.JSONField(_("jawaban"), default=dict)
    nama_pemohon = models.CharField(_("nama pemohon"), max_length=120)
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
    tenggat = models.DateField(_("tenggat tahap"), null=True, blank=True)
    diberi_tahu_terlambat = models.BooleanField(default=False)  # that the day of `tenggat` has passed
    diputus_pada = models.DateField(_("diputus"), null=True, blank=True)  # issued, finished or refused: the first time
    berlaku_sampai = models.DateField(_("berlaku sampai"), null=True, blank=True)
    diingatkan = models.BooleanField(default=False)  # that the validity ends
    data_dihapus = models.BooleanField(default=False)  # what is personal in it is gone
    induk = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="lanjutan")
    jenis_lanjutan = models.CharField(max_length=12, choices=JenisLanjutan, blank=True)

    class Meta:
        verbose_name = _("permohonan")
        verbose_name_plural = _("permohonan")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["instansi", "nomor_register"], name="permohonan_nomor_unik"),
            models.UniqueConstraint(
                fields=["instansi", "nomor_surat"], condition=~models.Q(nomor_surat=""), name="permohonan_surat_unik"
            ),
            models.UniqueConstraint(
                fields=["induk", "jenis_lanjutan"],
                condition=models.Q(status__in=list(TERBUKA)),
                name="permohonan_lanjutan_unik",  # one open renewal, one open objection
            ),
            models.CheckConstraint(
                condition=models.Q(kantor=None) | ~models.Q(tahap="") & ~models.Q(kantor=models.F("instansi")),
                name="permohonan_kantor_lain",  # only in a stage, and never its own
            ),
        ]
        indexes = [
            models.Index(fields=["instansi", "-created_at"], name="permohonan_instansi"),
            models.Index(fields=["instansi", "status", "-created_at"], name="permohonan_status"),
            models.Index(
                fields=["kantor", "-created_at"],
                condition=models.Q(kantor__isnull=False),
                name="permohonan_kantor",
            ),
            models.Index(fields=["petugas", "-created_at"], name="permohonan_petugas"),
            models.Index(fields=["instansi", "berlaku_sampai"], name="permohonan_berlaku"),
            models.Index(fields=["tenggat", "instansi"], name="permohonan_tenggat"),
            models.Index(
                fields=["berlaku_sampai"],
                condition=models.Q(diingatkan=False, berlaku_sampai__isnull=False),
                name="permohonan_ingatkan",
            ),
            models.Index(fields=["layanan", "created_at"], name="permohonan_layanan"),
            models.Index(fields=["alur_versi", "tahap"], name="permohonan_di_tahap"),  # counted on every admin page
        ]

    def persyaratan_berlaku(self) -> list[dict[str, Any]]:
        """Return the requirements of the pinned standard that hold for the case now."""
        uji = uji_syarat(self)
        return [satu for satu in self.standar_versi.dokumen["persyaratan"] if uji(satu["bila"])]

    @property
    def pemilik(self) -> str:
        """Whose the files of the case are."""
        return tulis_pemilik(PEMILIK, self.pk)

    @property
    def pemilik_unggahan(self) -> str:
        """Whose a file is that the applicant has uploaded to the case, until an action takes it in."""
        return tulis_pemilik(PEMILIK_UNGGAHAN, self.pk)


class PeristiwaPermohonan(Peristiwa):
    """One thing that happened to an application. `dari` and `ke` are stages of its route, or final states."""

    kasus = models.ForeignKey(Permohonan, on_delete=models.PROTECT, related_name="peristiwa")

    class Meta(Peristiwa.Meta):
        verbose_name = _("peristiwa permohonan")
        constraints = [models.UniqueConstraint(fields=["kasus", "urut"], name="peristiwa_permohonan_unik")]


class Tagihan(models.Model):
    """What an application owes at one stage of its route, settled at most once (layanan.alur.jenis.bayar).

    `jumlah` is empty while the office has to set it. `bukti` is the proof that waits to be checked, or was accepted.
    """

    kasus = models.ForeignKey(Permohonan, on_delete=models.PROTECT, related_name="tagihan")
    tahap = models.CharField(max_length=40)
    jumlah = models.PositiveBigIntegerField(_("jumlah (rupiah)"), null=True)
    status = models.CharField(_("status"), max_length=20, choices=StatusTagihan, default=StatusTagihan.DITETAPKAN)
    bukti = models.ForeignKey(Berkas, null=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("bukti"))
    tunai = models.BooleanField(_("tunai di loket"), default=False)
    tanggal_bayar = models.DateField(_("tanggal pembayaran"), null=True)
    nomor_kuitansi = models.CharField(_("nomor kuitansi"), max_length=60, blank=True)
    dasar_pembebasan = models.CharField(_("dasar hukum pembebasan"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("tagihan")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["kasus", "tahap"], name="tagihan_unik"),
            models.CheckConstraint(
                condition=~models.Q(status=StatusTagihan.LUNAS)
                | models.Q(jumlah__gt=0, tanggal_bayar__isnull=False) & ~models.Q(nomor_kuitansi=""),
                name="tagihan_lunas_berkuitansi",
            ),
        ]
        indexes = [models.Index(fields=["status", "tahap"], name="tagihan_status")]

    def __str__(self) -> str:
        return f"{self.kasus}: {self.get_status_display()}"


class Penyetuju(models.Model):
    """Somebody besides the applicant who has to agree: an heir, a spouse, a member of a committee.

    Written only while the case is locked. The link's secret is stored as a hash (layanan.inti.kode.kode_tautan_dari).
    """

    kasus = models.ForeignKey(Permohonan, on_delete=models.PROTECT, related_name="penyetuju")
    jalur = models.CharField(max_length=60)  # where the name stands in the answers: ahli_waris.0
    urut = models.PositiveSmallIntegerField()
    nama = models.CharField(_("nama"), max_length=120)
    sebutan = models.CharField(_("sebagai"), max_length=160)
    kunci = models.CharField(max_length=64, unique=True, editable=False)
    jawaban = models.CharField(_("jawaban"), max_length=10, choices=Pendapat, blank=True)
    alasan = models.TextField(_("alasan"), blank=True)
    kanal = models.CharField(_("lewat"), max_length=20, choices=Kanal, blank=True)
    waktu = models.DateTimeField(_("waktu"), null=True)

    class Meta:
        verbose_name = _("penyetuju")
        verbose_name_plural = _("penyetuju")
        ordering = ["urut"]
        constraints = [models.UniqueConstraint(fields=["kasus", "jalur"], name="penyetuju_unik")]

    def __str__(self) -> str:
        return self.nama

    def catat(self, jawaban: str, alasan: str, kanal: str) -> None:
        """Keep an answer; a later one takes its place."""
        self.jawaban, self.alasan, self.kanal, self.waktu = jawaban, alasan, kanal, timezone.now()
        self.save(update_fields=["jawaban", "alasan", "kanal", "waktu"])

    def tanya_lagi(self) -> None:
        """Wait for an answer once more; the one before stays in the events."""
        self.jawaban, self.alasan, self.kanal, self.waktu = "", "", "", None
        self.save(update_fields=["jawaban", "alasan", "kanal", "waktu"])


class Draf(models.Model):
    """Answers before they are sent. Its key is known only to the applicant's session, and makes sending idempotent."""

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    layanan = models.ForeignKey(Layanan, on_delete=models.CASCADE, related_name="+")
    formulir_versi = models.ForeignKey(FormulirVersi, on_delete=models.PROTECT, related_name="+")
    data = models.JSONField(default=dict)
    kedaluwarsa = models.DateTimeField(db_index=True)
    induk = models.ForeignKey(Permohonan, null=True, on_delete=models.CASCADE, related_name="+")
    kanal = models.CharField(max_length=20, choices=Kanal, blank=True)  # filled: an officer fills it in (pendamping)
    # hash of the resume code; unique, and absent until the draft is put aside
    simpan = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001 - see above

    class Meta:
        verbose_name = _("draf permohonan")

    def __str__(self) -> str:
        return f"{self.layanan} ({self.uuid.hex[:4]}…)"
