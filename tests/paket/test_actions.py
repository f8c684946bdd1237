"""A service goes out as a file and comes in elsewhere: the same, not yet live, and never over what is there."""

import copy

import pytest
from django.contrib.auth import get_user_model

from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.enums import Peran
from layanan.inti.errors import LayananError, TidakBerwenang
from layanan.inti.lint import BelumLayakTerbit
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.katalog.queries import alasan_tidak_daring
from layanan.paket import actions
from layanan.paket.actions import PaketBentrok, ekspor_paket, impor_paket, terbitkan_paket
from layanan.paket.baca import PaketTidakSah
from layanan.paket.enums import Keadaan
from layanan.paket.queries import baca_paket, rencana_impor
from layanan.paket.rules import menahan, periksa_paket
from tests.katalog.pabrik import buat_layanan_lengkap
from tests.pabrik import buat_petugas
from tests.paket.pabrik import ubah
from tests.permohonan.pabrik import buat_oss, buat_skium

JUDUL_BARU = ubah("formulir", "judul", jadi="Permohonan baru")


def sidik_terbit(layanan):
    """Return the fingerprints of the newest versions of a service, its form and its route."""
    return [satu and satu.versi.first().sha256 for satu in (layanan, layanan.formulir, layanan.alur)]


def isi_katalog():
    """Return how many rows of everything that an import makes there are."""
    return [model.objects.count() for model in (Layanan, Formulir, Alur, Peraturan, KategoriLayanan)]


@pytest.mark.parametrize("buat", [buat_skium, buat_oss])
def test_ekspor_lalu_impor_di_kantor_lain_bersidik_sama(klojen, lumajang, buat):
    asal = buat(klojen)
    isi = ekspor_paket(asal)
    assert not menahan(periksa_paket(isi))
    hasil = terbitkan_paket(impor_paket(lumajang, isi))
    assert (
        sidik_terbit(hasil.layanan) == sidik_terbit(asal) == [isi["sha256"][n] for n in ("layanan", "formulir", "alur")]
    )
    assert ekspor_paket(hasil.layanan) == isi | {"asal": {"instansi": "lumajang", "seed": ""}}
    assert isi["contoh"] == baca_paket(asal.kode)["contoh"] != []


def test_contoh_jawaban_yang_lain_adalah_isi_yang_lain(klojen):
    impor_paket(klojen, baca_paket("skium"))
    tanpa = ubah("contoh", jadi=[])
    with pytest.raises(PaketBentrok):
        impor_paket(klojen, tanpa)
    assert ekspor_paket(terbitkan_paket(impor_paket(klojen, tanpa, ganti=True)).layanan)["contoh"] == []


def test_ekspor_memuat_yang_terbit_bukan_draf(klojen):
    layanan = buat_skium(klojen)
    sebelum = ekspor_paket(layanan)
    layanan.nama = "Draf nama"
    layanan.save_revision()
    layanan.formulir.nama = "Draf formulir"
    layanan.formulir.save_revision()
    assert ekspor_paket(Layanan.objects.get(pk=layanan.pk)) == sebelum


def test_layanan_informasi_tanpa_formulir_ikut_dengan_kategori_dan_alasannya(klojen, lumajang):
    layanan = buat_layanan_lengkap(
        klojen,
        alasan_luring="Perlu tanda tangan basah.",
        nomor_sk="188/1/2026",
        kategori=KategoriLayanan.objects.create(nama="Kependudukan", slug="kependudukan"),
    )
    layanan.save_revision().publish()
    hasil = terbitkan_paket(impor_paket(lumajang, ekspor_paket(Layanan.objects.get(pk=layanan.pk))))
    baru = hasil.layanan
    assert (baru.formulir, baru.alur, baru.mode_daring) == (None, None, ModeDaring.INFORMASI)
    assert (baru.alasan_luring, baru.nomor_sk, baru.kategori) == (
        "Perlu tanda tangan basah.",
        "188/1/2026",
        layanan.kategori,
    )


