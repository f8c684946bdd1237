"""What a route can ask of a case: conditions, branches, officer fields, checklists, four eyes, rounds, effects."""

import pytest

from layanan.alur.enums import StatusPermohonan
from layanan.alur.models import AlurVersi
from layanan.formulir.enums import KelasData
from layanan.instansi.enums import Peran
from layanan.inti.errors import AksiTertutup, DataTidakSah
from layanan.inti.models import BukuNomor
from layanan.permohonan.actions import JalankanTahap, aksi_terbuka
from layanan.permohonan.queries import menunggu, rincian_tertulis
from tests.alur.pabrik import banding, buat_putusan, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan_lewat, ajukan_oss, buat_oss, kerjakan

DI_MAL = {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Mal Olimpik"}
CEKLIS = [
    {"kode": "asli", "nama": "Berkas asli dilihat", "wajib": True},
    {"kode": "foto", "nama": "Foto tempat usaha", "wajib": False},
]


def alasan(kasus, orang, kode):
    """Return why an action is closed for somebody who has it on the page."""
    return next(satu.alasan_tertutup for satu in aksi_terbuka(kasus, orang) if satu.kode == kode)


@pytest.mark.parametrize(("jawaban", "tujuan"), [({}, "putus"), (DI_MAL, "periksa_sewa")])
def test_tahap_yang_syaratnya_tidak_berlaku_dilewati(skium, kasi, jawaban, tujuan):
    di_mal = banding("lokasi_usaha", "pusat_perbelanjaan")
    kasus = ajukan_lewat(
        skium, buat_tahap("terima"), buat_tahap("periksa_sewa", bila=di_mal), buat_tahap("putus"), **jawaban
    )
    assert kerjakan(kasus, "teruskan", kasi).tahap == tujuan


def test_bila_semua_tahap_sisa_terlewati_permohonan_selesai(skium, kasi):
    tahap = [buat_tahap("terima"), buat_tahap("lain", bila=banding("lokasi_usaha", "kios"))]
    assert kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi).status == StatusPermohonan.SELESAI


@pytest.mark.parametrize(("putusan", "tujuan"), [("rumah", "ringan"), ("kios", "berat")])
def test_isian_petugas_memilih_cabang(skium, kasi, putusan, tujuan):
    kasus = ajukan_lewat(
        skium,
        buat_tahap("nilai", isian_petugas=[buat_putusan()], cabang=[(banding("putusan", "kios"), "berat")]),
        buat_tahap("ringan", cabang=[(None, "akhir")]),
        buat_tahap("berat"),
        buat_tahap("akhir"),
    )
    kasus = kerjakan(kasus, "teruskan", kasi, isi_putusan=putusan)
    assert kasus.tahap == tujuan
    assert kerjakan(kasus, "teruskan", kasi).tahap == "akhir"


def test_yang_dicentang_petugas_dapat_menjadi_syarat(skium, kasi):
    tanpa_foto = banding("terima_ceklis", "foto", "tidak_memuat")
    tahap = [buat_tahap("terima", ceklis=CEKLIS), buat_tahap("survei", bila=tanpa_foto), buat_tahap("putus")]
    kasus = ajukan_lewat(skium, *tahap)
    assert kerjakan(kasus, "teruskan", kasi, ceklis=["asli"]).tahap == "survei"
    assert kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi, ceklis=["asli", "foto"]).tahap == "putus"


def test_butir_wajib_yang_belum_dicentang_disebut_namanya(skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("terima", ceklis=CEKLIS), buat_tahap("putus"))
    with pytest.raises(DataTidakSah) as galat:
        kerjakan(kasus, "teruskan", kasi, ceklis=["foto"])
    assert [(satu.jalur, satu.pesan) for satu in galat.value.galat] == [
        ("ceklis", "Belum lengkap: Berkas asli dilihat.")
    ]
    assert kasus.peristiwa.count() == 1


def test_isian_petugas_diperiksa_menurut_jenisnya_dan_semua_yang_salah_disebut(skium, kasi):
    isian = [buat_isian("tanggal", "tanggal_survei"), buat_isian("nik", "nik_saksi"), buat_isian("teks", "tempat")]
    kasus = ajukan_lewat(skium, buat_tahap("survei", ceklis=CEKLIS, isian_petugas=isian), buat_tahap("putus"))
    with pytest.raises(DataTidakSah) as galat:
        kerjakan(kasus, "teruskan", kasi, isi_tanggal_survei="31-2-2026", isi_nik_saksi="12")
    assert {satu.jalur for satu in galat.value.galat} == {"isi_tanggal_survei", "isi_nik_saksi", "isi_tempat", "ceklis"}
    kasus.refresh_from_db()
    assert (kasus.tahap, kasus.isian_petugas) == ("survei", {})


