"""Numbers in Indonesian notation, in and out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layanan.inti.bilangan import baca_bilangan, tulis_bilangan


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("1250", "1250"), ("1.250", "1250"), ("1,5", "1.5"), ("1.250.000,75", "1250000.75"), ("1250.5", "1250.5"),
        ("1.25", "1.25"), ("0.125", "0.125"), ("1,250", "1.250"), ("-1.000", "-1000"), ("0,50", "0.50"),
    ],
)  # fmt: skip
def test_titik_ribuan_dan_koma_pecahan(teks, nilai):
    assert str(baca_bilangan(teks)) == nilai


@pytest.mark.parametrize(
    "teks",
    ["", ".", "-", "1.25.000", "12.34.567", "1250.500", "01.250", "1.250.5", "1,250,000", "1,250.5", "1.", "1e3"],
)
def test_pengelompokan_yang_mustahil_atau_bermakna_ganda_bukan_bilangan(teks):
    assert baca_bilangan(teks) is None


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_yang_ditulis_terbaca_sama(banyak, desimal):
    nilai = Decimal(banyak).scaleb(-desimal)
    assert baca_bilangan(tulis_bilangan(nilai)) == nilai
