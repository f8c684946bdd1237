"""Checks before publishing: findings in plain words, and the one gate that every way to publish goes through."""

from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from layanan.inti.errors import GalatIsian, LayananError


@dataclass(frozen=True)
class Temuan:
    """One finding: a stable code, the place (a field, or a name people know), a sentence, and whether it blocks."""

    kode: str
    tempat: str
    pesan: str | Promise
    memblokir: bool = True


class BelumLayakTerbit(LayananError):
    """The definition may not be published yet; `temuan` lists why."""

    kode = "belum_layak_terbit"
    status = 422
    pesan = _("Belum dapat diterbitkan.")

    def __init__(self, temuan: list[Temuan]) -> None:
        self.temuan = temuan
        self.galat = [GalatIsian(satu.tempat, satu.kode, str(satu.pesan)) for satu in temuan]
        super().__init__(" ".join([str(type(self).pesan), *(str(satu.pesan) for satu in temuan)]))


class Definisi(models.Model):
    """Base of what a redaktur edits and publishes into versions:

    services, forms, routes. Mix in before Wagtail's bases.
    """

    class Meta:
        abstract = True

    def temuan(self) -> list[Temuan]:
        """Return what is wrong with the definition as it is in memory."""
        raise NotImplementedError

    def publish(self, revision: Revision, user: Any = None, **pilihan: Any) -> Any:
        """Publish a revision, or raise BelumLayakTerbit.

        Every way to publish ends here: the button, moderation, a schedule, a command. The receivers of `published` read
        `revision.penerbit`; Wagtail's signal does not tell who published.
        """
        with transaction.atomic():
            type(self).objects.select_for_update().get(pk=self.pk)
            menahan = [satu for satu in revision.as_object().temuan() if satu.memblokir]
            if menahan:
                raise BelumLayakTerbit(menahan)
            revision.penerbit = user
            return super().publish(revision, user=user, **pilihan)
