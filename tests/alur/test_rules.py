"""What stops a route from being published."""

import pytest

from layanan.alur.periksa.jalan import periksa_acuan
from layanan.alur.periksa.kantor import periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.inti.lint import BelumLayakTerbit
from tests.alur.pabrik import banding, buat_alur, buat_putusan, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium

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


MAL = banding("lokasi_usaha", "pusat_perbelanjaan")
BERPUTUSAN = buat_tahap("nilai", isian_petugas=[buat_putusan()])
PEMBERI = {"peran_rekomendasi": [Peran.KASI.value, Peran.CAMAT.value]}
SALAH |= {
    "tak_dikenal": ([PERIKSA, buat_tahap("ronda", "ronda_malam")], "Jenis tahap “ronda_malam” tidak ada di situs ini."),
    "tanpa_awal": ([buat_tahap("perbaikan", "perbaikan")], "Tambahkan tahap yang memulai pekerjaan."),
    "awal_bersyarat": ([buat_tahap("periksa", bila=MAL), SERAH], "Tahap pertama selalu dijalani."),
    "cabang_mundur": ([PERIKSA, buat_tahap("b", cabang=[(MAL, "periksa")]), SERAH], "tidak ada sesudah tahap ini"),
    "cabang_terlewat": (
        [buat_tahap("a", cabang=[(MAL, "b")]), buat_tahap("b", hanya_kembali=True), buat_tahap("c", "verifikasi", "b")],
        "yang hanya dijalani bila dikembalikan ke sana",
    ),
    "tak_terjangkau": (
        [buat_tahap("a", cabang=[(None, "c")]), buat_tahap("b"), buat_tahap("c")],
        "Tahap ini tidak pernah dijalani: semua jalan melewatinya.",
    ),
    "operator_tak_cocok": (
        [BERPUTUSAN, buat_tahap("b", bila=banding("putusan", "rumah", "gt")), SERAH],
        "Isian “Putusan” tidak dapat dibandingkan dengan “lebih dari, atau sesudah”.",
    ),
    "nilai_tak_mungkin": (
        [BERPUTUSAN, buat_tahap("b", bila=banding("putusan", "gudang")), SERAH],
        "tidak mungkin menjadi jawaban. Nilai “gudang” tidak ada pada pilihan “Putusan”.",
    ),
    "kunci_ganda": (
        [BERPUTUSAN, buat_tahap("b", isian_petugas=[buat_putusan()])],
        "Kunci isian petugas ini dipakai lebih dari sekali dalam alur.",
    ),
    "nilai_ganda": (
        [buat_tahap("a", isian_petugas=[buat_putusan(pilihan=[{"label": "A", "nilai": "a"}] * 2)])],
        "Nilai “a” dipakai lebih dari sekali.",
    ),
    "ceklis_ganda": (
        [buat_tahap("a", ceklis=[{"kode": "ktp", "nama": "KTP", "wajib": True}] * 2)],
        "Kode “ktp” pada daftar periksa dipakai lebih dari sekali.",
    ),
    "terpisah_tak_dikenal": ([buat_tahap("a", terpisah_dari=["b"]), buat_tahap("b")], "tidak ada sebelum tahap ini"),
}
KURANG = [
    ({"bila_negatif": "lanjut"}, "Pilih siapa saja yang memberi rekomendasi."),
    (PEMBERI, "Pilih apa yang terjadi bila ada yang tidak setuju."),
    (PEMBERI | {"bila_negatif": "kembali"}, "tetapi tahap tujuannya belum diisi"),
]
SIA_SIA = [
    (buat_tahap("tugas", "tugaskan_kurir", penolak=Peran.KASI), "tidak mengenal penolakan"),
    (buat_tahap("jemput", "jemput", "tugas", "periksa"), "hanya mengenal satu tujuan kembali"),
    (buat_tahap("b", cabang=[(None, "akhir"), (MAL, "akhir")]), "cabang di atasnya selalu berlaku"),
    (buat_tahap("b", eskalasi=Peran.CAMAT.value), "Tahap ini tidak bertenggat, jadi tidak pernah terlambat."),
    (buat_tahap("b", diam="ingatkan"), "Tahap ini tidak bertenggat, jadi tidak pernah terlambat."),
    (buat_tahap("b", putaran=2), "Tahap ini tidak mengembalikan ke pemohon"),
    (buat_tahap("b", "verifikasi", "tugas", putaran=2), "hanya dapat diteruskan. Isi juga yang boleh menolak."),
    (buat_tahap("b", bila_negatif="lanjut"), "tidak menanyai beberapa orang"),
    (buat_tahap("b", peran_rekomendasi=["kasi"]), "Hanya jenis “Rekomendasi beberapa pejabat”"),
    (
        buat_tahap("b", "rekomendasi", **PEMBERI, bila_negatif="lanjut", efek=["beri_nomor_surat"]),
        "Tidak ada petugas yang meneruskan tahap ini",
    ),
    (buat_tahap("b", bila=banding("nanti", "rumah")), "yang baru diisi di tahap “Akhir” sesudahnya"),
]


