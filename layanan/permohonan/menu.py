"""What stands in the admin's menus beside the desk: the export, and the appointments of the day."""

from django.http import HttpRequest
from django.urls import include, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from layanan.janji.queries import boleh_melihat_janji
from layanan.permohonan.admin import MEJA
from layanan.permohonan.ekspor import boleh_ekspor
from layanan.permohonan.views import janji
from layanan.permohonan.views.ekspor import EksporView


class MenuEkspor(MenuItem):
    """The way to the export, for those who may."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who export for an office."""
        return boleh_ekspor(request.user)


@hooks.register("register_reports_menu_item")
def menu_ekspor() -> MenuItem:
    """Put the export among the reports."""
    return MenuEkspor(_("Ekspor permohonan"), reverse("layanan_ekspor"), icon_name="download", order=900)


@hooks.register("register_admin_urls")
def alamat_ekspor() -> list:
    """Mount the export."""
    return [path("ekspor-permohonan/", EksporView.as_view(), name="layanan_ekspor")]


@hooks.register("register_log_actions")
def catatan_ekspor(actions: LogActionRegistry) -> None:
    """Name the export in the log."""
    actions.register_action("layanan.ekspor_permohonan", _("Ekspor permohonan"), _("Permohonan diekspor"))


@hooks.register("register_admin_urls")
def alamat_janji() -> list:
    """Mount the appointments of the day."""
    pola = [
        path("", janji.DaftarJanjiView.as_view(), name="daftar"),
        path("<int:pk>/<slug:hasil>/", janji.tandai_janji, name="tandai"),
    ]
    return [path("janji-temu/", include((pola, "layanan_janji")))]


class MenuJanji(MenuItem):
    """The way to the appointments, for those who work on cases."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to who may open it."""
        return boleh_melihat_janji(request.user)


@hooks.register("register_admin_menu_item")
def menu_janji() -> MenuItem:
    """Put the appointments into the menu."""
    alamat = reverse_lazy("layanan_janji:daftar")
    return MenuJanji(_("Janji temu"), alamat, name="janji-temu", icon_name="calendar-check", order=MEJA.menu_order + 1)
