"""The button block leads somewhere, and only to an address."""

import pytest
from wagtail.blocks import StructBlockValidationError

from layanan.halaman.blocks import TautanLayananBlock


def bersihkan(alamat: str):
    blok = TautanLayananBlock()
    return blok.clean(blok.to_python({"teks": "Ajukan", "halaman": None, "alamat": alamat}))


@pytest.mark.parametrize("alamat", ["/pengaduan/", "https://oss.go.id", "mailto:a@b.id", "tel:0341551234"])
def test_alamat_biasa_diterima(alamat):
    assert bersihkan(alamat)["alamat"] == alamat


@pytest.mark.parametrize("alamat", ["javascript:alert(1)", "//jahat.example", "www.contoh.id", "/a b", ""])
def test_alamat_berbahaya_salah_atau_kosong_ditolak(alamat):
    with pytest.raises(StructBlockValidationError):
        bersihkan(alamat)
