"""Where a case goes: the moves that actions and the route make on the locked row."""

from collections.abc import Iterator
from typing import Any

from layanan.alur.dokumen import cari_tahap, tahap_sesudah
from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.dasar import MAJU, TETAP, TOLAK
from layanan.inti.actions import Catatan, Susulan
from layanan.permohonan.efek import sesudah_putusan
from layanan.permohonan.giliran import LEWAT, tahap_sekarang
from layanan.permohonan.kantor import rincian_pindah, tempatkan
from layanan.permohonan.models import Permohonan
from layanan.permohonan.syarat import uji_syarat
from layanan.permohonan.tenggat import pasang_tenggat


def pindahkan(kasus: Permohonan, tujuan: str, *, sendiri: bool = False) -> None:
    """Move the case to where an action leads, and let the stage note that it has come.

    `sendiri`: it moves by itself. Then a case that nobody has had in hand stays as it was filed.
    """
    tahap = tahap_sekarang(kasus)
    if tujuan == TETAP:
        tetap = StatusPermohonan.DIPROSES if kasus.status == StatusPermohonan.DIAJUKAN else kasus.status
        _ke_tahap(kasus, tahap, tetap)
        return
    kasus.rekomendasi = {}
    if tujuan == TOLAK:
        kasus.tolak()
        return
    dokumen = kasus.alur_versi.dokumen
    maju = tujuan == MAJU
    tahap = tahap_sesudah(dokumen, kasus.tahap, uji_syarat(kasus)) if maju else cari_tahap(dokumen, tujuan)
    if tahap is None:
        kasus.selesaikan()
        return
    tempatkan(kasus, tahap)
    jenis_dari(tahap).masuk(kasus, tahap, kembali=not maju)
    if sendiri and kasus.status == StatusPermohonan.DIAJUKAN and tahap["status"] == StatusPermohonan.DIPROSES:
        kasus.tahap = tahap["kode"]
        return
    _ke_tahap(kasus, tahap, tahap["status"])


def _ke_tahap(kasus: Permohonan, tahap: dict[str, Any], status: str) -> None:
    """Put the case into a stage, or leave it there, in the state that the stage kind says, or else `status`."""
    jalan = {
        StatusPermohonan.DIAJUKAN: kasus.proses,  # back at the first stage, but somebody has had it in hand
        StatusPermohonan.DIPROSES: kasus.proses,
        StatusPermohonan.MENUNGGU_PEMOHON: kasus.tunggu_pemohon,
        StatusPermohonan.MENUNGGU_PIHAK_LAIN: kasus.tunggu_pihak_lain,
        StatusPermohonan.TERBIT: kasus.terbitkan,
    }
    jalan[jenis_dari(tahap).status_kini(kasus, tahap) or status](tahap["kode"])


def lewati(kasus: Permohonan) -> Iterator[Susulan]:
    """Let the case go past the stages in which there is nothing to do."""
    while (tahap := tahap_sekarang(kasus)) is not None and jenis_dari(tahap).beres(kasus, tahap):
        kantor = kasus.di_kantor
        pindahkan(kasus, MAJU, sendiri=True)
        pasang_tenggat(kasus)
        sesudah_putusan(kasus)
        yield Susulan(tahap["kode"], Catatan(LEWAT, rincian=rincian_pindah(kantor, kasus)))


def mulai(kasus: Permohonan) -> None:
    """Put a new case into the first stage of its route."""
    tahap = tahap_sekarang(kasus)
    tempatkan(kasus, tahap)
    jenis_dari(tahap).masuk(kasus, tahap, kembali=False)
    if tahap["status"] == StatusPermohonan.MENUNGGU_PEMOHON and not jenis_dari(tahap).beres(kasus, tahap):
        kasus.tunggu_pemohon(tahap["kode"])
    pasang_tenggat(kasus)
    kasus.save()
