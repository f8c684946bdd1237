"""Addresses of the application form."""

from django.urls import path

from layanan.permohonan.views import cetak, pengisian, setuju, simpanan

urlpatterns = [
    path("ajukan/<slug:kode>/", pengisian.MulaiView.as_view(), name="ajukan"),
    path("ajukan/<slug:kode>/cetak/", cetak.CetakView.as_view(), name="ajukan_cetak"),
    path("ajukan/<slug:kode>/data-lama/", simpanan.DataLamaView.as_view(), name="ajukan_data_lama"),
    path("ajukan/<slug:kode>/lanjutan/", simpanan.LanjutanView.as_view(), name="ajukan_lanjutan"),
    path("ajukan/<slug:kode>/periksa/", pengisian.PeriksaView.as_view(), name="ajukan_periksa"),
    path("ajukan/<slug:kode>/keluar/", pengisian.KeluarView.as_view(), name="ajukan_keluar"),
    path("ajukan/<slug:kode>/simpan/", simpanan.SimpanView.as_view(), name="ajukan_simpan"),
    path("ajukan/<slug:kode>/bukti/", pengisian.BuktiView.as_view(), name="ajukan_bukti"),
    path("ajukan/<slug:kode>/langkah/<slug:langkah>/", pengisian.LangkahView.as_view(), name="ajukan_langkah"),
    path("lanjutkan/", simpanan.LanjutkanView.as_view(), name="lanjutkan"),
    path("lanjutkan/<slug:kode>/", simpanan.LanjutkanView.as_view(), name="lanjutkan_kode"),
    path("setuju/<slug:kode>/", setuju.SetujuView.as_view(), name="setuju"),
]
