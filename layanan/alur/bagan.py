"""The flow chart of a route, drawn from its document: boxes and arrows for the eye, steps in words for everyone."""

import textwrap
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, kantor_disebut, semua_tahap, tahap_awal, terlewat
from layanan.alur.jenis import jenis_dari
from layanan.alur.syarat import Kamus, kamus_syarat
from layanan.instansi.enums import Peran
from layanan.instansi.queries import nama_kantor

LEBAR_KOTAK, TINGGI_KOTAK, JARAK, TEPI = 232, 54, 26, 4  # in SVG units, one unit being one pixel on a phone
LAJUR = 16  # distance between two arrows that pass each other
GARIS = 20  # from the left side of a box to the arrow between two boxes
HURUF_SEBARIS, HURUF_KETERANGAN, TINGGI_BARIS = 25, 36, 14

LEWAT, KINI, NANTI, DILEWATI = "lewat", "kini", "nanti", "dilewati"


@dataclass
class Simpul:
    """One stage: `keadaan` is LEWAT, KINI, NANTI or DILEWATI when the chart is of a case, else empty."""

    kode: str
    urut: int
    nama: str
    peran: str
    kantor: str  # which other office it is; empty: the office of the service
    publik: str
    keadaan: str
    syarat: str  # when it is passed through, as a sentence; empty: always
    cabang: list[str]
    kembali: list[str]
    penolak: str
    hari: int | None
    keluaran: str
    catatan: str  # what the kind of stage adds
    baris: list[str]
    atas: list[str]  # caption lines above the box, and below it
    bawah: list[str]
    y: int = 0

    @property
    def bersyarat(self) -> bool:
        """Whether some cases pass it by."""
        return bool(self.syarat)

    @property
    def tengah(self) -> int:
        """The height of the box's middle."""
        return self.y + TINGGI_KOTAK // 2

    @property
    def keterangan(self) -> list[tuple[int, str]]:
        """The captions, each with its height."""
        di_atas = self.y - 6 - TINGGI_BARIS * len(self.atas)
        di_bawah = self.y + TINGGI_KOTAK + 4
        return [
            *((di_atas + TINGGI_BARIS * urut, teks) for urut, teks in enumerate(self.atas, 1)),
            *((di_bawah + TINGGI_BARIS * urut, teks) for urut, teks in enumerate(self.bawah, 1)),
        ]


@dataclass
class Panah:
    """An arrow, as an SVG path."""

    jalur: str
    putus: bool = False  # dashed: only some cases go this way


@dataclass
class PanahKembali:
    """A return from one stage to an earlier one, along its own lane at the right."""

    dari: int
    ke: int
    lajur: int
    kanan: int

    @property
    def jalur(self) -> str:
        """The SVG path: out of the box, up the lane, into the earlier box."""
        return f"M{self.kanan} {self.dari}H{self.lajur}V{self.ke}H{self.kanan + 7}"


@dataclass(frozen=True)
class Kata:
    """What the words of a chart come from: all stages, those of the conditions, the names of offices by code."""

    tahap: list[dict[str, Any]]
    syarat: Kamus
    kantor: Mapping[str, str]


@dataclass
class Bagan:
    """What the template draws."""

    simpul: list[Simpul] = field(default_factory=list)
    maju: list[Panah] = field(default_factory=list)
    kembali: list[PanahKembali] = field(default_factory=list)
    kiri: int = TEPI  # where the boxes begin
    lebar: int = 0
    tinggi: int = 0


def susun_bagan(
    dokumen: Dokumen,
    kini: str | None = None,
    dilalui: Collection[str] | None = None,
    formulir: Dokumen | None = None,
) -> Bagan:
    """Return the chart of a route.

    `kini` marks the stage in which a case stands; an empty code means that the route is behind it, None draws no case.
    `dilalui` are the stages the case has been in, without it all before `kini`. `formulir` gives conditions the words
    of its questions.
    """
    tahap = semua_tahap(dokumen)
    kamus = kamus_syarat(tahap, formulir)
    keadaan = _keadaan([satu["kode"] for satu in tahap], kini, dilalui)
    kata = Kata(tahap, kamus, nama_kantor(kantor_disebut(dokumen)))
    bagan = Bagan([_simpul(urut, satu, keadaan[satu["kode"]], kata) for urut, satu in enumerate(tahap)])
    _letakkan(bagan)
    _panah_maju(bagan, tahap, tahap_awal(dokumen)["kode"])
    _panah_kembali(bagan, tahap)
    return bagan


def _keadaan(urutan: list[str], kini: str | None, dilalui: Collection[str] | None) -> dict[str, str]:
    if kini is None:
        return dict.fromkeys(urutan, "")
    posisi = urutan.index(kini) if kini in urutan else len(urutan)
    lewat = set(urutan[:posisi]) if dilalui is None else set(dilalui)
    return {
        kode: KINI if urut == posisi else LEWAT if kode in lewat else DILEWATI if urut < posisi else NANTI
        for urut, kode in enumerate(urutan)
    }


