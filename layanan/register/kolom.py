"""The columns of the register: what they are called in old files, and which rule reads a cell of each.

Headings are part of the file format and stay Indonesian in every language of the admin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.inti.errors import NilaiSalah
from layanan.register import rules


@dataclass(frozen=True)
class Kolom:
    """One column: its key, its heading, other headings it goes by, its rule, and what to write in it."""

    kode: str
    judul: str
    alias: tuple[str, ...]
    aturan: Callable[[Any], Any]
    petunjuk: str | Promise
    contoh: str
    wajib: bool = False
    panjang: int | None = None  # of the database column

    def baca(self, sel: Any) -> Any:
        """Return the clean value of a cell, or raise NilaiSalah."""
        nilai = self.aturan(sel)
        if self.wajib and nilai in ("", None):
            raise NilaiSalah("wajib", _("Kolom ini belum diisi."), str(self.petunjuk))
        if self.panjang and len(nilai) > self.panjang:
            pesan = _("Tulisan terlalu panjang: %(jumlah)d huruf.") % {"jumlah": len(nilai)}
            raise NilaiSalah("panjang", pesan, _("Singkat menjadi paling banyak %(n)d huruf.") % {"n": self.panjang})
        return nilai


KOLOM = (
    Kolom(
        "nomor_register", "Nomor register",
        ("no register", "no reg", "nomor reg", "no registrasi", "nomor registrasi", "nomor agenda", "no agenda"),
        rules.rapikan_nomor, gettext_lazy("Salin nomor dari buku register."), "001", wajib=True, panjang=60,
    ),
    Kolom(
        "tanggal_masuk", "Tanggal masuk",
        ("tgl masuk", "tanggal terima", "tgl terima", "tanggal diterima", "tanggal permohonan", "tgl permohonan",
         "tanggal pengajuan", "tanggal register", "tgl register", "tanggal daftar", "tanggal pendaftaran"),
        rules.baca_tanggal, gettext_lazy("Tulis hari/bulan/tahun, misalnya 31/05/2017."), "31/05/2017", wajib=True,
    ),
    Kolom(
        "layanan", "Layanan",
        ("jenis layanan", "nama layanan", "kode layanan", "jenis surat", "jenis permohonan"),
        rules.rapikan_teks, gettext_lazy("Tulis kode atau nama layanan."), "SKIUM", wajib=True, panjang=160,
    ),
    Kolom(
        "nama_pemohon", "Nama pemohon", ("nama", "nama lengkap", "pemohon"),
        rules.rapikan_teks, gettext_lazy("Tulis nama pemohon seperti di buku."), "Siti Aminah", wajib=True, panjang=160,
    ),
    Kolom(
        "nik", "NIK",
        ("no nik", "nomor nik", "nik pemohon", "no ktp", "nomor ktp", "nomor induk kependudukan"),
        rules.baca_nik, gettext_lazy("16 angka, ditulis sebagai teks; kosongkan bila tidak ada."), "3573024505850001",
        panjang=16,
    ),
    Kolom(
        "nomor_surat", "Nomor surat", ("no surat",),
        rules.rapikan_nomor, gettext_lazy("Nomor surat yang terbit; boleh kosong."), "510/001/35.73.02/2017",
        panjang=80,
    ),
    Kolom(
        "tanggal_terbit", "Tanggal terbit", ("tgl terbit", "tanggal surat", "tgl surat"),
        rules.baca_tanggal, gettext_lazy("Hari/bulan/tahun; boleh kosong."), "05/06/2017",
    ),
    Kolom(
        "status", "Status", ("hasil", "status permohonan"),
        rules.baca_status, gettext_lazy("Selesai, ditolak, atau dibatalkan; kosong berarti selesai."), "selesai",
    ),
    Kolom(
        "keterangan", "Keterangan", ("ket", "catatan"),
        rules.rapikan_teks, gettext_lazy("Catatan di buku; boleh kosong."), "Toko kelontong", panjang=500,
    ),
    Kolom(
        "lokasi_arsip", "Lokasi arsip", ("tempat arsip", "arsip", "lokasi berkas"),
        rules.rapikan_teks, gettext_lazy("Tempat berkas kertas disimpan; boleh kosong."), "Lemari A, map 2017-1",
        panjang=160,
    ),
)  # fmt: skip

DIABAIKAN = frozenset({"no", "nomor", "no urut", "nomor urut", "baris", "kesalahan"})
"""Headings that carry nothing of their own: the running number, and what our error file adds."""

_MENURUT_JUDUL = {rules.kunci_teks(nama): kolom for kolom in KOLOM for nama in (kolom.kode, kolom.judul, *kolom.alias)}


@dataclass(frozen=True)
class Pemetaan:
    """Which column of the file is which of ours, and the headings nobody knows."""

    letak: dict[str, int]  # our key -> position in the file
    asing: tuple[str, ...]


def petakan(judul: Sequence[str]) -> Pemetaan:
    """Match the headings of a file with our columns, however they are cased or punctuated.

    Raises NilaiSalah when a compulsory column is missing or two headings mean the same one.
    """
    letak: dict[str, int] = {}
    asing = []
    for urut, nama in enumerate(judul):
        kunci = rules.kunci_teks(nama)
        kolom = _MENURUT_JUDUL.get(kunci)
        if kolom is None:
            if kunci and kunci not in DIABAIKAN:
                asing.append(nama)
        elif kolom.kode in letak:
            _tolak_kembar(judul[letak[kolom.kode]], nama)
        else:
            letak[kolom.kode] = urut
    _wajib_ada(letak)
    return Pemetaan(letak, tuple(asing))


def _tolak_kembar(satu: str, dua: str) -> None:
    raise NilaiSalah(
        "judul_kembar",
        _("Kolom «%(satu)s» dan «%(dua)s» berarti sama.") % {"satu": satu, "dua": dua},
        _("Hapus salah satunya, lalu unggah lagi."),
    )


def _wajib_ada(letak: dict[str, int]) -> None:
    kurang = [f"«{kolom.judul}»" for kolom in KOLOM if kolom.wajib and kolom.kode not in letak]
    if kurang:
        raise NilaiSalah(
            "judul_kurang",
            _("Kolom %(kolom)s tidak ditemukan di baris judul.") % {"kolom": ", ".join(kurang)},
            _("Hapus judul buku di atas tabel dan beri nama kolom seperti pada templat, lalu unggah lagi."),
        )
