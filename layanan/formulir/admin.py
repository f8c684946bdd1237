"""The form builder in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from layanan.formulir.forms import FormDefinisiFormulir
from layanan.formulir.models import Formulir
from layanan.instansi.lingkup import LingkupInstansi
from layanan.inti.terbit import BANTUAN_KODE, DefinisiViewSet


class FormulirViewSet(LingkupInstansi, DefinisiViewSet):
    """Forms of the own office."""

    model = Formulir
    icon = "form"
    menu_label = _("Formulir")
    list_display = ["nama", "kode", "instansi"]
    search_fields = ["nama", "kode"]
    edit_handler = ObjectList(
        [
            FieldPanel("nama", required_on_save=True),
            FieldPanel("kode", required_on_save=True, help_text=BANTUAN_KODE),
            FieldPanel("instansi"),
            FieldPanel("langkah"),
            FieldPanel("pernyataan"),
        ],
        base_form_class=FormDefinisiFormulir,
    )
