"""The screens of a definition that an office owns: its form, its first panels, its views narrowed to the office."""

from wagtail.admin.panels import FieldPanel

from layanan.instansi.forms import FormInstansi
from layanan.instansi.lingkup import LingkupInstansi
from layanan.inti.terbit import BANTUAN_KODE, DefinisiViewSet, FormTerperiksa

PANEL_IDENTITAS = [
    FieldPanel("nama", required_on_save=True),
    FieldPanel("kode", required_on_save=True, help_text=BANTUAN_KODE),
    FieldPanel("instansi"),
]


class FormDefinisi(FormTerperiksa, FormInstansi):
    """The form with which a definition is edited: the own offices only, judged before it is published."""


class DefinisiInstansiViewSet(LingkupInstansi, DefinisiViewSet):
    """Definitions of the own offices, found by name and code."""

    list_display = ["nama", "kode", "instansi"]
