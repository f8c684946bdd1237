"""Take in citizens' files, hand them to a case, and erase them in time.

The way of a file: `terima_unggahan` keeps it for a draft until the draft expires; `buang_selain` drops what the answers
no longer name; `ambil_alih` gives it to the case, inside the transaction that files the case;
`hapus_berkas_identitas` erases pictures of identity documents once the case is decided. `bersihkan_berkas` sweeps what
nobody came for. A row is committed before its file is deleted, and a file is written before its row: a killed process
leaves at most a file without a row, which the sweep finds.
"""

import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from layanan.berkas.isi import IsiBerkas, olah
from layanan.berkas.models import FOLDER, Berkas
from layanan.berkas.queries import baca_id, berkas_menurut_id
from layanan.berkas.rules import AturanBerkas, periksa_ukuran, rapikan_nama, tolak
from layanan.berkas.storage import penyimpanan_berkas
from layanan.instansi.models import Instansi
from layanan.inti.errors import DataTidakSah, GalatIsian, NilaiSalah

PALING_BANYAK_SEMENTARA = 40  # files that one draft may hold, so that nobody fills the disk
UMUR_YATIM = timedelta(days=1)
SAPU_SEKALIGUS = 100

catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wadah:
    """Where uploads wait: for whose office, whose they are (layanan.berkas.pemilik), until when.

    `tujuan` says what they are for; it stands in the mark across identity documents.
    """

    instansi: Instansi
    pemilik: str
    kedaluwarsa: datetime
    tujuan: str


@dataclass(frozen=True)
class HasilUnggah:
    """The answer to a question after an upload: ids of its files, and what was refused. One does not undo the other."""

    ids: list[str]
    galat: list[GalatIsian]


class TerimaBerkas:
    """Take in one file. The same content for the same question is one file, however often and however parallel."""

    def __init__(self, wadah: Wadah, aturan: AturanBerkas) -> None:
        self.wadah, self.aturan = wadah, aturan

    def execute(self, unggahan: File) -> Berkas:
        """Return the file as it is kept. Raises DataTidakSah with the sentence for the question."""
        try:
            return self._terima(unggahan)
        except NilaiSalah as galat:
            raise DataTidakSah([GalatIsian(self.aturan.kunci, galat.kode, str(galat))]) from galat

    def _terima(self, unggahan: File) -> Berkas:
        nama = str(unggahan.name)
        periksa_ukuran(self.aturan, rapikan_nama(nama), unggahan.size)
        isi = unggahan.read()
        sha256 = hashlib.sha256(isi).hexdigest()
        if (lama := self._sudah_ada(sha256)) is not None:
            return lama
        if self._sementara().count() >= PALING_BANYAK_SEMENTARA:
            raise tolak("berkas_menumpuk")
        return self._simpan(olah(isi, nama, self.aturan, self._cap()), sha256)

    def _simpan(self, olahan: IsiBerkas, sha256: str) -> Berkas:
        berkas = Berkas(
            instansi=self.wadah.instansi, pemilik=self.wadah.pemilik, kunci_isian=self.aturan.kunci,
            nama_asli=olahan.nama, mime=olahan.jenis.mime, ukuran=len(olahan.isi), sha256=sha256,
            kelas=self.aturan.kelas, hapus_saat_putus=self.aturan.identitas, kedaluwarsa=self.wadah.kedaluwarsa,
        )  # fmt: skip
        try:
            berkas.berkas.save("berkas", ContentFile(olahan.isi), save=False)
        except OSError as galat:
            catatan.exception("Berkas warga tidak dapat disimpan")
            raise tolak("berkas_gagal", nama=olahan.nama) from galat
        try:
            with transaction.atomic():
                berkas.save(force_insert=True)
        except IntegrityError:
            penyimpanan_berkas().delete(berkas.berkas.name)
            lama = self._sudah_ada(sha256)  # a parallel click was faster
            if lama is None:
                raise
            return lama
        return berkas

    def _sementara(self) -> QuerySet[Berkas]:
        return Berkas.objects.filter(pemilik=self.wadah.pemilik, kedaluwarsa__isnull=False)

    def _sudah_ada(self, sha256: str) -> Berkas | None:
        return self._sementara().filter(kunci_isian=self.aturan.kunci, sha256=sha256).first()

    def _cap(self) -> str:
        if not self.aturan.identitas:
            return ""
        isi = {"tujuan": self.wadah.tujuan, "kantor": self.wadah.instansi.nama}
        isi["tanggal"] = formats.date_format(timezone.localdate(), "j F Y")
        return _("Hanya untuk %(tujuan)s · %(kantor)s · %(tanggal)s") % isi


def terima_unggahan(
    wadah: Wadah, aturan: AturanBerkas, baru: Sequence[File], dipertahankan: Iterable[str]
) -> HasilUnggah:
    """Return the answer to one question: the files it keeps, and those newly posted.

    `dipertahankan` are ids from the browser; those that are not this draft's and this question's are dropped. Where
    only one file may stand, a new one takes the place of the old.
    """
    milik = berkas_menurut_id(dipertahankan)
    lama = [str(satu.pk) for satu in milik if (satu.pemilik, satu.kunci_isian) == (wadah.pemilik, aturan.kunci)]
    tunggal = aturan.paling_banyak == 1
    if len(baru) > aturan.paling_banyak - (0 if tunggal else len(lama)):
        galat = tolak("berkas_banyak", label=aturan.label, batas=aturan.paling_banyak)
        return HasilUnggah(lama, [GalatIsian(aturan.kunci, galat.kode, str(galat))])
    masuk, galat_masuk = [], []
    for satu in baru:
        try:
            masuk.append(str(TerimaBerkas(wadah, aturan).execute(satu).pk))
        except DataTidakSah as ditolak:
            galat_masuk += ditolak.galat
    return HasilUnggah(masuk if tunggal and masuk else list(dict.fromkeys([*lama, *masuk])), galat_masuk)


