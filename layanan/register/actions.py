"""Bring a file into the register: check it, then import it or call it off; and take the register out."""

import hashlib
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django_fsm import ConcurrentTransition
from import_export.resources import ModelResource
from wagtail.log_actions import log

from layanan.instansi.models import Instansi
from layanan.inti.errors import AksiTertutup, SudahBerubah, TidakBerwenang
from layanan.register.enums import StatusBatch
from layanan.register.models import BatchImpor, RegisterLama
from layanan.register.queries import boleh_mengimpor
from layanan.register.rules import rapikan_teks


def baca_berkas(batch: BatchImpor) -> bytes:
    """Return the stored file of an import. Raises AksiTertutup when it is no longer kept."""
    try:
        with batch.berkas.open("rb") as berkas:
            return berkas.read()
    except (FileNotFoundError, ValueError) as galat:
        raise AksiTertutup(_("Berkas ini tidak disimpan lagi. Unggah lagi berkasnya.")) from galat


class PeriksaBerkas:
    """Upload a file: check every row, keep the file, and write nothing to the register.

    `resource` is the import-export resource of the kind of register.
    """

    def __init__(self, resource: type[ModelResource], instansi: Instansi, oleh: Any) -> None:
        self.resource, self.instansi, self.oleh = resource, instansi, oleh

    def execute(self, nama: str, isi: bytes) -> BatchImpor:
        """Return the new import, waiting for approval.

        Raises TidakBerwenang, or BerkasDitolak when the file is not a register at all; then nothing is kept.
        """
        _wajib_pengimpor(self.oleh, self.instansi.pk)
        hasil = self.resource(self.instansi).periksa(isi)
        batch = BatchImpor(
            instansi=self.instansi,
            nama_berkas=rapikan_teks(nama)[-160:],
            sha256=hashlib.sha256(isi).hexdigest(),
            format=hasil.tabel.format,
            oleh=self.oleh,
            jumlah_baru=len(hasil.siap),
            jumlah_sama=hasil.sama,
            jumlah_galat=len(hasil.baris_galat),
        )
        batch.berkas.save("berkas", ContentFile(isi), save=False)
        with transaction.atomic():
            batch.save()
            log(batch, "layanan.periksa_register", user=self.oleh)
        return batch


class _AksiBatch:
    """An action on a waiting import: of two clicks, or two admins, one wins and the other is told."""

    def __init__(self, batch: BatchImpor, oleh: Any) -> None:
        self.batch, self.oleh = batch, oleh

    def check(self, batch: BatchImpor) -> None:
        """Raise TidakBerwenang or, when the import no longer waits, AksiTertutup."""
        _wajib_pengimpor(self.oleh, batch.instansi_id)
        if batch.status == StatusBatch.SELESAI:
            raise AksiTertutup(_("Impor ini sudah dijalankan. Tidak ada yang diimpor dua kali."))
        if batch.status == StatusBatch.DIBATALKAN:
            raise AksiTertutup(_("Impor ini sudah dibatalkan. Unggah lagi berkasnya bila tetap diperlukan."))

    def kunci(self) -> BatchImpor:
        """Return the locked row, checked again."""
        batch = BatchImpor.objects.select_for_update().get(pk=self.batch.pk)
        self.check(batch)
        return batch


class JalankanImpor(_AksiBatch):
    """Import a checked file: all of it, or its good rows only.

    The file is read and checked again from the private storage, before the lock is taken; only the write happens under
    it. Live cases are not touched and nobody is notified.
    """

    def __init__(self, resource: type[ModelResource], batch: BatchImpor, oleh: Any) -> None:
        self.resource = resource
        super().__init__(batch, oleh)

    def execute(self, *, hanya_yang_baik: bool = False) -> BatchImpor:
        """Return the finished import.

        Raises TidakBerwenang; AksiTertutup when it no longer waits, when rows are wrong and not `hanya_yang_baik`, or
        when nothing is new; SudahBerubah when another import came first.
        """
        batch = BatchImpor.objects.select_related("instansi").get(pk=self.batch.pk)
        self.check(batch)
        resource = self.resource(batch.instansi)
        hasil = resource.periksa(baca_berkas(batch))
        if hasil.galat and not hanya_yang_baik:
            raise AksiTertutup(_("Masih ada baris yang salah. Perbaiki berkasnya, atau setujui baris yang baik saja."))
        if not hasil.siap:
            raise AksiTertutup(_("Tidak ada baris baru untuk diimpor."))
        try:
            with transaction.atomic():
                batch = self.kunci()
                batch.jumlah_baru = resource.simpan(batch)
                batch.jumlah_sama, batch.jumlah_galat = hasil.sama, len(hasil.baris_galat)
                batch.selesaikan()
                batch.save()
                log(batch, "layanan.impor_register", user=self.oleh, data={"baris_baru": batch.jumlah_baru})
        except ConcurrentTransition as galat:
            raise SudahBerubah from galat
        return batch


class BatalkanImpor(_AksiBatch):
    """Call an import off; the uploaded file is deleted, for it holds personal data nobody needs now."""

    def execute(self) -> BatchImpor:
        """Return the import, called off. Raises TidakBerwenang or AksiTertutup."""
        try:
            with transaction.atomic():
                batch = self.kunci()
                batch.batalkan()
                batch.save()
                log(batch, "layanan.batal_impor_register", user=self.oleh)
                nama, penyimpanan = batch.berkas.name, batch.berkas.storage
                transaction.on_commit(lambda: penyimpanan.delete(nama))
        except ConcurrentTransition as galat:
            raise SudahBerubah from galat
        return batch


class EksporRegister:
    """Take rows of one office's register out; who, with which filter and how many is logged, what is not."""

    def __init__(self, instansi: Instansi, oleh: Any) -> None:
        self.instansi, self.oleh = instansi, oleh

    def execute(self, baris: QuerySet[RegisterLama], format_berkas: str, saringan: dict[str, str]) -> QuerySet:
        """Return the rows of `baris` that belong to the office, after logging. Raises TidakBerwenang."""
        _wajib_pengimpor(self.oleh, self.instansi.pk)
        milik = baris.filter(instansi=self.instansi)
        data = {"format": format_berkas, "saringan": saringan, "jumlah": milik.count()}
        log(self.instansi, "layanan.ekspor_register", user=self.oleh, data=data)
        return milik


def _wajib_pengimpor(oleh: Any, instansi_id: int) -> None:
    if not boleh_mengimpor(oleh, instansi_id):
        raise TidakBerwenang
