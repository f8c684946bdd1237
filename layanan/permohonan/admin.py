"""The desk for applications: worklist, case page, action pages."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import cari_tahap
from layanan.alur.enums import BERHASIL, JEDA, StatusPermohonan
from layanan.alur.jenis.bayar import BUKTI
from layanan.berkas.models import Berkas
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.evaluasi import isian_menurut_jalur
from layanan.instansi.lingkup import LingkupInstansi
from layanan.instansi.queries import instansi_dengan_peran, nama_pengguna
from layanan.inti.admin import DaftarKasusView, KasusViewSet
from layanan.inti.beranda import PanelTugas
from layanan.inti.kode import rapikan_kode_lacak
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import aksi_terbuka
from layanan.permohonan.giliran import LEWAT, aksi_sepanjang_alur
from layanan.permohonan.janji import KALIMAT as KALIMAT_JANJI
from layanan.permohonan.janji import janji_tertulis
from layanan.permohonan.kantor import di_mana, kalimat_titipan, pindah_tertulis
from layanan.permohonan.lanjutan import kalimat_masa
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.pendamping import kantor_pendamping
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
from layanan.permohonan.tagihan import tagihan_tertulis
from layanan.permohonan.tenggat import jatuh_tempo, kalimat_tenggat, terlambat

LABEL_TETAP = {
    "ajukan": _("Permohonan masuk"),
    "batalkan": _("Dibatalkan pemohon"),
    "lanjutan": _("Diajukan lanjutannya"),
    "cabut": _("Dicabut"),
    "hapus_data": _("Data pribadi dihapus"),
    "ingatkan": _("Pemegang diingatkan"),
    "terlambat": _("Tenggat terlewat"),
    **KALIMAT_JANJI,
}


TENGGAT = [("hari_ini", _("Hari ini")), ("lewat", _("Sudah lewat"))]
SEGERA = timedelta(days=60)
MASA = [("segera", _("Habis dalam 60 hari")), ("habis", _("Sudah habis"))]


class SaringanPermohonan(WagtailFilterSet):
    """Filters of the worklist."""

    giliran = django_filters.ChoiceFilter(
        choices=[("saya", _("Menunggu saya"))], label=_("Giliran"), empty_label=_("Semua"), method="saring_giliran"
    )
    layanan = django_filters.ModelChoiceFilter(queryset=lambda request: layanan_terlihat(request), label=_("Layanan"))
    tenggat = django_filters.ChoiceFilter(
        choices=TENGGAT, label=_("Tenggat tahap"), empty_label=_("Semua"), method="saring_tenggat"
    )
    berlaku = django_filters.ChoiceFilter(
        choices=MASA, label=_("Masa berlaku"), empty_label=_("Semua"), method="saring_berlaku"
    )
    status = django_filters.ChoiceFilter(choices=StatusPermohonan.choices, label=_("Status"))

    class Meta:
        model = Permohonan
        fields = ["status", "layanan"]

    def saring_giliran(self, queryset: QuerySet, _nama: str, _nilai: str) -> QuerySet:
        """Return the rows in which it is the user's turn."""
        return queryset.filter(pk__in=menunggu(self.request.user).order_by().values("pk"))

    def saring_tenggat(self, queryset: QuerySet, _nama: str, nilai: str) -> QuerySet:
        """Return what is late, or due today."""
        return terlambat(queryset) if nilai == "lewat" else jatuh_tempo(queryset)

    def saring_berlaku(self, queryset: QuerySet, _nama: str, nilai: str) -> QuerySet:
        """Return what expires soon, or what has expired."""
        hari_ini, berlaku = timezone.localdate(), queryset.filter(status__in=BERHASIL)
        if nilai == "habis":
            return berlaku.filter(berlaku_sampai__lt=hari_ini)
        return berlaku.filter(berlaku_sampai__range=(hari_ini, hari_ini + SEGERA))


def layanan_terlihat(request: HttpRequest) -> QuerySet[Layanan]:
    """Return the services that occur among the cases a user may see."""
    return Layanan.objects.filter(pk__in=daftar_permohonan(request.user).order_by().values("layanan"))


