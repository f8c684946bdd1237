"""What a route must satisfy before it is published, in plain Indonesian."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, pasti_sesudah, semua_tahap
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.alur.periksa.biaya import periksa_biaya
from layanan.alur.periksa.jalan import periksa_jalan
from layanan.alur.periksa.kantor import periksa_kurir_sekantor
from layanan.alur.periksa.persetujuan import periksa_letak
from layanan.alur.periksa.petugas import periksa_dikenal, periksa_petugas
from layanan.alur.periksa.seleksi import periksa_seleksi
from layanan.instansi.enums import Peran
from layanan.inti.lint import Temuan

PALING_BANYAK = 60  # stages; no office walks a longer way


def periksa_alur(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on a route's document; an empty list means it may be published without a word."""
    if not dokumen["tahap"]:
        return [Temuan("alur_kosong", _("Tahap"), _("Tambahkan paling sedikit satu tahap."))]
    if (ada := len(dokumen["tahap"])) > PALING_BANYAK:
        pesan = _(
            "Alur ini punya %(ada)d tahap; paling banyak %(batas)d. Gabungkan, atau bagi menjadi beberapa layanan."
        )
        return [Temuan("terlalu_besar", _("Tahap"), pesan % {"ada": ada, "batas": PALING_BANYAK})]
    return periksa_dikenal(dokumen) or [
        *_urutan(dokumen),
        *periksa_jalan(dokumen),
        *periksa_letak(dokumen),
        *periksa_petugas(dokumen),
        *periksa_biaya(dokumen),
        *periksa_seleksi(dokumen),
        *periksa_kurir_sekantor(dokumen),
    ]


def _urutan(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on codes, and on what has to stand before what."""
    tahap = semua_tahap(dokumen)
    temuan = [
        Temuan("kode_ganda", f"“{kode}”", _("Kode tahap ini dipakai lebih dari sekali. Beri kode yang berbeda."))
        for kode, banyak in Counter(satu["kode"] for satu in tahap).items()
        if banyak > 1
    ]
    sebelum: list[str] = []
    berkurir = pasti_sesudah(dokumen, {satu["kode"] for satu in tahap if satu["jenis"] == "tugaskan_kurir"})
    for satu in tahap:
        temuan += [*_kode(satu), *_kurir(satu), *_sesudah_terbit(satu)]
        for tujuan in satu["kembali_ke"]:
            if tujuan["kode"] not in sebelum:
                pesan = _("Tidak dapat kembali ke “%(kode)s”: tahap itu tidak ada sebelum tahap ini.")
                temuan.append(Temuan("kembali_ke_depan", satu["nama"], pesan % {"kode": tujuan["kode"]}))
        if jenis_dari(satu).perorangan and satu["kode"] not in berkurir:
            pesan = _("Belum ada yang ditugaskan. Taruh tahap “Penugasan kurir” yang pasti dijalani sebelum tahap ini.")
            temuan.append(Temuan("tanpa_penugasan", satu["nama"], pesan))
        sebelum.append(satu["kode"])
    return temuan


def _kode(tahap: dict[str, Any]) -> list[Temuan]:
    if tahap["kode"] not in AKHIR:
        return []
    pesan = _("Kode “%(kode)s” sudah berarti permohonan berakhir. Ganti kodenya, misalnya “%(kode)s_arsip”.")
    return [Temuan("kode_terpakai", tahap["nama"], pesan % {"kode": tahap["kode"]})]


def _kurir(tahap: dict[str, Any]) -> list[Temuan]:
    if not jenis_dari(tahap).perorangan or tahap["peran"] == Peran.KURIR:
        return []
    pesan = _("Tahap ini dikerjakan kurir yang ditugaskan. Pilih peran Kurir.")
    return [Temuan("bukan_kurir", tahap["nama"], pesan)]


def _sesudah_terbit(tahap: dict[str, Any]) -> list[Temuan]:
    if tahap["status"] != StatusPermohonan.TERBIT:
        return []
    temuan = []
    if tahap["penolak"]:
        pesan = _("Pada tahap ini surat sudah terbit, jadi permohonan tidak dapat ditolak lagi. Kosongkan penolaknya.")
        temuan.append(Temuan("tolak_sesudah_terbit", tahap["nama"], pesan))
    if tahap["boleh_batal"]:
        pesan = _("Pada tahap ini surat sudah terbit, jadi permohonan tidak dapat dibatalkan lagi. Hapus centangnya.")
        temuan.append(Temuan("batal_sesudah_terbit", tahap["nama"], pesan))
    return temuan
