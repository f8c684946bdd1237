"""Every procedure of the five offices can be built as data, passes the lint, and can be walked to its end."""

import pytest

from layanan.alur.dokumen import kemungkinan, semua_tahap
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.dasar import TOLAK
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.kantor import periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import PERAN_PERKARA
from tests.alur.rute_contoh import RUTE
from tests.alur.test_sifat import sampai_akhir
from tests.bersama import bersama
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan

SURAT = {
    ("pemeriksaan", "perbaikan"), ("perbaikan", "pemeriksaan"), ("pemeriksaan", TOLAK), ("pemeriksaan", "konsep_surat"),
    ("konsep_surat", "verifikasi_kasi"), ("verifikasi_kasi", "konsep_surat"), ("verifikasi_kasi", TOLAK),
    ("verifikasi_kasi", "tanda_tangan_lurah"), ("tanda_tangan_lurah", "penyerahan"), ("penyerahan", ""),
}  # fmt: skip
HARUS_ADA = {  # what the offices ask for, as (from, to), refusal by (from, TOLAK)
    "fasilitasi_oss": {
        ("loket", "perbaikan"), ("perbaikan", "loket"), ("loket", "validasi_kasi"), ("validasi_kasi", "perbaikan"),
        ("validasi_kasi", TOLAK), ("validasi_kasi", "registrasi_akun"), ("registrasi_akun", "masuk_oss"),
        ("masuk_oss", "pengisian_oss"), ("pengisian_oss", "konfirmasi_pemohon"),
        ("konfirmasi_pemohon", "pengisian_oss"), ("konfirmasi_pemohon", "arsip"), ("arsip", "penyerahan"),
        ("penyerahan", "rekap"), ("rekap", ""),
    },
    "klinik_langsung": {("menunggu", "pelayanan"), ("pelayanan", "rujukan"), ("pelayanan", "")},
    "klinik_telepon": {
        ("menunggu", "penjadwalan"), ("menunggu", "pelayanan"), ("janji", "pelayanan"), ("janji", TOLAK),
        ("pelayanan", "rujukan"), ("pelayanan", ""),
    },
    "oss_rba": {
        ("verifikasi_skpa", "penilaian"), ("penilaian", "perbaikan"), ("perbaikan", "pengunggahan"), ("cetak", ""),
    },
    "sicantik_tanpa_peninjauan": {
        ("pemeriksaan", "perbaikan"), ("perbaikan", "pemeriksaan"), ("pemeriksaan", "draf_izin"),
        ("verifikasi_kasi", "draf_izin"), ("penetapan", TOLAK), ("cetak", "pengarsipan"), ("pengarsipan", ""),
    },
    "sicantik_dengan_peninjauan": {
        ("peninjauan", "penjadwalan"), ("peninjauan", "bap"), ("verifikasi_bap", "bap_kembali"),
        ("bap_kembali", "bap"), ("bap_kembali", "perbaikan"), ("perbaikan", "pemeriksaan"), ("verifikasi_bap", TOLAK),
        ("verifikasi_bap", "draf_izin"), ("penetapan", "tanda_tangan"),
    },
    "kehilangan": SURAT,
    "ombo_ahli_waris": SURAT | {("persetujuan_ahli_waris", "pemeriksaan")},
    "surat_whatsapp": {("dilayani", "perbaikan"), ("perbaikan", "pesan"), ("dilayani", TOLAK), ("dilayani", "")},
    "risiko_usaha": {("loket", "penetapan"), ("peninjauan", "rekomendasi"), ("peninjauan", "penetapan")},
}  # fmt: skip


def perpindahan(dokumen):
    """Return every move that the route allows, as (from, to)."""
    return {
        (satu["kode"], ke)
        for satu in semua_tahap(dokumen)
        for ke in [
            *kemungkinan(dokumen, satu["kode"]),
            *(tujuan["kode"] for tujuan in satu["kembali_ke"]),
            *(aksi.tujuan for aksi in jenis_dari(satu).aksi(satu) if aksi.tujuan == TOLAK),
        ]
    }


@pytest.mark.parametrize("nama", list(RUTE))
def test_rute_kantor_lolos_pemeriksaan_tanpa_satu_temuan_pun(nama):
    assert periksa_alur(RUTE[nama]) == []
    assert periksa_kantor(RUTE[nama], {peran.value: {urut} for urut, peran in enumerate(PERAN_PERKARA)}) == []


@pytest.mark.parametrize("nama", list(HARUS_ADA))
def test_rute_kantor_memuat_setiap_perpindahan_naskahnya(nama):
    assert HARUS_ADA[nama] <= perpindahan(RUTE[nama])


@bersama
def semua_petugas(klojen):
    """Return one officer for each role that works on cases."""
    return {peran: buat_petugas(klojen, peran) for peran in PERAN_PERKARA}


@pytest.mark.sekali
@pytest.mark.parametrize("nama", list(RUTE))
def test_rute_kantor_dapat_dijalani_sampai_akhir(skium, semua_petugas, nama):
    AlurVersi.terbitkan(skium.alur, RUTE[nama])
    kasus = sampai_akhir(ajukan(skium)[0], semua_petugas)
    assert kasus.status in AKHIR and kasus.status == StatusPermohonan.SELESAI
