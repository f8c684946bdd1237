"""Lint: what officers are asked for, and the rules under which they work."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.efek import efek_tahap
from layanan.alur.enums import BilaNegatif, StatusPermohonan
from layanan.alur.isian import formulir_petugas, isian_tahap, kunci_ceklis
from layanan.alur.jenis import jenis_dari, jenis_tahap
from layanan.alur.jenis.dasar import MAJU, TOLAK, ke_pemohon
from layanan.alur.jenis.rekomendasi import Rekomendasi
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.penyetuju import isian_setuju
from layanan.formulir.riwayat import periksa_riwayat
from layanan.formulir.rules import periksa_formulir
from layanan.instansi.enums import PERAN_PERKARA
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]

BUKAN_UNTUK_PETUGAS = ("tanpa_nama", "formulir_kosong", "langkah_ganda", "kunci_ganda", "setuju_pemohon")
"""Findings on a form that mean nothing for a few fields of an officer, or are judged over all stages."""


def periksa_dikenal(dokumen: Dokumen) -> list[Temuan]:
    """Return the names of kinds, roles, field types and effects that this site does not know; nothing else is safe."""
    temuan = []
    for satu in semua_tahap(dokumen):
        asing = [
            *((_("Jenis tahap"), nama) for nama in [satu["jenis"]] if nama not in jenis_tahap),
            *((_("Peran"), nama) for nama in _peran(satu) if nama not in set(PERAN_PERKARA)),
            *((_("Jenis isian"), isi["jenis"]) for isi in satu["isian_petugas"] if isi["jenis"] not in jenis_isian),
            *((_("Yang dijalankan sistem"), nama) for nama in satu["efek"] if nama not in efek_tahap),
        ]
        pesan = _("%(apa)s “%(nama)s” tidak ada di situs ini. Pilih yang lain, atau minta pengelola situs memasangnya.")
        temuan += [Temuan("tak_dikenal", satu["nama"], pesan % {"apa": apa, "nama": nama}) for apa, nama in asing]
    return temuan


def _peran(tahap: Tahap) -> list[str]:
    sendiri = [tahap[nama] for nama in ("peran", "penolak", "eskalasi", "pembebas")]
    return [nama for nama in (*sendiri, *tahap["peran_rekomendasi"]) if nama]


def periksa_petugas(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on officer fields, checklists, recommendations, four eyes and rounds."""
    tahap = semua_tahap(dokumen)
    temuan = _kunci_ganda(tahap)
    for urut, satu in enumerate(tahap):
        sebelum = {lain["kode"] for lain in tahap[:urut]}
        temuan += [
            *_isian(satu),
            *_ceklis(satu),
            *_pendapat(satu),
            *_terpisah(satu, sebelum),
            *_tidak_berpengaruh(satu),
        ]
    return temuan


def periksa_isian_terbit(dokumen: Dokumen, lama: Sequence[Dokumen]) -> list[Temuan]:
    """Return the findings on officer fields beside the versions published before, the oldest first; all of them block.

    Cases keep what officers filled in under its key, whichever stage asked for it.
    """
    terbit = [formulir_petugas(*semua_tahap(satu)) for satu in lama]
    return [
        replace(temuan, tempat=f"{satu['nama']}, {temuan.tempat}")
        for satu in semua_tahap(dokumen)
        for temuan in periksa_riwayat(formulir_petugas(satu), terbit)
    ]


def _kunci_ganda(tahap: list[Tahap]) -> list[Temuan]:
    kunci = [isian["kunci"] for satu in tahap for isian in isian_tahap(satu)]
    kunci += [kunci_ceklis(satu) for satu in tahap if satu["ceklis"]]
    pesan = _("Kunci isian petugas ini dipakai lebih dari sekali dalam alur. Beri setiap isian kunci sendiri.")
    return [Temuan("kunci_ganda", f"“{satu}”", pesan) for satu, banyak in Counter(kunci).items() if banyak > 1]


def _isian(tahap: Tahap) -> list[Temuan]:
    if not tahap["isian_petugas"]:
        return []
    temuan = periksa_formulir(formulir_petugas(tahap))
    pesan = _("Isian petugas tidak dapat meminta persetujuan. Pakai tahap persetujuan, dan atur pada formulirnya.")
    bersetuju = [Temuan("setuju_petugas", satu["label"], pesan) for satu in isian_setuju(formulir_petugas(tahap))]
    return [
        replace(satu, tempat=f"{tahap['nama']}, {satu.tempat}")
        for satu in [*temuan, *bersetuju]
        if satu.kode not in BUKAN_UNTUK_PETUGAS
    ]


