"""A stage that another office works on: picked by name in the builder, read by both offices and by the applicant."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.demo.pengguna import SANDI
from layanan.alur.models import Alur, AlurVersi
from layanan.instansi.enums import Peran
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur
from tests.e2e.langkah import buka, lacak
from tests.e2e.penyusun import isi, simpan
from tests.pabrik import buat_instansi, buat_petugas
from tests.permohonan.pabrik import ajukan, buat_skium, kerjakan

KECIL = {"width": 360, "height": 740}
ALUR = (
    buat_tahap("periksa", nama="Pemeriksaan berkas", peran=Peran.PETUGAS_LAYANAN),
    buat_tahap(
        "ttd", "tanda_tangan", "periksa", nama="Tanda tangan camat", peran=Peran.CAMAT, kantor="kedungkandang",
        hari_kerja=2, publik="Surat Anda menunggu tanda tangan camat.",
    ),
    buat_tahap("serah", "serah_loket", nama="Penyerahan di loket", peran=Peran.PETUGAS_LOKET),
)  # fmt: skip


@pytest.fixture
def orang(klojen_hidup):
    """Return a maker of officers who can sign in."""

    def buat(kantor, peran, akun):
        siapa = buat_petugas(kantor, peran, username=akun)
        siapa.set_password(SANDI)
        siapa.save()
        return siapa

    return buat


@pytest.fixture
def tetangga(klojen_hidup):
    """Return the other office."""
    return buat_instansi("kedungkandang", "Kecamatan Kedungkandang", "kedungkandang.localhost")


def test_permohonan_di_kantor_lain_terbaca_oleh_semua(
    klojen_hidup, tetangga, orang, konteks, masuk, periksa_aksesibilitas, potret
):
    skium = buat_skium(klojen_hidup)
    AlurVersi.terbitkan(skium.alur, dokumen_alur(*ALUR))
    petugas = orang(klojen_hidup, Peran.PETUGAS_LAYANAN, "petugas")
    orang(tetangga, Peran.CAMAT, "camat")
    kasus, akses = ajukan(skium)
    kerjakan(kasus, "teruskan", petugas)
    for akun, kalimat in (("camat", "Permohonan Kecamatan Klojen"), ("petugas", "Sedang di Kecamatan Kedungkandang.")):
        for lebar in (360, 1280):
            meja = masuk(akun, lebar)
            if lebar == 1280:
                meja.goto("/admin/permohonan/")
                potret(meja, f"kantor-daftar-{akun}")
            buka(meja, kasus.nomor_register)
            expect(meja.get_by_text(kalimat).first).to_be_visible()
            periksa_aksesibilitas(meja)
            potret(meja, f"kantor-meja-{akun}-{lebar}")
    for lebar in (360, 1280):
        warga = konteks(viewport=KECIL | {"width": lebar}).new_page()
        assert "Sedang dikerjakan Kecamatan Kedungkandang." in lacak(warga, kasus.kode_lacak, akses)
        periksa_aksesibilitas(warga)
        potret(warga, f"kantor-lacak-{lebar}")


def test_penyusun_memilih_kantor_dan_menahan_yang_tidak_ada_lagi(klojen_hidup, tetangga, orang, masuk, potret):
    orang(tetangga, Peran.CAMAT, "camat")
    orang(klojen_hidup, Peran.REDAKTUR, "redaktur")
    alur = buat_alur(ALUR[0], buat_tahap("lama", kantor="bubar"), instansi=klojen_hidup)
    alur.save()
    layar = masuk("redaktur")
    layar.goto(reverse(Alur.snippet_viewset.get_url_name("edit"), args=[alur.pk]))
    kotak = layar.locator('select[name="tahap-1-value-kantor"]')
    assert kotak.input_value() == "bubar"
    expect(kotak.locator("option:checked")).to_have_text("bubar (tidak ada di situs ini, atau tanpa petugas)")
    expect(layar.locator('select[name="tahap-0-value-kantor"]')).not_to_contain_text("bubar")
    isi(layar, "tahap-0-value", kantor="Kecamatan Kedungkandang")
    layar.locator('select[name="tahap-0-value-kantor"]').scroll_into_view_if_needed()
    potret(layar, "kantor-penyusun")
    simpan(layar, "Simpan konsep")
    expect(layar.locator(".messages .success")).to_be_visible()
    tersimpan = Alur.objects.get(kode="contoh").get_latest_revision_as_object().tahap
    assert [satu.value["kantor"] for satu in tersimpan] == ["kedungkandang", "bubar"]
