"""A form with everything a form can have: a group in a group, chained conditions, computed fields, an exit page."""

from typing import Any

from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi
from layanan.katalog.dokumen import susun
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan, StandarVersi
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, buat_langkah, buat_rumus
from tests.pabrik import buat_layanan
from tests.permohonan.pabrik import buat_skium

HUBUNGAN = [{"label": "Anak", "nilai": "anak"}, {"label": "Janda atau duda", "nilai": "pasangan"}]
YA_TIDAK = [{"label": "Ya", "nilai": "ya"}, {"label": "Tidak", "nilai": "tidak"}]
UMUR = buat_rumus("jarak", dari="lahir", sampai="", satuan="tahun")
DI_BAWAH_UMUR = {"isian": "umur", "op": "lt", "nilai": 18}
BANYAK = buat_rumus("banyak_baris", grup="ahli_waris")
ANAK_KECIL = buat_rumus("ada", grup="ahli_waris", syarat=DI_BAWAH_UMUR)

DOKUMEN = buat_dokumen(
    buat_langkah(
        "Pewaris",
        buat_isian("nama", "nama_pemohon", label="Nama Anda"),
        buat_isian("nama", "nama_pewaris", label="Nama almarhum atau almarhumah"),
        buat_isian("tanggal", "meninggal", label="Tanggal meninggal"),
        buat_isian("pilihan", "penduduk", label="Almarhum penduduk kelurahan ini?", pilihan=YA_TIDAK),
    ),
    buat_langkah(
        "Ahli waris",
        buat_isian(
            "grup",
            "ahli_waris",
            label="Siapa saja ahli warisnya?",
            sebutan="Ahli waris",
            paling_sedikit=1,
            paling_banyak=4,
            isian=[
                buat_isian("nama", "nama_waris", label="Nama"),
                buat_isian("pilihan", "hubungan", label="Hubungan", pilihan=HUBUNGAN),
                buat_isian("tanggal", "lahir", label="Tanggal lahir"),
                buat_isian("perhitungan", "umur", label="Umur", rumus=UMUR, satuan="tahun"),
                buat_isian("nama", "wali", label="Nama wali", bila=DI_BAWAH_UMUR),
                buat_isian(
                    "grup",
                    "cucu",
                    label="Anak dari ahli waris ini",
                    sebutan="Cucu",
                    wajib=False,
                    bila=("hubungan", "anak"),
                    isian=[buat_isian("nama", "nama_cucu", label="Nama cucu")],
                ),
            ],
        ),
        buat_isian("perhitungan", "banyak", label="Banyaknya ahli waris", rumus=BANYAK),
        buat_isian("perhitungan", "ada_anak_kecil", label="Ada yang belum 18 tahun?", rumus=ANAK_KECIL),
    ),
    buat_langkah(
        "Wali", buat_isian("teks", "penetapan", label="Nomor penetapan wali", bila=("ada_anak_kecil", "ya"))
    ),
) | {
    "kode": "waris",
    "judul": "Surat keterangan ahli waris",
    "keluar": [
        {
            "bila": {"isian": "penduduk", "op": "eq", "nilai": "tidak"},
            "judul": "Ajukan di kelurahan asal",
            "isi": "Surat ini dibuat di kelurahan tempat tinggal almarhum.",
        }
    ],
}  # fmt: skip

JAWABAN: dict[str, Any] = {
    "nama_pemohon": "Siti Aminah",
    "nama_pewaris": "Harun Basri",
    "meninggal": "2026-03-02",
    "penduduk": "ya",
    "ahli_waris": [
        {"nama_waris": "Siti Aminah", "hubungan": "pasangan", "lahir": "1970-05-01"},
        {"nama_waris": "Bagus", "hubungan": "anak", "lahir": "1995-08-17", "cucu": [{"nama_cucu": "Rara"}]},
    ],
}


def buat_waris(instansi: Instansi, **ubah: Any) -> Layanan:
    """Return a service with this form, open online, on the route of SKIUM."""
    alur = buat_skium(instansi).alur
    formulir = buat_formulir(instansi, DOKUMEN | ubah)
    formulir.save_revision().publish()
    layanan = buat_layanan(
        instansi, "waris", nama="Surat keterangan ahli waris", mode_daring=ModeDaring.PENUH, alur=alur,
        formulir=Formulir.objects.get(pk=formulir.pk),
    )  # fmt: skip
    StandarVersi.terbitkan(layanan, susun(layanan))
    return layanan
