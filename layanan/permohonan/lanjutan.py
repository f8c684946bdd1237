"""What follows a decision: how long it holds, and what may be filed on top of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from layanan.alur.enums import BERHASIL, TERBUKA, StatusPermohonan
from layanan.inti.errors import AksiTertutup
from layanan.inti.syarat import geser_bulan
from layanan.kalender.queries import Kalender
from layanan.katalog.enums import JenisLanjutan
from layanan.katalog.models import Layanan, LayananLanjutan
from layanan.katalog.queries import alasan_tutup, lanjutan_layanan
from layanan.permohonan.models import Permohonan

BATAS_KEBERATAN = 21
"""Working days after the decision within which an objection may be filed (UU 30/2014 art. 77), unless the service
says otherwise."""

DIPUTUS = (*BERHASIL, StatusPermohonan.DITOLAK)


@dataclass(frozen=True)
class Lanjutan:
    """A service that may follow a case, open or with the reason why not."""

    jenis: str
    layanan: Layanan
    alasan_tertutup: str

    @property
    def label(self) -> str:
        """The kind, in words."""
        return str(JenisLanjutan(self.jenis).label)


def catat_putusan(kasus: Permohonan) -> None:
    """Note on the locked row the day of the decision, and how long the result holds by the pinned standard.

    A renewal counts from the end of what it renews, so that nobody loses days by coming early.
    """
    if kasus.status not in DIPUTUS or kasus.diputus_pada is not None:
        return
    kasus.diputus_pada = mulai = timezone.localdate()
    bulan = kasus.standar_versi.dokumen.get("masa_berlaku")
    if kasus.status not in BERHASIL or not bulan:
        return
    if kasus.jenis_lanjutan == JenisLanjutan.PERPANJANGAN and kasus.induk.berlaku_sampai:
        mulai = max(mulai, kasus.induk.berlaku_sampai)
    kasus.berlaku_sampai = geser_bulan(mulai, bulan)


def habis(kasus: Permohonan, hari_ini: date | None = None) -> bool:
    """Return whether the validity of a result is over."""
    return kasus.berlaku_sampai is not None and kasus.berlaku_sampai < (hari_ini or timezone.localdate())


def perlu_diingatkan(kasus: Permohonan) -> bool:
    """Return whether the holder is to be told now that the result is about to expire."""
    if kasus.berlaku_sampai is None or kasus.status not in BERHASIL:
        return False
    sebelum = timedelta(days=kasus.standar_versi.dokumen["ingatkan_hari"])
    return kasus.berlaku_sampai - sebelum <= timezone.localdate() <= kasus.berlaku_sampai


def kalimat_ingatkan(kasus: Permohonan) -> str:
    """Return what the holder reads then."""
    kalimat = _("Masa berlaku surat ini habis pada %(tanggal)s.") % {"tanggal": _tulis(kasus.berlaku_sampai)}
    perpanjangan = any(satu.jenis == JenisLanjutan.PERPANJANGAN for satu in daftar_lanjutan(kasus))
    return kalimat + (
        " " + _("Perpanjangan dapat diajukan dari halaman ini dengan kode akses.") if perpanjangan else ""
    )


def daftar_lanjutan(kasus: Permohonan) -> list[Lanjutan]:
    """Return what may be filed on top of a decided case, as the office offers it today; nothing while it is open."""
    if kasus.status not in DIPUTUS:
        return []
    return [
        Lanjutan(satu.jenis, satu.tujuan, alasan_tidak_lanjut(kasus, satu)) for satu in lanjutan_layanan(kasus.layanan)
    ]


def cari_lanjutan(kasus: Permohonan, layanan: Layanan) -> LayananLanjutan | None:
    """Return how a service follows a case: the first way that is open, else the first."""
    semua = list(lanjutan_layanan(kasus.layanan).filter(tujuan=layanan))
    terbuka = (satu for satu in semua if not alasan_tidak_lanjut(kasus, satu))
    return next(terbuka, semua[0] if semua else None)


def cara_lanjut(kasus: Permohonan, layanan: Layanan) -> LayananLanjutan:
    """Return how a service follows a case. Raises AksiTertutup where it does not, or may not now."""
    cara = cari_lanjutan(kasus, layanan)
    alasan = alasan_tidak_lanjut(kasus, cara) if cara else _("Layanan ini bukan lanjutan permohonan dengan kode itu.")
    if cara is None or alasan:
        raise AksiTertutup(alasan)
    return cara


def alasan_tidak_lanjut(kasus: Permohonan, cara: LayananLanjutan) -> str:
    """Return why a follow-up may not be filed now, or an empty string. Page, API and the action ask here."""
    if alasan := alasan_tutup(cara.tujuan, lanjutan=True):
        return alasan
    berjalan = kasus.lanjutan.filter(jenis_lanjutan=cara.jenis, status__in=TERBUKA).first()
    if berjalan is not None:
        return _("Sudah diajukan dan sedang diproses, dengan nomor %(nomor)s.") % {"nomor": berjalan.nomor_register}
    if cara.jenis == JenisLanjutan.KEBERATAN:
        return _lewat_keberatan(kasus, cara)
    if kasus.status not in BERHASIL:
        return _("Hanya untuk surat yang sudah terbit dan masih berlaku.")
    if habis(kasus):
        pesan = _("Masa berlakunya sudah habis pada %(tanggal)s. Ajukan permohonan baru.")
        return pesan % {"tanggal": _tulis(kasus.berlaku_sampai)}
    return _belum_waktunya(kasus, cara)


def _lewat_keberatan(kasus: Permohonan, cara: LayananLanjutan) -> str:
    if kasus.status not in DIPUTUS or kasus.diputus_pada is None:
        return _("Keberatan dapat diajukan sesudah ada putusan.")
    batas = Kalender(kasus.instansi).sesudah(kasus.diputus_pada, cara.hari or BATAS_KEBERATAN)
    if timezone.localdate() <= batas:
        return ""
    return _("Keberatan hanya dapat diajukan sampai %(tanggal)s.") % {"tanggal": _tulis(batas)}


def _belum_waktunya(kasus: Permohonan, cara: LayananLanjutan) -> str:
    if cara.jenis != JenisLanjutan.PERPANJANGAN or cara.hari is None or kasus.berlaku_sampai is None:
        return ""
    mulai = kasus.berlaku_sampai - timedelta(days=cara.hari)
    if timezone.localdate() >= mulai:
        return ""
    return _("Perpanjangan dapat diajukan mulai %(tanggal)s.") % {"tanggal": _tulis(mulai)}


def kalimat_masa(kasus: Permohonan) -> str:
    """Return how long a result holds, in words; empty when it has no end or there is none."""
    if kasus.berlaku_sampai is None or kasus.status not in BERHASIL:
        return ""
    isi: dict[str, Any] = {"tanggal": _tulis(kasus.berlaku_sampai)}
    return (_("Habis pada %(tanggal)s") if habis(kasus) else _("Sampai %(tanggal)s")) % isi


def _tulis(tanggal: date) -> str:
    return formats.date_format(tanggal, "j F Y")
