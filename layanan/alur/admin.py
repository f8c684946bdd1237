"""The route builder in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from layanan.alur.models import Alur
from layanan.instansi.definisi import PANEL_IDENTITAS, DefinisiInstansiViewSet, FormDefinisi


class AlurViewSet(DefinisiInstansiViewSet):
    """Routes of the own office."""

    model = Alur
    icon = "order"
    menu_label = _("Alur")
    search_fields = ["nama", "kode"]
    edit_handler = ObjectList([*PANEL_IDENTITAS, FieldPanel("tahap")], base_form_class=FormDefinisi)
