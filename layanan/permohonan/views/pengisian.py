"""Start, one page after the other, check answers, send, receipt. Works without JavaScript."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from layanan.formulir.actions import terima_berkas
from layanan.formulir.evaluasi import aturan_keluar
from layanan.formulir.forms import FormLangkah, ubah_baris
from layanan.formulir.jawaban import tulis_jawaban
from layanan.formulir.penyetuju import diminta, isian_setuju
from layanan.formulir.perjalanan import daftar_halaman, halaman_isian, halaman_kurang, halaman_tampak
from layanan.formulir.queries import versi_terbit
from layanan.inti import kode
from layanan.inti.enums import Kanal
from layanan.inti.errors import DataTidakSah, GalatIsian, LayananError
from layanan.katalog.kuota import sisa_kuota
from layanan.katalog.queries import alasan_tutup
from layanan.katalog.syarat import persyaratan_tertulis
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.draf import (
    jawaban_tautan,
    kunci_bukti,
    lupakan_bukti,
    mulai_draf,
    selesaikan_draf,
    simpan_draf,
    simpan_jawaban,
    wadah_draf,
)
from layanan.permohonan.forms import FormPernyataan
from layanan.permohonan.janji import janji_tertulis
from layanan.permohonan.models import Permohonan
from layanan.permohonan.pendamping import KALIMAT_SETUJU, balasan, boleh_mendampingi
from layanan.permohonan.penyetuju import lembar_penyetuju
from layanan.permohonan.queries import nama_berkas
from layanan.permohonan.views.dasar import AjukanView, kode_qr

UBAH = "ubah"  # query parameter of the change links on the check page
BARIS, SIMPAN = "baris", "simpan"  # names of the buttons that add or remove a row, and that put the draft aside


class MulaiView(AjukanView):
    """What to have at hand before starting; the button makes the draft."""

    template_name = "layanan/permohonan/mulai.html"

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add why the service is closed online, who agrees too, and what this session or the link begins with."""
        versi = versi_terbit(self.layanan.formulir)
        sendiri = None if self.draf is None or self.draf.kanal else self.draf
        return super().get_context_data(**kwargs) | {
            "draf": sendiri,  # this page begins an application of one's own
            "bantuan": "",
            "alasan_tutup": alasan_tutup(self.layanan),
            "kuota": sisa_kuota(self.layanan),
            "persyaratan": persyaratan_tertulis(self.layanan),
            "ikut_setuju": [satu["label"] for satu in isian_setuju(versi.dokumen)] if versi else [],
            "ada_bukti": bool(kunci_bukti(self.request, self.layanan)),
            "awal": jawaban_tautan(self.layanan, self.request.GET),
        }

    def post(self, request: HttpRequest, kode: str) -> HttpResponse:
        """Start, or go on with the draft of this session."""
        if alasan_tutup(self.layanan):
            return redirect("layanan:ajukan", kode)
        awal = {nama: nilai for nama, nilai in request.POST.items() if nama != "csrfmiddlewaretoken"}
        draf = mulai_draf(request, self.layanan, awal)
        pertama = halaman_tampak(draf.formulir_versi.dokumen, draf.data)[0]
        return redirect("layanan:ajukan_langkah", kode, pertama["kode"])


