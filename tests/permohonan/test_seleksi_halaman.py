"""The desk of joint decisions: who finds it, what it shows, and the two steps until it counts."""

import html
import re

import pytest

from layanan.instansi.enums import Peran
from layanan.permohonan.models import Permohonan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan, kerjakan
from tests.permohonan.seleksi import DITOLAK, PUTUS, peserta, segarkan, terbitkan

DAFTAR = "/admin/putusan-bersama/"


@pytest.fixture
def camat(client, petugas):
    client.force_login(petugas[Peran.CAMAT])
    return petugas[Peran.CAMAT]


def alamat(layanan, tahap=PUTUS):
    """Return the address of a session."""
    return f"{DAFTAR}{layanan.pk}/{tahap}/"


def teks(jawaban):
    """Return the text of an answer, entities resolved and blanks folded."""
    return " ".join(html.unescape(jawaban.content.decode()).split())


def isian(client, layanan, *dipilih, **lain):
    """Return what the browser posts: what the page holds, and the ticks."""
    terlihat = client.get(alamat(layanan)).context["terlihat"]
    return {"terlihat": terlihat, "dipilih": [satu.pk for satu in dipilih]} | lain


def tercentang(jawaban):
    """Return the keys that are ticked."""
    return [int(satu) for satu in re.findall(r'name="dipilih" value="(\d+)" checked', jawaban.content.decode())]


def test_daftar_menyebut_layanan_tahap_banyak_permohonan_dan_tempat(client, skium, kasi, camat):
    terbitkan(skium)
    assert "Tidak ada yang menunggu putusan bersama." in teks(client.get(DAFTAR))
    peserta(skium, kasi, "1", "2", "3")
    halaman = teks(client.get(DAFTAR))
    assert alamat(skium) in halaman and "3 permohonan" in halaman and "2 tempat" in halaman
    assert "Putusan (3)" in halaman and DAFTAR in teks(client.get("/admin/"))  # in the menu


@pytest.mark.parametrize("peran", [Peran.KASI, Peran.KURIR, Peran.REDAKTUR])
def test_yang_tidak_memutuskan_di_mana_pun_tidak_menemukannya(client, skium, kasi, klojen, peran):
    terbitkan(skium)
    peserta(skium, kasi, "1")
    client.force_login(buat_petugas(klojen, peran))
    assert DAFTAR not in teks(client.get("/admin/"))
    for satu in (DAFTAR, alamat(skium)):
        for jawaban in (client.get(satu, follow=True), client.post(satu, {"tetapkan": "1"}, follow=True)):
            assert "PMH/" not in teks(jawaban) and jawaban.redirect_chain
    assert Permohonan.objects.get().versi == 2


def test_kantor_lain_tidak_melihat_apa_pun(client, skium, kasi, lumajang):
    terbitkan(skium)
    (kasus,) = peserta(skium, kasi, "1")
    client.force_login(buat_petugas(lumajang, Peran.CAMAT))
    data = {"terlihat": f"{kasus.pk}:{kasus.versi}", "dipilih": kasus.pk, "tetapkan": "1"}
    for jawaban in (client.get(alamat(skium), follow=True), client.post(alamat(skium), data, follow=True)):
        assert kasus.nomor_register not in teks(jawaban)
    assert segarkan(kasus)[0].tahap == PUTUS


def test_peringkat_tercentang_sampai_kuota_dengan_batasnya(client, skium, kasi, camat):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "70", "90,5", None)
    jawaban = client.get(alamat(skium))
    halaman = teks(jawaban)
    assert tercentang(jawaban) == [b.pk, a.pk]
    urut = [halaman.index(f"/admin/permohonan/{satu.pk}/") for satu in (b, a, c)]
    assert urut == sorted(urut) and urut[1] < halaman.index("Batas 2 tempat.") < urut[2]
    assert "90,5" in halaman and "Tanpa nilai" in halaman and "3 permohonan untuk 2 tempat." in halaman
    assert "Peringkat menurut “Skor”, yang terbesar didahulukan." in halaman


