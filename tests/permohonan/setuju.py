"""A service whose heirs, and the guardian of those who are under age, have to agree too."""

from typing import Any
from uuid import uuid4

from layanan.alur.enums import BilaNegatif
from layanan.alur.models import AlurVersi
from layanan.formulir.models import FormulirVersi
from layanan.instansi.models import Instansi
from layanan.inti import kode
from layanan.katalog.models import Layanan
from layanan.permohonan.actions import AjukanPermohonan
from layanan.permohonan.actions.persetujuan import JawabPersetujuan
from layanan.permohonan.models import Penyetuju, Permohonan
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_dokumen, buat_isian, buat_langkah
from tests.permohonan.pabrik import buat_skium

YA_TIDAK = [{"label": "Ya", "nilai": "ya"}, {"label": "Tidak", "nilai": "tidak"}]
DEWASA = {"isian": "dewasa", "op": "eq", "nilai": "ya"}
KALIMAT = "Saya ahli waris almarhum dan menyetujui surat ini."

DOKUMEN = buat_dokumen(
    buat_langkah(
        "Pemohon",
        buat_isian("nama", "nama_pemohon", label="Nama Anda", kelas="pribadi"),
        buat_isian("nik", "nik", label="NIK", kelas="identitas"),
        buat_isian("telepon", "telepon", label="Telepon", kelas="pribadi"),
        buat_isian("teks", "agama", label="Agama", kelas="sensitif"),
    ),
    buat_langkah(
        "Ahli waris",
        buat_isian(
            "grup",
            "ahli_waris",
            label="Semua ahli waris",
            sebutan="Ahli waris",
            paling_sedikit=1,
            paling_banyak=20,
            setuju={"kalimat": KALIMAT, "nama_dari": "nama_waris", "untuk": DEWASA},
            isian=[
                buat_isian("nama", "nama_waris", label="Nama", kelas="pribadi"),
                buat_isian("nik", "nik_waris", label="NIK ahli waris", kelas="identitas"),
                buat_isian("pilihan", "dewasa", label="Sudah dewasa?", pilihan=YA_TIDAK),
            ],
        ),
        buat_isian(
            "nama",
            "nama_wali",
            label="Nama wali",
            wajib=False,
            kelas="pribadi",
            setuju={"kalimat": "Saya wali mereka."},
        ),
    ),
)
SITI, BAGUS, RARA = "Siti Aminah", "Bagus Harun", "Rara Ayu"
JAWABAN: dict[str, Any] = {
    "nama_pemohon": SITI,
    "nik": "3573014101900001",
    "telepon": "+6281234567890",
    "agama": "Penghayat",
    "ahli_waris": [
        {"nama_waris": SITI, "nik_waris": "3573014101900001", "dewasa": "ya"},
        {"nama_waris": RARA, "nik_waris": "3573014101150002", "dewasa": "tidak"},
        {"nama_waris": BAGUS, "nik_waris": "3573010101910003", "dewasa": "ya"},
    ],
}

PERIKSA = buat_tahap("periksa")
SETUJU = buat_tahap("setuju", "persetujuan", "periksa", bila_negatif=BilaNegatif.PUTUSKAN.value, penolak="kasi")
AKHIR = [buat_tahap("ttd", "tanda_tangan"), buat_tahap("serah", "serah_loket")]


def minta(**ubah: Any) -> dict[str, Any]:
    """Return the stage of co-signers with other settings."""
    return {"type": "tahap", "value": SETUJU["value"] | ubah}


def buat_berpenyetuju(instansi: Instansi, *tahap: dict[str, Any], dokumen: dict[str, Any] = DOKUMEN) -> Layanan:
    """Return a service, open online, that asks co-signers; without stages the route begins with them."""
    return pasang_penyetuju(buat_skium(instansi), *tahap, dokumen=dokumen)


def pasang_penyetuju(layanan: Layanan, *tahap: dict[str, Any], dokumen: dict[str, Any] = DOKUMEN) -> Layanan:
    """Let a service ask co-signers from its next application on."""
    FormulirVersi.terbitkan(layanan.formulir, dokumen)
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(*(tahap or (minta(kembali_ke=[]), PERIKSA, *AKHIR))))
    return layanan


def ajukan_waris(layanan: Layanan, **ubah: Any) -> tuple[Permohonan, str]:
    """Return a filed application and its access code."""
    return AjukanPermohonan(layanan, str(uuid4())).execute(JAWABAN | ubah)


def tautan(kasus: Permohonan, akses: str, jalur: str = "ahli_waris.0") -> str:
    """Return the secret part of somebody's link."""
    return kode.kode_tautan_dari(kasus.kode_lacak, akses, jalur)


def jawab(kasus: Permohonan, nama: str, aksi: str = "setujui", **isi: Any) -> Permohonan:
    """Return the case after somebody has answered through their link."""
    return JawabPersetujuan(Penyetuju.objects.get(kasus=kasus, nama=nama), aksi).execute(**isi)


def keadaan(kasus: Permohonan) -> dict[str, str]:
    """Return what each has answered, by name."""
    return dict(kasus.penyetuju.values_list("nama", "jawaban"))
