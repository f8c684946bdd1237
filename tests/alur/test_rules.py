"""What stops a route from being published."""

import pytest

from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.inti.lint import BelumLayakTerbit
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur

PERIKSA, TUGAS, SERAH = buat_tahap("periksa"), buat_tahap("tugas", "tugaskan_kurir"), buat_tahap("serah", "serah_loket")
SALAH = {
    "alur_kosong": ([], "Tambahkan paling sedikit satu tahap."),
    "kode_ganda": ([PERIKSA, PERIKSA, SERAH], "Kode tahap ini dipakai lebih dari sekali."),
    "kode_terpakai": ([PERIKSA, buat_tahap("selesai")], "Kode “selesai” sudah berarti permohonan berakhir."),
    "kembali_ke_depan": (
        [buat_tahap("periksa", "verifikasi", "serah"), SERAH],
        "Tidak dapat kembali ke “serah”: tahap itu tidak ada sebelum tahap ini.",
    ),
    "tanpa_penugasan": ([PERIKSA, buat_tahap("jemput", "jemput")], "Belum ada yang ditugaskan."),
    "bukan_kurir": (
        [TUGAS, buat_tahap("jemput", "jemput", peran=Peran.KASI), SERAH],
        "Tahap ini dikerjakan kurir yang ditugaskan. Pilih peran Kurir.",
    ),
    "tolak_sesudah_terbit": (
        [PERIKSA, buat_tahap("serah", "serah_loket", penolak=Peran.KASI)],
        "tidak dapat ditolak lagi",
    ),
    "batal_sesudah_terbit": (
        [PERIKSA, buat_tahap("serah", "serah_loket", boleh_batal=True)],
        "tidak dapat dibatalkan lagi",
    ),
}


@pytest.mark.parametrize(("kode", "tahap", "kalimat"), [(kode, *isi) for kode, isi in SALAH.items()])
def test_setiap_temuan_berkalimat_dan_menahan(kode, tahap, kalimat):
    temuan = [satu for satu in periksa_alur(dokumen_alur(*tahap)) if satu.kode == kode]
    assert len(temuan) == 1
    assert kalimat in str(temuan[0].pesan)
    assert temuan[0].memblokir


def test_kembali_ke_diri_sendiri_tidak_boleh():
    temuan = periksa_alur(dokumen_alur(buat_tahap("periksa", "verifikasi", "periksa")))
    assert [satu.kode for satu in temuan] == ["kembali_ke_depan"]


def test_alur_yang_salah_tidak_dapat_diterbitkan(klojen):
    alur = buat_alur(*SALAH["tanpa_penugasan"][0], instansi=klojen)
    alur.save()
    with pytest.raises(BelumLayakTerbit, match="Belum ada yang ditugaskan"):
        alur.save_revision().publish()
    assert not alur.versi.exists()
