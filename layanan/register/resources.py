"""The register for django-import-export: one engine checks for the preview, checks again to import, and exports."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.results import Result
from import_export.widgets import Widget
from tablib import Dataset

from layanan.instansi.models import Instansi
from layanan.inti.errors import NilaiSalah, SudahBerubah
from layanan.register.baca import BerkasDitolak, Tabel, baca_tabel
from layanan.register.kolom import KOLOM, Kolom, petakan
from layanan.register.models import BatchImpor, RegisterLama
from layanan.register.queries import PetaLayanan, isi_tersimpan
from layanan.register.rules import rapikan_teks

_KOLOM = {kolom.kode: kolom for kolom in KOLOM}
ISIAN = (
    "tanggal_masuk", "nama_pemohon", "nik", "nomor_surat", "tanggal_terbit", "status", "keterangan", "lokasi_arsip",
)  # fmt: skip
"""The fields in which a row of the file must equal the row already filed under its number."""


@dataclass(frozen=True)
class GalatBaris:
    """One thing wrong with one cell: where, what stands there, what is wrong, what to do."""

    baris: int
    kode_kolom: str
    kolom: str
    nilai: str
    kode: str
    pesan: str
    perbaikan: str


@dataclass
class Pemeriksaan:
    """What a file would do to the register now."""

    tabel: Tabel
    peringatan: list[str] = field(default_factory=list)
    siap: list[RegisterLama] = field(default_factory=list)  # new rows, not saved
    sama: int = 0
    galat: list[GalatBaris] = field(default_factory=list)

    @property
    def baris_galat(self) -> set[int]:
        """The numbers of the rows with at least one error."""
        return {satu.baris for satu in self.galat}


class SelKolom(Widget):
    """A column's rule as an import-export widget."""

    def __init__(self, kolom: Kolom) -> None:
        self.kolom = kolom
        super().__init__(coerce_to_string=False)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        """Return the clean value, or raise NilaiSalah."""
        return self.kolom.baca(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        """Return the value as it is stored; the writer of each format decides how a date looks."""
        return value


def _bidang(kode: str, attribute: str = "") -> Field:
    return Field(attribute=attribute or kode, column_name=kode, widget=SelKolom(_KOLOM[kode]))


class RegisterResource(ModelResource):
    """Import into and export from the register of one office.

    Rows are only checked while they are read, without a transaction, so that a long file keeps nobody waiting; the
    good ones wait in `hasil.siap` until `simpan` writes them at once. A row already filed under the same number is
    "the same" or an error, never an update.
    """

    nomor_register = _bidang("nomor_register")
    tanggal_masuk = _bidang("tanggal_masuk")
    layanan = _bidang("layanan", "layanan_nama")
    nama_pemohon = _bidang("nama_pemohon")
    nik = _bidang("nik")
    nomor_surat = _bidang("nomor_surat")
    tanggal_terbit = _bidang("tanggal_terbit")
    status = _bidang("status")
    keterangan = _bidang("keterangan")
    lokasi_arsip = _bidang("lokasi_arsip")
    baris_sumber = Field(attribute="baris_sumber", column_name="baris_sumber")

    class Meta:
        model = RegisterLama
        fields = (*_KOLOM, "baris_sumber")
        import_id_fields = ("nomor_register", "tanggal_masuk", "layanan")
        skip_unchanged = True
        skip_diff = True
        report_skipped = False

    def __init__(self, instansi: Instansi, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.instansi = instansi
        self.hasil: Pemeriksaan

    def periksa(self, isi: bytes) -> Pemeriksaan:
        """Return what a file would do. Writes nothing. Raises BerkasDitolak when the file is not a register."""
        tabel = baca_tabel(isi)
        try:
            peta = petakan(tabel.judul)
        except NilaiSalah as salah:
            raise BerkasDitolak(str(salah)) from salah
        self.hasil = Pemeriksaan(tabel, _peringatan(tabel, peta.asing))
        data = Dataset(headers=["baris_sumber", *peta.letak])
        for nomor, sel in tabel.baris:
            data.append((nomor, *(sel[letak] for letak in peta.letak.values())))
        self.import_data(data, dry_run=True)
        return self.hasil

    def simpan(self, batch: BatchImpor) -> int:
        """Write the checked new rows and return how many.

        Runs inside the caller's transaction. Raises SudahBerubah when another import has filed one of them since.
        """
        for baris in self.hasil.siap:
            baris.batch = batch
        try:
            with transaction.atomic():
                RegisterLama.objects.bulk_create(self.hasil.siap, batch_size=500)
        except IntegrityError as galat:
            raise SudahBerubah(
                _("Register berubah sejak berkas diperiksa. Periksa lagi hasilnya, lalu setujui.")
            ) from galat
        return len(self.hasil.siap)

    # what import-export calls

    def import_data(self, dataset: Dataset, dry_run: bool = False, **kwargs: Any) -> Result:
        """Check every row without a transaction: the stock dry run would hold SQLite's only write lock meanwhile."""
        if not dry_run:
            raise TypeError("Impor dijalankan lewat layanan.register.actions.JalankanImpor")
        self._peta = PetaLayanan(self.instansi)
        self._tersimpan: dict[int, dict] = {}
        self._terlihat: dict[tuple, int] = {}
        hasil = self.import_data_inner(
            dataset, dry_run, raise_errors=False, using_transactions=False, collect_failed_rows=False, **kwargs
        )
        for galat in [*hasil.base_errors, *(galat for baris in hasil.error_rows for galat in baris.errors)]:
            raise galat.error  # no fault of the file: a fault of ours
        return hasil

    def get_instance(self, instance_loader: Any, row: dict) -> None:
        """Every row starts as a new one; `import_instance` compares it with the register."""
        return

    def import_instance(self, instance: RegisterLama, row: dict, **kwargs: Any) -> None:
        """Read every cell, collecting all errors of the row, then place it in its series."""
        instance.instansi, instance.baris_sumber = self.instansi, row["baris_sumber"]
        galat = {}
        for kode, kolom in _KOLOM.items():
            try:
                self.import_field(self.fields[kode], instance, row, **kwargs)
            except NilaiSalah as salah:
                galat[self.fields[kode].attribute] = salah.pesan
                self._catat(instance.baris_sumber, kolom, row[kode], salah)
        if galat:
            raise ValidationError(galat)
        instance.tahun = instance.tanggal_masuk.year
        instance.kunci_layanan, instance.layanan_id = self._peta.cari(instance.layanan_nama)
        try:
            self._tempatkan(instance)
        except NilaiSalah as salah:
            self._catat(instance.baris_sumber, _KOLOM["nomor_register"], instance.nomor_register, salah)
            raise ValidationError({"nomor_register": salah.pesan}) from salah

    def skip_row(self, instance: RegisterLama, original: Any, row: dict, import_validation_errors: Any = None) -> bool:
        """Skip a row that stands in the register with the same content."""
        if import_validation_errors or self._yang_tersimpan(instance) is None:
            return False
        self.hasil.sama += 1
        return True

    def save_instance(self, instance: RegisterLama, is_create: bool, row: dict, **kwargs: Any) -> None:
        """Keep a good row for `simpan`."""
        self.hasil.siap.append(instance)

    def _yang_tersimpan(self, instance: RegisterLama) -> tuple | None:
        tahun = instance.tahun
        if tahun not in self._tersimpan:
            self._tersimpan[tahun] = isi_tersimpan(self.instansi, tahun, ISIAN)
        return self._tersimpan[tahun].get((instance.kunci_layanan, instance.nomor_register))

    def _tempatkan(self, instance: RegisterLama) -> None:
        """Raise NilaiSalah when the row's number is taken, in the file or, with other content, in the register."""
        kunci = (instance.tahun, instance.kunci_layanan, instance.nomor_register)
        pertama = self._terlihat.setdefault(kunci, instance.baris_sumber)
        if pertama != instance.baris_sumber:
            raise NilaiSalah(
                "nomor_kembar",
                _("Nomor ini sudah dipakai di baris %(baris)d untuk layanan dan tahun yang sama.") % {"baris": pertama},
                _("Hapus baris ini bila kembar, atau perbaiki nomornya."),
            )
        lama = self._yang_tersimpan(instance)
        if lama is not None and lama != tuple(getattr(instance, nama) for nama in ISIAN):
            raise NilaiSalah(
                "nomor_terpakai",
                _("Nomor ini sudah ada di register dengan isi yang berbeda."),
                _("Bandingkan dengan register; perbaiki nomor atau isinya."),
            )

    def _catat(self, baris: int, kolom: Kolom, sel: Any, salah: NilaiSalah) -> None:
        nilai = _tampilkan(sel)
        self.hasil.galat.append(
            GalatBaris(baris, kolom.kode, kolom.judul, nilai, salah.kode, salah.pesan, salah.perbaikan)
        )


def _tampilkan(sel: Any) -> str:
    try:
        return rapikan_teks(sel)[:80]
    except NilaiSalah:
        return str(sel)


def _peringatan(tabel: Tabel, asing: tuple[str, ...]) -> list[str]:
    """Return what will not be read, in sentences."""
    hasil = [_("Kolom «%(nama)s» tidak dikenal dan tidak ikut diimpor.") % {"nama": nama} for nama in asing]
    for letak, judul in enumerate(tabel.judul):
        if not judul and any(sel[letak] not in (None, "") for _nomor, sel in tabel.baris):
            hasil.append(_("Kolom ke-%(urut)d tidak berjudul dan tidak ikut diimpor.") % {"urut": letak + 1})
    if tabel.lembar_lain:
        nama = ", ".join(f"«{satu}»" for satu in tabel.lembar_lain)
        hasil.append(
            _("Hanya lembar pertama yang dibaca. Lembar lain: %(nama)s. Impor satu per satu.") % {"nama": nama}
        )
    return hasil
