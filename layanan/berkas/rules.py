"""What may be uploaded, and the sentences for what may not. A question's settings become an `AturanBerkas`."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.berkas.enums import GAMBAR, JenisBerkas
from layanan.inti.errors import NilaiSalah

MEGABYTE = 1024 * 1024
MAKS_MB = 20  # whatever a form says: an upload is read into memory
PANJANG_NAMA = 120
PANJANG_AKHIRAN = 5

_ULANGI = gettext_lazy("Buka, simpan ulang, lalu unggah lagi.")
KALIMAT = {
    "berkas_kosong": (gettext_lazy("“%(nama)s” kosong."), gettext_lazy("Pilih berkas lain.")),
    "berkas_besar": (
        gettext_lazy("“%(nama)s” lebih besar dari %(mb)d MB."),
        gettext_lazy("Perkecil, lalu unggah lagi."),
    ),
    "berkas_jenis": (
        gettext_lazy("“%(nama)s” tidak dapat diterima di sini."),
        gettext_lazy("Unggah %(jenis)s."),
    ),
    "berkas_rusak": (gettext_lazy("“%(nama)s” rusak atau tidak lengkap."), _ULANGI),
    "berkas_terkunci": (
        gettext_lazy("“%(nama)s” dikunci kata sandi."),
        gettext_lazy("Simpan ulang tanpa kata sandi, lalu unggah lagi."),
    ),
    "berkas_berprogram": (
        gettext_lazy("“%(nama)s” memuat program atau lampiran."),
        gettext_lazy("Cetak ke PDF baru, lalu unggah hasilnya."),
    ),
    "gambar_besar": (
        gettext_lazy("“%(nama)s” berukuran lebih dari 50 megapiksel."),
        gettext_lazy("Perkecil gambarnya, lalu unggah lagi."),
    ),
    "berkas_banyak": (
        gettext_lazy("%(label)s paling banyak %(batas)d berkas."),
        gettext_lazy("Hapus sebagian, atau pilih lebih sedikit."),
    ),
    "berkas_menumpuk": (
        gettext_lazy("Terlalu banyak berkas yang diunggah untuk permohonan ini."),
        gettext_lazy("Lanjutkan dengan berkas yang sudah ada, atau mulai lagi nanti."),
    ),
    "berkas_gagal": (gettext_lazy("“%(nama)s” gagal diunggah."), gettext_lazy("Unggah sekali lagi.")),
    "berkas_hilang": (
        gettext_lazy("Berkas yang Anda unggah tidak ditemukan lagi."),
        gettext_lazy("Unggah sekali lagi."),
    ),
}
"""What is wrong and what to do, by stable code. `nama` is the name the file has on the citizen's device."""


@dataclass(frozen=True)
class AturanBerkas:
    """What one question accepts.

    `kunci` and `label` of the question, accepted kinds, largest size in megabytes, how many, and the data class of what
    comes in. `identitas`: it is the picture of an identity document, to be marked on arrival and erased when the case
    is decided.
    """

    kunci: str
    label: str
    jenis: tuple[JenisBerkas, ...]
    ukuran_mb: int
    paling_banyak: int
    kelas: str
    identitas: bool = False

    @property
    def batas_mb(self) -> int:
        """The largest size that is accepted, in megabytes."""
        return min(self.ukuran_mb, MAKS_MB)

    @property
    def jenis_tertulis(self) -> str:
        """The accepted kinds as people read them: "JPEG atau PNG", "PDF atau foto (JPEG, PNG, WEBP, HEIC)"."""
        nama = [satu.value.upper() for satu in self.jenis]
        if set(GAMBAR) <= set(self.jenis):
            foto = [satu.value.upper() for satu in GAMBAR]
            nama = [satu for satu in nama if satu not in foto] + [_("foto (%(jenis)s)") % {"jenis": ", ".join(foto)}]
        if len(nama) < 2:
            return "".join(nama)
        awal = ", ".join(nama[:-1]) + ("," if len(nama) > 2 else "")
        return _("%(awal)s atau %(akhir)s") % {"awal": awal, "akhir": nama[-1]}

    @property
    def accept(self) -> str:
        """The accepted kinds as the `accept` attribute of a file input."""
        return ",".join([satu.mime for satu in self.jenis] + [f".{satu.akhiran}" for satu in self.jenis])

    @property
    def petunjuk(self) -> str:
        """What is accepted, in a sentence."""
        isi = {"jenis": capfirst(self.jenis_tertulis), "mb": self.batas_mb, "batas": self.paling_banyak}
        if self.paling_banyak == 1:
            return _("%(jenis)s, paling besar %(mb)d MB.") % isi
        return _("%(jenis)s, masing-masing paling besar %(mb)d MB, paling banyak %(batas)d berkas.") % isi


def tolak(kode: str, **isi: Any) -> NilaiSalah:
    """Return the refusal with this code; `isi` fills the names in its sentences."""
    pesan, perbaikan = KALIMAT[kode]
    return NilaiSalah(kode, str(pesan) % isi, str(perbaikan) % isi)


def periksa_ukuran(aturan: AturanBerkas, nama: str, ukuran: int) -> None:
    """Raise NilaiSalah for an upload of `ukuran` bytes that is empty or too large to be read."""
    if ukuran == 0:
        raise tolak("berkas_kosong", nama=nama)
    if ukuran > aturan.batas_mb * MEGABYTE:
        raise tolak("berkas_besar", nama=nama, mb=aturan.batas_mb)


def rapikan_nama(nama: str, jenis: JenisBerkas | None = None) -> str:
    """Return the name of an upload to show to people: no folders, nothing that turns or hides text, not too long.

    With `jenis` it ends as that kind does, whatever it was called.
    """
    polos = re.sub(r"\s+", " ", nama.replace("\\", "/").rpartition("/")[2])
    polos = unicodedata.normalize("NFC", "".join(huruf for huruf in polos if unicodedata.category(huruf)[0] != "C"))
    batang, titik, akhiran = polos.rpartition(".")
    if not titik or len(akhiran) > PANJANG_AKHIRAN:
        batang, akhiran = polos, ""
    batang = batang.strip(" .")[: PANJANG_NAMA - PANJANG_AKHIRAN - 1] or "berkas"
    akhiran = jenis.akhiran if jenis else akhiran
    return f"{batang}.{akhiran}" if akhiran else batang
