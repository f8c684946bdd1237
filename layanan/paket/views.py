"""Packages in the admin: take a service away as a file, bring one in after a look at what it would do."""

from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView

from layanan.inti.errors import LayananError
from layanan.inti.models import intisari, kanonik
from layanan.katalog.models import Layanan
from layanan.paket.actions import HasilImpor, PaketBentrok, ekspor_paket, impor_paket
from layanan.paket.baca import PaketTidakSah, baca_berkas
from layanan.paket.dokumen import tulis_paket
from layanan.paket.forms import UnggahPaketForm
from layanan.paket.queries import instansi_pengimpor, rencana_impor
from layanan.paket.rules import menahan, periksa_paket

GARAM = "layanan.paket"
BERLAKU_DETIK = 60 * 60
KEDALUWARSA = gettext_lazy("Pratinjau ini sudah kedaluwarsa atau berubah. Unggah lagi paketnya.")


class DaftarLayananView(IndexView):
    """The list of services, with the way out and in for packages."""

    ekspor_url_name = ""
    impor_url_name = ""

    @cached_property
    def header_more_buttons(self) -> list:
        """Add the import, for those who may."""
        tombol = super().header_more_buttons
        if instansi_pengimpor(self.request.user).exists():
            alamat = reverse(self.impor_url_name)
            tombol.append(Button(_("Impor paket"), url=alamat, icon_name="upload", priority=80))
        return tombol

    def get_list_more_buttons(self, instance: Layanan) -> list:
        """Add the export of a published service."""
        tombol = super().get_list_more_buttons(instance)
        if instance.live:
            alamat = reverse(self.ekspor_url_name, args=[instance.pk])
            tombol.append(MenuItem(_("Ekspor paket"), url=alamat, icon_name="download", priority=60))
        return tombol


class EksporPaketView(PermissionCheckedMixin, View):
    """One published service as a file. Whether the row is in scope is asked at its address (LingkupInstansi)."""

    model: type[Layanan] | None = None
    any_permission_required = ["add", "change", "view"]
    index_url_name = ""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Hand out the file, or lead back with the reason."""
        layanan = get_object_or_404(Layanan, pk=pk)
        try:
            isi = ekspor_paket(layanan)
        except LayananError as galat:
            messages.error(request, str(galat.pesan))
            return redirect(self.index_url_name)
        jawaban = HttpResponse(tulis_paket(isi), content_type="application/json")
        jawaban["Content-Disposition"] = f'attachment; filename="{layanan.kode}.paket.json"'
        return jawaban


class ImporPaketView(WagtailAdminTemplateMixin, TemplateView):
    """Ask for a package, then show what it would do. Writes nothing."""

    index_url_name = ""
    impor_url_name = ""
    simpan_url_name = ""
    template_name = "layanan/paket/unggah.html"
    page_title = gettext_lazy("Impor paket layanan")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Close the page to those who import for no office."""
        if not instansi_pengimpor(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what the package would do in the chosen office."""
        form = UnggahPaketForm(request.POST, request.FILES, pengguna=request.user)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self.pratinjau(form.cleaned_data["instansi"], form.cleaned_data["isi"])

    def pratinjau(self, instansi: Any, isi: Any) -> HttpResponse:
        """Return the page that shows findings and plan; without a blocking finding it carries the package on."""
        temuan = periksa_paket(isi)
        konteks: dict[str, Any] = {"instansi_tujuan": instansi, "temuan": temuan, "menahan": menahan(temuan)}
        if not konteks["menahan"]:
            tanda = {"intisari": intisari(isi), "instansi": instansi.pk, "oleh": self.request.user.pk}
            konteks |= {"paket": isi, "rencana": rencana_impor(instansi, isi), "isi": kanonik(isi).decode()}
            konteks["tanda"] = signing.dumps(tanda, salt=GARAM)
        self.template_name = "layanan/paket/pratinjau.html"
        return self.render_to_response(self.get_context_data(**konteks))

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: services, import."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": Layanan._meta.verbose_name_plural.capitalize()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form and the addresses."""
        if self.template_name == ImporPaketView.template_name:
            kwargs.setdefault("form", UnggahPaketForm(pengguna=self.request.user))
        alamat = {nama: reverse(getattr(self, f"{nama}_name")) for nama in ("index_url", "impor_url", "simpan_url")}
        return super().get_context_data(**kwargs) | alamat


class SimpanPaketView(ImporPaketView):
    """Import exactly what was previewed: the posted package is the one that the signature names."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Import as drafts and lead to the list; what has come up meanwhile is shown as a new preview."""
        try:
            instansi, isi = self._terpratinjau()
        except (signing.BadSignature, PaketTidakSah):
            messages.error(request, KEDALUWARSA)
            return redirect(self.impor_url_name)
        try:
            hasil = impor_paket(instansi, isi, request.user, ganti=request.POST.get("ganti") == "1")
        except (PaketBentrok, PaketTidakSah) as galat:
            messages.error(request, str(type(galat).pesan))
            return self.pratinjau(instansi, isi)
        except LayananError as galat:
            messages.error(request, str(galat.pesan))
            return redirect(self.impor_url_name)
        self._lapor(hasil)
        return redirect(self.index_url_name)

    def _terpratinjau(self) -> tuple[Any, Any]:
        tanda = signing.loads(self.request.POST.get("tanda", ""), salt=GARAM, max_age=BERLAKU_DETIK)
        isi = baca_berkas(self.request.POST.get("isi", "").encode())
        instansi = instansi_pengimpor(self.request.user).filter(pk=tanda["instansi"]).first()
        if instansi is None or tanda["oleh"] != self.request.user.pk or tanda["intisari"] != intisari(isi):
            raise signing.BadSignature
        return instansi, isi

    def _lapor(self, hasil: HasilImpor) -> None:
        rencana = hasil.rencana
        isi = {"nama": rencana.layanan.nama, "instansi": rencana.instansi}
        if rencana.tanpa_perubahan:
            pesan = _("Tidak ada yang baru: %(instansi)s sudah memiliki seluruh isi paket “%(nama)s”.")
            messages.info(self.request, pesan % isi)
            return
        tombol = [
            messages.button(
                reverse(satu.snippet_viewset.get_url_name("edit"), args=[satu.pk]), satu._meta.verbose_name.capitalize()
            )
            for satu in hasil.definisi
        ]
        pesan = _("“%(nama)s” tersimpan sebagai draf di %(instansi)s. Periksa, lalu terbitkan; layanannya terakhir.")
        messages.success(self.request, pesan % isi, buttons=tombol)
