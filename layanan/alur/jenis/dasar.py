"""What a stage kind is: which actions are open in a stage, what they ask for and where they lead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db.models import Q
from django.forms import Field
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.inti.isian import IsianTeks
from layanan.inti.registry import Registry

Tahap = Mapping[str, Any]
"""One stage of the canonical document, with every key (layanan.alur.dokumen.semua_tahap)."""

Isian = dict[str, Field]
"""The inputs of an action, by name."""

MAJU = "maju"
TOLAK = "tolak"
TETAP = "tetap"


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

    `tujuan` is MAJU (onwards, as conditions and branches say, or the end), TOLAK, TETAP (the case stays), or the code
    of a stage to return to. `isian` returns the inputs for a case; `catatan` and `alasan` go into the event, `alasan`
    also to the citizen. `efek` names registered effects that run inside the transaction. `bersama`: only for all
    cases of the stage at once, never for one.
    """

    kode: str
    label: str | Promise
    tujuan: str = MAJU
    isian: Callable[[Any], Isian] = isian_catatan
    gaya: str = "utama"  # utama, biasa or bahaya
    efek: tuple[str, ...] = ()
    peran: str = ""  # empty: the role of the stage
    bersama: bool = False


@dataclass(frozen=True)
class Hasil:
    """What an action comes to: where the case goes (as AksiTahap.tujuan), and what the citizen reads about it.

    `rincian` is what this kind adds to the event's details, over what was filled in.
    """

    tujuan: str
    pesan: str = ""
    rincian: Mapping[str, Any] = field(default_factory=dict)


class JenisTahap:
    """Base of the stage kinds."""

    label: ClassVar[str | Promise]
    status: ClassVar[StatusPermohonan | None] = None  # None: derived from the place in the route
    perorangan: ClassVar[bool] = False  # only the officer the case is assigned to may act
    urusan_pemohon: ClassVar[bool] = False  # the applicant has something to do: who returns a case here tells them why
    hanya_kembali: ClassVar[bool] = False  # the way onwards passes it by, only a return leads here
    menerbitkan: ClassVar[bool] = False  # once it is done, the document has been issued
    menunggu_berkas: ClassVar[bool] = True  # False: what the applicant does here does not complete the papers
    label_lewat: ClassVar[str | Promise] = _("Dilewati: tidak ada yang perlu dikerjakan")
    sejak_awal: ClassVar[bool] = False  # has its own status also as the first stage
    berpendapat: ClassVar[bool] = False  # several are asked whether they agree: `bila_negatif` says what a no does
    pihak: ClassVar[str | Promise] = ""  # who is waited for outside the office, when that is not just the applicant
    label_maju: ClassVar[str | Promise] = _("Teruskan")
    isian_maju: ClassVar[Callable[[Any], Isian]] = staticmethod(isian_catatan)

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the actions of officers in a stage, the usual one first."""
        maju = AksiTahap("teruskan", tahap["tombol"] or self.label_maju, isian=self.isian_maju)
        return [maju, *aksi_kembali(tahap), *aksi_tolak(tahap)]

    def aksi_pemohon(self, tahap: Tahap) -> list[AksiTahap]:
        """Return what the applicant can do in a stage, with the access code."""
        return []

    def aksi_penyetuju(self, tahap: Tahap) -> list[AksiTahap]:
        """Return what a co-signer can do in a stage, with a link of their own."""
        return []

    def isian_bawaan(self, tahap: Tahap) -> list[Mapping[str, Any]]:
        """Return the officer fields that every stage of this kind has, before its own: fields of a form document."""
        return []

    def giliran(self, tahap: Tahap) -> list[tuple[str, Q]]:
        """Return whose turn it can be: roles, each with the cases it is true for. `siapa` says it for one case."""
        return [(tahap["peran"], Q())]

    def siapa(self, kasus: Any, tahap: Tahap) -> list[str]:
        """Return the roles whose turn it is in one case; none when it is the applicant's."""
        return [tahap["peran"]]

    def masuk(self, kasus: Any, tahap: Tahap, *, kembali: bool) -> None:
        """Note on a saved case that it has come to a stage, on the way onwards or returned."""

    def beres(self, kasus: Any, tahap: Tahap) -> bool:
        """Return whether there is nothing to do in a stage, so that the case goes on by itself."""
        return False

    def status_kini(self, kasus: Any, tahap: Tahap) -> str:
        """Return the state of the life cycle while a case is here, where that changes; empty: as the document says."""
        return ""

    def keterangan(self, tahap: Tahap) -> str:
        """Return what the flow chart says about a stage besides its name and role."""
        return ""

    def alasan_tertutup(self, kasus: Any, tahap: Tahap, aksi: AksiTahap) -> str:
        """Return why an action has to wait or is over, whoever asks; an empty string when it is open."""
        return ""

    def jalankan(self, kasus: Any, tahap: Tahap, aksi: AksiTahap, data: Mapping[str, Any]) -> Hasil:
        """Note on the locked case what this kind keeps there, and return what the action comes to."""
        return Hasil(aksi.tujuan, data.get("alasan", ""))


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
            isian=isian_alasan if ke_pemohon(tujuan) else isian_sebab,
            gaya="biasa",
        )
        for urut, tujuan in enumerate(tahap["kembali_ke"])
    ]


def ke_pemohon(tujuan: Mapping[str, Any]) -> bool:
    """Return whether a return target gives the applicant something to do."""
    return jenis_dari(tujuan).urusan_pemohon


def aksi_tolak(tahap: Tahap) -> list[AksiTahap]:
    """Return the refusal, when the route names who may refuse here."""
    if not tahap["penolak"]:
        return []
    return [AksiTahap("tolak", _("Tolak permohonan"), TOLAK, isian_alasan, "bahaya", peran=tahap["penolak"])]


def isian_petugas(tahap: Tahap, nama: str, jenis: str, label: str | Promise, **lain: Any) -> dict[str, Any]:
    """Return one officer field of a stage kind; its key begins with the stage's code, so that two stages may have it.

    `jenis` is a field type of forms, `lain` its own settings and what differs from a compulsory public answer.
    """
    kunci = kunci_bawaan(tahap, nama)
    dasar = {"id": kunci, "kunci": kunci, "jenis": jenis, "label": str(label), "bantuan": "", "wajib": True}
    return dasar | {"kelas": "publik", "bila": None} | lain


def kunci_bawaan(tahap: Tahap, nama: str) -> str:
    """Return the key under which a case keeps what a stage kind asks for; at most 40 characters."""
    return f"{tahap['kode'][: 40 - len(nama) - 1]}_{nama}"


class TakDikenal(JenisTahap):
    """Stands in for a kind that is not installed (any more): nothing can be done, but nothing breaks."""

    label = _("Jenis tahap yang tidak terpasang")

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return none."""
        return []


def jenis_dari(tahap: Tahap) -> JenisTahap:
    """Return the kind of a stage."""
    return jenis_tahap[tahap["jenis"]] if tahap["jenis"] in jenis_tahap else TakDikenal()
