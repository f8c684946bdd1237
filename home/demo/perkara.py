"""Cases and a register book of the demonstration offices, so that every desk has work. All persons are invented."""

from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from layanan.alur.jenis.persetujuan import AKSI_SETUJU
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.katalog.models import Layanan
from layanan.paket.queries import baca_paket
from layanan.pengaduan.actions import AjukanPengaduan, Disposisi, Jawab, Mulai, Verifikasi
from layanan.pengaduan.enums import IdentitasMode, Kategori
from layanan.permohonan.actions import AjukanPermohonan, JalankanTahap
from layanan.permohonan.actions.persetujuan import JawabPersetujuan
from layanan.register.actions import JalankanImpor, PeriksaBerkas
from layanan.register.resources import RegisterResource

SKIUM = (
    # name, NIK, telephone, business, trade, kelurahan, how many steps of the route are done
    ("Sulastri", "3573025507780002", "081233445566", "Warung Pecel Bu Lastri", "warung makan", "35.73.02.1007", 0),
    ("Mochamad Rizal", "3573021203850003", "085755667788", "Rizal Sablon", "sablon kaus", "35.73.02.1009", 1),
    ("Ni Made Ayu", "3573024808920001", "081334455667", "Ayu Jahit", "jahit pakaian", "35.73.02.1003", 2),
    ("Bambang Irawan", "3573020909700004", "082144556677", "Bengkel Irawan", "bengkel motor", "35.73.02.1011", 5),
    ("Fatimah", "3573026311880002", "081555667788", "Kue Basah Fatimah", "kue basah", "35.73.02.1010", 9),
)
OSS = (
    ("Yuni Astutik", "3508104406830001", "081249001122", "Keripik Pisang Yuni", "keripik pisang", 0),
    ("Sugeng Widodo", "3508101702790002", "085232003344", "Las Sugeng", "bengkel las", 2),
)

SURAT = {
    "mekarjaya": (
        ("sktm", "Nurhayati", "3276055203840001", 0),
        ("usaha", "Agus Setiadi", "3276051809810002", 1),
        ("kematian", "Rudi Hermawan", "3276050704760003", 4),
    ),
    "oro-oro-ombo": (
        ("ombo_sktm", "Suharti", "3577014506790001", 0),
        ("ombo_ahli_waris", "Teguh Santosa", "3577011111830002", 3),
        ("ombo_ahli_waris", "Endang Purwati", "3577014808750003", 0),  # one of the heirs has still to agree
    ),
}
"""By office: package with the answers, name, NIK, how many steps of the route are done."""

PTSP = (
    # package, which of its sample answers, name, NIK, how many steps of the route are done
    ("klinik_langsung", 0, "Nurlaila", "1171015204880001", 0),
    ("klinik_telepon", 1, "Saiful Bahri", "1171010709790002", 1),
    ("oss_rba", 0, "Cut Rosmiati", "1106014611840003", 1),
    ("oss_rba", 1, "Ridwan Harahap", "1106011203750004", 0),
)


def isi_perkara(instansi: Instansi) -> None:
    """File the cases of one office and take each as far as the table says."""
    {"klojen": _klojen, "lumajang": _lumajang, "ptsp-aceh": _ptsp}.get(instansi.kode, _kelurahan)(instansi)


def _klojen(instansi: Instansi) -> None:
    orang = _petugas(instansi)
    besok = datetime.combine(timezone.localdate() + timedelta(days=1), time(9), timezone.get_current_timezone())
    jalan: list[tuple[str, str, dict[str, Any]]] = [
        (Peran.ADMIN_WEB, "teruskan", {}),
        (Peran.PETUGAS_LAYANAN, "tugaskan_kurir", {"petugas": orang[Peran.KURIR], "waktu": besok}),
        (Peran.KURIR, "jemput", {"diterima": ["pengantar_kelurahan", "fc_ktp", "fc_kk"]}),
        (Peran.KURIR, "teruskan", {}),
        (Peran.PETUGAS_LAYANAN, "teruskan", {}),
        (Peran.KASI, "teruskan", {}),
        (Peran.CAMAT, "tanda_tangani", {}),
        (Peran.KURIR, "teruskan", {}),
        (Peran.KURIR, "terima_dokumen", {"nama_penerima": "Fatimah", "hubungan": "pemohon sendiri"}),
    ]
    for nama, nik, telepon, usaha, bidang, kelurahan, langkah in SKIUM:
        data = {"nama_pemohon": nama, "nik": nik, "telepon": telepon, "nama_usaha": usaha, "bidang_usaha": bidang}
        data |= {"lokasi_usaha": "rumah", "kelurahan": kelurahan, "alamat_jemput": "Jl. Contoh Nomor 1, RT 01 RW 01"}
        _ajukan(instansi, "skium", data, jalan[:langkah], orang)
    _pengaduan(instansi, orang)
    berkas = resources.files("home.demo") / "register-skium-2016-2018.xlsx"
    admin_impor = orang[Peran.ADMIN_IMPOR]
    batch = PeriksaBerkas(RegisterResource, instansi, admin_impor).execute(berkas.name, berkas.read_bytes())
    JalankanImpor(RegisterResource, batch, admin_impor).execute()


