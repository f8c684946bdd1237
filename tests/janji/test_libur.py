"""Appointments on days on which the office does not work."""

from datetime import timedelta

from django.utils import timezone

from layanan.janji.queries import slot_kosong
from layanan.kalender.models import HariLibur
from tests.janji.pabrik import buat_jadwal
from tests.pabrik import buat_layanan


def test_pada_hari_libur_tidak_ada_janji_temu(klojen, lumajang):
    layanan = buat_layanan(klojen)
    buat_jadwal(layanan)
    hari = timezone.localdate(slot_kosong(layanan)[0].mulai)
    HariLibur.objects.create(tanggal=hari, nama="Tutup di Lumajang", jenis="kantor", instansi=lumajang)
    assert timezone.localdate(slot_kosong(layanan)[0].mulai) == hari
    HariLibur.objects.create(tanggal=hari, nama="Hari raya", jenis="nasional")
    assert hari not in {timezone.localdate(satu.mulai) for satu in slot_kosong(layanan)}
    assert slot_kosong(layanan)[0].mulai - timezone.now() < timedelta(days=15)
