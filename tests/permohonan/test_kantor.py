"""A case that another office works on for a while: who sees it, who may act, whose calendar counts, what is told."""

import html
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from layanan.alur.dokumen import semua_tahap
from layanan.berkas.pemilik import pemilik_berkas
from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import HariSepekan, Peran
from layanan.instansi.models import Instansi
from layanan.inti.errors import AksiTertutup, TidakBerwenang
from layanan.inti.pelacakan import pelacak_untuk
from layanan.permohonan.actions import BatalkanPermohonan, CabutHasil, JalankanTahap, aksi_terbuka
from layanan.permohonan.ekspor import TabelPermohonan, layanan_terekspor
from layanan.permohonan.models import PEMILIK, Permohonan
from layanan.permohonan.queries import daftar_permohonan, kelas_tersamar, menunggu, petunjuk_langkah
from layanan.permohonan.tasks import tandai_terlambat
from layanan.permohonan.tenggat import kalimat_tenggat
from tests.alur.pabrik import buat_tahap
from tests.berkas.pabrik import aturan, buat_wadah, simpan
from tests.bersama import bersama, dibatalkan
from tests.formulir.pabrik import buat_isian
from tests.pabrik import buat_instansi, buat_petugas
from tests.pengunjung import PENGINGAT, buat_pengunjung
from tests.permohonan.pabrik import ajukan, ajukan_lewat, kerjakan

DAFTAR = "/admin/permohonan/"
SANA = {"kantor": "lumajang"}
ALUR = (
    buat_tahap("periksa", peran=Peran.PETUGAS_LAYANAN, boleh_batal=True),
    buat_tahap(
        "ttd", "tanda_tangan", "periksa", peran=Peran.CAMAT, penolak=Peran.KASI, hari_kerja=2,
        eskalasi=Peran.SEKRETARIAT, boleh_batal=True, **SANA,
    ),
    buat_tahap("serah", "serah_loket", peran=Peran.PETUGAS_LOKET),
)  # fmt: skip
ISIAN_BIAYA = buat_isian("rupiah", "biaya")
JUMAT = date(2026, 11, 20)
PENERIMA = {"nama_penerima": "Siti Aminah", "hubungan": "pemohon sendiri"}


@bersama
def sana(lumajang):
    """Return the officers of the other office, by role."""
    peran = (Peran.CAMAT, Peran.KASI, Peran.SEKRETARIAT, Peran.PETUGAS_LAYANAN, Peran.PETUGAS_LOKET, Peran.KURIR)
    return {satu: buat_petugas(lumajang, satu) for satu in peran}


@bersama
def baru(skium, sana):
    """Return a case that the own office checks, and the other one signs."""
    return ajukan_lewat(skium, *ALUR)


@bersama
def dititipkan(baru, petugas):
    """Return the case when it has been handed over."""
    return kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])


def teks(jawaban):
    return html.unescape(jawaban.content.decode())


def nama_aksi(kasus, siapa):
    return {satu.kode: satu.alasan_tertutup for satu in aksi_terbuka(kasus, siapa)}


def test_perjalanan_ke_kantor_lain_dan_kembali(baru, petugas, sana, klojen, lumajang):
    assert (baru.kantor, baru.di_kantor_id) == (None, klojen.pk)
    kasus = kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    assert (kasus.kantor, kasus.di_kantor, kasus.instansi) == (lumajang, lumajang, klojen)
    kasus = kerjakan(kasus, "tanda_tangani", sana[Peran.CAMAT])
    assert kasus.kantor is None
    assert klojen.kode_unit in kasus.nomor_surat and kasus.nomor_surat
    kasus = kerjakan(kasus, "teruskan", petugas[Peran.PETUGAS_LOKET], **PENERIMA)
    assert (kasus.status, kasus.kantor) == ("selesai", None)
    pindah = [satu.rincian.get("kantor") for satu in kasus.peristiwa.order_by("urut")]
    assert pindah == [
        None,
        {"dari": "Kecamatan Klojen", "ke": "Kecamatan Lumajang", "kembali": False},
        {"dari": "Kecamatan Lumajang", "ke": "Kecamatan Klojen", "kembali": True},
        None,
    ]