@pytest.mark.parametrize(("kode", "tahap", "kalimat"), [(kode, *isi) for kode, isi in SALAH.items()])
def test_setiap_temuan_berkalimat_dan_menahan(kode, tahap, kalimat):
    temuan = [satu for satu in periksa_alur(dokumen_alur(*tahap)) if satu.kode == kode]
    assert len(temuan) == 1
    assert kalimat in str(temuan[0].pesan)
    assert temuan[0].memblokir


def test_penugasan_kurir_yang_dapat_dilewati_tidak_cukup():
    tugas = buat_tahap("tugas", "tugaskan_kurir", bila=MAL)
    temuan = periksa_alur(dokumen_alur(PERIKSA, tugas, buat_tahap("antar", "antar")))
    assert [(satu.kode, satu.memblokir) for satu in temuan] == [("tanpa_penugasan", True)]


@pytest.mark.parametrize(("ubah", "kalimat"), KURANG)
def test_rekomendasi_yang_kurang_menahan(ubah, kalimat):
    temuan = periksa_alur(dokumen_alur(PERIKSA, buat_tahap("rekomendasi", "rekomendasi", **ubah)))
    assert [(satu.kode, satu.memblokir, kalimat in str(satu.pesan)) for satu in temuan] == [
        ("rekomendasi_kurang", True, True)
    ]


def test_rekomendasi_tidak_dapat_menolak_sesudah_surat_terbit():
    tolak = buat_tahap("rekomendasi", "rekomendasi", **PEMBERI, bila_negatif="tolak")
    temuan = periksa_alur(dokumen_alur(PERIKSA, buat_tahap("ttd", "tanda_tangan"), tolak))
    assert [satu.kode for satu in temuan] == ["rekomendasi_kurang"]


@pytest.mark.parametrize(("tahap", "kalimat"), SIA_SIA)
def test_yang_tidak_berpengaruh_diperingatkan(tahap, kalimat):
    akhir = buat_tahap("akhir", isian_petugas=[buat_putusan("nanti")])
    temuan = periksa_alur(dokumen_alur(PERIKSA, TUGAS, tahap | {"value": tahap["value"] | {"kode": "baru"}}, akhir))
    assert [satu.memblokir for satu in temuan] == [False]
    assert kalimat in str(temuan[0].pesan)


def test_tahap_yang_tidak_pernah_menjadi_tujuan_pengembalian_disebut():
    temuan = periksa_alur(dokumen_alur(buat_tahap("perbaikan", "perbaikan"), PERIKSA))
    assert [(satu.kode, satu.tempat) for satu in temuan] == [("tak_terjangkau", "Perbaikan")]
    assert "tidak ada yang mengembalikannya" in str(temuan[0].pesan)


@pytest.mark.parametrize("ubah", [{"peran": "hansip"}, {"efek": ["kirim_merpati"]}, {"peran": "redaktur"}])
def test_nama_yang_tidak_dikenal_menahan(ubah):
    temuan = periksa_alur(dokumen_alur(buat_tahap("periksa", **ubah)))
    assert [(satu.kode, satu.memblokir) for satu in temuan] == [("tak_dikenal", True)]