class LangkahView(AjukanView):
    """The questions of one page."""

    template_name = "layanan/permohonan/langkah.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remember which page is asked for."""
        self.kode_langkah = kwargs["langkah"]
        return super().dispatch(request, *args, **kwargs)

    def form(self, terjawab: dict[str, Any] | None = None, **kwargs: Any) -> FormLangkah:
        """Return the form of this page, or raise Http404 when the form has no such page."""
        dokumen = self.dokumen
        halaman = next((satu for satu in daftar_halaman(dokumen) if satu["kode"] == self.kode_langkah), None)
        if halaman is None:
            raise Http404
        return FormLangkah(dokumen, halaman, self.draf.data if terjawab is None else terjawab, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the questions with what was answered before."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        form = self.form()
        form.tunjukkan_usang()
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the answers and go on, or show what is wrong with every answer kept.

        A row more or less keeps what was typed and saves nothing. The page's script asks only which questions appear.
        """
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        form = self.form(data=request.POST, files=request.FILES)
        if request.accepts("application/json") and not request.accepts("text/html"):
            return JsonResponse({"tampak": form.tampak()})
        if unggahan := form.unggahan():
            data, galat = terima_berkas(unggahan, wadah_draf(self.draf), request.POST, request.FILES)
            form = self.form(data=data, galat_berkas=galat)
        if BARIS in request.POST:
            form = self.form(self.draf.data | ubah_baris(form.mentah(), request.POST[BARIS]))
            return self.render_to_response(self.get_context_data(form=form))
        benar = form.is_valid()
        if not benar and not (SIMPAN in request.POST and form.hanya_kurang):
            return self.render_to_response(self.get_context_data(form=form))
        self.draf.data = simpan_jawaban(self.draf, form.kunci, form.jawaban)
        if SIMPAN in request.POST:
            simpan_draf(self.draf)
            return redirect("layanan:ajukan_simpan", self.layanan.kode)
        return self.lanjut()

    def lanjut(self) -> HttpResponse:
        """Go to the next page that asks something, out of the form for whom it is not meant, or to the check page."""
        dokumen, kode = self.dokumen, self.layanan.kode
        if aturan_keluar(dokumen, self.draf.data):
            return redirect("layanan:ajukan_keluar", kode)
        urutan = [satu["kode"] for satu in daftar_halaman(dokumen)]
        nanti = set(urutan[urutan.index(self.kode_langkah) + 1 :])
        berikut = [satu["kode"] for satu in halaman_tampak(dokumen, self.draf.data) if satu["kode"] in nanti]
        if UBAH in self.request.GET or not berikut:  # the check page sends back to a page that still lacks an answer
            return redirect("layanan:ajukan_periksa", kode)
        return redirect("layanan:ajukan_langkah", kode, berikut[0])

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add where in the form this is."""
        dokumen, form = self.dokumen, kwargs["form"]
        urutan = [satu["kode"] for satu in halaman_tampak(dokumen, self.draf.data)]
        urut = urutan.index(self.kode_langkah) if self.kode_langkah in urutan else 0
        return super().get_context_data(**kwargs) | {
            "langkah": form.langkah,
            "urut": urut + 1,
            "banyak": len(urutan),
            "sebelum": urutan[urut - 1] if urut else "",
        }


class KeluarView(AjukanView):
    """For whom this service cannot be used, and where to go instead; the answers can still be changed."""

    template_name = "layanan/permohonan/keluar.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the exit rule that the answers meet."""
        aturan = self.draf and aturan_keluar(self.dokumen, self.draf.data)
        if not aturan:
            return redirect("layanan:ajukan", self.layanan.kode)
        halaman = halaman_tampak(self.dokumen, self.draf.data)
        return self.render_to_response(self.get_context_data(aturan=aturan, kembali=halaman[0]["kode"]))


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
        form = FormPernyataan(request.POST, teks=self.dokumen["pernyataan"], kanal=self.draf.kanal)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            self.aksi().execute(self.draf.data, self.draf.formulir_versi)
        except DataTidakSah as galat:
            self.__dict__.pop("dokumen")  # what was free a moment ago may be taken
            if (lain := self.belum_siap()) is not None:
                return lain
            for satu in galat.galat:  # a file that is no longer there
                form.add_error(None, self.kalimat_galat(satu))
            return self.render_to_response(self.get_context_data(form=form))
        except LayananError as galat:
            form.add_error(None, str(galat.pesan))
            return self.render_to_response(self.get_context_data(form=form))
        selesaikan_draf(request, self.draf)
        return redirect("layanan:ajukan_bukti", self.layanan.kode)

    def aksi(self) -> AjukanPermohonan:
        """Return the action; what an officer began is filed by the officer who sends it."""
        petugas = self.request.user if self.draf.kanal else None
        kanal = self.draf.kanal or Kanal.DARING_WEB
        return AjukanPermohonan(self.layanan, str(self.draf.pk), kanal, self.draf.induk, petugas)

    def kalimat_galat(self, galat: GalatIsian) -> str:
        """Return what is wrong with one question, as a link to it."""
        halaman, isian = halaman_isian(self.dokumen, galat.jalur)
        alamat = reverse("layanan:ajukan_langkah", args=[self.layanan.kode, halaman])
        teks = f"{isian['label']}: {galat.pesan}"
        return format_html('<a href="{}?{}=1#id_{}">{}</a>', alamat, UBAH, isian["kunci"], teks)

    def belum_siap(self) -> HttpResponse | None:
        """Return the way back when there is no draft, or a step still lacks an answer."""
        if self.draf is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        dokumen = self.dokumen
        if aturan_keluar(dokumen, self.draf.data):
            return redirect("layanan:ajukan_keluar", self.layanan.kode)
        kurang = halaman_kurang(dokumen, self.draf.data)
        return redirect("layanan:ajukan_langkah", self.layanan.kode, kurang) if kurang else None

    def get_context_data(self, **kwargs: Any) -> dict:
        """Add the answers as asked, and the declaration."""
        dokumen = self.dokumen
        kwargs.setdefault("form", FormPernyataan(teks=dokumen["pernyataan"], kanal=self.draf.kanal))
        berkas = nama_berkas(dokumen, self.draf.data)
        bagian = tulis_jawaban(dokumen, self.draf.data, nama_berkas=berkas)
        return super().get_context_data(**kwargs) | {"bagian": bagian, "diminta": diminta(dokumen, self.draf.data)}


class BuktiView(AjukanView):
    """The receipt, for as long as the session lasts."""

    template_name = "layanan/permohonan/bukti.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the codes of the application that this session filed last."""
        kunci, permohonan = kunci_bukti(request, self.layanan), self.permohonan()
        if permohonan is None:
            return redirect("layanan:ajukan", self.layanan.kode)
        kode_akses = kode.kode_akses_dari(kunci)
        lembar = lembar_penyetuju(permohonan, kode_akses, request)
        penyetuju = [satu | {"qr": satu["tautan"] and kode_qr(satu["tautan"])} for satu in lembar["penyetuju"]]
        return self.render_to_response(
            self.get_context_data(
                permohonan=permohonan,
                janji=janji_tertulis(permohonan),
                kode_akses=kode.tulis_kode_akses(kode_akses),
                persyaratan=permohonan.persyaratan_berlaku(),
                balasan=balasan(permohonan, kode_akses, request) if self.didampingi(permohonan) else None,
                **(lembar | {"penyetuju": penyetuju}),
            )
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the receipt off a shared phone; an officer goes on with the next applicant."""
        didampingi = self.didampingi(self.permohonan())
        lupakan_bukti(request, self.layanan)
        return redirect("layanan_pendamping:daftar" if didampingi else "layanan:lacak")

    def permohonan(self) -> Permohonan | None:
        """Return what this session filed last, or None."""
        kunci = kunci_bukti(self.request, self.layanan)
        return Permohonan.objects.filter(kunci=kode.intisari_kunci(kunci)).first() if kunci else None

    def didampingi(self, permohonan: Permohonan | None) -> bool:
        """Return whether an officer filed it, and may still do so."""
        if permohonan is None or permohonan.kanal not in KALIMAT_SETUJU:
            return False
        return boleh_mendampingi(self.request.user, permohonan.instansi_id)
