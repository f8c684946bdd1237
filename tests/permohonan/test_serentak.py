"""Many at once, on PostgreSQL: one case for a key, no gap in the numbers, one event for a press."""

import pytest

from layanan.instansi.enums import Peran
from layanan.permohonan.actions import AjukanPermohonan, BatalkanPermohonan, JalankanTahap
from layanan.permohonan.models import Permohonan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import JAWABAN, ajukan, jalankan, regu
from tests.serentak import KALAH, serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BANYAK = 20


def test_dua_puluh_kiriman_berkunci_sama_satu_perkara_satu_nomor(skium):
    hasil = serentak(*[lambda: AjukanPermohonan(skium, "kunci-sama").execute(JAWABAN)] * BANYAK)
    assert len({(kasus.pk, kasus.nomor_register, kasus.kode_lacak, akses) for kasus, akses in hasil}) == 1
    assert Permohonan.objects.get().peristiwa.count() == 1
    assert ajukan(skium)[0].nomor_register.endswith("/000002")


def test_dua_puluh_kiriman_berkunci_lain_bernomor_berurutan(skium):
    serentak(*(lambda urut=urut: AjukanPermohonan(skium, f"kunci-{urut}").execute(JAWABAN) for urut in range(BANYAK)))
    nomor = sorted(int(satu.split("/")[2]) for satu in Permohonan.objects.values_list("nomor_register", flat=True))
    assert nomor == list(range(1, BANYAK + 1))


@pytest.mark.parametrize("putaran", range(3))
def test_dua_petugas_menekan_serentak_hanya_satu_yang_berlaku(skium, klojen, putaran):
    kasus = ajukan(skium)[0]
    satu, dua = buat_petugas(klojen, Peran.ADMIN_WEB), buat_petugas(klojen, Peran.ADMIN_WEB)
    hasil = serentak(
        lambda: JalankanTahap(kasus, "teruskan", satu).execute(versi=1),
        lambda: JalankanTahap(kasus, "tolak", dua).execute(versi=1, alasan="Di luar Klojen."),
        lambda: BatalkanPermohonan(kasus).execute(versi=1),
    )
    assert hasil.count(KALAH) == 2
    kasus.refresh_from_db()
    assert (kasus.versi, kasus.peristiwa.count()) == (2, 2)


def test_dua_camat_menandatangani_serentak_nomor_surat_berurutan(skium, klojen):
    petugas = regu(klojen)
    perkara = [jalankan(ajukan(skium)[0], petugas, 6) for _kali in range(4)]
    camat = [buat_petugas(klojen, Peran.CAMAT) for _kali in perkara]
    tekan = [JalankanTahap(kasus, "tanda_tangani", orang) for kasus, orang in zip(perkara, camat, strict=True)]
    serentak(*(satu.execute for satu in tekan))
    nomor = sorted(Permohonan.objects.values_list("nomor_surat", flat=True))
    assert [satu.split("/")[1] for satu in nomor] == ["001", "002", "003", "004"]
