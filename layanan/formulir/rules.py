"""What a form must satisfy before it is published, in plain Indonesian."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.berkas import UnggahBerkas
from layanan.inti.lint import Temuan


def periksa_formulir(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on a form's document; an empty list means it may be published without a word."""
    isian = list(semua_isian(dokumen))
    temuan = []
    if not isian:
        temuan.append(Temuan("formulir_kosong", _("Langkah"), _("Tambahkan paling sedikit satu isian.")))
    for kunci, banyak in _kembar(satu["kunci"] for satu in isian).items():
        pesan = _("Kunci ini dipakai %(banyak)s kali. Ganti supaya setiap isian punya kunci sendiri.")
        temuan.append(Temuan("kunci_ganda", f"“{kunci}”", pesan % {"banyak": banyak}))
    for judul in _kembar(langkah["kode"] for langkah in dokumen["langkah"]):
        pesan = _("Judul langkah ini dipakai lebih dari sekali. Beri judul yang berbeda.")
        tempat = next(langkah["judul"] for langkah in dokumen["langkah"] if langkah["kode"] == judul)
        temuan.append(Temuan("langkah_ganda", tempat, pesan))
    sebelum: dict[str, dict[str, Any]] = {}
    for satu in isian:
        temuan += [*_syarat(satu, sebelum), *_pilihan(satu), *_berkas(satu)]
        sebelum[satu["kunci"]] = satu
    if not any(satu["jenis"] == "nama" for satu in isian):
        temuan.append(Temuan("tanpa_nama", _("Isian"), _("Tambahkan isian jenis “Nama orang” untuk nama pemohon.")))
    return temuan


def _kembar(nama: Iterable[str]) -> dict[str, int]:
    return {satu: banyak for satu, banyak in Counter(nama).items() if banyak > 1}


def _syarat(isian: dict[str, Any], sebelum: dict[str, dict[str, Any]]) -> list[Temuan]:
    bila = isian["bila"]
    if not bila:
        return []
    acuan = sebelum.get(bila["isian"])
    if acuan is None:
        pesan = _("Syarat tampil menunjuk ke “%(kunci)s”, yang tidak ada di atas isian ini.")
        return [Temuan("syarat_tak_dikenal", isian["label"], pesan % {"kunci": bila["isian"]})]
    if acuan["jenis"] == "pilihan" and bila["nilai"] not in {satu["nilai"] for satu in acuan["pilihan"]}:
        pesan = _("Nilai “%(nilai)s” tidak ada pada pilihan “%(label)s”, jadi isian ini tidak pernah tampil.")
        isi = {"nilai": bila["nilai"], "label": acuan["label"]}
        return [Temuan("nilai_tak_dikenal", isian["label"], pesan % isi)]
    return []


def _pilihan(isian: dict[str, Any]) -> list[Temuan]:
    pesan = _("Nilai “%(nilai)s” dipakai lebih dari sekali. Beri setiap pilihan nilai yang berbeda.")
    kembar = _kembar(satu["nilai"] for satu in isian.get("pilihan", ()))
    return [Temuan("nilai_ganda", isian["label"], pesan % {"nilai": nilai}) for nilai in kembar]


def _berkas(isian: dict[str, Any]) -> list[Temuan]:
    jenis = jenis_isian[isian["jenis"]]
    if not isinstance(jenis, UnggahBerkas) or jenis.aturan(isian).jenis:
        return []
    return [Temuan("tanpa_jenis_berkas", isian["label"], _("Centang paling sedikit satu jenis berkas yang diterima."))]
