"""The page of a co-signer: what it is about, what they agree to, two buttons. The address itself gives the right."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View

from layanan.instansi.queries import instansi_wajib
from layanan.inti.actions import AksiTersedia
from layanan.inti.errors import DataTidakSah, LayananError
from layanan.inti.forms import pasang_galat
from layanan.permohonan.actions.persetujuan import aksi_terbuka_penyetuju
from layanan.permohonan.models import Penyetuju
from layanan.permohonan.penyetuju import alasan_tidak_menjawab, bacaan_penyetuju, cari_penyetuju


@method_decorator(never_cache, name="dispatch")
class SetujuView(View):
    """GET shows, POST answers and leads back; an unknown link and one that has run out get the same page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find whose link it is, and keep the answer to this person."""
        penyetuju = cari_penyetuju(instansi_wajib(request), kwargs["kode"])
        if penyetuju is None:
            jawaban = TemplateResponse(request, "layanan/permohonan/setuju_tak_berlaku.html", status=404)
        else:
            self.penyetuju: Penyetuju = penyetuju
            jawaban = super().dispatch(request, *args, **kwargs)
        jawaban["Referrer-Policy"] = "same-origin"  # under no-referrer browsers send "Origin: null": CSRF refuses that
        jawaban["X-Robots-Tag"] = "noindex"
        return jawaban

    def get(self, request: HttpRequest, kode: str) -> HttpResponse:
        """Show what is asked, and what was answered."""
        return self.tampil(aksi_terbuka_penyetuju(self.penyetuju))

    def post(self, request: HttpRequest, kode: str) -> HttpResponse:
        """Keep the answer. What is no longer open is said by the page itself; a second click changes nothing."""
        tersedia = aksi_terbuka_penyetuju(self.penyetuju)
        aksi = next((satu for satu in tersedia if satu.kode == request.POST.get("jawaban")), None)
        if aksi is None:
            return redirect("layanan:setuju", kode)
        form = aksi.form_class(request.POST) if aksi.form_class else None
        if form is not None and not form.is_valid():
            return self.tampil(tersedia, form)
        try:
            aksi.aksi.execute(**(form.cleaned_data if form else {}))
        except DataTidakSah as galat:
            pasang_galat(form, galat)
            return self.tampil(tersedia, form)
        except LayananError as galat:
            return self.tampil([], galat=str(galat.pesan))
        return redirect("layanan:setuju", kode)

    def tampil(self, tersedia: list[AksiTersedia], terisi: Any = None, galat: str = "") -> HttpResponse:
        """Render; the answers of the application are shown only while this person can still decide about them."""
        konteks = {"penyetuju": self.penyetuju, "kasus": self.penyetuju.kasus, "galat": galat, "terisi": terisi}
        if tersedia:
            formulir = [(satu, terisi if terisi and terisi.aksi is satu.aksi else bentuk(satu)) for satu in tersedia]
            konteks |= bacaan_penyetuju(self.penyetuju) | {"tindakan": formulir}
        else:
            konteks["tutup"] = alasan_tidak_menjawab(self.penyetuju.kasus)
        return TemplateResponse(self.request, "layanan/permohonan/setuju.html", konteks)


def bentuk(aksi: AksiTersedia) -> Any:
    """Return the empty form of an answer, or None when it asks for nothing."""
    return aksi.form_class() if aksi.form_class else None
