"""Admin screens of the catalogue."""

from django.db.models import Prefetch, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import StatusTagColumn, UpdatedAtColumn
from wagtail.models import WorkflowState
from wagtail.snippets.views.snippets import SnippetViewSet

from layanan.instansi.definisi import DefinisiInstansiViewSet, FormDefinisi
from layanan.inti.terbit import BANTUAN_KODE
from layanan.katalog.dokumen import susun
from layanan.katalog.kamus import KAMUS
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan

BANTUAN_BERSYARAT = _(
    "<p>Persyaratan bersyarat: tulis keadaannya dalam kata-kata untuk warga. Bila layanan memakai formulir, sebut juga "
    "isian dan nilai yang memunculkannya.</p>"
)

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
    HelpPanel(BANTUAN_BERSYARAT),
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
            FieldPanel("bila_isian"),
            FieldPanel("bila_nilai"),
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
        base_form_class=FormDefinisi,
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
