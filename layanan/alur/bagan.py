"""The flow chart of a route, drawn from its document: boxes and arrows for the eye, steps in words for everyone."""

import textwrap
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen
from layanan.instansi.enums import Peran

LEBAR_KOTAK, TINGGI_KOTAK, JARAK, TEPI = 232, 54, 26, 4  # in SVG units, one unit being one pixel on a phone
LAJUR = 16  # distance between two return arrows that pass each other
HURUF_SEBARIS = 25

LEWAT, KINI, NANTI = "lewat", "kini", "nanti"


@dataclass
class Simpul:
    """One stage: `keadaan` is LEWAT, KINI or NANTI when the chart is of a case, else empty."""

    urut: int
    nama: str
    peran: str
    publik: str
    keadaan: str
    kembali: list[str]
    penolak: str
    y: int
    baris: list[str]

    @property
    def tengah(self) -> int:
        """The height of the box's middle."""
        return self.y + TINGGI_KOTAK // 2


@dataclass
class PanahKembali:
    """A return from one stage to an earlier one, along its own lane at the right."""

    dari: int
    ke: int
    lajur: int

    @property
    def jalur(self) -> str:
        """The SVG path: out of the box, up the lane, into the earlier box."""
        kanan = TEPI + LEBAR_KOTAK
        return f"M{kanan} {self.dari}H{self.lajur}V{self.ke}H{kanan + 7}"


@dataclass
class Bagan:
    """What the template draws."""

    simpul: list[Simpul] = field(default_factory=list)
    kembali: list[PanahKembali] = field(default_factory=list)
    lebar: int = 0
    tinggi: int = 0


def susun_bagan(dokumen: Dokumen, kini: str | None = None) -> Bagan:
    """Return the chart of a route.

    `kini` marks the stage in which a case stands; an empty code means that the route is behind it, None draws no case.
    """
    urutan = [satu["kode"] for satu in dokumen["tahap"]]
    posisi = None if kini is None else (urutan.index(kini) if kini in urutan else len(urutan))
    bagan = Bagan(simpul=[_simpul(urut, satu, posisi) for urut, satu in enumerate(dokumen["tahap"])])
    for simpul, satu in zip(bagan.simpul, dokumen["tahap"], strict=True):
        for tujuan in satu["kembali_ke"]:
            sasaran = bagan.simpul[urutan.index(tujuan["kode"])]
            lajur = TEPI + LEBAR_KOTAK + LAJUR * (len(bagan.kembali) + 1)
            bagan.kembali.append(PanahKembali(simpul.tengah - 8, sasaran.tengah + 8, lajur))
    bagan.lebar = 2 * TEPI + LEBAR_KOTAK + LAJUR * (len(bagan.kembali) + 1)
    bagan.tinggi = len(urutan) * (TINGGI_KOTAK + JARAK) - JARAK + 2 * TEPI
    return bagan


def _simpul(urut: int, tahap: dict[str, Any], posisi: int | None) -> Simpul:
    keadaan = "" if posisi is None else (KINI if urut == posisi else LEWAT if urut < posisi else NANTI)
    return Simpul(
        urut=urut + 1,
        nama=tahap["nama"],
        peran=str(Peran(tahap["peran"]).label),
        publik=tahap["publik"],
        keadaan=keadaan,
        kembali=[_("kembali ke “%(nama)s”") % {"nama": tujuan["nama"]} for tujuan in tahap["kembali_ke"]],
        penolak=str(Peran(tahap["penolak"]).label) if tahap["penolak"] else "",
        y=TEPI + urut * (TINGGI_KOTAK + JARAK),
        baris=textwrap.wrap(f"{urut + 1}. {tahap['nama']}", HURUF_SEBARIS, max_lines=2, placeholder=" …"),
    )
