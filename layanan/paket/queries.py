"""The shipped packages, who may import, and what an import would do."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, reduce
from importlib import resources
from operator import and_
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.actions import peran_berizin
from layanan.instansi.models import Instansi
from layanan.instansi.queries import lingkup_instansi
from layanan.inti.kunci import KUNCI
from layanan.inti.models import kanonik
from layanan.katalog.dokumen import susun as susun_standar
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.paket.definisi import RUSAK
from layanan.paket.dokumen import (
    DEFINISI,
    PESAN,
    TAMBAHAN,
    Isi,
    KunciPeraturan,
    buat_peraturan,
    isikan_layanan,
    kunci_peraturan,
)
from layanan.paket.enums import Keadaan

DIPERLUKAN = (
    *((model, tindakan) for model in (Layanan, Formulir, Alur) for tindakan in ("add", "change")),
    (Peraturan, "add"),
    (KategoriLayanan, "add"),
)
"""The rights that an import uses; who lacks one of them in an office does not import there."""


@dataclass(frozen=True)
class PaketBawaan:
    """A shipped package in a list. `instansi` is the code of the office it was written for."""

    kode: str
    nama: str
    instansi: str
    seed: str


def baca_paket(kode: str) -> dict[str, Any]:
    """Return a shipped package; its shape is told in layanan.paket.dokumen. Raises FileNotFoundError."""
    if not re.fullmatch(KUNCI, kode):
        raise FileNotFoundError(kode)
    return json.loads((resources.files("layanan.paket") / "data" / f"{kode}.json").read_text(encoding="utf-8"))


@cache
def daftar_paket() -> tuple[PaketBawaan, ...]:
    """Return the shipped packages by name."""
    berkas = (satu.name for satu in (resources.files("layanan.paket") / "data").iterdir())
    semua = [baca_paket(nama.removesuffix(".json")) for nama in berkas if nama.endswith(".json")]
    daftar = [PaketBawaan(satu["kode"], satu["nama"], **satu["asal"]) for satu in semua]
    return tuple(sorted(daftar, key=lambda satu: satu.nama))


def instansi_pengimpor(pengguna: Any) -> QuerySet[Instansi]:
    """Return the offices into which a user may import packages."""
    if not all(policy_registry.get_by_type(model).user_has_permission(pengguna, izin) for model, izin in DIPERLUKAN):
        return Instansi.objects.none()
    peran = reduce(and_, (peran_berizin(model, [izin]) for model, izin in DIPERLUKAN))
    return lingkup_instansi(Instansi.objects.all(), pengguna, peran, jalur="pk")


@dataclass(frozen=True)
class BagianRencana:
    """What an import does with one definition; `ada` is what stands in the office under the same code."""

    jenis: type[Layanan] | type[Formulir] | type[Alur]
    kode: str
    nama: str
    keadaan: Keadaan
    ada: Any = None

    @property
    def judul(self) -> str:
        """The kind of definition, in words."""
        return self.jenis._meta.verbose_name

    @property
    def hasil(self) -> str:
        """What the import has done with it, in words."""
        return _("draf baru pada yang sudah ada") if self.keadaan == Keadaan.BENTROK else str(self.keadaan.label)

    @property
    def terkunci(self) -> bool:
        """Whether nobody may edit what stands there now: locked, scheduled, or waiting for a decision."""
        return self.ada is not None and self.ada.get_lock() is not None

    @property
    def keterangan(self) -> str:
        """What stands there, in words; empty when there is nothing."""
        if self.ada is None:
            return ""
        versi = self.ada.versi.order_by("-nomor").first()
        bagian = [_("versi terbit %(nomor)s") % {"nomor": versi.nomor} if versi else _("belum pernah terbit")]
        if self.ada.has_unpublished_changes:
            bagian.append(_("ada draf yang belum terbit"))
        if self.terkunci:
            bagian.append(_("sedang dikunci atau menunggu persetujuan"))
        return f"“{self.ada}”: {', '.join(bagian)}"


@dataclass(frozen=True)
class Rencana:
    """What an import would do in an office. `peraturan_beda` are left as the site has them.

    `lanjutan_hilang` are codes of follow-up services that the office has to get, and choose, later.
    """

    instansi: Instansi
    layanan: BagianRencana
    formulir: BagianRencana | None
    alur: BagianRencana | None
    peraturan_baru: tuple[str, ...]
    peraturan_beda: tuple[str, ...]
    kategori_baru: str
    lanjutan_hilang: tuple[str, ...]

    @property
    def bagian(self) -> list[BagianRencana]:
        """The definitions in the order in which they are made."""
        return [satu for satu in (self.formulir, self.alur, self.layanan) if satu is not None]

    @property
    def bentrok(self) -> list[BagianRencana]:
        """What stands in the way: other content under the same code."""
        return [satu for satu in self.bagian if satu.keadaan == Keadaan.BENTROK]

    @property
    def terkunci(self) -> list[BagianRencana]:
        """What stands in the way and may not be edited now."""
        return [satu for satu in self.bentrok if satu.terkunci]

    @property
    def tanpa_perubahan(self) -> bool:
        """Whether the office has all of it already."""
        return all(satu.keadaan == Keadaan.SAMA for satu in self.bagian) and not self.peraturan_baru


def rencana_impor(instansi: Instansi, isi: Isi) -> Rencana:
    """Return what importing a package without blocking findings would do now."""
    ada = peraturan_situs(isi["peraturan"])
    tertulis = {kunci_peraturan(satu): buat_peraturan(satu) for satu in isi["peraturan"]}
    beda = [satu for kunci, satu in tertulis.items() if kunci in ada and not _peraturan_sama(satu, ada[kunci])]
    kategori = isi["layanan"]["kategori"]
    return Rencana(
        instansi=instansi,
        layanan=_rencana_layanan(instansi, isi),
        formulir=_rencana_definisi(instansi, "formulir", isi["formulir"]),
        alur=_rencana_definisi(instansi, "alur", isi["alur"]),
        peraturan_baru=tuple(satu.sebutan for kunci, satu in tertulis.items() if kunci not in ada),
        peraturan_beda=tuple(satu.sebutan for satu in beda),
        kategori_baru=kategori["nama"] if kategori and cari_kategori(kategori) is None else "",
        lanjutan_hilang=_lanjutan_hilang(instansi, isi),
    )


def _lanjutan_hilang(instansi: Instansi, isi: Isi) -> tuple[str, ...]:
    """Return the codes of follow-up services that the office does not have yet."""
    diminta = [satu["layanan"] for satu in isi["layanan"].get("lanjutan", ())]
    ada = set(Layanan.objects.filter(instansi=instansi, kode__in=diminta).values_list("kode", flat=True))
    return tuple(sorted({*diminta} - ada - {isi["kode"]}))


def peraturan_situs(daftar: Iterable[Isi]) -> dict[KunciPeraturan, Peraturan]:
    """Return those of the regulations that this site has, by kind, number and year."""
    dicari = {kunci_peraturan(satu) for satu in daftar}
    calon = Peraturan.objects.filter(nomor__in={nomor for _jenis, nomor, _tahun in dicari})
    kunci = {(satu.jenis, satu.nomor, satu.tahun): satu for satu in calon}
    return {nama: satu for nama, satu in kunci.items() if nama in dicari}


def cari_kategori(kategori: Isi) -> KategoriLayanan | None:
    """Return the group of this site that a package means: the same slug, else the same name."""
    semua = KategoriLayanan.objects
    return semua.filter(slug=kategori["slug"]).first() or semua.filter(nama=kategori["nama"]).first()


def _peraturan_sama(satu: Peraturan, lain: Peraturan) -> bool:
    return (satu.tentang, satu.status) == (lain.tentang, lain.status)


def _rencana_definisi(instansi: Instansi, bagian: str, dokumen: Isi | None) -> BagianRencana | None:
    if dokumen is None:
        return None
    jenis = DEFINISI[bagian]
    ada = jenis.model.objects.filter(instansi=instansi, kode=dokumen["kode"]).first()
    keadaan = Keadaan.BARU
    if ada is not None:
        try:
            sama = kanonik(jenis.susun(ada.get_latest_revision_as_object())) == kanonik(jenis.tulis_ulang(dokumen))
        except RUSAK:  # a draft may be half filled
            sama = False
        keadaan = Keadaan.SAMA if sama else Keadaan.BENTROK
    return BagianRencana(jenis.model, dokumen["kode"], dokumen["judul"], keadaan, ada)


def _rencana_layanan(instansi: Instansi, isi: Isi) -> BagianRencana:
    ada = Layanan.objects.filter(instansi=instansi, kode=isi["kode"]).first()
    keadaan = Keadaan.BARU
    if ada is not None:
        sama = _potret(ada.get_latest_revision_as_object()) == _potret_paket(isi)
        keadaan = Keadaan.SAMA if sama else Keadaan.BENTROK
    return BagianRencana(Layanan, isi["kode"], isi["layanan"]["nama"], keadaan, ada)


def _potret(layanan: Layanan) -> dict[str, Any]:
    """Return all that a package says about a service, for comparison."""
    hukum = [satu.peraturan for satu in layanan.dasar_hukum.all()]
    return {
        **susun_standar(layanan),
        **{nama: getattr(layanan, nama) for nama in (*TAMBAHAN, *PESAN.values(), "contoh")},
        "dasar_hukum": [(satu.jenis, satu.nomor, satu.tahun) for satu in hukum],
        "kategori": layanan.kategori_id,
        **{bagian: getattr(getattr(layanan, bagian), "kode", None) for bagian in DEFINISI},
    }


def _potret_paket(isi: Isi) -> dict[str, Any]:
    layanan, kategori = Layanan(), isi["layanan"]["kategori"]
    isikan_layanan(layanan, isi)
    ada = cari_kategori(kategori) if kategori else None
    layanan.kategori_id = ada.pk if ada else -1 if kategori else None  # -1: a group this site does not have
    return _potret(layanan) | {
        "dasar_hukum": [kunci_peraturan(satu) for satu in isi["layanan"]["dasar_hukum"]],
        **{bagian: isi[bagian]["kode"] if isi[bagian] else None for bagian in DEFINISI},
    }
