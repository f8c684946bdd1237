"""Admin form of a service."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from layanan.instansi.forms import FormInstansi
from layanan.katalog.rules import Temuan, periksa_standar

BELUM_TERBIT = _("Layanan belum dapat diterbitkan. Perbaiki yang disebut di bawah ini; isian Anda tidak hilang.")


class FormLayanan(FormInstansi):
    """The form of a service; it can also judge whether what was typed may be published."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None and self.instance.versi.exists():
            self.fields["kode"].disabled = True  # pages, packages and cases of a published service name it

    def periksa_terbit(self) -> list[Temuan]:
        """Add an error for each finding that stops publishing, and return the warnings.

        Call after `is_valid()`: the requirements are read from the submitted rows.
        """
        temuan = periksa_standar(self.save(commit=False))
        for satu in temuan:
            if satu.memblokir:
                self.add_error(satu.tempat if satu.tempat in self.fields else None, str(satu.pesan))
        return [satu for satu in temuan if not satu.memblokir]
