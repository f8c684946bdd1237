"""Admin pages about the versions of a definition: which there are, what one says, what differs, what publishing does.

They only read. The viewset (layanan.inti.terbit.DefinisiViewSet) says how a definition is compiled and called.
"""

from typing import Any

from django import forms
from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView, TemplateView
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from layanan.inti.lint import Temuan, kekurangan
from layanan.inti.models import intisari
from layanan.inti.pemakai import kalimat_terbit, pemakaian
from layanan.inti.tulisan import baca_selisih, uraikan


def waktu_tertulis(waktu: Any) -> str:
    """Return a point in time as people write it."""
    return formats.date_format(timezone.localtime(waktu), "j F Y H.i")


def nama_penerbit(pengguna: Any) -> str:
    """Return who published; empty when a command did."""
    return (pengguna.get_full_name() or pengguna.get_username()) if pengguna else ""


class HalamanVersi(BaseObjectMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """What these pages share: the definition, its place in the menu, who may look."""

    viewset: Any = None
    any_permission_required = ["add", "change", "publish", "view"]
    index_url_name = edit_url_name = ""

    def get_page_subtitle(self) -> str:
        """Return the name of the definition."""
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict]:
        """Return the way: list, definition, its versions, this page."""
        jalan = [
            (reverse(self.index_url_name), capfirst(self.model._meta.verbose_name_plural)),
            (reverse(self.edit_url_name, args=[quote(self.object.pk)]), str(self.object)),
            *self.jalan_ke_sini(),
        ]
        di_sini = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *({"url": alamat, "label": label} for alamat, label in jalan), di_sini]

    def jalan_ke_sini(self) -> list[tuple[str, str]]:
        """Return the pages between the definition and this one."""
        return [(self.alamat("versi"), _("Versi"))]

    def alamat(self, nama: str, *lain: Any) -> str:
        """Return the address of another page about this definition."""
        return reverse(self.viewset.get_url_name(nama), args=[quote(self.object.pk), *lain])