def test_halaman_menyebut_semua_yang_salah_sekaligus_dan_menyimpan_ketikan(client, skium, kasi):
    isian = [buat_isian("tanggal", "tanggal_survei"), buat_isian("teks", "tempat")]
    kasus = ajukan_lewat(skium, buat_tahap("survei", ceklis=CEKLIS, isian_petugas=isian), buat_tahap("putus"))
    client.force_login(kasi)
    isi = {"versi": 1, "isi_tanggal_survei": "31-2-2026", "isi_tempat": "", "catatan": "Sudah ke lokasi"}
    halaman = client.post(f"/admin/permohonan/{kasus.pk}/aksi/teruskan/", isi).content.decode()
    for kalimat in (
        "Belum lengkap: Berkas asli dilihat.",
        "Tanggal 31-2-2026 tidak ada",
        "Isi Tempat.",
        "Sudah ke lokasi",
    ):
        assert kalimat in halaman
    assert 'value="31-2-2026"' in halaman
    assert kasus.peristiwa.count() == 1


def test_isian_bersyarat_hanya_diminta_bila_syaratnya_berlaku(skium, kasi):
    isian = [buat_putusan(), buat_isian("teks", "nama_kios", bila=("putusan", "kios"))]
    kasus = ajukan_lewat(skium, buat_tahap("nilai", isian_petugas=isian), buat_tahap("putus"))
    with pytest.raises(DataTidakSah):
        kerjakan(kasus, "teruskan", kasi, isi_putusan="kios")
    kasus = kerjakan(kasus, "teruskan", kasi, isi_putusan="rumah", isi_nama_kios="Tidak dipakai")
    assert kasus.isian_petugas == {"putusan": "rumah"}


def test_riwayat_dan_halaman_perkara_memuat_isian_petugas_tetapi_nik_tersamar_di_riwayat(client, skium, kasi):
    isian = [
        buat_isian("nik", "nik_saksi", kelas=KelasData.IDENTITAS.value),
        buat_isian("teks", "kesehatan", kelas=KelasData.SENSITIF.value),
        buat_isian("tanggal", "tanggal_survei"),
    ]
    kasus = ajukan_lewat(skium, buat_tahap("survei", ceklis=CEKLIS, isian_petugas=isian), buat_tahap("putus"))
    isi = {"ceklis": ["asli", "foto"], "isi_nik_saksi": "3573014101900001", "isi_tanggal_survei": "17-8-2026"}
    isi["isi_kesehatan"] = "Sakit jantung sejak 2020"
    kasus = kerjakan(kasus, "teruskan", kasi, **isi)
    assert rincian_tertulis(kasus, kasus.peristiwa.last()) == [
        ("Daftar periksa", "Berkas asli dilihat; Foto tempat usaha"),
        ("Nik saksi", "3573••••••••0001"),
        ("Kesehatan", "••••••••"),
        ("Tanggal survei", "17 Agustus 2026"),
    ]
    client.force_login(kasi)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/").content.decode()
    assert "Isian petugas" in halaman and "17 Agustus 2026" in halaman and "3573014101900001" in halaman
    assert halaman.count("3573••••••••0001") == halaman.count("Sakit jantung sejak 2020") == 1


def test_dikembalikan_tidak_menghapus_isian_dan_formulirnya_terisi_kembali(client, skium, kasi):
    nilai = buat_tahap("nilai", isian_petugas=[buat_putusan(), buat_isian("teks", "tempat")], ceklis=CEKLIS)
    kasus = ajukan_lewat(skium, nilai, buat_tahap("putus", "verifikasi", "nilai"))
    isi = {"ceklis": ["asli"], "isi_putusan": "kios", "isi_tempat": "Pasar Klojen"}
    kasus = kerjakan(kasus, "teruskan", kasi, **isi)
    kasus = kerjakan(kasus, "kembalikan", kasi, catatan="Cek lagi.")
    assert kasus.isian_petugas == {"nilai_ceklis": ["asli"], "putusan": "kios", "tempat": "Pasar Klojen"}
    client.force_login(kasi)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/aksi/teruskan/").content.decode()
    assert 'value="Pasar Klojen"' in halaman and halaman.count("checked") == 2
    kasus = kerjakan(kasus, "teruskan", kasi, **isi | {"isi_putusan": "rumah"})
    assert kasus.isian_petugas["putusan"] == "rumah"


