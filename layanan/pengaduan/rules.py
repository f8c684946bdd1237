"""What a complaint must hold to be taken in."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import MinLengthValidator, RegexValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from layanan.inti.errors import DataTidakSah, GalatIsian
from layanan.inti.forms import PilihanRadio
from layanan.inti.isian import IsianTeks, bersihkan
from layanan.katalog.models import Layanan
from layanan.pengaduan.enums import PETUNJUK_KATEGORI, SIAPA_MELIHAT, IdentitasMode, Kategori

PANJANG_ISI = 5000
TELEPON = RegexValidator(r"^\+?[0-9][0-9 .()-]{5,}$", _("Tulis nomor telepon dengan angka, misalnya 0812 3456 7890."))
KONTAK = ("nama", "telepon", "surel")


def isian_catatan() -> IsianTeks:
    """Return the input for a note that only officers read."""
    return IsianTeks(
        label=_("Catatan internal"), help_text=_("Hanya dibaca petugas."), max_length=2000, required=False, baris=3
    )


def isian_pesan(label: Any, petunjuk: Any, kosong: Any) -> IsianTeks:
    """Return the input for what officer and reporter write to each other."""
    return IsianTeks(label=label, help_text=petunjuk, kosong=kosong, max_length=PANJANG_ISI, baris=6)


def isian_pengaduan(instansi: Any) -> dict[str, forms.Field]:
    """Return the questions of the complaint form of an office."""
    layanan = Layanan.objects.filter(instansi=instansi, live=True).order_by("nama")
    return _isian_kejadian(layanan) | _isian_pelapor() | _isian_kontak()


def _isian_kejadian(layanan: QuerySet) -> dict[str, forms.Field]:
    """Return what happened, where, and with which service."""
    return {
        "kategori": forms.ChoiceField(
            label=_("Pengaduan ini tentang apa?"),
            choices=Kategori,
            widget=PilihanRadio(PETUNJUK_KATEGORI),
            error_messages={"required": _("Pilih pengaduan ini tentang apa.")},
        ),
        "isi": IsianTeks(
            label=_("Apa yang terjadi?"),
            help_text=_("Tulis apa yang terjadi, kapan, dan siapa yang terlibat. Jangan tulis NIK atau nama Anda."),
            kosong=_("Tuliskan apa yang terjadi."),
            max_length=PANJANG_ISI,
            validators=[MinLengthValidator(20, _("Ceritakan sedikit lebih lengkap, paling sedikit 20 huruf."))],
            baris=8,
        ),
        "lokasi": IsianTeks(label=_("Di mana kejadiannya?"), max_length=200, required=False),
        "tentang_layanan": forms.ModelChoiceField(
            label=_("Layanan yang diadukan"),
            queryset=layanan,
            required=False,
            empty_label=_("Bukan tentang satu layanan"),
        ),
    }


def _isian_pelapor() -> dict[str, forms.Field]:
    """Return who may know the reporter."""
    return {
        "identitas_mode": forms.ChoiceField(
            label=_("Siapa yang boleh mengetahui nama Anda?"),
            choices=IdentitasMode,
            widget=PilihanRadio(SIAPA_MELIHAT),
            error_messages={"required": _("Pilih siapa yang boleh mengetahui nama Anda.")},
        ),
    }


def _isian_kontak() -> dict[str, forms.Field]:
    """Return the name and the ways to reach the reporter, all optional."""
    return {
        "nama": IsianTeks(
            label=_("Nama Anda"),
            help_text=_("Isi bila Anda memilih “Dengan nama”."),
            max_length=120,
            required=False,
            widget=forms.TextInput({"autocomplete": "name"}),
        ),
        "telepon": IsianTeks(
            label=_("Nomor telepon atau WhatsApp"),
            max_length=20,
            required=False,
            validators=[TELEPON],
            widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"}),
        ),
        "surel": forms.EmailField(
            label=_("Alamat surel"),
            required=False,
            max_length=254,
            widget=forms.EmailInput({"autocomplete": "email"}),
            error_messages={"invalid": _("Tulis alamat surel yang lengkap, misalnya nama@contoh.id.")},
        ),
    }


def periksa_pengaduan(instansi: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the checked answers, or raise DataTidakSah. Without identity, name and contact are not kept."""
    isian = isian_pengaduan(instansi)
    if data.get("identitas_mode") == IdentitasMode.TANPA_IDENTITAS:
        data = {**data, **dict.fromkeys(KONTAK, "")}
    bersih = bersihkan(isian, {nama: data.get(nama) for nama in isian})
    if bersih["identitas_mode"] == IdentitasMode.TERBUKA and not bersih["nama"]:
        pesan = _("Tuliskan nama Anda, atau pilih “Nama dirahasiakan” atau “Tanpa identitas”.")
        raise DataTidakSah([GalatIsian("nama", "required", str(pesan))])
    return bersih
