"""Compile a form into its canonical document, and read that document.

Shape: {skema, kode, judul, pernyataan, satu_per_halaman, umur_draf, keluar: [{bila, judul, isi}], langkah: [{kode,
judul, pengantar, isian: [field]}]}. A field is {id, kunci, jenis, label, bantuan, wajib, kelas, bila, wajib_bila,
...type-specific}; that of a group holds fields of its own under `isian`. A field whose person has to agree too has
`setuju` (layanan.formulir.jenis.setuju). Documents of schema 1 lack what came later and are read the same. Runner, API,
JSON Schema, print and stored cases read only this.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.setuju import nama_baris
from layanan.inti.blocks import susun_syarat, urai_syarat
from layanan.inti.kunci import kunci_dari
from layanan.inti.syarat import Baca, Syarat, ketik

if TYPE_CHECKING:
    from layanan.formulir.models import Formulir

SKEMA = 2
UMUR_DRAF = 14  # days

Dokumen = Mapping[str, Any]
Isian = Mapping[str, Any]

UMUM = ("kunci", "label", "bantuan", "wajib", "kelas")


def susun(formulir: "Formulir") -> dict[str, Any]:
    """Return the canonical document of a form."""
    dikenal: dict[str, Isian] = {}
    return {
        "skema": SKEMA,
        "kode": formulir.kode,
        "judul": formulir.nama,
        "pernyataan": str(formulir.pernyataan),
        "satu_per_halaman": formulir.satu_per_halaman,
        "umur_draf": formulir.umur_draf,
        "langkah": [
            {
                "kode": kunci_dari(langkah.value["judul"]),
                "judul": langkah.value["judul"],
                "pengantar": langkah.value["pengantar"],
                "isian": susun_isian(langkah.value["isian"], dikenal),
            }
            for langkah in formulir.langkah
        ],
        "keluar": [
            {
                "bila": susun_syarat(satu.value["bila"], _pembaca(dikenal)),
                "judul": satu.value["judul"],
                "isi": satu.value["isi"],
            }
            for satu in formulir.keluar
        ],
    }


def susun_isian(blok: Iterable[Any], dikenal: dict[str, Isian] | None = None) -> list[dict[str, Any]]:
    """Return the fields of a builder's stream; `dikenal` are earlier ones that conditions may name, and grows."""
    hasil, dikenal = [], {} if dikenal is None else dikenal
    for satu in blok:
        isian = _isian(satu, dikenal)
        hasil.append(isian)
        dikenal[isian["kunci"]] = isian
    return hasil


def _isian(blok: Any, dikenal: dict[str, Isian]) -> dict[str, Any]:
    nilai, jenis, baca = blok.value, jenis_isian[blok.block_type], _pembaca(dikenal)
    isian = {
        "id": blok.id,
        "jenis": blok.block_type,
        **{nama: nilai[nama] for nama in UMUM},
        "bila": susun_syarat(nilai["bila"], baca),
        "wajib_bila": susun_syarat(nilai["wajib_bila"], baca),
        **jenis.susun(nilai),
    }
    if jenis.berbaris:
        isian["isian"] = susun_isian(nilai["isian"], dict(dikenal))
    if syarat := isian.get("rumus", {}).get("syarat"):
        isian["rumus"]["syarat"] = _ketik_baris(syarat, dikenal.get(isian["rumus"]["grup"], {}))
    if "untuk" in (setuju := isian.get("setuju", {})):
        setuju["nama_dari"] = nama_baris(setuju, isian["isian"])
        setuju["untuk"] = setuju["untuk"] and _ketik_baris(setuju["untuk"], isian)
    return isian


def _ketik_baris(syarat: Syarat, grup: Isian) -> dict[str, Any]:
    """Return a condition on a row of a group with its values read by the questions of the row."""
    return ketik(syarat, _pembaca({satu["kunci"]: satu for satu in grup.get("isian", ())}))


def _pembaca(dikenal: Mapping[str, Isian]) -> Baca:
    def baca(kunci: str, _op: str, teks: str) -> Any:
        isian = dikenal.get(kunci)
        if isian is None:
            return teks  # the lint says that there is no such field
        try:
            return jenis_isian[isian["jenis"]].nilai_syarat(isian, teks)
        except ValueError:
            return teks  # the lint says that this can never be an answer

    return baca


def semua_isian(dokumen: Dokumen) -> Iterator[dict[str, Any]]:
    """Yield the fields of every step in order; those inside a group are in that group's field."""
    for langkah in dokumen["langkah"]:
        yield from langkah["isian"]


def pasang(formulir: "Formulir", dokumen: Dokumen) -> None:
    """Put a document into the builder of a form, unsaved: the way back, for packages and tests."""
    formulir.nama, formulir.pernyataan = dokumen["judul"], dokumen["pernyataan"]
    formulir.satu_per_halaman = dokumen.get("satu_per_halaman", False)
    formulir.umur_draf = dokumen.get("umur_draf", UMUR_DRAF)
    formulir.langkah = urai(dokumen)
    formulir.keluar = urai_keluar(dokumen)


def urai(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return a document's steps as raw data of the builder."""
    return [
        {
            "type": "langkah",
            "value": {
                "judul": langkah["judul"],
                "pengantar": langkah["pengantar"],
                "isian": [urai_isian(satu) for satu in langkah["isian"]],
            },
        }
        for langkah in dokumen["langkah"]
    ]


def urai_keluar(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return a document's exit pages as raw data of the builder."""
    return [
        {"type": "keluar", "value": {**satu, "bila": urai_syarat(satu["bila"])}} for satu in dokumen.get("keluar", ())
    ]


def urai_isian(isian: Isian) -> dict[str, Any]:
    """Return one field of a document as raw data of the builder."""
    jenis = jenis_isian[isian["jenis"]]
    nilai = {nama: isian[nama] for nama in UMUM}
    nilai |= {nama: urai_syarat(isian.get(nama)) for nama in ("bila", "wajib_bila")} | jenis.urai(isian)
    if jenis.berbaris:
        nilai["isian"] = [urai_isian(satu) for satu in isian["isian"]]
    return {"type": isian["jenis"], "id": isian["id"], "value": nilai}