def test_kembali_ke_diri_sendiri_tidak_boleh():
    temuan = periksa_alur(dokumen_alur(buat_tahap("periksa", "verifikasi", "periksa")))
    assert [satu.kode for satu in temuan] == ["kembali_ke_depan"]


def test_alur_yang_salah_tidak_dapat_diterbitkan(klojen):
    alur = buat_alur(*SALAH["tanpa_penugasan"][0], instansi=klojen)
    alur.save()
    with pytest.raises(BelumLayakTerbit, match="Belum ada yang ditugaskan"):
        alur.save_revision().publish()
    assert not alur.versi.exists()


def kode_kantor(dokumen, **pemegang):
    """Return the findings on people as (code, place, blocks); people are numbers."""
    return [(satu.kode, satu.tempat, satu.memblokir) for satu in periksa_kantor(dokumen, pemegang)]


def test_peran_yang_tidak_dipegang_siapa_pun_diperingatkan_sekali_dengan_tempatnya():
    dokumen = dokumen_alur(PERIKSA, buat_tahap("lagi"), buat_tahap("ttd", "tanda_tangan", peran="camat"))
    assert kode_kantor(dokumen, camat={1}) == [("peran_kosong", "Periksa, Lagi", False)]
    assert kode_kantor(dokumen, camat={1}, kasi={2}) == []


DUA_MATA = [PERIKSA, buat_tahap("setuju", terpisah_dari=["periksa"])]
LAIN_PERAN = [PERIKSA, buat_tahap("setuju", peran="camat", terpisah_dari=["periksa"])]


@pytest.mark.parametrize(
    ("tahap", "pemegang", "temuan"),
    [
        (DUA_MATA, {"kasi": {1}}, [("satu_orang", "Setuju", True)]),
        (DUA_MATA, {"kasi": {1, 2}}, []),
        (LAIN_PERAN, {"kasi": {1}, "camat": {2}}, []),
        (LAIN_PERAN, {"kasi": {1}, "camat": {1}}, [("satu_orang", "Setuju", True)]),
        (LAIN_PERAN, {"kasi": {1, 2}, "camat": {1}}, [("satu_orang", "Setuju", False)]),
    ],
)
def test_empat_mata_perlu_cukup_orang(tahap, pemegang, temuan):
    assert kode_kantor(dokumen_alur(*tahap), **pemegang) == temuan


def test_empat_mata_yang_pasti_macet_menahan_penerbitan_di_instansi_ini(klojen):
    buat_petugas(klojen, Peran.KASI)
    alur = buat_alur(*DUA_MATA, instansi=klojen)
    alur.save()
    with pytest.raises(BelumLayakTerbit, match="hanya 1 orang"):
        alur.save_revision().publish()
    buat_petugas(klojen, Peran.KASI)
    alur.save_revision().publish()
    assert alur.versi.count() == 1


def test_acuan_syarat_dicocokkan_dengan_formulir():
    umur = {
        "salah_satu": [banding("umur", "17", "gte"), banding("lokasi", "rumah"), banding("nama", "2020-01-01", "gt")]
    }
    dokumen = dokumen_alur(BERPUTUSAN, buat_tahap("b", bila=umur), buat_tahap("c", bila=banding("lokasi", "gudang")))
    formulir = buat_dokumen(buat_isian("pilihan", "lokasi"), buat_isian("nama", "nama"), buat_putusan())
    assert [(satu.kode, satu.tempat, satu.memblokir) for satu in periksa_acuan(dokumen, formulir)] == [
        ("syarat_tak_dikenal", "B", True),
        ("operator_tak_cocok", "B", True),
        ("nilai_tak_mungkin", "C", True),
        ("kunci_bertabrakan", "Nilai", False),
    ]


def test_syarat_yang_tidak_cocok_menahan_alur_yang_sudah_dipakai_layanan(klojen):
    skium = buat_skium(klojen)
    skium.alur.tahap = [PERIKSA, buat_tahap("b", bila=banding("luas_bangunan", "100", "gt"))]
    with pytest.raises(BelumLayakTerbit, match="“luas_bangunan”, yang tidak ada pada formulir"):
        skium.alur.save_revision().publish()
