"""What every page of the way shares: the service of this site's office, and the draft of this session."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from layanan.instansi.queries import instansi_wajib
from layanan.katalog.models import Layanan
from layanan.permohonan.draf import cari_draf, kunci_bukti


@method_decorator(never_cache, name="dispatch")
class AjukanView(TemplateView):
    """Base: finds the service of this site's office, which must be open online."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the service, or say why it cannot be applied for here."""
        instansi = instansi_wajib(request)
        layanan = Layanan.objects.select_related("formulir", "alur", "instansi")
        self.layanan = get_object_or_404(layanan, instansi=instansi, kode=kwargs["kode"])
        self.draf = cari_draf(request, self.layanan)
        if not (self.layanan.live or self.draf or kunci_bukti(request, self.layanan)):
            raise Http404  # who has begun or sent meets the reason, and keeps answers and receipt
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the service."""
        return super().get_context_data(**kwargs) | {"layanan": self.layanan, "draf": self.draf}
