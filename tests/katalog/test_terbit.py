"""Publishing a standard: what stops it, what only warns, and the version it leaves."""

import pytest
from django.urls import reverse

from layanan.alur.models import Alur, AlurVersi
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.instansi.enums import Peran
from layanan.inti.lint import BelumLayakTerbit
from layanan.katalog.enums import ModeDaring, SifatPersyaratan
from layanan.katalog.models import DasarHukum, Layanan, Peraturan, Persyaratan
from layanan.katalog.queries import standar_berlaku
from layanan.katalog.rules import periksa_standar
from layanan.katalog.syarat import urai_bila
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen
from tests.katalog.pabrik import KOMPONEN, buat_layanan_lengkap, data_formulir
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import buat_skium


def kode_temuan(layanan, *, memblokir=True):
    """Return the codes of the findings of one kind."""
    return {satu.kode for satu in periksa_standar(layanan) if satu.memblokir is memblokir}


def alamat_edit(layanan):
    """Return the address of the edit view."""
    return reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])


@pytest.fixture
def kasi(client, klojen):
    """Return a signed-in kasi of the office."""
    pengguna = buat_petugas(klojen, Peran.KASI)
    client.force_login(pengguna)
    return pengguna


def test_standar_lengkap_boleh_terbit_dengan_peringatan(klojen):
    layanan = buat_layanan_lengkap(klojen)
    assert kode_temuan(layanan) == set()
    assert kode_temuan(layanan, memblokir=False) == {"komponen_dianjurkan", "alasan_luring_kosong"}


@pytest.mark.parametrize("nama", list(KOMPONEN))
def test_komponen_wajib_yang_kosong_menahan_penerbitan(klojen, nama):
    layanan = buat_layanan_lengkap(klojen, **{nama: "<p> &nbsp;</p>" if nama == "prosedur" else ""})
    if nama == "prosedur":
        layanan.prosedur = "<p> \xa0</p>"
    assert [satu.tempat for satu in periksa_standar(layanan) if satu.memblokir] == [nama]


def test_persyaratan_kosong_ganda_atau_tanpa_keadaan_menahan(klojen):
    layanan = buat_layanan_lengkap(klojen)
    layanan.persyaratan = []
    assert kode_temuan(layanan) == {"persyaratan_kosong"}
    layanan.persyaratan = [
        Persyaratan(kode="a", nama="A", sifat=SifatPersyaratan.BERSYARAT),
        Persyaratan(kode="a", nama="B"),
    ]
    assert kode_temuan(layanan) == {"kode_ganda", "keadaan_kosong"}


def test_persyaratan_bersyarat_cukup_dengan_syaratnya(klojen):
    layanan = buat_layanan_lengkap(klojen)
    bila = urai_bila({"isian": "lokasi", "op": "eq", "nilai": "mal"})
    layanan.persyaratan = [Persyaratan(kode="a", nama="A", sifat=SifatPersyaratan.BERSYARAT, bila=bila)]
    assert kode_temuan(layanan) == set()


def test_layanan_daring_perlu_formulir_dan_alur_yang_terbit(klojen):
    layanan = buat_layanan_lengkap(klojen, mode_daring=ModeDaring.PENDAFTARAN)
    assert kode_temuan(layanan) == {"formulir_kosong", "alur_kosong"}
    layanan.formulir = Formulir.objects.create(instansi=klojen, kode="skium", nama="Formulir SKIUM")
    layanan.alur = Alur.objects.create(instansi=klojen, kode="skium", nama="Alur SKIUM")
    assert kode_temuan(layanan) == {"formulir_belum_terbit", "alur_belum_terbit"}
    FormulirVersi.terbitkan(layanan.formulir, buat_dokumen())
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(buat_tahap("periksa")))
    assert kode_temuan(layanan) == set()


def test_syarat_alur_yang_tidak_ada_pada_formulir_menahan_layanan(klojen):
    skium = buat_skium(klojen)
    luas = banding("luas_bangunan", "100", "gt")
    AlurVersi.terbitkan(skium.alur, dokumen_alur(buat_tahap("periksa"), buat_tahap("survei", bila=luas)))
    temuan = [satu for satu in periksa_standar(skium) if satu.tempat == "alur"]
    assert [(satu.kode, satu.memblokir) for satu in temuan] == [("syarat_tak_dikenal", True)]
    assert temuan[0].pesan.startswith("Alur, tahap “Survei”: Syarat memakai isian “luas_bangunan”")


