"""Run an action of the present stage, by an officer or by the applicant."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms import Field
from django.utils.translation import gettext as _

from layanan.alur.jenis import AksiTahap, jenis_dari
from layanan.alur.jenis.dasar import MAJU, TETAP
from layanan.inti.actions import AksiKasus, Catatan, Susulan
from layanan.inti.errors import AksiTertutup, GalatIsian, TidakBerwenang
from layanan.permohonan.actions.pindah import lewati, pindahkan
from layanan.permohonan.efek import jalankan_efek, sesudah_putusan, simpan_isian
from layanan.permohonan.giliran import (
    AWALAN,
    DIPUTUS_BERSAMA,
    aksi_pemohon,
    aksi_tahap,
    alasan_tertutup,
    bukan_giliran,
    isian_petugas,
    periksa_petugas,
    tahap_sekarang,
)
from layanan.permohonan.kantor import rincian_pindah
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.tenggat import pasang_tenggat

BUKAN_RINCIAN = ("catatan", "alasan", "petugas", "waktu")  # have a column of their own, or are written by an effect


class JalankanTahap(AksiKasus):
    """Run one action of the present stage, as its route says.

    Raises TidakBerwenang when it is somebody else's turn, AksiTertutup when the case is not in a stage with this action
    or something stands in the way, DataTidakSah for wrong input. Officer fields come in as `isi_<key>`.
    """

    peristiwa = PeristiwaPermohonan
    sumber = staticmethod(aksi_tahap)  # the actions among which this one is looked up
    bersama = False  # whether all cases of the stage are decided at once

    def __init__(self, kasus: Permohonan, kode_aksi: str, oleh: Any = None) -> None:
        super().__init__(kasus, oleh)
        self.kode = kode_aksi

    @property
    def label(self) -> str:
        """The text on the button."""
        return str(self._aksi(self.kasus).label)

    @property
    def gaya(self) -> str:
        """The look of the button."""
        return self._aksi(self.kasus).gaya

    def isian(self) -> dict[str, Field]:
        """Return the checklist and the officer fields when the case goes on, then what the stage kind asks for."""
        aksi = self._aksi(self.kasus)
        return (isian_petugas(self.kasus) if self._mencatat(aksi) else {}) | aksi.isian(self.kasus)

    def periksa(self, data: Mapping[str, Any]) -> list[GalatIsian]:
        """Return what is wrong with the officer fields, by their types and conditions."""
        return periksa_petugas(self.kasus, data)[1] if self._mencatat(self._aksi(self.kasus)) else []

    def bersihkan(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the inputs, the officer fields as one: `isian_petugas`, cleaned answers by key."""
        bersih = super().bersihkan(data)
        if not self._mencatat(self._aksi(self.kasus)):
            return bersih
        isi, _galat = periksa_petugas(self.kasus, data)
        return {nama: nilai for nama, nilai in bersih.items() if not nama.startswith(AWALAN)} | {"isian_petugas": isi}

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Find the action on the locked row, and see whether it is this officer's turn and open."""
        self.kasus = kasus
        aksi = self._aksi(kasus)
        if alasan := bukan_giliran(kasus, aksi, self.oleh):
            raise TidakBerwenang(alasan)
        if aksi.bersama and not self.bersama:
            raise AksiTertutup(DIPUTUS_BERSAMA)
        if alasan := alasan_tertutup(kasus, aksi, self.oleh):
            raise AksiTertutup(alasan)

    def apply(self, kasus: Permohonan, **data: Any) -> Catatan:
        """Keep what was filled in, run the effects, then move the case to where the action leads."""
        aksi, tahap, kantor = self._aksi(kasus), tahap_sekarang(kasus), kasus.di_kantor
        rincian: dict[str, Any] = {}
        if self._mencatat(aksi):
            simpan_isian(kasus, tahap, data)
            rincian |= jalankan_efek(tahap["efek"], kasus, data)
        rincian |= jalankan_efek(aksi.efek, kasus, data)
        hasil = jenis_dari(tahap).jalankan(kasus, tahap, aksi, data)
        pindahkan(kasus, hasil.tujuan)
        if hasil.tujuan != TETAP:
            pasang_tenggat(kasus)
        sesudah_putusan(kasus)
        rincian |= {nama: nilai for nama, nilai in data.items() if nama not in BUKAN_RINCIAN and nilai}
        rincian |= dict(hasil.rincian) | rincian_pindah(kantor, kasus)
        return Catatan(aksi.kode, data.get("catatan", ""), hasil.pesan, rincian)

    def susulan(self, kasus: Permohonan, dari: str) -> Iterator[Susulan]:
        """Go on from stages in which there is nothing to do."""
        return lewati(kasus) if kasus.tahap != dari else iter(())

    def _mencatat(self, aksi: AksiTahap) -> bool:
        """Return whether the officer has done what the stage asks for."""
        return aksi.tujuan == MAJU

    def _aksi(self, kasus: Permohonan) -> AksiTahap:
        aksi = next((satu for satu in self.sumber(kasus) if satu.kode == self.kode), None)
        if aksi is None:
            raise AksiTertutup(_("Tindakan ini tidak ada pada tahap sekarang. Muat ulang halaman."))
        return aksi


class JawabTahap(JalankanTahap):
    """The applicant does what a stage asks for; who calls it has proved the right by the access code."""

    sumber = staticmethod(aksi_pemohon)

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Find the action on the locked row, and see whether it is open."""
        self.kasus = kasus
        aksi, tahap = self._aksi(kasus), tahap_sekarang(kasus)
        if alasan := jenis_dari(tahap).alasan_tertutup(kasus, tahap, aksi):
            raise AksiTertutup(alasan)

    def _mencatat(self, aksi: AksiTahap) -> bool:
        return False  # officer fields are the officers'
