"""Filling the table of holidays."""

from datetime import date
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from layanan.kalender.actions import isi_libur
from layanan.kalender.models import HariLibur


def test_diisi_dua_kali_tidak_menggandakan(db):
    assert isi_libur([2026]) == 25
    assert isi_libur([2026]) == 0
    assert HariLibur.objects.get(tanggal=date(2026, 3, 20)).jenis == "cuti_bersama"
    assert HariLibur.objects.get(tanggal=date(2026, 8, 17)).jenis == "nasional"


def test_yang_ditulis_tangan_tidak_ditimpa(db):
    HariLibur.objects.create(tanggal=date(2026, 8, 17), nama="HUT RI ke-81", jenis="nasional")
    isi_libur([2026])
    assert HariLibur.objects.get(tanggal=date(2026, 8, 17)).nama == "HUT RI ke-81"


def test_perintah_menyebut_tahun_yang_cuti_bersamanya_belum_ada(db):
    keluar = StringIO()
    call_command("isi_libur", 2027, 2028, stdout=keluar)
    assert "Cuti bersama 2028 belum diketahui" in keluar.getvalue()
    assert "Cuti bersama 2027" not in keluar.getvalue()


@pytest.mark.parametrize(("jenis", "kantor"), [("kantor", False), ("nasional", True)])
def test_jenis_dan_kantor_harus_sejalan(klojen, jenis, kantor):
    with pytest.raises(ValidationError) as salah:
        HariLibur(tanggal=date(2026, 1, 2), nama="X", jenis=jenis, instansi=klojen if kantor else None).full_clean()
    assert "satu kantor" in str(salah.value)