class DaftarPermohonanView(DaftarKasusView):
    """The worklist, with the way to a new application."""

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """Offer it to who takes applications in."""
        if not kantor_pendamping(self.request.user):
            return []
        return [HeaderButton(_("Permohonan baru"), url=reverse("layanan_pendamping:daftar"), icon_name="plus")]


class PermohonanViewSet(LingkupInstansi, KasusViewSet):
    """Applications of the officer's offices; a courier meets only what is assigned."""

    model = Permohonan
    name = "permohonan"
    icon = "clipboard-list"
    menu_label = _("Permohonan")
    menu_order = 110
    bagian_template = "layanan/permohonan/admin/_jawaban.html"
    aksi_terbuka = staticmethod(aksi_terbuka)
    index_view_class = DaftarPermohonanView
    filterset_class = SaringanPermohonan
    default_ordering = ["-created_at", "-pk"]
    list_display = [
        TitleColumn("nomor_register", label=_("Nomor"), url_name="permohonan:inspect", classname="w-whitespace-nowrap"),
        Column("tahap", label=_("Tahap"), accessor=lambda kasus: keadaan_kini(kasus)),
        Column("nama_pemohon", label=_("Pemohon")),
        Column("layanan", label=_("Layanan"), accessor=lambda kasus: layanan_tertulis(kasus)),
        Column("status", label=_("Status"), accessor="get_status_display"),
        DateColumn("created_at", label=_("Masuk")),
        Column("tenggat", label=_("Tenggat"), accessor=lambda kasus: tanggal_tenggat(kasus)),
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
        temu, milik = janji_tertulis(kasus), kasus.kantor is None
        lanjutan = [(tautan(satu, tertaut=milik),) for satu in kasus.lanjutan.all()]
        return [
            (_("Layanan"), layanan_tertulis(kasus)),
            (_("Sedang di"), kasus.kantor),
            (_("Masuk"), waktu_tertulis(kasus.created_at)),
            (_("Kanal"), kasus.get_kanal_display()),
            (_("Didaftarkan oleh"), pendamping(kasus)),
            (_("Kode lacak"), kasus.kode_lacak_tertulis),
            (_("Janji temu"), temu and f"{temu.waktu} ({temu.status_tertulis})"),
            (_("Kurir"), nama_pengguna(kasus.petugas)),
            (_("Waktu penjemputan"), kasus.waktu_jemput and waktu_tertulis(kasus.waktu_jemput)),
            (_("Tenggat tahap ini"), kalimat_tenggat(kasus)),
            (_("Nomor surat"), kasus.nomor_surat),
            (_("Masa berlaku"), kalimat_masa(kasus)),
            (_("Permohonan asal"), kasus.induk and tautan(kasus.induk, tertaut=milik)),
            (_("Permohonan lanjutan"), format_html_join(", ", "{}", lanjutan)),
        ]

    def konteks(self, kasus: Permohonan, pengguna: Any) -> dict:
        """Return the answers as asked, the requirements that hold, and whose turn it is."""
        berkas = berkas_berlabel(kasus, pengguna)
        return {
            "tagihan": tagihan_tertulis(kasus),
            "berkas_terbuka": [satu for _label, satu in berkas],
            "bagian_jawaban": jawaban_tertulis(kasus, kelas_tersamar(kasus, pengguna)),
            "bagian_petugas": isian_petugas_tertulis(kasus, kelas_tersamar(kasus, pengguna)),
            "berkas": berkas,
            "persyaratan": kasus.persyaratan_berlaku(),
            "penyetuju": kasus.penyetuju.all(),
            "petunjuk_langkah": petunjuk_langkah(kasus),
            "letak": kalimat_titipan(kasus, pengguna),
            "bagan": susun_bagan(
                kasus.alur_versi.dokumen,
                kasus.tahap,
                set(kasus.peristiwa.values_list("dari", flat=True)),
                kasus.formulir_versi.dokumen,
            ),
            "status_label": nama_keadaan(kasus, kasus.tahap or kasus.status),
        }

    def nama_pelaku(self, peristiwa: PeristiwaPermohonan) -> str:
        """Return who did it; a co-signer by name, and what happened by itself was nobody's doing."""
        if peristiwa.aksi == LEWAT:
            return str(_("Sistem"))
        if peristiwa.pelaku is None and (nama := peristiwa.rincian.get("penyetuju")):
            return str(_("%(nama)s (ikut menyetujui)") % {"nama": nama})
        return super().nama_pelaku(peristiwa)

    def label_tindakan(self, kasus: Permohonan, peristiwa: PeristiwaPermohonan) -> str:
        """Return what happened, with the words that the button had in that stage."""
        if label := LABEL_TETAP.get(peristiwa.aksi):
            return str(label)
        aksi = aksi_sepanjang_alur(kasus).get((peristiwa.dari, peristiwa.aksi))
        return str(aksi.label) if aksi else peristiwa.aksi

    def rincian_peristiwa(self, kasus: Permohonan, peristiwa: PeristiwaPermohonan) -> list[tuple[str, str]]:
        """Return what the officer filled in: the papers received, who took the document."""
        return [*pindah_tertulis(peristiwa.rincian), *rincian_tertulis(kasus, peristiwa)]

    def label_keadaan(self, kasus: Permohonan, kode: str) -> str:
        """Return a stage or a final state in words."""
        return nama_keadaan(kasus, kode)


def pendamping(kasus: Permohonan) -> str:
    """Return the officer who filed for the applicant; empty when nobody did."""
    masuk = kasus.peristiwa.filter(aksi="ajukan", pelaku__isnull=False).select_related("pelaku").first()
    return nama_pengguna(masuk.pelaku) if masuk else ""


def nama_keadaan(kasus: Permohonan, kode: str) -> str:
    """Return the officers' name of a stage, or the label of a final state."""
    tahap = cari_tahap(kasus.alur_versi.dokumen, kode)
    return tahap["nama"] if tahap else str(StatusPermohonan(kode).label)


def keadaan_kini(kasus: Permohonan) -> str:
    """Return the stage or the final state of a case, with the office when another one has it."""
    return di_mana(kasus, nama_keadaan(kasus, kasus.tahap or kasus.status))


def layanan_tertulis(kasus: Permohonan) -> str:
    """Return the service, with its office while the case is with another one."""
    return f"{kasus.layanan}, {kasus.instansi}" if kasus.kantor else str(kasus.layanan)


def berkas_berlabel(kasus: Permohonan, pengguna: Any) -> list[tuple[str, Berkas]]:
    """Return the files that a user may open, each with the question it answers."""
    isian = isian_menurut_jalur(semua_isian(kasus.formulir_versi.dokumen))
    label = {satu["kunci"]: satu["label"] for _jalur, satu in isian} | {BUKTI: _("Bukti pembayaran")}
    return [(label.get(satu.kunci_isian, satu.kunci_isian), satu) for satu in berkas_terlihat(kasus, pengguna)]


def tautan(kasus: Permohonan, *, tertaut: bool) -> str:
    """Return a link to another case of the office, named by what it is; only the name when another office reads."""
    jenis = kasus.get_jenis_lanjutan_display()
    nama = f"{kasus.nomor_register} ({jenis})" if jenis else kasus.nomor_register
    if not tertaut:
        return nama
    return format_html('<a href="{}">{}</a>', reverse("permohonan:inspect", args=[kasus.pk]), nama)


def tanggal_tenggat(kasus: Permohonan) -> str:
    """Return when the stage is to be done, short, for the list."""
    if kasus.tenggat is None or not kasus.terbuka:
        return ""
    tanggal = formats.date_format(kasus.tenggat, "j M Y")
    lewat = kasus.tenggat < timezone.localdate() and kasus.status not in JEDA
    return _("%(tanggal)s (lewat)") % {"tanggal": tanggal} if lewat else tanggal


def waktu_tertulis(waktu: Any) -> str:
    """Return a point in time as people write it."""
    return formats.date_format(timezone.localtime(waktu), "j F Y H.i")


MEJA = PermohonanViewSet()


@hooks.register("construct_homepage_panels")
def tugas_permohonan(request: HttpRequest, panel: list) -> None:
    """Show officers what waits for them."""
    if instansi_dengan_peran(request.user):
        panel.append(PanelTugas(MEJA, menunggu(request.user), keadaan_kini))


@hooks.register("register_admin_viewset")
def meja_permohonan() -> PermohonanViewSet:
    """Put the desk for applications into the admin."""
    return MEJA
