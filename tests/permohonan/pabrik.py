"""Factories for applications: SKIUM as shipped, and its officers."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.test import Client
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from layanan.alur.dokumen import urai
from layanan.alur.isian import isian_tahap
from layanan.alur.jenis.bayar import BUKTI
from layanan.alur.models import Alur, AlurVersi
from layanan.berkas.models import Berkas
from layanan.formulir.dokumen import pasang
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir, FormulirVersi
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.inti.actions import AksiTersedia
from layanan.katalog.dokumen import susun
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan, StandarVersi
from layanan.paket.dokumen import buat_peraturan, isikan_dasar_hukum, isikan_layanan
from layanan.paket.queries import baca_paket
from layanan.permohonan.actions import AjukanPermohonan, JalankanTahap
from layanan.permohonan.giliran import AWALAN, tahap_sekarang
from layanan.permohonan.models import Permohonan
from tests.alur.pabrik import dokumen_alur
from tests.berkas.pabrik import aturan, buat_wadah, simpan
from tests.pabrik import buat_petugas

PERAN_ALUR = (
    Peran.ADMIN_WEB, Peran.PETUGAS_LAYANAN, Peran.KURIR, Peran.KASI, Peran.CAMAT,
    Peran.PETUGAS_LOKET, Peran.PETUGAS_OPERATOR, Peran.SEKRETARIAT,
)  # fmt: skip

JAWABAN = {
    "nama_pemohon": "Siti Aminah",
    "nik": "3573014101900001",
    "telepon": "+6281234567890",
    "nama_usaha": "Warung Bu Siti",
    "bidang_usaha": "warung makan",
    "lokasi_usaha": "rumah",
    "alamat_jemput": "Jl. Kawi Nomor 12, RT 03 RW 05",
    "kelurahan": "35.73.02.1001",
}

JAWABAN_OSS = {
    "nama_pemohon": "Yuni Astuti",
    "nik": "3508101506850001",
    "telepon": "+6281234567890",
    "surel": "yuni@contoh.id",
    "nama_usaha": "Keripik Pisang Bu Yuni",
    "bidang_usaha": "keripik pisang",
    "alamat_usaha": "Dusun Krajan RT 02 RW 01, Desa Banjarwaru",
    "skala_usaha": "mikro",
}


def pasang_paket(instansi: Instansi, kode: str) -> Layanan:
    """Return the service of a shipped package, published in an office with its form and route.

    Rows and versions are those that an import and publishing leave behind (tests/paket), without their revisions, at a
    tenth of the time.
    """
    isi = baca_paket(kode)
    with disable_reference_index_auto_update():
        formulir = Formulir(instansi=instansi, kode=isi["formulir"]["kode"], live=True)
        pasang(formulir, isi["formulir"])
        formulir.save()
        FormulirVersi.terbitkan(formulir, isi["formulir"])
        alur = Alur(instansi=instansi, kode=isi["alur"]["kode"], nama=isi["alur"]["judul"], live=True)
        alur.tahap = urai(isi["alur"])
        alur.save()
        AlurVersi.terbitkan(alur, isi["alur"])
        layanan = Layanan(instansi=instansi, kode=kode, formulir=formulir, alur=alur, live=True)
        isikan_layanan(layanan, isi)
        Peraturan.objects.bulk_create(map(buat_peraturan, isi["peraturan"]), ignore_conflicts=True)
        ada = {(satu.jenis, satu.nomor, satu.tahun): satu for satu in Peraturan.objects.all()}
        isikan_dasar_hukum(layanan, isi, ada)
        kategori = isi["layanan"]["kategori"]
        layanan.kategori, _baru = KategoriLayanan.objects.get_or_create(slug=kategori["slug"], defaults=kategori)
        layanan.save()
        StandarVersi.terbitkan(layanan, susun(layanan))
    return layanan


def buat_skium(instansi: Instansi) -> Layanan:
    """Return SKIUM, open online, with its requirements, form and route published."""
    return pasang_paket(instansi, "skium")


def buat_oss(instansi: Instansi) -> Layanan:
    """Return the OSS facilitation of S1, open online, with its form and route published."""
    return pasang_paket(instansi, "fasilitasi_oss")


def ajukan_oss(layanan: Layanan) -> Permohonan:
    """Return a filed application for the OSS facilitation."""
    return AjukanPermohonan(layanan, kunci=str(uuid4())).execute(JAWABAN_OSS)[0]


def ajukan(layanan: Layanan, **ubah: Any) -> tuple[Permohonan, str]:
    """Return a filed application and its access code."""
    return AjukanPermohonan(layanan, kunci=str(uuid4())).execute(JAWABAN | ubah)


def ajukan_lewat(layanan: Layanan, *tahap: dict[str, Any], **ubah: Any) -> Permohonan:
    """Return a filed application on a route made by hand, which becomes the newest version of the service's route."""
    AlurVersi.terbitkan(layanan.alur, dokumen_alur(*tahap))
    return ajukan(layanan, **ubah)[0]


