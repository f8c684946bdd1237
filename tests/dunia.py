"""The objects that the addresses of the permission matrix name."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from layanan.alur.models import Alur
from layanan.berkas.models import Berkas
from layanan.formulir.models import Formulir
from layanan.instansi.actions import pasang_moderasi
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan
from layanan.janji.models import HariTutup, JadwalJanji, JanjiTemu
from layanan.kalender.models import HariLibur
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.pengaduan.models import Pengaduan
from layanan.permohonan.actions import JalankanTahap
from layanan.permohonan.models import Permohonan
from layanan.register.models import BatchImpor, RegisterLama
from tests.berkas.pabrik import buat_wadah, simpan
from tests.janji.pabrik import HARI_INI, buat_jadwal, buat_janji
from tests.pabrik import buat_layanan, buat_petugas
from tests.pengaduan.pabrik import ajukan as ajukan_pengaduan
from tests.permohonan.pabrik import ajukan as ajukan_permohonan
from tests.permohonan.pabrik import ajukan_oss, buat_oss, buat_skium
from tests.permohonan.seleksi import terbitkan
from tests.permohonan.setuju import ajukan_waris, pasang_penyetuju, tautan
from tests.register.pabrik import baris, impor, unggah, xlsx


@dataclass
class ContohDefinisi:
    """A definition with a revision, and a second one that waits for the kasi."""

    objek: Any
    revisi: int
    usulan: Any
    moderasi: int
    tahap: int
    tugas: int


@dataclass
class Dunia:
    """The objects that addresses name: all belong to the own office."""

    instansi: Instansi
    penugasan: Penugasan
    layanan: Layanan
    definisi: dict[str, ContohDefinisi]
    peraturan: Peraturan
    kategori: KategoriLayanan
    libur: HariLibur
    jadwal: JadwalJanji
    tutup: HariTutup
    permohonan: Permohonan
    janji: JanjiTemu
    tautan: str  # secret part of a co-signer's link
    berkas: Berkas
    pengaduan: Pengaduan
    batch: BatchImpor
    baris: RegisterLama
    seleksi: Layanan  # a session of the camat waits there


def buat_dunia(instansi: Instansi) -> Dunia:
    """Return what the addresses name."""
    pasang_moderasi(instansi)
    layanan = buat_skium(instansi)
    redaktur = buat_petugas(instansi, Peran.REDAKTUR)
    admin_impor = buat_petugas(instansi, Peran.ADMIN_IMPOR)
    impor(instansi, admin_impor, xlsx(baris()))
    permohonan = ajukan_permohonan(layanan)[0]
    pasang_penyetuju(layanan)
    return Dunia(
        instansi=instansi,
        penugasan=redaktur.penugasan.get(),
        layanan=layanan,
        definisi=semua_definisi(layanan, redaktur),
        peraturan=Peraturan.objects.get(jenis="Undang-Undang", nomor="25", tahun=2009),
        kategori=KategoriLayanan.objects.create(nama="Perizinan", slug="perizinan"),
        libur=HariLibur.objects.create(tanggal=date(2026, 4, 1), nama="Hari jadi kota", instansi=instansi),
        jadwal=(jadwal := buat_jadwal(layanan)),
        tutup=HariTutup.objects.create(instansi=instansi, mulai=HARI_INI, sampai=HARI_INI, keterangan="Libur"),
        permohonan=permohonan,
        janji=buat_janji(permohonan, jadwal),
        tautan=tautan(*ajukan_waris(layanan)),
        berkas=simpan(buat_wadah(instansi, f"permohonan:{permohonan.pk}")),
        pengaduan=ajukan_pengaduan(instansi),
        batch=unggah(instansi, admin_impor, xlsx(baris(nomor="002"), baris(nik="1"))),
        baris=RegisterLama.objects.get(),
        seleksi=berseleksi(instansi),
    )


def berseleksi(instansi: Instansi) -> Layanan:
    """Return a service in which one case waits for a joint decision."""
    layanan = buat_oss(instansi)
    terbitkan(layanan)
    JalankanTahap(ajukan_oss(layanan), "teruskan", buat_petugas(instansi, Peran.KASI)).execute()
    return layanan


def semua_definisi(layanan: Layanan, redaktur: Any) -> dict[str, ContohDefinisi]:
    """Return a service, its form and its route, each beside one that is only proposed."""
    instansi = layanan.instansi
    usulan = {
        "layanan": buat_layanan(instansi, "usulan"),
        "formulir": Formulir.objects.create(instansi=instansi, kode="usulan", nama="Usulan"),
        "alur": Alur.objects.create(instansi=instansi, kode="usulan", nama="Usulan"),
    }
    asli = {"layanan": layanan, "formulir": layanan.formulir, "alur": layanan.alur}
    return {nama: contoh_definisi(asli[nama], usulan[nama], redaktur) for nama in asli}


def contoh_definisi(objek: Any, usulan: Any, redaktur: Any) -> ContohDefinisi:
    """Return a definition with what its addresses name; `usulan` is handed to the kasi."""
    usulan.save_revision(user=redaktur)
    moderasi = usulan.get_workflow().start(usulan, redaktur)
    return ContohDefinisi(
        objek=objek,
        revisi=objek.save_revision(user=redaktur).pk,
        usulan=usulan,
        moderasi=moderasi.pk,
        tahap=moderasi.current_task_state.pk,
        tugas=moderasi.current_task_state.task.pk,
    )
