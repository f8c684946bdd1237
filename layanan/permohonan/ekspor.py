"""Applications of one service as a table: a row for each case, a column for each question that was ever asked."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.formulir.dokumen import semua_isian
from layanan.formulir.jawaban import tulis_jawaban
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import FormulirVersi
from layanan.instansi.enums import Peran
from layanan.instansi.queries import instansi_dengan_peran, nama_pengguna
from layanan.katalog.models import Layanan
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan

SEKALIGUS = 500  # cases read at once
TETAP = {
    "nomor_register": _("Nomor register"),
    "status": _("Status"),
    "masuk": _("Masuk"),
    "kanal": _("Kanal"),
    "pendamping": _("Didaftarkan oleh"),
    "diputus": _("Diputus"),
    "nomor_surat": _("Nomor surat"),
    "berlaku_sampai": _("Berlaku sampai"),
}


def boleh_ekspor(pengguna: Any) -> bool:
    """Return whether a user takes applications of some office away as a file."""
    return bool(instansi_dengan_peran(pengguna, [Peran.PENGEKSPOR]))


def layanan_terekspor(pengguna: Any) -> QuerySet[Layanan]:
    """Return the services whose applications a user may take away as a file."""
    return Layanan.objects.filter(instansi__in=instansi_dengan_peran(pengguna, [Peran.PENGEKSPOR])).order_by("nama")


class TabelPermohonan:
    """The table of one service for cases filed in a period, both days included.

    Answers whose data class is in `samarkan` are masked. Cases are read bit by bit.
    """

    def __init__(self, layanan: Layanan, dari: date, sampai: date, samarkan: Collection[str]) -> None:
        self.samarkan = samarkan
        self.kasus = Permohonan.objects.filter(
            layanan=layanan, created_at__date__range=(dari, sampai)
        ).order_by("created_at", "pk")  # fmt: skip
        masuk = PeristiwaPermohonan.objects.filter(kasus__in=self.kasus.order_by(), aksi="ajukan", pelaku__isnull=False)
        self.pendamping = {satu.kasus_id: nama_pengguna(satu.pelaku) for satu in masuk.select_related("pelaku")}
        dipakai = self.kasus.order_by().values("formulir_versi")
        self.dokumen = {
            satu.pk: satu.dokumen for satu in FormulirVersi.objects.filter(pk__in=dipakai).order_by("nomor")
        }
        self.isian = {
            satu["kunci"]: satu["label"]  # the newest wording of a question that stayed the same
            for dokumen in self.dokumen.values()
            for satu in semua_isian(dokumen)
            if jenis_isian[satu["jenis"]].berisi
        }

    @property
    def judul(self) -> list[str]:
        """The headings."""
        return [*map(str, TETAP.values()), *self.isian.values()]

    def baris(self) -> Iterator[list[Any]]:
        """Yield the rows."""
        for kasus in self.kasus.iterator(chunk_size=SEKALIGUS):
            yield [*self._tetap(kasus), *self._jawaban(kasus)]

    def _tetap(self, kasus: Permohonan) -> list[Any]:
        masuk = timezone.localdate(kasus.created_at)
        return [
            kasus.nomor_register, str(kasus.get_status_display()), masuk, str(kasus.get_kanal_display()),
            self.pendamping.get(kasus.pk, ""), kasus.diputus_pada, kasus.nomor_surat, kasus.berlaku_sampai,
        ]  # fmt: skip

    def _jawaban(self, kasus: Permohonan) -> list[str]:
        hari = timezone.localdate(kasus.created_at)
        langkah = tulis_jawaban(self.dokumen[kasus.formulir_versi_id], kasus.data, self.samarkan, hari)
        isi = {baris["kunci"]: _tulis(baris) for satu in langkah for baris in satu["baris"]}
        return [isi.get(kunci, "") for kunci in self.isian]


def _tulis(baris: dict[str, Any]) -> str:
    """Return an answer as one cell; the rows of a group stand below each other."""
    if not baris["grup"]:
        return baris["jawaban"]
    return "\n".join(
        "; ".join(f"{anak['label']}: {_tulis(anak)}" for anak in satu if anak["jawaban"]) for satu in baris["grup"]
    )
