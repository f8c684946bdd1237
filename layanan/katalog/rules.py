"""What is wrong with a service standard, in plain words."""

from collections import Counter
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from layanan.inti.lint import Temuan
from layanan.inti.penomoran import URUT
from layanan.katalog.enums import ModeDaring, SifatPersyaratan, StatusPeraturan
from layanan.katalog.lint_keselarasan import periksa_keselarasan
from layanan.katalog.lint_lanjutan import periksa_lanjutan
from layanan.katalog.pesan import periksa_pesan
from layanan.katalog.syarat import susun_bila

WAJIB = {
    "prosedur": _("Isi komponen 2: langkah-langkah yang dilalui pemohon sampai selesai."),
    "jangka_waktu": _("Isi komponen 3: berapa lama layanan selesai sejak berkas lengkap."),
    "biaya": _("Isi komponen 4: biayanya, atau tulis “Gratis” bila tidak dipungut."),
    "produk": _("Isi komponen 5: apa yang diterima pemohon di akhir layanan."),
    "pengaduan": _("Isi komponen 6: ke mana pemohon menyampaikan pengaduan, saran, dan masukan."),
}
DIANJURKAN = {
    "sarana": _("Komponen 8, sarana dan prasarana, masih kosong."),
    "kompetensi": _("Komponen 9, kompetensi pelaksana, masih kosong."),
    "pengawasan_internal": _("Komponen 10, pengawasan internal, masih kosong."),
    "jumlah_pelaksana": _("Komponen 11, jumlah pelaksana, masih kosong."),
    "jaminan_pelayanan": _("Komponen 12, jaminan pelayanan, masih kosong: apa yang dilakukan bila janji meleset?"),
    "jaminan_keamanan": _("Komponen 13, jaminan keamanan dan keselamatan, masih kosong."),
    "evaluasi_kinerja": _("Komponen 14, evaluasi kinerja pelaksana, masih kosong."),
}


def periksa_standar(layanan: Any) -> list[Temuan]:
    """Return the findings on a service: components 1 to 6 and the online counter block, the rest only warns."""
    return [
        *_komponen(layanan),
        *_persyaratan(layanan),
        *_daring(layanan),
        *_dasar_hukum(layanan),
        *periksa_pesan(layanan),
        *periksa_keselarasan(layanan),
        *periksa_lanjutan(layanan),
    ]


def kosong(isi: str) -> bool:
    """Return whether text, plain or rich, says nothing."""
    return not strip_tags(isi or "").replace("\xa0", " ").strip()


def _komponen(layanan: Any) -> list[Temuan]:
    hasil = [Temuan("komponen_kosong", nama, pesan) for nama, pesan in WAJIB.items() if kosong(getattr(layanan, nama))]
    if not URUT.search(layanan.pola_nomor):
        pesan = _("Pola nomor surat harus memuat {urut}, supaya tiap surat bernomor sendiri.")
        hasil.append(Temuan("pola_nomor", "pola_nomor", pesan))
    dianjurkan = [(nama, pesan) for nama, pesan in DIANJURKAN.items() if kosong(getattr(layanan, nama))]
    return hasil + [Temuan("komponen_dianjurkan", nama, pesan, memblokir=False) for nama, pesan in dianjurkan]


def _persyaratan(layanan: Any) -> list[Temuan]:
    daftar = list(layanan.persyaratan.all())
    if not daftar:
        return [Temuan("persyaratan_kosong", "persyaratan", _("Isi komponen 1: paling sedikit satu persyaratan."))]
    hasil = []
    for kode, kali in Counter(satu.kode for satu in daftar).items():
        if kali > 1:
            pesan = _("Kode persyaratan “%(kode)s” dipakai lebih dari sekali. Beri kode yang berbeda.")
            hasil.append(Temuan("kode_ganda", "persyaratan", pesan % {"kode": kode}))
    for satu in daftar:
        if satu.sifat == SifatPersyaratan.BERSYARAT and not satu.keadaan and not susun_bila(satu.bila):
            pesan = _("Persyaratan “%(nama)s” bersyarat: tulis keadaannya dalam kata-kata, atau tambahkan syaratnya.")
            hasil.append(Temuan("keadaan_kosong", "persyaratan", pesan % {"nama": satu.nama}))
    return hasil


def _daring(layanan: Any) -> list[Temuan]:
    if layanan.mode_daring == ModeDaring.INFORMASI:
        if layanan.alasan_luring:
            return []
        pesan = _("Tulis mengapa layanan ini tidak daring, supaya warga tahu alasannya.")
        return [Temuan("alasan_luring_kosong", "alasan_luring", pesan, memblokir=False)]
    hasil = []
    for tempat, nama in (("formulir", _("formulir")), ("alur", _("alur"))):
        definisi = getattr(layanan, tempat)
        if definisi is None:
            pesan = _("Layanan daring memerlukan %(apa)s. Pilih dahulu, atau ubah cara melayani.")
            hasil.append(Temuan(f"{tempat}_kosong", tempat, pesan % {"apa": nama}))
        elif definisi.dokumen_terbit() is None:
            pesan = _("Terbitkan dahulu %(apa)s “%(nama)s”: belum ada versi yang dapat dipakai.")
            hasil.append(Temuan(f"{tempat}_belum_terbit", tempat, pesan % {"apa": nama, "nama": definisi}))
    return hasil


def _dasar_hukum(layanan: Any) -> list[Temuan]:
    daftar = [satu.peraturan for satu in layanan.dasar_hukum.all()]
    if not daftar:
        pesan = _("Komponen 7, dasar hukum, masih kosong.")
        return [Temuan("komponen_dianjurkan", "dasar_hukum", pesan, memblokir=False)]
    return [
        Temuan("dasar_hukum_dicabut", "dasar_hukum", _kalimat_dicabut(satu), memblokir=False)
        for satu in daftar
        if satu.status == StatusPeraturan.DICABUT and not set(satu.pengganti.all()) & set(daftar)
    ]


def _kalimat_dicabut(peraturan: Any) -> str:
    pengganti = ", ".join(satu.sebutan for satu in peraturan.pengganti.all())
    if not pengganti:
        return _("%(lama)s sudah dicabut. Periksa apakah ada penggantinya.") % {"lama": peraturan.sebutan}
    return _("%(lama)s sudah dicabut dan diganti %(baru)s. Cantumkan juga penggantinya.") % {
        "lama": peraturan.sebutan,
        "baru": pengganti,
    }
