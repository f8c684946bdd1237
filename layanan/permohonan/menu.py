"""What stands in the admin's menus beside the desk: the export, the appointments of the day, joint decisions."""

from django.http import HttpRequest
from django.urls import include, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.log_actions import LogActionRegistry

from layanan.janji.queries import boleh_melihat_janji
from layanan.permohonan.admin import MEJA
from layanan.permohonan.ekspor import boleh_ekspor
from layanan.permohonan.seleksi import TahapSeleksi, menunggu_seleksi, tahap_seleksi
from layanan.permohonan.views import janji, pendamping, seleksi
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


@hooks.register("register_admin_urls")
def alamat_pendamping() -> list:
    """Mount the officers' desk for new applications; the way there is a button of the worklist."""
    pola = [
        path("", pendamping.DaftarPendampingView.as_view(), name="daftar"),
        path("<int:pk>/", pendamping.MulaiPendampingView.as_view(), name="mulai"),
    ]
    return [path("permohonan-baru/", include((pola, "layanan_pendamping")))]


@hooks.register("register_admin_urls")
def alamat_seleksi() -> list:
    """Mount the joint decisions."""
    pola = [
        path("", seleksi.DaftarSeleksiView.as_view(), name="daftar"),
        path("<int:layanan>/<slug:tahap>/", seleksi.SeleksiView.as_view(), name="putuskan"),
    ]
    return [path("putusan-bersama/", include((pola, "layanan_seleksi")))]


class MenuSeleksi(MenuItem):
    """The way to the joint decisions, with the number of cases that wait."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to who decides in some stage."""
        return bool(self._tahap(request))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """Add the number to the label; the item itself is shared by all requests."""
        komponen = super().render_component(request)
        if banyak := menunggu_seleksi(self._tahap(request)).count():
            komponen.label = _("Putusan (%(banyak)d)") % {"banyak": banyak}
        return komponen

    def _tahap(self, request: HttpRequest) -> list[TahapSeleksi]:
        if not hasattr(request, "_layanan_tahap_seleksi"):
            request._layanan_tahap_seleksi = tahap_seleksi(request.user)
        return request._layanan_tahap_seleksi


@hooks.register("register_admin_menu_item")
def menu_seleksi() -> MenuItem:
    """Put the joint decisions into the menu."""
    alamat = reverse_lazy("layanan_seleksi:daftar")
    nama = _("Putusan")  # the menu is narrow, and the number has to be read
    return MenuSeleksi(nama, alamat, name="putusan-bersama", icon_name="list-ol", order=MEJA.menu_order + 2)
