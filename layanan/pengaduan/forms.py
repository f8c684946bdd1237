"""The public complaint form, and what the reporter's session keeps between its pages."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest

from layanan.inti.errors import DataTidakSah
from layanan.inti.forms import pasang_galat
from layanan.inti.models import kanonik
from layanan.pengaduan.enums import IdentitasMode
from layanan.pengaduan.rules import KONTAK, isian_pengaduan, periksa_pengaduan


class FormPengaduan(forms.Form):
    """One page of questions; the rules are in `rules`."""

    use_required_attribute = False

    def __init__(self, instansi: Any, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        if data is not None and data.get("identitas_mode") == IdentitasMode.TANPA_IDENTITAS:
            data = {nama: data.get(nama) for nama in data if nama not in KONTAK}
        super().__init__(data, **kwargs)
        self.instansi = instansi
        self.fields |= isian_pengaduan(instansi)

    def clean(self) -> dict[str, Any]:
        """Check the answers together."""
        data = super().clean()
        if self.errors:
            return data
        try:
            return periksa_pengaduan(self.instansi, data)
        except DataTidakSah as galat:
            pasang_galat(self, galat)
            return self.cleaned_data


class SesiPengaduan:
    """The answers until they are sent, then the key of the receipt. Nothing of it is in the database of cases."""

    NAMA = "layanan_pengaduan"

    def __init__(self, request: HttpRequest) -> None:
        self.sesi = request.session
        self.isi: dict[str, Any] = self.sesi.get(self.NAMA, {})

    @property
    def draf(self) -> dict[str, Any] | None:
        """The checked answers that were not sent yet."""
        return self.isi.get("draf")

    @property
    def kunci(self) -> str:
        """The idempotency key: the same answers from the same session have the same one, nobody else can guess it."""
        return hmac.new(self.isi["rahasia"].encode(), kanonik(self.draf), hashlib.sha256).hexdigest()

    @property
    def bukti(self) -> str:
        """The key of the last complaint that was sent, or an empty string."""
        return self.isi.get("bukti", "")

    def simpan(self, bersih: Mapping[str, Any]) -> None:
        """Keep the answers for the check page."""
        draf = {nama: getattr(nilai, "pk", nilai) for nama, nilai in bersih.items()}
        rahasia = self.isi.get("rahasia") or secrets.token_urlsafe(32)
        self._tulis({**self.isi, "rahasia": rahasia, "draf": draf})

    def terkirim(self, kunci: str) -> None:
        """Forget the answers and keep the key of the receipt."""
        self._tulis({"rahasia": self.isi["rahasia"], "bukti": kunci})

    def hapus(self) -> None:
        """Forget everything: somebody else may use this phone next."""
        self.sesi.pop(self.NAMA, None)

    def _tulis(self, isi: dict[str, Any]) -> None:
        self.isi = self.sesi[self.NAMA] = isi
