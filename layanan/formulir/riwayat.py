"""What a form may not change once it was published: answers are stored under the keys of its questions. Pure.

A question is known by the id of its builder block, its answers by the path of its key: that of a question in a group
starts with the key of the group.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen
from layanan.formulir.jenis import jenis_isian
from layanan.inti.lint import Temuan

Jalur = tuple[str, ...]


def periksa_riwayat(baru: Dokumen, lama: Sequence[Dokumen]) -> list[Temuan]:
    """Return the findings on a document beside the versions published before it, the oldest first; all of them block.

    A published key keeps its question and its type, and a removed key never comes back with another type.
    """
    kunci_terbit: dict[str | None, str] = {}
    jenis_terbit: dict[Jalur, tuple[str, int]] = {}  # type, and how many versions had been published with it
    for nomor, dokumen in enumerate(lama, 1):
        for jalur, isian in isian_berjalur(dokumen):
            kunci_terbit[isian.get("id")] = isian["kunci"]
            jenis_terbit[jalur] = (isian["jenis"], nomor)
    kunci_terbit.pop(None, None)
    temuan = []
    for jalur, isian in isian_berjalur(baru):
        kunci = kunci_terbit.get(isian.get("id"), isian["kunci"])
        if kunci != isian["kunci"]:
            temuan.append(_kunci_berubah(isian, kunci))
        elif jalur in jenis_terbit and jenis_terbit[jalur][0] != isian["jenis"]:
            jenis, terakhir = jenis_terbit[jalur]
            temuan.append(_jenis_berubah(isian, jenis, masih_ada=terakhir == len(lama)))
    return temuan


def isian_berjalur(dokumen: Mapping[str, Any]) -> Iterator[tuple[Jalur, dict[str, Any]]]:
    """Yield every question that has an answer, with its path of keys; those in a group come after their group."""
    for langkah in dokumen.get("langkah") or ():
        yield from _di_bawah(langkah, ())


def _di_bawah(induk: Mapping[str, Any], jalur: Jalur) -> Iterator[tuple[Jalur, dict[str, Any]]]:
    for isian in induk.get("isian") or ():
        hanya_tampil = isian["jenis"] in jenis_isian and not jenis_isian[isian["jenis"]].berisi
        if isian["kunci"] and not hanya_tampil:
            yield (*jalur, isian["kunci"]), isian
            yield from _di_bawah(isian, (*jalur, isian["kunci"]))


def _kunci_berubah(isian: Mapping[str, Any], kunci: str) -> Temuan:
    pesan = _("Kunci “%(kunci)s” sudah terbit; kembalikan ke “%(kunci)s”, atau hapus isian ini dan buat yang baru.")
    return Temuan("kunci_berubah", isian["label"], pesan % {"kunci": kunci})


def _jenis_berubah(isian: Mapping[str, Any], jenis: str, *, masih_ada: bool) -> Temuan:
    isi = {"kunci": isian["kunci"], "jenis": jenis_isian[jenis].label if jenis in jenis_isian else jenis}
    if masih_ada:
        pesan = _("Kunci “%(kunci)s” sudah terbit sebagai “%(jenis)s”. Pakai jenis itu, atau beri kunci yang lain.")
        return Temuan("jenis_berubah", isian["label"], pesan % isi)
    pesan = _("Kunci “%(kunci)s” dahulu pernah terbit sebagai “%(jenis)s”. Beri isian ini kunci yang lain.")
    return Temuan("kunci_lama_berganti_jenis", isian["label"], pesan % isi)
