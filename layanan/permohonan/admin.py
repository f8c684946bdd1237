"""The desk for applications: worklist, case page, action pages."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import cari_tahap
from layanan.alur.enums import StatusPermohonan
from layanan.berkas.models import Berkas
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.evaluasi import isian_menurut_jalur
from layanan.instansi.lingkup import LingkupInstansi
from layanan.instansi.queries import instansi_dengan_peran, nama_pengguna
from layanan.inti.admin import KasusViewSet
from layanan.inti.beranda import PanelTugas
from layanan.inti.kode import rapikan_kode_lacak
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import aksi_terbuka
from layanan.permohonan.giliran import aksi_sepanjang_alur
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.queries import (
    berkas_terlihat,
    daftar_permohonan,
    isian_petugas_tertulis,
    jawaban_tertulis,
    kelas_tersamar,
    menunggu,
    petunjuk_langkah,
    rincian_tertulis,
)

LABEL_PEMOHON = {"ajukan": _("Permohonan masuk"), "batalkan": _("Dibatalkan pemohon")}


class SaringanPermohonan(WagtailFilterSet):
    """Filters of the worklist."""

    giliran = django_filters.ChoiceFilter(
        choices=[("saya", _("Menunggu saya"))], label=_("Giliran"), empty_label=_("Semua"), method="saring_giliran"
    )
    layanan = django_filters.ModelChoiceFilter(queryset=lambda request: layanan_terlihat(request), label=_("Layanan"))
    status = django_filters.ChoiceFilter(choices=StatusPermohonan.choices, label=_("Status"))

    class Meta:
        model = Permohonan
        fields = ["status", "layanan"]

    def saring_giliran(self, queryset: QuerySet, _nama: str, _nilai: str) -> QuerySet:
        """Return the rows in which it is the user's turn."""
        return queryset.filter(pk__in=menunggu(self.request.user).order_by().values("pk"))


def layanan_terlihat(request: HttpRequest) -> QuerySet[Layanan]:
    """Return the services that occur among the cases a user may see."""
    return Layanan.objects.filter(pk__in=daftar_permohonan(request.user).order_by().values("layanan"))


