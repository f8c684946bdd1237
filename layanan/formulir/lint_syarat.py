"""Whether the conditions of a form can ever hold: they name an earlier field, and a value that can be its answer."""

from dataclasses import dataclass, field
from typing import Self

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.evaluasi import isian_menurut_jalur
from layanan.formulir.jenis import jenis_isian
from layanan.inti.enums import TANPA_NILAI, Operator
from layanan.inti.lint import Temuan
from layanan.inti.syarat import Syarat, acuan, tulis_nilai

BATAS_LUAR = 4  # answers around a group that one condition inside it may ask for; each doubles the schema's rules


@dataclass
class Dikenal:
    """What a condition may look back at: `sebelum` by key, `luar` those of them that stand around the group.

    `semua` holds every key of the form, to tell a wrong name from a wrong place.
    """

    semua: dict[str, tuple[str, Isian]]
    sebelum: dict[str, Isian] = field(default_factory=dict)
    luar: frozenset[str] = frozenset()

    @classmethod
    def dari(cls, dokumen: Dokumen) -> Self:
        """Return the beginning: nothing yet stands before the first field."""
        return cls({satu["kunci"]: (jalur, satu) for jalur, satu in isian_menurut_jalur(semua_isian(dokumen))})

    def tambah(self, isian: Isian) -> None:
        """Go past a field."""
        self.sebelum[isian["kunci"]] = isian

    def di_dalam(self) -> Self:
        """Return the same for the rows of a group that stands here."""
        return type(self)(self.semua, dict(self.sebelum), frozenset(self.sebelum))


def periksa_syarat(syarat: Syarat | None, tempat: str, dikenal: Dikenal) -> list[Temuan]:
    """Return what is wrong with a condition of the field or exit page named `tempat`."""
    temuan = [salah for satu in acuan(syarat) for salah in _periksa_satu(satu, tempat, dikenal)]
    if len({satu["isian"] for satu in acuan(syarat)} & dikenal.luar) > BATAS_LUAR:
        pesan = _("Syarat ini memakai lebih dari %(batas)d isian di luar grup. Ringkas dengan isian perhitungan.")
        temuan.append(Temuan("syarat_terlalu_lebar", tempat, pesan % {"batas": BATAS_LUAR}))
    return temuan


def _periksa_satu(satu: Syarat, tempat: str, dikenal: Dikenal) -> list[Temuan]:
    isian = dikenal.sebelum.get(satu["isian"])
    if isian is None:
        return [Temuan("syarat_tak_dikenal", tempat, _tak_dikenal(satu["isian"], dikenal))]
    jenis = jenis_isian[isian["jenis"]]
    if not jenis.berisi or satu["op"] not in jenis.operator_untuk(isian):
        pesan = _("Syarat “%(op)s” tidak cocok untuk “%(label)s”. Pilih syarat lain.")
        isi = {"op": Operator(satu["op"]).label if satu["op"] in Operator else satu["op"], "label": isian["label"]}
        return [Temuan("operator_tak_cocok", tempat, pesan % isi)]
    if satu["op"] in TANPA_NILAI:
        return []
    nilai = satu.get("nilai")
    if nilai in (None, "", []):
        return [Temuan("nilai_kosong", tempat, _("Tulis nilai yang dibandingkan dengan “%s”.") % isian["label"])]
    return [
        Temuan("nilai_tak_dikenal", tempat, salah)
        for teks in (nilai if isinstance(nilai, list) else [nilai])
        if (salah := _salah_nilai(isian, tulis_nilai(teks)))
    ]


def _salah_nilai(isian: Isian, teks: str) -> str:
    try:
        jenis_isian[isian["jenis"]].nilai_syarat(isian, teks)
    except ValueError as galat:
        if "pilihan" in isian:
            pesan = _("Nilai “%(nilai)s” tidak ada pada pilihan “%(label)s”, jadi syarat ini tidak pernah berlaku.")
        else:
            pesan = _("“%(nilai)s” tidak dapat menjadi jawaban “%(label)s”. %(sebab)s")
        return pesan % {"nilai": teks, "label": isian["label"], "sebab": galat}
    return ""


def _tak_dikenal(kunci: str, dikenal: Dikenal) -> str:
    jalur, isian = dikenal.semua.get(kunci, ("", None))
    isi = {"kunci": kunci}
    if isian is None:
        return _("Syarat menunjuk ke “%(kunci)s”, yang tidak ada pada formulir ini. Periksa kuncinya.") % isi
    if "." in jalur:
        pesan = _("Syarat menunjuk ke “%(kunci)s”, yang ada di dalam grup. Pakai perhitungan atas baris grup itu.")
    else:
        pesan = _("Syarat menunjuk ke “%(kunci)s”, yang tidak ada di atas isian ini. Pindahkan, atau pilih yang lain.")
    return pesan % isi
