"""Admin views for offices and assignments, and what keeps a row in use from being deleted."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.log_actions import log
from wagtail.permissions import policy_registry
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.models import get_snippet_models

from layanan.instansi.actions import akhiri, perbarui_hak, tugaskan
from layanan.instansi.lingkup import KebijakanInstansi
from layanan.instansi.models import Penugasan


def terpakai(objek: Model) -> bool:
    """Return whether the database refuses to delete this row because something still stands on it."""
    try:
        Collector(using=objek._state.db, origin=objek).collect([objek])
    except (ProtectedError, RestrictedError):
        return True
    return False


def tolak_hapus_terpakai(request: HttpRequest, daftar: Iterable[Model], kembali: str) -> HttpResponse | None:
    """Return to the list with a sentence when one of the rows is still in use, else None."""
    ditahan = [str(satu) for satu in daftar if terpakai(satu)]
    if not ditahan:
        return None
    pesan = _("%(nama)s tidak dapat dihapus karena masih dipakai. Batalkan penerbitannya bila tidak lagi berlaku.")
    messages.error(request, pesan % {"nama": ", ".join(ditahan)})
    return redirect(kembali)


class HapusMassal(DeleteBulkAction):
    """Delete many at once, and never name a row of another office."""

    @classproperty
    def models(cls) -> list[type[Model]]:
        """Return the snippet models that an office owns."""
        return [satu for satu in get_snippet_models() if isinstance(_kebijakan(satu), KebijakanInstansi)]

    def get_all_objects_in_listing_query(self, parent_id: Any) -> list:
        """Return the keys of the rows in scope."""
        return list(_kebijakan(self.model).dalam_lingkup(self.request.user).values_list("pk", flat=True))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer 404 when a row is out of scope."""
        diminta = {satu for satu in request.GET.getlist("id") if satu != "all"}
        terlihat = {str(pk) for pk in self.get_all_objects_in_listing_query(None)}
        if not diminta <= terlihat:
            raise Http404
        return super().dispatch(request, *args, **kwargs)


def _kebijakan(model: type[Model]) -> Any:
    return policy_registry.get_by_type(model)


class SimpanInstansi:
    """Saving an office also renews the rights of its groups: the site may be another one now."""

    def save_instance(self) -> Model:
        """Save, then renew."""
        instansi = super().save_instance()
        perbarui_hak(instansi)
        return instansi


class TambahInstansi(SimpanInstansi, generic.CreateView):
    """Add an office."""


class UbahInstansi(SimpanInstansi, generic.EditView):
    """Edit an office; its code names groups and addresses, and stays."""

    def get_form(self, form_class: Any = None) -> Any:
        """Return the form with the code closed."""
        form = super().get_form(form_class)
        form.fields["kode"].disabled = True
        return form


class HapusInstansi(generic.DeleteView):
    """Delete an office that nothing stands on."""

    def run_before_hook(self) -> HttpResponse | None:
        """Refuse an office in use."""
        return tolak_hapus_terpakai(self.request, [self.object], self.index_url_name)


class TambahPenugasan(generic.CreateView):
    """Give a person a role, through the action."""

    def save_instance(self) -> Penugasan:
        """Assign, and log who did."""
        data = self.form.cleaned_data
        penugasan = tugaskan(data["pengguna"], data["instansi"], data["peran"])
        log(instance=penugasan, action="wagtail.create", user=self.request.user)
        return penugasan

    def get_success_buttons(self) -> list:
        """Return none: an assignment is ended, not edited."""
        return []


class AkhiriPenugasan(generic.DeleteView):
    """Take a role away, through the action."""

    def delete_action(self) -> None:
        """End the assignment, and log who did."""
        log(instance=self.object, action="wagtail.delete", user=self.request.user, deleted=True)
        akhiri(self.object)
