"""The old registers in the admin: one list to search, filter, open and export, and the import beside it."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Count, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry
from wagtail_modeladmin.options import modeladmin_register

from layanan.instansi.models import Instansi
from layanan.inti import tabel
from layanan.inti.errors import LayananError
from layanan.inti.modeladmin import DaftarLingkup, ModelAdminLingkup
from layanan.register import unduhan, views
from layanan.register.actions import EksporRegister
from layanan.register.enums import FormatBerkas, StatusRegister
from layanan.register.models import RegisterLama
from layanan.register.queries import boleh_membaca, boleh_mengimpor, instansi_pembaca, register_untuk
from layanan.register.resources import RegisterResource


class _Saringan(SimpleListFilter):
    """A filter by the values of one column."""

    isian: str

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Return the rows with the chosen value."""
        return queryset.filter(**{self.isian: self.value()}) if self._sah() else queryset

    def _sah(self) -> bool:
        return self.value() in {str(nilai) for nilai, _label in self.lookup_choices}


class SaringanTahun(_Saringan):
    """The year of entry."""

    title, parameter_name, isian = gettext_lazy("tahun"), "tahun", "tahun"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple]:
        """Return the years in the user's registers, newest first."""
        tahun = model_admin.get_queryset(request).order_by("-tahun").values_list("tahun", flat=True).distinct()
        return [(satu, satu) for satu in tahun]


class SaringanLayanan(_Saringan):
    """The series a row belongs to."""

    title, parameter_name, isian = gettext_lazy("layanan"), "layanan", "kunci_layanan"
    maks = 50

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple]:
        """Return the series with most rows, named as most rows name them."""
        baris = model_admin.get_queryset(request).order_by()
        hitung = baris.values_list("kunci_layanan", "layanan_nama").annotate(n=Count("pk")).order_by("n")
        nama = {kunci: tertulis for kunci, tertulis, _n in hitung}
        return sorted(list(nama.items())[-self.maks :], key=lambda satu: satu[1])


class SaringanStatus(_Saringan):
    """How the application ended."""

    title, parameter_name, isian = gettext_lazy("status"), "status", "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple]:
        """Return the states."""
        return StatusRegister.choices


class SaringanInstansi(_Saringan):
    """The office, for those who read the registers of several."""

    title, parameter_name, isian = gettext_lazy("instansi"), "instansi", "instansi_id"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple]:
        """Return the offices, or nothing to choose from when there is only one."""
        milik = list(instansi_pembaca(request.user).values_list("pk", "nama"))
        return milik if len(milik) > 1 else []


class DaftarRegister(DaftarLingkup):
    """The list; posted to, it hands out what it shows."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether the import and export buttons are shown."""
        konteks = super().get_context_data(**kwargs)
        self.has_filters = False  # no column at the side: the template draws them as one form above the list
        return konteks | {"boleh_mengimpor": boleh_mengimpor(self.request.user)}

    def post(self, request: HttpRequest) -> HttpResponse:
        """Export the filtered rows of one office as CSV or XLSX."""
        format_berkas = request.POST.get("format")
        instansi = list(self.queryset.order_by().values_list("instansi_id", flat=True).distinct()[:2])
        try:
            if format_berkas not in FormatBerkas.values or not instansi:
                raise LayananError(_("Tidak ada baris untuk diekspor."))
            if len(instansi) > 1:
                raise LayananError(_("Pilih satu instansi pada saringan, lalu ekspor lagi."))
            milik = Instansi.objects.get(pk=instansi[0])
            baris = EksporRegister(milik, request.user).execute(self.queryset, format_berkas, self._saringan())
        except LayananError as galat:
            messages.error(request, galat.pesan)
            return redirect(request.get_full_path())
        return _jawab_ekspor(milik, baris, format_berkas)

    def _saringan(self) -> dict[str, str]:
        """Return the filter for the log; a search may hold a name, so only that there was one."""
        nama = {saringan.parameter_name for saringan in self.list_filter}
        dipakai = {kunci: nilai for kunci, nilai in self.params.items() if kunci in nama}
        return dipakai | ({"pencarian": "ya"} if self.query else {})