def _simpul(urut: int, tahap: dict[str, Any], keadaan: str, kata: Kata) -> Simpul:
    syarat, kantor = kata.syarat.kalimat(tahap["bila"]), kata.kantor.get(tahap["kantor"], tahap["kantor"])
    if terlewat(tahap):
        syarat = _("hanya bila dikembalikan ke sini")
    elif syarat:
        syarat = _("hanya bila %(syarat)s") % {"syarat": syarat}
    cabang = [_cabang(satu, kata.tahap, kata.syarat) for satu in tahap["cabang"]]
    catatan = jenis_dari(tahap).keterangan(tahap)
    return Simpul(
        kode=tahap["kode"],
        urut=urut + 1,
        nama=tahap["nama"],
        peran=_pelaku(tahap),
        kantor=kantor,
        publik=tahap["publik"],
        keadaan=keadaan,
        syarat=syarat,
        cabang=cabang,
        kembali=[_("kembali ke “%(nama)s”") % {"nama": tujuan["nama"]} for tujuan in tahap["kembali_ke"]],
        penolak=str(Peran(tahap["penolak"]).label) if tahap["penolak"] else "",
        hari=tahap["hari_kerja"],
        keluaran=tahap["keluaran"],
        catatan=catatan,
        baris=textwrap.wrap(f"{urut + 1}. {tahap['nama']}", HURUF_SEBARIS, max_lines=2, placeholder=" …"),
        atas=[*_lipat(_("di %(kantor)s") % {"kantor": kantor} if kantor else ""), *_lipat(syarat)],
        bawah=[baris for satu in [catatan, *cabang] for baris in _lipat(satu)],
    )


def _pelaku(tahap: dict[str, Any]) -> str:
    """Return who acts in a stage, in words."""
    jenis = jenis_dari(tahap)
    if jenis.pihak:
        return str(jenis.pihak)
    if jenis.aksi_pemohon(tahap) and not jenis.giliran(tahap):
        return _("Pemohon")
    return ", ".join(dict.fromkeys(str(Peran(peran).label) for peran, _bila in jenis.giliran(tahap)))


def _cabang(cabang: dict[str, Any], semua: list[dict[str, Any]], kamus: Kamus) -> str:
    nama = next((f"{urut}. {satu['nama']}" for urut, satu in enumerate(semua, 1) if satu["kode"] == cabang["ke"]), "")
    if cabang["bila"] is None:
        return _("lanjut ke “%(nama)s”") % {"nama": nama}
    return _("bila %(syarat)s, lanjut ke “%(nama)s”") % {"syarat": kamus.kalimat(cabang["bila"]), "nama": nama}


def _lipat(teks: str) -> list[str]:
    return textwrap.wrap(teks, HURUF_KETERANGAN, max_lines=3, placeholder=" …")


def _letakkan(bagan: Bagan) -> None:
    """Give every box its height; captions make the gap larger."""
    y = TEPI
    for urut, satu in enumerate(bagan.simpul):
        y += (JARAK if urut else 0) + TINGGI_BARIS * len(satu.atas)
        satu.y = y
        y += TINGGI_KOTAK + TINGGI_BARIS * len(satu.bawah)
    bagan.tinggi = y + TEPI


def _panah_maju(bagan: Bagan, tahap: list[dict[str, Any]], awal: str) -> None:
    """Draw the way onwards: from box to box, past the boxes that may be skipped, and to the branches at the left."""
    cabang = [(satu, lain["ke"]) for satu, asal in zip(bagan.simpul, tahap, strict=True) for lain in asal["cabang"]]
    bagan.kiri = TEPI + LAJUR * (len(cabang) + (1 if any(satu.bersyarat for satu in bagan.simpul) else 0))
    x, mulai = bagan.kiri + GARIS, [satu["kode"] for satu in tahap].index(awal)
    pasangan = list(zip(bagan.simpul, bagan.simpul[1:], tahap, tahap[1:], strict=False))
    for urut, (satu, berikut, asal, tujuan) in enumerate(pasangan):
        pasti = any(lain["bila"] is None for lain in asal["cabang"])
        if not pasti and not terlewat(tujuan):
            bagan.maju.append(Panah(f"M{x} {satu.y + TINGGI_KOTAK}V{berikut.y - 2}", putus=berikut.bersyarat))
        if berikut.bersyarat and urut + 2 < len(bagan.simpul) and urut >= mulai:
            bagan.maju.append(Panah(_lewati(bagan, satu, berikut, bagan.simpul[urut + 2]), putus=True))
    menurut_kode = {satu.kode: satu for satu in bagan.simpul}
    for urut, (satu, ke) in enumerate(cabang, 1):
        if ke in menurut_kode:
            tujuan, lajur = menurut_kode[ke], bagan.kiri - LAJUR * urut
            jalur = f"M{bagan.kiri} {satu.tengah + 10}H{lajur}V{tujuan.tengah - 10}H{bagan.kiri - 2}"
            bagan.maju.append(Panah(jalur, putus=True))


def _lewati(bagan: Bagan, sebelum: Simpul, dilewati: Simpul, sesudah: Simpul) -> str:
    """Return the path around one box, along the outermost lane at the left."""
    x = bagan.kiri + GARIS
    bawah, masuk = sebelum.y + TINGGI_KOTAK, sesudah.y - TINGGI_BARIS * len(sesudah.atas) - 10
    return f"M{x} {bawah}V{bawah + 8}H{TEPI + 4}V{max(masuk, dilewati.y + TINGGI_KOTAK + 6)}H{x - 2}"


def _panah_kembali(bagan: Bagan, tahap: list[dict[str, Any]]) -> None:
    menurut_kode = {satu.kode: satu for satu in bagan.simpul}
    kanan = bagan.kiri + LEBAR_KOTAK
    for simpul, satu in zip(bagan.simpul, tahap, strict=True):
        for tujuan in satu["kembali_ke"]:
            sasaran = menurut_kode[tujuan["kode"]]
            lajur = kanan + LAJUR * (len(bagan.kembali) + 1)
            bagan.kembali.append(PanahKembali(simpul.tengah - 8, sasaran.tengah + 8, lajur, kanan))
    bagan.lebar = kanan + TEPI + LAJUR * (len(bagan.kembali) + 1)
