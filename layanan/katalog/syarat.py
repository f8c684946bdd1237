"""Conditions of requirements: compiled as those of a route are, and put into words for whoever has to bring something.

Like a route, a standard keeps a value as it was typed; the form under which a case was filed gives it its type.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext as _

from layanan.alur.dokumen import semua_tahap
from layanan.alur.syarat import Kamus, baca, kamus_syarat
from layanan.inti.blocks import susun_syarat, urai_syarat
from layanan.inti.syarat import Syarat

if TYPE_CHECKING:
    from layanan.katalog.models import Layanan


class PersyaratanTertulis(NamedTuple):
    """A requirement as people read it; `keadaan` says when it is asked for, empty when always."""

    nama: str
    keterangan: str
    sifat: str
    keadaan: str


def susun_bila(aliran: Iterable[Any]) -> dict[str, Any] | None:
    """Return what the builder of a requirement holds as a condition, or None when there is none."""
    return next((susun_syarat(satu.value, baca) for satu in aliran), None)


def urai_bila(syarat: Syarat | None) -> list[dict[str, Any]]:
    """Return a condition as raw data of the builder of a requirement."""
    return [{"type": "syarat", "value": urai_syarat(syarat)}] if syarat else []


def acuan_layanan(layanan: "Layanan") -> list[dict[str, Any]]:
    """Return the newest published documents of a service's form and route, of those that there are."""
    dokumen = (satu and satu.dokumen_terbit() for satu in (layanan.formulir, layanan.alur))
    return [satu for satu in dokumen if satu]


def kamus_layanan(layanan: "Layanan") -> Kamus:
    """Return the words for what a condition of a requirement may name: answers, and what officers fill in."""
    formulir, alur = (satu and satu.dokumen_terbit() for satu in (layanan.formulir, layanan.alur))
    return kamus_syarat(semua_tahap(alur) if alur else [], formulir)


def persyaratan_tertulis(layanan: "Layanan") -> list[PersyaratanTertulis]:
    """Return the requirements of a service as people read them; works on an unsaved service as well."""
    daftar = [(satu, {"keadaan": satu.keadaan, "bila": susun_bila(satu.bila)}) for satu in layanan.persyaratan.all()]
    keadaan = _keadaan(layanan, [isi for _satu, isi in daftar])
    return [
        PersyaratanTertulis(satu.nama, satu.keterangan, satu.sifat, kata)
        for (satu, _isi), kata in zip(daftar, keadaan, strict=True)
    ]


def dokumen_tertulis(layanan: "Layanan", dokumen: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document of the standard in which every requirement says in words when it is asked for."""
    keadaan = _keadaan(layanan, dokumen["persyaratan"])
    daftar = [satu | {"keadaan": kata} for satu, kata in zip(dokumen["persyaratan"], keadaan, strict=True)]
    return {**dokumen, "persyaratan": daftar}


def _keadaan(layanan: "Layanan", daftar: list[dict[str, Any]]) -> list[str]:
    """Return for each requirement when it is asked for: the office's own words, else its condition."""
    tanpa_kata = any(satu["bila"] and not satu["keadaan"] for satu in daftar)
    kamus = kamus_layanan(layanan) if tanpa_kata else None
    return [satu["keadaan"] or (_kalimat(satu["bila"], kamus) if satu["bila"] and kamus else "") for satu in daftar]


def _kalimat(bila: Syarat, kamus: Kamus) -> str:
    return _("bila %(syarat)s") % {"syarat": kamus.kalimat(bila)}
