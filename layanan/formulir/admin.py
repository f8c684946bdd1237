"""The form builder in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList

from layanan.formulir.dokumen import susun
from layanan.formulir.kamus import KAMUS
from layanan.formulir.models import Formulir
from layanan.instansi.definisi import PANEL_IDENTITAS, DefinisiInstansiViewSet, FormDefinisi


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
        base_form_class=FormDefinisi,
    )
