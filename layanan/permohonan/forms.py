"""Forms of the applicant beside the questions themselves."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from layanan.inti.enums import Kanal
from layanan.inti.forms import LEBAR, FormKode
from layanan.inti.isian import IsianTeks
from layanan.inti.kode import rapikan_kode_simpan
from layanan.katalog.models import Layanan
from layanan.permohonan.pendamping import KALIMAT_SETUJU


class FormPernyataan(forms.Form):
    """The declaration before sending; its text comes from the form's document.

    An officer who files for somebody over the channel `kanal` confirms that they agree, too.
    """

    pernyataan = forms.BooleanField(
        error_messages={"required": _("Centang pernyataan ini. Tanpa pernyataan, permohonan tidak dapat dikirim.")}
    )

    def __init__(self, *args: object, teks: str, kanal: str = "", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pernyataan"].label = teks
        if kanal:
            galat = _("Tanyakan persetujuan pemohon dahulu, lalu centang.")
            self.fields["persetujuan"] = forms.BooleanField(
                label=KALIMAT_SETUJU[kanal], error_messages={"required": galat}
            )


class FormKanal(forms.Form):
    """How the applicant reached the officer who helps."""

    kanal = forms.ChoiceField(
        label=_("Pemohon datang lewat"),
        choices=[(satu.value, satu.label) for satu in KALIMAT_SETUJU],
        initial=Kanal.LOKET.value,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Pilih lewat mana pemohon datang."),
            "invalid_choice": _("Pilih salah satu dari daftar ini."),
        },
    )


class FormLanjutkan(forms.Form):
    """The code of a draft that was put aside."""

    kode_simpan = IsianTeks(
        label=_("Kode simpan"),
        max_length=60,
        help_text=_("16 huruf dan angka, contohnya K7QX-9M2T-4RB8-01ZW."),
        kosong=_("Isi kode simpan yang Anda catat waktu menyimpan."),
        widget=forms.TextInput(LEBAR),
    )

    def clean_kode_simpan(self) -> str:
        """Catch a slip of the finger before anything is looked up."""
        if not rapikan_kode_simpan(self.cleaned_data["kode_simpan"]):
            raise forms.ValidationError(_("Kode simpan ini salah ketik. Periksa huruf dan angkanya satu per satu."))
        return self.cleaned_data["kode_simpan"]


class FormDataLama(FormKode):
    """The two codes of an earlier case: both are needed to read its answers."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        kode_akses = self.fields["kode_akses"]
        kode_akses.required = True
        kode_akses.help_text = _("16 angka pada tanda terima permohonan yang dahulu.")
        kode_akses.error_messages["required"] = _("Isi kode akses. Kode ini ada pada tanda terima.")


class FormEkspor(forms.Form):
    """What to take away: one service, one period, and whether identity numbers are readable."""

    layanan = forms.ModelChoiceField(
        queryset=Layanan.objects.none(),
        label=_("Layanan"),
        widget=forms.Select({"class": "w-w-full"}),  # names of services are long, phones are narrow
        error_messages={"required": _("Pilih layanan."), "invalid_choice": _("Pilih layanan kantor Anda.")},
    )
    dari = forms.DateField(
        label=_("Masuk dari tanggal"),
        widget=forms.DateInput({"type": "date"}),
        error_messages={"required": _("Isi tanggal awal."), "invalid": _("Tulis tanggal awal yang benar.")},
    )
    sampai = forms.DateField(
        label=_("sampai tanggal"),
        widget=forms.DateInput({"type": "date"}),
        error_messages={"required": _("Isi tanggal akhir."), "invalid": _("Tulis tanggal akhir yang benar.")},
    )
    format = forms.ChoiceField(label=_("Bentuk berkas"), choices=[("xlsx", "Excel (.xlsx)"), ("csv", "CSV")])
    identitas = forms.BooleanField(
        label=_("Tulis nomor identitas dan jawaban sensitif selengkapnya"),
        required=False,
        help_text=_("Tanpa centang, NIK, nomor KK, dan jawaban sensitif disamarkan. Centang hanya bila diperlukan."),
    )

    def __init__(self, *args: object, pilihan: QuerySet[Layanan], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["layanan"].queryset = pilihan

    def clean(self) -> dict:
        """Refuse a period that ends before it begins."""
        data = super().clean()
        if data.get("dari") and data.get("sampai") and data["sampai"] < data["dari"]:
            self.add_error("sampai", _("Tanggal akhir lebih awal daripada tanggal awal. Tukar keduanya."))
        return data
