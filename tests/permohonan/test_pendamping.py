"""An officer files for somebody: who may, over which channel, what is recorded, and what nobody else can do."""

import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from layanan.instansi.enums import Peran
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup, DataTidakSah, TidakBerwenang
from layanan.inti.kode import tulis_kode_akses
from layanan.janji.queries import slot_kosong
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Kuota
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.draf import simpan_draf
from layanan.permohonan.ekspor import TabelPermohonan
from layanan.permohonan.models import Draf, Permohonan
from tests.alur.pabrik import buat_tahap
from tests.janji.pabrik import ajukan_janji, buat_berjanji
from tests.pabrik import buat_layanan, buat_petugas
from tests.permohonan.pabrik import JAWABAN, ajukan, ajukan_lewat, isi_formulir, kerjakan, kirim_formulir

DAFTAR, LANGKAH = "/admin/permohonan-baru/", "/ajukan/skium/langkah/data_pemohon/"
PERIKSA, BUKTI = "/ajukan/skium/periksa/", "/ajukan/skium/bukti/"
KIRIM = {"pernyataan": "on", "persetujuan": "on"}
KALIMAT = "Anda mengisi atas nama pemohon · "


@pytest.fixture
def loket(client, petugas):
    client.force_login(petugas[Peran.PETUGAS_LOKET])
    return petugas[Peran.PETUGAS_LOKET]


def teks(jawaban):
    """Return the text of an answer, entities resolved and blanks folded."""
    return " ".join(html.unescape(jawaban.content.decode()).split())


def mulai(client, layanan, kanal=Kanal.LOKET):
    """Begin at the desk and return the answer."""
    return client.post(f"{DAFTAR}{layanan.pk}/", {"kanal": kanal})


def isi(client, layanan, kanal=Kanal.LOKET):
    """Fill the whole form at the desk and return the check page."""
    alamat = mulai(client, layanan, kanal).url
    while "/langkah/" in alamat:
        alamat = client.post(alamat, JAWABAN).url
    return client.get(alamat)


def test_petugas_mengajukan_dan_tercatat_siapa_dan_lewat_mana(client, skium, loket):
    assert f"{KALIMAT}WhatsApp" in teks(isi(client, skium, Kanal.WHATSAPP))
    bukti = teks(client.post(PERIKSA, KIRIM, follow=True))
    kasus = Permohonan.objects.get()
    (peristiwa,) = kasus.peristiwa.filter(aksi="ajukan")
    assert (kasus.kanal, peristiwa.pelaku, peristiwa.dari) == (Kanal.WHATSAPP, loket, "")
    assert "setuju lewat WhatsApp" in peristiwa.catatan
    assert kasus.nomor_register in bukti and KALIMAT not in bukti
    nama = loket.get_full_name()
    halaman = teks(client.get(f"/admin/permohonan/{kasus.pk}/"))
    assert f"<dt>Didaftarkan oleh</dt><dd>{nama}</dd>" in halaman and "<dt>Kanal</dt><dd>WhatsApp</dd>" in halaman
    akses = re.search(r"\d{4} \d{4} \d{4} \d{4}", bukti)[0]
    lacak = teks(Client().post("/lacak/", {"kode_lacak": kasus.kode_lacak, "kode_akses": akses}, follow=True))
    assert kasus.nomor_register in lacak and nama not in lacak and loket.username not in lacak


@pytest.mark.parametrize(("kanal", "kalimat"), [("loket", "ada di depan saya"), ("telepon", "setuju lewat telepon")])
def test_tanpa_persetujuan_pemohon_tidak_terkirim(client, skium, loket, kanal, kalimat):
    assert kalimat in teks(isi(client, skium, kanal))
    assert "Tanyakan persetujuan pemohon dahulu" in teks(client.post(PERIKSA, {"pernyataan": "on"}))
    assert not Permohonan.objects.exists()


def test_dua_kali_kirim_satu_permohonan(client, skium, loket):
    isi(client, skium)
    for _kali in range(2):
        assert client.post(PERIKSA, KIRIM).url == BUKTI
    assert Permohonan.objects.count() == 1


def test_setiap_mulai_adalah_isian_baru_dan_yang_belum_dikirim_ditawarkan(client, skium, loket):
    mulai(client, skium)
    client.post(LANGKAH, JAWABAN)
    assert "Ada isian yang belum dikirim (Loket)." in teks(client.get(f"{DAFTAR}{skium.pk}/"))
    mulai(client, skium)
    assert "Siti Aminah" not in teks(client.get(LANGKAH))


@pytest.mark.parametrize("mode", [ModeDaring.INFORMASI, ModeDaring.PENDAFTARAN])
def test_yang_tidak_daring_dapat_diajukan_di_loket_saja(client, skium, loket, mode):
    skium.mode_daring = mode
    skium.save()
    isi(client, skium)
    assert "Permohonan terkirim" in teks(client.post(PERIKSA, KIRIM, follow=True))
    if mode == ModeDaring.INFORMASI:
        with pytest.raises(AksiTertutup):
            ajukan(skium)


