"""The complaints desk."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn

from layanan.instansi.lingkup import LingkupInstansi
from layanan.instansi.queries import instansi_dengan_peran
from layanan.inti.admin import KasusViewSet
from layanan.inti.beranda import PanelTugas
from layanan.inti.isian import PilihanPengguna
from layanan.inti.models import Peristiwa
from layanan.pengaduan.actions import AKSI_PELAPOR, KALIMAT, AjukanPengaduan
from layanan.pengaduan.enums import AKHIR, LANGKAH_PETUGAS, TERBUKA, Kategori, StatusPengaduan
from layanan.pengaduan.models import Pengaduan
from layanan.pengaduan.queries import (
    PERAN_PENGADUAN,
    aksi_terbuka,
    cari_pengaduan,
    daftar_pengaduan,
    identitas_terlihat,
    menunggu,
    petugas_terlihat,
    sebutan_pelapor,
)

BELUM_SELESAI, SEMUA = "belum_selesai", "semua"
TINDAKAN_PELAPOR = frozenset({AjukanPengaduan.kode, *(aksi.kode for aksi in AKSI_PELAPOR)})


class IsianPetugas(PilihanPengguna, django_filters.fields.ModelChoiceField):
    """The officers of the filter, by their name."""


class SaringPetugas(django_filters.ModelChoiceFilter):
    """Filter by officer."""

    field_class = IsianPetugas


class SaringanPengaduan(WagtailFilterSet):
    """Filters of the worklist. It opens on what is not finished; a search looks everywhere."""

    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"),
        choices=[
            (BELUM_SELESAI, gettext_lazy("Belum selesai")),
            *StatusPengaduan.choices,
            (SEMUA, gettext_lazy("Semua")),
        ],
        initial=BELUM_SELESAI,
        empty_label=None,
        method="saring_status",
        widget=forms.RadioSelect,
    )
    kategori = django_filters.ChoiceFilter(
        label=gettext_lazy("Kategori"), choices=Kategori, empty_label=gettext_lazy("Semua"), widget=forms.RadioSelect
    )
    petugas = SaringPetugas(
        label=gettext_lazy("Petugas"),
        queryset=lambda request: petugas_terlihat(request.user),
        empty_label=gettext_lazy("Semua"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Pengaduan
        fields = ["status", "kategori", "petugas"]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        data = data.copy()
        data.setdefault("status", SEMUA if data.get("q") else BELUM_SELESAI)
        super().__init__(data, *args, **kwargs)

    def saring_status(self, queryset: QuerySet, _nama: str, nilai: str) -> QuerySet:
        """Return the rows in one state, unfinished, or all."""
        if nilai == SEMUA:
            return queryset
        return queryset.filter(status__in=TERBUKA if nilai == BELUM_SELESAI else [nilai])


def umur(pengaduan: Pengaduan) -> str:
    """Return how long a complaint has been open, or took."""
    sampai = pengaduan.updated_at if pengaduan.status in AKHIR else timezone.now()
    hari = (timezone.localdate(sampai) - timezone.localdate(pengaduan.created_at)).days
    return ngettext("%(hari)d hari", "%(hari)d hari", hari) % {"hari": hari} if hari else _("Hari ini")


def nama_petugas(pengaduan: Pengaduan) -> str:
    """Return the officer's name, or a dash."""
    petugas = pengaduan.petugas
    return (petugas.get_full_name() or petugas.get_username()) if petugas else "–"


class PengaduanViewSet(LingkupInstansi, KasusViewSet):
    """Complaints: only what the office and the role allow."""

    model = Pengaduan
    name = "pengaduan"
    icon = "comment"
    menu_label = gettext_lazy("Pengaduan")
    menu_order = 200
    aksi_terbuka = staticmethod(aksi_terbuka)
    label_aksi = KALIMAT
    bagian_template = "layanan/pengaduan/admin/_bagian.html"
    ordering = "created_at"
    filterset_class = SaringanPengaduan
    list_display = [
        "nomor_register",
        StatusTagColumn(
            "status",
            label=gettext_lazy("Status"),
            accessor="get_status_display",
            primary=lambda satu: satu.status in TERBUKA,
        ),
        Column("umur", label=gettext_lazy("Umur"), accessor=umur, sort_key="created_at"),
        Column("kategori", label=gettext_lazy("Kategori"), accessor="get_kategori_display"),
        Column("petugas", label=gettext_lazy("Petugas"), accessor=nama_petugas),
    ]

    def lingkup(self, request: HttpRequest) -> QuerySet:
        """Return the complaints of this officer."""
        return daftar_pengaduan(request.user).select_related("petugas", "instansi", "tentang_layanan")

    def cari(self, queryset: QuerySet, kueri: str) -> QuerySet:
        """Find by register number or tracking code."""
        return cari_pengaduan(queryset, kueri)

    def rincian(self, kasus: Pengaduan) -> list[tuple[str, Any]]:
        """Return the facts of a complaint."""
        return [
            (_("Nomor register"), kasus.nomor_register),
            (_("Kode lacak"), kasus.kode_lacak_tertulis),
            (_("Masuk"), formats.date_format(timezone.localtime(kasus.created_at), "j F Y H.i")),
            (_("Umur"), umur(kasus)),
            (_("Kanal"), kasus.get_kanal_display()),
            (_("Kategori"), kasus.get_kategori_display()),
            (_("Layanan"), kasus.tentang_layanan),
            (_("Petugas"), nama_petugas(kasus)),
            (_("Hasil"), kasus.get_hasil_display()),
        ]

    def konteks(self, kasus: Pengaduan, pengguna: Any) -> dict:
        """Add the reporter, as far as officers may know."""
        return {
            "petunjuk_langkah": LANGKAH_PETUGAS[kasus.status],
            "sebutan_pelapor": sebutan_pelapor(kasus),
            "identitas": identitas_terlihat(kasus),
        }

    def nama_pelaku(self, peristiwa: Peristiwa) -> str:
        """Return the officer; without one it was the reporter, or the system."""
        if peristiwa.pelaku is not None:
            return super().nama_pelaku(peristiwa)
        return _("Pelapor") if peristiwa.aksi in TINDAKAN_PELAPOR else _("Sistem")


MEJA = PengaduanViewSet()


@hooks.register("construct_homepage_panels")
def tugas_pengaduan(request: HttpRequest, panel: list) -> None:
    """Show officers what waits for them."""
    if instansi_dengan_peran(request.user, PERAN_PENGADUAN):
        panel.append(PanelTugas(MEJA, menunggu(request.user), lambda kasus: kasus.get_status_display()))


@hooks.register("register_admin_viewset")
def meja_pengaduan() -> PengaduanViewSet:
    """Put the complaints desk into the admin."""
    return MEJA