class PermohonanViewSet(LingkupInstansi, KasusViewSet):
    """Applications of the officer's offices; a courier meets only what is assigned."""

    model = Permohonan
    name = "permohonan"
    icon = "clipboard-list"
    menu_label = _("Permohonan")
    menu_order = 110
    bagian_template = "layanan/permohonan/admin/_jawaban.html"
    aksi_terbuka = staticmethod(aksi_terbuka)
    filterset_class = SaringanPermohonan
    default_ordering = ["-created_at", "-pk"]
    list_display = [
        TitleColumn("nomor_register", label=_("Nomor"), url_name="permohonan:inspect", classname="w-whitespace-nowrap"),
        Column("tahap", label=_("Tahap"), accessor=lambda kasus: nama_keadaan(kasus, kasus.tahap or kasus.status)),
        Column("nama_pemohon", label=_("Pemohon")),
        Column("layanan", label=_("Layanan")),
        Column("status", label=_("Status"), accessor="get_status_display"),
        DateColumn("created_at", label=_("Masuk")),
    ]

    def lingkup(self, request: HttpRequest) -> QuerySet[Permohonan]:
        """Return the cases this officer may open."""
        return daftar_permohonan(request.user)

    def cari(self, queryset: QuerySet, kueri: str) -> QuerySet:
        """Find by register number, tracking code, letter number, or the beginning of the applicant's name."""
        kueri = kueri.replace("\x00", "").strip()
        cocok = Q(nomor_register__iexact=kueri) | Q(nomor_surat__iexact=kueri) | Q(nama_pemohon__istartswith=kueri)
        if kode := rapikan_kode_lacak(kueri):
            cocok |= Q(kode_lacak=kode)
        return queryset.filter(cocok)

    def rincian(self, kasus: Permohonan) -> list[tuple[str, Any]]:
        """Return the facts at the top of the case page."""
        return [
            (_("Layanan"), kasus.layanan),
            (_("Masuk"), waktu_tertulis(kasus.created_at)),
            (_("Kanal"), kasus.get_kanal_display()),
            (_("Kode lacak"), kasus.kode_lacak_tertulis),
            (_("Kurir"), nama_pengguna(kasus.petugas)),
            (_("Waktu penjemputan"), kasus.waktu_jemput and waktu_tertulis(kasus.waktu_jemput)),
            (_("Nomor surat"), kasus.nomor_surat),
        ]

    def konteks(self, kasus: Permohonan, pengguna: Any) -> dict:
        """Return the answers as asked, the requirements that hold, and whose turn it is."""
        return {
            "bagian_jawaban": jawaban_tertulis(kasus, kelas_tersamar(kasus, pengguna)),
            "bagian_petugas": isian_petugas_tertulis(kasus, kelas_tersamar(kasus, pengguna)),
            "berkas": berkas_berlabel(kasus, pengguna),
            "persyaratan": kasus.persyaratan_berlaku(),
            "petunjuk_langkah": petunjuk_langkah(kasus),
            "bagan": susun_bagan(
                kasus.alur_versi.dokumen,
                kasus.tahap,
                set(kasus.peristiwa.values_list("dari", flat=True)),
                kasus.formulir_versi.dokumen,
            ),
            "status_label": nama_keadaan(kasus, kasus.tahap or kasus.status),
        }

    def label_tindakan(self, kasus: Permohonan, peristiwa: PeristiwaPermohonan) -> str:
        """Return what happened, with the words that the button had in that stage."""
        if label := LABEL_PEMOHON.get(peristiwa.aksi):
            return str(label)
        aksi = aksi_sepanjang_alur(kasus).get((peristiwa.dari, peristiwa.aksi))
        return str(aksi.label) if aksi else peristiwa.aksi

    def rincian_peristiwa(self, kasus: Permohonan, peristiwa: PeristiwaPermohonan) -> list[tuple[str, str]]:
        """Return what the officer filled in: the papers received, who took the document."""
        return rincian_tertulis(kasus, peristiwa)

    def label_keadaan(self, kasus: Permohonan, kode: str) -> str:
        """Return a stage or a final state in words."""
        return nama_keadaan(kasus, kode)


def nama_keadaan(kasus: Permohonan, kode: str) -> str:
    """Return the officers' name of a stage, or the label of a final state."""
    tahap = cari_tahap(kasus.alur_versi.dokumen, kode)
    return tahap["nama"] if tahap else str(StatusPermohonan(kode).label)


def berkas_berlabel(kasus: Permohonan, pengguna: Any) -> list[tuple[str, Berkas]]:
    """Return the files that a user may open, each with the question it answers."""
    isian = isian_menurut_jalur(semua_isian(kasus.formulir_versi.dokumen))
    label = {satu["kunci"]: satu["label"] for _jalur, satu in isian}
    return [(label.get(satu.kunci_isian, satu.kunci_isian), satu) for satu in berkas_terlihat(kasus, pengguna)]


def waktu_tertulis(waktu: Any) -> str:
    """Return a point in time as people write it."""
    return formats.date_format(timezone.localtime(waktu), "j F Y H.i")


MEJA = PermohonanViewSet()


@hooks.register("construct_homepage_panels")
def tugas_permohonan(request: HttpRequest, panel: list) -> None:
    """Show officers what waits for them."""
    if instansi_dengan_peran(request.user):
        panel.append(PanelTugas(MEJA, menunggu(request.user), lambda kasus: nama_keadaan(kasus, kasus.tahap)))


@hooks.register("register_admin_viewset")
def meja_permohonan() -> PermohonanViewSet:
    """Put the desk for applications into the admin."""
    return MEJA
