"""Blocks of the page body: few, named by what they are for."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class GambarBlock(blocks.StructBlock):
    """A picture with its text for those who do not see it."""

    gambar = ImageChooserBlock(label=_("Gambar"))
    teks_alternatif = blocks.CharBlock(label=_("Teks pengganti gambar"), max_length=160)
    keterangan = blocks.CharBlock(label=_("Keterangan"), required=False, max_length=160)

    class Meta:
        icon = "image"
        label = _("Gambar")
        template = "layanan/halaman/blok/gambar.html"


class LangkahBlock(blocks.StructBlock):
    """One step of a procedure: who does what."""

    pelaku = blocks.CharBlock(label=_("Siapa"), max_length=80)
    isi = blocks.TextBlock(label=_("Melakukan apa"))


class AlurBlock(blocks.StructBlock):
    """A procedure as numbered steps."""

    judul = blocks.CharBlock(label=_("Judul"), max_length=120)
    langkah = blocks.ListBlock(LangkahBlock(), label=_("Langkah"))

    class Meta:
        icon = "list-ol"
        label = _("Alur")
        template = "layanan/halaman/blok/alur.html"


class SorotanBlock(blocks.StructBlock):
    """A sentence that must not be missed."""

    isi = blocks.RichTextBlock(label=_("Isi"), features=["bold", "link"])

    class Meta:
        icon = "warning"
        label = _("Sorotan")
        template = "layanan/halaman/blok/sorotan.html"


ALAMAT_AMAN = re.compile(r"(/(?!/)|https?://|mailto:|tel:)\S*")


class TautanLayananBlock(blocks.StructBlock):
    """A button that leads to a page, usually a service or the complaint form."""

    teks = blocks.CharBlock(label=_("Tulisan"), max_length=60)
    halaman = blocks.PageChooserBlock(label=_("Halaman"), required=False)
    alamat = blocks.CharBlock(label=_("atau alamat"), required=False, max_length=200, search_index=False)

    class Meta:
        icon = "link"
        label = _("Tombol")
        template = "layanan/halaman/blok/tombol.html"

    def clean(self, value: Any) -> Any:
        """Want a page or an address, and an address that a browser opens as one."""
        isi = super().clean(value)
        if isi["alamat"] and not ALAMAT_AMAN.fullmatch(isi["alamat"]):
            pesan = _("Alamat harus diawali dengan /, https://, mailto:, atau tel:, tanpa spasi.")
            raise blocks.StructBlockValidationError(block_errors={"alamat": ValidationError(pesan)})
        if not (isi["halaman"] or isi["alamat"]):
            raise blocks.StructBlockValidationError(
                block_errors={"halaman": ValidationError(_("Pilih sebuah halaman atau isi alamatnya."))}
            )
        return isi


ISI_HALAMAN = [
    (
        "teks",
        blocks.RichTextBlock(
            label=_("Teks"), features=["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
        ),
    ),
    ("sorotan", SorotanBlock()),
    ("alur", AlurBlock()),
    ("gambar", GambarBlock()),
    ("tombol", TautanLayananBlock()),
]