def kerjakan(kasus: Permohonan, kode: str, oleh: Any, **isi: Any) -> Permohonan:
    """Return the case after an officer has run one action of the version they see."""
    return JalankanTahap(kasus, kode, oleh).execute(kasus.versi, **isi)


def regu(instansi: Instansi) -> dict[str, Any]:
    """Return one officer for each role on the shipped routes, by role."""
    return {peran: buat_petugas(instansi, peran) for peran in PERAN_ALUR}


def masukan_aksi(kasus: Permohonan, aksi: AksiTersedia, petugas: dict[str, Any]) -> dict[str, Any]:
    """Return valid inputs for an open action."""
    isi = {
        "catatan": "Catatan untuk rekan.",
        "alasan": "Alasan untuk pemohon.",
        "petugas": petugas[Peran.KURIR].pk,
        "waktu": (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M"),
        "diterima": [satu["kode"] for satu in kasus.persyaratan_berlaku()],
        "nama_penerima": "Siti Aminah",
        "hubungan": "pemohon sendiri",
        "pertimbangan": "Lokasi belum sesuai.",
        "jawaban": "Nama jalan salah tulis.",
        "dasar": "Berita acara nomor 1",
        "nomor_kuitansi": "KW-17/2026",
        "tanggal_bayar": "2026-02-01",
        "dasar_hukum": "Perda 1 Tahun 2024 Pasal 12",
        "jumlah": "0",
        BUKTI: [str(simpan_bukti(kasus).pk)] if aksi.kode == "kirim_bukti" else [],
    }
    isi["penyetuju"] = kasus.penyetuju.order_by("jawaban").values_list("jalur", flat=True).first()
    if tahap := tahap_sekarang(kasus):
        isi["ceklis"] = [satu["kode"] for satu in tahap["ceklis"]]
        isi |= {AWALAN + satu["kunci"]: jenis_isian[satu["jenis"]].contoh(satu) for satu in isian_tahap(tahap)}
    return {nama: isi[nama] for nama in aksi.aksi.isian()}


def simpan_bukti(kasus: Permohonan) -> Berkas:
    """Return a proof of payment that the applicant has uploaded, not sent yet."""
    return simpan(buat_wadah(kasus.instansi, kasus.pemilik_unggahan), atur=aturan(kunci=BUKTI, kelas="sensitif"))


def langkah_skium(petugas: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Return the whole route as (role, action, input)."""
    besok = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    tugas = {"petugas": petugas[Peran.KURIR].pk, "waktu": besok}
    penerima = {"nama_penerima": "Siti Aminah", "hubungan": "pemohon sendiri"}
    return [
        (Peran.ADMIN_WEB, "teruskan", {}),
        (Peran.PETUGAS_LAYANAN, "tugaskan_kurir", tugas),
        (Peran.KURIR, "jemput", {"diterima": ["pengantar_kelurahan", "fc_ktp", "fc_kk"]}),
        (Peran.KURIR, "teruskan", {}),
        (Peran.PETUGAS_LAYANAN, "teruskan", {}),
        (Peran.KASI, "teruskan", {}),
        (Peran.CAMAT, "tanda_tangani", {}),
        (Peran.KURIR, "teruskan", {}),
        (Peran.KURIR, "terima_dokumen", penerima),
    ]


def jalankan(permohonan: Permohonan, petugas: dict[str, Any], sampai: int = 9) -> Permohonan:
    """Return the case after the first `sampai` steps of the route."""
    for peran, aksi, masukan in langkah_skium(petugas)[:sampai]:
        permohonan = JalankanTahap(permohonan, aksi, petugas[peran]).execute(permohonan.versi, **masukan)
    return permohonan


def isi_formulir(client: Client, kode: str = "skium", jawaban: dict[str, Any] | None = None, sampai: int = 9) -> Any:
    """Fill the first steps of the form in a browser and return the last answer of the server."""
    alamat = client.post(f"/ajukan/{kode}/").url
    for _langkah in range(sampai):
        if "/langkah/" not in alamat:
            break
        jawab = client.post(alamat, JAWABAN if jawaban is None else jawaban)
        if jawab.status_code != 302:
            return jawab
        alamat = jawab.url
    return client.get(alamat)


def kirim_formulir(client: Client, kode: str = "skium", jawaban: dict[str, Any] | None = None) -> Any:
    """Fill the form, send it, and return the receipt page."""
    isi_formulir(client, kode, jawaban)
    return client.post(f"/ajukan/{kode}/periksa/", {"pernyataan": "on"}, follow=True)
