"""The outer shape of a package: which parts there are and of what kind. What stands in them is judged by `rules`."""

from typing import Any

from django.db.models import IntegerField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from layanan.inti.lint import Temuan
from layanan.katalog.dokumen import KOMPONEN, POKOK
from layanan.katalog.enums import JenisLanjutan
from layanan.katalog.models import Layanan
from layanan.paket.baca import MAKS_TEMUAN, tempat
from layanan.paket.dokumen import PAKET, TAMBAHAN

MAKS_PERATURAN = 300
MAKS_BUTIR = 100  # requirements, regulations of one service, samples

PESAN = {
    "missing": gettext_lazy("Bagian ini tidak ada. Lengkapi, atau ekspor ulang paketnya."),
    "extra_forbidden": gettext_lazy("Bagian ini tidak dikenal. Hapus, atau periksa ejaannya."),
    "string_type": gettext_lazy("Isi bagian ini harus berupa tulisan."),
    "int_type": gettext_lazy("Isi bagian ini harus berupa bilangan bulat."),
    "list_type": gettext_lazy("Isi bagian ini harus berupa daftar."),
    "dict_type": gettext_lazy("Isi bagian ini harus berupa pasangan nama dan nilai."),
    "model_type": gettext_lazy("Isi bagian ini harus berupa pasangan nama dan nilai."),
    "too_long": gettext_lazy("Daftar ini terlalu panjang."),
}


class _Bagian(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class Acuan(_Bagian):
    """A regulation, named."""

    jenis: str
    nomor: str
    tahun: int


class IsiPeraturan(Acuan):
    """A regulation, written out."""

    tentang: str
    status: str
    tautan: str
    catatan: str
    pengganti: list[Acuan] = Field(max_length=MAKS_BUTIR)


class IsiPersyaratan(_Bagian):
    """One requirement; its condition is judged by layanan.paket.definisi."""

    kode: str
    nama: str
    keterangan: str
    sifat: str
    keadaan: str
    bila: dict[str, Any] | None


class IsiKategori(_Bagian):
    """The group of the catalogue."""

    slug: str
    nama: str


class Asal(_Bagian):
    """The office a package was made for, and the seed of a shipped one."""

    instansi: str
    seed: str


class Dokumen(BaseModel):
    """What every compiled document has; the rest belongs to its capability."""

    model_config = ConfigDict(strict=True, extra="allow")

    skema: int
    kode: str
    judul: str


def _bidang(*nama: str) -> dict[str, Any]:
    isi = {satu: Layanan._meta.get_field(satu) for satu in nama}
    return {satu: (int if isinstance(bidang, IntegerField) else str, ...) for satu, bidang in isi.items()}


class IsiLanjutan(_Bagian):
    """A service that may follow a case of this one."""

    jenis: JenisLanjutan = Field(strict=False)
    layanan: str
    hari: int | None = Field(ge=0, le=3660)


IsiKomponen = create_model("IsiKomponen", __base__=_Bagian, **_bidang(*KOMPONEN))
IsiLayanan = create_model(
    "IsiLayanan",
    __base__=_Bagian,
    **_bidang(*POKOK, *TAMBAHAN),
    skema=(int, ...),
    kategori=(IsiKategori | None, ...),
    komponen=(IsiKomponen, ...),
    persyaratan=(list[IsiPersyaratan], Field(max_length=MAKS_BUTIR)),
    dasar_hukum=(list[Acuan], Field(max_length=MAKS_BUTIR)),
    lanjutan=(list[IsiLanjutan], Field(default=[], max_length=MAKS_BUTIR)),
    masa_berlaku=(int | None, None),
    ingatkan_hari=(int, 0),
)


class PerBagian(_Bagian):
    """Something about each of the three parts."""

    layanan: Any
    formulir: Any
    alur: Any


class Versi(PerBagian):
    """The numbers of the versions that were exported."""

    layanan: int
    formulir: int | None
    alur: int | None


class Sidik(PerBagian):
    """The fingerprints of the three documents."""

    layanan: str
    formulir: str | None
    alur: str | None


class IsiPaket(_Bagian):
    """The whole file; layanan.paket.dokumen tells what it means."""

    paket: int
    kode: str
    nama: str
    asal: Asal
    dibuat_dari: Versi
    layanan: IsiLayanan
    peraturan: list[IsiPeraturan] = Field(max_length=MAKS_PERATURAN)
    formulir: Dokumen | None
    alur: Dokumen | None
    contoh: list[dict[str, Any]] = Field(max_length=MAKS_BUTIR)
    pesan: dict[str, str]
    sha256: Sidik


def periksa_bentuk(isi: Any) -> list[Temuan]:
    """Return what is wrong with the outer shape; without a finding every named part is there and of its kind."""
    if not isinstance(isi, dict) or not isinstance(isi.get("paket"), int) or isi["paket"] < 1:
        pesan = _("Berkas ini bukan paket layanan. Pilih berkas .paket.json hasil “Ekspor paket”.")
        return [Temuan("bukan_paket", "", pesan)]
    if isi["paket"] > PAKET:
        pesan = _("Paket ini dibuat dengan versi Layanan yang lebih baru. Perbarui situs ini dahulu.")
        return [Temuan("lebih_baru", "paket", pesan)]
    try:
        IsiPaket.model_validate(isi)
    except ValidationError as galat:
        return [_temuan(satu) for satu in galat.errors()[:MAKS_TEMUAN]]
    return []


def _temuan(galat: Any) -> Temuan:
    pesan = PESAN.get(galat["type"], _("Isi bagian ini tidak sesuai dengan bentuk paket."))
    return Temuan("bentuk", tempat(galat["loc"]), pesan)
