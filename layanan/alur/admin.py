"""The route builder in the Wagtail admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import susun
from layanan.alur.kamus import KAMUS
from layanan.alur.models import Alur
from layanan.instansi.definisi import PANEL_IDENTITAS, DefinisiInstansiViewSet, FormDefinisi


class AlurViewSet(DefinisiInstansiViewSet):
    """Routes of the own office."""

    model = Alur
    susun = staticmethod(susun)
    kamus = KAMUS
    gambar_template = "layanan/alur/admin/_versi.html"
    icon = "order"
    menu_label = _("Alur")
    search_fields = ["nama", "kode"]
    edit_handler = ObjectList([*PANEL_IDENTITAS, FieldPanel("tahap")], base_form_class=FormDefinisi)

    def konteks_versi(self, dokumen: dict[str, Any]) -> dict[str, Any]:
        """Return the flow chart."""
        return {"bagan": susun_bagan(dokumen)}
