"""Stages at a desk: check, work, sign, hand over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis.dasar import AksiTahap, FormAksi, JenisTahap, Tahap, aksi_kembali, aksi_tolak, daftarkan


@daftarkan("verifikasi")
class Verifikasi(JenisTahap):
    """Somebody looks and passes it on, returns it or refuses it."""

    label = _("Verifikasi")


@daftarkan("kerjakan")
class Kerjakan(JenisTahap):
    """Work to be done, such as data entry or filing."""

    label = _("Kerjakan")
    label_maju = _("Selesai dikerjakan")


@daftarkan("tanda_tangan")
class TandaTangan(JenisTahap):
    """The official signs; the letter gets its number in the same moment and never before."""

    label = _("Tanda tangan")

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return sign, return and refuse."""
        tanda_tangani = AksiTahap(
            "tanda_tangani",
            tahap["tombol"] or _("Tanda tangani"),
            form_class=self.form_maju(tahap),
            efek=("beri_nomor_surat",),
        )
        return [tanda_tangani, *aksi_kembali(tahap), *aksi_tolak(tahap)]


class FormPenerima(FormAksi):
    """Proof that the document was handed over."""

    nama_penerima = forms.CharField(
        label=_("Nama penerima"),
        max_length=120,
        help_text=_("Nama orang yang menerima dokumen."),
        error_messages={"required": _("Isi nama orang yang menerima dokumen.")},
    )
    hubungan = forms.CharField(
        label=_("Hubungan dengan pemohon"),
        max_length=80,
        help_text=_("Misalnya: pemohon sendiri, istri, karyawan."),
        error_messages={"required": _("Isi hubungan penerima dengan pemohon.")},
    )


@daftarkan("serah_loket")
class SerahLoket(JenisTahap):
    """The applicant collects the document at the counter."""

    label = _("Penyerahan di loket")
    label_maju = _("Serahkan kepada pemohon")
    status = StatusPermohonan.TERBIT

    def form_maju(self, tahap: Tahap) -> type[forms.Form]:
        """Ask who received it."""
        return FormPenerima
