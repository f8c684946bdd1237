"""Admin views of a service: publishing asks the lint first, whichever button leads to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import CreateView, EditView, WorkflowActionView

from layanan.inti.errors import LayananError
from layanan.katalog.forms import BELUM_TERBIT
from layanan.katalog.rules import Temuan

MENUJU_TERBIT = ("publish", "submit", "restart-workflow")


def tampilkan_peringatan(request: HttpRequest, temuan: list[Temuan]) -> None:
    """Show the findings that do not stop publishing, as one message."""
    if temuan:
        butir = format_html_join("", "<li>{}</li>", ((satu.pesan,) for satu in temuan))
        pesan = _("Sudah disimpan. Sebaiknya lengkapi juga:")
        messages.warning(request, format_html("{}<ul>{}</ul>", pesan, butir))


def pesan_tertahan(form: Any) -> str:
    """Return why publishing stops, with every sentence; Wagtail adds the list itself when an error has no field."""
    if form.non_field_errors():
        return str(BELUM_TERBIT)
    butir = format_html_join("", "<li>{}</li>", ((satu,) for daftar in form.errors.values() for satu in daftar))
    return format_html("{}<ul>{}</ul>", BELUM_TERBIT, butir)


class TerbitTerperiksa:
    """Mix into the create and edit views of a service."""

    def menuju_terbit(self) -> bool:
        """Return whether the pressed button publishes the service or asks somebody to."""
        setuju = self.action == "workflow-action" and self.workflow_action == "approve"
        return setuju or self.action in MENUJU_TERBIT

    def is_valid(self, form: Any) -> bool:
        """Check the form, then the standard."""
        if not super().is_valid(form):
            return False
        self.peringatan = form.periksa_terbit() if self.menuju_terbit() else []
        if form.errors:
            self.produced_error_code = "standar_belum_lengkap"
            self.produced_error_message = pesan_tertahan(form)
            return False
        return True

    def run_action_method(self) -> HttpResponse | None:
        """Run the action; a refusal that came up meanwhile is told on the edit page."""
        try:
            jawaban = super().run_action_method()
        except LayananError as galat:
            messages.error(self.request, str(galat.pesan))
            return redirect(self.get_edit_url())
        tampilkan_peringatan(self.request, self.peringatan)
        return jawaban


class TambahLayanan(TerbitTerperiksa, CreateView):
    """Add a service."""


class UbahLayanan(TerbitTerperiksa, EditView):
    """Edit a service."""


class PutuskanLayanan(WorkflowActionView):
    """Approve or return a service from a list or the preview."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run the decision; when the standard is not ready, say what is missing."""
        try:
            return super().post(request, *args, **kwargs)
        except LayananError as galat:
            messages.error(request, str(galat.pesan))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
        return redirect(self.redirect_url)
