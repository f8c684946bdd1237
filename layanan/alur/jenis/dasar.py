"""What a stage kind is: which actions are open in a stage, what they ask for and where they lead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.forms import Field
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.inti.isian import IsianTeks
from layanan.inti.registry import Registry

Tahap = Mapping[str, Any]
"""One stage of the canonical document (layanan.alur.dokumen.susun)."""

Isian = dict[str, Field]
"""The inputs of an action, by name."""

MAJU = "maju"
TOLAK = "tolak"


def isian_catatan(_kasus: Any) -> Isian:
    """Return an optional note that only colleagues read."""
    return {"catatan": IsianTeks(label=_("Catatan untuk petugas"), required=False, max_length=1000, baris=3)}


def isian_sebab(_kasus: Any) -> Isian:
    """Return a compulsory note that only colleagues read."""
    return {
        "catatan": IsianTeks(
            label=_("Catatan untuk petugas"),
            max_length=1000,
            baris=4,
            help_text=_("Hanya petugas yang membaca catatan ini."),
            kosong=_("Isi catatan: apa yang perlu diperbaiki rekan Anda."),
        )
    }


def isian_alasan(_kasus: Any) -> Isian:
    """Return a reason that the applicant will read."""
    return {
        "alasan": IsianTeks(
            label=_("Alasan"),
            max_length=1000,
            baris=4,
            help_text=_("Pemohon membaca kalimat ini. Tulis apa yang kurang atau salah, dan apa yang perlu dilakukan."),
            kosong=_("Isi alasan. Pemohon perlu tahu apa yang kurang atau mengapa ditolak."),
        )
    }


@dataclass(frozen=True)
class AksiTahap:
    """One action of a stage.

    `tujuan` is MAJU (the next stage, or the end), TOLAK, or the code of an earlier stage. `isian` returns the inputs
    for a case; `catatan` and `alasan` go into the event, `alasan` also to the citizen. `efek` names registered
    effects that run inside the transaction.
    """

    kode: str
    label: str | Promise
    tujuan: str = MAJU
    isian: Callable[[Any], Isian] = isian_catatan
    gaya: str = "utama"  # utama, biasa or bahaya
    efek: tuple[str, ...] = ()
    peran: str = ""  # empty: the role of the stage


class JenisTahap:
    """Base of the stage kinds."""

    label: ClassVar[str | Promise]
    status: ClassVar[StatusPermohonan | None] = None  # None: derived from the place in the route
    perorangan: ClassVar[bool] = False  # only the officer the case is assigned to may act
    urusan_pemohon: ClassVar[bool] = False  # the applicant has something to do: who returns a case here tells them why
    label_maju: ClassVar[str | Promise] = _("Teruskan")
    isian_maju: ClassVar[Callable[[Any], Isian]] = staticmethod(isian_catatan)

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the actions of a stage, the usual one first."""
        maju = AksiTahap("teruskan", tahap["tombol"] or self.label_maju, isian=self.isian_maju)
        return [maju, *aksi_kembali(tahap), *aksi_tolak(tahap)]


jenis_tahap: Registry[JenisTahap] = Registry("jenis tahap")
"""Stage kinds by code. Add one with `@daftarkan("kode")` on a JenisTahap subclass."""


def daftarkan(kode: str) -> Any:
    """Return a class decorator that files one instance of a stage kind under `kode`."""

    def pasang(kelas: type[JenisTahap]) -> type[JenisTahap]:
        jenis_tahap.register(kode)(kelas())
        return kelas

    return pasang


def aksi_kembali(tahap: Tahap, kode: str = "kembalikan") -> list[AksiTahap]:
    """Return one return action for each stage that the route allows."""
    return [
        AksiTahap(
            kode if urut == 0 else f"{kode}_{urut + 1}",
            _("Kembalikan ke “%(nama)s”") % {"nama": tujuan["nama"]},
            tujuan=tujuan["kode"],
            isian=isian_alasan if jenis_tahap[tujuan["jenis"]].urusan_pemohon else isian_sebab,
            gaya="biasa",
        )
        for urut, tujuan in enumerate(tahap["kembali_ke"])
    ]


def aksi_tolak(tahap: Tahap) -> list[AksiTahap]:
    """Return the refusal, when the route names who may refuse here."""
    if not tahap["penolak"]:
        return []
    return [AksiTahap("tolak", _("Tolak permohonan"), TOLAK, isian_alasan, "bahaya", peran=tahap["penolak"])]
