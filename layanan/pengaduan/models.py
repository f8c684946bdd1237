"""A complaint, its reporter, and what happened to it."""

import hashlib

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from layanan.inti.fsm import BidangStatus
from layanan.inti.models import Kasus, Peristiwa
from layanan.katalog.models import Layanan
from layanan.pengaduan.enums import Hasil, IdentitasMode, Kategori, StatusPengaduan

S = StatusPengaduan

BUNGA = (
    "Melati", "Mawar", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Seroja", "Kamboja", "Bakung", "Teratai",
    "Flamboyan", "Bugenvil", "Sedap Malam", "Asoka", "Kemuning", "Tanjung",
)  # fmt: skip


class Pengaduan(Kasus):
    """A complaint. `isi` is the reporter's own text and never changes."""

    awalan_nomor = "ADU"

    status = BidangStatus(_("status"), max_length=20, choices=StatusPengaduan, default=S.BARU)
    hasil = models.CharField(_("hasil"), max_length=20, choices=Hasil, blank=True)
    kategori = models.CharField(_("kategori"), max_length=40, choices=Kategori)
    isi = models.TextField(_("isi pengaduan"))
    lokasi = models.CharField(_("lokasi"), max_length=200, blank=True)
    identitas_mode = models.CharField(_("identitas pelapor"), max_length=20, choices=IdentitasMode)
    tentang_layanan = models.ForeignKey(
        Layanan,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="daftar_pengaduan",
        verbose_name=_("tentang layanan"),
    )
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("petugas"),
    )

    class Meta:
        verbose_name = _("pengaduan")
        verbose_name_plural = _("pengaduan")
        constraints = [
            models.UniqueConstraint(fields=["instansi", "nomor_register"], name="pengaduan_nomor_unik"),
        ]
        indexes = [
            models.Index(fields=["instansi", "created_at"], name="pengaduan_masuk"),
            models.Index(fields=["instansi", "status", "created_at"], name="pengaduan_antrean"),
            models.Index(fields=["instansi", "kategori", "created_at"], name="pengaduan_kategori"),
            models.Index(fields=["petugas", "status", "created_at"], name="pengaduan_petugas"),
        ]

    @property
    def samaran(self) -> str:
        """The reporter's pseudonym, always the same in one case and unrelated to the name."""
        angka = int.from_bytes(hashlib.sha256(self.kunci.encode()).digest()[:4])
        return f"Pelapor {BUNGA[angka % len(BUNGA)]}-{angka // len(BUNGA) % 90 + 10}"

    @transition(field=status, source=S.BARU, target=S.TERVERIFIKASI)
    def verifikasi(self) -> None:
        """It is a complaint, and ours."""

    @transition(field=status, source=S.TERVERIFIKASI, target=S.DIDISPOSISIKAN)
    def disposisi(self) -> None:
        """An officer is named."""

    @transition(field=status, source=S.DIDISPOSISIKAN, target=S.DITINDAKLANJUTI)
    def mulai(self) -> None:
        """The officer starts."""

    @transition(field=status, source=S.DITINDAKLANJUTI, target=S.DIJAWAB)
    def jawab(self) -> None:
        """The answer is given; it is the reporter's turn."""

    @transition(field=status, source=S.DIJAWAB, target=S.DITINDAKLANJUTI)
    def tanggapi_belum_puas(self) -> None:
        """The answer did not help."""

    @transition(field=status, source=S.DIJAWAB, target=S.DITUTUP)
    def terima(self) -> None:
        """The reporter accepts the answer."""
        self.hasil = Hasil.DITERIMA

    @transition(field=status, source=S.DIJAWAB, target=S.DITUTUP)
    def lewat_waktu(self) -> None:
        """The reporter said nothing within the time."""
        self.hasil = Hasil.TANPA_TANGGAPAN

    @transition(field=status, source=[S.BARU, S.TERVERIFIKASI], target=S.DITOLAK)
    def tolak(self) -> None:
        """It cannot be handled here."""

    @transition(field=status, source=[S.BARU, S.TERVERIFIKASI, S.DIDISPOSISIKAN, S.DITINDAKLANJUTI], target=S.DITUTUP)
    def cabut(self) -> None:
        """The reporter takes it back."""
        self.hasil = Hasil.DICABUT


class IdentitasPelapor(models.Model):
    """Name and contact of a reporter, apart from the case. There is no row for `tanpa_identitas`."""

    kasus = models.OneToOneField(Pengaduan, on_delete=models.CASCADE, related_name="identitas")
    nama = models.CharField(_("nama"), max_length=120, blank=True)
    telepon = models.CharField(_("nomor telepon"), max_length=20, blank=True)
    surel = models.EmailField(_("surel"), blank=True)

    class Meta:
        verbose_name = _("identitas pelapor")
        verbose_name_plural = _("identitas pelapor")

    def __str__(self) -> str:
        return str(self.kasus)


class PeristiwaPengaduan(Peristiwa):
    """One event of a complaint."""

    kasus = models.ForeignKey(Pengaduan, on_delete=models.CASCADE, related_name="peristiwa")

    class Meta(Peristiwa.Meta):
        verbose_name = _("peristiwa pengaduan")
        verbose_name_plural = _("peristiwa pengaduan")
        constraints = [models.UniqueConstraint(fields=["kasus", "urut"], name="peristiwa_pengaduan_unik")]