def ambil_alih(jawaban: Mapping[str, Iterable[str]], pemilik_lama: str, pemilik_baru: str) -> None:
    """Make the files that the answers name the new owner's, for good. Call it inside the transaction that files them.

    `jawaban` maps the keys of file questions to ids. Files of the new owner are fine, so a retry changes nothing.
    Raises DataTidakSah for each question that names anything but the old owner's files for that question. What the old
    owner uploaded and did not send is erased.
    """
    diminta = {(kunci, baca_id(satu)) for kunci, daftar in jawaban.items() for satu in daftar}
    dikunci = Berkas.objects.select_for_update().filter(
        pk__in=[satu for _kunci, satu in diminta if satu], pemilik__in=(pemilik_lama, pemilik_baru)
    )
    ada = {(satu.kunci_isian, satu.pk) for satu in dikunci}
    if hilang := sorted({kunci for kunci, _satu in diminta - ada}):
        galat = tolak("berkas_hilang")
        raise DataTidakSah([GalatIsian(kunci, galat.kode, str(galat)) for kunci in hilang])
    Berkas.objects.filter(pk__in=[satu for _kunci, satu in ada]).update(pemilik=pemilik_baru, kedaluwarsa=None)
    _buang(Berkas.objects.filter(pemilik=pemilik_lama, kedaluwarsa__isnull=False))


def buang_selain(jawaban: Mapping[str, Iterable[str]], pemilik: str) -> None:
    """Erase the temporary files of the questions in `jawaban` that their answers no longer name.

    Call it inside the transaction that saves those answers.
    """
    dipakai = [kunci for daftar in jawaban.values() for kunci in map(baca_id, daftar) if kunci]
    usang = Berkas.objects.filter(pemilik=pemilik, kunci_isian__in=list(jawaban), kedaluwarsa__isnull=False)
    _buang(usang.exclude(pk__in=dipakai))


@transaction.atomic
def hapus_berkas_identitas(pemilik: str) -> int:
    """Erase the pictures of identity documents that an owner holds, and return how many; the rows stay, without names.

    Call it inside the transaction that decides the case: what is needed no longer is erased (UU 27/2022 pasal 43).
    """
    return _hapus(Berkas.objects.filter(pemilik=pemilik, hapus_saat_putus=True, dihapus_pada=None))


def _hapus(berkas: QuerySet[Berkas]) -> int:
    daftar = list(berkas.select_for_update())
    _hapus_isi(daftar)
    Berkas.objects.filter(pk__in=[satu.pk for satu in daftar]).update(
        dihapus_pada=timezone.now(), berkas="", nama_asli=""
    )
    return len(daftar)


@transaction.atomic
def hapus_semua_berkas(pemilik: str) -> int:
    """Erase every file that an owner holds, and return how many; the rows stay, without names."""
    return _hapus(Berkas.objects.filter(pemilik=pemilik, dihapus_pada=None))


def bersihkan_berkas() -> tuple[int, int]:
    """Erase expired temporary files, and stored files older than a day that no row knows; return how many of each."""
    usang = 0
    while sekali := _sapu_usang():
        usang += sekali
    return usang, sum(map(_sapu_yatim, _folder()))


@transaction.atomic
def _sapu_usang() -> int:
    usang = Berkas.objects.select_for_update(skip_locked=True).filter(kedaluwarsa__lt=timezone.now())
    return _buang(usang[:SAPU_SEKALIGUS])


def _buang(queryset: QuerySet[Berkas]) -> int:
    daftar = list(queryset)
    _hapus_isi(daftar)
    Berkas.objects.filter(pk__in=[satu.pk for satu in daftar]).delete()
    return len(daftar)


def _hapus_isi(daftar: Iterable[Berkas]) -> None:
    """Delete the stored files once the transaction is through; what fails then is left to the sweep."""
    for satu in daftar:
        transaction.on_commit(partial(satu.berkas.storage.delete, satu.berkas.name), robust=True)


def _folder() -> list[str]:
    try:
        return [f"{FOLDER}/{nama}" for nama in penyimpanan_berkas().listdir(FOLDER)[0]]
    except FileNotFoundError:  # nobody has uploaded anything yet
        return []


def _sapu_yatim(folder: str) -> int:
    penyimpanan, batas = penyimpanan_berkas(), timezone.now() - UMUR_YATIM
    isi = [f"{folder}/{nama}" for nama in penyimpanan.listdir(folder)[1]]
    dikenal = set(Berkas.objects.filter(berkas__in=isi).values_list("berkas", flat=True))
    yatim = 0
    for nama in isi:
        if nama not in dikenal and _tersimpan_sebelum(penyimpanan, nama, batas):
            penyimpanan.delete(nama)
            yatim += 1
    return yatim


def _tersimpan_sebelum(penyimpanan: Storage, nama: str, batas: datetime) -> bool:
    try:
        return penyimpanan.get_modified_time(nama) < batas
    except FileNotFoundError:  # another sweep was faster
        return False
