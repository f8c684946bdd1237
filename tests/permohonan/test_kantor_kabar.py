"""A case that another office works on for a while: the desks, its clock, and what people are told."""

import html
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from layanan.instansi.enums import HariSepekan, Peran
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.models import Permohonan
from layanan.permohonan.queries import daftar_permohonan, menunggu
from layanan.permohonan.tasks import tandai_terlambat
from layanan.permohonan.tenggat import kalimat_tenggat
from tests.alur.pabrik import buat_tahap
from tests.formulir.pabrik import buat_isian
from tests.permohonan.conftest import JUMAT
from tests.permohonan.pabrik import ajukan, ajukan_lewat, kerjakan

DAFTAR = "/admin/permohonan/"
SANA = {"kantor": "lumajang"}
ISIAN_BIAYA = buat_isian("rupiah", "biaya")


def teks(jawaban):
    return html.unescape(jawaban.content.decode())


def test_meja_kantor_lain_mencari_menyaring_dan_menghitung_yang_di_sana(dititipkan, skium, sana, client):
    lain = ajukan(skium)[0]
    client.force_login(sana[Peran.CAMAT])
    halaman = teks(client.get(DAFTAR))
    assert dititipkan.nomor_register in halaman and lain.nomor_register not in halaman
    assert f"{skium}, Kecamatan Klojen" in halaman and "Ttd, Kecamatan Lumajang" in halaman
    for saringan in ({"q": "Siti"}, {"q": dititipkan.kode_lacak}, {"giliran": "saya"}, {"layanan": skium.pk}):
        halaman = teks(client.get(DAFTAR, saringan))
        assert dititipkan.nomor_register in halaman and lain.nomor_register not in halaman
    assert menunggu(sana[Peran.CAMAT]).count() == 1
    assert dititipkan.nomor_register in teks(client.get("/admin/"))
    kerjakan(dititipkan, "tanda_tangani", sana[Peran.CAMAT])
    halaman = teks(client.get(DAFTAR, {"q": "Siti"}))
    assert dititipkan.nomor_register not in halaman and str(skium) not in halaman


def test_halaman_perkara_menjelaskan_letaknya_kepada_kedua_kantor(dititipkan, petugas, sana, client):
    alamat = f"{DAFTAR}{dititipkan.pk}/"
    client.force_login(sana[Peran.CAMAT])
    halaman = teks(client.get(alamat))
    assert "Permohonan Kecamatan Klojen, dititipkan ke Kecamatan Lumajang selama tahap ini" in halaman
    assert "3573014101900001" in halaman
    assert "<em>Diserahkan ke:</em> Kecamatan Lumajang (dari Kecamatan Klojen)" in halaman
    client.force_login(petugas[Peran.ADMIN_WEB])
    halaman = teks(client.get(alamat))
    assert "Sedang di Kecamatan Lumajang. Kantor Anda tetap dapat membacanya" in halaman
    assert "(Camat, Kecamatan Lumajang)" in halaman
    kerjakan(dititipkan, "tanda_tangani", sana[Peran.CAMAT])
    halaman = teks(client.get(alamat))
    assert "Kantor Anda tetap dapat membacanya" not in halaman
    assert "<em>Kembali ke:</em> Kecamatan Klojen (dari Kecamatan Lumajang)" in halaman


def test_sesudah_selesai_petugas_kantor_lain_kembali_ke_daftarnya(dititipkan, sana, client):
    client.force_login(sana[Peran.CAMAT])
    jawaban = client.post(f"{DAFTAR}{dititipkan.pk}/aksi/tanda_tangani/", {"versi": dititipkan.versi}, follow=True)
    assert jawaban.redirect_chain[-1][0] == DAFTAR
    assert "tersimpan" in teks(jawaban)


def test_kantor_lain_tidak_diberi_tautan_ke_permohonan_yang_bukan_di_sana(dititipkan, skium, sana, petugas, client):
    asal = ajukan(skium)[0]
    Permohonan.objects.filter(pk=dititipkan.pk).update(induk=asal, jenis_lanjutan="perpanjangan")
    client.force_login(sana[Peran.CAMAT])
    assert f'href="{DAFTAR}{asal.pk}/"' not in teks(client.get(f"{DAFTAR}{dititipkan.pk}/"))


