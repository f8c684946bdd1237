"""Lint: a stage that reads a number from an answer, of the applicant or of an officer before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.isian import isian_tahap
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.lint_rumus import berangka
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]
Isian = Mapping[str, Any]


@dataclass(frozen=True)
class Acuan:
    """A setting of a stage that names an answer: its name in the document, the beginning of its findings' codes."""

    nama: str
    kode: str
    apa: str | Promise


BIAYA = Acuan("biaya_dari", "biaya", gettext_lazy("Biaya"))
PERINGKAT = Acuan("peringkat_dari", "peringkat", gettext_lazy("Peringkat"))


def isian_diacu(tahap: Tahap, semua: list[Tahap], acuan: Acuan) -> tuple[Tahap, Isian] | None:
    """Return the officer field that a stage reads, with the stage in which it is filled in; None when it is none."""
    return next((satu for satu in _isian_petugas(semua) if satu[1]["kunci"] == tahap[acuan.nama]), None)


def periksa_angka_petugas(tahap: Tahap, semua: list[Tahap], acuan: Acuan) -> list[Temuan]:
    """Return what is wrong with a number that officers fill in; that has to stand before it is read."""
    if (di := isian_diacu(tahap, semua, acuan)) is None:
        return []
    asal, isian = di
    urutan = [satu["kode"] for satu in semua]
    if urutan.index(asal["kode"]) >= urutan.index(tahap["kode"]):
        pesan = _("%(apa)s dibaca dari isian petugas “%(kunci)s”, yang baru diisi sesudahnya. Pilih isian sebelumnya.")
        return [Temuan(f"{acuan.kode}_belum_terisi", tahap["nama"], pesan % _isi(tahap, acuan))]
    return _bukan_angka(tahap, isian, acuan)


def periksa_angka_pemohon(tahap: Tahap, dokumen: Dokumen, formulir: Dokumen, acuan: Acuan) -> list[Temuan]:
    """Return that a number is to be read from an answer that the form does not give, or that is none."""
    if not tahap[acuan.nama] or isian_diacu(tahap, semua_tahap(dokumen), acuan):
        return []
    isian = next((satu for satu in semua_isian(formulir) if satu["kunci"] == tahap[acuan.nama]), None)
    if isian is not None:
        return _bukan_angka(tahap, isian, acuan)
    pesan = _("%(apa)s dibaca dari isian “%(kunci)s”, yang tidak ada pada formulir “%(formulir)s”.")
    isi = _isi(tahap, acuan) | {"formulir": formulir["judul"]}
    return [Temuan(f"{acuan.kode}_tak_dikenal", tahap["nama"], pesan % isi)]


def _isian_petugas(semua: list[Tahap]) -> Iterator[tuple[Tahap, Isian]]:
    return ((satu, isian) for satu in semua for isian in isian_tahap(satu))


def _isi(tahap: Tahap, acuan: Acuan) -> dict[str, Any]:
    return {"apa": acuan.apa, "kunci": tahap[acuan.nama]}


def _bukan_angka(tahap: Tahap, isian: Isian, acuan: Acuan) -> list[Temuan]:
    if berangka(isian):
        return []
    pesan = _("%(apa)s dibaca dari “%(label)s”, yang bukan isian rupiah, angka, atau perhitungan angka. Pilih lain.")
    isi = {"apa": acuan.apa, "label": isian["label"]}
    return [Temuan(f"{acuan.kode}_bukan_angka", tahap["nama"], pesan % isi)]
