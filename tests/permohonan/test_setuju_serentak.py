"""Co-signers who answer at the same moment, on PostgreSQL: every answer counts once, and the case moves once."""

import pytest

from layanan.inti.errors import AksiTertutup
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.actions.persetujuan import JawabPersetujuan
from layanan.permohonan.models import Penyetuju
from tests.permohonan.setuju import JAWABAN, ajukan_waris, buat_berpenyetuju
from tests.serentak import serentak

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BANYAK = 8
WARIS = [{"nama_waris": f"Waris {huruf}", "nik_waris": "3573014101900001", "dewasa": "ya"} for huruf in "abcdefgh"]


@pytest.fixture
def layanan(klojen):
    return buat_berpenyetuju(klojen)


def menjawab(satu, aksi="setujui", **isi):
    """Return a press that tells AKHIR when answers are no longer taken."""

    def tekan():
        try:
            return JawabPersetujuan(Penyetuju.objects.select_related("kasus").get(pk=satu.pk), aksi).execute(**isi)
        except AksiTertutup:
            return None

    return tekan


def test_semua_menjawab_serentak_permohonan_berjalan_sekali(layanan):
    kasus = ajukan_waris(layanan, ahli_waris=WARIS)[0]
    serentak(*(menjawab(satu) for satu in kasus.penyetuju.all()))
    kasus.refresh_from_db()
    aksi = list(kasus.peristiwa.values_list("aksi", "ke"))
    assert (kasus.tahap, kasus.versi) == ("periksa", BANYAK + 1)
    assert aksi == [("ajukan", "setuju"), *[("setujui", "setuju")] * (BANYAK - 1), ("setujui", "periksa")]


def test_satu_orang_menekan_delapan_kali_serentak_hanya_satu_jawaban(layanan):
    kasus = ajukan_waris(layanan)[0]
    satu = kasus.penyetuju.first()
    serentak(*[menjawab(satu)] * BANYAK)
    kasus.refresh_from_db()
    assert (kasus.versi, kasus.peristiwa.count()) == (2, 2)


@pytest.mark.parametrize("putaran", range(3))
def test_jawaban_terakhir_dan_perubahan_pikiran_serentak_tidak_saling_menimpa(layanan, putaran):
    kasus = ajukan_waris(layanan)[0]
    pertama, kedua = kasus.penyetuju.all()
    menjawab(pertama)()
    serentak(menjawab(kedua), menjawab(pertama, "tolak_setuju", alasan="Berubah pikiran."))
    kasus.refresh_from_db()
    jawaban = set(kasus.penyetuju.values_list("jawaban", flat=True))
    assert (kasus.tahap, jawaban) in [("periksa", {"setuju"}), ("setuju", {"setuju", "tidak"})]


def test_dua_puluh_kiriman_berkunci_sama_satu_daftar_penyetuju(layanan):
    hasil = serentak(*[lambda: AjukanPermohonan(layanan, "kunci-yang-sama").execute(JAWABAN)] * 20)
    assert len({(kasus.kode_lacak, akses) for kasus, akses in hasil}) == 1
    assert Penyetuju.objects.count() == 2
