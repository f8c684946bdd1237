"""The desk of a kind of case in the Wagtail admin: worklist, case page, and one page for every action.

A capability joins `KasusViewSet` with its own scoping mixin (first in the bases) and says which actions are open:

    class PengaduanViewSet(LingkupInstansi, KasusViewSet):
        model = Pengaduan
        aksi_terbuka = staticmethod(aksi_terbuka)
        def lingkup(self, request): ...
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet

from layanan.inti.actions import AksiTersedia
from layanan.inti.errors import DataTidakSah, LayananError, SudahBerubah
from layanan.inti.forms import pasang_galat
from layanan.inti.jejak import keadaan
from layanan.inti.models import Kasus, Peristiwa
from layanan.inti.pembacaan import catat_pembacaan, daftar_pembacaan


@dataclass(frozen=True)
class BarisRiwayat:
    """One event as officers read it."""

    waktu: datetime
    pelaku: str
    tindakan: str
    keadaan: str
    catatan: str
    pesan_publik: str
    rincian: list[tuple[str, str]]


class DaftarKasusView(IndexView):
    """The worklist: rows in scope, found by number or tracking code."""

    viewset: "KasusViewSet | None" = None

    @property
    def is_searchable(self) -> bool:
        """Always: by the viewset's own `cari`."""
        return True

    def get_base_queryset(self) -> QuerySet:
        """Return the rows this officer may open."""
        return self.viewset.get_queryset(self.request)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Look for what was typed."""
        return self.viewset.cari(queryset, self.search_query) if self.is_searching else queryset

    def get_list_buttons(self, instance: Kasus) -> list:
        """Return none: the number leads to the case, where the actions are."""
        return []


class KasusView(InspectView):
    """One case: what to do now, what it says, and everything that happened to it."""

    viewset: "KasusViewSet | None" = None
    template_name = "layanan/inti/admin/kasus.html"

    def get_object(self, queryset: QuerySet | None = None) -> Kasus:
        """Return the case, or 404 when it is out of scope."""
        return get_object_or_404(self.viewset.get_queryset(self.request), pk=self.pk)

    def get_page_title(self) -> str:
        """Return the kind of case."""
        return capfirst(self.model._meta.verbose_name)

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: worklist, this case."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": capfirst(self.model._meta.verbose_name_plural)},
            {"url": "", "label": str(self.object)},
        ]

    def get_fields_context(self) -> list[dict]:
        """Return the facts of the case that are filled, as rows."""
        return [{"label": label, "value": nilai} for label, nilai in self.viewset.rincian(self.object) if nilai]

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add actions, history, readers and what the capability shows; who looks is noted."""
        catat_pembacaan(self.object, self.request.user)
        aksi = self.viewset.aksi_terbuka(self.object, self.request.user)
        return super().get_context_data(**kwargs) | {
            "aksi_terbuka": [satu for satu in aksi if satu.terbuka],
            "aksi_tertutup": [satu for satu in aksi if not satu.terbuka],
            "aksi_url_name": self.viewset.get_url_name("aksi"),
            "riwayat": self.viewset.riwayat(self.object),
            "pembacaan": daftar_pembacaan(self.object),
            "bagian_template": self.viewset.bagian_template,
            **self.viewset.konteks(self.object, self.request.user),
        }


