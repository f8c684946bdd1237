"""The route builder in a browser."""

import pytest
from playwright.sync_api import expect

from layanan.alur.dokumen import susun
from layanan.alur.models import Alur


@pytest.mark.django_db(transaction=True)
def test_redaktur_menyebut_tahap_tujuan_dengan_namanya(demo, masuk):
    alur = Alur.objects.get(instansi__kode="klojen", kode="skium")
    halaman = masuk("redaktur")
    halaman.goto(f"/admin/snippets/layanan/alur/edit/{alur.pk}/")
    tahap = halaman.locator("section:has(input[name=tahap-5-value-nama])").last
    expect(tahap).to_contain_text("Verifikasi Kepala Seksi")
    tahap.locator("[data-panel-toggle]").first.click()
    tujuan = tahap.locator("input[name=tahap-5-value-kembali_ke-0-value]")
    tujuan.focus()
    tawaran = halaman.locator("datalist#layanan-tahap option").evaluate_all("semua => semua.map((satu) => satu.value)")
    assert "Penugasan kurir" in tawaran and len(tawaran) == 9
    tujuan.fill("Penugasan kurir")
    halaman.get_by_role("button", name="Simpan konsep").click()
    expect(halaman.locator(".messages .success")).to_be_visible()
    simpanan = susun(Alur.objects.get(pk=alur.pk).get_latest_revision_as_object())
    assert simpanan["tahap"][5]["kembali_ke"][0]["kode"] == "jadwal_jemput"