@pytest.mark.parametrize(("siapa", "kode"), [(Peran.CAMAT, "kembalikan"), (Peran.KASI, "tolak")])
def test_dikembalikan_atau_ditolak_kembali_ke_kantor_layanan(dititipkan, sana, siapa, kode):
    kasus = kerjakan(dititipkan, kode, sana[siapa], alasan="Belum lengkap.", catatan="Belum lengkap.")
    assert kasus.kantor is None
    assert kasus.peristiwa.last().rincian["kantor"]["kembali"]
    assert kasus not in daftar_permohonan(sana[Peran.CAMAT])


def test_pemohon_membatalkan_selagi_di_kantor_lain(dititipkan):
    kasus = BatalkanPermohonan(dititipkan).execute()
    assert (kasus.status, kasus.kantor) == ("dibatalkan", None)
    assert kasus.peristiwa.last().rincian["kantor"]["ke"] == "Kecamatan Klojen"


def test_alur_yang_mulai_di_kantor_lain(skium, sana, lumajang):
    kasus = ajukan_lewat(skium, buat_tahap("terima", **SANA), buat_tahap("serah", "serah_loket"))
    assert kasus.kantor == lumajang and kasus in menunggu(sana[Peran.KASI])
    assert kasus.peristiwa.get().rincian["kantor"]["ke"] == "Kecamatan Lumajang"


def test_kantor_sendiri_yang_disebut_dengan_kodenya_tetap_kantor_sendiri(skium, petugas):
    kasus = ajukan_lewat(skium, buat_tahap("terima", kantor="klojen"), buat_tahap("serah", "serah_loket"))
    assert kasus.kantor is None and kasus in menunggu(petugas[Peran.KASI])
    assert "kantor" not in kasus.peristiwa.get().rincian


def test_kantor_yang_sudah_tidak_ada_menutup_jalan_dengan_kalimat(baru, petugas, client, lumajang):
    lumajang.kode = "bubar"
    lumajang.save()
    client.force_login(petugas[Peran.PETUGAS_LAYANAN])
    jawaban = client.post(f"{DAFTAR}{baru.pk}/aksi/teruskan/", {"versi": baru.versi}, follow=True)
    assert "kantor “lumajang” tidak ada di situs ini" in teks(jawaban)
    baru.refresh_from_db()
    assert baru.tahap == "periksa"


