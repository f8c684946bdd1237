"""What the standard promises, what the form asks and what the route takes are held against each other."""

from layanan.alur.models import AlurVersi
from layanan.formulir.models import FormulirVersi
from layanan.katalog.enums import ModeDaring
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from layanan.katalog.models import Persyaratan
from tests.formulir.pabrik import buat_dokumen, buat_isian


def temuan(layanan):
    """Return (code, blocks, sentence) of each finding."""
    return [(satu.kode, satu.memblokir, str(satu.pesan)) for satu in periksa_keselarasan(layanan)]


def test_paket_bawaan_selaras(skium):
    assert temuan(skium) == []


def test_persyaratan_yang_bergantung_pada_isian_yang_tidak_ada_menahan(skium):
    Persyaratan.objects.filter(layanan=skium).exclude(bila_isian="").update(bila_isian="tempat")
    (satu,) = temuan(skium)
    assert satu[:2] == ("persyaratan_isian", True) and "“tempat”, yang tidak ada pada formulirnya" in satu[2]


def test_persyaratan_dengan_nilai_yang_bukan_pilihan_menahan(skium):
    Persyaratan.objects.filter(layanan=skium).exclude(bila_isian="").update(bila_nilai="mal")
    (satu,) = temuan(skium)
    assert satu[:2] == ("persyaratan_nilai", True) and "“mal” bukan salah satu pilihan" in satu[2]


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
