"""Track a case by code. Codes travel in the body of a POST only: not in addresses, logs or referrers."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View

from layanan.berkas.views import sajikan
from layanan.inti.actions import AksiTersedia
from layanan.inti.errors import DataTidakSah, GalatIsian, LayananError
from layanan.inti.forms import FormKode, pasang_galat
from layanan.inti.kode import rapikan_kode_akses
from layanan.inti.models import Kasus
from layanan.inti.pelacakan import AksesDitolak, buka_dengan_akses, cari, pelacak_untuk

TIDAK_ADA = gettext_lazy("Kode lacak ini tidak ditemukan. Periksa kembali tanda terima Anda.")

DIGIT_VERSI = 10  # no case changes more often, and int() refuses thousands of digits
TANPA_VERSI = 0  # no case has it: who does not say what they saw is asked to look again


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class LacakView(View):
    """GET asks for the codes; POST shows the case, and with the access code runs the citizen's actions."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask for the codes."""
        return self.tampil({"form": FormKode()})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Show the case, or why not."""
        form = FormKode(request.POST)
        kasus = self.buka(form)
        if kasus is None:
            return self.tampil({"form": form})
        return self.terbuka(request, form, kasus)

    def buka(self, form: FormKode) -> Kasus | None:
        """Return the case that the codes open, or None with the reason in the form."""
        if not form.is_valid():
            return None
        kasus, kode_akses = cari(form.cleaned_data["kode_lacak"]), form.cleaned_data["kode_akses"]
        try:
            if kode_akses:
                buka_dengan_akses(kasus, kode_akses)
        except AksesDitolak as galat:
            form.add_error("kode_akses", str(galat.pesan))
            return None
        if kasus is None:
            form.add_error("kode_lacak", TIDAK_ADA)
        return kasus

    def terbuka(self, request: HttpRequest, form: FormKode, kasus: Kasus) -> HttpResponse:
        """Run what was asked for, and show the case."""
        if form.cleaned_data["kode_akses"] and "aksi" in request.POST:
            return self.jalankan(request, form, kasus)
        return self.tampil(self.konteks(form, kasus))

    def jalankan(self, request: HttpRequest, form: FormKode, kasus: Kasus) -> HttpResponse:
        """Run one of the citizen's actions and show the case as it is now."""
        aksi = next((satu for satu in aksi_terbuka(kasus) if satu.kode == request.POST["aksi"]), None)
        if aksi is None:
            return self.tampil(self.konteks(form, kasus) | {"galat": _("Tindakan ini tidak lagi dapat dilakukan.")})
        data, ditolak = pelacak_untuk(kasus).masukan(kasus, aksi, request.POST, request.FILES)
        isian = aksi.form_class(data) if aksi.form_class else None
        if isian is not None and not _sah(isian, ditolak):
            return self.tampil(self.konteks(form, kasus, {aksi.kode: isian}))
        versi = request.POST.get("versi", "")
        try:
            data = isian.cleaned_data if isian else {}
            kasus = aksi.aksi.execute(versi=int(versi[:DIGIT_VERSI]) if versi.isdecimal() else TANPA_VERSI, **data)
        except DataTidakSah as galat:
            pasang_galat(isian, galat)
            return self.tampil(self.konteks(form, kasus, {aksi.kode: isian}))
        except LayananError as galat:
            kasus.refresh_from_db()
            return self.tampil(self.konteks(form, kasus) | {"galat": galat.pesan})
        return self.tampil(self.konteks(form, kasus) | {"berhasil": aksi.label})

    def konteks(self, form: FormKode, kasus: Kasus, terisi: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return what the codes open: the summary, and with a proved access code the content."""
        tercatat = pelacak_untuk(kasus)
        konteks = {"form": form, "kasus": kasus, "ringkas": tercatat.ringkas(kasus)}
        if not form.cleaned_data["kode_akses"]:
            return konteks
        formulir = [(satu, (terisi or {}).get(satu.kode) or bentuk(satu)) for satu in aksi_terbuka(kasus)]
        tautan = tercatat.tautan(kasus, rapikan_kode_akses(form.cleaned_data["kode_akses"]), self.request)
        return konteks | tautan | {"isi": tercatat.isi(kasus), "tindakan": formulir, "ada_galat": bool(terisi)}

    def tampil(self, konteks: dict[str, Any]) -> HttpResponse:
        """Render, with headers that keep the page to this person."""
        nama = "layanan/lacak/kasus.html" if "kasus" in konteks else "layanan/lacak/lacak.html"
        jawaban = render(self.request, nama, konteks)
        jawaban["Referrer-Policy"] = "same-origin"  # under no-referrer browsers send "Origin: null": CSRF refuses that
        jawaban["X-Robots-Tag"] = "noindex"
        return jawaban


class BerkasView(LacakView):
    """Hand a file back to the citizen who sent it; the codes come along as on the page of the case."""

    http_method_names = ["post", "options"]

    def terbuka(self, request: HttpRequest, form: FormKode, kasus: Kasus) -> HttpResponse:
        """Return the file, or the case with the reason why there is none."""
        milik = pelacak_untuk(kasus).berkas(kasus) if form.cleaned_data["kode_akses"] else []
        berkas = next((satu for satu in milik if str(satu.pk) == request.POST.get("berkas")), None)
        if berkas is None:
            return self.tampil(self.konteks(form, kasus) | {"galat": _("Berkas ini tidak ada, atau sudah dihapus.")})
        return sajikan(berkas)


def aksi_terbuka(kasus: Kasus) -> list[AksiTersedia]:
    """Return what the citizen can do now."""
    return [satu for satu in pelacak_untuk(kasus).aksi_warga(kasus) if satu.terbuka]


def _sah(isian: Form, ditolak: list[GalatIsian]) -> bool:
    """Return whether the inputs are right; a file that was refused says more than that it is missing."""
    for satu in ditolak:
        isian.errors.pop(satu.jalur, None)
        isian.add_error(satu.jalur, satu.pesan)
    return isian.is_valid()


def bentuk(aksi: AksiTersedia) -> Any:
    """Return the empty form of an action, or None."""
    return aksi.form_class() if aksi.form_class else None
