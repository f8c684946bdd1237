"""Small routes, made by hand."""

from typing import Any

from layanan.alur.dokumen import susun
from layanan.alur.jenis import jenis_tahap
from layanan.alur.models import Alur
from layanan.formulir.dokumen import urai_isian
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.inti.blocks import urai_syarat
from layanan.inti.syarat import Syarat
from tests.formulir.pabrik import buat_isian


def buat_tahap(kode: str, jenis: str = "verifikasi", *kembali_ke: str, **ubah: Any) -> dict[str, Any]:
    """Return one stage as raw data of the builder; couriers do what couriers do, a kasi the rest.

    `bila` and the conditions of `cabang` are written as conditions, `isian_petugas` as fields of a form document.
    """
    nilai = {
        "kode": kode,
        "nama": kode.replace("_", " ").capitalize(),
        "jenis": jenis,
        "peran": (Peran.KURIR if jenis in jenis_tahap and jenis_tahap[jenis].perorangan else Peran.KASI).value,
        "publik": f"Sekarang {kode}.",
        "hari_kerja": None,
        "tombol": "",
        "penolak": "",
        "boleh_batal": False,
        "kembali_ke": list(kembali_ke),
    }
    if "bila" in ubah:
        ubah["bila"] = urai_syarat(ubah["bila"])
    if "cabang" in ubah:
        ubah["cabang"] = [{"bila": urai_syarat(bila), "ke": ke} for bila, ke in ubah["cabang"]]
    if "isian_petugas" in ubah:
        ubah["isian_petugas"] = [urai_isian(satu) for satu in ubah["isian_petugas"]]
    return {"type": "tahap", "value": nilai | ubah}


def banding(isian: str, nilai: Any, op: str = "eq") -> Syarat:
    """Return one comparison."""
    return {"isian": isian, "op": op, "nilai": nilai}


def buat_putusan(kunci: str = "putusan", **ubah: Any) -> dict[str, Any]:
    """Return an officer field with the choices rumah and kios."""
    return buat_isian("pilihan", kunci, **ubah)


def buat_alur(*tahap: dict[str, Any], instansi: Instansi | None = None, kode: str = "contoh") -> Alur:
    """Return a route that is not saved yet."""
    alur = Alur(instansi=instansi, kode=kode, nama="Contoh", live=False)
    alur.tahap = list(tahap)
    return alur


def dokumen_alur(*tahap: dict[str, Any]) -> dict[str, Any]:
    """Return the document of a route."""
    return susun(buat_alur(*tahap))