def test_kantor_tempat_perkara_berada_tidak_dapat_dihapus(dititipkan, lumajang, client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    jawaban = client.post(f"/admin/instansi/delete/{lumajang.pk}/", follow=True)
    assert "Kecamatan Lumajang tidak dapat dihapus karena masih dipakai." in teks(jawaban)
    assert Instansi.objects.filter(pk=lumajang.pk).exists()


@pytest.mark.parametrize("ubah", [{"tahap": ""}, {"instansi": "sama"}])
def test_basis_data_menolak_letak_yang_mustahil(dititipkan, ubah):
    ubah = {"instansi": dititipkan.kantor} if "instansi" in ubah else ubah
    with pytest.raises(IntegrityError), transaction.atomic():
        Permohonan.objects.filter(pk=dititipkan.pk).update(**ubah)


def test_hanya_selama_di_sana_kantor_lain_melihatnya(baru, petugas, sana):
    def terlihat():
        return [peran for peran, siapa in sana.items() if baru in daftar_permohonan(siapa)]

    assert terlihat() == []
    kasus = kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    assert terlihat() == [satu for satu in sana if satu != Peran.KURIR]
    kasus = kerjakan(kasus, "tanda_tangani", sana[Peran.CAMAT])
    assert terlihat() == []
    assert all(kasus in daftar_permohonan(siapa) for peran, siapa in petugas.items() if peran != Peran.KURIR)


def test_giliran_ada_pada_peran_di_kantor_tempatnya_berada(dititipkan, petugas, sana):
    assert [peran for peran, siapa in sana.items() if dititipkan in menunggu(siapa)] == [Peran.CAMAT]
    assert not [peran for peran, siapa in petugas.items() if dititipkan in menunggu(siapa)]
    assert petunjuk_langkah(dititipkan) == "Tahap: Ttd. Giliran: Camat, Kecamatan Lumajang."


def test_peran_sama_di_kantor_sendiri_membaca_alasannya(dititipkan, petugas, sana):
    assert nama_aksi(dititipkan, sana[Peran.CAMAT]) == {"tanda_tangani": "", "kembalikan": ""}
    tertutup = dict.fromkeys(("tanda_tangani", "kembalikan"), "Sedang di Kecamatan Lumajang.")
    assert nama_aksi(dititipkan, petugas[Peran.CAMAT]) == tertutup
    assert nama_aksi(dititipkan, petugas[Peran.KASI]) == {"tolak": "Sedang di Kecamatan Lumajang."}
    assert nama_aksi(dititipkan, petugas[Peran.ADMIN_WEB]) == {}
    with pytest.raises(AksiTertutup, match="Sedang di Kecamatan Lumajang"):
        JalankanTahap(dititipkan, "tanda_tangani", petugas[Peran.CAMAT]).execute()
    with pytest.raises(TidakBerwenang):
        JalankanTahap(dititipkan, "tanda_tangani", sana[Peran.KASI]).execute()


def test_yang_bertugas_di_kedua_kantor_tetap_dapat_bekerja(dititipkan, klojen, sana):
    tugaskan(sana[Peran.CAMAT], klojen, Peran.CAMAT)
    assert nama_aksi(dititipkan, sana[Peran.CAMAT])["tanda_tangani"] == ""


def test_rekomendasi_pembebas_dan_penolak_adalah_peran_kantor_itu(skium, petugas, sana):
    bayar = {"biaya": 1000, "cara_bayar": "Loket.", "pembebas": Peran.CAMAT.value, "peran": Peran.PETUGAS_LOKET}
    saran = {"peran_rekomendasi": ["camat", "sekretariat"], "bila_negatif": "tolak"}
    kasus = ajukan_lewat(
        skium,
        buat_tahap("saran", "rekomendasi", **saran, **SANA),
        buat_tahap("bayar", "bayar", **bayar, **SANA),
        buat_tahap("serah", "serah_loket"),
    )
    for peran in (Peran.CAMAT, Peran.SEKRETARIAT):
        assert kasus in menunggu(sana[peran]) and kasus not in menunggu(petugas[peran])
        with pytest.raises(AksiTertutup, match="Sedang di"):
            kerjakan(kasus, f"setuju_{peran}", petugas[peran])
        kasus = kerjakan(kasus, f"setuju_{peran}", sana[peran])
    assert kasus.tahap == "bayar" and kasus.kantor
    assert "bebaskan" in nama_aksi(kasus, sana[Peran.CAMAT])
    assert nama_aksi(kasus, petugas[Peran.CAMAT])["bebaskan"] == "Sedang di Kecamatan Lumajang."


def test_kurir_kantor_lain_hanya_melihat_yang_ditugaskan_kepadanya(skium, petugas, sana, lumajang):
    kasus = ajukan_lewat(
        skium,
        buat_tahap("atur", "tugaskan_kurir", **SANA),
        buat_tahap("jemput", "jemput", **SANA),
        buat_tahap("catat"),
    )
    besok = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    pilihan = JalankanTahap(kasus, "tugaskan_kurir", sana[Peran.KASI]).isian()["petugas"].queryset
    assert list(pilihan) == [sana[Peran.KURIR]]
    kasus = kerjakan(kasus, "tugaskan_kurir", sana[Peran.KASI], petugas=sana[Peran.KURIR].pk, waktu=besok)
    assert kasus in menunggu(sana[Peran.KURIR])
    assert kasus not in daftar_permohonan(buat_petugas(lumajang, Peran.KURIR))
    assert kelas_tersamar(kasus, sana[Peran.KURIR]) and not kelas_tersamar(kasus, sana[Peran.KASI])
    kasus = kerjakan(
        kasus, "jemput", sana[Peran.KURIR], diterima=[satu["kode"] for satu in kasus.persyaratan_berlaku()]
    )
    assert kasus not in daftar_permohonan(sana[Peran.KURIR])


def test_berkas_terbuka_bagi_kantor_lain_hanya_selama_di_sana(baru, petugas, sana, klojen):
    berkas = simpan(buat_wadah(klojen, baru.pemilik), atur=aturan(kelas="sensitif"))

    def boleh():
        return [peran for peran, siapa in sana.items() if pemilik_berkas[PEMILIK](siapa, berkas)]

    assert boleh() == []
    kasus = kerjakan(baru, "teruskan", petugas[Peran.PETUGAS_LAYANAN])
    assert boleh() == [satu for satu in sana if satu != Peran.KURIR]
    kerjakan(kasus, "kembalikan", sana[Peran.CAMAT], catatan="Kurang jelas.")
    assert boleh() == []


@pytest.mark.sekali
def test_setiap_peran_di_kedua_kantor(dititipkan, klojen, lumajang, settings):
    settings.AUTHENTICATION_BACKENDS = [PENGINGAT]
    berkas = simpan(buat_wadah(klojen, dititipkan.pemilik))
    kantor = {satu.value for satu in Peran} - {"redaktur", "admin_impor", "pengekspor", "penghapus", "kurir"}
    alamat = {
        "perkara": f"{DAFTAR}{dititipkan.pk}/",
        "aksi": f"{DAFTAR}{dititipkan.pk}/aksi/tanda_tangani/",
        "berkas": f"/admin/berkas/{berkas.pk}/",
    }
    for (tempat, peran), klien in buat_pengunjung(sendiri=klojen, lain=lumajang).items():
        dari = (tempat, peran)
        melihat = 200 if peran in kantor else 302 if tempat == "anonim" else 404
        for nama in ("perkara", "berkas"):
            assert klien.get(alamat[nama]).status_code == melihat, (nama, *dari)
        # who holds the role in the own office is led back to the case, with the reason
        ditolak = 302 if tempat == "anonim" or peran == "camat" else 404
        assert klien.get(alamat["aksi"]).status_code == (200 if dari == ("lain", "camat") else ditolak), dari
        with dibatalkan():
            klien.post(alamat["aksi"], {"versi": dititipkan.versi})
            dititipkan.refresh_from_db()
            assert (dititipkan.tahap == "serah") is (dari == ("lain", "camat")), dari


def test_kantor_ketiga_tidak_melihat_apa_pun(dititipkan, client):
    ketiga = buat_petugas(buat_instansi("mana", "Kecamatan Mana", "mana.localhost"), Peran.CAMAT)
    client.force_login(ketiga)
    assert dititipkan.nomor_register not in teks(client.get(DAFTAR))
    assert client.get(f"{DAFTAR}{dititipkan.pk}/").status_code == 404


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


def test_ekspor_tetap_milik_kantor_layanan(dititipkan, skium, klojen, lumajang):
    milik, lain = buat_petugas(klojen, Peran.PENGEKSPOR), buat_petugas(lumajang, Peran.PENGEKSPOR)
    assert list(layanan_terekspor(milik)) == [skium] and not layanan_terekspor(lain)
    hari = timezone.localdate()
    assert len(list(TabelPermohonan(skium, hari, hari, ()).baris())) == 1


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


def test_mencabut_surat_tetap_urusan_kantor_layanan(dititipkan, petugas, sana):
    kasus = kerjakan(dititipkan, "tanda_tangani", sana[Peran.CAMAT])
    isi = {"alasan": "Keliru.", "dasar": "Surat Camat Lumajang Nomor 5"}
    for siapa in (sana[Peran.CAMAT], petugas[Peran.CAMAT]):
        with pytest.raises(TidakBerwenang):
            CabutHasil(kasus, siapa).execute(**isi)
    assert CabutHasil(kasus, petugas[Peran.PETUGAS_LOKET]).execute(**isi).status == "dicabut"


@pytest.fixture
def hari(monkeypatch):
    """Return a function that moves the calendar to some days after a Friday."""

    def ke(sesudah):
        nanti = JUMAT + timedelta(days=sesudah)
        monkeypatch.setattr(timezone, "localdate", lambda waktu=None: waktu.date() if waktu else nanti)

    ke(0)
    return ke


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


def test_alur_lama_tanpa_kantor_dibaca_sama(skium):
    assert {satu["kantor"] for satu in semua_tahap(skium.alur.versi.first().dokumen)} == {""}
