"""Stages of pick-up and delivery: assign a courier, collect against a checklist, bring in, take out, hand over."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.ceklis import Ceklis
from layanan.alur.jenis.dasar import AksiTahap, Isian, JenisTahap, Tahap, aksi_kembali, daftarkan, isian_catatan
from layanan.alur.jenis.meja import isian_penerima
from layanan.instansi.enums import Peran
from layanan.instansi.queries import nama_pengguna, petugas_berperan

FORMAT_WAKTU = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


class PilihanPetugas(forms.ModelChoiceField):
    """Officers by their display name."""

    def label_from_instance(self, pengguna: Any) -> str:
        """Return the full name, or the account name when there is none."""
        return nama_pengguna(pengguna)


class WaktuMendatang(forms.DateTimeField):
    """A time that has not passed."""

    def clean(self, value: Any) -> Any:
        """Refuse a time that has passed."""
        waktu = super().clean(value)
        if waktu < timezone.now():
            raise forms.ValidationError(_("Waktu ini sudah lewat. Pilih waktu yang akan datang."), code="lewat")
        return waktu


def isian_tugas(kasus: Any) -> Isian:
    """Return who collects the papers, and when."""
    galat = _("Isi tanggal dan jam penjemputan.")
    return {
        "petugas": PilihanPetugas(
            queryset=petugas_berperan(kasus.di_kantor_id, Peran.KURIR),
            label=_("Kurir"),
            empty_label=_("Pilih kurir …"),
            error_messages={
                "required": _("Pilih kurir yang akan menjemput."),
                "invalid_choice": _("Pilih dari daftar."),
            },
        ),
        "waktu": WaktuMendatang(
            label=_("Waktu penjemputan"),
            input_formats=FORMAT_WAKTU,
            widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            error_messages={"required": galat, "invalid": galat},
        ),
    }


@daftarkan("tugaskan_kurir")
class TugaskanKurir(JenisTahap):
    """An officer assigns the courier."""

    label = _("Penugasan kurir")
    urusan_pemohon = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the assignment."""
        label = tahap["tombol"] or _("Tugaskan kurir")
        return [AksiTahap("tugaskan_kurir", label, isian=isian_tugas, efek=("tugaskan",)), *aksi_kembali(tahap)]


BERKAS_KURANG = _("Belum lengkap: %(kurang)s. Bila pemohon tidak memilikinya, gunakan “Penjemputan gagal”.")


def isian_ceklis(kasus: Any) -> Isian:
    """Return the requirements that hold for this case, to be ticked when received."""
    butir = [satu | {"wajib": satu["sifat"] != "opsional"} for satu in kasus.persyaratan_berlaku()]
    return {"diterima": Ceklis(butir, BERKAS_KURANG, label=_("Berkas yang diterima")), **isian_catatan(kasus)}


def aksi_gagal(tahap: Tahap, kode: str, label: str | Promise) -> list[AksiTahap]:
    """Return the failed errand, when the route says where to go back to."""
    return [AksiTahap(kode, label, satu.tujuan, satu.isian, "bahaya") for satu in aksi_kembali(tahap)[:1]]


@daftarkan("jemput")
class Jemput(JenisTahap):
    """The courier collects the papers at the applicant's address."""

    label = _("Penjemputan berkas")
    status = StatusPermohonan.MENUNGGU_PEMOHON
    perorangan = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return collected, and failed when the route says where to go back to."""
        jemput = AksiTahap("jemput", tahap["tombol"] or _("Berkas sudah dijemput"), isian=isian_ceklis)
        return [jemput, *aksi_gagal(tahap, "jemput_gagal", _("Penjemputan gagal"))]


@daftarkan("bawa_ke_kantor")
class BawaKeKantor(JenisTahap):
    """The courier hands the papers to the officer."""

    label = _("Penyerahan berkas ke kantor")
    label_maju = _("Serahkan ke petugas")
    perorangan = True


@daftarkan("ambil_antar")
class AmbilAntar(JenisTahap):
    """The courier takes the finished document."""

    label = _("Dokumen siap diantar")
    urusan_pemohon = True
    label_maju = _("Ambil dokumen untuk diantar")
    status = StatusPermohonan.TERBIT
    perorangan = True


@daftarkan("antar")
class Antar(JenisTahap):
    """The courier brings the document; who received it is the proof."""

    label = _("Pengantaran dokumen")
    status = StatusPermohonan.TERBIT
    perorangan = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return delivered, and failed when the route says where to go back to."""
        terima = AksiTahap("terima_dokumen", tahap["tombol"] or _("Dokumen sudah diterima"), isian=isian_penerima)
        return [terima, *aksi_gagal(tahap, "antar_gagal", _("Pengantaran gagal"))]
