"""Row-level scoping for the Wagtail admin, and the screens for offices and roles.

Wagtail's generic views check rights on the model only (wagtail/wagtail#13314). `LingkupInstansi` closes every view of
a viewset that takes a primary key, by wrapping the addresses themselves, so that a view added by a later Wagtail is
closed too.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.permission_policies import BasePermissionPolicy, ModelPermissionPolicy

from layanan.instansi.enums import PERAN_PERKARA
from layanan.instansi.queries import instansi_dengan_peran, lingkup_instansi


class KebijakanInstansi(ModelPermissionPolicy):
    """Model rights, narrowed to instances of the user's own offices."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether the user has the right and the row is in scope."""
        return self.user_has_permission(user, action) and self.dalam_lingkup(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        """Return the rows in scope, when the user has any of the rights at all."""
        boleh = any(self.user_has_permission(user, satu) for satu in actions)
        return self.dalam_lingkup(user) if boleh else self.model.objects.none()

    def dalam_lingkup(self, user: Any) -> QuerySet:
        """Return the rows of the user's offices."""
        return lingkup_instansi(self.model.objects.all(), user)


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


class LingkupInstansi:
    """Mix into a ModelViewSet or SnippetViewSet of a model with `instansi`."""

    def lingkup(self, request: HttpRequest) -> QuerySet:
        """Return the rows this user may open. Override to narrow further."""
        return lingkup_instansi(self.model.objects.all(), request.user)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the rows of the list: the same ones."""
        return self.lingkup(request)

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
            if pk is not None and not self.lingkup(request).filter(pk=unquote(str(pk))).exists():
                raise Http404
            return view(request, *args, **kwargs)

        return terjaga