class DaftarVersi(HalamanVersi, ListView):
    """Every version with who published it and how many cases rest on it, the newest first."""

    page_title = gettext_lazy("Versi")
    template_name = "layanan/inti/admin/versi.html"
    paginate_by = 50
    page_kwarg = "p"

    def jalan_ke_sini(self) -> list[tuple[str, str]]:
        """Return nothing: this page is next to the definition."""
        return []

    def get_queryset(self) -> QuerySet:
        """Return the versions of this definition."""
        return self.object.versi.select_related("diterbitkan_oleh").defer("dokumen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the cases of all versions on the page, counted at once."""
        konteks = super().get_context_data(**kwargs)
        daftar, halaman = list(konteks["object_list"]), konteks["page_obj"]
        banyak = pemakaian(self.object.versi.model, [satu.pk for satu in daftar])
        return konteks | {
            "daftar": [
                {
                    "versi": satu,
                    "alamat": self.alamat("versi_rinci", satu.nomor),
                    "oleh": nama_penerbit(satu.diterbitkan_oleh),
                    "pemakaian": banyak[satu.pk],
                    "terbaru": halaman.number == 1 and satu is daftar[0],
                }
                for satu in daftar
            ],
            "alamat_banding": self.alamat("versi_banding"),
            "elided_page_range": halaman.paginator.get_elided_page_range(halaman.number),
        }


class RincianVersi(HalamanVersi, TemplateView):
    """One version: what its document says, in words."""

    template_name = "layanan/inti/admin/versi_rinci.html"

    def get_page_title(self) -> str:
        """Return the number."""
        return _("Versi %(nomor)d") % {"nomor": self.kwargs["nomor"]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the version, its outline, and what the capability draws from it."""
        versi = get_object_or_404(self.object.versi.select_related("diterbitkan_oleh"), nomor=self.kwargs["nomor"])
        return super().get_context_data(**kwargs) | {
            "versi": versi,
            "oleh": nama_penerbit(versi.diterbitkan_oleh),
            "pemakaian": pemakaian(type(versi), [versi.pk])[versi.pk],
            "uraian": uraikan(versi.dokumen, self.viewset.kamus, self.viewset.acuan(self.object)),
            "gambar_template": self.viewset.gambar_template,
            **self.viewset.konteks_versi(versi.dokumen),
        }


class BandingVersi(HalamanVersi, TemplateView):
    """What changed between two versions; without a choice, what the newest one changed."""

    page_title = gettext_lazy("Bandingkan versi")
    template_name = "layanan/inti/admin/versi_banding.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the choice and, when it can be read, the differences."""
        form = FormBanding(self.object.versi.defer("dokumen"), self.request)
        konteks: dict[str, Any] = {"form": form, "dapat": len(form.fields["baru"].choices) > 1}
        if form.is_valid():
            lama, baru = (self.object.versi.get(nomor=form.cleaned_data[nama]) for nama in ("lama", "baru"))
            acuan = self.viewset.acuan(self.object)
            bacaan = baca_selisih(lama.dokumen, baru.dokumen, self.viewset.kamus, acuan)
            konteks |= {"lama": lama, "baru": baru, "bacaan": bacaan}
        return super().get_context_data(**kwargs) | konteks


class FormBanding(forms.Form):
    """The two versions to compare; what is not chosen is the newest version and the one before it."""

    lama = forms.TypedChoiceField(label=gettext_lazy("Dari"), coerce=int)
    baru = forms.TypedChoiceField(label=gettext_lazy("Ke"), coerce=int)

    def __init__(self, versi: QuerySet, request: HttpRequest) -> None:
        pilihan = [(satu.nomor, f"{satu.nomor} ({waktu_tertulis(satu.diterbitkan_pada)})") for satu in versi]
        nomor = [satu for satu, _label in pilihan] or [0]
        awal = {"baru": nomor[0], "lama": nomor[min(1, len(nomor) - 1)]}
        super().__init__(data=awal | request.GET.dict())
        for satu in self.fields.values():
            satu.choices = pilihan
            satu.error_messages["invalid_choice"] = _("Versi itu tidak ada. Pilih dari daftar.")


class UjiTerbit(HalamanVersi, TemplateView):
    """What publishing the saved draft would do: the version it becomes, what it changes, what stops it."""

    page_title = gettext_lazy("Bila diterbitkan")
    template_name = "layanan/inti/admin/uji_terbit.html"

    def jalan_ke_sini(self) -> list[tuple[str, str]]:
        """Return nothing: this page is next to the definition."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Compile the draft in memory and hold it against what is published; a draft with gaps is only told of them."""
        draf = self.object.get_latest_revision_as_object()
        kurang = kekurangan(draf)
        temuan = kurang or draf.temuan()
        return (
            super().get_context_data(**kwargs)
            | {
                "revisi": self.object.latest_revision,
                "menahan": [(self._tempat(satu), satu.pesan) for satu in temuan if satu.memblokir],
                "saran": [(self._tempat(satu), satu.pesan) for satu in temuan if not satu.memblokir],
                "tersusun": not kurang,
            }
            | ({} if kurang else self._hasil(self.viewset.susun(draf), self.viewset.acuan(draf)))
        )

    def _hasil(self, dokumen: dict[str, Any], acuan: list[dict[str, Any]]) -> dict[str, Any]:
        """Return what the document would become."""
        semua = list(self.object.versi.defer("dokumen"))
        kini = self.object.versi.first()
        if kini is None:
            return {"berubah": True, "nomor": 1}
        banyak = pemakaian(type(kini), [satu.pk for satu in semua])
        nomor, berjalan = kini.nomor + 1, {satu.nomor: banyak[satu.pk].berjalan for satu in semua}
        return {
            "kini": kini,
            "berubah": kini.sha256 != intisari(dokumen),
            "nomor": nomor,
            "kalimat": kalimat_terbit(berjalan, nomor),
            "bacaan": baca_selisih(kini.dokumen, dokumen, self.viewset.kamus, acuan),
        }

    def _tempat(self, temuan: Temuan) -> str:
        """Return where a finding is, in words; a lint's sentence about a field of the form says it itself."""
        if not hasattr(self.model, temuan.tempat):
            return temuan.tempat
        return self.viewset.kamus.sebut(temuan.tempat) if temuan.kode == "belum_lengkap" else ""
