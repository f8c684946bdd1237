"""wagtail-modeladmin with its holes closed: one base class for lists of what is read, not edited.

The package checks rights on the model only; its history view checks nothing, its list can be asked for any field of any
related table, and an unknown filter is a server error. `ModelAdminLingkup` wraps every address that names a row, so
that a view added later is closed too, and lets through only the filters it declares.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView, InspectView

from layanan.inti.pencarian import rapikan_kueri


class IzinLingkup(PermissionHelper):
    """Rights by role and scope, not by Django's model permissions; rows are opened, never changed here."""

    admin: "ModelAdminLingkup"

    def user_can_list(self, user: Any) -> bool:
        """Return whether the user may open the list at all."""
        return self.admin.boleh_membuka(user)

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        """Return whether the user may open rows; which ones is checked at the address of each."""
        return self.inspect_view_enabled and self.admin.boleh_membuka(user)

    def user_can_create(self, user: Any) -> bool:
        """Refuse: rows come from elsewhere."""
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Refuse: rows are changed by actions."""
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        """Refuse: rows are removed by actions."""
        return False


class TombolLingkup(ButtonHelper):
    """Row buttons in plain words."""

    def inspect_button(self, pk: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the button that opens a row; its spoken name tells which row."""
        tombol = super().inspect_button(pk, *args, **kwargs)
        return tombol | {"label": _("Lihat"), "title": _("Lihat rincian baris ini")}


class DaftarLingkup(IndexView):
    """The list: only declared filters count, and any search text is survived."""

    FORMATS = ()  # the package's own export writes formulas into CSV

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Keep the parameters this list knows, and make the search text harmless."""
        dikenal = {saringan.parameter_name for saringan in self.model_admin.get_list_filter(request)}
        dikenal |= {self.ORDER_VAR, self.PAGE_VAR, self.SEARCH_VAR}
        request.GET = request.GET.copy()
        for nama in set(request.GET) - dikenal:
            del request.GET[nama]
        if self.SEARCH_VAR in request.GET:
            request.GET[self.SEARCH_VAR] = rapikan_kueri(request.GET[self.SEARCH_VAR])
        super().setup(request, *args, **kwargs)

    def get_queryset(self, request: HttpRequest | None = None) -> QuerySet:
        """Return the filtered rows; the package would ask every filter twice for each page."""
        return self.queryset if hasattr(self, "queryset") else super().get_queryset(request)


class RincianLingkup(InspectView):
    """One row, under its own name."""

    def get_page_title(self) -> str:
        """Return the name of the row."""
        return str(self.instance)

    def get_meta_title(self) -> str:
        """Return the same for the browser's tab."""
        return self.get_page_title()

    def get_page_subtitle(self) -> str:
        """Return nothing: the title says it."""
        return ""


class ModelAdminLingkup(ModelAdmin):
    """Base of our ModelAdmins: say who may open the list, and which rows a user may see."""

    permission_helper_class = IzinLingkup
    button_helper_class = TombolLingkup
    index_view_class = DaftarLingkup
    inspect_view_class = RincianLingkup
    inspect_view_enabled = True
    list_filter: tuple[type[SimpleListFilter], ...] = ()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.permission_helper.admin = self

    def boleh_membuka(self, pengguna: Any) -> bool:
        """Return whether a user may open the list. Asked for every row: must not query each time."""
        raise NotImplementedError

    def lingkup(self, pengguna: Any) -> QuerySet:
        """Return the rows a user may see."""
        raise NotImplementedError

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the rows of the list: the same ones."""
        return self.lingkup(request.user)

    def get_permissions_for_registration(self) -> QuerySet:
        """Return none: rights come with roles."""
        return Permission.objects.none()

    def get_admin_urls_for_registration(self) -> tuple:
        """Return the addresses, each that names a row guarded."""
        pola = super().get_admin_urls_for_registration()
        for satu in pola:
            satu.callback = self._jaga(satu.callback)
        return pola

    def _jaga(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def terjaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            pk = kwargs.get("instance_pk")
            if pk is not None and not self._terlihat(request.user, unquote(pk)):
                raise Http404
            return view(request, *args, **kwargs)

        return terjaga

    def _terlihat(self, pengguna: Any, pk: str) -> bool:
        try:
            return self.lingkup(pengguna).filter(pk=pk).exists()
        except (ValueError, OverflowError):  # not a key at all
            return False
