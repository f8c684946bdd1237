"""Register files as offices have them, made in memory."""

import io
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from layanan.instansi.models import Instansi
from layanan.register.actions import JalankanImpor, PeriksaBerkas
from layanan.register.models import BatchImpor
from layanan.register.resources import RegisterResource

AKAR = Path(__file__).resolve().parents[2]
CONTOH_XLSX = AKAR / "home/demo/register-skium-2016-2018.xlsx"
CONTOH_CSV = AKAR / "home/demo/register-skium-2016-2018.csv"
BERMASALAH = Path(__file__).parent / "berkas/register-skium-bermasalah.xlsx"

JUDUL = ("Nomor Register", "Tanggal Masuk", "Layanan", "Nama Pemohon", "NIK", "Nomor Surat", "Tanggal Terbit", "Status")
BARIS = ("001", "31/05/2017", "SKIUM", "Siti Aminah", "3573024505850001", "510/001/2017", "05/06/2017", "selesai")


def baris(**ganti: Any) -> tuple:
    """Return a good row with some cells replaced, by position name: nomor, masuk, layanan, nama, nik, ..."""
    nama = ("nomor", "masuk", "layanan", "nama", "nik", "surat", "terbit", "status")
    return tuple(ganti.get(kunci, awal) for kunci, awal in zip(nama, BARIS, strict=True))


def xlsx(*isi: tuple, judul: tuple = JUDUL, lembar: str = "Register") -> bytes:
    """Return a workbook with these rows below the headings."""
    buku = Workbook()
    buku.active.title = lembar
    for satu in (judul, *isi):
        buku.active.append(satu)
    return simpan(buku)


def simpan(buku: Workbook) -> bytes:
    """Return a workbook as bytes."""
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def ubah_lembar(isi: bytes, lama: str, baru: str) -> bytes:
    """Return a workbook whose first sheet has been tampered with."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama in asal.namelist():
            bagian = asal.read(nama).decode()
            if nama == "xl/worksheets/sheet1.xml":
                assert lama in bagian
                bagian = bagian.replace(lama, baru)
            tujuan.writestr(nama, bagian)
    return hasil.getvalue()


def csv(*isi: tuple, judul: tuple = JUDUL, pemisah: str = ";") -> str:
    """Return a CSV file with these rows below the headings."""
    return "\r\n".join(pemisah.join(map(str, satu)) for satu in (judul, *isi))


def unggah(instansi: Instansi, oleh: Any, isi: bytes, nama: str = "register.xlsx") -> BatchImpor:
    """Return a checked import."""
    return PeriksaBerkas(RegisterResource, instansi, oleh).execute(nama, isi)


def impor(instansi: Instansi, oleh: Any, isi: bytes, **pilihan: Any) -> BatchImpor:
    """Return a finished import."""
    return JalankanImpor(RegisterResource, unggah(instansi, oleh, isi), oleh).execute(**pilihan)
