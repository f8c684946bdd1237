"""What a form must satisfy before it is published, in plain Indonesian."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.evaluasi import isian_menurut_jalur
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.grup import PALING_DALAM
from layanan.formulir.lint_rumus import periksa_rumus
from layanan.formulir.lint_setuju import periksa_setuju
from layanan.formulir.lint_syarat import Dikenal, periksa_syarat
from layanan.inti.lint import Temuan

PANJANG_PERNYATAAN = 2000  # letters of the statement that the applicant signs
PALING_BANYAK = 300  # fields; a form that long is several services


def periksa_formulir(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on a form's document; an empty list means it may be published without a word."""
    isian = [satu for _jalur, satu in isian_menurut_jalur(semua_isian(dokumen))]
    if len(isian) > PALING_BANYAK:
        pesan = _("Formulir ini punya %(ada)d isian; paling banyak %(batas)d. Bagi menjadi beberapa layanan.")
        tempat = _("Langkah")
        return [Temuan("terlalu_besar", tempat, pesan % {"ada": len(isian), "batas": PALING_BANYAK})]
    temuan = _kerangka(dokumen, isian)
    dikenal = Dikenal.dari(dokumen)
    temuan += _daftar(list(semua_isian(dokumen)), dikenal, tingkat=0)
    for satu in dokumen.get("keluar", ()):
        temuan += _keluar(satu, dikenal)
    temuan += periksa_setuju(dokumen)
    if not any(satu["jenis"] == "nama" for satu in semua_isian(dokumen)):
        temuan.append(Temuan("tanpa_nama", _("Isian"), _("Tambahkan isian jenis “Nama orang” untuk nama pemohon.")))
    return temuan


def _kerangka(dokumen: Dokumen, isian: list[Isian]) -> list[Temuan]:
    temuan = []
    if len(dokumen["pernyataan"]) > PANJANG_PERNYATAAN:
        pesan = _("Pernyataan pemohon terlalu panjang: paling banyak %(batas)d huruf. Ringkas, supaya dibaca.")
        temuan.append(Temuan("pernyataan_panjang", "pernyataan", pesan % {"batas": PANJANG_PERNYATAAN}))
    if not isian:
        temuan.append(Temuan("formulir_kosong", _("Langkah"), _("Tambahkan paling sedikit satu isian.")))
    for kunci, banyak in _kembar(satu["kunci"] for satu in isian).items():
        pesan = _("Kunci ini dipakai %(banyak)s kali. Ganti supaya setiap isian punya kunci sendiri.")
        temuan.append(Temuan("kunci_ganda", f"“{kunci}”", pesan % {"banyak": banyak}))
    temuan += _tunggal(isian, {satu["kunci"] for satu in semua_isian(dokumen)})
    for judul in _kembar(langkah["kode"] for langkah in dokumen["langkah"]):
        pesan = _("Judul langkah ini dipakai lebih dari sekali. Beri judul yang berbeda.")
        tempat = next(langkah["judul"] for langkah in dokumen["langkah"] if langkah["kode"] == judul)
        temuan.append(Temuan("langkah_ganda", tempat, pesan))
    return temuan


def _tunggal(isian: list[Isian], di_luar_grup: set[str]) -> list[Temuan]:
    """Return the fields that a form may have only once, and not in a group, where it has them otherwise."""
    pesan = _("Isian jenis ini hanya boleh satu dalam formulir, dan tidak di dalam grup. Hapus yang lain.")
    tunggal = [satu for satu in isian if jenis_isian[satu["jenis"]].tunggal]
    banyak = Counter(satu["jenis"] for satu in tunggal)
    return [
        Temuan("harus_satu", satu["label"], pesan)
        for satu in tunggal
        if banyak[satu["jenis"]] > 1 or satu["kunci"] not in di_luar_grup
    ]


def _daftar(daftar: Iterable[Isian], dikenal: Dikenal, tingkat: int) -> list[Temuan]:
    """Check fields in order: each may only look back at those in `dikenal`, which grows."""
    temuan = []
    for isian in daftar:
        for nama in ("bila", "wajib_bila"):
            temuan += periksa_syarat(isian.get(nama), isian["label"], dikenal)
        if isian["wajib"] and isian.get("wajib_bila"):
            pesan = _("Isian ini selalu wajib, jadi “Wajib hanya bila” tidak berpengaruh. Hapus salah satunya.")
            temuan.append(Temuan("wajib_dua_kali", isian["label"], pesan, memblokir=False))
        temuan += _pilihan(isian)
        temuan += [Temuan("tak_terjawab", isian["label"], kata) for kata in jenis_isian[isian["jenis"]].temuan(isian)]
        if "rumus" in isian:
            temuan += periksa_rumus(isian, dikenal)
        if jenis_isian[isian["jenis"]].berbaris:
            temuan += [*_grup(isian, tingkat), *_daftar(isian["isian"], dikenal.di_dalam(), tingkat + 1)]
        dikenal.tambah(isian)
    return temuan


def _grup(isian: Isian, tingkat: int) -> list[Temuan]:
    pesan = []
    if not any(not jenis_isian[satu["jenis"]].dihitung for satu in isian["isian"]):
        pesan.append(("grup_kosong", _("Grup ini belum punya pertanyaan. Tambahkan isian di dalamnya.")))
    if isian["paling_sedikit"] > isian["paling_banyak"]:
        pesan.append(("batas_terbalik", _("“Paling sedikit” lebih besar daripada “Paling banyak”. Tukar angkanya.")))
    if tingkat >= PALING_DALAM:
        pesan.append(("grup_terlalu_dalam", _("Grup di dalam grup paling dalam tiga tingkat. Sederhanakan.")))
    return [Temuan(kode, isian["label"], satu) for kode, satu in pesan]


def _keluar(aturan: dict[str, Any], dikenal: Dikenal) -> list[Temuan]:
    if not aturan["bila"]:
        pesan = _("Halaman keluar ini tanpa syarat, jadi semua orang tertolak. Tambahkan syaratnya.")
        return [Temuan("keluar_tanpa_syarat", aturan["judul"], pesan)]
    return periksa_syarat(aturan["bila"], aturan["judul"], dikenal)


def _kembar(nama: Iterable[str]) -> dict[str, int]:
    return {satu: banyak for satu, banyak in Counter(nama).items() if banyak > 1}


def _pilihan(isian: Isian) -> list[Temuan]:
    pesan = _("Nilai “%(nilai)s” dipakai lebih dari sekali. Beri setiap pilihan nilai yang berbeda.")
    kembar = _kembar(satu["nilai"] for satu in isian.get("pilihan", ()))
    return [Temuan("nilai_ganda", isian["label"], pesan % {"nilai": nilai}) for nilai in kembar]