def test_layanan_yang_belum_terbit_tidak_diekspor(klojen):
    with pytest.raises(LayananError, match="belum terbit"):
        ekspor_paket(buat_layanan_lengkap(klojen))


def test_impor_tidak_langsung_berlaku(klojen):
    hasil = impor_paket(klojen, baca_paket("skium"), buat_petugas(klojen, Peran.REDAKTUR))
    for satu in hasil.definisi:
        assert not satu.live and satu.latest_revision is not None and not satu.versi.exists()
    assert "belum diterbitkan" in alasan_tidak_daring(hasil.layanan)


def test_layanan_tidak_terbit_sebelum_formulirnya(klojen):
    hasil = impor_paket(klojen, baca_paket("skium"))
    with pytest.raises(BelumLayakTerbit):
        hasil.layanan.latest_revision.publish()
    assert terbitkan_paket(hasil).layanan.live


def test_paket_yang_sama_dua_kali_tidak_menambah_apa_pun(klojen):
    isi = baca_paket("skium")
    pertama = impor_paket(klojen, isi)
    sebelum, revisi = isi_katalog(), [satu.latest_revision_id for satu in pertama.definisi]
    for ulang in (impor_paket(klojen, isi), impor_paket(klojen, isi, ganti=True)):
        assert ulang.rencana.tanpa_perubahan
        assert [satu.latest_revision_id for satu in ulang.definisi] == revisi
    terbitkan_paket(ulang)
    assert impor_paket(klojen, isi).rencana.tanpa_perubahan
    assert isi_katalog() == sebelum


def test_isi_lain_dengan_kode_sama_dilaporkan_dan_tidak_disentuh(klojen):
    layanan = buat_skium(klojen)
    sebelum = isi_katalog()
    with pytest.raises(PaketBentrok, match="“Permohonan SKIUM”: versi terbit 1") as galat:
        impor_paket(klojen, JUDUL_BARU)
    assert [(satu.judul, satu.kode) for satu in galat.value.rencana.bentrok] == [("formulir", "skium")]
    assert isi_katalog() == sebelum
    assert Formulir.objects.get(pk=layanan.formulir_id).latest_revision == layanan.formulir.latest_revision


def test_mengganti_menyimpan_draf_dan_yang_terbit_tetap_berlaku(klojen):
    layanan = buat_skium(klojen)
    isi = copy.deepcopy(JUDUL_BARU)
    isi["layanan"] |= {"nama": "SKIUM baru", "persyaratan": isi["layanan"]["persyaratan"][:1]}
    hasil = impor_paket(klojen, isi, ganti=True)
    assert {satu.judul: satu.keadaan for satu in hasil.rencana.bagian} == {
        "formulir": Keadaan.BENTROK,
        "alur": Keadaan.SAMA,
        "layanan": Keadaan.BENTROK,
    }
    tetap = Layanan.objects.get(pk=layanan.pk)
    assert (tetap.nama, tetap.persyaratan.count(), tetap.formulir.nama) == (layanan.nama, 4, "Permohonan SKIUM")
    assert tetap.live and tetap.has_unpublished_changes and tetap.versi.count() == 1
    terbit = terbitkan_paket(hasil).layanan
    assert (terbit.nama, terbit.persyaratan.count(), terbit.formulir.nama) == ("SKIUM baru", 1, "Permohonan baru")
    assert (terbit.pk, terbit.versi.count(), terbit.formulir.versi.count(), terbit.alur.versi.count()) == (
        layanan.pk, 2, 2, 1,
    )  # fmt: skip


def test_mengganti_draf_yang_belum_pernah_terbit(klojen):
    impor_paket(klojen, baca_paket("skium"))
    hasil = impor_paket(klojen, JUDUL_BARU, ganti=True)
    assert Formulir.objects.get().nama == "Permohonan baru"
    assert terbitkan_paket(hasil).formulir.nama == "Permohonan baru"


