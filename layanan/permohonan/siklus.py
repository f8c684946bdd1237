"""The life cycle of an application: the few states that the law and the citizen know, and where the case is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from layanan.alur.enums import BERHASIL, TERBUKA, StatusPermohonan
from layanan.instansi.models import Instansi
from layanan.inti.fsm import BidangStatus
from layanan.inti.models import Kasus

Status = StatusPermohonan
BELUM_TERBIT = [Status.DIAJUKAN, Status.DIPROSES, Status.MENUNGGU_PEMOHON, Status.MENUNGGU_PIHAK_LAIN]


class SiklusPermohonan(Kasus):
    """State, stage and office of an application.

    The transitions are called by layanan.permohonan.actions only; each takes the stage of the route it leads to. The
    route decides between open states, so every order of them is allowed; an issued letter ends refusal and withdrawal.
    """

    status = BidangStatus(_("status"), max_length=20, choices=StatusPermohonan, default=StatusPermohonan.DIAJUKAN)
    tahap = BidangStatus(_("tahap"), max_length=40, blank=True, protected=False)
    kantor = models.ForeignKey(  # where it is now, when that is not the office of its service (permohonan.kantor)
        Instansi,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name=_("sedang di kantor"),
    )

    class Meta:
        abstract = True

    @property
    def terbuka(self) -> bool:
        """Whether the case still moves."""
        return self.status in TERBUKA

    @property
    def di_kantor(self) -> Instansi:
        """The office that has it now."""
        return self.kantor if self.kantor_id else self.instansi

    @property
    def di_kantor_id(self) -> int:
        """The key of that office."""
        return self.kantor_id or self.instansi_id

    @transition(status, source=list(TERBUKA), target=Status.DIPROSES)
    def proses(self, tahap: str) -> None:
        """An officer has it in hand."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.MENUNGGU_PEMOHON)
    def tunggu_pemohon(self, tahap: str) -> None:
        """The office waits for the applicant; the clock of the service stands still."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.MENUNGGU_PIHAK_LAIN)
    def tunggu_pihak_lain(self, tahap: str) -> None:
        """Another office has to answer; the clock of the service stands still."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.TERBIT)
    def terbitkan(self, tahap: str) -> None:
        """The letter is signed and on its way to the applicant."""
        self.tahap = tahap

    @transition(status, source=list(TERBUKA), target=Status.SELESAI)
    def selesaikan(self) -> None:
        """The applicant has what was asked for."""
        self._tutup()

    @transition(status, source=BELUM_TERBIT, target=Status.DITOLAK)
    def tolak(self) -> None:
        """The office refuses, with a reason."""
        self._tutup()

    @transition(status, source=BELUM_TERBIT, target=Status.DIBATALKAN)
    def batalkan(self) -> None:
        """The applicant withdraws."""
        self._tutup()

    @transition(status, source=list(BERHASIL), target=Status.DICABUT)
    def cabut(self) -> None:
        """What was issued is void from now on."""
        self._tutup()

    def _tutup(self) -> None:
        """Leave the route: it is in no stage, and back with its own office."""
        self.tahap, self.kantor = "", None