@pytest.mark.parametrize(
    ("di_klojen", "di_lumajang", "tenggat"),
    [
        (HariSepekan.LIMA, HariSepekan.ENAM, date(2026, 11, 23)),  # Saturday, Monday
        (HariSepekan.ENAM, HariSepekan.LIMA, date(2026, 11, 24)),  # Monday, Tuesday
    ],
)
def test_tenggat_memakai_kalender_kantor_tempatnya_berada(
    baru, petugas, sana, klojen, lumajang, hari, di_klojen, di_lumajang, tenggat
):
    for satu, sepekan in ((klojen, di_klojen), (lumajang, di_lumajang)):
        satu.hari_sepekan = sepekan
        satu.save()
    baru.refresh_from_db()
    kasus = kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    assert kasus.tenggat == tenggat
    hari(8)  # the Saturday after
    terlambat = {HariSepekan.ENAM: 5, HariSepekan.LIMA: 3}[di_lumajang]
    assert kalimat_tenggat(kasus).endswith(f"terlambat {terlambat} hari kerja")


def test_eskalasi_sampai_kepada_peran_di_kantor_itu(dititipkan, petugas, sana, hari):
    Permohonan.objects.filter(pk=dititipkan.pk).update(tenggat=JUMAT)
    hari(3)
    assert tandai_terlambat() == 1
    assert dititipkan in menunggu(sana[Peran.SEKRETARIAT])
    assert dititipkan not in menunggu(petugas[Peran.SEKRETARIAT])
    assert dititipkan.peristiwa.last().catatan.endswith("Diberitahukan kepada Sekretariat, Kecamatan Lumajang.")


def test_pemohon_tahu_di_mana_permohonannya(dititipkan, sana):
    ringkas = pelacak_untuk(dititipkan).ringkas(dititipkan)
    assert ringkas["letak"] == "Sedang dikerjakan Kecamatan Lumajang."
    assert [kalimat for _waktu, kalimat in ringkas["riwayat"]] == [
        "Sekarang periksa.",
        "Sekarang ttd. Diserahkan ke Kecamatan Lumajang.",
    ]
    kasus = kerjakan(dititipkan, "tanda_tangani", sana[Peran.CAMAT])
    ringkas = pelacak_untuk(kasus).ringkas(kasus)
    assert ringkas["letak"] == ""
    assert ringkas["riwayat"][-1][1] == "Sekarang serah. Kembali ke Kecamatan Klojen."


def test_yang_menunggu_pemohon_di_kantor_lain_tidak_disebut_sedang_dikerjakan(skium, petugas, sana):
    kasus = ajukan_lewat(skium, buat_tahap("terima"), buat_tahap("tanya", "tanya_pemohon", **SANA), buat_tahap("catat"))
    kasus = kerjakan(kasus, "teruskan", petugas[Peran.KASI])
    assert pelacak_untuk(kasus).ringkas(kasus)["letak"] == "Sekarang berada di Kecamatan Lumajang."


def test_tahap_kantor_lain_yang_dilewati_tidak_diceritakan_kepada_pemohon(skium, petugas, sana):
    gratis = {"biaya_dari": "biaya", "cara_bayar": "Di loket."}
    kasus = ajukan_lewat(
        skium,
        buat_tahap("periksa", isian_petugas=[ISIAN_BIAYA]),
        buat_tahap("bayar", "bayar", **gratis, **SANA),
        buat_tahap("serah", "serah_loket"),
    )
    kasus = kerjakan(kasus, "teruskan", petugas[Peran.KASI], isi_biaya="0")
    assert (kasus.tahap, kasus.kantor) == ("serah", None)
    assert [satu.rincian["kantor"]["kembali"] for satu in kasus.peristiwa.order_by("urut")[1:]] == [False, True]
    riwayat = pelacak_untuk(kasus).ringkas(kasus)["riwayat"]
    assert not [kalimat for _waktu, kalimat in riwayat if "Kecamatan" in kalimat]


def test_halaman_lacak_dan_api_menyebut_kantornya(dititipkan, client):
    kode = {"kode_lacak": dititipkan.kode_lacak}
    assert "Sedang dikerjakan Kecamatan Lumajang." in teks(client.post("/lacak/", kode))
    jawaban = client.post("/api/layanan/v1/lacak", kode, content_type="application/json").json()
    assert jawaban["letak"] == "Sedang dikerjakan Kecamatan Lumajang."


@pytest.mark.parametrize("di_sana", [False, True])
def test_jumlah_kueri_daftar_tetap(baru, skium, petugas, sana, client, jumlah_kueri, di_sana):
    siapa = sana[Peran.CAMAT] if di_sana else petugas[Peran.CAMAT]
    client.force_login(siapa)
    kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    list(menunggu(siapa))
    satu = jumlah_kueri(DAFTAR), hitung(lambda: list(menunggu(siapa)))
    for _kali in range(5):
        kerjakan(ajukan(skium)[0], "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    assert len(daftar_permohonan(siapa)) == 6
    assert (jumlah_kueri(DAFTAR), hitung(lambda: list(menunggu(siapa)))) == satu


def hitung(kerja):
    with CaptureQueriesContext(connection) as tangkapan:
        kerja()
    return len(tangkapan)