def test_daftar_menyebut_yang_tidak_dapat_dan_mengapa(client, skium, klojen, loket, lumajang):
    buat_layanan(klojen, "tanpa", nama="Tanpa formulir")
    buat_layanan(klojen, "draf", nama="Belum terbit", live=False)
    buat_layanan(klojen, "lanjut", nama="Perpanjangan", mode_daring=ModeDaring.LANJUTAN)
    buat_layanan(lumajang, "sana", nama="Layanan kantor lain")
    halaman = teks(client.get(DAFTAR))
    assert f"{DAFTAR}{skium.pk}/" in halaman
    assert "belum punya formulir dan alur" in halaman and "Melanjutkan permohonan yang ada" in halaman
    assert "Belum terbit" not in halaman and "Layanan kantor lain" not in halaman


def test_tombol_di_daftar_permohonan_hanya_bagi_yang_boleh(client, skium, petugas, loket):
    assert DAFTAR in teks(client.get("/admin/permohonan/"))
    client.force_login(petugas[Peran.KURIR])
    assert DAFTAR not in teks(client.get("/admin/permohonan/"))


def test_daftar_berkueri_tetap(client, skium, klojen, loket, jumlah_kueri):
    satu = jumlah_kueri(DAFTAR)
    for urut in range(3):
        buat_layanan(klojen, f"lagi{urut}", nama=f"Lagi {urut}", formulir=skium.formulir, alur=skium.alur)
    assert jumlah_kueri(DAFTAR) == satu


def test_petugas_dua_kantor_diantar_ke_situs_kantor_itu(client, skium, lumajang):
    client.force_login(buat_petugas(lumajang, Peran.PETUGAS_LOKET))
    halaman = teks(client.get(DAFTAR))
    assert f"http://lumajang.localhost{DAFTAR}" in halaman and f"{DAFTAR}{skium.pk}/" not in halaman
    assert mulai(client, skium).status_code == 404


@pytest.mark.parametrize("kanal", ["", "daring_web", "api", "fax", "<script>"])
def test_kanal_lain_ditolak_dengan_kalimat(client, skium, loket, kanal):
    assert "Pilih " in teks(mulai(client, skium, kanal))
    assert not Draf.objects.exists()


def test_warga_tidak_dapat_memilih_kanal(client, skium):
    client.post("/ajukan/skium/", {"kanal": "loket"})
    for alamat in (LANGKAH, "/ajukan/skium/langkah/data_usaha/", "/ajukan/skium/langkah/penjemputan_berkas/"):
        client.post(alamat, JAWABAN | {"kanal": "loket"})
    client.post(PERIKSA, KIRIM | {"kanal": "loket"})
    kasus = Permohonan.objects.get()
    assert (kasus.kanal, kasus.peristiwa.get(aksi="ajukan").pelaku) == (Kanal.DARING_WEB, None)


def test_petugas_di_halaman_warga_mengajukan_atas_namanya_sendiri(client, skium, loket):
    mulai(client, skium)
    assert "Mulai mengisi" in teks(client.get("/ajukan/skium/"))
    assert KALIMAT not in teks(isi_formulir(client))
    kirim_formulir(client)
    assert Permohonan.objects.get().kanal == Kanal.DARING_WEB


def test_isian_petugas_tertutup_bagi_orang_lain(client, skium, loket, petugas):
    mulai(client, skium)
    halaman = teks(client.post(LANGKAH, JAWABAN | {"simpan": "1"}, follow=True))
    assert "Hanya petugas kantor ini" in halaman
    kode = re.search(r"\b(?:[0-9A-HJ-NP-TV-Z]{4}-){3}[0-9A-HJ-NP-TV-Z]{4}\b", halaman)[0]
    assert "tidak ada" in teks(Client().post("/lanjutkan/", {"kode_simpan": kode}))
    rekan = Client()
    rekan.force_login(petugas[Peran.KASI])
    assert rekan.post("/lanjutkan/", {"kode_simpan": kode}).status_code == 302
    loket.penugasan.all().delete()  # no officer here any more
    assert client.get(LANGKAH).url == "/ajukan/skium/"
    client.logout()
    assert client.get(LANGKAH).url == "/ajukan/skium/"


def test_simpanan_warga_tetap_terbuka_dengan_kodenya(client, skium):
    client.post("/ajukan/skium/")
    simpan_draf(Draf.objects.get())
    assert client.get("/ajukan/skium/simpan/").status_code == 200