def _ceklis(tahap: Tahap) -> list[Temuan]:
    pesan = _("Kode “%(kode)s” pada daftar periksa dipakai lebih dari sekali. Beri setiap butir kode sendiri.")
    banyak = Counter(satu["kode"] for satu in tahap["ceklis"])
    return [Temuan("ceklis_ganda", tahap["nama"], pesan % {"kode": kode}) for kode, kali in banyak.items() if kali > 1]


def _pendapat(tahap: Tahap) -> list[Temuan]:
    """Return what is missing where several are asked whether they agree."""
    jenis = jenis_dari(tahap)
    if not jenis.berpendapat:
        return []
    pesan = []
    if isinstance(jenis, Rekomendasi) and not tahap["peran_rekomendasi"]:
        pesan.append(_("Pilih siapa saja yang memberi rekomendasi."))
    if not tahap["bila_negatif"]:
        pesan.append(_("Pilih apa yang terjadi bila ada yang tidak setuju."))
    if tahap["bila_negatif"] == BilaNegatif.KEMBALI and not tahap["kembali_ke"]:
        pesan.append(_("Bila ada yang tidak setuju permohonan dikembalikan, tetapi tahap tujuannya belum diisi."))
    if tahap["bila_negatif"] == BilaNegatif.TOLAK and tahap["status"] == StatusPermohonan.TERBIT:
        pesan.append(_("Pada tahap ini surat sudah terbit, jadi permohonan tidak dapat ditolak. Pilih akibat lain."))
    kode = "rekomendasi_kurang" if isinstance(jenis, Rekomendasi) else "persetujuan_kurang"
    return [Temuan(kode, tahap["nama"], satu) for satu in pesan]


def _terpisah(tahap: Tahap, sebelum: set[str]) -> list[Temuan]:
    pesan = _("Petugas harus berbeda dari tahap “%(kode)s”: tahap itu tidak ada sebelum tahap ini.")
    return [
        Temuan("terpisah_tak_dikenal", tahap["nama"], pesan % {"kode": kode})
        for kode in tahap["terpisah_dari"]
        if kode not in sebelum
    ]


def _tidak_berpengaruh(tahap: Tahap) -> list[Temuan]:
    """Return what was set and does nothing: it promises what will not happen."""
    jenis = jenis_dari(tahap)
    tujuan = [aksi.tujuan for aksi in jenis.aksi(tahap)]
    return [Temuan("tidak_berpengaruh", tahap["nama"], satu, memblokir=False) for satu in _sia_sia(tahap, tujuan)]


def _sia_sia(tahap: Tahap, tujuan: list[str]) -> Iterable[str]:
    rekomendasi = isinstance(jenis_dari(tahap), Rekomendasi)
    kembali_sendiri = rekomendasi and tahap["bila_negatif"] == BilaNegatif.KEMBALI
    if tahap["penolak"] and TOLAK not in tujuan:
        yield _("Jenis tahap ini tidak mengenal penolakan, jadi “Yang boleh menolak” tidak berpengaruh.")
    if any(satu["kode"] not in tujuan for satu in tahap["kembali_ke"][1 if kembali_sendiri else 0 :]):
        yield _("Jenis tahap ini hanya mengenal satu tujuan kembali: yang pertama.")
    if MAJU not in tujuan and (tahap["isian_petugas"] or tahap["ceklis"] or tahap["efek"]):
        yield _("Tidak ada petugas yang meneruskan tahap ini, jadi isian, daftar periksa, dan efeknya tidak dipakai.")
    if not rekomendasi and tahap["peran_rekomendasi"]:
        yield _("Hanya jenis “Rekomendasi beberapa pejabat” yang memakai pengaturan rekomendasi.")
    if not jenis_dari(tahap).berpendapat and tahap["bila_negatif"]:
        yield _("Jenis tahap ini tidak menanyai beberapa orang, jadi “Bila ada yang tidak setuju” tidak berpengaruh.")
    if (tahap["eskalasi"] or tahap["diam"]) and not tahap["hari_kerja"]:
        yield _("Tahap ini tidak bertenggat, jadi tidak pernah terlambat. Isi tenggatnya.")
    if tahap["putaran"] and not any(ke_pemohon(satu) for satu in tahap["kembali_ke"]):
        yield _("Tahap ini tidak mengembalikan ke pemohon, jadi batas pengembalian tidak berpengaruh.")
    elif tahap["putaran"] and not tahap["penolak"]:
        yield _("Sesudah batas pengembalian habis, tahap ini hanya dapat diteruskan. Isi juga yang boleh menolak.")
