"""File an application, and track any case by its codes."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Header, Router
from ninja.responses import Status

from layanan.api.schemas import BerkasIn, LacakIn, LacakOut, Masalah, PermohonanIn, PermohonanOut
from layanan.berkas.models import Berkas
from layanan.berkas.views import sajikan
from layanan.instansi.queries import instansi_wajib
from layanan.inti import kode
from layanan.inti.enums import Kanal
from layanan.inti.errors import DataTidakSah, GalatIsian, TidakDitemukan
from layanan.inti.models import Kasus
from layanan.inti.pelacakan import Pelacak, buka_dengan_akses, cari, pelacak_untuk
from layanan.katalog.queries import layanan_terbit
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.draf import buka_permohonan
from layanan.permohonan.penyetuju import tautan_penyetuju

router = Router(tags=["Perkara"])

BERKAS = {"*/*": {"schema": {"type": "string", "format": "binary"}}}

Kunci = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[\x21-\x7e]{16,100}$",
        description="Acak dan rahasia, misalnya UUID. Kirim ulang dengan kunci sama tidak membuat permohonan kedua.",
    ),
]


@router.post(
    "/permohonan",
    response={
        201: PermohonanOut,
        200: PermohonanOut,
        400: Masalah,
        403: Masalah,
        404: Masalah,
        409: Masalah,
        422: Masalah,
    },
    summary="Ajukan permohonan",
)
def ajukan(request: HttpRequest, masukan: PermohonanIn, kunci: Kunci) -> Status[dict]:
    """File an application; 201 the first time, 200 with the same receipt for a repeated key."""
    if not masukan.pernyataan:
        raise DataTidakSah([GalatIsian("pernyataan", "wajib", _("Pemohon harus menyetujui pernyataan."))])
    layanan = layanan_terbit(instansi_wajib(request)).filter(kode=masukan.layanan).first()
    if layanan is None:
        raise TidakDitemukan
    induk = buka_permohonan(layanan.instansi, **masukan.induk.dict()) if masukan.induk else None
    aksi = AjukanPermohonan(layanan, kunci, Kanal.API, induk)
    permohonan, kode_akses = aksi.execute(masukan.data)
    penyetuju = tautan_penyetuju(permohonan, kode_akses, request)
    bukti = {
        "nomor_register": permohonan.nomor_register,
        "kode_lacak": permohonan.kode_lacak_tertulis,
        "kode_akses": kode.tulis_kode_akses(kode_akses),
        "status": permohonan.status,
        "penyetuju": penyetuju,
    }
    return Status(201 if aksi.baru else 200, bukti)


@router.post(
    "/lacak",
    response={200: LacakOut, 400: Masalah, 403: Masalah, 404: Masalah, 422: Masalah},
    summary="Lacak permohonan atau pengaduan",
)
def lacak(request: HttpRequest, masukan: LacakIn) -> dict:
    """Return where a case stands; with the access code also its messages and what the citizen can do."""
    kasus = cari(masukan.kode_lacak)
    if masukan.kode_akses:
        buka_dengan_akses(kasus, masukan.kode_akses)
    if kasus is None:
        raise TidakDitemukan(_("Kode lacak ini tidak ditemukan. Periksa kembali tanda terima Anda."))
    tercatat = pelacak_untuk(kasus)
    ringkas = tercatat.ringkas(kasus)
    ringkas["riwayat"] = [{"waktu": waktu, "kalimat": kalimat} for waktu, kalimat in ringkas["riwayat"] if kalimat]
    if not masukan.kode_akses:
        return ringkas
    tautan = tercatat.tautan(kasus, kode.rapikan_kode_akses(masukan.kode_akses), request)
    return ringkas | _isi(tercatat, kasus) | {"penyetuju": tautan.get("penyetuju")}


@router.post(
    "/lacak/berkas",
    response={200: None, 400: Masalah, 403: Masalah, 404: Masalah, 422: Masalah},
    summary="Unduh berkas yang dikirim pemohon",
    openapi_extra={"responses": {200: {"description": "Isi berkas", "content": BERKAS}}},
)
def berkas(request: HttpRequest, masukan: BerkasIn) -> HttpResponse:  # noqa: ARG001 - ninja's signature
    """Return a file that the applicant has sent; the right is the access code."""
    kasus = cari(masukan.kode_lacak)
    buka_dengan_akses(kasus, masukan.kode_akses)
    milik = pelacak_untuk(kasus).berkas(kasus)
    satu = next((satu for satu in milik if satu.pk == masukan.berkas), None)
    if satu is None:
        raise TidakDitemukan
    return sajikan(satu)


def _isi(tercatat: Pelacak, kasus: Kasus) -> dict[str, Any]:
    """Return what the access code shows; of what complaints do not have, nothing."""
    isi = tercatat.isi(kasus)
    return {
        "pesan": isi["pesan"],
        "aksi": [satu.kode for satu in isi["aksi"]],
        "masa_berlaku": isi.get("masa_berlaku", ""),
        "lanjutan": [
            {"jenis": satu.jenis, "layanan": satu.layanan.kode, "alasan_tertutup": satu.alasan_tertutup}
            for satu in isi.get("lanjutan", ())
        ],
        "tagihan": isi.get("tagihan"),
        "janji": isi.get("janji"),
        "berkas": [_berkas(satu) for satu in tercatat.berkas(kasus)],
    }


def _berkas(satu: Berkas) -> dict[str, Any]:
    isi = {"id": satu.pk, "nama": satu.nama_asli, "isian": satu.kunci_isian}
    return isi | {"jenis": satu.mime, "ukuran": satu.ukuran}
