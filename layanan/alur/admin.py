"""The route builder in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from layanan.alur.forms import FormDefinisiAlur
from layanan.alur.models import Alur
from layanan.instansi.lingkup import LingkupInstansi
from layanan.inti.terbit import BANTUAN_KODE, DefinisiViewSet


class AlurViewSet(LingkupInstansi, DefinisiViewSet):
    """Routes of the own office."""

    model = Alur
    icon = "order"
    menu_label = _("Alur")
    list_display = ["nama", "kode", "instansi"]
    search_fields = ["nama", "kode"]
    edit_handler = ObjectList(
        [
            FieldPanel("nama", required_on_save=True),
            FieldPanel("kode", required_on_save=True, help_text=BANTUAN_KODE),
            FieldPanel("instansi"),
            FieldPanel("tahap"),
        ],
        base_form_class=FormDefinisiAlur,
    )