def _jawab_ekspor(instansi: Instansi, baris: QuerySet, format_berkas: str) -> HttpResponse:
    isi = unduhan.ekspor(RegisterResource(instansi), baris)
    nama = f"register-lama-{instansi.kode}-{timezone.localdate():%Y-%m-%d}.{format_berkas}"
    if format_berkas == FormatBerkas.XLSX:
        buku = tabel.tulis_xlsx([(unduhan.LEMBAR, unduhan.JUDUL, isi)])
        return FileResponse(buku, as_attachment=True, filename=nama, content_type=tabel.TIPE_XLSX)
    jawaban = StreamingHttpResponse(tabel.tulis_csv(unduhan.JUDUL, isi), content_type=tabel.TIPE_CSV)
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


class RegisterLamaAdmin(ModelAdminLingkup):
    """The old registers: read by those who work on cases, imported and exported by the register's admin."""

    model = RegisterLama
    base_url_path = "register-lama"
    menu_label = gettext_lazy("Register lama")
    menu_icon = "table"
    menu_order = 320
    index_view_class = DaftarRegister
    index_template_name = "layanan/register/daftar.html"
    inspect_template_name = "layanan/register/rincian.html"
    list_display = ("nomor_register", "tanggal_masuk", "layanan_nama", "nama_pemohon", "nomor_surat", "status")
    list_filter = (SaringanInstansi, SaringanTahun, SaringanLayanan, SaringanStatus)
    list_per_page = 50
    search_fields = ("nomor_register", "nama_pemohon", "nomor_surat")  # not the NIK: searches stand in web logs
    inspect_view_fields = (
        "instansi", "tahun", "nomor_register", "tanggal_masuk", "layanan_nama", "layanan", "nama_pemohon", "nik",
        "nomor_surat", "tanggal_terbit", "status", "keterangan", "lokasi_arsip", "batch", "baris_sumber",
    )  # fmt: skip

    def boleh_membuka(self, pengguna: Any) -> bool:
        """Return whether the user reads the register of any office."""
        return boleh_membaca(pengguna)

    def lingkup(self, pengguna: Any) -> QuerySet[RegisterLama]:
        """Return the rows of the offices whose register the user reads."""
        return register_untuk(pengguna)


modeladmin_register(RegisterLamaAdmin)


@hooks.register("register_admin_urls")
def alamat_impor() -> list:
    """Mount the import below the list."""
    pola = [
        path("impor/", views.unggah, name="unggah"),
        path("impor/templat.xlsx", views.templat, name="templat"),
        path("impor/<int:pk>/", views.batch, name="batch"),
        path("impor/<int:pk>/jalankan/", views.jalankan, name="jalankan"),
        path("impor/<int:pk>/batalkan/", views.batalkan, name="batalkan"),
        path("impor/<int:pk>/kesalahan.xlsx", views.berkas_galat, name="berkas_galat"),
    ]
    return [path("register-lama/", include((pola, "layanan_register")))]


@hooks.register("register_log_actions")
def catatan_tindakan(actions: LogActionRegistry) -> None:
    """Name what is logged about imports and exports."""
    for aksi, label, pesan in (
        (
            "layanan.periksa_register",
            gettext_lazy("Periksa berkas register"),
            gettext_lazy("Berkas register diperiksa"),
        ),
        ("layanan.impor_register", gettext_lazy("Impor register"), gettext_lazy("Berkas register diimpor")),
        ("layanan.batal_impor_register", gettext_lazy("Batalkan impor register"), gettext_lazy("Impor dibatalkan")),
        ("layanan.ekspor_register", gettext_lazy("Ekspor register"), gettext_lazy("Register diekspor")),
    ):
        actions.register_action(aksi, label, pesan)
