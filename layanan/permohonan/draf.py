"""Drafts: answers kept between the steps of the form, found through the applicant's session."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from layanan.berkas.actions import Wadah, buang_selain
from layanan.berkas.pemilik import tulis_pemilik
from layanan.formulir.dokumen import UMUR_DRAF, semua_isian
from layanan.formulir.evaluasi import periksa
from layanan.formulir.jawaban import berkas_dijawab
from layanan.formulir.jenis import bisa_disalin
from layanan.formulir.queries import versi_terbit
from layanan.instansi.models import Instansi
from layanan.inti import kode
from layanan.inti.pelacakan import buka_dengan_akses, cari
from layanan.katalog.models import Layanan
from layanan.permohonan.models import PEMILIK_DRAF, Draf, Permohonan
from layanan.permohonan.pendamping import boleh_mendampingi

SESI_DRAF, SESI_BUKTI = "layanan_draf", "layanan_bukti"
BERSIHKAN_SEKALIGUS = 100


def mulai_draf(
    request: HttpRequest,
    layanan: Layanan,
    awal: Mapping[str, Any] | None = None,
    induk: Permohonan | None = None,
    kanal: str = "",
) -> Draf:
    """Return the session's draft for a service, made anew when there is none; expired drafts are swept on the way.

    `induk` is the case that the new one will follow; a draft that follows another, or none, is another draft. So
    is every one that an officer begins for somebody, over the channel `kanal`: the next one may be somebody else's.

    `awal` are answers to begin with: what is no right answer to the form is left out. A draft lives as long as its
    form says; the session is shorter, then the resume code leads back to it.
    """
    lama = cari_draf(request, layanan)
    if lama is not None and lama.induk == induk and not (kanal or lama.kanal):
        return lama
    _sapu_usang()
    versi = versi_terbit(layanan.formulir)
    draf = Draf.objects.create(
        layanan=layanan,
        formulir_versi=versi,
        kedaluwarsa=timezone.now() + timedelta(days=versi.dokumen.get("umur_draf", UMUR_DRAF)),
        data=periksa(versi.dokumen, awal).data if awal else {},
        induk=induk,
        kanal=kanal,
    )
    ingat_draf(request, draf)
    return draf


def _sapu_usang() -> None:
    usang = Draf.objects.filter(kedaluwarsa__lt=timezone.now()).values_list("pk", flat=True)[:BERSIHKAN_SEKALIGUS]
    Draf.objects.filter(pk__in=list(usang)).delete()


def jawaban_tautan(layanan: Layanan, kueri: Mapping[str, str]) -> dict[str, str]:
    """Return what a link fills in before the form is begun: the names in its query that are questions of the form."""
    versi = versi_terbit(layanan.formulir) if kueri else None
    kunci = {satu["kunci"] for satu in semua_isian(versi.dokumen)} if versi else set()
    return {nama: nilai for nama, nilai in kueri.items() if nama in kunci}


def ingat_draf(request: HttpRequest, draf: Draf) -> None:
    """Let this session go on with a draft."""
    request.session[SESI_DRAF] = request.session.get(SESI_DRAF, {}) | {str(draf.layanan_id): str(draf.pk)}


def wadah_draf(draf: Draf) -> Wadah:
    """Return where the files of a draft wait until it is sent or expires."""
    return Wadah(draf.layanan.instansi, tulis_pemilik(PEMILIK_DRAF, draf.pk), draf.kedaluwarsa, draf.layanan.nama)


def simpan_draf(draf: Draf) -> None:
    """Let the draft be found by its resume code, on any device."""
    intisari = kode.intisari_kunci(kode.kode_simpan_dari(str(draf.pk)))
    Draf.objects.filter(pk=draf.pk).update(simpan=intisari)


def terbuka_bagi(draf: Draf | None, pengguna: Any) -> bool:
    """Return whether a user may go on with a draft: one that an officer began only as an officer of that office."""
    return draf is not None and (not draf.kanal or boleh_mendampingi(pengguna, draf.layanan.instansi_id))


def cari_simpanan(instansi: Instansi, teks: str, pengguna: Any) -> Draf | None:
    """Return the draft with this resume code, however it was typed, or None when `pengguna` finds none there."""
    kode_simpan = kode.rapikan_kode_simpan(teks)
    if not kode_simpan:
        return None
    ada = Draf.objects.filter(simpan=kode.intisari_kunci(kode_simpan), kedaluwarsa__gt=timezone.now())
    draf = ada.filter(layanan__instansi=instansi).select_related("formulir_versi", "layanan").first()
    return draf if terbuka_bagi(draf, pengguna) else None


def buka_permohonan(instansi: Instansi, kode_lacak: str, kode_akses: str) -> Permohonan:
    """Return an earlier case of the office. Raises AksesDitolak when the codes open none."""
    kasus = cari(kode_lacak)
    if not isinstance(kasus, Permohonan) or kasus.instansi_id != instansi.pk:
        kasus = None
    buka_dengan_akses(kasus, kode_akses)
    return kasus


def data_lama(layanan: Layanan, kasus: Permohonan) -> dict[str, Any]:
    """Return what an earlier case answers to the form of a service: same key, same type."""
    lama = {satu["kunci"]: satu["jenis"] for satu in semua_isian(kasus.formulir_versi.dokumen)}
    return {
        satu["kunci"]: kasus.data[satu["kunci"]]
        for satu in semua_isian(versi_terbit(layanan.formulir).dokumen)
        if satu["kunci"] in kasus.data and lama.get(satu["kunci"]) == satu["jenis"] and bisa_disalin(satu)
    }


def cari_draf(request: HttpRequest, layanan: Layanan) -> Draf | None:
    """Return the session's draft for a service, or None when there is none any more."""
    kunci = request.session.get(SESI_DRAF, {}).get(str(layanan.pk))
    if kunci is None:
        return None
    ada = Draf.objects.filter(pk=UUID(kunci), layanan=layanan, kedaluwarsa__gt=timezone.now())
    draf = ada.select_related("formulir_versi", "induk", "layanan").first()
    return draf if terbuka_bagi(draf, request.user) else None


