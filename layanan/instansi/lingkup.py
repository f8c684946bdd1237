"""Row-level scoping for the Wagtail admin.

Wagtail's generic views check rights on the model only (wagtail/wagtail#13314). `LingkupInstansi` closes every view of a
viewset that takes a primary key, by wrapping the addresses themselves, so that a view added by a later Wagtail is
closed too, and gives each view a policy that asks for the right in the office of the row it has open.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import IndexView
from wagtail.permission_policies import BasePermissionPolicy, ModelPermissionPolicy
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import SnippetChooserViewSet

from layanan.instansi.actions import peran_berizin
from layanan.instansi.enums import PERAN_PERKARA
from layanan.instansi.queries import instansi_dengan_peran, lingkup_instansi

SEMUA_TINDAKAN = ("add", "change", "delete", "publish", "view")


class KebijakanInstansi(ModelPermissionPolicy):
    """Model rights, narrowed to the rows of offices where a role of the user carries the right.

    `jalur` is the path from the model to the office. Register one instance per model in layanan/kebijakan.py.
    """

    def __init__(self, model: Any, jalur: str = "instansi") -> None:
        super().__init__(model)
        self.jalur = jalur

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether the user has the right in the office of this row."""
        return self.user_has_permission(user, action) and (
            self.dalam_lingkup(user, [action]).filter(pk=instance.pk).exists()
        )

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        """Return the rows in scope, when the user has any of the rights at all."""
        boleh = any(self.user_has_permission(user, satu) for satu in actions)
        return self.dalam_lingkup(user, actions) if boleh else self.model.objects.none()

    def dalam_lingkup(self, user: Any, actions: Iterable[str] = SEMUA_TINDAKAN) -> QuerySet:
        """Return the rows of the offices where a role of the user carries one of the rights."""
        peran = peran_berizin(self.model, actions)
        return lingkup_instansi(self.model.objects.all(), user, peran, self.jalur)


class KebijakanPenugasan(KebijakanInstansi):
    """Assignments are made and ended, never changed: nobody, not even a superuser, may edit one."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return False for a change, else what the model right says."""
        return action != "change" and super().user_has_permission(user, action)


class KebijakanPerkara(BasePermissionPolicy):
    """Cases: those who hold one of the roles may look; every change goes through an action, which has its own rule."""

    def __init__(self, model: Any, peran: Iterable[str] = PERAN_PERKARA) -> None:
        super().__init__(model)
        self.peran = tuple(peran)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether the user may look at some cases."""
        return action == "view" and user.is_active and (user.is_superuser or self._berperan(user))

    def users_with_any_permission(self, actions: list[str]) -> QuerySet:
        """Return the users who may look."""
        pengguna = get_user_model().objects.filter(is_active=True)
        if "view" not in actions:
            return pengguna.none()
        return pengguna.filter(Q(is_superuser=True) | Q(penugasan__peran__in=self.peran)).distinct()

    def _berperan(self, user: Any) -> bool:
        return bool(instansi_dengan_peran(user, self.peran))


class KebijakanBaris:
    """A policy as one view sees it: it answers for the row the view has open, and for the model when there is none."""

    def __init__(self, kebijakan: Any, view: Any) -> None:
        self._kebijakan, self._view = kebijakan, view

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._kebijakan, nama)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether the user has the right on the open row."""
        baris = getattr(self._view, "object", None)
        if baris is None or baris.pk is None:
            return self._kebijakan.user_has_permission(user, action)
        return self._kebijakan.user_has_permission_for_instance(user, action, baris)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        """Return whether the user has one of the rights on the open row."""
        return any(self.user_has_permission(user, satu) for satu in actions)


class _IzinBaris:
    @cached_property
    def permission_policy(self) -> Any:
        return KebijakanBaris(policy_registry.get_by_type(self.model), self)


class _DaftarTerlingkup:
    lingkup: Callable[[HttpRequest], QuerySet]

    def get_base_queryset(self) -> QuerySet:
        if self.queryset is None:
            self.queryset = self.lingkup(self.request)
        return super().get_base_queryset()


class _PilihanTerlingkup:
    def get_object_list(self) -> QuerySet:
        return policy_registry.get_by_type(self.model_class).dalam_lingkup(self.request.user)

    def get_object(self, pk: Any) -> Any:
        try:
            return self.get_object_list().get(pk=pk)
        except (ValueError, ObjectDoesNotExist) as galat:
            raise Http404 from galat

    def get_objects(self, pks: list[str]) -> QuerySet:
        return self.get_object_list().filter(pk__in=[pk for pk in pks if pk.isdecimal()])


class PilihanInstansi(SnippetChooserViewSet):
    """Chooser that offers, and tells about, only rows in scope."""

    def construct_view(self, view_class: type, **kwargs: Any) -> Any:
        """Return the view with its lists and look-ups scoped."""
        return super().construct_view(type(view_class.__name__, (_PilihanTerlingkup, view_class), {}), **kwargs)


class LingkupInstansi:
    """Mix into a ModelViewSet or SnippetViewSet of a model whose registered policy is a KebijakanInstansi."""

    chooser_viewset_class = PilihanInstansi

    def lingkup(self, request: HttpRequest) -> QuerySet:
        """Return the rows this user may open. Override to narrow further."""
        return policy_registry.get_by_type(self.model).dalam_lingkup(request.user)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the rows of the list: the same ones."""
        return self.lingkup(request)

    def construct_view(self, view_class: type, **kwargs: Any) -> Any:
        """Return the view with rights asked for its row, and its list scoped."""
        dasar, isi = (_IzinBaris, view_class), {}
        if issubclass(view_class, IndexView):
            dasar, isi = (_IzinBaris, _DaftarTerlingkup, view_class), {"lingkup": staticmethod(self.get_queryset)}
        return super().construct_view(type(view_class.__name__, dasar, isi), **kwargs)

    def get_urlpatterns(self) -> list:
        """Return the viewset's addresses, each guarded."""
        pola = super().get_urlpatterns()
        for satu in pola:
            satu.callback = self._jaga(satu.callback)
        return pola

    def _jaga(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def terjaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            pk = kwargs.get("pk") or kwargs.get("object_id") or kwargs.get("instance_pk")
            if pk is not None and not self._terlihat(request, unquote(str(pk))):
                raise Http404
            return view(request, *args, **kwargs)

        return terjaga

    def _terlihat(self, request: HttpRequest, pk: str) -> bool:
        try:
            return self.lingkup(request).filter(pk=pk).exists()
        except (ValueError, ValidationError):  # a key that cannot be one
            return False
