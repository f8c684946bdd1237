"""The page types of this site: the plugin's mixins joined with Wagtail's Page."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from layanan.halaman.models import (
    HalamanDasarHukumMixin,
    HalamanFaqMixin,
    HalamanInformasiMixin,
    HalamanLayananMixin,
    KatalogLayananMixin,
    TanyaJawabMixin,
)
from layanan.halaman.queries import layanan_di_bawah
from layanan.instansi.forms import FormHalamanInstansi


class Beranda(HalamanInformasiMixin, Page):
    """The front page of an office."""

    layanan_unggulan = models.ForeignKey(
        "layanan.Layanan",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("layanan unggulan"),
    )

    base_form_class = FormHalamanInstansi
    content_panels = [
        *Page.content_panels,
        FieldPanel("layanan_unggulan"),
        *HalamanInformasiMixin.content_panels_layanan,
    ]
    search_fields = [*Page.search_fields, *HalamanInformasiMixin.search_fields_layanan]
    api_fields = HalamanInformasiMixin.api_fields_layanan
    subpage_types = ["HalamanInformasi", "HalamanDasarHukum", "KatalogLayanan", "HalamanFaq"]

    class Meta:
        verbose_name = _("beranda")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add `daftar_layanan`, `katalog` (the catalogue or None) and `alamat_ajukan`, where an application begins."""
        daftar = list(layanan_di_bawah(self))
        katalog = KatalogLayanan.objects.child_of(self).live().public().first()
        unggulan = next((satu for satu in daftar if satu.pk == self.layanan_unggulan_id), None)
        tujuan = unggulan.halaman if unggulan else katalog
        return super().get_context(request, *args, **kwargs) | {
            "daftar_layanan": daftar,
            "katalog": katalog,
            "alamat_ajukan": tujuan.get_url(request) if tujuan else "",
        }


class HalamanInformasi(HalamanInformasiMixin, Page):
    """An article."""

    content_panels = [*Page.content_panels, *HalamanInformasiMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *HalamanInformasiMixin.search_fields_layanan]
    api_fields = HalamanInformasiMixin.api_fields_layanan
    parent_page_types = ["Beranda", "HalamanInformasi"]

    class Meta:
        verbose_name = _("halaman informasi")


class HalamanDasarHukum(HalamanDasarHukumMixin, Page):
    """The legal basis."""

    content_panels = [*Page.content_panels, *HalamanInformasiMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *HalamanInformasiMixin.search_fields_layanan]
    api_fields = HalamanInformasiMixin.api_fields_layanan
    parent_page_types = ["Beranda", "HalamanInformasi"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("halaman dasar hukum")


class KatalogLayanan(KatalogLayananMixin, Page):
    """The catalogue of services."""

    content_panels = [*Page.content_panels, *HalamanInformasiMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *HalamanInformasiMixin.search_fields_layanan]
    api_fields = HalamanInformasiMixin.api_fields_layanan
    parent_page_types = ["Beranda"]
    subpage_types = ["HalamanLayanan"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("katalog layanan")


class HalamanLayanan(HalamanLayananMixin, Page):
    """The page of one service."""

    content_panels = [*Page.content_panels, *HalamanLayananMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *HalamanLayananMixin.search_fields_layanan]
    api_fields = HalamanLayananMixin.api_fields_layanan
    parent_page_types = ["KatalogLayanan"]
    subpage_types = []

    class Meta:
        verbose_name = _("halaman layanan")


class HalamanFaq(HalamanFaqMixin, Page):
    """The questions and answers."""

    content_panels = [*Page.content_panels, *HalamanInformasiMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *HalamanInformasiMixin.search_fields_layanan]
    api_fields = HalamanInformasiMixin.api_fields_layanan
    parent_page_types = ["Beranda"]
    subpage_types = ["TanyaJawab"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("halaman FAQ")


class TanyaJawab(TanyaJawabMixin, Page):
    """One question with its answer."""

    content_panels = [*Page.content_panels, *TanyaJawabMixin.content_panels_layanan]
    search_fields = [*Page.search_fields, *TanyaJawabMixin.search_fields_layanan]
    api_fields = TanyaJawabMixin.api_fields_layanan
    parent_page_types = ["HalamanFaq"]
    subpage_types = []

    class Meta:
        verbose_name = _("tanya jawab")
