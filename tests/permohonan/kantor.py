"""Walk a shipped service from its sample answers to its end: real files, real officers, real actions."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from layanan.berkas.actions import TerimaBerkas
from layanan.berkas.pemilik import tulis_pemilik
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import UnggahBerkas
from layanan.instansi.models import Instansi
from layanan.katalog.models import Layanan
from layanan.paket.queries import baca_paket
from layanan.permohonan.actions import AjukanPermohonan, aksi_terbuka, aksi_warga
from layanan.permohonan.models import PEMILIK_DRAF, Permohonan
from tests.berkas.pabrik import buat_wadah, gambar, pdf, unggahan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import masukan_aksi

PEMOHON = "pemohon"


class Regu(dict[str, Any]):
    """One officer for each role, hired when the role is first needed."""

    def __init__(self, instansi: Instansi) -> None:
        super().__init__()
        self.instansi = instansi

    def __missing__(self, peran: str) -> Any:
        self[peran] = buat_petugas(self.instansi, peran)
        return self[peran]


def ajukan_contoh(layanan: Layanan, urut: int = 0, **ubah: Any) -> Permohonan:
    """Return an application with one of the sample answers of its package, with files of its own."""
    kunci, data = str(uuid4()), baca_paket(layanan.kode)["contoh"][urut] | ubah
    wadah = buat_wadah(layanan.instansi, tulis_pemilik(PEMILIK_DRAF, kunci))
    for isian in semua_isian(layanan.formulir.dokumen_terbit()):
        jenis = jenis_isian[isian["jenis"]]
        if isinstance(jenis, UnggahBerkas) and isian["kunci"] in data:
            aturan = jenis.aturan(isian)
            isi = unggahan(gambar(), "ktp.jpg") if aturan.identitas else unggahan(pdf(), f"{isian['kunci']}.pdf")
            data[isian["kunci"]] = [str(TerimaBerkas(wadah, aturan).execute(isi).pk)]
    return AjukanPermohonan(layanan, kunci=kunci).execute(data)[0]


def lakukan(kasus: Permohonan, petugas: Mapping[str, Any], siapa: str, kode: str, **isi: Any) -> Permohonan:
    """Return the case after somebody has pressed a button that is open to them."""
    ada = aksi_warga(kasus) if siapa == PEMOHON else aksi_terbuka(kasus, petugas[siapa])
    aksi = next(satu for satu in ada if satu.kode == kode)
    assert aksi.terbuka, aksi.alasan_tertutup
    return aksi.aksi.execute(versi=kasus.versi, **masukan_aksi(kasus, aksi, petugas) | isi)


def jejak(kasus: Permohonan) -> list[str]:
    """Return the stages that the case has come to, in order, and how it ended."""
    return list(kasus.peristiwa.order_by("urut").values_list("ke", flat=True))
