"""The page types of this site: the plugin's mixins joined with Wagtail's Page."""

from django.db import models
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
    template = "home/beranda.html"
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
