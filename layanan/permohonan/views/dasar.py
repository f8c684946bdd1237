"""What every page of the way shares: the service of this site's office, and the draft of this session."""

from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from layanan.formulir.dokumen import Dokumen
from layanan.instansi.queries import instansi_wajib
from layanan.janji.queries import berjadwal
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

    @cached_property
    def dokumen(self) -> Dokumen:
        """The form of the draft, with the times that are free for an appointment."""
        return berjadwal(self.draf.formulir_versi.dokumen, self.layanan)

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the service, and over which channel an officer helps."""
        bantuan = self.draf.get_kanal_display() if self.draf else ""
        return {"layanan": self.layanan, "draf": self.draf, "bantuan": bantuan} | super().get_context_data(**kwargs)


def kode_qr(alamat: str) -> str:
    """Return an address as a picture to scan, in a data URI."""
    return segno.make(alamat, error="m", micro=False).svg_data_uri(scale=4, border=2)
