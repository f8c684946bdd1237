"""End a case, or what it led to: withdraw, revoke, erase."""

from collections.abc import Mapping
from typing import Any

from django.forms import Field
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import penanda_tangan
from layanan.alur.efek import daftarkan_efek
from layanan.alur.enums import BERHASIL, StatusPermohonan
from layanan.berkas.actions import hapus_semua_berkas
from layanan.formulir.jawaban import tanpa_data_pribadi
from layanan.instansi.enums import Peran
from layanan.instansi.queries import punya_peran
from layanan.inti.actions import AksiKasus, Catatan
from layanan.inti.errors import AksiTertutup, TidakBerwenang
from layanan.inti.isian import IsianTeks
from layanan.inti.jejak import hapus_isi
from layanan.permohonan.efek import sesudah_putusan
from layanan.permohonan.kantor import rincian_pindah
from layanan.permohonan.lanjutan import habis
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.queries import alasan_tidak_batal


class BatalkanPermohonan(AksiKasus):
    """The applicant withdraws; who calls it has proved the right by the access code."""

    peristiwa = PeristiwaPermohonan
    kode = "batalkan"
    label = gettext_lazy("Batalkan permohonan")
    gaya = "bahaya"

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise AksiTertutup when it is too late."""
        if alasan := alasan_tidak_batal(kasus):
            raise AksiTertutup(alasan)

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """End the case."""
        kantor = kasus.di_kantor
        kasus.batalkan()
        sesudah_putusan(kasus)
        return Catatan(self.kode, rincian=rincian_pindah(kantor, kasus))


class CabutHasil(AksiKasus):
    """Revoke what was issued. Those who sign it may (UU 30/2014 art. 64: who made a decision revokes it)."""

    peristiwa = PeristiwaPermohonan
    kode = "cabut"
    label = gettext_lazy("Cabut")
    gaya = "bahaya"

    def isian(self) -> dict[str, Field]:
        """Ask for the reason that the holder will read, and the legal ground for the file."""
        alasan = IsianTeks(
            label=_("Alasan"),
            help_text=_("Dibaca pemegang surat."),
            kosong=_("Tulis alasan pencabutan; pemegang surat membacanya."),
            max_length=1000,
            baris=3,
        )
        dasar = IsianTeks(
            label=_("Dasar pencabutan"),
            help_text=_("Peraturan, putusan, atau berita acara."),
            kosong=_("Tulis dasar pencabutan: peraturan, putusan, atau berita acara."),
            max_length=200,
        )
        return {"alasan": alasan, "dasar": dasar}

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise TidakBerwenang for those who do not sign, AksiTertutup when nothing was issued."""
        penerbit = penanda_tangan(kasus.alur_versi.dokumen, kasus.instansi.kode)
        if not punya_peran(self.oleh, kasus.instansi_id, *penerbit):
            raise TidakBerwenang
        if kasus.status not in BERHASIL:
            raise AksiTertutup(_("Belum ada yang terbit, atau sudah dicabut."))

    def apply(self, kasus: Permohonan, alasan: str, dasar: str) -> Catatan:
        """End what was issued."""
        kantor = kasus.di_kantor
        kasus.cabut()
        return Catatan(self.kode, pesan_publik=alasan, rincian={"dasar": dasar} | rincian_pindah(kantor, kasus))


class CabutDenganLanjutan(AksiKasus):
    """Revoke what was issued, because the holder gave it back or won an objection: a case that follows it says so."""

    peristiwa = PeristiwaPermohonan
    kode = "cabut"

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise AksiTertutup when nothing was issued."""
        if kasus.status not in BERHASIL:
            raise AksiTertutup(_("Surat pada permohonan asal belum terbit, atau sudah dicabut."))

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """End what was issued."""
        kantor = kasus.di_kantor
        kasus.cabut()
        rincian = rincian_pindah(kantor, kasus)
        return Catatan(self.kode, pesan_publik=_("Dicabut dengan permohonan lanjutannya."), rincian=rincian)


@daftarkan_efek("cabut_asal", gettext_lazy("Cabut surat permohonan asal"))
def cabut_asal(permohonan: Permohonan, _masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Revoke the result of the case that this one follows."""
    if permohonan.induk is None:
        raise AksiTertutup(_("Permohonan ini bukan lanjutan, jadi tidak ada surat yang dicabut."))
    CabutDenganLanjutan(permohonan.induk).execute()
    return {"dicabut": permohonan.induk.nomor_register}


class HapusData(AksiKasus):
    """Erase what is personal in a case that has ended: answers, files, co-signers, what officers wrote.

    The number, the service, the dates and the answers of the public class stay, for the register and for statistics
    (UU 27/2022 pasal 43 and 44).
    """

    peristiwa = PeristiwaPermohonan
    kode = "hapus_data"
    label = gettext_lazy("Hapus data pribadi")
    gaya = "bahaya"

    def isian(self) -> dict[str, Field]:
        """Ask for the ground, which stays in the record."""
        dasar = IsianTeks(
            label=_("Dasar penghapusan"),
            help_text=_("Misalnya: permintaan pemohon, atau jadwal retensi arsip. Jangan tulis nama orang."),
            kosong=_("Tulis dasar penghapusan, misalnya permintaan pemohon atau jadwal retensi arsip."),
            max_length=200,
        )
        return {"dasar": dasar}

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise TidakBerwenang without the role, AksiTertutup while the case, or what was issued, still counts."""
        if not punya_peran(self.oleh, kasus.instansi_id, Peran.PENGHAPUS):
            raise TidakBerwenang
        if kasus.data_dihapus:
            raise AksiTertutup(_("Data pribadi permohonan ini sudah dihapus."))
        if kasus.terbuka:
            raise AksiTertutup(_("Permohonan ini masih berjalan. Datanya dihapus sesudah berakhir."))
        if kasus.status == StatusPermohonan.SELESAI and kasus.berlaku_sampai and not habis(kasus):
            raise AksiTertutup(_("Surat ini masih berlaku. Datanya dihapus sesudah masa berlakunya habis."))

    def apply(self, kasus: Permohonan, dasar: str) -> Catatan:
        """Erase."""
        kasus.data = tanpa_data_pribadi(kasus.formulir_versi.dokumen, kasus.data)
        kasus.nama_pemohon, kasus.isian_petugas, kasus.data_dihapus = "", {}, True
        hapus_isi(kasus.peristiwa)
        kasus.penyetuju.update(nama="", alasan="")
        hapus_semua_berkas(kasus.pemilik)
        return Catatan(self.kode, rincian={"dasar": dasar})
