"""The table of holidays in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from layanan.instansi.forms import FormInstansi
from layanan.instansi.lingkup import LingkupInstansi
from layanan.kalender.models import HariLibur

BANTUAN = _(
    "<p>Catat di sini hari saat kantor Anda tutup. Libur nasional dan cuti bersama sudah dihitung; pengelola situs "
    "mengubahnya bila keputusan bersama tiga menteri berubah.</p>"
)


class HariLiburViewSet(LingkupInstansi, SnippetViewSet):
    """Closures of the own offices; the shared days are the site administrator's."""

    model = HariLibur
    icon = "date"
    menu_label = _("Hari libur")
    menu_order = 140
    list_display = ["tanggal", "nama", "jenis", "instansi"]
    list_filter = ["jenis", "instansi"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [HelpPanel(BANTUAN), *map(FieldPanel, ("tanggal", "nama", "jenis", "instansi"))], base_form_class=FormInstansi
    )
