"""The desk of joint decisions: which sessions wait, the ranking with its places, and one more look before it counts."""

import re
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from layanan.inti.errors import DataTidakSah, LayananError
from layanan.inti.forms import pasang_galat
from layanan.inti.isian import IsianTeks
from layanan.permohonan.actions import TetapkanSeleksi
from layanan.permohonan.actions.seleksi import Putusan, SeleksiBerubah, kalimat_terlalu_banyak, kalimat_terpisah
from layanan.permohonan.seleksi import Seleksi, buka_seleksi, daftar_seleksi, tahap_seleksi

JUDUL = gettext_lazy("Putusan bersama")
KUNCI = r"[0-9]{1,18}"
TERLIHAT = re.compile(rf"{KUNCI}:[0-9]{{1,9}}")


class FormCatatan(forms.Form):
    """What the officer writes about the whole decision."""

    catatan = IsianTeks(required=False, max_length=1000, baris=4)

    def __init__(self, seleksi: Seleksi, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        catatan = self.fields["catatan"]
        catatan.label = _("Catatan untuk petugas")
        if seleksi.kuota or seleksi.tahap["peringkat_dari"]:
            catatan.label = _("Alasan bila pilihan berbeda dari peringkat")
            catatan.help_text = _("Wajib diisi bila pilihan berbeda dari peringkat.")
        if seleksi.kuota:
            catatan.help_text += " " + _(
                "Pemohon yang peringkatnya mendapat tempat tetapi tidak dipilih membaca kalimat ini: jangan tulis nama "
                "orang."
            )


@dataclass(frozen=True)
class Kiriman:
    """What came in: the versions that the officer saw, the keys of those ticked, and the note."""

    terlihat: dict[int, int]
    dipilih: set[int]
    catatan: str

    @classmethod
    def baca(cls, data: QueryDict) -> Self:
        """Return it from a posted page; what is no key of a case is left out."""
        terlihat = (satu.split(":") for satu in data.get("terlihat", "").split() if TERLIHAT.fullmatch(satu))
        dipilih = (satu for satu in " ".join(data.getlist("dipilih")).split() if re.fullmatch(KUNCI, satu))
        return cls({int(pk): int(versi) for pk, versi in terlihat}, set(map(int, dipilih)), data.get("catatan", ""))


class LamanSeleksi(WagtailAdminTemplateMixin, TemplateView):
    """Base of the pages: open to who decides in some stage."""

    header_icon = "list-ol"
    page_title = JUDUL

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Close the page to who decides nowhere."""
        if not tahap_seleksi(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class DaftarSeleksiView(LamanSeleksi):
    """The sessions that wait for the officer."""

    template_name = "layanan/permohonan/admin/seleksi_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the sessions."""
        return super().get_context_data(**kwargs) | {"daftar": daftar_seleksi(self.request.user)}


class SeleksiView(LamanSeleksi):
    """One session. GET shows the ranking; POST shows what would be decided, and with `tetapkan` decides it."""

    template_name = "layanan/permohonan/admin/seleksi.html"
    langkah = gettext_lazy("Tetapkan hasil")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the ranking, those with a place ticked."""
        if (seleksi := self.buka()) is None:
            raise Http404
        return self.laman(seleksi, seleksi.unggulan)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Look once more, go back to the ticks, or decide; what stands in the way is shown beside the ticks."""
        kiriman = Kiriman.baca(request.POST)
        aksi = TetapkanSeleksi(kwargs["layanan"], kwargs["tahap"], request.user)
        galat: LayananError | None = None
        try:
            if "tetapkan" in request.POST:
                return self.selesai(aksi.execute(kiriman.terlihat, kiriman.dipilih, kiriman.catatan))
            if "ubah" not in request.POST:
                return self.tanya(aksi.susun(kiriman.terlihat, kiriman.dipilih, kiriman.catatan))
        except LayananError as sebab:
            galat = sebab
        if (seleksi := self.buka()) is None:
            messages.error(request, str(galat.pesan if galat else SeleksiBerubah.pesan))
            return redirect("layanan_seleksi:daftar")
        return self.laman(seleksi, kiriman.dipilih, kiriman, galat)

    def buka(self) -> Seleksi | None:
        """Return the session as it is now."""
        return buka_seleksi(self.request.user, self.kwargs["layanan"], self.kwargs["tahap"])

    def laman(
        self, seleksi: Seleksi, dicentang: set[int], kiriman: Kiriman | None = None, galat: LayananError | None = None
    ) -> HttpResponse:
        """Return the page of the ranking."""
        form = FormCatatan(seleksi, {"catatan": kiriman.catatan} if kiriman else None)
        if isinstance(galat, DataTidakSah):
            form.is_valid()
            pasang_galat(form, galat)
        terpisah = [satu for satu in seleksi.peserta if satu.terpisah]
        tutup = kalimat_terlalu_banyak(seleksi) if seleksi.terlalu_banyak else ""
        if terpisah and seleksi.kuota:
            tutup = kalimat_terpisah(terpisah)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                galat="" if galat is None or isinstance(galat, DataTidakSah) else galat.pesan,
                tutup=tutup,
                seleksi=seleksi,
                bagian=_bagian(seleksi),
                dicentang=dicentang,
                terlihat=" ".join(f"{pk}:{versi}" for pk, versi in seleksi.versi.items()),
            )
        )

    def tanya(self, putusan: Putusan) -> HttpResponse:
        """Return the page that names both lists."""
        self.template_name, self.langkah = "layanan/permohonan/admin/seleksi_tegaskan.html", _("Periksa sekali lagi")
        return self.render_to_response(
            self.get_context_data(
                seleksi=putusan.seleksi,
                putusan=putusan,
                terlihat=" ".join(f"{pk}:{versi}" for pk, versi in putusan.seleksi.versi.items()),
                dipilih=" ".join(str(satu.kasus.pk) for satu in putusan.dipilih),
            )
        )

    def selesai(self, putusan: Putusan) -> HttpResponse:
        """Say what was decided, and return to the list."""
        isi = {"tahap": putusan.seleksi.tahap["nama"], "ya": len(putusan.dipilih), "tidak": len(putusan.sisanya)}
        pesan = _("%(tahap)s: %(ya)d dipilih, %(tidak)d tetap menunggu.")
        if putusan.seleksi.kuota:
            pesan = _("%(tahap)s: %(ya)d dipilih, %(tidak)d tidak dipilih.")
        messages.success(self.request, pesan % isi)
        return redirect("layanan_seleksi:daftar")

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: the list, this session."""
        daftar = {"url": reverse("layanan_seleksi:daftar"), "label": JUDUL}
        return [*self.breadcrumbs_items, daftar, {"url": "", "label": self.langkah}]


def _bagian(seleksi: Seleksi) -> list[tuple[str, list]]:
    """Return the ranking in its parts, each with a heading: within and beyond the places; one part without a quota."""
    if not seleksi.kuota:
        return [("", seleksi.peserta)]
    dalam, luar = seleksi.peserta[: seleksi.kuota], seleksi.peserta[seleksi.kuota :]
    judul = _("Mendapat tempat menurut peringkat"), _("Batas %(kuota)d tempat. Di bawah ini tidak mendapat tempat")
    return [(judul[0], dalam), *([(judul[1] % {"kuota": seleksi.kuota}, luar)] if luar else [])]
