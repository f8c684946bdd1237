"""Screens on which the redaktur sets hours and closed days."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from layanan.instansi.forms import FormInstansi
from layanan.instansi.lingkup import LingkupInstansi
from layanan.janji.forms import FormJadwal
from layanan.janji.models import HariTutup, JadwalJanji

BANTUAN = _(
    "<p>Warga memilih waktunya sendiri pada formulir: tambahkan di sana isian jenis “Janji temu”. Janji yang sudah "
    "dipesan tidak berubah bila jadwal ini diubah.</p>"
)


class JadwalJanjiViewSet(LingkupInstansi, SnippetViewSet):
    """Schedules of the own offices."""

    model = JadwalJanji
    icon = "calendar-alt"
    menu_label = _("Jadwal janji temu")
    copy_view_enabled = False
    list_display = ["layanan", "hari_ke_depan", "batas_jam"]
    search_fields = ["layanan__nama"]
    edit_handler = ObjectList(
        [
            HelpPanel(BANTUAN),
            FieldPanel("layanan"),
            FieldPanel("hari_ke_depan"),
            FieldPanel("batas_jam"),
            InlinePanel(
                "jam",
                heading=_("Jam buka"),
                label=_("Jam buka"),
                min_num=1,
                panels=[
                    FieldPanel("hari"),
                    FieldRowPanel([FieldPanel("mulai"), FieldPanel("selesai")]),
                    FieldRowPanel([FieldPanel("menit"), FieldPanel("tempat")]),
                    FieldPanel("lokasi"),
                ],
            ),
        ],
        base_form_class=FormJadwal,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the schedules in scope with their service."""
        return super().get_queryset(request).select_related("layanan")


class HariTutupViewSet(LingkupInstansi, SnippetViewSet):
    """Closed days of the own offices."""

    model = HariTutup
    icon = "date"
    menu_label = _("Janji temu ditiadakan")
    copy_view_enabled = False
    list_display = ["mulai", "sampai", "keterangan", "layanan", "instansi"]
    search_fields = ["keterangan"]
    edit_handler = ObjectList(
        [FieldPanel(nama) for nama in ("instansi", "mulai", "sampai", "keterangan", "layanan")],
        base_form_class=FormInstansi,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the closed days in scope with what the list names."""
        return super().get_queryset(request).select_related("layanan", "instansi")
