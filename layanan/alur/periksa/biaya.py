"""Lint: what a route asks the applicant to pay."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.isian import isian_tahap
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.bayar import Bayar
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.lint_rumus import berangka
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]


def periksa_biaya(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on fees that the route alone shows."""
    tahap = semua_tahap(dokumen)
    temuan = []
    for urut, satu in enumerate(tahap):
        if isinstance(jenis_dari(satu), Bayar):
            temuan += [*_pengaturan(satu), *_isian_petugas(satu, urut, tahap)]
        elif any(satu[nama] for nama in ("biaya", "biaya_dari", "cara_bayar", "pembebas")):
            pesan = _("Hanya jenis “Pembayaran biaya” yang memakai pengaturan biaya.")
            temuan.append(Temuan("tidak_berpengaruh", satu["nama"], pesan, memblokir=False))
    return temuan


def periksa_acuan_biaya(dokumen: Dokumen, formulir: Dokumen) -> list[Temuan]:
    """Return where a fee is to be read from an answer that the form does not give, or that is no number."""
    tahap = semua_tahap(dokumen)
    petugas = {isian["kunci"] for satu in tahap for isian in isian_tahap(satu)}
    pemohon = {satu["kunci"]: satu for satu in semua_isian(formulir)}
    temuan = []
    for satu in tahap:
        kunci = satu["biaya_dari"]
        if not kunci or kunci in petugas:
            continue
        if kunci in pemohon:
            temuan += _bukan_angka(satu, pemohon[kunci])
        else:
            pesan = _("Biaya dibaca dari isian “%(kunci)s”, yang tidak ada pada formulir “%(formulir)s”.")
            isi = {"kunci": kunci, "formulir": formulir["judul"]}
            temuan.append(Temuan("biaya_tak_dikenal", satu["nama"], pesan % isi))
    return temuan


def tahap_berbiaya(dokumen: Dokumen) -> list[Tahap]:
    """Return the stages in which something may have to be paid."""
    return [satu for satu in semua_tahap(dokumen) if isinstance(jenis_dari(satu), Bayar)]


def _pengaturan(tahap: Tahap) -> list[Temuan]:
    pesan = []
    if not tahap["biaya"] and not tahap["biaya_dari"]:
        pesan.append(_("Isi biaya tetapnya, atau isian yang memuat jumlahnya."))
    if tahap["biaya"] and tahap["biaya_dari"]:
        pesan.append(_("Biaya tetap dan isian biaya sama-sama terisi. Kosongkan salah satu."))
    if not tahap["cara_bayar"].strip():
        pesan.append(_("Tulis cara membayar: rekening mana, atau loket mana. Pemohon membacanya."))
    return [Temuan("biaya_kurang", tahap["nama"], satu) for satu in pesan]


def _isian_petugas(tahap: Tahap, urut: int, semua: list[Tahap]) -> list[Temuan]:
    """Return what is wrong with a fee that officers fill in; it has to stand before it is asked for."""
    kunci = tahap["biaya_dari"]
    di = next(((nomor, satu) for nomor, satu in _semua_isian_petugas(semua) if satu["kunci"] == kunci), None)
    if di is None:
        return []
    if di[0] >= urut:
        pesan = _("Biaya dibaca dari isian petugas “%(kunci)s”, yang baru diisi sesudahnya. Pilih isian sebelumnya.")
        return [Temuan("biaya_belum_terisi", tahap["nama"], pesan % {"kunci": kunci})]
    return _bukan_angka(tahap, di[1])


def _semua_isian_petugas(semua: list[Tahap]) -> list[tuple[int, Mapping[str, Any]]]:
    return [(urut, isian) for urut, satu in enumerate(semua) for isian in isian_tahap(satu)]


def _bukan_angka(tahap: Tahap, isian: Mapping[str, Any]) -> list[Temuan]:
    if berangka(isian):
        return []
    pesan = _("Biaya dibaca dari “%(label)s”, yang bukan isian rupiah, angka, atau perhitungan angka. Pilih yang lain.")
    return [Temuan("biaya_bukan_angka", tahap["nama"], pesan % {"label": isian["label"]})]