def test_dua_langkah_periksa_lalu_tetapkan(client, skium, kasi, camat):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "70", "90", "80")
    data = isian(client, skium, b, c)
    halaman = teks(client.post(alamat(skium), data))
    assert "Dipilih: 2" in halaman and "Tidak dipilih: 1" in halaman and DITOLAK in halaman
    assert all(satu.nomor_register in halaman for satu in (a, b, c))
    assert {satu.tahap for satu in segarkan(a, b, c)} == {PUTUS}
    data = {"terlihat": data["terlihat"], "dipilih": f"{b.pk} {c.pk}", "catatan": "", "tetapkan": "1"}
    jawaban = client.post(alamat(skium), data, follow=True)
    assert "Putus: 2 dipilih, 1 tidak dipilih." in teks(jawaban)
    assert [satu.tahap for satu in segarkan(a, b, c)] == ["", "serah", "serah"]
    assert "Mungkin sudah ditetapkan." in teks(client.post(alamat(skium), data, follow=True))
    assert client.get(alamat(skium)).status_code == 404


def test_kembali_dari_penegasan_mempertahankan_centang_dan_catatan(client, skium, kasi, camat):
    terbitkan(skium)
    a, b, _c = peserta(skium, kasi, "70", "90", "80")
    data = isian(client, skium, a, b, catatan="Berkas tidak benar.")
    halaman = teks(client.post(alamat(skium), data))
    assert "Peringkatnya mendapat tempat, tetapi tidak dipilih." in halaman and "Berkas tidak benar." in halaman
    jawaban = client.post(alamat(skium), data | {"ubah": "1"})
    assert tercentang(jawaban) == [b.pk, a.pk] and "Berkas tidak benar." in teks(jawaban)


@pytest.mark.parametrize("tombol", ["", "tetapkan"])
def test_pilihan_yang_salah_dijelaskan_dan_centangnya_tetap(client, skium, kasi, camat, tombol):
    terbitkan(skium)
    a, b, c = peserta(skium, kasi, "70", "90", "80")
    tekan = {tombol: "1"} if tombol else {}
    jawaban = client.post(alamat(skium), isian(client, skium, a, b, c) | tekan)
    assert "Anda memilih 3, tetapi tempatnya 2. Hapus 1 centang." in teks(jawaban) and len(tercentang(jawaban)) == 3
    jawaban = client.post(alamat(skium), isian(client, skium, a) | tekan)
    assert "Isi alasan: pilihan Anda berbeda dari peringkat." in teks(jawaban) and tercentang(jawaban) == [a.pk]
    assert {satu.tahap for satu in segarkan(a, b, c)} == {PUTUS}


def test_daftar_yang_berubah_diberitahukan_pada_kedua_langkah(client, skium, kasi, camat):
    terbitkan(skium)
    a, b = peserta(skium, kasi, "70", "90")
    data = isian(client, skium, a, b)
    (c,) = peserta(skium, kasi, "95")
    for tombol in ({}, {"tetapkan": "1"}):
        jawaban = client.post(alamat(skium), data | tombol)
        assert f"Masuk: {c.nomor_register}." in teks(jawaban) and set(tercentang(jawaban)) == {a.pk, b.pk}
    assert {satu.tahap for satu in segarkan(a, b, c)} == {PUTUS}


def test_tanpa_kuota_halaman_mengatakan_yang_lain_tetap_menunggu(client, skium, kasi, camat):
    terbitkan(skium, kuota=None, alasan_tidak="", peringkat_dari="")
    _a, b = peserta(skium, kasi, "1", "2")
    halaman = teks(client.get(alamat(skium)))
    assert "Yang tidak dicentang tetap menunggu." in halaman and "Urutan menurut waktu masuk." in halaman
    assert "Centang paling sedikit satu permohonan." in teks(client.post(alamat(skium), isian(client, skium)))
    assert "Tetap menunggu: 1" in teks(client.post(alamat(skium), isian(client, skium, b)))


