"""The appointments of one day, for officers: who comes when, and who came."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from layanan.inti.errors import LayananError
from layanan.janji.enums import StatusJanji
from layanan.janji.models import JanjiTemu
from layanan.janji.queries import boleh_melihat_janji, daftar_janji, penutupan_kantor
from layanan.permohonan.janji import TandaiJanji

PALING_AWAL, PALING_AKHIR = date(2000, 1, 1), date(2099, 12, 31)  # what lies outside is a slip
LABEL = {StatusJanji.HADIR: gettext_lazy("Hadir"), StatusJanji.TIDAK_HADIR: gettext_lazy("Tidak hadir")}


class FormHari(forms.Form):
    """The day to show; today without one."""

    tanggal = forms.DateField(
        label=gettext_lazy("Tanggal"),
        validators=[MinValueValidator(PALING_AWAL), MaxValueValidator(PALING_AKHIR)],
        error_messages={"invalid": gettext_lazy("Tulis tanggal seperti 2026-08-17, atau pilih dari kalender.")},
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


class DaftarJanjiView(WagtailAdminTemplateMixin, TemplateView):
    """The day's list, with the way to the day before and after."""

    template_name = "layanan/permohonan/admin/janji.html"
    page_title = gettext_lazy("Janji temu")
    header_icon = "calendar-check"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Close the page to who works on no cases."""
        if not boleh_melihat_janji(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the appointments, and what may be done with each."""
        form = FormHari(self.request.GET if "tanggal" in self.request.GET else {"tanggal": timezone.localdate()})
        hari = form.cleaned_data["tanggal"] if form.is_valid() else timezone.localdate()
        janji = [(satu, self.tombol(satu)) for satu in daftar_janji(self.request.user, hari)]
        return super().get_context_data(**kwargs) | {
            "form": form,
            "hari": formats.date_format(hari, "l, j F Y"),
            "daftar": janji,
            "penutupan": penutupan_kantor(self.request.user, hari),
            "sebelum": hari - timedelta(days=1),
            "sesudah": hari + timedelta(days=1),
        }

    def tombol(self, janji: JanjiTemu) -> list[tuple[str, str]]:
        """Return (outcome, label) of each outcome that can be noted now."""
        tersedia = [(hasil, TandaiJanji(janji, hasil, self.request.user).tersedia()) for hasil in LABEL]
        return [(hasil, LABEL[hasil]) for hasil, aksi in tersedia if aksi and aksi.terbuka]


@require_POST
def tandai_janji(request: HttpRequest, pk: int, hasil: str) -> HttpResponse:
    """Note who came, and return to the day."""
    if not boleh_melihat_janji(request.user):
        raise PermissionDenied
    if hasil not in TandaiJanji.HASIL:
        raise Http404
    janji = get_object_or_404(JanjiTemu.objects.select_related("kasus"), pk=pk)
    hari = timezone.localdate(janji.mulai)
    get_object_or_404(daftar_janji(request.user, hari), pk=pk)
    try:
        TandaiJanji(janji, hasil, request.user).execute()
    except LayananError as galat:
        messages.error(request, str(galat.pesan))
    else:
        isi = {"nama": janji.kasus.nama_pemohon, "hasil": LABEL[StatusJanji(hasil)]}
        messages.success(request, _("%(nama)s: %(hasil)s. Tersimpan.") % isi)
    return redirect(f"{reverse('layanan_janji:daftar')}?tanggal={hari:%Y-%m-%d}")