def test_kuota_berlaku_juga_di_loket(client, skium, loket):
    isi(client, skium)
    Kuota.objects.create(layanan=skium, jumlah=1)
    ajukan(skium)
    assert "Kuota hari ini" in teks(client.post(PERIKSA, KIRIM))
    assert "Kuota hari ini" in teks(mulai(client, skium)) and Permohonan.objects.count() == 1


def test_layanan_yang_tidak_terbit_lagi_tidak_dapat_dikirim(client, skium, loket):
    isi(client, skium)
    skium.live = False
    skium.save()
    assert "belum diterbitkan" in teks(client.post(PERIKSA, KIRIM))
    assert mulai(client, skium).status_code == 404


@pytest.mark.parametrize("kanal", [Kanal.LOKET, Kanal.DARING_WEB])
def test_aksi_menuntut_petugas_kantor_itu_untuk_kanal_petugas(skium, lumajang, petugas, kanal):
    asing, kurir = buat_petugas(lumajang, Peran.PETUGAS_LOKET), petugas[Peran.KURIR]
    siapa = [None, asing, kurir] if kanal == Kanal.LOKET else [petugas[Peran.PETUGAS_LOKET]]
    for satu in siapa:
        with pytest.raises(TidakBerwenang):
            AjukanPermohonan(skium, "kunci", kanal, petugas=satu).execute(JAWABAN)


def test_mendaftarkan_bukan_pekerjaan_di_sebuah_tahap(skium, petugas):
    ajukan_lewat(skium, buat_tahap("periksa", peran=Peran.KASI), buat_tahap("putus", terpisah_dari=["periksa"]))
    oleh = buat_petugas(skium.instansi, Peran.PETUGAS_LAYANAN, Peran.KASI)
    kasus = AjukanPermohonan(skium, "kunci", Kanal.LOKET, petugas=oleh).execute(JAWABAN)[0]
    kasus = kerjakan(kasus, "teruskan", petugas[Peran.KASI])
    assert kerjakan(kasus, "teruskan", oleh).tahap == ""


def test_balasan_memuat_kode_dan_bukan_isian_pemohon(client, skium, loket):
    skium.pesan_balasan = "{nomor} {layanan} {kode_lacak} {kode_akses} {alamat} {asing} {0.__class__} {"
    skium.save()
    isi(client, skium)
    konteks = client.post(PERIKSA, KIRIM, follow=True).context
    kasus, balasan = Permohonan.objects.get(), konteks["balasan"]
    harap = f"{kasus.nomor_register} {skium.nama} {kasus.kode_lacak_tertulis} {konteks['kode_akses']}"
    assert balasan["teks"] == harap + " http://testserver/lacak/ {asing} {0.__class__} {"
    assert balasan["tautan"].startswith("https://wa.me/6281234567890?text=PMH%2F")
    assert tulis_kode_akses(konteks["kode_akses"].replace(" ", "")) == konteks["kode_akses"]


def test_balasan_baku_dan_hanya_untuk_petugas(client, skium, loket):
    isi(client, skium)
    halaman = teks(client.post(PERIKSA, KIRIM, follow=True))
    assert "Kabari pemohon" in halaman and 'id="balasan" rows="10" readonly>Permohonan Surat' in halaman
    assert "Kabari pemohon" not in teks(kirim_formulir(Client()))
    assert client.post(BUKTI).url == DAFTAR
    assert client.get(BUKTI).url == "/ajukan/skium/"  # the next applicant at the counter finds nothing


def test_ekspor_menyebut_kanal_dan_pendamping(client, skium, klojen, loket):
    ajukan(skium)
    AjukanPermohonan(skium, "kunci", Kanal.TELEPON, petugas=loket).execute(JAWABAN)
    hari = timezone.localdate()
    tabel = TabelPermohonan(skium, hari, hari, ())
    baris = [dict(zip(tabel.judul, satu, strict=True)) for satu in tabel.baris()]
    assert [(satu["Kanal"], satu["Didaftarkan oleh"]) for satu in baris] == [
        ("Situs web", ""), ("Telepon", loket.get_full_name()),
    ]  # fmt: skip


@pytest.mark.parametrize("pk", ["0", "99999999999999999999999"])
def test_layanan_yang_tidak_ada_404(client, skium, loket, pk):
    alamat = f"{DAFTAR}{pk}/"
    assert client.get(alamat).status_code == client.post(alamat, {"kanal": "loket"}).status_code == 404


def test_waktu_janji_temu_yang_penuh_juga_penuh_bagi_petugas(klojen):
    layanan = buat_berjanji(klojen)
    waktu, oleh = slot_kosong(layanan)[0].nilai, buat_petugas(klojen, Peran.PETUGAS_LOKET)
    ajukan_janji(layanan, waktu)
    with pytest.raises(DataTidakSah):
        AjukanPermohonan(layanan, "kunci", Kanal.LOKET, petugas=oleh).execute(
            {"nama_pemohon": "Siti Aminah", "temu": waktu}
        )
