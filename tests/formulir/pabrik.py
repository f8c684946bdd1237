"""Small form documents, made by hand."""

from typing import Any

from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import jenis_isian

PILIHAN = [{"label": "Rumah sendiri", "nilai": "rumah"}, {"label": "Kios", "nilai": "kios"}]


def buat_isian(jenis: str, kunci: str = "", *, bila: tuple[str, str] | None = None, **ubah: Any) -> dict[str, Any]:
    """Return one field of a document; `bila` is (key, value)."""
    khusus = {"pilihan": PILIHAN, "panjang": getattr(jenis_isian[jenis], "panjang", None)}
    return {
        "id": f"id-{kunci or jenis}",
        "kunci": kunci or jenis,
        "jenis": jenis,
        "label": (kunci or jenis).replace("_", " ").capitalize(),
        "bantuan": "",
        "wajib": True,
        "kelas": KelasData.PUBLIK.value,
        "bila": {"isian": bila[0], "op": "eq", "nilai": bila[1]} if bila else None,
        **{nama: khusus[nama] for nama in jenis_isian[jenis].sifat},
        **ubah,
    }


def buat_langkah(judul: str, *isian: dict[str, Any]) -> dict[str, Any]:
    """Return one step of a document."""
    return {"kode": judul.lower().replace(" ", "_"), "judul": judul, "pengantar": "", "isian": list(isian)}


def buat_dokumen(*langkah: dict[str, Any]) -> dict[str, Any]:
    """Return a document; fields instead of steps become one step."""
    if langkah and "jenis" in langkah[0]:
        langkah = (buat_langkah("Data", *langkah),)
    return {"skema": 1, "kode": "contoh", "judul": "Contoh", "pernyataan": "Benar.", "langkah": list(langkah)}
