"""Applications as a file, for those who have that right; who took what away is logged."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView
from wagtail.log_actions import log

from layanan.formulir.enums import TERSAMAR
from layanan.inti import tabel
from layanan.katalog.models import Layanan
from layanan.permohonan.ekspor import TabelPermohonan, boleh_ekspor, layanan_terekspor
from layanan.permohonan.forms import FormEkspor


@method_decorator(never_cache, name="dispatch")
class EksporView(FormView):
    """GET asks what to take away; POST hands it out."""

    template_name = "layanan/permohonan/admin/ekspor.html"
    form_class = FormEkspor

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Close it to those who export for no office."""
        if not boleh_ekspor(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the services of the own offices, and this year."""
        hari_ini = timezone.localdate()
        awal = {"dari": hari_ini.replace(month=1, day=1).isoformat(), "sampai": hari_ini.isoformat()}
        return super().get_form_kwargs() | {"pilihan": layanan_terekspor(self.request.user), "initial": awal}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the heading."""
        return super().get_context_data(**kwargs) | {"page_title": _("Ekspor permohonan"), "header_icon": "download"}

    def form_valid(self, form: FormEkspor) -> HttpResponse:
        """Log it, then hand the file out."""
        isi = form.cleaned_data
        layanan, samarkan = isi["layanan"], () if isi["identitas"] else TERSAMAR
        hasil = TabelPermohonan(layanan, isi["dari"], isi["sampai"], samarkan)
        log(
            instance=layanan,
            action="layanan.ekspor_permohonan",
            user=self.request.user,
            data={nama: str(isi[nama]) for nama in ("dari", "sampai", "format", "identitas")},
        )
        return _jawab(layanan, hasil, isi["format"])


def _jawab(layanan: Layanan, hasil: TabelPermohonan, format_berkas: str) -> HttpResponse:
    nama = f"permohonan-{layanan.kode}-{timezone.localdate():%Y-%m-%d}.{format_berkas}"
    if format_berkas == "xlsx":
        buku = tabel.tulis_xlsx([("Permohonan", hasil.judul, hasil.baris())])
        return FileResponse(buku, as_attachment=True, filename=nama, content_type=tabel.TIPE_XLSX)
    jawaban = StreamingHttpResponse(tabel.tulis_csv(hasil.judul, hasil.baris()), content_type=tabel.TIPE_CSV)
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban
