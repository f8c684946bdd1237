"""Patterns of JSON Schema that compare dates and times."""

import operator
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layanan.inti.pola import pola_urut

BANDING = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}
TANGGAL = st.dates().map(str)
WAKTU = st.times().map(lambda waktu: f"{waktu:%H:%M}")


@pytest.mark.parametrize("op", BANDING)
@given(pasangan=st.tuples(TANGGAL, TANGGAL) | st.tuples(WAKTU, WAKTU))
def test_pola_menerima_tepat_yang_lebih_atau_kurang(op, pasangan):
    isi, batas = pasangan
    for satu in (isi, batas):
        assert bool(re.search(pola_urut(op, batas), satu)) is BANDING[op](satu, batas)


def test_pola_tanpa_jawaban_tidak_menerima_apa_pun():
    assert not re.search(pola_urut("gt", "9999-99-99"), "9999-99-99")
    assert not re.search(pola_urut("lt", "00:00"), "00:00")
