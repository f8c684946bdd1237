"""The form on paper, empty: for the counter, for who has no telephone, and for the officer who types it in later."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.views.generic import DetailView

from layanan.formulir.cetak import susun_cetakan
from layanan.formulir.queries import versi_terbit
from layanan.instansi.queries import instansi_wajib
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_daring
from layanan.permohonan.views.dasar import kode_qr


class CetakView(DetailView):
    """Every question with its key and room to write, from the same document as the form on the screen."""

    template_name = "layanan/permohonan/cetak.html"
    slug_field = slug_url_kwarg = "kode"
    context_object_name = "layanan"

    def get_queryset(self) -> Any:
        """Return the published services of this site's office."""
        terbit = Layanan.objects.filter(instansi=instansi_wajib(self.request), live=True)
        return terbit.select_related("formulir", "alur", "instansi")

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the sections of the form, and the address to fill it in online as a QR code."""
        versi = versi_terbit(self.object.formulir)
        if versi is None or alasan_tidak_daring(self.object):
            raise Http404
        alamat = self.request.build_absolute_uri(reverse("layanan:ajukan", args=[self.object.kode]))
        return super().get_context_data(**kwargs) | {
            "versi": versi,
            "bagian": susun_cetakan(versi.dokumen),
            "alamat": alamat,
            "qr": kode_qr(alamat),
        }