@pytest.mark.parametrize(("hari", "ada"), [(3, False), (4, True)])
def test_tenggat_alur_yang_melebihi_janji_diperingatkan(klojen, hari, ada):
    skium = buat_skium(klojen)
    dokumen = dokumen_alur(buat_tahap("periksa", hari_kerja=2), buat_tahap("ttd", "tanda_tangan", hari_kerja=hari))
    AlurVersi.terbitkan(skium.alur, dokumen)
    temuan = [satu for satu in periksa_standar(skium) if satu.kode == "melebihi_janji"]
    assert bool(temuan) is ada
    assert all("memakan 6 hari kerja" in satu.pesan and not satu.memblokir for satu in temuan)


def test_peraturan_yang_dicabut_diperingatkan_selama_penggantinya_belum_dicantumkan(klojen):
    layanan = buat_layanan_lengkap(klojen)
    lama, baru = (
        Peraturan.objects.create(
            jenis="Peraturan Pemerintah", nomor=nomor, tahun=tahun, tentang="Sistem", status=status
        )
        for nomor, tahun, status in (("82", 2012, "dicabut"), ("71", 2019, "berlaku"))
    )
    lama.pengganti.add(baru)
    layanan.dasar_hukum = [DasarHukum(peraturan=lama)]
    pesan = [satu.pesan for satu in periksa_standar(layanan) if satu.kode == "dasar_hukum_dicabut"]
    assert len(pesan) == 1 and "diganti Peraturan Pemerintah Nomor 71 Tahun 2019" in pesan[0]
    layanan.dasar_hukum = [DasarHukum(peraturan=lama), DasarHukum(peraturan=baru)]
    assert "dasar_hukum_dicabut" not in kode_temuan(layanan, memblokir=False)


def test_terbit_menyimpan_versi_dan_isi_sama_tidak_menambah(klojen, kasi):
    layanan = buat_layanan_lengkap(klojen)
    layanan.save_revision().publish(user=kasi)
    layanan.save_revision().publish(user=kasi)
    assert [(satu.nomor, satu.diterbitkan_oleh) for satu in layanan.versi.all()] == [(1, kasi)]
    layanan.biaya = "Rp0"
    layanan.save_revision().publish(user=kasi)
    assert standar_berlaku(layanan).nomor == 2
    assert layanan.versi.get(nomor=1).dokumen["komponen"]["biaya"] == "Gratis"


def test_perintah_pun_tidak_menerbitkan_standar_yang_kurang(klojen):
    layanan = buat_layanan_lengkap(klojen, biaya="")
    with pytest.raises(BelumLayakTerbit, match="komponen 4"):
        layanan.save_revision().publish()
    layanan.refresh_from_db()
    assert not layanan.live and not layanan.versi.exists()


def test_tombol_terbit_menerbitkan_isi_yang_diketik_dan_memperingatkan(client, klojen, kasi):
    layanan = buat_layanan_lengkap(klojen, biaya="")
    jawaban = client.post(
        alamat_edit(layanan), data_formulir(layanan, "action-publish", biaya="Tanpa biaya"), follow=True
    )
    layanan.refresh_from_db()
    assert layanan.live and layanan.versi.get().dokumen["komponen"]["biaya"] == "Tanpa biaya"
    assert "Komponen 12, jaminan pelayanan, masih kosong" in jawaban.content.decode()


def test_tombol_terbit_menolak_dengan_kalimat_dan_isian_tetap(client, klojen, kasi):
    layanan = buat_layanan_lengkap(klojen, nama="Nama lama")
    data = data_formulir(layanan, "action-publish", biaya="", nama="Nama baru")
    data["persyaratan-0-DELETE"] = "1"
    isi = client.post(alamat_edit(layanan), data).content.decode()
    assert "Belum dapat diterbitkan" in isi
    assert "Isi komponen 4" in isi and "Isi komponen 1" in isi and 'value="Nama baru"' in isi
    layanan.refresh_from_db()
    assert not layanan.live and not layanan.versi.exists()


def test_draf_yang_belum_lengkap_tetap_dapat_disimpan(client, klojen, kasi):
    layanan = buat_layanan_lengkap(klojen)
    assert client.post(alamat_edit(layanan), data_formulir(layanan, biaya="")).status_code == 302
    layanan.refresh_from_db()
    assert layanan.biaya == "" and not layanan.live


def test_formulir_instansi_lain_ditolak(client, klojen, lumajang, kasi):
    layanan = buat_layanan_lengkap(klojen)
    asing = Formulir.objects.create(instansi=lumajang, kode="oss", nama="Formulir OSS")
    isi = client.post(alamat_edit(layanan), data_formulir(layanan, formulir=asing.pk)).content.decode()
    assert "milik instansi lain" in isi
