"""A form on paper: its questions with their keys, choices to tick, and room to write."""

from collections.abc import Mapping
from typing import Any

from layanan.formulir.dokumen import Dokumen, Isian
from layanan.formulir.jenis import jenis_isian

BARIS_GRUP = 3  # rows to write into, when the form allows as many
LEBAR_PANJANG = 200  # characters; a longer answer gets several lines


def susun_cetakan(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return the sections: [{judul, pengantar, isian: [row]}].

    A row is {kunci, label, bantuan, wajib, syarat, pilihan: labels, baris: lines to write on, teks, sebutan, grup: how
    many rows, isian: the rows' own questions, setuju: what a co-signer signs}. What is computed is left out.
    """
    return [
        {
            "judul": langkah["judul"],
            "pengantar": langkah["pengantar"],
            "isian": [_baris(satu) for satu in langkah["isian"] if not jenis_isian[satu["jenis"]].dihitung],
        }
        for langkah in dokumen["langkah"]
    ]


def _baris(isian: Isian) -> dict[str, Any]:
    jenis = jenis_isian[isian["jenis"]]
    anak = [_baris(satu) for satu in isian.get("isian", ()) if not jenis_isian[satu["jenis"]].dihitung]
    return {
        "kunci": isian["kunci"],
        "label": isian["label"],
        "bantuan": isian["bantuan"] or jenis.petunjuk(isian),
        "wajib": isian["wajib"] and jenis.berisi,
        "bersyarat": bool(isian["bila"] or isian.get("wajib_bila")),
        "berisi": jenis.berisi,
        "pilihan": pilihan_tertulis(isian),
        "baris": 3 if isian.get("panjang", 0) > LEBAR_PANJANG else 1,
        "teks": isian.get("teks", ""),
        "sebutan": isian.get("sebutan", ""),
        "grup": range(1, min(BARIS_GRUP, isian.get("paling_banyak", 0)) + 1) if jenis.berbaris else (),
        "isian": anak,
        "setuju": isian.get("setuju", {}).get("kalimat", ""),
    }


def pilihan_tertulis(isian: Mapping[str, Any]) -> list[str]:
    """Return the choices of a question as people tick them; none when the answer is written."""
    if isian["jenis"] == "ya_tidak":
        jenis = jenis_isian["ya_tidak"]
        return [jenis.tulis(isian, nilai) for nilai in ("ya", "tidak")]
    return [satu["label"] for satu in isian.get("pilihan", ())]
