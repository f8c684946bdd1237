"""Compile a route into its canonical document, and read that document.

Shape: {skema, kode, judul, tahap: [{kode, nama, jenis, peran, publik, status, hari_kerja, tombol, kembali_ke: [{kode,
nama, jenis}], penolak, boleh_batal}]}. `status` is the state of the life cycle while a case is in the stage; a case
that comes back to the first stage stays in hand.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis import jenis_tahap

if TYPE_CHECKING:
    from layanan.alur.models import Alur

SKEMA = 1

Dokumen = Mapping[str, Any]


def susun(alur: "Alur") -> dict[str, Any]:
    """Return the canonical document of a route."""
    nilai = [satu.value for satu in alur.tahap]
    dikenal = {satu["kode"]: {kunci: satu[kunci] for kunci in ("kode", "nama", "jenis")} for satu in nilai}
    tahap, sudah_terbit = [], False
    for urut, satu in enumerate(nilai):
        tahap.append(
            {kunci: satu[kunci] for kunci in ("kode", "nama", "jenis", "peran", "publik", "hari_kerja", "tombol")}
            | {"penolak": satu["penolak"], "boleh_batal": satu["boleh_batal"]}
            | {"status": _status(satu["jenis"], pertama=urut == 0, sudah_terbit=sudah_terbit)}
            | {
                "kembali_ke": [
                    dikenal.get(kode, {"kode": kode, "nama": kode, "jenis": "verifikasi"})
                    for kode in satu["kembali_ke"]
                ]
            }
        )
        sudah_terbit = sudah_terbit or satu["jenis"] == "tanda_tangan"
    return {"skema": SKEMA, "kode": alur.kode, "judul": alur.nama, "tahap": tahap}


def _status(jenis: str, *, pertama: bool, sudah_terbit: bool) -> str:
    if pertama:
        return StatusPermohonan.DIAJUKAN.value  # whatever its kind: nobody has had it in hand yet
    if (status := jenis_tahap[jenis].status) is not None:
        return status.value
    return (StatusPermohonan.TERBIT if sudah_terbit else StatusPermohonan.DIPROSES).value


def tahap_awal(dokumen: Dokumen) -> dict[str, Any]:
    """Return the stage in which a case starts."""
    return dokumen["tahap"][0]


def cari_tahap(dokumen: Dokumen, kode: str) -> dict[str, Any] | None:
    """Return a stage by its code, or None (a finished case has no stage)."""
    return next((satu for satu in dokumen["tahap"] if satu["kode"] == kode), None)


def tahap_sesudah(dokumen: Dokumen, kode: str) -> dict[str, Any] | None:
    """Return the stage after `kode`, or None at the end of the route."""
    urutan = [satu["kode"] for satu in dokumen["tahap"]]
    urut = urutan.index(kode) + 1
    return dokumen["tahap"][urut] if urut < len(urutan) else None


def urai(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return a document's stages as raw data of the builder: the way back, for packages and tests."""
    nama = ("kode", "nama", "jenis", "peran", "publik", "hari_kerja", "tombol", "penolak", "boleh_batal")
    return [
        {
            "type": "tahap",
            "value": {kunci: satu[kunci] for kunci in nama}
            | {"kembali_ke": [tujuan["kode"] for tujuan in satu["kembali_ke"]]},
        }
        for satu in dokumen["tahap"]
    ]
