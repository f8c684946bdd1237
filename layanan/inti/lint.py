"""Checks before publishing: findings in plain words, and the one gate that every way to publish goes through."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamBlockValidationError
from wagtail.fields import StreamField
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

    def unique_error_message(self, model_class: type[models.Model], unique_check: tuple[str, ...]) -> ValidationError:
        """Return a sentence for a code that is taken; Django's own says in Indonesian that there is none such."""
        if set(unique_check) != {"instansi", "kode"}:
            return super().unique_error_message(model_class, unique_check)
        pesan = _("Kode “%(kode)s” sudah dipakai di instansi ini. Pakai kode lain, atau buka yang ada dari daftar.")
        return ValidationError(pesan, code="unique_together", params={"kode": self.kode})

    def dokumen_terbit(self) -> dict[str, Any] | None:
        """Return the newest published document, or None when there is none."""
        return self.versi.order_by("-nomor").values_list("dokumen", flat=True).first()

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


def kekurangan(definisi: models.Model) -> list[Temuan]:
    """Return what a saved draft still lacks: a draft may be kept half filled, but only a whole one can be compiled."""
    temuan = []
    for nama, pesan in _pesan_galat(definisi.full_clean):
        temuan.append(Temuan("belum_lengkap", nama, pesan))
    temuan += _blok_kurang(definisi)
    for relasi in get_all_child_relations(type(definisi)):
        for urut, anak in enumerate(getattr(definisi, relasi.get_accessor_name()).all(), 1):
            for nama, pesan in _pesan_galat(partial(anak.full_clean, exclude={relasi.field.name})):
                tempat = f"{anak._meta.verbose_name} {urut}, {nama}"
                temuan.append(Temuan("belum_lengkap", capfirst(tempat), pesan))
            letak = capfirst(f"{anak._meta.verbose_name} {urut}, ")
            temuan += [replace(satu, tempat=f"{letak}{satu.tempat}") for satu in _blok_kurang(anak)]
    return temuan


def _pesan_galat(periksa: Callable[[], None]) -> list[tuple[str, str]]:
    """Return what a model's own check finds, as (field, sentence)."""
    try:
        periksa()
    except ValidationError as galat:
        return [(nama, satu) for nama, daftar in galat.message_dict.items() for satu in daftar]
    return []


def _blok_kurang(objek: models.Model) -> list[Temuan]:
    """Return what the builders of a model find."""
    temuan = []
    for bidang in objek._meta.get_fields():
        if not isinstance(bidang, StreamField):
            continue
        try:
            bidang.stream_block.clean(getattr(objek, bidang.name))
        except StreamBlockValidationError as galat:
            nama = capfirst(bidang.verbose_name)
            tempat = [f"{nama} {urut + 1}" for urut in galat.block_errors] or [nama]
            pesan = _("Ada yang masih kosong atau salah. Buka penyunting dan lengkapi.")
            temuan += [Temuan("belum_lengkap", satu, pesan) for satu in tempat]
    return temuan
