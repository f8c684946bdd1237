"""Kinds of files that citizens hand in."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class JenisBerkas(TextChoices):
    """What a file is, by its content."""

    PDF = "pdf", "PDF"
    JPEG = "jpeg", _("Foto JPEG")
    PNG = "png", _("Gambar PNG")
    WEBP = "webp", _("Gambar WebP")
    HEIC = "heic", _("Foto HEIC (iPhone)")

    @property
    def mime(self) -> str:
        """The media type."""
        return "application/pdf" if self is JenisBerkas.PDF else f"image/{self.value}"

    @property
    def akhiran(self) -> str:
        """The end of a file name, without the dot."""
        return "jpg" if self is JenisBerkas.JPEG else self.value


GAMBAR = tuple(satu for satu in JenisBerkas if satu is not JenisBerkas.PDF)
