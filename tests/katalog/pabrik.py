"""Factories of the catalogue: a service whose standard may be published, and the admin form that carries it."""

from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from layanan.instansi.models import Instansi
from layanan.katalog.models import Layanan, Persyaratan
from layanan.katalog.syarat import susun_bila, urai_bila
from tests.formulir.pabrik import aliran
from tests.pabrik import buat_layanan

KOMPONEN = {
    "prosedur": "<p>Mengisi formulir, menyerahkan berkas, menerima surat.</p>",
    "jangka_waktu": "5 hari kerja",
    "biaya": "Gratis",
    "produk": "Surat keterangan",
    "pengaduan": "<p>Telepon 112</p>",
}
TEKS = (
    "prosedur", "pengaduan", "sarana", "kompetensi", "pengawasan_internal", "jaminan_pelayanan", "jaminan_keamanan",
    "evaluasi_kinerja",
)  # fmt: skip


def buat_layanan_lengkap(instansi: Instansi, kode: str = "skium", **isi: Any) -> Layanan:
    """Return a draft service with components 1 to 6 filled."""
    layanan = buat_layanan(instansi, kode, **({"live": False} | KOMPONEN | isi))
    Persyaratan.objects.create(layanan=layanan, kode="ktp", nama="Fotokopi KTP")
    return Layanan.objects.get(pk=layanan.pk)


def pasang_bila(layanan: Layanan, kode: str, bila: dict[str, Any], **ubah: Any) -> Persyaratan:
    """Give a requirement a condition, and return it."""
    satu = Persyaratan.objects.get(layanan=layanan, kode=kode)
    for nama, nilai in {"bila": urai_bila(bila), **ubah}.items():
        setattr(satu, nama, nilai)
    satu.save()
    return satu


def data_formulir(layanan: Layanan, tombol: str = "", **ubah: Any) -> dict:
    """Return what the browser posts for the edit form of a service."""
    data = {nama: getattr(layanan, nama) for nama in (
        "nama", "kode", "ringkasan", "sasaran", "nomor_sk", "jangka_waktu", "jangka_waktu_hari", "biaya", "produk",
        "jumlah_pelaksana", "mode_daring", "alasan_luring", "pola_nomor", "klasifikasi", "ingatkan_hari", *TEKS,
    )}  # fmt: skip
    data |= {"instansi": layanan.instansi_id, "kategori": "", "formulir": "", "alur": "", "masa_berlaku": ""} | ubah
    data |= {nama: rich_text(data[nama]) for nama in TEKS}
    syarat = [
        {nama: getattr(satu, nama) for nama in ("id", "nama", "kode", "keterangan", "sifat", "keadaan")}
        | {"bila": aliran(urai_bila(susun_bila(satu.bila)))}
        for satu in (layanan.persyaratan.all() if layanan.pk else [])
    ]
    data["persyaratan"] = inline_formset(syarat, initial=len(syarat))
    data["dasar_hukum"] = data["lanjutan"] = data["kuota"] = inline_formset([])
    return nested_form_data(data | ({tombol: "1"} if tombol else {}))
