"""Offices and who works there in which role."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from layanan.instansi.enums import JenisInstansi, Peran


class Instansi(models.Model):
    """An office: the tenant that owns services, cases, registers and one Wagtail site."""

    kode = models.SlugField(_("kode"), max_length=40, unique=True)
    nama = models.CharField(_("nama"), max_length=120)
    jenis = models.CharField(_("jenis"), max_length=20, choices=JenisInstansi, default=JenisInstansi.KECAMATAN)
    induk = models.CharField(_("pemerintah daerah"), max_length=120, help_text=_("Misalnya: Kota Malang"))
    program = models.CharField(_("nama program"), max_length=80, blank=True, help_text=_("Misalnya: On Desc"))
    slogan = models.CharField(_("slogan"), max_length=160, blank=True)
    kode_wilayah = models.CharField(_("kode wilayah"), max_length=13, blank=True, help_text=_("Misalnya: 35.73.02"))
    kode_unit = models.CharField(_("kode unit dalam nomor surat"), max_length=20, blank=True)
    alamat = models.TextField(_("alamat"), blank=True)
    telepon = models.CharField(_("telepon"), max_length=20, blank=True)
    whatsapp = models.CharField(_("WhatsApp"), max_length=20, blank=True)
    surel = models.EmailField(_("surel"), blank=True)
    jam_layanan = models.CharField(_("jam layanan"), max_length=120, blank=True)
    site = models.OneToOneField(
        "wagtailcore.Site",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="instansi",
        verbose_name=_("situs"),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel(nama) for nama in ("nama", "kode", "jenis", "induk", "program", "slogan", "site")],
            _("Identitas"),
        ),
        MultiFieldPanel(
            [FieldPanel(nama) for nama in ("alamat", "telepon", "whatsapp", "surel", "jam_layanan")], _("Kontak")
        ),
        MultiFieldPanel([FieldPanel("kode_wilayah"), FieldPanel("kode_unit")], _("Kode")),
    ]

    class Meta:
        verbose_name = _("instansi")
        verbose_name_plural = _("instansi")
        ordering = ["nama"]

    def __str__(self) -> str:
        return self.nama


class Penugasan(models.Model):
    """One person in one role in one office. Made and ended by the actions in layanan.instansi.actions."""

    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="penugasan", verbose_name=_("pengguna")
    )
    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, related_name="penugasan", verbose_name=_("instansi")
    )
    peran = models.CharField(_("peran"), max_length=20, choices=Peran)

    class Meta:
        verbose_name = _("penugasan")
        verbose_name_plural = _("penugasan")
        ordering = ["instansi", "peran", "pengguna"]
        constraints = [models.UniqueConstraint(fields=["pengguna", "instansi", "peran"], name="penugasan_unik")]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.get_peran_display()}, {self.instansi}"
