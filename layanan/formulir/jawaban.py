"""Read stored answers through the document they were given under."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.evaluasi import kosong, tampak
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.perjalanan import daftar_halaman

UJUNG = 4  # characters left readable at either end of a masked answer


def jawaban_pertama(dokumen: Dokumen, data: Mapping[str, Any], jenis: str) -> str:
    """Return the answer to the first field of a type: the applicant's name, NIK or telephone; empty when absent."""
    return next((data.get(satu["kunci"], "") for satu in semua_isian(dokumen) if satu["jenis"] == jenis), "")


def tulis_jawaban(
    dokumen: Dokumen, data: Mapping[str, Any], samarkan: Collection[str] = (), hari_ini: date | None = None
) -> list[dict[str, Any]]:
    """Return the visible answers as asked, by step: [{kode, judul, baris: [row]}].

    A row is {kunci, label, jenis, kelas, dihitung, halaman, jawaban, grup}. `halaman` is the page that asks for it,
    empty for what is computed. `grup` holds the rows of a group, each again a list of rows; `sebutan` names one.
    Answers whose data class is in `samarkan` show only their first and last four characters. `hari_ini` is the day
    they were given.
    """
    kelihatan = set(tampak(dokumen, data, hari_ini))
    halaman = {isian["kunci"]: satu["kode"] for satu in daftar_halaman(dokumen) for isian in satu["isian"]}
    hasil = []
    for langkah in dokumen["langkah"]:
        baris = _daftar(langkah["isian"], data, samarkan, kelihatan, "")
        for satu in baris:
            satu["halaman"] = "" if satu["dihitung"] else halaman[satu["kunci"]]
        if baris:
            hasil.append({"kode": langkah["kode"], "judul": langkah["judul"], "baris": baris})
    return hasil


def _daftar(
    daftar: Iterable[Isian], data: Mapping[str, Any], samarkan: Collection[str], kelihatan: set[str], awalan: str
) -> list[dict[str, Any]]:
    hasil = []
    for isian in daftar:
        jalur, jenis = awalan + isian["kunci"], jenis_isian[isian["jenis"]]
        if jalur not in kelihatan or not jenis.berisi:
            continue
        baris = _baris(isian, data, samarkan)
        if jenis.berbaris:
            baris["sebutan"] = isian["sebutan"]
            baris["grup"] = [
                _daftar(isian["isian"], satu, samarkan, kelihatan, f"{jalur}.{urut}.")
                for urut, satu in enumerate(data.get(isian["kunci"], ()))
            ]
        hasil.append(baris)
    return hasil


def _baris(isian: Isian, data: Mapping[str, Any], samarkan: Collection[str]) -> dict[str, Any]:
    nilai = data.get(isian["kunci"])
    jawaban = jenis_isian[isian["jenis"]].tulis(isian, nilai) if not kosong(nilai) else ""
    if isian["kelas"] in samarkan and len(jawaban) > 2 * UJUNG:
        jawaban = f"{jawaban[:UJUNG]}{'•' * (len(jawaban) - 2 * UJUNG)}{jawaban[-UJUNG:]}"
    dihitung = jenis_isian[isian["jenis"]].dihitung
    umum = {nama: isian[nama] for nama in ("kunci", "label", "jenis", "kelas")}
    return umum | {"jawaban": jawaban, "dihitung": dihitung, "grup": []}
