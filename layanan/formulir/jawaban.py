"""Read stored answers through the document they were given under."""

from collections.abc import Collection, Mapping
from typing import Any

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.evaluasi import kosong, tampak
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import UnggahBerkas

UJUNG = 4  # characters left readable at either end of a masked answer


def jawaban_pertama(dokumen: Dokumen, data: Mapping[str, Any], jenis: str) -> str:
    """Return the answer to the first field of a type: the applicant's name, NIK or telephone; empty when absent."""
    return next((data.get(satu["kunci"], "") for satu in semua_isian(dokumen) if satu["jenis"] == jenis), "")


def berkas_dijawab(dokumen: Dokumen, data: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the ids of the files that the answers name, by question; a question without an answer has none."""
    unggahan = (satu for satu in semua_isian(dokumen) if isinstance(jenis_isian[satu["jenis"]], UnggahBerkas))
    return {satu["kunci"]: data.get(satu["kunci"], []) for satu in unggahan}


def tulis_jawaban(dokumen: Dokumen, data: Mapping[str, Any], samarkan: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return the visible answers as asked: [{kode, judul, baris: [{kunci, label, jenis, kelas, jawaban}]}].

    Answers whose data class is in `samarkan` show only their first and last four characters.
    """
    kelihatan = set(tampak(dokumen, data))
    return [
        {
            "kode": langkah["kode"],
            "judul": langkah["judul"],
            "baris": [_baris(satu, data, samarkan) for satu in langkah["isian"] if satu["kunci"] in kelihatan],
        }
        for langkah in dokumen["langkah"]
    ]


def _baris(isian: dict[str, Any], data: Mapping[str, Any], samarkan: Collection[str]) -> dict[str, Any]:
    nilai = data.get(isian["kunci"])
    jawaban = jenis_isian[isian["jenis"]].tulis(isian, nilai) if not kosong(nilai) else ""
    if isian["kelas"] in samarkan and len(jawaban) > 2 * UJUNG:
        jawaban = f"{jawaban[:UJUNG]}{'•' * (len(jawaban) - 2 * UJUNG)}{jawaban[-UJUNG:]}"
    return {nama: isian[nama] for nama in ("kunci", "label", "jenis", "kelas")} | {"jawaban": jawaban}
