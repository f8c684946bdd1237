"""Assisted intake: an officer files for somebody who comes to the counter, calls, or writes."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from layanan.formulir.jawaban import jawaban_pertama
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.queries import instansi_dengan_peran, punya_peran
from layanan.inti.enums import Kanal
from layanan.inti.errors import TidakBerwenang
from layanan.inti.kode import tulis_kode_akses
from layanan.katalog.models import Layanan
from layanan.katalog.pesan import BALASAN_BAKU, isi_pesan, tautan_wa
from layanan.permohonan.models import Permohonan

PERAN_PENDAMPING = PERAN_PERKARA - {Peran.KURIR}  # a courier meets only what is assigned to them
KALIMAT_SETUJU = {
    Kanal.LOKET: _("Pemohon ada di depan saya dan setuju permohonan ini dikirim atas namanya."),
    Kanal.WHATSAPP: _("Pemohon sudah setuju lewat WhatsApp bahwa permohonan ini dikirim atas namanya."),
    Kanal.TELEPON: _("Pemohon sudah setuju lewat telepon bahwa permohonan ini dikirim atas namanya."),
    Kanal.ZOOM: _("Pemohon sudah setuju lewat Zoom bahwa permohonan ini dikirim atas namanya."),
}
"""The channels over which an officer helps, each with what the officer confirms before sending."""


def kantor_pendamping(pengguna: Any) -> set[int]:
    """Return the keys of the offices for which a user takes applications in."""
    return instansi_dengan_peran(pengguna, PERAN_PENDAMPING)


def boleh_mendampingi(pengguna: Any, instansi_id: int) -> bool:
    """Return whether a user takes applications in for an office."""
    return punya_peran(pengguna, instansi_id, *PERAN_PENDAMPING)


def periksa_pendamping(layanan: Layanan, kanal: str, petugas: Any) -> None:
    """Raise TidakBerwenang for an officers' channel without an officer of that office, and for an officer elsewhere."""
    didampingi = kanal in KALIMAT_SETUJU
    if didampingi != (petugas is not None) or (didampingi and not boleh_mendampingi(petugas, layanan.instansi_id)):
        raise TidakBerwenang


def balasan(kasus: Permohonan, kode_akses: str, request: HttpRequest) -> dict[str, str]:
    """Return what the officer sends to the applicant, and the address that opens a chat with their own number.

    The text holds the codes and the name of the service, and nothing that anybody has typed into the form.
    """
    teks = isi_pesan(
        kasus.layanan.pesan_balasan or str(BALASAN_BAKU),
        nomor=kasus.nomor_register,
        layanan=kasus.standar_versi.dokumen["nama"],
        kode_lacak=kasus.kode_lacak_tertulis,
        kode_akses=tulis_kode_akses(kode_akses),
        alamat=request.build_absolute_uri(reverse("layanan:lacak")),
    )
    nomor = jawaban_pertama(kasus.formulir_versi.dokumen, kasus.data, "telepon")
    return {"teks": teks, "tautan": tautan_wa(nomor, teks)}
