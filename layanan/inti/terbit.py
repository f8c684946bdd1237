"""Admin views of a definition: publishing asks the lint first, whichever button leads to it."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.snippets.action_menu import ActionMenuItem
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet, WorkflowActionView

from layanan.inti.errors import LayananError
from layanan.inti.kamus import Kamus
from layanan.inti.lint import Definisi, Temuan
from layanan.inti.teks_kaya import amankan_teks_kaya
from layanan.inti.versi import BandingVersi, DaftarVersi, RincianVersi, UjiTerbit

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
        for bidang in self.fields.values():
            amankan_teks_kaya(bidang)
        if self.instance.pk is not None and self.instance.versi.exists():
            self.fields["kode"].disabled = True  # pages, packages and cases name what was published by its code

    def periksa_terbit(self) -> list[Temuan]:
        """Add an error for each finding that blocks, and return the warnings.

        Call after `is_valid()`: children are read from the submitted rows.
        """
        temuan = self.save(commit=False).temuan()
        for satu in temuan:
            if satu.memblokir:
                bernama = satu.tempat in {*self.fields, *getattr(self, "formsets", ())}  # the sentence says where
                pesan = str(satu.pesan) if bernama else f"{satu.tempat}: {satu.pesan}"
                self.add_error(satu.tempat if satu.tempat in self.fields else None, pesan)
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


class DaftarDefinisi(IndexView):
    """The definitions, each with the way to its versions."""

    versi_url_name = ""

    def get_list_more_buttons(self, instance: Any) -> list:
        """Add the versions."""
        alamat = reverse(self.versi_url_name, args=[quote(instance.pk)])
        return [*super().get_list_more_buttons(instance), Button(_("Versi"), alamat, icon_name="history", priority=25)]


class TambahDefinisi(TerbitTerperiksa, CreateView):
    """Add a definition. The first save is the redaktur's own: one in the background meanwhile would take the code."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Save in the background only once there is a draft."""
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class UbahDefinisi(TerbitTerperiksa, EditView):
    """Edit a definition."""

    versi_url_name = uji_url_name = ""

    @cached_property
    def header_more_buttons(self) -> list:
        """Add what publishing would do, and the versions."""
        pk = quote(self.object.pk)
        return [
            *super().header_more_buttons,
            Button(_("Bila diterbitkan"), reverse(self.uji_url_name, args=[pk]), icon_name="tasks", priority=5),
            Button(_("Versi"), reverse(self.versi_url_name, args=[pk]), icon_name="history", priority=6),
        ]


class UjiDiMenu(ActionMenuItem):
    """The way to what publishing would do, beside the button that publishes."""

    label = gettext_lazy("Bila diterbitkan")
    icon_name = "tasks"
    order = 120

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Show it on the edit page of a definition."""
        return context["view"] == "edit" and isinstance(context["instance"], Definisi)

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Return the page's address."""
        objek = parent_context["instance"]
        return reverse(objek.snippet_viewset.get_url_name("uji_terbit"), args=[quote(objek.pk)])


@hooks.register("register_snippet_action_menu_item")
def tambah_uji(_model: type) -> ActionMenuItem:
    """Offer it to every snippet; it shows itself to definitions."""
    return UjiDiMenu()


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
    """Base of the screens of a Definisi. A subclass says how it is compiled (`susun`) and what its parts are called."""

    susun: ClassVar[Callable[[Any], dict[str, Any]]]
    kamus: ClassVar[Kamus]
    gambar_template: ClassVar[str] = ""  # draws a version above its outline, from `konteks_versi`

    index_view_class = DaftarDefinisi
    add_view_class = TambahDefinisi
    edit_view_class = UbahDefinisi
    workflow_action_view_class = PutuskanDefinisi
    copy_view_enabled = False  # a copy would carry the code of the original

    def acuan(self, objek: Definisi) -> list[dict[str, Any]]:
        """Return documents that hold the questions which the conditions of the definition name, but not itself."""
        return []

    def konteks_versi(self, dokumen: dict[str, Any]) -> dict[str, Any]:
        """Return what `gambar_template` needs."""
        return {}

    def get_common_view_kwargs(self, **kwargs: Any) -> dict:
        """Tell every view this viewset, and where the pages about versions are."""
        nama = {"versi_url_name": self.get_url_name("versi"), "uji_url_name": self.get_url_name("uji_terbit")}
        return super().get_common_view_kwargs(**{"viewset": self, **nama, **kwargs})

    def get_urlpatterns(self) -> list:
        """Add the pages about versions."""
        induk = f"<{self.pk_path_converter}:pk>/"
        return [
            *super().get_urlpatterns(),
            path(f"{induk}versi/", self.construct_view(DaftarVersi), name="versi"),
            path(f"{induk}versi/banding/", self.construct_view(BandingVersi), name="versi_banding"),
            path(f"{induk}versi/<int:nomor>/", self.construct_view(RincianVersi), name="versi_rinci"),
            path(f"{induk}uji-terbit/", self.construct_view(UjiTerbit), name="uji_terbit"),
        ]
