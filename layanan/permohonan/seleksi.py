"""Cases that one session decides at once: who waits in which stage, in which order, and for how many places.

What the session goes by are the settings of the newest version of the route under which a case waits there; each case
then moves under its own version.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min, Q, QuerySet, TextField
from django.db.models.functions import Cast

from layanan.alur.dokumen import semua_tahap
from layanan.alur.isian import isian_tahap
from layanan.alur.jenis import jenis_tahap
from layanan.alur.jenis.seleksi import Seleksi as JenisSeleksi
from layanan.alur.models import AlurVersi
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.lint_rumus import berangka
from layanan.formulir.models import FormulirVersi
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.queries import instansi_dengan_peran, punya_peran
from layanan.inti.bilangan import tulis_bilangan
from layanan.katalog.models import Layanan
from layanan.permohonan.models import Permohonan
from layanan.permohonan.queries import boleh_dikerjakan

PALING_BANYAK = 1000  # cases in one session: they stand on one page
BIDANG_LAIN = 20  # inputs of that page besides one for each case
PENGATURAN = ("peringkat_dari", "peringkat_naik", "kuota", "alasan_tidak")


@dataclass(frozen=True)
class TahapSeleksi:
    """A stage of one version of an office's route in which a user decides."""

    versi: int
    instansi: int
    tahap: Mapping[str, Any]

    @property
    def saringan(self) -> Q:
        """The cases that wait there."""
        return Q(alur_versi=self.versi, tahap=self.tahap["kode"], instansi=self.instansi)


@dataclass(frozen=True)
class Ringkas:
    """One session to come, for the list."""

    layanan: Layanan
    tahap: Mapping[str, Any]
    banyak: int
    tertua: datetime


@dataclass(frozen=True)
class Peserta:
    """One case in its rank. `seri`: as good as the one before it, but filed later; `terpisah`: four eyes."""

    kasus: Permohonan
    peringkat: int
    nilai: int | float | None
    tertulis: str
    seri: bool
    terpisah: bool


@dataclass(frozen=True)
class Seleksi:
    """All that one session decides on. Beyond `paling_banyak()` cases it has only their number."""

    layanan: Layanan
    tahap: Mapping[str, Any]
    banyak: int
    peserta: list[Peserta] = field(default_factory=list)
    label_nilai: str = ""
    berbeda: bool = False  # versions of the route disagree on the settings

    @property
    def terlalu_banyak(self) -> bool:
        """Whether there are more cases than one session takes."""
        return self.banyak > paling_banyak()

    @property
    def kuota(self) -> int | None:
        """How many places there are; None: no limit, and who is not chosen stays waiting."""
        return self.tahap["kuota"]

    @cached_property
    def versi(self) -> dict[int, int]:
        """The version of each case by its key: what an officer has seen."""
        return {satu.kasus.pk: satu.kasus.versi for satu in self.peserta}

    @cached_property
    def unggulan(self) -> set[int]:
        """The keys of those who have a place by their rank."""
        return {satu.kasus.pk for satu in self.peserta[: self.kuota]} if self.kuota else set()

    def menyimpang(self, dipilih: Collection[int]) -> bool:
        """Return whether somebody is chosen before another of a better rank, or a place stays empty."""
        if self.kuota:
            return set(dipilih) != self.unggulan
        urutan = [satu.kasus.pk for satu in self.peserta]
        return bool(self.tahap["peringkat_dari"]) and set(dipilih) != set(urutan[: len(dipilih)])


def paling_banyak() -> int:
    """Return how many cases one session takes: no more than the site lets a page send."""
    batas = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    return PALING_BANYAK if batas is None else min(PALING_BANYAK, batas - BIDANG_LAIN)


def tahap_seleksi(pengguna: Any) -> list[TahapSeleksi]:
    """Return the stages in which a user decides on all waiting cases at once, of every version of the offices' routes.

    A service takes only routes of its own office.
    """
    if not (kantor := instansi_dengan_peran(pengguna, PERAN_PERKARA - {Peran.KURIR})):
        return []
    jenis = [kode for kode, satu in jenis_tahap.items() if isinstance(satu, JenisSeleksi)]
    disebut = Q()
    for kode in jenis:
        disebut |= Q(teks__contains=f'"{kode}"')
    versi = AlurVersi.objects.filter(induk__instansi__in=kantor).annotate(teks=Cast("dokumen", TextField()))
    return [
        TahapSeleksi(pk, instansi, tahap)
        for pk, instansi, dokumen in versi.filter(disebut).order_by().values_list("pk", "induk__instansi", "dokumen")
        for tahap in semua_tahap(dokumen)
        if tahap["jenis"] in jenis and tahap["peran"] != Peran.KURIR and punya_peran(pengguna, instansi, tahap["peran"])
    ]


def menunggu_seleksi(tahap: Collection[TahapSeleksi]) -> QuerySet[Permohonan]:
    """Return the cases that wait in these stages."""
    saringan = Q(pk__in=[])
    for satu in tahap:
        saringan |= satu.saringan
    return Permohonan.objects.filter(saringan)


