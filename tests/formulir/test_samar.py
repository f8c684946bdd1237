"""Masked answers."""

import pytest

from layanan.formulir.jawaban import samarkan


@pytest.mark.parametrize(
    ("jawaban", "samar"),
    [
        ("3573014101900001", "3573••••••••0001"),
        ("123456789", "1234•6789"),
        ("12345678", "••••••••"),
        ("123", "•••"),
        ("", ""),
    ],
)
def test_yang_pendek_tidak_terbaca_sama_sekali(jawaban, samar):
    assert samarkan(jawaban) == samar
