"""Admin screens for offices and roles, and the door to row-level scoping for other capabilities' screens."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import RevisionMixin
from wagtail.permissions import policy_registry

from layanan.instansi.lingkup import KebijakanInstansi, KebijakanPerkara, LingkupInstansi, PilihanInstansi
from layanan.instansi.models import Instansi, Penugasan
from layanan.instansi.views import (
    AkhiriPenugasan,
    HapusInstansi,
    HapusMassal,
    TambahInstansi,
    TambahPenugasan,
    UbahInstansi,
    tolak_hapus_terpakai,
)

__all__ = [
    "InstansiViewSet",
    "KebijakanInstansi",
    "KebijakanPerkara",
    "LingkupInstansi",
    "PenugasanViewSet",
    "PilihanInstansi",
]


class InstansiViewSet(LingkupInstansi, ModelViewSet):
    """Offices."""

    model = Instansi
    name = "instansi"
    icon = "home"
    menu_order = 800
    add_view_class = TambahInstansi
    edit_view_class = UbahInstansi
    delete_view_class = HapusInstansi
    copy_view_enabled = False
    list_display = ["nama", "jenis", "induk", "site"]
    list_filter = ["jenis"]
    search_fields = ["nama", "kode"]


class PenugasanViewSet(LingkupInstansi, ModelViewSet):
    """Who works where in which role. Assigned and ended only."""

    model = Penugasan
    name = "penugasan"
    icon = "group"
    menu_order = 810
    add_view_class = TambahPenugasan
    delete_view_class = AkhiriPenugasan
    copy_view_enabled = False
    list_display = ["pengguna", "peran", "instansi"]
    list_filter = ["instansi", "peran"]
    search_fields = ["pengguna__username", "pengguna__first_name", "pengguna__last_name"]
    panels = [FieldPanel("pengguna"), FieldPanel("instansi"), FieldPanel("peran")]

    def get_queryset(self, request: HttpRequest) -> Any:
        """Return the assignments in scope with their names."""
        return super().get_queryset(request).select_related("pengguna", "instansi")


@hooks.register("before_delete_snippet")
def jaga_hapus(request: HttpRequest, instances: list) -> HttpResponse | None:
    """Say why a definition in use cannot be deleted, one by one or many at once."""
    milik = [satu for satu in instances if satu._meta.app_label == Instansi._meta.app_label]
    if not milik:
        return None
    return tolak_hapus_terpakai(request, milik, milik[0].snippet_viewset.get_url_name("list"))


@hooks.register("construct_snippet_action_menu")
def sembunyikan_terbit(menu_items: list, request: HttpRequest, context: dict) -> None:
    """Hide publishing on a row where the user has the right only in another office."""
    baris = context.get("instance")
    if not isinstance(baris, RevisionMixin) or baris.pk is None:
        return
    if not policy_registry.get(baris).user_has_permission_for_instance(request.user, "publish", baris):
        menu_items[:] = [satu for satu in menu_items if satu.name not in ("action-publish", "action-unpublish")]


# after Wagtail's own, which it replaces for the models that an office owns
hooks.register("register_bulk_action", HapusMassal, order=100)