def test_yang_dikunci_tidak_diganti(klojen):
    formulir = buat_skium(klojen).formulir
    formulir.locked = True
    formulir.save()
    with pytest.raises(LayananError, match="Sedang dikunci atau menunggu persetujuan: Permohonan SKIUM"):
        impor_paket(klojen, JUDUL_BARU, ganti=True)
    assert not Formulir.objects.get().has_unpublished_changes


def test_peraturan_yang_sudah_ada_tidak_diubah(klojen):
    ada = Peraturan.objects.create(
        jenis="Undang-Undang", nomor="11", tahun=2008, tentang="ITE", status="berlaku", catatan="Catatan kami"
    )
    hasil = impor_paket(klojen, baca_paket("skium"))
    ada.refresh_from_db()
    assert (ada.tentang, ada.status, ada.catatan, ada.pengganti.count()) == ("ITE", "berlaku", "Catatan kami", 0)
    assert hasil.rencana.peraturan_beda == ("Undang-Undang Nomor 11 Tahun 2008",)
    assert "Undang-Undang Nomor 19 Tahun 2016" in hasil.rencana.peraturan_baru
    dicabut = Peraturan.objects.get(nomor="82", tahun=2012)
    assert [satu.nomor for satu in dicabut.pengganti.all()] == ["71"]


def test_kategori_dicocokkan_menurut_slug_lalu_nama(klojen, lumajang):
    usaha = KategoriLayanan.objects.create(slug="usaha", nama="Usaha")
    assert impor_paket(klojen, baca_paket("skium")).layanan.kategori == usaha
    KategoriLayanan.objects.filter(pk=usaha.pk).update(slug="lain", nama="Usaha dan perizinan")
    assert impor_paket(lumajang, baca_paket("skium")).layanan.kategori == usaha


def test_teks_dibersihkan_ketika_diimpor(klojen):
    isi = ubah("layanan", "komponen", "prosedur", jadi="<p>Datang.<script>alert(1)</script></p>")
    assert impor_paket(klojen, isi).layanan.prosedur == "<p>Datang.</p>"
    assert impor_paket(klojen, isi).rencana.tanpa_perubahan


def test_paket_yang_ditolak_tidak_mengubah_apa_pun(klojen):
    sebelum = isi_katalog()
    with pytest.raises(PaketTidakSah, match="video"):
        impor_paket(klojen, ubah("formulir", "langkah", 0, "isian", 0, "jenis", jadi="video"))
    assert isi_katalog() == sebelum


def test_gagal_di_tengah_tidak_meninggalkan_apa_pun(klojen, monkeypatch):
    sebelum = isi_katalog()

    def putus(*_apa_pun):
        raise RuntimeError("putus")

    monkeypatch.setattr(actions, "isikan_dasar_hukum", putus)
    with pytest.raises(RuntimeError):
        impor_paket(klojen, baca_paket("skium"))
    assert isi_katalog() == sebelum


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.REDAKTUR}))
def test_peran_lain_tidak_mengimpor(klojen, peran):
    with pytest.raises(TidakBerwenang):
        impor_paket(klojen, baca_paket("skium"), buat_petugas(klojen, peran))
    assert not Layanan.objects.exists()


def test_redaktur_kantor_lain_tidak_mengimpor(klojen, lumajang):
    with pytest.raises(TidakBerwenang):
        impor_paket(klojen, baca_paket("skium"), buat_petugas(lumajang, Peran.REDAKTUR))
    assert impor_paket(klojen, baca_paket("skium"), get_user_model().objects.create_superuser("admin")).layanan


def test_rencana_tidak_mengubah_apa_pun(klojen):
    sebelum = isi_katalog()
    rencana = rencana_impor(klojen, baca_paket("skium"))
    assert [satu.keadaan for satu in rencana.bagian] == [Keadaan.BARU] * 3
    assert rencana.kategori_baru == "Usaha dan perizinan" and len(rencana.peraturan_baru) == 8
    assert isi_katalog() == sebelum