def test_yang_pernah_memeriksa_diberi_tahu_dan_tidak_mendapat_tombol(client, skium, klojen):
    ganda = buat_petugas(klojen, Peran.KASI, Peran.CAMAT)
    terbitkan(skium, terpisah_dari=["nilai"])
    (kasus,) = peserta(skium, ganda, "90")
    client.force_login(ganda)
    halaman = teks(client.get(alamat(skium)))
    assert f"Anda sudah memeriksa {kasus.nomor_register} di tahap sebelumnya" in halaman
    assert "Periksa hasil" not in halaman and 'type="checkbox"' not in halaman


def test_di_atas_batas_halaman_mengatakannya(client, skium, kasi, camat, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 22
    terbitkan(skium)
    peserta(skium, kasi, "1", "2", "3")
    halaman = teks(client.get(alamat(skium)))
    assert "Ada 3 permohonan; satu kali penetapan paling banyak 2." in halaman and "Periksa hasil" not in halaman


ANEH = [
    "",
    "\x00",
    "1:",
    ":1",
    "²:1",
    "1:1:1",
    "9" * 5000,
    f"{'9' * 18}:1",
    "<script>1</script>",
    " ".join(["1:1"] * 9),
]


def test_kiriman_aneh_tidak_membuat_galat_dan_tidak_memutuskan(client, skium, kasi, camat):
    terbitkan(skium)
    (kasus,) = peserta(skium, kasi, "1")
    for aneh in ANEH:
        for data in (
            {"terlihat": aneh, "dipilih": aneh, "catatan": aneh},
            {"terlihat": f"{kasus.pk}:3", "dipilih": aneh},
        ):
            for tombol in ({}, {"tetapkan": "1"}, {"ubah": "1"}):
                jawaban = client.post(alamat(skium), data | tombol)
                assert jawaban.status_code == 200 and "<script>1" not in jawaban.content.decode()
    assert segarkan(kasus)[0].tahap == PUTUS
    for satu in (f"{DAFTAR}{'9' * 30}/putus/", f"{DAFTAR}{skium.pk}/tidak-ada/", f"{DAFTAR}0/putus/"):
        assert client.get(satu).status_code == 404
        assert client.post(satu, {"tetapkan": "1"}).status_code == 302


def test_tulisan_warga_tidak_menjadi_html(client, skium, kasi, camat):
    terbitkan(skium)
    kasus = kerjakan(ajukan(skium, nama_pemohon="<i>Siti</i>")[0], "teruskan", kasi)
    jawaban = client.post(alamat(skium), isian(client, skium, kasus))
    for satu in (client.get(alamat(skium)), jawaban):
        assert "<i>Siti" not in satu.content.decode() and "<i>Siti</i>" in teks(satu)


def gandakan(kasus, banyak):
    """Make copies of a case that waits, as a year of filings would."""
    isi = {satu.attname: getattr(kasus, satu.attname) for satu in Permohonan._meta.fields if not satu.primary_key}
    Permohonan.objects.bulk_create(
        Permohonan(
            **(isi | {"nomor_register": f"PMH/2026/1{urut:05}", "kode_lacak": f"Z{urut:09}", "kunci": f"k{urut}"})
        )
        for urut in range(banyak)
    )


def test_seribu_permohonan_satu_halaman_dengan_kueri_yang_tetap(client, skium, kasi, camat, jumlah_kueri):
    terbitkan(skium, terpisah_dari=["nilai"])
    (kasus,) = peserta(skium, kasi, "50")
    daftar, satu = jumlah_kueri(DAFTAR), jumlah_kueri(alamat(skium))
    gandakan(kasus, 999)
    assert (jumlah_kueri(DAFTAR), jumlah_kueri(alamat(skium))) == (daftar, satu)
    jawaban = client.get(alamat(skium))
    assert len(jawaban.context["seleksi"].peserta) == 1000
    data = {"terlihat": jawaban.context["terlihat"], "dipilih": tercentang(jawaban)}
    assert "Tidak dipilih: 998" in teks(client.post(alamat(skium), data))
