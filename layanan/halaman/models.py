"""Abstract page mixins. A site combines each with its own base page class (see `home/models.py`).

Abstract, because a reusable app cannot know the site's base page. A page takes the template that Wagtail derives from
the site's own class (`home/halaman_faq.html`) when the site has one, and the plugin's (`template_layanan`) if not.
"""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from layanan.halaman.blocks import ISI_HALAMAN
from layanan.halaman.queries import cari_katalog, cari_tanya_jawab, daftar_peraturan
from layanan.instansi.forms import FormHalamanInstansi
from layanan.inti.fields import IsianAlir

FITUR_JAWABAN = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class TemplatMixin(models.Model):
    """Fall back to the plugin's template."""

    template_layanan = ""

    class Meta:
        abstract = True

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """Return the templates to try: the site's own, then the plugin's."""
        return [super().get_template(request, *args, **kwargs), self.template_layanan]


class HalamanInformasiMixin(TemplatMixin):
    """An article: background, profile, procedure, pledge."""

    pengantar = models.TextField(_("pengantar"), blank=True, help_text=_("Satu atau dua kalimat di bawah judul."))
    isi = IsianAlir(ISI_HALAMAN, verbose_name=_("isi"), blank=True)

    template_layanan = "layanan/halaman/informasi.html"
    content_panels_layanan = [FieldPanel("pengantar"), FieldPanel("isi")]
    search_fields_layanan = [
        *(index.SearchField(nama) for nama in ("pengantar", "isi")),
        *(index.AutocompleteField(nama) for nama in ("pengantar", "isi")),
    ]
    api_fields_layanan = [APIField("pengantar"), APIField("isi")]

    class Meta:
        abstract = True

    @property
    def teks_cari(self) -> str:
        """The text below the title, without mark-up."""
        return " ".join((self.pengantar, *self.isi.stream_block.get_searchable_content(self.isi)))


class HalamanDasarHukumMixin(HalamanInformasiMixin):
    """The legal basis: every regulation that the office's services rest on, with its status."""

    template_layanan = "layanan/halaman/dasar_hukum.html"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add `daftar_peraturan`."""
        return super().get_context(request, *args, **kwargs) | {"daftar_peraturan": daftar_peraturan(self)}


class KatalogLayananMixin(HalamanInformasiMixin):
    """The catalogue: service pages below it, with search and filters."""

    template_layanan = "layanan/halaman/katalog.html"
    show_in_menus_default = True

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add the found service pages and what was asked (layanan.halaman.queries.cari_katalog)."""
        return super().get_context(request, *args, **kwargs) | cari_katalog(self, request.GET)


class HalamanLayananMixin(TemplatMixin):
    """The public page of one service: all its content comes from the Layanan."""

    layanan = models.OneToOneField(
        "layanan.Layanan", on_delete=models.PROTECT, related_name="halaman", verbose_name=_("layanan")
    )

    base_form_class = FormHalamanInstansi
    template_layanan = "layanan/halaman/layanan.html"
    content_panels_layanan = [FieldPanel("layanan")]
    search_fields_layanan = [
        index.RelatedFields("layanan", [index.SearchField("nama"), index.SearchField("ringkasan")])
    ]
    api_fields_layanan = [APIField("layanan")]

    class Meta:
        abstract = True

    @property
    def teks_cari(self) -> str:
        """What the service is for and what to bring, as it is now."""
        satu = self.layanan
        syarat = (syarat.nama for syarat in satu.persyaratan.all())
        return " ".join((satu.nama, satu.ringkasan, satu.sasaran, satu.produk, *syarat))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add the service."""
        return super().get_context(request, *args, **kwargs) | {"layanan": self.layanan}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page; a service that is not published has none, except in the preview."""
        if not (self.layanan.live or getattr(request, "is_preview", False)):
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict]:
        """List the page for search engines while the service is published."""
        return super().get_sitemap_urls(request) if self.layanan.live else []


class HalamanFaqMixin(HalamanInformasiMixin):
    """The FAQ: questions below it, with a search that takes any input."""

    template_layanan = "layanan/halaman/faq.html"
    show_in_menus_default = True

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Add the found questions and the query."""
        return super().get_context(request, *args, **kwargs) | cari_tanya_jawab(self, request.GET)


class TanyaJawabMixin(TemplatMixin):
    """One question (the title) and its answer."""

    jawaban = RichTextField(_("jawaban"), features=FITUR_JAWABAN)

    template_layanan = "layanan/halaman/tanya_jawab.html"
    content_panels_layanan = [FieldPanel("jawaban")]
    search_fields_layanan = [index.SearchField("jawaban"), index.AutocompleteField("jawaban")]
    api_fields_layanan = [APIField("jawaban")]

    class Meta:
        abstract = True

    @property
    def teks_cari(self) -> str:
        """The answer without mark-up."""
        return get_text_for_indexing(self.jawaban)
