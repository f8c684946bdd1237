"""What the standard promises, what the form asks and what the route takes are held against each other."""

import pytest

from layanan.alur.models import AlurVersi
from layanan.formulir.models import FormulirVersi
from layanan.katalog.enums import ModeDaring
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from layanan.katalog.models import Persyaratan
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.katalog.pabrik import pasang_bila


def temuan(layanan):
    """Return (code, blocks, sentence) of each finding."""
    return [(satu.kode, satu.memblokir, str(satu.pesan)) for satu in periksa_keselarasan(layanan)]


def test_paket_bawaan_selaras(skium):
    assert temuan(skium) == []


DI_RUMAH = banding("lokasi_usaha", "rumah")
SALAH = {
    "isian yang tidak ada": ({"isian": "tempat", "op": "terisi"}, "syarat_tak_dikenal", "“tempat”, yang tidak ada"),
    "nilai di luar pilihan": (banding("lokasi_usaha", "mal"), "nilai_tak_dikenal", "“mal” tidak ada pada pilihan"),
    "salah satu nilai": (
        {"isian": "lokasi_usaha", "op": "in", "nilai": ["rumah", "mal"]}, "nilai_tak_dikenal", "“mal” tidak ada",
    ),
    "operator": ({"isian": "lokasi_usaha", "op": "gt", "nilai": "rumah"}, "operator_tak_cocok", "tidak cocok"),
    "tanpa nilai": (banding("nama_usaha", ""), "nilai_kosong", "Tulis nilai yang dibandingkan"),
    "di dalam kelompok": (
        {"semua": [DI_RUMAH, {"salah_satu": [DI_RUMAH, banding("x", "y")]}]},
        "syarat_tak_dikenal", "“x”, yang tidak ada",
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", SALAH)
def test_syarat_persyaratan_yang_tidak_pernah_berlaku_menahan(skium, nama):
    bila, kode, sebagian = SALAH[nama]
    pasang_bila(skium, "perjanjian_sewa", bila)
    (satu,) = temuan(skium)
    assert satu[:2] == (kode, True)
    assert (
        satu[2].startswith("Persyaratan “Surat perjanjian atau sewa tempat dari pengelola”: ") and sebagian in satu[2]
    )


def test_syarat_persyaratan_boleh_memakai_isian_petugas(skium):
    pasang_bila(skium, "perjanjian_sewa", banding("hasil_survei", "sesuai"))
    assert [satu[0] for satu in temuan(skium)] == ["syarat_tak_dikenal"]
    hasil = buat_isian("pilihan", "hasil_survei", pilihan=[{"label": "Sesuai", "nilai": "sesuai"}])
    AlurVersi.terbitkan(skium.alur, dokumen_alur(buat_tahap("survei", isian_petugas=[hasil])))
    assert temuan(skium) == []


def test_layanan_penuh_daring_diperingatkan_tentang_berkas_yang_tidak_cocok(skium):
    dokumen = buat_dokumen(
        buat_isian("nama"),
        buat_isian("berkas", "fc_ktp", label="Fotokopi KTP"),
        buat_isian("berkas", "akta", label="Akta"),
    )
    FormulirVersi.terbitkan(skium.formulir, dokumen)
    skium.mode_daring = ModeDaring.PENUH
    Persyaratan.objects.filter(layanan=skium).exclude(kode__in=("fc_ktp", "fc_kk")).delete()
    kalimat = [satu for _kode, menahan, satu in temuan(skium) if not menahan]
    assert any("tidak diminta oleh formulirnya" in satu and "fc_kk" in satu for satu in kalimat)
    assert any("Formulir meminta “Akta”" in satu for satu in kalimat)
    assert not any("fc_ktp" in satu for satu in kalimat)


def test_tenggat_tahap_yang_melebihi_janji_diperingatkan(skium):
    dokumen = AlurVersi.objects.get(induk=skium.alur).dokumen
    for tahap in dokumen["tahap"]:
        tahap["hari_kerja"] = 2
    AlurVersi.terbitkan(skium.alur, dokumen)
    skium.jangka_waktu_hari = 3
    (satu,) = temuan(skium)
    assert satu[:2] == ("melebihi_janji", False) and "menjanjikan 3" in satu[2]
