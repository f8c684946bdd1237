"""Lint: whether the offices of a route are there, and have the people for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.kurir import TugaskanKurir
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]

Pemegang = Mapping[str, set[int]]
"""The keys of the active people who hold each role in one office."""


@dataclass(frozen=True)
class KantorLain:
    """An office to which a route hands cases over."""

    nama: str
    pemegang: Pemegang


Kantor = Mapping[str, KantorLain]
"""The other offices of this site by code; a code that is absent names none of them."""


def periksa_kantor(dokumen: Dokumen, pemegang: Pemegang, lain: Kantor | None = None) -> list[Temuan]:
    """Return offices that cannot work, roles that nobody holds, and four eyes that one person cannot have.

    `pemegang` are the people of the office of the route, `lain` the offices it hands cases over to.
    """
    lain = lain or {}
    if temuan := [*periksa_kantor_dikenal(dokumen, lain), *_tanpa_petugas(dokumen, lain)]:
        return temuan
    tahap = {satu["kode"]: satu for satu in semua_tahap(dokumen)}
    orang = {kode: lain[satu["kantor"]].pemegang if satu["kantor"] else pemegang for kode, satu in tahap.items()}
    tempat: dict[tuple[str, str], list[str]] = {}
    for kode, satu in tahap.items():
        for peran in _peran(satu):
            if not orang[kode].get(peran):
                tempat.setdefault((satu["kantor"], peran), []).append(satu["nama"])
    temuan = [_peran_kosong(peran, di, lain[kantor].nama if kantor else "") for (kantor, peran), di in tempat.items()]
    return temuan + [hasil for satu in tahap.values() for hasil in _empat_mata(satu, tahap, orang)]


def periksa_kantor_dikenal(dokumen: Dokumen, lain: Kantor) -> Iterator[Temuan]:
    """Yield where a stage names an office that this site does not have."""
    pesan = _("Kantor “%(kode)s” tidak ada di situs ini. Pilih kantor lain, atau minta pengelola situs menambahkannya.")
    for satu in semua_tahap(dokumen):
        if satu["kantor"] and satu["kantor"] not in lain:
            yield Temuan("kantor_tak_dikenal", satu["nama"], pesan % {"kode": satu["kantor"]})


def periksa_kurir_sekantor(dokumen: Dokumen) -> list[Temuan]:
    """Return the stages whose courier another office would assign."""
    kurir = [satu for satu in semua_tahap(dokumen) if _berkurir(satu)]
    pesan = _("Kurir ditugaskan dan bekerja di satu kantor. Samakan kantor tahap ini dengan tahap “%(tahap)s”.")
    return [
        Temuan("kurir_lain_kantor", satu["nama"], pesan % {"tahap": kurir[0]["nama"]})
        for satu in kurir
        if satu["kantor"] != kurir[0]["kantor"]
    ]


def _berkurir(tahap: Tahap) -> bool:
    return jenis_dari(tahap).perorangan or isinstance(jenis_dari(tahap), TugaskanKurir)


def _tanpa_petugas(dokumen: Dokumen, lain: Kantor) -> Iterator[Temuan]:
    pesan = _(
        "Di %(kantor)s belum ada petugas aktif, jadi permohonan akan tertahan di sana. Pilih kantor lain, atau minta "
        "pengelola situs menugaskan orang."
    )
    for satu in semua_tahap(dokumen):
        kantor = lain.get(satu["kantor"])
        if kantor is not None and not PERAN_PERKARA & kantor.pemegang.keys():
            yield Temuan("kantor_tanpa_petugas", satu["nama"], pesan % {"kantor": kantor.nama})


def _peran_kosong(peran: str, tempat: list[str], kantor: str) -> Temuan:
    di = kantor or _("instansi ini")
    pesan = _("Belum ada petugas aktif yang berperan %(peran)s di %(kantor)s. Beri seseorang peran itu.")
    isi = {"peran": Peran(peran).label, "kantor": di}
    return Temuan("peran_kosong", ", ".join(tempat), pesan % isi, memblokir=False)


def _peran(tahap: Tahap) -> list[str]:
    """Return every role that has something to do in a stage, once."""
    peran = [aksi.peran or tahap["peran"] for aksi in jenis_dari(tahap).aksi(tahap)]
    return [satu for satu in dict.fromkeys([*peran, tahap["eskalasi"]]) if satu]


def _empat_mata(tahap: Tahap, semua: Mapping[str, Tahap], orang: Mapping[str, Pemegang]) -> list[Temuan]:
    """Return the roles of a stage with too few people; it blocks when the case is certain to get stuck.

    `orang` are the people of the office of each stage. The same person may work in two of them.
    """
    lain = {kode: orang[kode].get(semua[kode]["peran"], set()) for kode in tahap["terpisah_dari"] if kode in semua}
    hasil = []
    for peran in _peran(tahap) if lain else []:
        sini = orang[tahap["kode"]].get(peran, set())
        bertemu = [kode for kode, siapa in lain.items() if sini & siapa]
        if len(sini) > len(bertemu):
            continue
        macet = any(len(sini) == 1 and sini == lain[kode] for kode in bertemu)
        pesan = _(
            "Harus orang lain daripada di tahap %(lain)s, tetapi %(peran)s hanya %(banyak)s orang yang juga dapat "
            "bertugas di sana. Beri orang lain peran itu juga."
        )
        nama = ", ".join(f"“{semua[kode]['nama']}”" for kode in bertemu)
        isi = {"lain": nama, "peran": Peran(peran).label, "banyak": len(sini)}
        if sini:
            hasil.append(Temuan("satu_orang", tahap["nama"], pesan % isi, memblokir=macet))
    return hasil
