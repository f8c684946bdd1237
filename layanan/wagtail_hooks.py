"""The one module Wagtail discovers: it imports each capability's admin and puts the screens in the menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from layanan.alur.admin import AlurViewSet
from layanan.berkas import admin as _berkas  # noqa: F401 - registers its address
from layanan.formulir.admin import FormulirViewSet
from layanan.instansi.admin import InstansiViewSet, PenugasanViewSet
from layanan.janji.admin import HariTutupViewSet, JadwalJanjiViewSet
from layanan.kalender.admin import HariLiburViewSet
from layanan.katalog.admin import KategoriLayananViewSet, PeraturanViewSet
from layanan.paket.admin import LayananPaketViewSet
from layanan.pengaduan import admin as _pengaduan  # noqa: F401 - registers its desk
from layanan.permohonan import admin as _permohonan  # noqa: F401 - registers its desk
from layanan.permohonan import menu as _menu  # noqa: F401 - registers what stands beside it
from layanan.register import admin as _register  # noqa: F401 - registers its books


class KelompokLayanan(SnippetViewSetGroup):
    """The menu "Layanan publik"."""

    menu_label = _("Layanan publik")
    menu_name = "layanan-publik"
    menu_icon = "clipboard-list"
    menu_order = 150
    items = (
        LayananPaketViewSet,
        FormulirViewSet,
        AlurViewSet,
        JadwalJanjiViewSet,
        HariTutupViewSet,
        PeraturanViewSet,
        KategoriLayananViewSet,
        HariLiburViewSet,
        InstansiViewSet,
        PenugasanViewSet,
    )


register_snippet(KelompokLayanan)
