"""The import in the admin: upload, look at what it would do, approve; and the files to take away."""

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages

from layanan.inti.errors import LayananError
from layanan.inti.tabel import TIPE_XLSX
from layanan.register import unduhan
from layanan.register.actions import BatalkanImpor, JalankanImpor, PeriksaBerkas, baca_berkas
from layanan.register.enums import StatusBatch
from layanan.register.forms import UnggahForm
from layanan.register.models import BatchImpor
from layanan.register.queries import batch_untuk, boleh_mengimpor, impor_sebelumnya
from layanan.register.resources import Pemeriksaan, RegisterResource

MAKS_GALAT_TAMPIL = 200
MAKS_BARIS_TAMPIL = 20
MAKS_BATCH_TAMPIL = 20


def _untuk_pengimpor(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Close a view to those who import for no office; the actions check the office itself."""

    @wraps(view)
    @never_cache
    def terjaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not boleh_mengimpor(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return terjaga


@_untuk_pengimpor
@require_http_methods(["GET", "HEAD", "POST"])
def unggah(request: HttpRequest) -> HttpResponse:
    """Show the upload form with the earlier imports; take a file and lead to its preview."""
    form = UnggahForm(request.POST or None, request.FILES or None, pengguna=request.user)
    if request.method == "POST" and form.is_valid():
        berkas = form.cleaned_data["berkas"]
        try:
            aksi = PeriksaBerkas(RegisterResource, form.instansi_terpilih, request.user)
            return redirect("layanan_register:batch", aksi.execute(berkas.name, berkas.read()).pk)
        except LayananError as galat:
            form.add_error("berkas", str(galat.pesan))
    konteks = {
        "form": form,
        "kolom": unduhan.KOLOM,
        "daftar_batch": batch_untuk(request.user)[:MAKS_BATCH_TAMPIL],
        "header_title": _("Kesalahan: Impor register lama") if form.errors else _("Impor register lama"),
    }
    return _tampil(request, "unggah", konteks, [{"url": "", "label": _("Impor register lama")}])


@_untuk_pengimpor
@require_GET
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an import: what it would do while it waits, what it did afterwards."""
    satu = get_object_or_404(batch_untuk(request.user), pk=pk)
    konteks: dict[str, Any] = {"batch": satu, "menunggu": satu.status == StatusBatch.DIPERIKSA}
    if konteks["menunggu"]:
        try:
            hasil = _periksa(satu)
            konteks |= _pratinjau(hasil) | {"kembar": impor_sebelumnya(satu)}
        except LayananError as galat:
            konteks["rusak"] = galat.pesan
    konteks["header_title"] = _("Periksa sebelum diimpor") if konteks["menunggu"] else _("Hasil impor")
    jejak = [
        {"url": reverse("layanan_register:unggah"), "label": _("Impor")},
        {"url": "", "label": satu.nama_berkas},
    ]
    return _tampil(request, "batch", konteks, jejak)


def _periksa(satu: BatchImpor) -> Pemeriksaan:
    return RegisterResource(satu.instansi).periksa(baca_berkas(satu))


def _pratinjau(hasil: Pemeriksaan) -> dict[str, Any]:
    return {
        "jumlah": {"baru": len(hasil.siap), "sama": hasil.sama, "galat": len(hasil.baris_galat)},
        "peringatan": hasil.peringatan,
        "galat": hasil.galat[:MAKS_GALAT_TAMPIL],
        "jumlah_galat_sel": len(hasil.galat),
        "contoh": hasil.siap[:MAKS_BARIS_TAMPIL],
    }


@_untuk_pengimpor
@require_POST
def jalankan(request: HttpRequest, pk: int) -> HttpResponse:
    """Import the file, or only its good rows."""
    satu = get_object_or_404(batch_untuk(request.user), pk=pk)
    try:
        hanya_baik = request.POST.get("hanya_yang_baik") == "1"
        satu = JalankanImpor(RegisterResource, satu, request.user).execute(hanya_yang_baik=hanya_baik)
        messages.success(request, _("%(jumlah)d baris masuk ke register.") % {"jumlah": satu.jumlah_baru})
    except LayananError as galat:
        messages.error(request, galat.pesan)
    return redirect("layanan_register:batch", pk)


@_untuk_pengimpor
@require_POST
def batalkan(request: HttpRequest, pk: int) -> HttpResponse:
    """Call the import off."""
    satu = get_object_or_404(batch_untuk(request.user), pk=pk)
    try:
        BatalkanImpor(satu, request.user).execute()
        messages.success(request, _("Impor dibatalkan dan berkasnya dihapus. Register tidak berubah."))
    except LayananError as galat:
        messages.error(request, galat.pesan)
    return redirect("layanan_register:unggah")


@_untuk_pengimpor
@require_GET
def berkas_galat(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out the refused rows as a workbook."""
    satu = get_object_or_404(batch_untuk(request.user), pk=pk)
    try:
        isi = unduhan.berkas_galat(_periksa(satu))
    except LayananError as galat:
        messages.error(request, galat.pesan)
        return redirect("layanan_register:batch", pk)
    return _unduh(isi, f"kesalahan-impor-{satu.pk}.xlsx")


@_untuk_pengimpor
@require_GET
def templat(_request: HttpRequest) -> HttpResponse:
    """Hand out the empty workbook."""
    return _unduh(unduhan.templat(), "templat-register-lama.xlsx")


def _unduh(isi: BytesIO, nama: str) -> FileResponse:
    return FileResponse(isi, as_attachment=True, filename=nama, content_type=TIPE_XLSX)


def _tampil(request: HttpRequest, nama: str, konteks: dict, jejak: list[dict[str, str]]) -> TemplateResponse:
    akar = {"url": reverse("register-lama_modeladmin_index"), "label": _("Register lama")}
    konteks |= {"breadcrumbs_items": [akar, *jejak], "header_icon": "table"}
    return TemplateResponse(request, f"layanan/register/{nama}.html", konteks)
