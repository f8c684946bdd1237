"""A case that another office works on for a while: where it is, who sees it, and who may act."""

import html
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.alur.dokumen import semua_tahap
from layanan.berkas.pemilik import pemilik_berkas
from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.inti.errors import AksiTertutup, TidakBerwenang
from layanan.permohonan.actions import BatalkanPermohonan, CabutHasil, JalankanTahap, aksi_terbuka
from layanan.permohonan.ekspor import TabelPermohonan, layanan_terekspor
from layanan.permohonan.models import PEMILIK, Permohonan
from layanan.permohonan.queries import daftar_permohonan, kelas_tersamar, menunggu, petunjuk_langkah
from tests.alur.pabrik import buat_tahap
from tests.berkas.pabrik import aturan, buat_wadah, simpan
from tests.bersama import dibatalkan
from tests.pabrik import buat_instansi, buat_petugas
from tests.pengunjung import PENGINGAT, buat_pengunjung
from tests.permohonan.pabrik import ajukan_lewat, kerjakan

DAFTAR = "/admin/permohonan/"
SANA = {"kantor": "lumajang"}
PENERIMA = {"nama_penerima": "Siti Aminah", "hubungan": "pemohon sendiri"}


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


def test_ekspor_tetap_milik_kantor_layanan(dititipkan, skium, klojen, lumajang):
    milik, lain = buat_petugas(klojen, Peran.PENGEKSPOR), buat_petugas(lumajang, Peran.PENGEKSPOR)
    assert list(layanan_terekspor(milik)) == [skium] and not layanan_terekspor(lain)
    hari = timezone.localdate()
    assert len(list(TabelPermohonan(skium, hari, hari, ()).baris())) == 1


def test_mencabut_surat_tetap_urusan_kantor_layanan(dititipkan, petugas, sana):
    kasus = kerjakan(dititipkan, "tanda_tangani", sana[Peran.CAMAT])
    isi = {"alasan": "Keliru.", "dasar": "Surat Camat Lumajang Nomor 5"}
    for siapa in (sana[Peran.CAMAT], petugas[Peran.CAMAT]):
        with pytest.raises(TidakBerwenang):
            CabutHasil(kasus, siapa).execute(**isi)
    assert CabutHasil(kasus, petugas[Peran.PETUGAS_LOKET]).execute(**isi).status == "dicabut"


def test_alur_lama_tanpa_kantor_dibaca_sama(skium):
    assert {satu["kantor"] for satu in semua_tahap(skium.alur.versi.first().dokumen)} == {""}
