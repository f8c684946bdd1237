"""Shapes of the API's requests and answers, with examples for the documentation."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

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


class KuotaOut(Schema):
    """How many applications a service takes, and how many places are left now."""

    jumlah: int
    per: str = Field(description="hari, bulan, tahun, atau periode", examples=["hari"])
    sisa: int
    buka_lagi: date | None = Field(
        description="Sejak kapan ada tempat lagi; kosong bila masih ada, atau belum diketahui"
    )


class LayananRingkas(Schema):
    """A service in a list."""

    kode: str = Field(examples=["skium"])
    nama: str = Field(examples=["Surat Keterangan Izin Usaha Mikro (SKIUM)"])
    ringkasan: str
    kategori: str | None = Field(description="Slug kategori", examples=["usaha"])
    mode_daring: str = Field(examples=["pendaftaran"])
    dapat_daring: bool = Field(description="Apakah permohonan dapat diajukan lewat API sekarang")
    kuota: KuotaOut | None = Field(description="Kosong bila layanan ini tanpa kuota")
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


class KodePerkara(Schema):
    """The two codes that open a case."""

    model_config = ConfigDict(extra="forbid")

    kode_lacak: str = Field(max_length=40, examples=["K7QX-9M2T-4R"])
    kode_akses: str = Field(max_length=40, examples=["1234 5678 9012 3456"])


class LanjutanOut(Schema):
    """A service that may follow the case."""

    jenis: str = Field(examples=["perpanjangan"])
    layanan: str = Field(description="Kode layanan", examples=["skium"])
    alasan_tertutup: str = Field(description="Kosong bila dapat diajukan sekarang", examples=[""])


class PermohonanIn(Schema):
    """An application in one request."""

    model_config = ConfigDict(extra="forbid")

    layanan: Kode
    data: dict[str, Any] = Field(description="Jawaban menurut kunci isian", examples=[{"nama_pemohon": "Siti Aminah"}])
    pernyataan: bool = Field(description="Pemohon menyetujui pernyataan pada formulir")
    induk: KodePerkara | None = Field(default=None, description="Permohonan yang dilanjutkan, mis. untuk perpanjangan")


class PenyetujuOut(Schema):
    """Somebody who has to agree besides the applicant, who hands them the link."""

    nama: str = Field(examples=["Rina Lestari"])
    sebutan: str = Field(examples=["Ahli waris 1"])
    jawaban: str = Field(description="Kosong selama belum menjawab", examples=["setuju"])
    waktu: datetime | None
    alasan: str
    tautan: str = Field(description="Alamat halaman untuk orang itu; kosong bila tidak perlu lagi")
    pesan: str = Field(description="Kalimat untuk dikirim kepada orang itu, dengan tautannya")


class PermohonanOut(Schema):
    """The receipt."""

    nomor_register: str = Field(examples=["PMH/2026/000001"])
    kode_lacak: str = Field(examples=["K7QX-9M2T-4R"])
    kode_akses: str = Field(description="Ditampilkan hanya kepada yang memegang Idempotency-Key yang sama")
    status: str = Field(examples=["diajukan"])
    penyetuju: list[PenyetujuOut] = Field([], description="Yang ikut menyetujui, masing-masing dengan tautannya")


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


class SlotOut(Schema):
    """One free time."""

    nilai: str = Field(description="Jawaban untuk isian jenis `janji`", examples=["2026-08-17T09:00/loket_2"])
    tanggal: date
    mulai: str = Field(examples=["09:00"])
    selesai: str = Field(examples=["09:30"])
    lokasi: str = Field(examples=["Loket 2"])
    sisa: int = Field(description="Berapa orang lagi")


class JadwalOut(Schema):
    """The free times of a service, and what is closed."""

    slot: list[SlotOut]
    tutup: list[str] = Field(description="Pemberitahuan hari tutup, dalam kalimat")


class JanjiOut(Schema):
    """The appointment of a case."""

    waktu: str = Field(examples=["Senin, 17 Agustus 2026, pukul 09.00–09.30, Loket 2"])
    status: str = Field(examples=["dipesan"])
    sebab_tutup: str = Field(description="Terisi bila hari itu kemudian ditutup")


class TagihanOut(Schema):
    """What the applicant owes, or has paid, at one stage."""

    tahap: str = Field(examples=["Pembayaran retribusi"])
    jumlah: int | None = Field(description="Rupiah; kosong selama kantor belum menetapkannya", examples=[150000])
    status: str = Field(examples=["belum"])
    cara_bayar: str
    tanggal_bayar: date | None
    nomor_kuitansi: str
    dasar_pembebasan: str


class BerkasOut(Schema):
    """A file that the applicant has sent."""

    id: UUID
    nama: str = Field(examples=["KTP Siti.jpg"])
    isian: str = Field(description="Kunci isian", examples=["ktp"])
    jenis: str = Field(description="Jenis media", examples=["image/jpeg"])
    ukuran: int = Field(description="Byte", examples=[183000])


class BerkasIn(KodePerkara):
    """The codes of a case, and one of its files."""

    berkas: UUID


class LacakOut(Schema):
    """Where a case stands; what follows `riwayat` only with the access code."""

    jenis: str
    status: str
    langkah: str
    letak: str = Field(
        "", description="Kantor lain tempat berkas berada; kosong bila di kantor layanan",
        examples=["Sedang dikerjakan Kecamatan Klojen."],
    )  # fmt: skip
    riwayat: list[Langkah]
    pesan: list[PesanOut] | None = None
    tagihan: list[TagihanOut] | None = None
    janji: JanjiOut | None = None
    aksi: list[str] | None = Field(None, description="Kode tindakan yang terbuka bagi warga", examples=[["batalkan"]])
    masa_berlaku: str | None = Field(None, examples=["Sampai 5 Mei 2029"])
    lanjutan: list[LanjutanOut] | None = None
    penyetuju: list[PenyetujuOut] | None = None
    berkas: list[BerkasOut] | None = Field(None, description="Diunduh lewat /lacak/berkas")


class BarisOut(Schema):
    """An answer as asked; `grup` holds the rows of a group."""

    kunci: str
    label: str
    jawaban: str
    grup: list[list["BarisOut"]] = []


class BagianOut(Schema):
    """The answers to one step of the form."""

    judul: str
    baris: list[BarisOut]


class PersetujuanOut(Schema):
    """What a co-signer is asked. While they can answer (`aksi`), also what they agree to."""

    layanan: str
    kantor: str
    pemohon: str
    nama: str
    sebutan: str
    jawaban: str = Field(description="Kosong selama belum menjawab", examples=["setuju"])
    waktu: datetime | None
    alasan: str
    tutup: str = Field(description="Mengapa tidak dapat menjawab sekarang; kosong bila dapat")
    aksi: list[str] = Field(examples=[["setujui", "tolak_setuju"]])
    kalimat: str | None = Field(None, description="Yang dinyatakan dengan menyetujui")
    sendiri: list[BarisOut] | None = Field(None, description="Yang ditulis tentang orang ini")
    bagian: list[BagianOut] | None = Field(None, description="Isi permohonan; identitas dan data sensitif disamarkan")


class PersetujuanIn(Schema):
    """An answer."""

    model_config = ConfigDict(extra="forbid")

    aksi: str = Field(max_length=40, examples=["setujui"])
    alasan: str = Field("", max_length=2000, description="Wajib bila tidak setuju")
