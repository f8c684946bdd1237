"""Offices and who works there in which role."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, Task, TaskState

from layanan.instansi.enums import HariSepekan, JenisInstansi, Peran


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
    hari_sepekan = models.PositiveSmallIntegerField(_("hari kerja"), choices=HariSepekan, default=HariSepekan.LIMA)
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
            [FieldPanel(nama) for nama in ("alamat", "telepon", "whatsapp", "surel", "jam_layanan", "hari_sepekan")],
            _("Kontak"),
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


class PersetujuanKasi(Task):
    """Moderation by the kasi of the office that owns the page or the definition.

    Wagtail's own task names fixed groups, and a workflow on snippets is assigned to a model, so one office's kasi could
    approve another's service. Here the approvers follow from the object.
    """

    class Meta:
        verbose_name = _("persetujuan kepala seksi")
        verbose_name_plural = _("persetujuan kepala seksi")

    @classmethod
    def get_description(cls) -> str:
        """Return what this task is, for the screen where a workflow is built."""
        return _("Kepala Seksi dari instansi pemilik halaman atau layanan menyetujui")

    def berwenang(self, obj: Any, user: Any) -> bool:
        """Return whether `user` decides on `obj`: a kasi of its office, or a superuser."""
        if not user.is_active:
            return False
        return user.is_superuser or self._milik_kasi(type(obj), [obj.pk], user) != set()

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        """Let the kasi open what waits for a decision."""
        return self.berwenang(obj, user)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Close what waits for a decision to everybody else."""
        return not self.berwenang(obj, user)

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        """Let the kasi lock what waits for a decision."""
        return self.berwenang(obj, user)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """Return the decisions open to `user`."""
        if not self.berwenang(obj, user):
            return []
        return [
            ("reject", _("Minta perbaikan"), True),
            ("approve", _("Setujui"), False),
            ("approve", _("Setujui dengan catatan"), True),
        ]

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet:
        """Return what waits for a decision of `user`, in the offices where they are kasi."""
        menunggu = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        if user.is_superuser:
            return menunggu
        per_jenis: dict[Any, dict[str, list[int]]] = {}
        for satu in menunggu.select_related("workflow_state__base_content_type"):
            keadaan = satu.workflow_state
            per_jenis.setdefault(keadaan.base_content_type, {}).setdefault(keadaan.object_id, []).append(satu.pk)
        boleh = []
        for jenis, objek in per_jenis.items():
            milik = self._milik_kasi(jenis.model_class(), list(objek), user)
            boleh += [pk for kunci in milik for pk in objek[str(kunci)]]
        return TaskState.objects.filter(pk__in=boleh)

    @staticmethod
    def _milik_kasi(model: type[models.Model], kunci: list, user: Any) -> set:
        kantor = Instansi.objects.filter(penugasan__pengguna=user, penugasan__peran=Peran.KASI)
        if not issubclass(model, Page):
            return set(model.objects.filter(pk__in=kunci, instansi__in=kantor).values_list("pk", flat=True))
        akar = kantor.filter(site__isnull=False).values_list("site__root_page__path", flat=True)
        pohon = models.Q(pk__in=[])
        for jalur in akar:
            pohon |= models.Q(path__startswith=jalur)
        return set(Page.objects.filter(pohon, pk__in=kunci).values_list("pk", flat=True))