def _lumajang(instansi: Instansi) -> None:
    orang = _petugas(instansi)
    jalan = [(Peran.PETUGAS_LOKET, "teruskan", {}), (Peran.KASI, "teruskan", {})]
    for nama, nik, telepon, usaha, bidang, langkah in OSS:
        data = {"nama_pemohon": nama, "nik": nik, "telepon": telepon, "nama_usaha": usaha, "bidang_usaha": bidang}
        data |= {"surel": "usaha@contoh.id", "alamat_usaha": "Dusun Contoh RT 01 RW 01", "skala_usaha": "mikro"}
        _ajukan(instansi, "fasilitasi_oss", data, jalan[:langkah], orang)


def _kelurahan(instansi: Instansi) -> None:
    orang = _petugas(instansi)
    jalan: list[tuple[str, str, dict[str, Any]]] = [
        *[(Peran.STAF_KELURAHAN, "teruskan", {})] * 2,
        *((Peran.KASI, "teruskan", {}), (Peran.LURAH, "tanda_tangani", {})),
    ]
    for kode, nama, nik, langkah in SURAT[instansi.kode]:
        data = baca_paket(kode)["contoh"][0] | {"nama_pemohon": nama, "nik": nik}
        _ajukan(instansi, kode, data, jalan[:langkah], orang, setuju=langkah or 1)


def _ptsp(instansi: Instansi) -> None:
    orang = _petugas(instansi)
    jalan: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
        "klinik_langsung": [],
        "klinik_telepon": [(Peran.PETUGAS_FO, "teruskan", {})],
        "oss_rba": [
            (
                Peran.PETUGAS_FO,
                "teruskan",
                {"ceklis": ["kbli_sesuai", "tanpa_sandi"], "isi_pengunggahan_bukti": "NIB terbit pada hari yang sama."},
            )
        ],
    }
    for kode, contoh, nama, nik, langkah in PTSP:
        data = baca_paket(kode)["contoh"][contoh] | {"nama_pemohon": nama, "nik": nik}
        _ajukan(instansi, kode, data, jalan[kode][:langkah], orang)


def _petugas(instansi: Instansi) -> dict[str, Any]:
    orang = get_user_model().objects.filter(penugasan__instansi=instansi).prefetch_related("penugasan")
    return {tugas.peran: satu for satu in orang for tugas in satu.penugasan.all()}


def _ajukan(
    instansi: Instansi, kode: str, data: dict[str, Any], jalan: list, orang: dict[str, Any], setuju: int = 0
) -> None:
    layanan = Layanan.objects.get(instansi=instansi, kode=kode)
    permohonan, _akses = AjukanPermohonan(layanan, f"contoh:{instansi.kode}:{data['nik']}").execute(data)
    for satu in permohonan.penyetuju.all()[:setuju]:
        permohonan = JawabPersetujuan(satu, AKSI_SETUJU).execute()
    for peran, aksi, masukan in jalan:
        permohonan = JalankanTahap(permohonan, aksi, orang[peran]).execute(**masukan)


def _pengaduan(instansi: Instansi, orang: dict[str, Any]) -> None:
    petugas, admin_web = orang[Peran.PETUGAS_LAYANAN], orang[Peran.ADMIN_WEB]
    tanpa_nama = {"identitas_mode": IdentitasMode.TANPA_IDENTITAS, "lokasi": "", "nama": "", "telepon": "", "surel": ""}
    AjukanPengaduan(instansi).execute(
        kunci="contoh:pengaduan:1",
        kategori=Kategori.KUALITAS,
        isi="Antrean di loket lama, hanya satu meja yang buka padahal sudah pukul sembilan.",
        **tanpa_nama,
    )
    dijawab = (
        AjukanPengaduan(instansi)
        .execute(
            kunci="contoh:pengaduan:2",
            kategori=Kategori.PROSEDUR,
            isi="Kurir tidak datang pada waktu yang dijanjikan. Saya menunggu sampai sore.",
            **tanpa_nama,
        )
        .kasus
    )
    dijawab = Verifikasi(dijawab, admin_web).execute(kategori=dijawab.kategori)
    dijawab = Disposisi(dijawab, admin_web).execute(petugas=petugas)
    dijawab = Mulai(dijawab, petugas).execute()
    Jawab(dijawab, petugas).execute(
        jawaban="Mohon maaf. Kurir kami terhalang banjir dan lupa memberi kabar. Jadwal baru sudah kami sampaikan."
    )
