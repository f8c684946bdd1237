"""The officers' desk for a new application: pick a service, say how the applicant came, then the form itself."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from layanan.formulir.perjalanan import halaman_tampak
from layanan.instansi.models import Instansi
from layanan.instansi.queries import instansi_situs
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_berbantuan, alasan_tutup, layanan_terbit
from layanan.permohonan.draf import cari_draf, mulai_draf
from layanan.permohonan.forms import FormKanal
from layanan.permohonan.pendamping import boleh_mendampingi, kantor_pendamping

JUDUL = _("Permohonan baru")


class LamanPendamping(WagtailAdminTemplateMixin, TemplateView):
    """Base of the pages: open to who takes applications in somewhere."""

    header_icon = "plus"
    page_title = JUDUL

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Close the page to who takes in nothing."""
        if not kantor_pendamping(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: the worklist, this page."""
        meja = {"url": reverse("permohonan:index"), "label": _("Permohonan")}
        return [*self.breadcrumbs_items, meja, {"url": "", "label": self.page_title}]


class DaftarPendampingView(LamanPendamping):
    """The published services of this site's office; the form is on this site, other offices are links to theirs."""

    template_name = "layanan/permohonan/admin/pendamping_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the services, those without a form with the reason, and the other offices of the user."""
        kantor, sini = kantor_pendamping(self.request.user), instansi_situs(self.request)
        bertugas = sini is not None and sini.pk in kantor
        alamat = reverse("layanan_pendamping:daftar")
        lain = Instansi.objects.filter(pk__in=kantor, site__isnull=False).select_related("site")
        return super().get_context_data(**kwargs) | {
            "kantor": sini if bertugas else None,
            "daftar": [(satu, alasan_tidak_berbantuan(satu)) for satu in (layanan_terbit(sini) if bertugas else ())],
            "kantor_lain": [(satu, satu.site.root_url + alamat) for satu in lain if satu != sini],
        }


class MulaiPendampingView(LamanPendamping):
    """How the applicant came. Every start is a new form: the one before may belong to somebody else."""

    template_name = "layanan/permohonan/admin/pendamping_mulai.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the service among those of this site's office, when the user takes in for it."""
        sini = instansi_situs(request)
        if kantor_pendamping(request.user):
            terbit = Layanan.objects.filter(instansi=sini, live=True).select_related("instansi", "formulir", "alur")
            self.layanan = get_object_or_404(terbit, pk=kwargs["pk"])
            if not boleh_mendampingi(request.user, self.layanan.instansi_id):
                raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the channels, or why the service takes nothing in now, and a form that was not sent."""
        kwargs.setdefault("form", FormKanal())
        draf = cari_draf(self.request, self.layanan)
        return super().get_context_data(**kwargs) | {
            "layanan": self.layanan,
            "alasan_tutup": alasan_tutup(self.layanan, berbantuan=True),
            "draf": draf if draf and draf.kanal else None,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin, and go to the first page of the form."""
        form = FormKanal(request.POST)
        if alasan_tutup(self.layanan, berbantuan=True) or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        draf = mulai_draf(request, self.layanan, kanal=form.cleaned_data["kanal"])
        pertama = halaman_tampak(draf.formulir_versi.dokumen, draf.data)[0]
        return redirect("layanan:ajukan_langkah", self.layanan.kode, pertama["kode"])
