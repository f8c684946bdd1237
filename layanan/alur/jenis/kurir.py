"""Stages of pick-up and delivery: assign a courier, collect against a checklist, bring in, take out, hand over."""

from typing import Any

from django import forms
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import AksiTahap, FormAksi, FormCatatan, JenisTahap, Tahap, aksi_kembali, daftarkan
from layanan.alur.jenis.meja import FormPenerima
from layanan.instansi.enums import Peran
from layanan.instansi.queries import petugas_berperan

FORMAT_WAKTU = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


class PilihanPetugas(forms.ModelChoiceField):
    """Officers by their display name."""

    def label_from_instance(self, pengguna: Any) -> str:
        """Return the full name, or the account name when there is none."""
        return pengguna.get_full_name() or pengguna.get_username()


class FormTugasKurir(FormAksi):
    """Who collects the papers, and when."""

    petugas = PilihanPetugas(
        queryset=None,
        label=_("Kurir"),
        empty_label=_("Pilih kurir …"),
        error_messages={
            "required": _("Pilih kurir yang akan menjemput."),
            "invalid_choice": _("Pilih kurir dari daftar."),
        },
    )
    waktu = forms.DateTimeField(
        label=_("Waktu penjemputan"),
        input_formats=FORMAT_WAKTU,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={
            "required": _("Isi tanggal dan jam penjemputan."),
            "invalid": _("Isi tanggal dan jam penjemputan."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["petugas"].queryset = petugas_berperan(self.kasus.instansi_id, Peran.KURIR)

    def clean_waktu(self) -> Any:
        """Refuse a time that has passed."""
        waktu = self.cleaned_data["waktu"]
        if waktu < timezone.now():
            raise forms.ValidationError(_("Waktu penjemputan sudah lewat. Pilih waktu yang akan datang."))
        return waktu


@daftarkan("tugaskan_kurir")
class TugaskanKurir(JenisTahap):
    """An officer assigns the courier."""

    label = _("Penugasan kurir")
    urusan_pemohon = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the assignment."""
        label = tahap["tombol"] or _("Tugaskan kurir")
        return [AksiTahap("tugaskan_kurir", label, form_class=FormTugasKurir, efek=("tugaskan",)), *aksi_kembali(tahap)]


class FormCeklis(FormAksi):
    """The requirements that hold for this case, each to be ticked when it was received."""

    diterima = forms.MultipleChoiceField(
        label=_("Berkas yang diterima"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Centang berkas dari daftar saja.")},
    )
    catatan = FormCatatan.base_fields["catatan"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.persyaratan = self.kasus.persyaratan_berlaku()
        self.fields["diterima"].choices = [(satu["kode"], satu["nama"]) for satu in self.persyaratan]

    def clean_diterima(self) -> list[str]:
        """Every compulsory paper must be there; otherwise the pick-up has failed."""
        diterima = self.cleaned_data["diterima"]
        kurang = [
            satu["nama"] for satu in self.persyaratan if satu["sifat"] != "opsional" and satu["kode"] not in diterima
        ]
        if kurang:
            pesan = _("Belum lengkap: %(kurang)s. Bila pemohon tidak memilikinya, gunakan “Penjemputan gagal”.")
            raise forms.ValidationError(pesan % {"kurang": "; ".join(kurang)})
        return diterima


@daftarkan("jemput")
class Jemput(JenisTahap):
    """The courier collects the papers at the applicant's address."""

    label = _("Penjemputan berkas")
    status = StatusPermohonan.MENUNGGU_PEMOHON
    perorangan = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return collected, and failed when the route says where to go back to."""
        jemput = AksiTahap("jemput", tahap["tombol"] or _("Berkas sudah dijemput"), form_class=FormCeklis)
        gagal = [
            AksiTahap("jemput_gagal", _("Penjemputan gagal"), satu.tujuan, satu.form_class, "bahaya")
            for satu in aksi_kembali(tahap)[:1]
        ]
        return [jemput, *gagal]


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
    label_maju = _("Ambil dan antar")
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
        terima = AksiTahap("terima_dokumen", tahap["tombol"] or _("Dokumen sudah diterima"), form_class=FormPenerima)
        gagal = [
            AksiTahap("antar_gagal", _("Pengantaran gagal"), satu.tujuan, satu.form_class, "bahaya")
            for satu in aksi_kembali(tahap)[:1]
        ]
        return [terima, *gagal]


def tulis_waktu(waktu: Any) -> str:
    """Return a point in time as people say it, e.g. "24 November 2026 pukul 09.00"."""
    return formats.date_format(timezone.localtime(waktu), r"j F Y \p\u\k\u\l H.i")