def test_mengembalikan_dan_menolak_tidak_meminta_isian_petugas(skium, kasi):
    tahap = buat_tahap("nilai", "verifikasi", "terima", isian_petugas=[buat_putusan()], penolak=Peran.KASI.value)
    kasus = kerjakan(ajukan_lewat(skium, buat_tahap("terima"), tahap), "teruskan", kasi)
    assert [list(satu.form_class.base_fields) for satu in aksi_terbuka(kasus, kasi)] == [
        ["isi_putusan", "catatan"], ["catatan"], ["alasan"],
    ]  # fmt: skip


@pytest.fixture
def empat_mata(skium):
    """Return a case whose second stage needs another person than the first."""
    return ajukan_lewat(
        skium, buat_tahap("periksa"), buat_tahap("setuju", "verifikasi", "periksa", terpisah_dari=["periksa"])
    )


def test_empat_mata_orang_yang_sama_diberi_tahu_dan_orang_lain_mendapat_giliran(empat_mata, kasi, klojen):
    lain = buat_petugas(klojen, Peran.KASI)
    kasus = kerjakan(empat_mata, "teruskan", kasi)
    pesan = "Anda sudah memeriksa di tahap “Periksa”; tahap ini harus dikerjakan orang lain."
    assert alasan(kasus, kasi, "teruskan") == alasan(kasus, kasi, "kembalikan") == pesan
    with pytest.raises(AksiTertutup, match="harus dikerjakan orang lain"):
        kerjakan(kasus, "teruskan", kasi)
    assert (kasus in menunggu(kasi), kasus in menunggu(lain)) == (False, True)
    assert kerjakan(kasus, "teruskan", lain).status == StatusPermohonan.SELESAI


def test_empat_mata_dihitung_dari_yang_terakhir_memeriksa(empat_mata, kasi, klojen):
    lain = buat_petugas(klojen, Peran.KASI)
    kasus = kerjakan(kerjakan(empat_mata, "teruskan", kasi), "kembalikan", lain, catatan="Kurang.")
    kasus = kerjakan(kasus, "teruskan", lain)
    assert (kasus in menunggu(kasi), kasus in menunggu(lain)) == (True, False)
    assert alasan(kasus, kasi, "teruskan") == ""


def test_empat_mata_terlihat_di_halaman_perkara(client, empat_mata, kasi):
    kasus = kerjakan(empat_mata, "teruskan", kasi)
    client.force_login(kasi)
    halaman = client.get(f"/admin/permohonan/{kasus.pk}/")
    assert "Anda sudah memeriksa di tahap “Periksa”" in halaman.content.decode()
    assert halaman.context["aksi_terbuka"] == []
    jawaban = client.post(f"/admin/permohonan/{kasus.pk}/aksi/teruskan/", {"versi": kasus.versi}, follow=True)
    assert "harus dikerjakan orang lain" in jawaban.content.decode()


def test_sesudah_batas_pengembalian_habis_hanya_dapat_diteruskan_atau_ditolak(skium, kasi):
    periksa = buat_tahap("periksa", "verifikasi", "perbaikan", putaran=2, penolak=Peran.KASI.value)
    kasus = ajukan_lewat(skium, buat_tahap("perbaikan", "perbaikan"), periksa)
    for _kali in range(2):
        kasus = kerjakan(kasus, "kembalikan", kasi, alasan="KTP buram.")
        kasus = kerjakan(kasus, "teruskan", kasi, catatan="Datang ke loket.")
    assert "Sudah 2 kali dikembalikan ke pemohon" in alasan(kasus, kasi, "kembalikan")
    with pytest.raises(AksiTertutup, match="Teruskan, atau tolak"):
        kerjakan(kasus, "kembalikan", kasi, alasan="Masih buram.")
    assert alasan(kasus, kasi, "teruskan") == alasan(kasus, kasi, "tolak") == ""


def test_batas_pengembalian_tidak_menghitung_pengembalian_ke_rekan(skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("terima"), buat_tahap("periksa", "verifikasi", "terima", putaran=1))
    for _kali in range(3):
        kasus = kerjakan(kerjakan(kasus, "teruskan", kasi), "kembalikan", kasi, catatan="Kurang.")
    assert alasan(kerjakan(kasus, "teruskan", kasi), kasi, "kembalikan") == ""


