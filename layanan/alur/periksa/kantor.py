"""Lint: whether this office has the people for the route."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.jenis import jenis_dari
from layanan.instansi.enums import Peran
from layanan.inti.lint import Temuan

Pemegang = Mapping[str, set[int]]
"""The keys of the active people who hold each role in one office."""


def periksa_kantor(dokumen: Dokumen, pemegang: Pemegang) -> list[Temuan]:
    """Return roles that nobody holds, and four eyes that one person cannot have."""
    tahap = {satu["kode"]: satu for satu in semua_tahap(dokumen)}
    tempat: dict[str, list[str]] = {}
    for satu in tahap.values():
        for peran in _peran(satu):
            tempat.setdefault(peran, []).append(satu["nama"])
    pesan = _("Belum ada petugas aktif yang berperan %(peran)s di instansi ini. Beri seseorang peran itu.")
    temuan = [
        Temuan("peran_kosong", ", ".join(di), pesan % {"peran": Peran(peran).label}, memblokir=False)
        for peran, di in tempat.items()
        if not pemegang.get(peran)
    ]
    return temuan + [hasil for satu in tahap.values() for hasil in _empat_mata(satu, tahap, pemegang)]


def _peran(tahap: dict[str, Any]) -> list[str]:
    """Return every role that has something to do in a stage, once."""
    peran = [aksi.peran or tahap["peran"] for aksi in jenis_dari(tahap).aksi(tahap)]
    return [satu for satu in dict.fromkeys([*peran, tahap["eskalasi"]]) if satu]


def _empat_mata(tahap: dict[str, Any], semua: Mapping[str, Any], pemegang: Pemegang) -> list[Temuan]:
    """Return the roles of a stage with too few people; it blocks when the case is certain to get stuck."""
    lain = [semua[kode] for kode in tahap["terpisah_dari"] if kode in semua]
    hasil = []
    for peran in _peran(tahap) if lain else []:
        orang = pemegang.get(peran, set())
        bertemu = [satu for satu in lain if orang & pemegang.get(satu["peran"], set())]
        if len(orang) > len(bertemu):
            continue
        macet = any(len(orang) == 1 and orang == pemegang.get(satu["peran"]) for satu in bertemu)
        pesan = _(
            "Harus orang lain daripada di tahap %(lain)s, tetapi %(peran)s hanya %(banyak)s orang yang juga dapat "
            "bertugas di sana. Beri orang lain peran itu juga."
        )
        nama = ", ".join(f"“{satu['nama']}”" for satu in bertemu)
        isi = {"lain": nama, "peran": Peran(peran).label, "banyak": len(orang)}
        if orang:
            hasil.append(Temuan("satu_orang", tahap["nama"], pesan % isi, memblokir=macet))
    return hasil