def simpan_jawaban(draf: Draf, kunci: list[str], jawaban: dict[str, Any]) -> dict[str, Any]:
    """Replace the answers under `kunci` (all of one page) by the cleaned ones, and return all answers.

    Another tab may have saved another page meanwhile, or sent the draft: then there is nothing to save.
    """
    with transaction.atomic():
        terkini = Draf.objects.select_for_update().filter(pk=draf.pk).first()
        if terkini is None:
            return draf.data
        terkini.data = {nama: nilai for nama, nilai in terkini.data.items() if nama not in kunci} | jawaban
        terkini.save(update_fields=["data"])
        berkas = berkas_dijawab(terkini.formulir_versi.dokumen, terkini.data)
        buang_selain(berkas, tulis_pemilik(PEMILIK_DRAF, terkini.pk))
        return terkini.data


def selesaikan_draf(request: HttpRequest, draf: Draf) -> None:
    """Let the session remember the receipt, then drop the answers: the case holds them now."""
    request.session[SESI_BUKTI] = request.session.get(SESI_BUKTI, {}) | {str(draf.layanan_id): str(draf.pk)}
    draf.delete()


def kunci_bukti(request: HttpRequest, layanan: Layanan) -> str:
    """Return the key of the session's last application for a service; empty when there is none."""
    return request.session.get(SESI_BUKTI, {}).get(str(layanan.pk), "")


def lupakan_bukti(request: HttpRequest, layanan: Layanan) -> None:
    """Take the receipt off this device."""
    bukti = request.session.get(SESI_BUKTI, {})
    request.session[SESI_BUKTI] = {nama: kunci for nama, kunci in bukti.items() if nama != str(layanan.pk)}
