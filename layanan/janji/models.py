"""When citizens can make an appointment for a service, which days are closed, and who comes when."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from layanan.instansi.models import Instansi
from layanan.janji.enums import Hari, StatusJanji
from layanan.katalog.models import Layanan


class JadwalJanji(ClusterableModel):
    """The weekly hours of a service for appointments; its slots are worked out (layanan.janji.rules), not stored."""

    layanan = models.OneToOneField(
        Layanan, on_delete=models.CASCADE, related_name="jadwal_janji", verbose_name=_("layanan")
    )
    hari_ke_depan = models.PositiveSmallIntegerField(
        _("dapat dipesan sampai berapa hari ke depan"),
        default=14,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    batas_jam = models.PositiveSmallIntegerField(
        _("paling lambat berapa jam sebelumnya"),
        default=2,
        validators=[MaxValueValidator(168)],
        help_text=_("Sesudah itu janji tidak dapat lagi dipesan, dipindah, atau dibatalkan lewat situs."),
    )

    class Meta:
        verbose_name = _("jadwal janji temu")
        verbose_name_plural = _("jadwal janji temu")
        ordering = ["layanan__nama"]

    def __str__(self) -> str:
        return str(self.layanan)


class JamJanji(Orderable):
    """Hours on one day of the week, at one place."""

    jadwal = ParentalKey(JadwalJanji, on_delete=models.CASCADE, related_name="jam")
    hari = models.PositiveSmallIntegerField(_("hari"), choices=Hari)
    mulai = models.TimeField(_("mulai"))
    selesai = models.TimeField(_("selesai"))
    menit = models.PositiveSmallIntegerField(
        _("menit tiap janji"), default=30, validators=[MinValueValidator(5), MaxValueValidator(480)]
    )
    tempat = models.PositiveSmallIntegerField(
        _("orang pada jam yang sama"), default=1, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    lokasi = models.CharField(
        _("tempat"), max_length=40, help_text=_("Misalnya: Loket 2, Zoom (tautan dikirim petugas), atau Telepon.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("jam buka")

    def __str__(self) -> str:
        return f"{self.get_hari_display()} {self.mulai:%H.%M}–{self.selesai:%H.%M}, {self.lokasi}"

    def clean(self) -> None:
        """Refuse hours in which not one appointment fits."""
        super().clean()
        if None in (self.mulai, self.selesai, self.menit):
            return
        hari = timezone.localdate()
        if datetime.combine(hari, self.mulai) + timedelta(minutes=self.menit) > datetime.combine(hari, self.selesai):
            raise ValidationError({"selesai": _("Jam selesai harus sesudah mulai, dan cukup untuk satu janji.")})


class HariTutup(models.Model):
    """Days without appointments, though the office works: for one service, or for every service of the office.

    On holidays and closures of the office (layanan.kalender) there are none anyway.
    """

    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, related_name="hari_tutup", verbose_name=_("instansi")
    )
    layanan = models.ForeignKey(
        Layanan,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("layanan"),
        help_text=_("Kosongkan bila semua layanan tutup."),
    )
    mulai = models.DateField(_("tutup mulai"))
    sampai = models.DateField(_("sampai"))
    keterangan = models.CharField(
        _("keterangan"),
        max_length=120,
        help_text=_("Warga membacanya. Misalnya: Hari Kemerdekaan, atau loket dipindah."),
    )

    class Meta:
        verbose_name = _("hari tanpa janji temu")
        verbose_name_plural = _("hari tanpa janji temu")
        ordering = ["-mulai", "pk"]
        indexes = [models.Index(fields=["instansi", "sampai"], name="hari_tutup_instansi")]

    def __str__(self) -> str:
        return f"{self.mulai:%d-%m-%Y}: {self.keterangan}"

    def clean(self) -> None:
        """Refuse days in the wrong order, and a service of another office."""
        super().clean()
        if self.mulai and self.sampai and self.sampai < self.mulai:
            raise ValidationError({"sampai": _("Tanggal ini sebelum tanggal mulai. Periksa keduanya.")})
        if self.layanan is not None and self.layanan.instansi_id != self.instansi_id:
            raise ValidationError({"layanan": _("Pilih layanan milik instansi ini.")})


class JanjiTemu(models.Model):
    """One appointment of one application. Made and changed by layanan.janji.actions only.

    `tempat` numbers those who come at the same time to the same place; the database gives a number out once. The place
    is kept as it was called, whatever becomes of the schedule.
    """

    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="janji_temu", verbose_name=_("layanan"))
    kasus = models.ForeignKey("layanan.Permohonan", on_delete=models.PROTECT, related_name="janji")
    mulai = models.DateTimeField(_("mulai"))
    menit = models.PositiveSmallIntegerField(_("menit"))
    lokasi = models.CharField(_("tempat"), max_length=40)
    kode_lokasi = models.CharField(max_length=40)
    tempat = models.PositiveSmallIntegerField()
    status = models.CharField(_("status"), max_length=20, choices=StatusJanji, default=StatusJanji.DIPESAN)

    class Meta:
        verbose_name = _("janji temu")
        verbose_name_plural = _("janji temu")
        ordering = ["mulai", "lokasi", "tempat"]
        constraints = [
            models.UniqueConstraint(
                fields=["layanan", "mulai", "kode_lokasi", "tempat"],
                condition=~models.Q(status=StatusJanji.DIBATALKAN),
                name="janji_tempat_unik",
            ),
            models.UniqueConstraint(
                fields=["kasus"], condition=models.Q(status=StatusJanji.DIPESAN), name="janji_kasus_satu"
            ),
        ]
        indexes = [
            models.Index(fields=["mulai"], name="janji_mulai"),
            models.Index(fields=["kasus", "mulai"], name="janji_kasus"),
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.mulai):%d-%m-%Y %H.%M}, {self.lokasi}"

    @property
    def selesai(self) -> datetime:
        """When it ends."""
        return self.mulai + timedelta(minutes=self.menit)
