"""Hand out a file to somebody who may see it."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from layanan.berkas.enums import JenisBerkas
from layanan.berkas.models import Berkas
from layanan.berkas.queries import boleh_membuka

TERLIHAT = frozenset(satu.mime for satu in JenisBerkas)  # what a browser shows safely; anything else is saved
KEPALA = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def buka(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a file to an officer who may see the case it belongs to; to anybody else it does not exist."""
    berkas = get_object_or_404(Berkas, pk=pk)
    if not boleh_membuka(request.user, berkas):
        raise Http404
    return sajikan(berkas)


def sajikan(berkas: Berkas) -> FileResponse:
    """Return a file as an answer that runs nothing and is kept nowhere; the caller has checked who asks.

    Raises Http404 when the file was erased.
    """
    try:
        isi = berkas.berkas.open("rb")
    except (FileNotFoundError, ValueError) as galat:
        raise Http404 from galat
    terlihat = berkas.mime in TERLIHAT
    jawaban = FileResponse(isi, as_attachment=not terlihat, filename=berkas.nama_asli, content_type=berkas.mime)
    for nama, nilai in KEPALA.items():
        jawaban[nama] = nilai
    return jawaban
