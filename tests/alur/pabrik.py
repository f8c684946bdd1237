"""Small routes, made by hand."""

from typing import Any

from layanan.alur.dokumen import susun
from layanan.alur.jenis import jenis_tahap
from layanan.alur.models import Alur
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi


def buat_tahap(kode: str, jenis: str = "verifikasi", *kembali_ke: str, **ubah: Any) -> dict[str, Any]:
    """Return one stage as raw data of the builder; couriers do what couriers do, a kasi the rest."""
    nilai = {
        "kode": kode,
        "nama": kode.replace("_", " ").capitalize(),
        "jenis": jenis,
        "peran": (Peran.KURIR if jenis_tahap[jenis].perorangan else Peran.KASI).value,
        "publik": f"Sekarang {kode}.",
        "hari_kerja": None,
        "tombol": "",
        "penolak": "",
        "boleh_batal": False,
        "kembali_ke": list(kembali_ke),
    }
    return {"type": "tahap", "value": nilai | ubah}


def buat_alur(*tahap: dict[str, Any], instansi: Instansi | None = None, kode: str = "contoh") -> Alur:
    """Return a route that is not saved yet."""
    alur = Alur(instansi=instansi, kode=kode, nama="Contoh", live=False)
    alur.tahap = list(tahap)
    return alur


def dokumen_alur(*tahap: dict[str, Any]) -> dict[str, Any]:
    """Return the document of a route."""
    return susun(buat_alur(*tahap))
