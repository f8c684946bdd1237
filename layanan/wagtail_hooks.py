"""The one module Wagtail discovers: it imports each capability's admin and puts the screens in the menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from layanan.instansi.admin import InstansiViewSet, PenugasanViewSet
from layanan.katalog.admin import KategoriLayananViewSet, LayananViewSet, PeraturanViewSet


class KelompokLayanan(SnippetViewSetGroup):
    """The menu "Layanan publik"."""

    menu_label = _("Layanan publik")
    menu_name = "layanan-publik"
    menu_icon = "clipboard-list"
    menu_order = 150
    items = (LayananViewSet, PeraturanViewSet, KategoriLayananViewSet, InstansiViewSet, PenugasanViewSet)


register_snippet(KelompokLayanan)
