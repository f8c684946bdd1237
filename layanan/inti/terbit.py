"""Admin views of a definition: publishing asks the lint first, whichever button leads to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet, WorkflowActionView

from layanan.inti.errors import LayananError
from layanan.inti.lint import Temuan

BELUM_TERBIT = gettext_lazy("Belum dapat diterbitkan. Perbaiki yang disebut di bawah ini; isian Anda tidak hilang.")
BANTUAN_KODE = gettext_lazy(
    "Nama pendek untuk alamat dan nomor, misalnya surat_usaha. Tidak dapat diubah sesudah disimpan."
)
MENUJU_TERBIT = ("publish", "submit", "restart-workflow")


def tampilkan_peringatan(request: HttpRequest, temuan: list[Temuan]) -> None:
    """Show the findings that do not stop publishing, as one message."""
    if temuan:
        butir = format_html_join("", "<li>{}</li>", ((satu.pesan,) for satu in temuan))
        pesan = _("Sudah disimpan. Sebaiknya lengkapi juga:")
        messages.warning(request, format_html("{}<ul>{}</ul>", pesan, butir))


class FormTerperiksa:
    """Mix into the admin form of a definition: it can judge whether what was typed may be published."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None and self.instance.versi.exists():
            self.fields["kode"].disabled = True  # pages, packages and cases name what was published by its code

    def periksa_terbit(self) -> list[Temuan]:
        """Add an error for each finding that blocks, and return the warnings.

        Call after `is_valid()`: children are read from the submitted rows.
        """
        temuan = self.save(commit=False).temuan()
        for satu in temuan:
            if satu.memblokir:
                di_isian = satu.tempat in self.fields
                pesan = str(satu.pesan) if di_isian else f"{satu.tempat}: {satu.pesan}"
                self.add_error(satu.tempat if di_isian else None, pesan)
        return [satu for satu in temuan if not satu.memblokir]


def pesan_tertahan(form: Any) -> str:
    """Return why publishing stops, with every sentence; Wagtail adds the list itself when an error has no field."""
    if form.non_field_errors():
        return str(BELUM_TERBIT)
    butir = format_html_join("", "<li>{}</li>", ((satu,) for daftar in form.errors.values() for satu in daftar))
    return format_html("{}<ul>{}</ul>", BELUM_TERBIT, butir)


class TerbitTerperiksa:
    """Mix into the create and edit views of a definition whose form is a FormTerperiksa."""

    def menuju_terbit(self) -> bool:
        """Return whether the pressed button publishes, or asks somebody to."""
        setuju = self.action == "workflow-action" and self.workflow_action == "approve"
        return setuju or self.action in MENUJU_TERBIT

    def is_valid(self, form: Any) -> bool:
        """Check the form, then what it defines."""
        if not super().is_valid(form):
            return False
        self.peringatan = form.periksa_terbit() if self.menuju_terbit() else []
        if form.errors:
            self.produced_error_code = "belum_layak_terbit"
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


class TambahDefinisi(TerbitTerperiksa, CreateView):
    """Add a definition."""


class UbahDefinisi(TerbitTerperiksa, EditView):
    """Edit a definition."""


class PutuskanDefinisi(WorkflowActionView):
    """Approve or return a definition from a list or the preview."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run the decision; when the definition is not ready, say what is missing."""
        try:
            return super().post(request, *args, **kwargs)
        except LayananError as galat:
            messages.error(request, str(galat.pesan))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
        return redirect(self.redirect_url)


class DefinisiViewSet(SnippetViewSet):
    """Base of the screens of a Definisi."""

    add_view_class = TambahDefinisi
    edit_view_class = UbahDefinisi
    workflow_action_view_class = PutuskanDefinisi
    copy_view_enabled = False  # a copy would carry the code of the original
