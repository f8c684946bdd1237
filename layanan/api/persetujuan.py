"""A co-signer reads what they are asked to agree to, and answers: the right is the secret part of their link."""

from typing import Annotated, Any

from django.http import HttpRequest
from django.views.decorators.cache import never_cache
from ninja import Path, Router
from ninja.decorators import decorate_view

from layanan.api.schemas import Masalah, PersetujuanIn, PersetujuanOut
from layanan.instansi.queries import instansi_wajib
from layanan.inti.enums import Kanal
from layanan.inti.errors import TidakDitemukan
from layanan.permohonan.actions.persetujuan import JawabPersetujuan, aksi_terbuka_penyetuju
from layanan.permohonan.models import Penyetuju
from layanan.permohonan.penyetuju import alasan_tidak_menjawab, bacaan_penyetuju, cari_penyetuju

router = Router(tags=["Persetujuan"])

Tautan = Annotated[str, Path(pattern=r"^[0-9a-z]{1,60}$", description="Bagian terakhir alamat pada tautan")]
GALAT = {404: Masalah, 409: Masalah, 422: Masalah}


@router.get("/persetujuan/{tautan}", response={200: PersetujuanOut} | GALAT, summary="Baca permintaan persetujuan")
@decorate_view(never_cache)
def baca(request: HttpRequest, tautan: Tautan) -> dict[str, Any]:
    """Return what a co-signer is asked, and what they have answered."""
    return tulis(cari(request, tautan))


@router.post("/persetujuan/{tautan}", response={200: PersetujuanOut, 400: Masalah} | GALAT, summary="Jawab persetujuan")
@decorate_view(never_cache)
def jawab(request: HttpRequest, tautan: Tautan, masukan: PersetujuanIn) -> dict[str, Any]:
    """Agree or not. The same answer again changes nothing; 409 when answers are no longer waited for."""
    alasan = {"alasan": masukan.alasan} if masukan.alasan else {}
    JawabPersetujuan(cari(request, tautan), masukan.aksi, Kanal.API).execute(**alasan)
    return tulis(cari(request, tautan))


def cari(request: HttpRequest, tautan: str) -> Penyetuju:
    """Return whose link this is, or raise TidakDitemukan."""
    penyetuju = cari_penyetuju(instansi_wajib(request), tautan)
    if penyetuju is None:
        raise TidakDitemukan
    return penyetuju


def tulis(penyetuju: Penyetuju) -> dict[str, Any]:
    """Return what the page shows."""
    kasus, aksi = penyetuju.kasus, aksi_terbuka_penyetuju(penyetuju)
    isi = {nama: getattr(penyetuju, nama) for nama in ("nama", "sebutan", "jawaban", "waktu", "alasan")}
    isi |= {"layanan": kasus.layanan.nama, "kantor": kasus.instansi.nama, "pemohon": kasus.nama_pemohon}
    isi |= {"tutup": alasan_tidak_menjawab(kasus), "aksi": [satu.kode for satu in aksi]}
    return isi | (bacaan_penyetuju(penyetuju) if aksi else {})
