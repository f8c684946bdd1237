"""Co-signers in a form: the setting in the builder, its lint, and who is asked."""

import pytest
from django.urls import reverse

from layanan.formulir.blocks import LANGKAH
from layanan.formulir.dokumen import semua_isian, susun
from layanan.formulir.jenis.setuju import KALIMAT_UMUM
from layanan.formulir.kamus import KAMUS
from layanan.formulir.models import Formulir
from layanan.formulir.penyetuju import bacaan, diminta
from layanan.formulir.rules import periksa_formulir
from layanan.instansi.enums import Peran
from layanan.inti.models import kanonik
from layanan.inti.tulisan import baca_selisih
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, data_admin
from tests.pabrik import buat_petugas
from tests.permohonan.setuju import DEWASA, DOKUMEN, JAWABAN, KALIMAT

PEMOHON = buat_isian("nama", "pemohon")
ORANG = buat_isian("nama", "orang")
BARIS = {"kalimat": KALIMAT, "nama_dari": "orang", "untuk": None}


def grup(*isian, **ubah):
    """Return a group whose rows agree too."""
    return buat_isian("grup", "pengurus", isian=list(isian), **({"setuju": BARIS} | ubah))


def test_penyetuju_kembali_utuh_dari_penyusun(klojen):
    formulir = buat_formulir(klojen, DOKUMEN, pernyataan=DOKUMEN["pernyataan"])
    assert kanonik(susun(Formulir.objects.get(pk=formulir.pk))) == kanonik(DOKUMEN)


def test_tanpa_penyetuju_dokumen_tidak_menyebutnya(klojen):
    isian = semua_isian(susun(buat_formulir(klojen, buat_dokumen(PEMOHON, buat_isian("grup", isian=[ORANG])))))
    assert not any("setuju" in satu for satu in isian)


@pytest.mark.sekali
def test_isian_lama_tanpa_pengaturan_ini_tetap_terbaca():
    blok = dict(LANGKAH)["langkah"].child_blocks["isian"].child_blocks["nama"]
    nilai = blok.to_python({"label": "Nama", "kunci": "nama", "panjang": 120})
    assert not nilai["setuju"]["minta"]


def test_redaktur_menyalakannya_di_penyunting(client, klojen):
    dokumen = buat_dokumen(PEMOHON, grup(ORANG, setuju={"kalimat": "", "nama_dari": "", "untuk": None}))
    formulir = buat_formulir(klojen, buat_dokumen(PEMOHON))
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Formulir.snippet_viewset.get_url_name("edit"), args=[formulir.pk])
    assert client.post(alamat, data_admin(formulir, dokumen=dokumen)).status_code == 302
    tersimpan = list(semua_isian(susun(Formulir.objects.get(pk=formulir.pk).get_latest_revision_as_object())))[1]
    assert tersimpan["setuju"] == {"kalimat": KALIMAT_UMUM, "nama_dari": "orang", "untuk": None}


def test_perubahan_disebut_dengan_kata_penyunting():
    lama, baru = buat_dokumen(PEMOHON, grup(ORANG)), buat_dokumen(PEMOHON, grup(ORANG))
    del lama["langkah"][0]["isian"][1]["setuju"]
    baru["langkah"][0]["isian"][1]["setuju"] = BARIS | {"untuk": {"isian": "orang", "op": "terisi"}}
    (baris,) = (satu for daftar in baca_selisih(lama, baru, KAMUS).kelompok.values() for satu in daftar)
    assert baris.atribut == "Ikut menyetujui"
    assert f"Kalimat yang disetujui: {KALIMAT}" in baris.menjadi and "Hanya baris yang: “Orang” terisi" in baris.menjadi


DI_DALAM = buat_isian("nama", "di_dalam", setuju={"kalimat": KALIMAT})
SALAH = {
    "setuju_pemohon": ([PEMOHON | {"setuju": {"kalimat": KALIMAT}}], "nama pemohon sendiri"),
    "setuju_di_dalam_grup": ([PEMOHON, grup(ORANG, DI_DALAM)], "Hanya grup terluar"),
    "setuju_tanpa_nama": (
        [PEMOHON, grup(buat_isian("teks", "orang"))],
        "perlu isian jenis “Nama orang” di dalam grup ini",
    ),
    "setuju_nama_tidak_wajib": ([PEMOHON, grup(ORANG | {"wajib": False})], "“Orang” harus selalu tampil dan wajib"),
    "syarat_tak_dikenal": ([PEMOHON, grup(ORANG, setuju=BARIS | {"untuk": DEWASA})], "“dewasa”"),
}


@pytest.mark.sekali
@pytest.mark.parametrize(("kode", "isian", "kalimat"), [(kode, *isi) for kode, isi in SALAH.items()])
def test_yang_tidak_dapat_ditanyai_menahan(kode, isian, kalimat):
    (temuan,) = periksa_formulir(buat_dokumen(*isian))
    assert (temuan.kode, temuan.memblokir, kalimat in str(temuan.pesan)) == (kode, True, True)


@pytest.mark.sekali
def test_isian_tidak_wajib_hanya_diperingatkan():
    pasangan = buat_isian("nama", "pasangan", wajib=False, setuju={"kalimat": KALIMAT})
    (temuan,) = periksa_formulir(buat_dokumen(PEMOHON, pasangan))
    assert (temuan.kode, temuan.memblokir) == ("setuju_tidak_wajib", False)
    assert [satu.kode for satu in periksa_formulir(DOKUMEN)] == ["setuju_tidak_wajib"]


@pytest.mark.sekali
def test_yang_ditanyai_menurut_jawaban():
    data = JAWABAN | {"nama_wali": "Wati"}
    assert [(satu.jalur, satu.kalimat) for satu in diminta(DOKUMEN, data)] == [
        ("ahli_waris.0", KALIMAT),
        ("ahli_waris.2", KALIMAT),
        ("nama_wali", "Saya wali mereka."),
    ]
    assert diminta(DOKUMEN, {"nama_pemohon": "Siti"}) == []


@pytest.mark.sekali
@pytest.mark.parametrize(("kelas", "jawaban"), [("sensitif", "x" * 40), ("identitas", "12345678")])
def test_jawaban_rahasia_tidak_pernah_utuh_juga_bila_pendek_atau_di_dalam_grup(kelas, jawaban):
    rahasia = buat_isian("teks", "rahasia", kelas=kelas)
    dokumen = buat_dokumen(PEMOHON, rahasia, grup(ORANG, buat_isian("teks", "dalam", kelas=kelas)))
    data = {"pemohon": "Siti", "rahasia": jawaban, "pengurus": [{"orang": "Rina", "dalam": jawaban}]}
    sendiri, bagian = bacaan(dokumen, data, "pengurus.0", None)
    assert [satu["kunci"] for satu in sendiri] == ["orang", "dalam"]
    assert jawaban not in str(sendiri) + str(bagian) and "Rina" in str(bagian)


@pytest.mark.sekali
def test_grup_rahasia_tertutup_seluruhnya():
    dokumen = buat_dokumen(PEMOHON, grup(ORANG, kelas="sensitif"))
    sendiri, bagian = bacaan(dokumen, {"pemohon": "Siti", "pengurus": [{"orang": "Rina"}]}, "pengurus.0", None)
    assert sendiri == [] and "Rina" not in str(bagian)
