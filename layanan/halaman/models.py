"""Abstract page mixins. A site combines each with its own base page class (see `home/models.py`).

Abstract, because a reusable app cannot know the site's base page. Templates are `layanan/halaman/<name>.html`; a site may
override them.
"""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.search import index

from layanan.halaman.blocks import ISI_HALAMAN
from layanan.halaman.queries import cari_katalog, cari_tanya_jawab, daftar_peraturan
from layanan.instansi.forms import FormHalamanInstansi
from layanan.inti.fields import IsianAlir

FITUR_JAWABAN = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HalamanInformasiMixin(models.Model):
    """An article: background, profile, procedure, pledge."""

    pengantar = models.TextField(_("pengantar"), blank=True, help_text=_("Satu atau dua kalimat di bawah judul."))
    isi = IsianAlir(ISI_HALAMAN, verbose_name=_("isi"), blank=True)

    template = "layanan/halaman/informasi.html"
    content_panels_layanan = [FieldPanel("pengantar"), FieldPanel("isi")]
    search_fields_layanan = [index.SearchField("pengantar"), index.SearchField("isi")]
    api_fields_layanan = [APIField("pengantar"), APIField("isi")]

    class Meta:
        abstract = True


class HalamanDasarHukumMixin(HalamanInformasiMixin):
    """The legal basis: every regulation that the office's services rest on, with its status."""

    template = "layanan/halaman/dasar_hukum.html"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add `daftar_peraturan`."""
        return super().get_context(request, *args, **kwargs) | {"daftar_peraturan": daftar_peraturan(self)}


class KatalogLayananMixin(HalamanInformasiMixin):
    """The catalogue: service pages below it, with search and filters."""

    template = "layanan/halaman/katalog.html"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add the found service pages and what was asked (layanan.halaman.queries.cari_katalog)."""
        return super().get_context(request, *args, **kwargs) | cari_katalog(self, request.GET)


class HalamanLayananMixin(models.Model):
    """The public page of one service: all its content comes from the Layanan."""

    layanan = models.OneToOneField(
        "layanan.Layanan", on_delete=models.PROTECT, related_name="halaman", verbose_name=_("layanan")
    )

    base_form_class = FormHalamanInstansi
    template = "layanan/halaman/layanan.html"
    content_panels_layanan = [FieldPanel("layanan")]
    search_fields_layanan = [
        index.RelatedFields("layanan", [index.SearchField("nama"), index.SearchField("ringkasan")])
    ]
    api_fields_layanan = [APIField("layanan")]

    class Meta:
        abstract = True


class HalamanFaqMixin(HalamanInformasiMixin):
    """The FAQ: questions below it, with a search that takes any input."""

    template = "layanan/halaman/faq.html"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add the found questions and the query."""
        return super().get_context(request, *args, **kwargs) | cari_tanya_jawab(self, request.GET)


class TanyaJawabMixin(models.Model):
    """One question (the title) and its answer."""

    jawaban = RichTextField(_("jawaban"), features=FITUR_JAWABAN)

    template = "layanan/halaman/tanya_jawab.html"
    content_panels_layanan = [FieldPanel("jawaban")]
    search_fields_layanan = [index.SearchField("jawaban")]
    api_fields_layanan = [APIField("jawaban")]

    class Meta:
        abstract = True
