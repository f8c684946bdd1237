"""The form builder in the Wagtail admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList

from layanan.formulir.dokumen import susun
from layanan.formulir.kamus import KAMUS
from layanan.formulir.models import Formulir
from layanan.instansi.definisi import PANEL_IDENTITAS, DefinisiInstansiViewSet, FormDefinisi
from layanan.inti.acuan import pakai_kunci, peta_label

DI_DALAM = ("isian", "setuju")  # of a group: what looks at its rows first


class FormFormulir(FormDefinisi):
    """The form with which a form is edited."""

    def clean(self) -> dict[str, Any]:
        """Turn the questions that were named by their label into their key."""
        data = super().clean()
        if langkah := data.get("langkah"):
            semua = [satu.value["isian"] for satu in langkah]
            _pakai_kunci(semua, {})
            pakai_kunci(data.get("keluar"), peta_label(satu.value for aliran in semua for satu in aliran))
        return data


def _pakai_kunci(aliran: list[Any], luar: dict[str, str]) -> None:
    """Name questions by key in fields that may see each other; a group sees what is around it, but its own first."""
    isian = [satu for daftar in aliran for satu in daftar]
    peta = luar | peta_label(satu.value for satu in isian)
    di_baris = [anak.value for satu in isian for anak in satu.value.get("isian", ())]  # what a formula over rows names
    for satu in isian:
        if "isian" in satu.value:
            _pakai_kunci([satu.value["isian"]], peta)
            pakai_kunci(satu.value["setuju"], peta | peta_label(anak.value for anak in satu.value["isian"]))
        pakai_kunci(satu.value, peta_label(di_baris) | peta, kecuali=DI_DALAM)


class FormulirViewSet(DefinisiInstansiViewSet):
    """Forms of the own office."""

    model = Formulir
    susun = staticmethod(susun)
    kamus = KAMUS
    icon = "form"
    menu_label = _("Formulir")
    search_fields = ["nama", "kode"]
    edit_handler = ObjectList(
        [
            *PANEL_IDENTITAS,
            FieldPanel("langkah"),
            FieldPanel("keluar"),
            FieldPanel("pernyataan"),
            MultiFieldPanel([FieldPanel("satu_per_halaman"), FieldPanel("umur_draf")], _("Cara mengisi")),
        ],
        base_form_class=FormFormulir,
    )
