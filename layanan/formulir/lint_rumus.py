"""Whether a computed field can be worked out: its operands stand before it and are of the right kind."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Isian
from layanan.formulir.hitung import BERJAWAB_YA_TIDAK
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.lint_syarat import Dikenal, periksa_syarat
from layanan.inti.lint import Temuan

BERANGKA = ("angka", "rupiah")


def periksa_rumus(isian: Isian, dikenal: Dikenal) -> list[Temuan]:
    """Return what is wrong with the formula of a computed field."""
    rumus, label = isian["rumus"], isian["label"]
    temuan = [
        Temuan("operan_tak_cocok", label, _kalimat(kunci, butuh, dikenal))
        for kunci, butuh in acuan_rumus(isian)
        if not _cocok(dikenal.sebelum.get(kunci), butuh)
    ]
    if "syarat" in rumus:
        grup = dikenal.sebelum.get(rumus["grup"], {})
        baris = Dikenal(dikenal.semua, {satu["kunci"]: satu for satu in grup.get("isian", ())})
        temuan += periksa_syarat(rumus["syarat"], label, baris)
    if "isian" in rumus and not temuan:
        anak = {satu["kunci"]: satu for satu in dikenal.sebelum[rumus["grup"]]["isian"]}
        if not _cocok(anak.get(rumus["isian"]), "angka"):
            pesan = _("“%(kunci)s” bukan isian angka di dalam grup itu. Pilih isian angka, rupiah, atau perhitungan.")
            temuan.append(Temuan("operan_tak_cocok", label, pesan % {"kunci": rumus["isian"]}))
    if any(_terbalik(satu["dari"], satu["sampai"]) for satu in rumus.get("baris", ())):
        temuan.append(Temuan("batas_terbalik", label, _("Sebuah baris tarif: “dari” lebih besar daripada “sampai”.")))
    return temuan


def _terbalik(dari: float | None, sampai: float | None) -> bool:
    return dari is not None and sampai is not None and dari > sampai


def acuan_rumus(isian: Isian) -> Iterator[tuple[str, str]]:
    """Yield (key, what it must be) of every field that a formula reads."""
    rumus = isian["rumus"]
    if rumus["cara"] == "aritmetika":
        for operan in (rumus["awal"], *(satu["nilai"] for satu in rumus["langkah"])):
            if "isian" in operan:
                yield operan["isian"], "angka"
    for nama, butuh in (("dari", "tanggal"), ("sampai", "tanggal"), ("ukuran", "angka"), ("golongan", "apa_saja")):
        if rumus.get(nama):
            yield rumus[nama], butuh
    if "grup" in rumus:
        yield rumus["grup"], "grup"


def _cocok(isian: Isian | None, butuh: str) -> bool:
    if isian is None or not jenis_isian[isian["jenis"]].berisi:
        return False
    if butuh == "angka":
        return berangka(isian)
    return butuh == "apa_saja" or isian["jenis"] == butuh


def berangka(isian: Isian) -> bool:
    """Return whether the answer of a field is a number."""
    hitungan = isian.get("rumus", {}).get("cara")
    return isian["jenis"] in BERANGKA or (hitungan is not None and hitungan not in BERJAWAB_YA_TIDAK)


def _kalimat(kunci: str, butuh: str, dikenal: Dikenal) -> str:
    if kunci not in dikenal.sebelum:
        return _("Perhitungan memakai “%(kunci)s”, yang tidak ada di atasnya. Periksa kuncinya.") % {"kunci": kunci}
    kata = {"angka": _("angka"), "tanggal": _("tanggal"), "grup": _("grup berulang")}.get(butuh, _("isian"))
    isi = {"kunci": kunci, "kata": kata}
    return _("Perhitungan memerlukan %(kata)s, tetapi “%(kunci)s” bukan itu. Pilih isian lain.") % isi
