"""The flow chart says in words and in lines what the route says in data."""

import html
import re

import pytest

from layanan.alur.bagan import DILEWATI, KINI, LEWAT, NANTI, susun_bagan
from layanan.instansi.enums import Peran
from layanan.templatetags.layanan_alur import bagan_layanan
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.alur.rute_contoh import RUTE
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, ajukan_lewat, buat_skium, jalankan, kerjakan, regu

pytestmark = pytest.mark.sekali


def test_bagan_memuat_setiap_tahap_dan_setiap_jalan_kembali(klojen):
    alur = buat_skium(klojen).alur.versi.get().dokumen
    bagan = susun_bagan(alur)
    assert [satu.nama for satu in bagan.simpul] == [satu["nama"] for satu in alur["tahap"]]
    assert len(bagan.kembali) == sum(len(satu["kembali_ke"]) for satu in alur["tahap"])
    assert all(satu.keadaan == "" for satu in bagan.simpul)


def test_panah_kembali_mengarah_ke_atas_dan_tidak_berimpit(klojen):
    bagan = susun_bagan(buat_skium(klojen).alur.versi.get().dokumen)
    assert all(satu.ke < satu.dari for satu in bagan.kembali)
    assert len({satu.lajur for satu in bagan.kembali}) == len(bagan.kembali)
    assert all(satu.lajur < bagan.lebar for satu in bagan.kembali)


@pytest.mark.parametrize("sampai", [0, 4, 9])
def test_tahap_perkara_ditandai(klojen, sampai):
    permohonan = jalankan(ajukan(buat_skium(klojen))[0], regu(klojen), sampai)
    keadaan = [satu.keadaan for satu in susun_bagan(permohonan.alur_versi.dokumen, permohonan.tahap).simpul]
    assert keadaan == [LEWAT] * sampai + [KINI] * (sampai < 9) + [NANTI] * (8 - sampai)


def test_petugas_melihat_tahap_sekarang_pada_bagan(client, klojen):
    permohonan = jalankan(ajukan(buat_skium(klojen))[0], regu(klojen), 4)
    client.force_login(buat_petugas(klojen, Peran.KASI))
    isi = client.get(f"/admin/permohonan/{permohonan.pk}/").content.decode()
    assert isi.count('aria-current="step"') == 1
    assert "<strong>Pemeriksaan berkas</strong> (Petugas Layanan) – sekarang di sini" in isi


DI_MAL = banding("lokasi_usaha", "pusat_perbelanjaan")
BERCABANG = [
    buat_tahap("perbaikan", "perbaikan"),
    buat_tahap("terima", "verifikasi", "perbaikan", cabang=[(banding("lokasi_usaha", "kios"), "putus")]),
    buat_tahap("sewa", bila=DI_MAL, hari_kerja=2),
    buat_tahap("survei", "bap", keluaran="Berita acara"),
    buat_tahap("putus"),
]


def test_syarat_dan_cabang_tertulis_dengan_kata_formulir(klojen):
    formulir = buat_skium(klojen).formulir.versi.get().dokumen
    simpul = {satu.kode: satu for satu in susun_bagan(dokumen_alur(*BERCABANG), formulir=formulir).simpul}
    pertanyaan = "“Di mana usaha dijalankan?”"
    assert simpul["sewa"].syarat == f"hanya bila {pertanyaan} adalah Pusat perbelanjaan atau sejenisnya"
    assert simpul["terima"].cabang == [f"bila {pertanyaan} adalah Kios atau toko, lanjut ke “5. Putus”"]
    assert simpul["perbaikan"].syarat == "hanya bila dikembalikan ke sini"
    assert (simpul["perbaikan"].peran, simpul["putus"].syarat) == ("Pemohon", "")


def test_tanpa_formulir_syarat_memakai_kunci_isian():
    simpul = susun_bagan(dokumen_alur(*BERCABANG)).simpul[2]
    assert simpul.syarat == "hanya bila lokasi usaha adalah “pusat_perbelanjaan”"


def titik(jalur):
    """Return the heights at which an SVG path of M, H and V begins and ends."""
    angka = re.findall(r"M[\d.-]+ (-?\d+)|V(-?\d+)", jalur)
    return int(angka[0][0]), int(angka[-1][1])


def test_cabang_dan_jalan_memutar_digambar_ke_depan_di_sebelah_kiri():
    bagan = susun_bagan(dokumen_alur(*BERCABANG))
    simpul = {satu.kode: satu for satu in bagan.simpul}
    assert all(dari < ke for dari, ke in (titik(satu.jalur) for satu in bagan.maju))
    cabang = next(
        satu for satu in bagan.maju if titik(satu.jalur) == (simpul["terima"].tengah + 10, simpul["putus"].tengah - 10)
    )
    memutar = next(
        satu for satu in bagan.maju if titik(satu.jalur)[0] == simpul["terima"].y + 54 and "H8" in satu.jalur
    )
    assert titik(memutar.jalur)[1] > simpul["sewa"].y + 54
    assert cabang.putus and memutar.putus
    assert bagan.kiri > 16 * 2


def test_kotak_dan_keterangannya_tidak_bertumpuk():
    for dokumen in RUTE.values():
        bagan = susun_bagan(dokumen)
        for atas, bawah in zip(bagan.simpul, bagan.simpul[1:], strict=False):
            tepi = [y for y, _teks in atas.keterangan if y > atas.y] + [atas.y + 54]
            mulai = [y - 11 for y, _teks in bawah.keterangan if y < bawah.y] + [bawah.y]
            assert max(tepi) < min(mulai)
        assert bagan.simpul[-1].y + 54 < bagan.tinggi


def test_tahap_yang_dilewati_perkara_tidak_ditandai_sudah_dilalui(client, klojen):
    skium, petugas = buat_skium(klojen), regu(klojen)
    kasi = petugas[Peran.KASI]
    kasus = kerjakan(ajukan_lewat(skium, *BERCABANG), "teruskan", kasi)
    dilalui = set(kasus.peristiwa.values_list("dari", flat=True))
    keadaan = [satu.keadaan for satu in susun_bagan(kasus.alur_versi.dokumen, kasus.tahap, dilalui).simpul]
    assert keadaan == [DILEWATI, LEWAT, DILEWATI, KINI, NANTI]
    client.force_login(kasi)
    isi = html.unescape(client.get(f"/admin/permohonan/{kasus.pk}/").content.decode())
    assert "<strong>Sewa</strong> (Kepala Seksi) – dilewati; hanya bila “Di mana usaha dijalankan?” adalah Pusat" in isi
    assert "; paling lama 2 hari kerja." in isi and "; hasilnya Berita acara." in isi


def test_halaman_layanan_menyebut_cabang_dengan_kata(client, klojen):
    skium = buat_skium(klojen)
    ajukan_lewat(skium, *BERCABANG)
    bagan = bagan_layanan(skium)
    assert "lanjut ke “5. Putus”" in bagan.simpul[1].cabang[0]
