"""A point on the map."""

import re
from collections.abc import Mapping
from random import Random
from typing import Any
from urllib.parse import unquote_plus

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.formulir.jenis.dasar import OPERATOR_ADA, BidangIsian, Isian, JenisIsian, daftarkan, pesan

BATAS = {"lintang": (-11.5, 6.5), "bujur": (94.5, 141.5)}  # degrees: Indonesia
BUJUR = "-bujur"  # after the name of a question: its second input
ANGKA = 6  # decimals: about 11 cm

_MINUS = re.compile("[\u2010-\u2015\u2212]")
_BILANGAN = r"([+-]?\d{1,3}(?:\.\d{1,20})?)"
_SATU = re.compile(_BILANGAN)
_TAUTAN = tuple(
    re.compile(pola.replace("N", _BILANGAN))
    for pola in (
        r"!3dN!4dN",  # the place itself, in a Google Maps address
        r"[?&]mlat=N&mlon=N",  # a marker of OpenStreetMap
        r"[?&](?:q|query|ll|destination|daddr)=(?:loc:)?N,\s*N",
        r"/(?:place|search|dir)/N,\s*N",
        r"@N,N",
        r"#map=\d{1,2}/N/N",
        r"^geo:N,N",
    )
)
_PASANGAN = (
    re.compile(rf"{_BILANGAN}\s*[,;\s]\s*{_BILANGAN}"),
    re.compile(r"([+-]?\d{1,3},\d{1,20})(?:\s*;\s*|,?\s+)([+-]?\d{1,3},\d{1,20})"),
)


class IsianLokasi(forms.TextInput):
    """Two text inputs, and a button that asks the device where it is."""

    template_isian = "layanan/formulir/_isian_lokasi.html"

    def value_from_datadict(self, data: Any, files: Mapping[str, Any], name: str) -> Any:
        """Return both inputs, or nothing when both are empty; answers that were kept before come as they are."""
        lintang, bujur = data.get(name, ""), data.get(name + BUJUR, "")
        if not isinstance(lintang, str):
            return lintang
        return {"lintang": lintang, "bujur": bujur} if (lintang + bujur).strip() else {}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the two texts; a kept number has all its decimals, and a point as its decimal sign."""
        titik = value if isinstance(value, Mapping) else {}
        konteks = super().get_context(name, None, attrs)
        konteks["widget"] |= {nama: _tertulis(titik.get(nama, "")) for nama in BATAS}
        return konteks


@daftarkan("lokasi")
class Lokasi(JenisIsian):
    """A point in Indonesia: {"lintang": latitude, "bujur": longitude}, in degrees with six decimals."""

    label = _("Titik lokasi")
    ikon = "site"
    operator = OPERATOR_ADA

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return two numbers within Indonesia; that they have six decimals only is beyond the schema."""
        return {
            "type": "object",
            "properties": {
                nama: {"type": "number", "minimum": bawah, "maximum": atas} for nama, (bawah, atas) in BATAS.items()
            },
            "required": list(BATAS),
            "additionalProperties": False,
        }

    def bersihkan(self, isian: Isian, mentah: Any) -> dict[str, float]:
        """Return the point; typed or pasted as two numbers, or as the address of a map."""
        if isinstance(mentah, str):
            mentah = {"lintang": mentah, "bujur": ""}
        if not isinstance(mentah, Mapping) or set(mentah) != set(BATAS):
            raise _salah_tulis()
        titik = baca_titik(mentah["lintang"], mentah["bujur"])
        if not all(bawah <= titik[nama] <= atas for nama, (bawah, atas) in BATAS.items()):
            raise pesan(_("Titik ini di luar Indonesia. Tulis lintang dulu (-7.966620), lalu bujur (112.632629)."))
        return {nama: round(float(nilai), ANGKA) + 0.0 for nama, nilai in titik.items()}

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return both numbers as maps understand them."""
        return ", ".join(_tertulis(nilai[nama]) for nama in BATAS)

    def bidang(self, isian: Isian) -> forms.Field:
        """Return the two inputs."""
        return BidangIsian(widget=IsianLokasi())

    def contoh(self, isian: Isian) -> dict[str, float]:
        """Return the monument in front of Malang's town hall."""
        return {"lintang": -7.97735, "bujur": 112.63403}

    def acak(self, isian: Isian, acak: Random) -> dict[str, float]:
        """Return some point of the box."""
        return {nama: round(acak.uniform(bawah, atas), ANGKA) for nama, (bawah, atas) in BATAS.items()}


def baca_titik(lintang: Any, bujur: Any) -> dict[str, float]:
    """Return latitude and longitude from what was given: numbers, texts, or both in the first text.

    Raises ValueError with a sentence.
    """
    if _bilangan(lintang) and _bilangan(bujur):
        return {"lintang": lintang, "bujur": bujur}
    if not (isinstance(lintang, str) and isinstance(bujur, str)):
        raise _salah_tulis()
    satu, dua = _rapikan(lintang), _rapikan(bujur)
    pasangan = (_angka(satu), _angka(dua)) if dua else _baca_gabungan(satu)
    if None in pasangan:
        raise _salah_tulis()
    return dict(zip(BATAS, pasangan, strict=True))


def _baca_gabungan(teks: str) -> tuple[float | None, float | None]:
    if "goo.gl/" in teks:
        raise pesan(_("Tautan pendek tidak memuat titiknya. Buka tautan itu, lalu salin angka koordinatnya ke sini."))
    pola = _TAUTAN if re.match(r"(?:https?|geo):|[\w.]+/", teks) else ()
    cocok = next(filter(None, (satu.search(teks) for satu in pola)), None)
    cocok = cocok or next(filter(None, (satu.fullmatch(teks) for satu in _PASANGAN)), None)
    return (_angka(cocok[1]), _angka(cocok[2])) if cocok else (None, None)


def _rapikan(teks: str) -> str:
    return _MINUS.sub("-", unquote_plus(teks[:2000])).strip(" ()\t\r\n\u200e\u200f\xa0")


def _angka(teks: str) -> float | None:
    """Return the number, its decimal sign a point or a comma."""
    cocok = _SATU.fullmatch(teks.replace(",", "."))
    return float(cocok[1]) if cocok else None


def _bilangan(nilai: Any) -> bool:
    return isinstance(nilai, int | float) and not isinstance(nilai, bool)


def _tertulis(nilai: Any) -> str:
    return f"{nilai:.{ANGKA}f}" if _bilangan(nilai) else str(nilai)


def _salah_tulis() -> ValueError:
    return pesan(
        _("Tulis lintang dan bujur seperti -7.966620 dan 112.632629, atau tempel alamat peta di kotak pertama.")
    )
