"""The applicant's way: start, one page per step, check answers, send, receipt. Works without JavaScript."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from layanan.formulir.evaluasi import periksa, tampak
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jawaban import tulis_jawaban
from layanan.instansi.queries import instansi_wajib
from layanan.inti import kode
from layanan.inti.errors import DataTidakSah, LayananError
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_daring
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.draf import cari_draf, kunci_bukti, lupakan_bukti, mulai_draf, selesaikan_draf, simpan_jawaban
from layanan.permohonan.forms import FormPernyataan
from layanan.permohonan.models import Permohonan

UBAH = "ubah"  # query parameter of the change links on the check page


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


class MulaiView(AjukanView):
    """What to have at hand before starting; the button makes the draft."""

    template_name = "layanan/permohonan/mulai.html"

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the reason when the service is closed online, and whether this session has just applied."""
        return super().get_context_data(**kwargs) | {
            "alasan_tutup": alasan_tidak_daring(self.layanan),
            "ada_bukti": bool(kunci_bukti(self.request, self.layanan)),
        }

    def post(self, request: HttpRequest, kode: str) -> HttpResponse:
        """Start, or go on with the draft of this session."""
        if alasan_tidak_daring(self.layanan):
            return redirect("layanan:ajukan", kode)
        draf = mulai_draf(request, self.layanan)
        return redirect("layanan:ajukan_langkah", kode, draf.formulir_versi.dokumen["langkah"][0]["kode"])


class LangkahView(AjukanView):
    """The questions of one step."""

    template_name = "layanan/permohonan/langkah.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remember which step is asked for."""
        self.kode_langkah = kwargs["langkah"]
        return super().dispatch(request, *args, **kwargs)

    def form(self, **kwargs: Any) -> FormLangkah:
        """Return the form of this step, or raise Http404 when the form has no such step."""
        dokumen = self.draf.formulir_versi.dokumen
        langkah = next((satu for satu in dokumen["langkah"] if satu["kode"] == self.kode_langkah), None)
        if langkah is None:
            raise Http404
        return FormLangkah(dokumen, langkah, self.draf.data, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the questions with what was answered before."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        return self.render_to_response(self.get_context_data(form=self.form()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the answers and go on, or show what is wrong with every answer kept."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        form = self.form(data=request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        simpan_jawaban(self.draf, list(form.fields), form.jawaban)
        urutan = [satu["kode"] for satu in self.draf.formulir_versi.dokumen["langkah"]]
        berikut = urutan[urutan.index(self.kode_langkah) + 1 :]
        if UBAH in request.GET or not berikut:  # the check page sends back to a step that still lacks an answer
            return redirect("layanan:ajukan_periksa", self.layanan.kode)
        return redirect("layanan:ajukan_langkah", self.layanan.kode, berikut[0])

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add where in the form this is."""
        langkah = self.draf.formulir_versi.dokumen["langkah"]
        urut = next(urut for urut, satu in enumerate(langkah) if satu["kode"] == self.kode_langkah)
        return super().get_context_data(**kwargs) | {
            "langkah": langkah[urut],
            "urut": urut + 1,
            "banyak": len(langkah),
            "sebelum": langkah[urut - 1]["kode"] if urut else "",
        }


class PeriksaView(AjukanView):
    """All answers with a way to change each; the button files the application."""

    template_name = "layanan/permohonan/periksa.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the answers once every step is answered."""
        return self.belum_siap() or self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """File it. Pressed again after it was filed, the receipt is shown."""
        if self.draf is None and kunci_bukti(request, self.layanan):
            return redirect("layanan:ajukan_bukti", self.layanan.kode)
        if (lain := self.belum_siap()) is not None:
            return lain
        form = FormPernyataan(request.POST, teks=self.draf.formulir_versi.dokumen["pernyataan"])
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            AjukanPermohonan(self.layanan, str(self.draf.pk)).execute(self.draf.data, self.draf.formulir_versi)
        except DataTidakSah:
            return self.belum_siap() or redirect("layanan:ajukan", self.layanan.kode)
        except LayananError as galat:
            form.add_error(None, str(galat.pesan))
            return self.render_to_response(self.get_context_data(form=form))
        selesaikan_draf(request, self.draf)
        return redirect("layanan:ajukan_bukti", self.layanan.kode)

    def belum_siap(self) -> HttpResponse | None:
        """Return the way back when there is no draft, or a step still lacks an answer."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        kurang = langkah_kurang(self.draf.formulir_versi.dokumen, self.draf.data)
        return redirect("layanan:ajukan_langkah", self.layanan.kode, kurang) if kurang else None

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the answers as asked, and the declaration."""
        dokumen = self.draf.formulir_versi.dokumen
        kwargs.setdefault("form", FormPernyataan(teks=dokumen["pernyataan"]))
        return super().get_context_data(**kwargs) | {"bagian": tulis_jawaban(dokumen, self.draf.data)}


class BuktiView(AjukanView):
    """The receipt, for as long as the session lasts."""

    template_name = "layanan/permohonan/bukti.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the codes of the application that this session filed last."""
        kunci = kunci_bukti(request, self.layanan)
        permohonan = Permohonan.objects.filter(kunci=kode.intisari_kunci(kunci)).first() if kunci else None
        if permohonan is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        return self.render_to_response(
            self.get_context_data(
                permohonan=permohonan,
                kode_akses=kode.tulis_kode_akses(kode.kode_akses_dari(kunci)),
                persyaratan=permohonan.persyaratan_berlaku(),
            )
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the receipt off a shared phone."""
        lupakan_bukti(request, self.layanan)
        return redirect("layanan:lacak")


def langkah_kurang(dokumen: dict[str, Any], data: dict[str, Any]) -> str | None:
    """Return the first step that lacks an answer, or None when all are done."""
    salah = {satu.jalur for satu in periksa(dokumen, data).galat} & set(tampak(dokumen, data))
    kurang = (satu["kode"] for satu in dokumen["langkah"] if salah & {isian["kunci"] for isian in satu["isian"]})
    return next(kurang, None)
