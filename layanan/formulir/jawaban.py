"""Read stored answers through the document they were given under."""

from collections.abc import Mapping
from typing import Any

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.evaluasi import kosong, tampak
from layanan.formulir.jenis import jenis_isian


def jawaban_pertama(dokumen: Dokumen, data: Mapping[str, Any], jenis: str) -> str:
    """Return the answer to the first field of a type: the applicant's name, NIK or telephone; empty when absent."""
    return next((data.get(satu["kunci"], "") for satu in semua_isian(dokumen) if satu["jenis"] == jenis), "")


def tulis_jawaban(dokumen: Dokumen, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the answers as asked: [{kode, judul, baris: [{kunci, label, jawaban, kelas}]}] of the visible fields."""
    kelihatan = set(tampak(dokumen, data))
    return [
        {
            "kode": langkah["kode"],
            "judul": langkah["judul"],
            "baris": [_baris(satu, data) for satu in langkah["isian"] if satu["kunci"] in kelihatan],
        }
        for langkah in dokumen["langkah"]
    ]


def _baris(isian: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    nilai = data.get(isian["kunci"])
    jawaban = jenis_isian[isian["jenis"]].tulis(isian, nilai) if not kosong(nilai) else ""
    return {"kunci": isian["kunci"], "label": isian["label"], "jawaban": jawaban, "kelas": isian["kelas"]}
