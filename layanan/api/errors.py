"""Every refusal as application/problem+json (RFC 9457), with the same codes and sentences as the pages."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from layanan.inti.errors import GalatIsian, LayananError, TidakDitemukan


def masalah(status: int, kode: str, pesan: str, galat: list[GalatIsian] | None = None) -> HttpResponse:
    """Return a problem document."""
    isi: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(pesan),
        "kode": kode,
        "galat": [satu.as_dict() for satu in galat or []],
    }
    return JsonResponse(isi, status=status, content_type="application/problem+json")


def salah_bentuk(jenis: str) -> str:
    """Return what is wrong with one value of a request, by pydantic's name for it."""
    if jenis == "missing":
        return _("Nilai ini wajib ada.")
    if jenis == "extra_forbidden":
        return _("Nama ini tidak dikenal. Hapus, atau periksa ejaannya.")
    return _("Nilai ini tidak sesuai dengan dokumentasi. Periksa jenis, bentuk, dan batasnya.")


def pasang_penangan(api: NinjaAPI) -> None:
    """Register the handlers of every error that a request can cause."""

    @api.exception_handler(LayananError)
    def _layanan(request: HttpRequest, galat: LayananError) -> HttpResponse:  # noqa: ARG001 - ninja's signature
        return masalah(galat.status, galat.kode, galat.pesan, getattr(galat, "galat", None))

    @api.exception_handler(Http404)
    def _tidak_ada(request: HttpRequest, galat: Http404) -> HttpResponse:  # noqa: ARG001 - ninja's signature
        return masalah(TidakDitemukan.status, TidakDitemukan.kode, TidakDitemukan.pesan)

    @api.exception_handler(ValidationError)
    def _bentuk(request: HttpRequest, galat: ValidationError) -> HttpResponse:  # noqa: ARG001 - ninja's signature
        daftar = [
            GalatIsian(".".join(map(str, satu["loc"][1:])), "bentuk", salah_bentuk(satu["type"]))
            for satu in galat.errors
        ]
        return masalah(422, "bentuk_salah", _("Bentuk permintaan ini tidak sesuai dengan dokumentasi."), daftar)

    @api.exception_handler(RequestDataTooBig)
    def _besar(request: HttpRequest, galat: RequestDataTooBig) -> HttpResponse:  # noqa: ARG001 - ninja's signature
        return masalah(400, "terlalu_besar", _("Permintaan ini terlalu besar. Persingkat isiannya."))

    @api.exception_handler(HttpError)
    def _http(request: HttpRequest, galat: HttpError) -> HttpResponse:  # noqa: ARG001 - ninja's signature
        return masalah(galat.status_code, "permintaan_salah", _("Permintaan ini tidak dapat dibaca sebagai JSON."))
