"""The way of a file: taken in, kept for the draft, given to the case, erased in time."""

import os
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone
from PIL import Image

from layanan.berkas.actions import (
    PALING_BANYAK_SEMENTARA,
    TerimaBerkas,
    ambil_alih,
    buang_selain,
    hapus_berkas_identitas,
    terima_unggahan,
)  # fmt: skip
from layanan.berkas.models import Berkas
from layanan.berkas.queries import berkas_menurut_id, berkas_milik
from layanan.berkas.storage import penyimpanan_berkas
from layanan.inti.errors import DataTidakSah
from tests.berkas.pabrik import DRAF, EICAR, aturan, aturan_ktp, buat_wadah, foto_ponsel, gambar, pdf, simpan, unggahan

LAIN = "draf:00000000-0000-4000-8000-000000000002"
KASUS = "permohonan:7"


@pytest.fixture
def wadah(klojen):
    return buat_wadah(klojen)


@pytest.fixture
def selesai(django_capture_on_commit_callbacks):
    """Return a context in which everything that waits for the commit is done at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def isi_folder():
    """Return the names of all stored files."""
    akar = Path(penyimpanan_berkas().location)
    return sorted(str(satu.relative_to(akar)) for satu in akar.rglob("*") if satu.is_file())


def kunci(*berkas):
    return [str(satu.pk) for satu in berkas]


def test_unggahan_disimpan_di_tempat_pribadi_dengan_nama_acak(wadah, klojen):
    berkas = simpan(wadah, nama="../KK Siti.pdf")
    assert (berkas.nama_asli, berkas.mime, berkas.ukuran) == ("KK Siti.pdf", "application/pdf", len(pdf()))
    assert (berkas.instansi, berkas.pemilik, berkas.kelas, berkas.hapus_saat_putus) == (klojen, DRAF, "pribadi", False)
    assert isi_folder() == [berkas.berkas.name]
    assert "Siti" not in berkas.berkas.name
    assert berkas.berkas.read() == pdf()
    assert oct(Path(berkas.berkas.path).stat().st_mode)[-3:] == "600"
    with pytest.raises(ValueError, match="tidak punya alamat"):
        _ = berkas.berkas.url


def test_foto_identitas_diberi_cap_dan_ditandai_untuk_dihapus(wadah):
    ktp = simpan(wadah, foto_ponsel(ukuran=(800, 500)), aturan_ktp(), "IMG_1.HEIC")
    biasa = simpan(wadah, foto_ponsel(ukuran=(800, 500)), nama="IMG_1.jpg")
    assert (ktp.nama_asli, ktp.mime, ktp.kelas, ktp.hapus_saat_putus) == ("IMG_1.jpg", "image/jpeg", "identitas", True)
    dua = [Image.open(BytesIO(satu.berkas.read())).convert("L") for satu in (ktp, biasa)]
    beda = sum(abs(satu - lain) > 15 for satu, lain in zip(*(satu.getdata() for satu in dua), strict=True))
    assert beda > 5000


@pytest.mark.parametrize(
    ("isi", "kode"), [(b"", "berkas_kosong"), (EICAR, "berkas_jenis"), (bytes(1024 * 1024 + 1), "berkas_besar")]
)
def test_yang_ditolak_tidak_meninggalkan_apa_pun(wadah, isi, kode):
    with pytest.raises(DataTidakSah) as ditolak:
        simpan(wadah, isi)
    assert [(satu.jalur, satu.kode) for satu in ditolak.value.galat] == [("kk", kode)]
    assert not Berkas.objects.exists()
    assert isi_folder() == []


def test_isi_yang_sama_dua_kali_tetap_satu_berkas(wadah, klojen):
    pertama = simpan(wadah, gambar())
    assert simpan(wadah, gambar(), nama="nama lain.jpg") == pertama
    assert simpan(wadah, gambar(), aturan_ktp()) != pertama
    assert simpan(buat_wadah(klojen, LAIN), gambar()) != pertama
    assert Berkas.objects.count() == len(isi_folder()) == 3


def test_klik_serentak_yang_kalah_memakai_berkas_yang_menang(wadah, monkeypatch):
    menang = simpan(wadah)
    jawaban = iter([None, menang])
    monkeypatch.setattr(TerimaBerkas, "_sudah_ada", lambda *_: next(jawaban))
    assert simpan(wadah) == menang
    assert isi_folder() == [menang.berkas.name]


def test_basis_data_menjaga_isi_yang_sama_hanya_sekali(wadah):
    berkas = simpan(wadah)
    with pytest.raises(IntegrityError), transaction.atomic():
        Berkas.objects.create(**{
            nama: getattr(berkas, nama)
            for nama in ("instansi", "pemilik", "kunci_isian", "sha256", "mime", "ukuran", "kedaluwarsa")
        })  # fmt: skip


def test_disk_penuh_dijawab_dengan_kalimat_dan_dicatat(wadah, monkeypatch, caplog):
    monkeypatch.setattr("layanan.berkas.storage.PenyimpananBerkas._save", lambda *_: (_ for _ in ()).throw(OSError(28)))
    with pytest.raises(DataTidakSah) as ditolak:
        simpan(wadah, nama="rahasia.pdf")
    assert ditolak.value.galat[0].pesan == "“rahasia.pdf” gagal diunggah. Unggah sekali lagi."
    assert "tidak dapat disimpan" in caplog.text
    assert "rahasia" not in caplog.text


def test_satu_draf_tidak_dapat_memenuhi_disk(wadah):
    asal = simpan(wadah)
    isi = {"instansi": asal.instansi, "pemilik": DRAF, "ukuran": 1, "kedaluwarsa": timezone.now()}
    Berkas.objects.bulk_create(Berkas(sha256=urut, **isi) for urut in range(PALING_BANYAK_SEMENTARA))
    with pytest.raises(DataTidakSah) as ditolak:
        simpan(wadah, gambar())
    assert ditolak.value.galat[0].kode == "berkas_menumpuk"
    assert simpan(wadah) == asal


def test_menambah_berkas_pada_jawaban(wadah):
    lama = simpan(wadah)
    hasil = terima_unggahan(wadah, aturan(), [unggahan(gambar())], kunci(lama))
    assert hasil.galat == []
    assert hasil.ids[0] == str(lama.pk)
    assert [satu.mime for satu in berkas_menurut_id(hasil.ids)] == ["application/pdf", "image/jpeg"]


def test_terlalu_banyak_ditolak_sebelum_ada_yang_disimpan(wadah):
    lama = simpan(wadah)
    hasil = terima_unggahan(wadah, aturan(), [unggahan(gambar()), unggahan(gambar("PNG"))], kunci(lama))
    assert hasil.ids == kunci(lama)
    assert hasil.galat[0].pesan == "Kartu keluarga paling banyak 2 berkas. Hapus sebagian, atau pilih lebih sedikit."
    assert Berkas.objects.count() == 1


def test_berkas_tunggal_diganti_yang_baru_tetapi_tidak_oleh_yang_ditolak(wadah):
    lama = simpan(wadah, gambar(), aturan_ktp())
    gagal = terima_unggahan(wadah, aturan_ktp(), [unggahan(EICAR, "ktp.jpg")], kunci(lama))
    assert (gagal.ids, [satu.kode for satu in gagal.galat]) == (kunci(lama), ["berkas_jenis"])
    ganti = terima_unggahan(wadah, aturan_ktp(), [unggahan(gambar("PNG"))], kunci(lama))
    assert len(ganti.ids) == 1
    assert ganti.ids != kunci(lama)


def test_yang_baik_tetap_masuk_walau_yang_lain_ditolak(wadah):
    hasil = terima_unggahan(wadah, aturan(), [unggahan(EICAR, "virus.pdf"), unggahan(pdf(), "kk.pdf")], [])
    assert [satu.nama_asli for satu in berkas_menurut_id(hasil.ids)] == ["kk.pdf"]
    assert [satu.pesan.partition(" tidak")[0] for satu in hasil.galat] == ["“virus.pdf”"]


def test_kunci_dari_peramban_yang_bukan_miliknya_tidak_dipakai(wadah, klojen):
    asing = simpan(buat_wadah(klojen, LAIN))
    isian_lain = simpan(wadah, gambar(), aturan_ktp())
    hasil = terima_unggahan(wadah, aturan(), [], [*kunci(asing, isian_lain), "../../etc", "", "\x00"])
    assert (hasil.ids, hasil.galat) == ([], [])


def test_berkas_draf_menjadi_milik_permohonan_dan_sisanya_dihapus(wadah, selesai):
    dipakai, ditinggal = simpan(wadah), simpan(wadah, gambar())
    with selesai():
        ambil_alih({"kk": kunci(dipakai), "ktp": []}, DRAF, KASUS)
    assert list(berkas_milik(KASUS)) == kunci(dipakai)
    assert berkas_milik(KASUS)[str(dipakai.pk)].kedaluwarsa is None
    assert not Berkas.objects.filter(pk=ditinggal.pk).exists()
    assert isi_folder() == [dipakai.berkas.name]


def test_mengambil_alih_dua_kali_tidak_mengubah_apa_pun(wadah, selesai):
    berkas = simpan(wadah)
    for _kali in range(2):
        with selesai():
            ambil_alih({"kk": kunci(berkas)}, DRAF, KASUS)
    assert list(berkas_milik(KASUS)) == kunci(berkas)
    assert isi_folder() == [berkas.berkas.name]


@pytest.mark.parametrize("cara", ["draf lain", "isian lain", "kantor lain", "tidak ada", "bukan kunci", "perkara lain"])
def test_berkas_orang_lain_tidak_dapat_diakui(wadah, klojen, lumajang, cara):
    sendiri = simpan(wadah)
    asing = {
        "draf lain": lambda: str(simpan(buat_wadah(klojen, LAIN)).pk),
        "isian lain": lambda: str(simpan(wadah, gambar(), aturan_ktp()).pk),
        "kantor lain": lambda: str(simpan(buat_wadah(lumajang, LAIN)).pk),
        "tidak ada": lambda: "00000000-0000-4000-8000-000000000009",
        "bukan kunci": lambda: "1 OR 1=1",
        "perkara lain": lambda: str(simpan(buat_wadah(klojen, "permohonan:8")).pk),
    }[cara]()
    sebelum = list(Berkas.objects.values_list("pk", "pemilik", "kedaluwarsa"))
    with pytest.raises(DataTidakSah) as ditolak:
        ambil_alih({"kk": [*kunci(sendiri), asing]}, DRAF, KASUS)
    assert [(satu.jalur, satu.kode, satu.pesan) for satu in ditolak.value.galat] == [
        ("kk", "berkas_hilang", "Berkas yang Anda unggah tidak ditemukan lagi. Unggah sekali lagi.")
    ]
    assert list(Berkas.objects.values_list("pk", "pemilik", "kedaluwarsa")) == sebelum


def test_pengajuan_yang_gagal_tidak_menghilangkan_berkas(wadah, selesai):
    berkas, lain = simpan(wadah), simpan(wadah, gambar())
    with selesai(), pytest.raises(RuntimeError), transaction.atomic():
        ambil_alih({"kk": kunci(berkas)}, DRAF, KASUS)
        raise RuntimeError
    assert list(berkas_milik(DRAF)) == kunci(berkas, lain)
    assert len(isi_folder()) == 2


def test_yang_dicentang_hapus_dibuang_begitu_jawaban_tersimpan(wadah, selesai):
    satu, dua, ktp = simpan(wadah), simpan(wadah, gambar()), simpan(wadah, gambar(), aturan_ktp())
    with selesai():
        buang_selain({"kk": kunci(dua)}, DRAF)
    assert list(berkas_milik(DRAF)) == kunci(dua, ktp)
    assert satu.berkas.name not in isi_folder()


def test_berkas_perkara_tidak_dibuang_bersama_yang_sementara(wadah, selesai):
    berkas = simpan(wadah)
    with selesai():
        ambil_alih({"kk": kunci(berkas)}, DRAF, KASUS)
        buang_selain({"kk": []}, KASUS)
    assert isi_folder() == [berkas.berkas.name]


def test_foto_identitas_dihapus_setelah_putusan_dan_jejaknya_tinggal(wadah, selesai):
    ktp, kk = simpan(wadah, gambar(), aturan_ktp(), "KTP Siti 3573.jpg"), simpan(wadah)
    with selesai():
        ambil_alih({"ktp": kunci(ktp), "kk": kunci(kk)}, DRAF, KASUS)
    with selesai():
        assert hapus_berkas_identitas(KASUS) == 1
    tinggal = berkas_milik(KASUS)[str(ktp.pk)]
    assert tinggal.dihapus_pada is not None
    assert (tinggal.nama_asli, tinggal.berkas.name, tinggal.kunci_isian) == ("", "", "ktp")
    assert isi_folder() == [kk.berkas.name]
    with selesai():
        assert hapus_berkas_identitas(KASUS) == 0
        ambil_alih({"ktp": kunci(ktp), "kk": kunci(kk)}, DRAF, KASUS)


def test_putusan_yang_batal_tidak_menghapus_foto(wadah, selesai):
    ktp = simpan(wadah, gambar(), aturan_ktp())
    with selesai(), pytest.raises(RuntimeError), transaction.atomic():
        hapus_berkas_identitas(DRAF)
        raise RuntimeError
    assert Berkas.objects.get().dihapus_pada is None
    assert isi_folder() == [ktp.berkas.name]


def sapu():
    keluar = StringIO()
    call_command("bersihkan_berkas", stdout=keluar)
    return keluar.getvalue().strip()


@pytest.mark.django_db(transaction=True)
def test_menyapu_hanya_yang_kedaluwarsa(klojen):
    for urut in range(3):
        simpan(buat_wadah(klojen, f"draf:{urut}", kedaluwarsa=timezone.now() - timedelta(seconds=1)))
    masih, milik = simpan(buat_wadah(klojen)), simpan(buat_wadah(klojen, LAIN))
    with transaction.atomic():
        ambil_alih({"kk": kunci(milik)}, LAIN, KASUS)
    assert sapu() == "Dihapus: 3 unggahan kedaluwarsa, 0 berkas tanpa catatan."
    assert sorted(isi_folder()) == sorted([masih.berkas.name, milik.berkas.name])
    assert sapu() == "Dihapus: 0 unggahan kedaluwarsa, 0 berkas tanpa catatan."


def test_menyapu_berkas_tanpa_catatan_yang_lebih_tua_dari_sehari(wadah):
    dikenal = simpan(wadah)
    penyimpanan = penyimpanan_berkas()
    lama, baru = (penyimpanan.save(f"warga/ab/{nama}", unggahan(pdf())) for nama in ("lama", "baru"))
    register = penyimpanan.save("register/buku.xlsx", unggahan(b"x"))
    kemarin = (timezone.now() - timedelta(hours=25)).timestamp()
    for nama in (lama, register, dikenal.berkas.name):
        os.utime(penyimpanan.path(nama), (kemarin, kemarin))
    assert sapu() == "Dihapus: 0 unggahan kedaluwarsa, 1 berkas tanpa catatan."
    assert isi_folder() == sorted([baru, dikenal.berkas.name, register])


def test_menyapu_sebelum_ada_unggahan(db):
    assert sapu() == "Dihapus: 0 unggahan kedaluwarsa, 0 berkas tanpa catatan."


def test_berkas_disebut_menurut_urutan_jawaban(wadah, django_assert_num_queries):
    satu, dua = simpan(wadah), simpan(wadah, gambar())
    with django_assert_num_queries(1):
        assert berkas_menurut_id([str(dua.pk), "asal", str(satu.pk), str(dua.pk)]) == [dua, satu]
    with django_assert_num_queries(0):
        assert berkas_menurut_id("") == []
