"""Admin screens of the catalogue."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.forms import CheckboxSelectMultiple, Textarea
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.admin.ui.tables import StatusTagColumn, UpdatedAtColumn
from wagtail.models import WorkflowState
from wagtail.snippets.views.snippets import SnippetViewSet

from layanan.formulir.jenis import jenis_isian
from layanan.instansi.definisi import DefinisiInstansiViewSet, FormDefinisi
from layanan.inti.acuan import pakai_kunci, peta_label
from layanan.inti.terbit import BANTUAN_KODE
from layanan.katalog.dokumen import susun
from layanan.katalog.kamus import KAMUS
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.katalog.syarat import acuan_layanan, kamus_layanan


class PanelIsian(Panel):
    """How to write a condition of a requirement, with the labels of the questions that it may name."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one service."""

        template_name = "layanan/katalog/admin/bersyarat.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the labels."""
            isian = kamus_layanan(self.instance).dikenal.values()
            label = dict.fromkeys(satu["label"] for satu in isian if jenis_isian[satu["jenis"]].berisi)
            return super().get_context_data(parent_context) | {"isian": list(label)}


class FormLayanan(FormDefinisi):
    """The form with which a service is edited."""

    def clean(self) -> dict[str, Any]:
        """Turn the questions that the conditions of requirements name by their label into their key."""
        data = super().clean()
        terpilih = Layanan(formulir=data.get("formulir"), alur=data.get("alur"))
        peta = peta_label(kamus_layanan(terpilih).dikenal.values())
        for satu in self.formsets["persyaratan"].forms:
            if satu.is_valid():
                pakai_kunci(satu.cleaned_data.get("bila"), peta)
        return data


POKOK = [
    FieldPanel("instansi"),
    FieldPanel("nama", required_on_save=True),
    FieldPanel("kode", required_on_save=True, help_text=BANTUAN_KODE),
    FieldPanel("ringkasan"),
    FieldPanel("sasaran"),
    FieldPanel("kategori"),
    FieldPanel("nomor_sk"),
]
PERSYARATAN = [
    PanelIsian(),
    InlinePanel(
        "persyaratan",
        heading=_("1. Persyaratan"),
        label=_("Persyaratan"),
        panels=[
            FieldPanel("nama"),
            FieldPanel("kode"),
            FieldPanel("keterangan"),
            FieldPanel("sifat"),
            FieldPanel("keadaan"),
            FieldPanel("bila"),
        ],
    ),
]
PENYAMPAIAN = [
    FieldPanel("prosedur"),
    FieldPanel("jangka_waktu"),
    FieldPanel("jangka_waktu_hari"),
    FieldPanel("biaya"),
    FieldPanel("produk"),
    FieldPanel("pengaduan"),
]
PENGELOLAAN = [
    InlinePanel("dasar_hukum", heading=_("7. Dasar hukum"), label=_("Peraturan"), panels=[FieldPanel("peraturan")]),
    FieldPanel("sarana"),
    FieldPanel("kompetensi"),
    FieldPanel("pengawasan_internal"),
    FieldPanel("jumlah_pelaksana"),
    FieldPanel("jaminan_pelayanan"),
    FieldPanel("jaminan_keamanan"),
    FieldPanel("evaluasi_kinerja"),
]
DARING = [
    MultiFieldPanel([FieldPanel("mode_daring"), FieldPanel("alasan_luring")], _("Cara melayani")),
    MultiFieldPanel([FieldPanel("formulir"), FieldPanel("alur")], _("Loket daring")),
    InlinePanel(
        "kuota",
        heading=_("Kuota"),
        label=_("Kuota"),
        max_num=1,
        panels=[FieldPanel("jumlah"), FieldPanel("per"), FieldPanel("mulai"), FieldPanel("selesai")],
    ),
    MultiFieldPanel([FieldPanel("pola_nomor"), FieldPanel("klasifikasi")], _("Nomor surat")),
    MultiFieldPanel([FieldPanel("pesan_awal"), FieldPanel("pesan_balasan", widget=Textarea({"rows": 6}))], "WhatsApp"),
]
SESUDAH = [
    MultiFieldPanel([FieldPanel("masa_berlaku"), FieldPanel("ingatkan_hari")], _("Masa berlaku")),
    InlinePanel(
        "lanjutan",
        heading=_("Yang dapat diajukan sesudahnya"),
        label=_("Lanjutan"),
        panels=[FieldPanel("jenis"), FieldPanel("tujuan"), FieldPanel("hari")],
    ),
]


class KolomStatus(StatusTagColumn):
    """Where a service stands. Wagtail's own column asks two queries per row."""

    def __init__(self) -> None:
        super().__init__("status", label=_("Status"), accessor=status_terbit, primary=lambda satu: satu.live)


def status_terbit(layanan: Layanan) -> str:
    """Return where a service stands, in words."""
    if layanan.workflow_in_progress:
        return _("menunggu persetujuan")
    if layanan.live:
        return _("terbit, ada perubahan") if layanan.has_unpublished_changes else _("terbit")
    return _("draf")


class LayananViewSet(DefinisiInstansiViewSet):
    """Services of the user's offices."""

    model = Layanan
    susun = staticmethod(susun)
    kamus = KAMUS
    acuan = staticmethod(acuan_layanan)
    icon = "clipboard-list"
    menu_order = 100
    inspect_view_enabled = True
    list_display = ["nama", "instansi", "mode_daring", UpdatedAtColumn(), KolomStatus()]
    list_filter = ["mode_daring", "kategori", "live"]
    list_export = ["kode", "nama", "mode_daring", "jangka_waktu", "biaya", "live"]
    edit_handler = TabbedInterface(
        [
            ObjectList(POKOK, heading=_("Data pokok")),
            ObjectList(PERSYARATAN, heading=_("Persyaratan")),
            ObjectList(PENYAMPAIAN, heading=_("Standar A. Penyampaian")),
            ObjectList(PENGELOLAAN, heading=_("Standar B. Pengelolaan")),
            ObjectList(DARING, heading=_("Daring")),
            ObjectList(SESUDAH, heading=_("Sesudah terbit")),
        ],
        base_form_class=FormLayanan,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the services in scope with their office and what waits for a decision."""
        moderasi = Prefetch("_workflow_states", WorkflowState.objects.active(), to_attr="_current_workflow_states")
        return super().get_queryset(request).select_related("instansi").prefetch_related(moderasi)


class PeraturanViewSet(SnippetViewSet):
    """Regulations, shared by all offices."""

    model = Peraturan
    icon = "doc-full"
    menu_order = 110
    inspect_view_enabled = True
    list_display = ["__str__", "status", UpdatedAtColumn()]
    list_filter = ["status", "jenis", "tahun"]
    panels = [
        MultiFieldPanel([FieldPanel("jenis"), FieldPanel("nomor"), FieldPanel("tahun"), FieldPanel("tentang")]),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("pengganti", widget=CheckboxSelectMultiple),
                FieldPanel("catatan"),
                FieldPanel("tautan"),
            ],
            _("Status dan perubahan"),
        ),
    ]


class KategoriLayananViewSet(SnippetViewSet):
    """Groups of the catalogue, shared by all offices."""

    model = KategoriLayanan
    icon = "tag"
    menu_order = 120
    list_display = ["nama", "urutan"]
    panels = [FieldPanel("nama"), FieldPanel("slug"), FieldPanel("urutan")]
