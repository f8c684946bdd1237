"""Lint: the stage in which co-signers answer. It stands once, before the letter, and with a form that asks somebody."""

from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, ditanyai, kemungkinan, semua_tahap, tahap_persetujuan
from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.formulir.penyetuju import isian_setuju
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]


def periksa_letak(dokumen: Dokumen) -> list[Temuan]:
    """Return what is wrong with where the stage stands."""
    temuan, sudah, terbit = [], False, False
    for satu in semua_tahap(dokumen):
        if ditanyai(satu):
            temuan += [Temuan(kode, satu["nama"], kata) for kode, kata in _letak(dokumen, satu, sudah, terbit)]
            sudah = True
        terbit = terbit or jenis_dari(satu).menerbitkan or satu["status"] == StatusPermohonan.TERBIT
    return temuan


def _letak(dokumen: Dokumen, tahap: Tahap, sudah: bool, terbit: bool) -> list[tuple[str, str]]:
    hasil = []
    if sudah:
        hasil.append(("persetujuan_ganda", _("Persetujuan hanya diminta sekali dalam satu alur. Hapus salah satunya.")))
    if terbit:
        pesan = _("Persetujuan diminta sebelum surat terbit. Pindahkan tahap ini ke depan.")
        hasil.append(("persetujuan_terlambat", pesan))
    if "" in kemungkinan(dokumen, tahap["kode"]):
        pesan = _("Sesudah semua setuju, kantor masih harus bekerja. Tambahkan tahap yang pasti dijalani sesudahnya.")
        hasil.append(("persetujuan_terakhir", pesan))
    return hasil


def periksa_pasangan(dokumen: Dokumen, formulir: Dokumen) -> list[Temuan]:
    """Return where a route does not fit a form that asks people to agree.

    A stage in vain only warns: several services may share a route, and a case that asks nobody goes on at once.
    """
    diminta, tahap = isian_setuju(formulir), tahap_persetujuan(dokumen)
    isi = {"isian": ", ".join(f"“{satu['label']}”" for satu in diminta), "formulir": formulir["judul"]}
    if diminta and tahap is None:
        pesan = _("Formulir “%(formulir)s” meminta persetujuan (%(isian)s), tetapi alur ini tanpa tahap persetujuan.")
        return [Temuan("persetujuan_tanpa_tahap", _("Tahap"), pesan % isi)]
    if tahap and not diminta:
        pesan = _("Formulir “%(formulir)s” tidak meminta persetujuan siapa pun, jadi tahap ini selalu langsung lewat.")
        return [Temuan("persetujuan_tanpa_isian", tahap["nama"], pesan % isi, memblokir=False)]
    return []