def daftar_seleksi(pengguna: Any) -> list[Ringkas]:
    """Return the sessions that wait for a user, the one with the oldest case first."""
    tahap = tahap_seleksi(pengguna)
    kelompok = menunggu_seleksi(tahap).order_by().values("layanan", "tahap")
    baris = kelompok.annotate(banyak=Count("pk"), tertua=Min("created_at"), versi=Max("alur_versi")).order_by("tertua")
    layanan = Layanan.objects.select_related("instansi").in_bulk({satu["layanan"] for satu in baris})
    pengaturan = {(satu.versi, satu.tahap["kode"]): satu.tahap for satu in tahap}
    return [
        Ringkas(layanan[satu["layanan"]], pengaturan[satu["versi"], satu["tahap"]], satu["banyak"], satu["tertua"])
        for satu in baris
    ]


def buka_seleksi(pengguna: Any, pk: int, kode: str, *, kunci: bool = False) -> Seleksi | None:
    """Return the session of a stage of the service `pk`, or None when nothing there waits for this user.

    `kunci` locks the cases, in the order of their keys.
    """
    layanan = Layanan.objects.select_related("instansi").filter(pk=pk).first()
    if layanan is None:
        return None
    tahap = [satu for satu in tahap_seleksi(pengguna) if satu.tahap["kode"] == kode]
    menunggu = menunggu_seleksi(tahap).filter(layanan=layanan).order_by("pk")
    kasus = list((menunggu.select_for_update() if kunci else menunggu)[: paling_banyak() + 1])
    if not kasus:
        return None
    banyak = len(kasus) if len(kasus) <= paling_banyak() else menunggu.count()
    dipakai = {satu.alur_versi_id for satu in kasus}
    berlaku = [satu for satu in tahap if satu.versi in dipakai]
    terbaru = max(berlaku, key=lambda satu: satu.versi).tahap
    hasil = Seleksi(layanan, terbaru, banyak)
    if hasil.terlalu_banyak:
        return hasil
    isian = _isian_nilai(terbaru, kasus)
    terpisah = _terpisah(pengguna, berlaku, menunggu)
    return replace(
        hasil,
        peserta=list(_peringkat(kasus, terbaru, isian, terpisah)),
        label_nilai=isian["label"] if isian else "",
        berbeda=any(satu.tahap[nama] != terbaru[nama] for satu in berlaku for nama in PENGATURAN),
    )


def _isian_nilai(tahap: Mapping[str, Any], kasus: Collection[Permohonan]) -> Mapping[str, Any] | None:
    """Return the question by whose answer cases are ranked, in the newest words; None when there is none."""
    if not (kunci := tahap["peringkat_dari"]):
        return None
    formulir = FormulirVersi.objects.get(pk=max(satu.formulir_versi_id for satu in kasus))
    alur = AlurVersi.objects.get(pk=max(satu.alur_versi_id for satu in kasus))
    petugas = [isian for satu in semua_tahap(alur.dokumen) for isian in isian_tahap(satu)]
    isian = (satu for satu in [*petugas, *semua_isian(formulir.dokumen)] if satu["kunci"] == kunci)
    return next(isian, {"jenis": "", "label": kunci})


def _terpisah(pengguna: Any, tahap: Collection[TahapSeleksi], menunggu: QuerySet[Permohonan]) -> set[int]:
    """Return the cases on which the user has worked in a stage from which this one is separated."""
    saringan = Q(pk__in=[])
    for satu in tahap:
        if satu.tahap["terpisah_dari"]:
            saringan |= Q(alur_versi=satu.versi) & ~boleh_dikerjakan(satu.tahap, pengguna)
    berpisah = any(satu.tahap["terpisah_dari"] for satu in tahap)
    return set(menunggu.filter(saringan).values_list("pk", flat=True)) if berpisah else set()


def _peringkat(
    kasus: Collection[Permohonan], tahap: Mapping[str, Any], isian: Mapping[str, Any] | None, terpisah: Collection[int]
) -> Iterator[Peserta]:
    """Yield the cases in rank: by value, without one last, of equals the one filed first."""
    arah = 1 if tahap["peringkat_naik"] else -1
    bernilai = [(_nilai(satu, tahap["peringkat_dari"]), satu) for satu in kasus]
    bernilai.sort(key=lambda satu: (satu[0] is None, arah * (satu[0] or 0), satu[1].created_at, satu[1].pk))
    for urut, (nilai, satu) in enumerate(bernilai):
        seri = isian is not None and urut > 0 and bernilai[urut - 1][0] == nilai
        yield Peserta(satu, urut + 1, nilai, _tulis(isian, nilai), seri, satu.pk in terpisah)


def _nilai(kasus: Permohonan, kunci: str) -> int | float | None:
    nilai = (kasus.data | kasus.isian_petugas).get(kunci) if kunci else None
    return None if isinstance(nilai, bool) or not isinstance(nilai, int | float) else nilai


def _tulis(isian: Mapping[str, Any] | None, nilai: int | float | None) -> str:
    if nilai is None or isian is None:
        return ""
    return jenis_isian[isian["jenis"]].tulis(isian, nilai) if berangka(isian) else tulis_bilangan(nilai)
