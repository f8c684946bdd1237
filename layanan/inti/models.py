"""Abstract bases of cases, events and compiled definitions; the counters of the number books; the outbox."""

import hashlib
import json
import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.inti import kode
from layanan.inti.enums import Kanal
from layanan.inti.fsm import ModelStatus


class BukuNomor(models.Model):
    """A counter: the last number given out by one office in one book in one year."""

    instansi = models.ForeignKey("layanan.Instansi", on_delete=models.PROTECT, related_name="+")
    buku = models.CharField(max_length=160)  # "PMH", or "surat." and the pattern of the number
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["instansi", "buku", "tahun"], name="buku_nomor_unik")]

    def __str__(self) -> str:
        return f"{self.buku}/{self.tahun}: {self.terakhir}"


class Kasus(ModelStatus):
    """What an application and a complaint have in common: office, number, codes, version, channel."""

    awalan_nomor: ClassVar[str]  # first part of the register number, e.g. "PMH"

    instansi = models.ForeignKey(
        "layanan.Instansi", on_delete=models.PROTECT, related_name="+", verbose_name=_("instansi")
    )
    nomor_register = models.CharField(_("nomor register"), max_length=40)
    kode_lacak = models.CharField(_("kode lacak"), max_length=kode.PANJANG_LACAK, unique=True, editable=False)
    kode_akses = models.CharField(max_length=128, editable=False)
    akses_gagal = models.PositiveSmallIntegerField(default=0, editable=False)
    akses_terkunci_sampai = models.DateTimeField(null=True, editable=False)
    kunci = models.CharField(max_length=64, unique=True, editable=False)  # hash of the idempotency key
    kanal = models.CharField(_("kanal"), max_length=20, choices=Kanal, default=Kanal.DARING_WEB)
    versi = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(_("masuk"), default=timezone.now, editable=False)
    updated_at = models.DateTimeField(_("berubah"), auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.nomor_register

    def pasang_kode(self, kunci: str) -> str:
        """Give a new case its codes and return the access code, which is not stored in the clear."""
        kode_akses = kode.kode_akses_dari(kunci)
        self.kunci = kode.intisari_kunci(kunci)
        self.kode_lacak = kode.kode_lacak_baru()
        self.kode_akses = kode.sandikan_akses(kode_akses)
        return kode_akses

    @property
    def kode_lacak_tertulis(self) -> str:
        """The tracking code as printed on a receipt."""
        return kode.tulis_kode_lacak(self.kode_lacak)


class Peristiwa(models.Model):
    """One thing that happened to a case. Rows are only ever added.

    `sidik` chains it to the one before, `sidik_isi` holds for what it says, with `garam` (layanan.inti.jejak).
    """

    urut = models.PositiveIntegerField()
    aksi = models.CharField(_("tindakan"), max_length=40)
    dari = models.CharField(_("dari"), max_length=40, blank=True)
    ke = models.CharField(_("menjadi"), max_length=40)
    pelaku = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    catatan = models.TextField(_("catatan internal"), blank=True)
    pesan_publik = models.TextField(_("pesan untuk warga"), blank=True)
    rincian = models.JSONField(default=dict)
    waktu = models.DateTimeField(_("waktu"), default=timezone.now)
    garam = models.CharField(max_length=32, editable=False)
    sidik_isi = models.CharField(max_length=64, editable=False)
    sidik = models.CharField(max_length=64, editable=False)

    class Meta:
        abstract = True
        ordering = ["urut"]

    def __str__(self) -> str:
        return f"{self.urut}. {self.aksi}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; an existing event is never written again."""
        if not self._state.adding:
            raise TypeError("Peristiwa tidak dapat diubah")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse: events are the record."""
        raise TypeError("Peristiwa tidak dapat dihapus")


class VersiDokumen(models.Model):
    """An immutable, numbered, canonical JSON document compiled from an editable definition.

    Subclasses name the definition: a foreign key `induk` with `related_name="versi"` and on_delete=PROTECT.
    """

    nomor = models.PositiveIntegerField(_("versi"))
    dokumen = models.JSONField()
    sha256 = models.CharField(max_length=64)
    diterbitkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    diterbitkan_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering = ["-nomor"]
        get_latest_by = "nomor"
        constraints = [models.UniqueConstraint(fields=["induk", "nomor"], name="%(class)s_unik")]

    def __str__(self) -> str:
        return f"{self.induk} v{self.nomor}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; a published version is never written again."""
        if not self._state.adding:
            raise TypeError("Versi yang sudah terbit tidak dapat diubah")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse: a case may rest on it."""
        raise TypeError("Versi yang sudah terbit tidak dapat dihapus")

    @classmethod
    @transaction.atomic
    def terbitkan(cls, induk: models.Model, dokumen: dict, oleh: Any = None) -> Self:
        """Return the version that holds `dokumen`, making a new one only when the content differs from the last."""
        sha256 = intisari(dokumen)
        type(induk)._default_manager.select_for_update().get(pk=induk.pk)  # one publisher at a time
        terakhir = cls.objects.filter(induk=induk).order_by("-nomor").first()
        if terakhir is not None and terakhir.sha256 == sha256:
            return terakhir
        nomor = terakhir.nomor + 1 if terakhir else 1
        return cls.objects.create(induk=induk, nomor=nomor, dokumen=dokumen, sha256=sha256, diterbitkan_oleh=oleh)


def kanonik(dokumen: Any) -> bytes:
    """Return the one byte form of a JSON document: sorted keys, no blanks, UTF-8."""
    return json.dumps(dokumen, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def intisari(dokumen: Any) -> str:
    """Return the SHA-256 of a document in its one byte form, as hexadecimal digits."""
    return hashlib.sha256(kanonik(dokumen)).hexdigest()


class Kiriman(models.Model):
    """Something to be done once for an event, outside its transaction (layanan.inti.kiriman).

    `kunci` stays the same over all tries, so that a receiver can tell a repetition. `dikunci_sampai` is the lease of
    the process that works on it; `berikutnya` is when it may be tried again.
    """

    kunci = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    penerima = models.CharField(max_length=40)
    model = models.CharField(max_length=80)  # of the event, as app_label.model_name
    peristiwa_id = models.BigIntegerField()
    dibuat = models.DateTimeField(default=timezone.now)
    berikutnya = models.DateTimeField(default=timezone.now)
    dikunci_sampai = models.DateTimeField(null=True)
    coba = models.PositiveSmallIntegerField(default=0)
    selesai_pada = models.DateTimeField(null=True)
    gagal_pada = models.DateTimeField(null=True)  # given up
    galat = models.CharField(max_length=80, blank=True)  # the kind of error: a message could hold personal data

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "peristiwa_id", "penerima"], name="kiriman_sekali"),
        ]
        indexes = [
            models.Index(
                fields=["berikutnya"],
                condition=models.Q(selesai_pada__isnull=True, gagal_pada__isnull=True),
                name="kiriman_menunggu",
            )
        ]

    def __str__(self) -> str:
        return f"{self.penerima}: {self.model} {self.peristiwa_id}"


class Pembacaan(models.Model):
    """That somebody of the office opened a case, with the personal data in it: one row for each person and day."""

    model = models.CharField(max_length=80)  # of the case, as app_label.model_name
    kasus_id = models.BigIntegerField()
    pembaca = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    hari = models.DateField()
    pertama = models.DateTimeField(default=timezone.now)
    terakhir = models.DateTimeField(default=timezone.now)
    kali = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "kasus_id", "hari", "pembaca"], name="pembacaan_sehari"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.kasus_id}, {self.hari}: {self.pembaca}"