def test_efek_yang_dipilih_pada_alur_dijalankan_saat_tahap_diteruskan(skium, kasi):
    kasus = ajukan_lewat(skium, *BERNOMOR)
    kasus = kerjakan(kasus, "teruskan", kasi)
    assert kasus.nomor_surat.startswith("500/001/")
    assert kasus.peristiwa.last().rincian == {"nomor_surat": kasus.nomor_surat}


BERNOMOR = buat_tahap("catat", efek=["beri_nomor_surat"]), buat_tahap("arsip", "arsip")


def test_dua_layanan_dengan_pola_nomor_yang_sama_tidak_memberi_nomor_yang_sama(klojen, skium, kasi):
    oss = buat_oss(klojen)
    AlurVersi.terbitkan(oss.alur, dokumen_alur(*BERNOMOR))
    satu = kerjakan(ajukan_lewat(skium, *BERNOMOR), "teruskan", kasi)
    dua = kerjakan(ajukan_oss(oss), "teruskan", kasi)
    assert (satu.nomor_surat[:8], dua.nomor_surat[:8]) == ("500/001/", "500/002/")


def test_nomor_yang_sudah_terpakai_dilewati(skium, kasi):
    satu, dua = (kerjakan(ajukan_lewat(skium, *BERNOMOR), "teruskan", kasi) for _kali in range(2))
    BukuNomor.objects.filter(buku__startswith="surat.").update(terakhir=0)
    tiga = kerjakan(ajukan_lewat(skium, *BERNOMOR), "teruskan", kasi)
    assert [kasus.nomor_surat[4:7] for kasus in (satu, dua, tiga)] == ["001", "002", "003"]


def test_pola_nomor_yang_tidak_pernah_berubah_dijelaskan(skium, kasi, monkeypatch):
    monkeypatch.setattr("layanan.permohonan.efek.ambil_nomor_surat", lambda *_: "500/TETAP")
    kerjakan(ajukan_lewat(skium, *BERNOMOR), "teruskan", kasi)
    with pytest.raises(AksiTertutup, match="memberi nomor yang sudah dipakai"):
        kerjakan(ajukan_lewat(skium, *BERNOMOR), "teruskan", kasi)


def test_efek_yang_tidak_terpasang_lagi_dijelaskan_dan_tidak_mengubah_apa_pun(skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("catat", efek=["kirim_merpati"]), buat_tahap("arsip", "arsip"))
    with pytest.raises(AksiTertutup, match=r"kirim_merpati.*tidak terpasang"):
        kerjakan(kasus, "teruskan", kasi)
    assert kasus.peristiwa.count() == 1


def test_jenis_tahap_yang_tidak_terpasang_lagi_tidak_merusak_halaman(client, skium, kasi):
    kasus = ajukan_lewat(skium, buat_tahap("terima"), buat_tahap("ronda", "ronda_malam"))
    kasus = kerjakan(kasus, "teruskan", kasi)
    client.force_login(kasi)
    assert client.get(f"/admin/permohonan/{kasus.pk}/").status_code == 200
    assert aksi_terbuka(kasus, kasi) == []


def test_tanggal_dalam_syarat_dihitung_dari_hari_pengajuan(skium, kasi):
    lama = {"isian": "tanggal_akta", "op": "lt", "nilai": {"hari_ini": -1, "satuan": "tahun"}}
    tahap = [
        buat_tahap("terima", isian_petugas=[buat_isian("tanggal", "tanggal_akta")]),
        buat_tahap("perbarui", bila=lama),
        buat_tahap("putus"),
    ]
    assert kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi, isi_tanggal_akta="1-1-2020").tahap == "perbarui"
    hari_ini = ajukan_lewat(skium, *tahap).created_at.date().isoformat()
    assert kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi, isi_tanggal_akta=hari_ini).tahap == "putus"


def test_petugas_lain_tidak_melihat_tindakan_yang_bukan_urusannya(skium, petugas):
    kasus = ajukan_lewat(skium, buat_tahap("terima", isian_petugas=[buat_putusan()]))
    assert aksi_terbuka(kasus, petugas[Peran.CAMAT]) == []
    assert JalankanTahap(kasus, "teruskan", petugas[Peran.CAMAT]).tersedia() is None


def test_banyak_permohonan_dan_aturan_tidak_menambah_kueri(skium, kasi, django_assert_num_queries):
    tahap = [buat_tahap("a"), buat_tahap("b", terpisah_dari=["a"]), buat_tahap("c", terpisah_dari=["a", "b"])]
    for _ke in range(4):
        kerjakan(ajukan_lewat(skium, *tahap), "teruskan", kasi)
    list(menunggu(kasi))
    with django_assert_num_queries(4):
        assert list(menunggu(kasi)) == []
