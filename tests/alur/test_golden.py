"""Routes of every schema version are read, drawn and run for ever: a case keeps the one it was filed under."""

import json
from pathlib import Path

import pytest

from layanan.alur.bagan import susun_bagan
from layanan.alur.dokumen import BAWAAN, SKEMA, semua_tahap, susun, urai
from layanan.alur.enums import StatusPermohonan as S
from layanan.alur.models import Alur, AlurVersi
from layanan.alur.rules import periksa_alur
from tests.permohonan.pabrik import ajukan, buat_skium, jalankan, regu

BERKAS = sorted((Path(__file__).parents[1] / "golden" / "alur").glob("*/*.json"))
SKIUM, LENGKAP, OSS_RBA, SICANTIK = (json.loads(satu.read_text(encoding="utf-8")) for satu in BERKAS)
SEMUA = pytest.mark.parametrize(
    "lama", [SKIUM, LENGKAP, OSS_RBA, SICANTIK], ids=lambda satu: f"{satu['skema']}-{satu['kode']}"
)


def test_setiap_skema_punya_contoh_yang_memakai_segalanya():
    assert {satu.parent.name for satu in BERKAS} == {str(nomor) for nomor in range(1, SKEMA + 1)}
    assert [satu["skema"] for satu in (SKIUM, LENGKAP, OSS_RBA, SICANTIK)] == [1, 2, 2, 2]
    assert set(BAWAAN) <= set(LENGKAP["tahap"][1])


@pytest.mark.parametrize("lama", [SKIUM, OSS_RBA, SICANTIK], ids=["skium", "oss_rba", "sicantik"])
def test_alur_lama_yang_dahulu_terbit_tetap_boleh_terbit(lama):
    assert periksa_alur(lama) == []


@SEMUA
def test_dokumen_lama_terbaca_dan_dapat_disusun_lagi(klojen, lama):
    alur = Alur(instansi=klojen, kode=lama["kode"], nama=lama["judul"])
    alur.tahap = urai(lama)
    alur.save()
    assert susun(Alur.objects.get(pk=alur.pk)) == lama | {"skema": SKEMA}


@SEMUA
def test_dokumen_lama_tergambar(lama):
    simpul = susun_bagan(lama).simpul
    assert [satu.nama for satu in simpul] == [satu["nama"] for satu in semua_tahap(lama)]


def test_bagan_alur_lengkap_menyebut_cabang_syarat_penolak_dan_hasilnya():
    kedua = susun_bagan(LENGKAP).simpul[1]
    assert "hanya bila dikembalikan ke sini" in kedua.syarat
    assert (kedua.keluaran, kedua.hari) == ("Berita acara", 3)
    assert "lanjut ke “3. C”" in kedua.cabang[0]


def test_permohonan_di_alur_lama_dapat_dijalankan_sampai_selesai(klojen):
    skium = buat_skium(klojen)
    AlurVersi.terbitkan(skium.alur, SKIUM)
    permohonan = ajukan(skium)[0]
    assert permohonan.alur_versi.dokumen["skema"] == 1
    assert jalankan(permohonan, regu(klojen)).status == S.SELESAI
