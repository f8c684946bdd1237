"""Services and their standards."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from layanan.api.schemas import DaftarLayanan, FormulirOut, JadwalOut, Kode, LayananRinci, Masalah
from layanan.formulir.models import Formulir
from layanan.formulir.queries import versi_terbit
from layanan.formulir.skema import skema_json
from layanan.instansi.queries import instansi_wajib
from layanan.inti.errors import TidakDitemukan
from layanan.janji.queries import isi_jadwal
from layanan.katalog.kuota import SisaKuota, sisa_kuota, sisa_kuota_banyak
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_daring, alasan_tutup, halaman_layanan, layanan_terbit
from layanan.katalog.syarat import dokumen_tertulis

router = Router(tags=["Layanan"])

Batas = Annotated[int, Query(ge=1, le=100, description="Paling banyak berapa")]
Mulai = Annotated[int, Query(ge=0, le=100_000, description="Lewati berapa")]
Kueri = Annotated[str, Query(max_length=200, description="Kata yang dicari pada nama dan ringkasan")]


@router.get("/layanan", response={200: DaftarLayanan, 404: Masalah, 422: Masalah}, summary="Daftar layanan")
def daftar(request: HttpRequest, limit: Batas = 20, offset: Mulai = 0, q: Kueri = "") -> dict:
    """Return the live services of this site's office."""
    cocok = layanan_terbit(instansi_wajib(request), q)
    semua = list(cocok[offset : offset + limit])
    kuota = sisa_kuota_banyak(semua)
    return {"count": cocok.count(), "items": [ringkas(request, satu, kuota.get(satu.pk)) for satu in semua]}


@router.get("/layanan/{kode}", response={200: LayananRinci, 404: Masalah, 422: Masalah}, summary="Satu layanan")
def rinci(request: HttpRequest, kode: Kode) -> dict:
    """Return a service with its published standard."""
    layanan = layanan_terbit(instansi_wajib(request)).filter(kode=kode).first()
    versi = layanan.versi.order_by("-nomor").first() if layanan else None
    if versi is None:
        raise TidakDitemukan
    return ringkas(request, layanan, sisa_kuota(layanan)) | {
        "alasan_tidak_daring": alasan_tutup(layanan),
        "formulir": layanan.formulir.kode if layanan.formulir else None,
        "versi": versi.nomor,
        "standar": dokumen_tertulis(layanan, versi.dokumen),
    }


@router.get("/layanan/{kode}/janji", response={200: JadwalOut, 404: Masalah, 422: Masalah}, summary="Waktu janji temu")
def janji(request: HttpRequest, kode: Kode) -> dict:
    """Return the times that can be booked now; the answer to the form's question for an appointment books one."""
    layanan = layanan_terbit(instansi_wajib(request)).filter(kode=kode).first()
    if layanan is None:
        raise TidakDitemukan
    return isi_jadwal(layanan)


@router.get("/formulir/{kode}", response={200: FormulirOut, 404: Masalah, 422: Masalah}, summary="Formulir terbaru")
def formulir(request: HttpRequest, kode: Kode) -> dict:
    """Return the newest version of a form with the JSON Schema of its answers."""
    induk = Formulir.objects.filter(instansi=instansi_wajib(request), kode=kode).first()
    versi = versi_terbit(induk)
    if versi is None:
        raise TidakDitemukan
    return {
        "kode": kode,
        "versi": versi.nomor,
        "sha256": versi.sha256,
        "dokumen": versi.dokumen,
        "skema": skema_json(versi.dokumen),
    }


def ringkas(request: HttpRequest, layanan: Layanan, kuota: SisaKuota | None) -> dict[str, Any]:
    """Return a service as the list shows it."""
    halaman = halaman_layanan(layanan)
    return {
        **{nama: getattr(layanan, nama) for nama in ("kode", "nama", "ringkasan", "mode_daring")},
        "kategori": layanan.kategori.slug if layanan.kategori else None,
        "dapat_daring": not (alasan_tidak_daring(layanan) or (kuota and kuota.alasan)),
        "kuota": kuota,
        "alamat": halaman.get_url(request) if halaman else None,
    }
