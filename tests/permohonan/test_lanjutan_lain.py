"""Follow-ups that only need a letter that still holds: a change of it, and a copy."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup
from layanan.katalog.models import LayananLanjutan
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.lanjutan import daftar_lanjutan
from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import JAWABAN, ajukan, jalankan, kerjakan

JENIS = pytest.mark.parametrize(("jenis", "label"), [("perubahan", "Perubahan"), ("salinan", "Salinan atau pengganti")])


@pytest.fixture
def susulan(skium, jenis):
    """Return SKIUM, followed by itself in this way."""
    LayananLanjutan.objects.create(layanan=skium, jenis=jenis, tujuan=skium)
    return skium


def terbuka(kasus):
    """Return what may follow a case and, where it may not, why."""
    return [(satu.jenis, satu.label, satu.alasan_tertutup) for satu in daftar_lanjutan(kasus)]


@JENIS
def test_surat_yang_terbit_diubah_atau_disalin_dari_perkara_asalnya(susulan, petugas, jenis, label):
    kasus = jalankan(ajukan(susulan)[0], petugas)
    assert terbuka(kasus) == [(jenis, label, "")]
    baru, _akses = AjukanPermohonan(susulan, str(uuid4()), induk=kasus).execute(JAWABAN)
    assert (baru.induk, baru.jenis_lanjutan) == (kasus, jenis)
    assert baru.nomor_register in terbuka(kasus)[0][2]  # one at a time
    assert kasus.peristiwa.filter(aksi="lanjutan").count() == 1
    baru = jalankan(baru, petugas)
    kasus.refresh_from_db()
    assert (baru.status, kasus.status) == ("selesai", "selesai")
    assert terbuka(kasus) == [(jenis, label, "")]


@JENIS
def test_tanpa_surat_yang_berlaku_tidak_ada_yang_diubah_atau_disalin(susulan, petugas, jenis, label):
    ditolak = kerjakan(ajukan(susulan)[0], "tolak", petugas[Peran.ADMIN_WEB], alasan="Bukan warga.")
    assert terbuka(ditolak) == [(jenis, label, "Hanya untuk surat yang sudah terbit dan masih berlaku.")]
    kasus = jalankan(ajukan(susulan)[0], petugas)
    kasus.berlaku_sampai = timezone.localdate() - timedelta(days=1)
    kasus.save()
    for lama, sebab in ((ditolak, "masih berlaku"), (kasus, "sudah habis")):
        with pytest.raises(AksiTertutup, match=sebab):
            AjukanPermohonan(susulan, str(uuid4()), induk=lama).execute(JAWABAN)
    assert not Permohonan.objects.exclude(induk=None).exists()
