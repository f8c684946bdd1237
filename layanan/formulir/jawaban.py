"""Read stored answers through the document they were given under."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.enums import KelasData
from layanan.formulir.evaluasi import kosong, tampak
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import UnggahBerkas
from layanan.formulir.perjalanan import daftar_halaman

UJUNG = 4  # characters left readable at either end of a masked number
TERTUTUP = "•" * 8  # a masked answer of which nothing may be read, not even how long it is


def jawaban_pertama(dokumen: Dokumen, data: Mapping[str, Any], jenis: str) -> str:
    """Return the answer to the first field of a type: the applicant's name, NIK or telephone; empty when absent."""
    return next((data.get(satu["kunci"], "") for satu in semua_isian(dokumen) if satu["jenis"] == jenis), "")


def berkas_dijawab(dokumen: Dokumen, data: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the ids of the files that the answers name, by question; a question without an answer has none."""
    hasil: dict[str, list[str]] = {}
    _kumpulkan(semua_isian(dokumen), [data], hasil)
    return hasil


def _kumpulkan(daftar: Iterable[Isian], baris: list[Mapping[str, Any]], hasil: dict[str, list[str]]) -> None:
    for isian in daftar:
        jenis, jawaban = jenis_isian[isian["jenis"]], [satu.get(isian["kunci"], []) for satu in baris]
        if isinstance(jenis, UnggahBerkas):
            hasil[isian["kunci"]] = [satu for daftar_id in jawaban for satu in daftar_id]
        elif jenis.berbaris:
            _kumpulkan(isian["isian"], [satu for anak in jawaban for satu in anak], hasil)


def tulis_jawaban(
    dokumen: Dokumen,
    data: Mapping[str, Any],
    samarkan: Collection[str] = (),
    hari_ini: date | None = None,
    nama_berkas: Mapping[str, str] | None = None,
) -> list[dict[str, Any]]:
    """Return the visible answers as asked, by step: [{kode, judul, baris: [row]}].

    A row is {kunci, label, jenis, kelas, dihitung, halaman, jawaban, grup}. `halaman` is the page that asks for it,
    empty for what is computed. `grup` holds the rows of a group, each again a list of rows; `sebutan` names one.
    Answers whose data class is in `samarkan` show only their first and last four characters, sensitive ones nothing.
    `hari_ini` is the day they were given. `nama_berkas` names files by their id.
    """
    penulis = _Penulis(set(tampak(dokumen, data, hari_ini)), samarkan, nama_berkas or {})
    halaman = {isian["kunci"]: satu["kode"] for satu in daftar_halaman(dokumen) for isian in satu["isian"]}
    hasil = []
    for langkah in dokumen["langkah"]:
        baris = penulis.daftar(langkah["isian"], data, "")
        for satu in baris:
            satu["halaman"] = "" if satu["dihitung"] else halaman[satu["kunci"]]
        if baris:
            hasil.append({"kode": langkah["kode"], "judul": langkah["judul"], "baris": baris})
    return hasil


def samarkan(jawaban: str) -> str:
    """Return an answer with only its ends readable; of a short one nothing is."""
    tengah = len(jawaban) - 2 * UJUNG
    return f"{jawaban[:UJUNG]}{'•' * tengah}{jawaban[-UJUNG:]}" if tengah > 0 else "•" * len(jawaban)


def tanpa_data_pribadi(dokumen: Dokumen, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what may stay of answers once the person behind them is to be forgotten: those of the public class."""
    return _saring(semua_isian(dokumen), data)


def _saring(daftar: Iterable[Isian], data: Mapping[str, Any]) -> dict[str, Any]:
    hasil = {}
    for isian in daftar:
        kunci, jenis = isian["kunci"], jenis_isian[isian["jenis"]]
        if kunci not in data:
            continue
        if jenis.berbaris:
            hasil[kunci] = [_saring(isian["isian"], satu) for satu in data[kunci]]
        elif isian["kelas"] == KelasData.PUBLIK and not isinstance(jenis, UnggahBerkas):
            hasil[kunci] = data[kunci]
    return hasil


@dataclass
class _Penulis:
    kelihatan: set[str]
    samarkan: Collection[str]
    nama_berkas: Mapping[str, str]

    def daftar(self, daftar: Iterable[Isian], data: Mapping[str, Any], awalan: str) -> list[dict[str, Any]]:
        hasil = []
        for isian in daftar:
            jalur, jenis = awalan + isian["kunci"], jenis_isian[isian["jenis"]]
            if jalur not in self.kelihatan or not jenis.berisi:
                continue
            umum = {nama: isian[nama] for nama in ("kunci", "label", "jenis", "kelas")}
            baris = umum | {"jawaban": self._jawaban(isian, data), "dihitung": jenis.dihitung, "grup": []}
            if jenis.berbaris:
                anak = enumerate(data.get(isian["kunci"], ()))
                baris["sebutan"] = isian["sebutan"]
                baris["grup"] = [self.daftar(isian["isian"], satu, f"{jalur}.{urut}.") for urut, satu in anak]
            hasil.append(baris)
        return hasil

    def _jawaban(self, isian: Isian, data: Mapping[str, Any]) -> str:
        nilai, jenis = data.get(isian["kunci"]), jenis_isian[isian["jenis"]]
        if kosong(nilai):
            return ""
        if isinstance(jenis, UnggahBerkas) and self.nama_berkas:
            return "\n".join(self.nama_berkas[satu] for satu in nilai if satu in self.nama_berkas)
        jawaban = jenis.tulis(isian, nilai)
        if not jawaban or isian["kelas"] not in self.samarkan:
            return jawaban
        return TERTUTUP if isian["kelas"] == KelasData.SENSITIF else samarkan(jawaban)
