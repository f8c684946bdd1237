"""Slots of a weekly pattern: each fits into its hours, none overlaps, and no place is given twice."""

from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.janji.rules import Slot, bersamaan, bertumpuk, kurangi, slot_sehari, tempat_bebas

pytestmark = pytest.mark.sekali

SENIN = date(2026, 11, 23)


def pola(mulai="08:00", selesai="10:00", menit=30, **ubah):
    """Return hours on Mondays at Loket 2."""
    awal = {"hari": 0, "menit": menit, "tempat": 1, "lokasi": "Loket 2"}
    jam = {"mulai": time.fromisoformat(mulai), "selesai": time.fromisoformat(selesai)}
    return SimpleNamespace(**(awal | jam | ubah))


def jam(slot):
    """Return when slots begin and end."""
    return [f"{timezone.localtime(satu.mulai):%H:%M}-{timezone.localtime(satu.selesai):%H:%M}" for satu in slot]


def test_jam_buka_menjadi_janji_yang_utuh():
    slot = slot_sehari([pola(selesai="09:50")], SENIN)
    assert jam(slot) == ["08:00-08:30", "08:30-09:00", "09:00-09:30"]
    assert slot[0].nilai == "2026-11-23T08:00/loket_2"
    assert slot_sehari([pola()], SENIN + timedelta(days=1)) == []


def test_tempat_lain_pada_jam_yang_sama_berdiri_sendiri_dan_baris_sama_menambah_tempat():
    slot = slot_sehari([pola(), pola(lokasi="Zoom"), pola(tempat=3)], SENIN)
    assert [(satu.lokasi, satu.sisa) for satu in slot[:2]] == [("Loket 2", 4), ("Zoom", 1)]
    assert len(slot) == 8


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            lambda mulai, lama, menit, tempat, lokasi: pola(
                f"{mulai:02}:00", f"{min(mulai + lama, 23):02}:30", menit, tempat=tempat, lokasi=lokasi
            ),
            st.integers(0, 22),
            st.integers(0, 8),
            st.integers(20, 120),
            st.integers(1, 3),
            st.sampled_from(["Loket 1", "Zoom"]),
        ),
        max_size=4,
    )
)
def test_setiap_janji_ada_di_dalam_jam_bukanya(baris):
    slot = slot_sehari(baris, SENIN)
    assert len({satu.nilai for satu in slot}) == len(slot)
    assert slot == sorted(slot, key=lambda satu: (satu.mulai, satu.lokasi))
    for satu in slot:
        mulai, selesai = timezone.localtime(satu.mulai).time(), timezone.localtime(satu.selesai).time()
        assert any(b.lokasi == satu.lokasi and b.mulai <= mulai and selesai <= b.selesai for b in baris)
    if not bertumpuk([vars(satu) for satu in baris]):
        assert all(len(bersamaan(satu, map(sebagai_janji, slot))) == 1 for satu in slot)


def sebagai_janji(slot):
    """Return the appointment that fills a slot."""
    return SimpleNamespace(mulai=slot.mulai, selesai=slot.selesai, kode_lokasi=slot.kode_lokasi)


def test_janji_lama_menutup_waktu_yang_bertumpuk_walau_jadwal_berubah():
    awal = timezone.make_aware(datetime(2026, 11, 23, 8, 15))
    lama = SimpleNamespace(mulai=awal, selesai=awal + timedelta(minutes=30), kode_lokasi="loket_2")
    sisa = [kurangi(satu, [lama]).sisa for satu in slot_sehari([pola()], SENIN)]
    assert sisa == [0, 0, 1, 1]
    assert kurangi(Slot(awal, awal, "Zoom", 0), [lama]).sisa == 0


@settings(deadline=None)
@given(st.sets(st.integers(1, 9)))
def test_nomor_tempat_yang_bebas_tidak_pernah_dipakai_orang_lain(dipakai):
    nomor = tempat_bebas(dipakai)
    assert nomor >= 1 and nomor not in dipakai and nomor <= len(dipakai) + 1


@pytest.mark.parametrize(
    ("lain", "hasil"),
    [
        (pola("09:30", "11:00"), True),
        (pola("10:00", "11:00"), False),
        (pola("09:30", "11:00", lokasi="Zoom"), False),
        (pola("09:30", "11:00", lokasi="loket 2"), True),
        (pola("09:30", "11:00", hari=1), False),
    ],
)
def test_jam_bertumpuk_di_tempat_yang_sama_dikenali(lain, hasil):
    assert bertumpuk([vars(pola()), vars(lain)]) is hasil
