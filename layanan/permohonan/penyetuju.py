"""Co-signers of a case: who they are, their links, what they have answered, and what each may read."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from layanan.alur.dokumen import semua_tahap, tahap_persetujuan
from layanan.alur.enums import AKHIR, Pendapat, StatusPermohonan
from layanan.formulir import penyetuju as formulir
from layanan.instansi.models import Instansi
from layanan.inti.kode import intisari_kunci, kode_tautan_dari
from layanan.permohonan.giliran import aksi_penyetuju
from layanan.permohonan.models import Penyetuju, Permohonan

LAMA_SESUDAH_AKHIR = timedelta(days=30)
"""How long a link still tells that its case has ended; later it is as unknown as any other."""

PANJANG_NAMA = Penyetuju._meta.get_field("nama").max_length
DEKAT = ("instansi", "layanan", "standar_versi", "formulir_versi", "alur_versi")


def daftarkan_penyetuju(permohonan: Permohonan, kode_akses: str) -> None:
    """Note who has to agree to a new case; nobody when its route has no stage that waits for them."""
    if tahap_persetujuan(permohonan.alur_versi.dokumen) is None:
        return
    Penyetuju.objects.bulk_create(
        Penyetuju(
            kasus=permohonan,
            jalur=satu.jalur,
            urut=urut,
            nama=satu.nama[:PANJANG_NAMA],
            sebutan=satu.sebutan,
            kunci=intisari_kunci(kode_tautan_dari(permohonan.kode_lacak, kode_akses, satu.jalur)),
        )
        for urut, satu in enumerate(_diminta(permohonan), 1)
    )


def _diminta(permohonan: Permohonan) -> list[formulir.Diminta]:
    hari = timezone.localdate(permohonan.created_at)
    return formulir.diminta(permohonan.formulir_versi.dokumen, permohonan.data, hari)


def cari_penyetuju(instansi: Instansi, kode_tautan: str) -> Penyetuju | None:
    """Return whose link this is, or None: never given out, of another office, or long past."""
    semua = Penyetuju.objects.select_related(*(f"kasus__{nama}" for nama in DEKAT))
    satu = semua.filter(kunci=intisari_kunci(kode_tautan), kasus__instansi=instansi).first()
    if satu is None or _usang(satu.kasus):
        return None
    return satu


def _usang(kasus: Permohonan) -> bool:
    return kasus.status in AKHIR and kasus.updated_at < timezone.now() - LAMA_SESUDAH_AKHIR


def alasan_tidak_menjawab(kasus: Permohonan) -> str:
    """Return why no co-signer of a case can answer now, or an empty string."""
    if kasus.status == StatusPermohonan.DIBATALKAN:
        return _("Pemohon sudah membatalkan permohonan ini. Anda tidak perlu menjawab.")
    if kasus.status in AKHIR:
        return _("Permohonan ini sudah berakhir. Anda tidak perlu menjawab.")
    if not aksi_penyetuju(kasus):
        if _sudah_lewat(kasus):
            return _("Permohonan ini sudah diteruskan kantor. Jawaban tidak diperlukan dan tidak dapat diubah lagi.")
        return _("Kantor masih memeriksa permohonan ini. Buka lagi tautan ini setelah pemohon memberi tahu Anda.")
    if not kasus.penyetuju.filter(jawaban="").exists():
        return _(
            "Semua orang sudah menjawab, jadi jawaban tidak dapat diubah lagi. Hubungi kantor bila ada yang keliru."
        )
    return ""


def _sudah_lewat(kasus: Permohonan) -> bool:
    urutan = [satu["kode"] for satu in semua_tahap(kasus.alur_versi.dokumen)]
    return urutan.index(kasus.tahap) > urutan.index(tahap_persetujuan(kasus.alur_versi.dokumen)["kode"])


def kalimat_setuju(satu: Penyetuju) -> str:
    """Return what a co-signer agrees to, as the pinned form says it."""
    return next(orang.kalimat for orang in _diminta(satu.kasus) if orang.jalur == satu.jalur)


def bacaan_penyetuju(satu: Penyetuju) -> dict[str, Any]:
    """Return what a co-signer reads before answering: {kalimat, sendiri: rows about them, bagian: all answers}."""
    kasus = satu.kasus
    hari = timezone.localdate(kasus.created_at)
    sendiri, bagian = formulir.bacaan(kasus.formulir_versi.dokumen, kasus.data, satu.jalur, hari)
    return {"kalimat": kalimat_setuju(satu), "sendiri": sendiri, "bagian": bagian}


def tautan_penyetuju(kasus: Permohonan, kode_akses: str, request: HttpRequest) -> list[dict[str, Any]]:
    """Return the co-signers of a case for the applicant, who hands each their link.

    Shape: [{nama, sebutan, jawaban, keterangan, waktu, alasan, tautan, pesan}]. The last two are empty for who has
    agreed, and for all once answers are no longer waited for.
    """
    hasil = [_jawaban(satu) | {"tautan": "", "pesan": ""} for satu in kasus.penyetuju.all()]
    if hasil and kasus.tahap and not _sudah_lewat(kasus):
        for satu, baris in zip(kasus.penyetuju.all(), hasil, strict=True):
            if satu.jawaban != Pendapat.SETUJU:
                kode = kode_tautan_dari(kasus.kode_lacak, kode_akses, satu.jalur)
                tautan = request.build_absolute_uri(reverse("layanan:setuju", args=[kode]))
                baris |= {"tautan": tautan, "pesan": _pesan(satu, kasus, tautan)}
    return hasil


def lembar_penyetuju(kasus: Permohonan, kode_akses: str, request: HttpRequest) -> dict[str, Any]:
    """Return what the applicant's page shows: the co-signers, whether links are to be sent, and not used yet."""
    daftar = tautan_penyetuju(kasus, kode_akses, request)
    ada_tautan = any(satu["tautan"] for satu in daftar)
    return {"penyetuju": daftar, "ada_tautan": ada_tautan, "tautan_nanti": ada_tautan and not aksi_penyetuju(kasus)}


def _jawaban(satu: Penyetuju) -> dict[str, Any]:
    return {
        **{nama: getattr(satu, nama) for nama in ("nama", "sebutan", "jawaban", "waktu", "alasan")},
        "keterangan": str(satu.get_jawaban_display()) if satu.jawaban else _("Belum menjawab"),
    }


def _pesan(satu: Penyetuju, kasus: Permohonan, tautan: str) -> str:
    """Return what the applicant sends to a co-signer: no more about anybody than it takes to know what it is."""
    isi = {"nama": satu.nama, "layanan": kasus.standar_versi.dokumen["nama"], "kantor": kasus.instansi.nama}
    return _(
        "Untuk %(nama)s: mohon baca dan jawab permohonan “%(layanan)s” di %(kantor)s lewat tautan ini, yang hanya "
        "untuk Anda:\n%(tautan)s"
    ) % (isi | {"tautan": tautan})
