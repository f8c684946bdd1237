"""What officers fill in at a stage: a small form of its own, with the field types of the applicants' forms."""

from typing import Any

from layanan.alur.jenis.dasar import Tahap, jenis_dari, kunci_bawaan


def isian_tahap(tahap: Tahap) -> list[dict[str, Any]]:
    """Return the officer fields of a stage: those of its kind, then its own."""
    return [*jenis_dari(tahap).isian_bawaan(tahap), *tahap["isian_petugas"]]


def formulir_petugas(*tahap: Tahap) -> dict[str, Any]:
    """Return a form document (layanan.formulir.dokumen) that holds the officer fields, one step for each stage."""
    langkah = [
        {"kode": satu["kode"], "judul": satu["nama"], "pengantar": "", "isian": isian_tahap(satu)} for satu in tahap
    ]
    return {"skema": 1, "kode": "petugas", "judul": "", "pernyataan": "", "langkah": langkah}


def kunci_ceklis(tahap: Tahap) -> str:
    """Return the key under which a case keeps what was ticked, for conditions: its answer is a list of codes."""
    return kunci_bawaan(tahap, "ceklis")
