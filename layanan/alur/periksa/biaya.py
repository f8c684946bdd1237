"""Lint: what a route asks the applicant to pay."""

from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, semua_tahap
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.bayar import Bayar
from layanan.alur.periksa.angka import BIAYA, periksa_angka_pemohon, periksa_angka_petugas
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]


def periksa_biaya(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on fees that the route alone shows."""
    tahap = semua_tahap(dokumen)
    temuan = []
    for satu in tahap:
        if isinstance(jenis_dari(satu), Bayar):
            temuan += [*_pengaturan(satu), *periksa_angka_petugas(satu, tahap, BIAYA)]
        elif any(satu[nama] for nama in ("biaya", "biaya_dari", "cara_bayar", "pembebas")):
            pesan = _("Hanya jenis “Pembayaran biaya” yang memakai pengaturan biaya.")
            temuan.append(Temuan("tidak_berpengaruh", satu["nama"], pesan, memblokir=False))
    return temuan


def periksa_acuan_biaya(dokumen: Dokumen, formulir: Dokumen) -> list[Temuan]:
    """Return where a fee is to be read from an answer that the form does not give, or that is no number."""
    semua = semua_tahap(dokumen)
    return [temuan for satu in semua for temuan in periksa_angka_pemohon(satu, dokumen, formulir, BIAYA)]


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
