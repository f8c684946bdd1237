"""Shapes of the API's requests and answers, with examples for the documentation."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field

from layanan.inti.kunci import KUNCI

Kode = Annotated[str, Field(pattern=KUNCI)]


class GalatIsianOut(Schema):
    """One wrong answer."""

    jalur: str = Field(description="Kunci isian", examples=["nik"])
    kode: str = Field(description="Kode galat yang tetap", examples=["wajib"])
    pesan: str = Field(description="Apa yang salah dan apa yang perlu dilakukan", examples=["Isi NIK."])


class Masalah(Schema):
    """A problem (RFC 9457). `kode` is stable; `detail` is the sentence for people."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Unprocessable Entity"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["Ada isian yang perlu diperbaiki."])
    kode: str = Field(examples=["data_tidak_sah"])
    galat: list[GalatIsianOut] = []


class LayananRingkas(Schema):
    """A service in a list."""

    kode: str = Field(examples=["skium"])
    nama: str = Field(examples=["Surat Keterangan Izin Usaha Mikro (SKIUM)"])
    ringkasan: str
    kategori: str | None = Field(description="Slug kategori", examples=["usaha"])
    mode_daring: str = Field(examples=["pendaftaran"])
    dapat_daring: bool = Field(description="Apakah permohonan dapat diajukan lewat API sekarang")
    alamat: str | None = Field(description="Halaman layanan di situs")


class DaftarLayanan(Schema):
    """A page of services."""

    count: int
    items: list[LayananRingkas]


class LayananRinci(LayananRingkas):
    """A service with its published standard."""

    alasan_tidak_daring: str
    formulir: str | None = Field(description="Kode formulir", examples=["skium"])
    versi: int = Field(description="Nomor versi standar pelayanan")
    standar: dict[str, Any] = Field(description="Standar pelayanan: 14 komponen, persyaratan, dasar hukum")


class FormulirOut(Schema):
    """The newest version of a form."""

    kode: str
    versi: int
    sha256: str
    dokumen: dict[str, Any] = Field(description="Dokumen kanonik: langkah dan isian")
    skema: dict[str, Any] = Field(description="JSON Schema (2020-12) untuk `data`")


class PermohonanIn(Schema):
    """An application in one request."""

    model_config = ConfigDict(extra="forbid")

    layanan: Kode
    data: dict[str, Any] = Field(description="Jawaban menurut kunci isian", examples=[{"nama_pemohon": "Siti Aminah"}])
    pernyataan: bool = Field(description="Pemohon menyetujui pernyataan pada formulir")


class PermohonanOut(Schema):
    """The receipt."""

    nomor_register: str = Field(examples=["PMH/2026/000001"])
    kode_lacak: str = Field(examples=["K7QX-9M2T-4R"])
    kode_akses: str = Field(description="Ditampilkan hanya kepada yang memegang Idempotency-Key yang sama")
    status: str = Field(examples=["diajukan"])


class LacakIn(Schema):
    """The codes of a case."""

    model_config = ConfigDict(extra="forbid")

    kode_lacak: str = Field(max_length=40, examples=["K7QX-9M2T-4R"])
    kode_akses: str = Field("", max_length=60, examples=["4821 0937 5518 2604"])


class Langkah(Schema):
    """One entry of the timeline."""

    waktu: datetime
    kalimat: str


class PesanOut(Schema):
    """One message of the thread."""

    waktu: datetime
    dari: str = Field(examples=["petugas"])
    teks: str


class LacakOut(Schema):
    """Where a case stands; `pesan` and `aksi` only with the access code."""

    jenis: str
    status: str
    langkah: str
    riwayat: list[Langkah]
    pesan: list[PesanOut] | None = None
    aksi: list[str] | None = Field(None, description="Kode tindakan yang terbuka bagi warga", examples=[["batalkan"]])