class AksiView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One action on one case: GET asks for its inputs, POST does it."""

    viewset: "KasusViewSet | None" = None
    model: type[Kasus] | None = None
    any_permission_required = ["view"]
    template_name = "layanan/inti/admin/aksi.html"
    header_icon = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find case and action; a closed action, or one that has passed, leads back to the case with the reason."""
        self.kasus = get_object_or_404(self.viewset.get_queryset(request), pk=kwargs["pk"])
        try:
            self.tersedia = self.cari_aksi(kwargs["kode"])
        except Http404:
            if request.method == "POST" and request.POST.get("versi") != str(self.kasus.versi):
                return self.kembali(galat=str(SudahBerubah.pesan))  # a second click, or somebody else was faster
            raise
        if request.method == "GET" and not self.tersedia.terbuka:
            return self.kembali(galat=self.tersedia.alasan_tertutup)
        return super().dispatch(request, *args, **kwargs)

    def cari_aksi(self, kode: str) -> AksiTersedia:
        """Return the action by its code, or raise Http404 when this user does not have it."""
        for satu in self.viewset.aksi_terbuka(self.kasus, self.request.user):
            if satu.kode == kode:
                return satu
        raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it; what is wrong with the inputs is shown on them, any other refusal on the case page."""
        form = self.form(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        data = {nama: nilai for nama, nilai in form.cleaned_data.items() if nama != "versi"}
        try:
            kasus = self.tersedia.aksi.execute(versi=form.cleaned_data["versi"], **data)
        except DataTidakSah as galat:
            pasang_galat(form, galat)
            return self.render_to_response(self.get_context_data(form=form))
        except LayananError as galat:
            return self.kembali(galat=str(galat.pesan))
        messages.success(
            request,
            _("%(tindakan)s: tersimpan. %(kasus)s sekarang: %(keadaan)s.")
            % {
                "tindakan": self.tersedia.label,
                "kasus": kasus,
                "keadaan": self.viewset.label_keadaan(kasus, keadaan(kasus)),
            },
        )
        return self.kembali()

    def form(self, *masukan: Any) -> forms.Form:
        """Return the action's form with the version of the case that the officer saw."""
        form = (self.tersedia.form_class or forms.Form)(*masukan)
        form.fields["versi"] = forms.IntegerField(widget=forms.HiddenInput, initial=self.kasus.versi)
        return form

    def kembali(self, galat: str = "") -> HttpResponse:
        """Return to the case, or to the worklist when the case has left this officer's hands."""
        if galat:
            messages.error(self.request, galat)
        if self.viewset.get_queryset(self.request).filter(pk=self.kasus.pk).exists():
            return redirect(self.viewset.get_url_name("inspect"), self.kasus.pk)
        return redirect(self.viewset.get_url_name("index"))

    def get_page_title(self) -> str:
        """Return what is done."""
        return self.tersedia.label

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: worklist, case, action."""
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse(self.viewset.get_url_name("index")),
                "label": capfirst(self.model._meta.verbose_name_plural),
            },
            {"url": reverse(self.viewset.get_url_name("inspect"), args=[self.kasus.pk]), "label": str(self.kasus)},
            {"url": "", "label": self.tersedia.label},
        ]

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the form and the way back."""
        kwargs.setdefault("form", self.form())
        return super().get_context_data(**kwargs) | {
            "kasus": self.kasus,
            "tersedia": self.tersedia,
            "media": kwargs["form"].media,
            "batal_url": reverse(self.viewset.get_url_name("inspect"), args=[self.kasus.pk]),
        }


class KasusViewSet(ModelViewSet):
    """Worklist, case page and action pages of one kind of case; generic views add, edit and delete nothing."""

    aksi_terbuka: ClassVar[Callable[[Kasus, Any], list[AksiTersedia]]]
    label_aksi: ClassVar[Mapping[str, str]] = {}  # event code -> what happened, in words
    bagian_template: ClassVar[str]  # the capability's part of the case page

    index_view_class = DaftarKasusView
    inspect_view_class = KasusView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    add_to_admin_menu = True
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the rows in scope; the scoping mixin answers."""
        raise NotImplementedError

    def cari(self, queryset: QuerySet, kueri: str) -> QuerySet:
        """Return the rows that an officer means by what was typed."""
        raise NotImplementedError

    def rincian(self, kasus: Kasus) -> list[tuple[str, Any]]:
        """Return the facts at the top of the case page as (label, value)."""
        raise NotImplementedError

    def konteks(self, kasus: Kasus, pengguna: Any) -> dict:
        """Return what `bagian_template` needs."""
        return {}

    def riwayat(self, kasus: Kasus) -> list[BarisRiwayat]:
        """Return every event of the case, the newest first."""
        return [
            BarisRiwayat(
                waktu=satu.waktu,
                pelaku=self.nama_pelaku(satu),
                tindakan=self.label_tindakan(kasus, satu),
                keadaan=self.label_keadaan(kasus, satu.ke),
                catatan=satu.catatan,
                pesan_publik=satu.pesan_publik,
                rincian=self.rincian_peristiwa(kasus, satu),
            )
            for satu in kasus.peristiwa.select_related("pelaku").order_by("-urut")
        ]

    def nama_pelaku(self, peristiwa: Peristiwa) -> str:
        """Return who did it; without an officer it was the citizen."""
        pelaku = peristiwa.pelaku
        return (pelaku.get_full_name() or pelaku.get_username()) if pelaku else str(_("Warga"))

    def label_tindakan(self, kasus: Kasus, peristiwa: Peristiwa) -> str:
        """Return what happened, in words."""
        return str(self.label_aksi.get(peristiwa.aksi, peristiwa.aksi))

    def rincian_peristiwa(self, kasus: Kasus, peristiwa: Peristiwa) -> list[tuple[str, str]]:
        """Return what was recorded with an event, as (label, value)."""
        return []

    def label_keadaan(self, kasus: Kasus, kode: str) -> str:
        """Return a state, or a stage of the case's route, in words."""
        return str(dict(self.model._meta.get_field("status").choices).get(kode, kode))

    def get_common_view_kwargs(self, **kwargs: Any) -> dict:
        """Give every view this viewset."""
        return super().get_common_view_kwargs(**{"viewset": self, **kwargs})

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the few addresses a case has."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/aksi/<slug:kode>/", self.construct_view(AksiView), name="aksi"),
        ]

    def register_admin_url_finder(self) -> None:
        """Register none: there is no edit page."""

    def get_permissions_to_register(self) -> QuerySet:
        """Return none: roles decide, not ticks on a group."""
        return Permission.objects.none()
