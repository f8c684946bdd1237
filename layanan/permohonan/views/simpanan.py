"""Stop now and go on another time: a printed code leads back to the draft; an earlier case fills a new one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from layanan.formulir.perjalanan import halaman_kurang
from layanan.instansi.queries import instansi_wajib
from layanan.inti import kode as kode_perkara
from layanan.inti.errors import LayananError
from layanan.katalog.queries import alasan_tutup
from layanan.permohonan.draf import (
    buka_permohonan,
    cari_simpanan,
    data_lama,
    ingat_draf,
    mulai_draf,
    simpan_draf,
)
from layanan.permohonan.forms import FormDataLama, FormLanjutkan
from layanan.permohonan.lanjutan import cara_lanjut
from layanan.permohonan.views.dasar import AjukanView


class SimpanView(AjukanView):
    """The code of a draft that was put aside."""

    template_name = "layanan/permohonan/simpan.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the code once the draft has been put aside."""
        if self.draf is None or not self.draf.simpan:
            return redirect("layanan:ajukan", self.layanan.kode)
        kode_simpan = kode_perkara.kode_simpan_dari(str(self.draf.pk))
        return self.render_to_response(self.get_context_data(kode_simpan=kode_perkara.tulis_kode_simpan(kode_simpan)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put the draft aside."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        simpan_draf(self.draf)
        return redirect("layanan:ajukan_simpan", self.layanan.kode)


@method_decorator(never_cache, name="dispatch")
class LanjutkanView(TemplateView):
    """Find a draft by its code, from any device."""

    template_name = "layanan/permohonan/lanjutkan.html"

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the form; the code of the link is filled in already."""
        kwargs.setdefault("form", FormLanjutkan(initial={"kode_simpan": self.kwargs.get("kode", "")}))
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, kode: str = "") -> HttpResponse:
        """Go on where the applicant stopped."""
        instansi = instansi_wajib(request)
        form = FormLanjutkan(request.POST)
        if form.is_valid():
            draf = cari_simpanan(instansi, form.cleaned_data["kode_simpan"], request.user)
            if draf is not None:
                ingat_draf(request, draf)
                return ke_halaman_kurang(draf.layanan.kode, draf.formulir_versi.dokumen, draf.data)
            form.add_error(
                "kode_simpan", _("Isian dengan kode ini tidak ada: sudah dikirim, atau masa simpannya sudah lewat.")
            )
        return self.render_to_response(self.get_context_data(form=form))


class DataLamaView(AjukanView):
    """Start with the answers of an earlier case, opened by its two codes."""

    template_name = "layanan/permohonan/data_lama.html"

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the form."""
        kwargs.setdefault("form", FormDataLama())
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Copy what the two forms have in common, and go on."""
        if alasan_tutup(self.layanan):
            return redirect("layanan:ajukan", self.layanan.kode)
        form = FormDataLama(request.POST)
        if form.is_valid():
            try:
                kasus = buka_permohonan(self.layanan.instansi, **form.cleaned_data)
            except LayananError as galat:
                form.add_error(None, str(galat.pesan))
            else:
                draf = mulai_draf(request, self.layanan, data_lama(self.layanan, kasus))
                return ke_halaman_kurang(self.layanan.kode, draf.formulir_versi.dokumen, draf.data)
        return self.render_to_response(self.get_context_data(form=form))


class LanjutanView(AjukanView):
    """Apply on top of a decided case, which its two codes open: for a renewal, for an objection."""

    template_name = "layanan/permohonan/lanjutan.html"

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the form, or why the service takes nothing online."""
        kwargs.setdefault("form", FormDataLama())
        return super().get_context_data(**kwargs) | {"alasan_tutup": alasan_tutup(self.layanan, lanjutan=True)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin with what the two forms have in common, or say why not."""
        form = FormDataLama(request.POST)
        if form.is_valid():
            try:
                kasus = buka_permohonan(self.layanan.instansi, **form.cleaned_data)
                cara_lanjut(kasus, self.layanan)
            except LayananError as galat:
                form.add_error(None, str(galat.pesan))
            else:
                draf = mulai_draf(request, self.layanan, data_lama(self.layanan, kasus), kasus)
                return ke_halaman_kurang(self.layanan.kode, draf.formulir_versi.dokumen, draf.data)
        return self.render_to_response(self.get_context_data(form=form))


def ke_halaman_kurang(kode: str, dokumen: dict[str, Any], data: dict[str, Any]) -> HttpResponse:
    """Return the way to the first page that lacks an answer, or to the check page."""
    kurang = halaman_kurang(dokumen, data)
    return redirect("layanan:ajukan_langkah", kode, kurang) if kurang else redirect("layanan:ajukan_periksa", kode)
