"""The one way to change a case: lock, compare versions, check, change, write one event, announce after commit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.dispatch import Signal
from django.forms import Form
from django_fsm import ConcurrentTransition

from layanan.inti.errors import SudahBerubah
from layanan.inti.models import Kasus, Peristiwa

kasus_berubah = Signal()
"""Sent after commit, once for each event of a case.

Arguments: `sender` (the case's class), `kasus`, `peristiwa`. Not sent for a refused or rolled-back action, nor for
historical rows. A receiver that raises does not undo the action.
"""


@dataclass
class Catatan:
    """What an action leaves in the case's record."""

    aksi: str
    catatan: str = ""
    pesan_publik: str = ""
    rincian: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class AksiTersedia:
    """An action as one user meets it now: a button when open, otherwise the reason why it is closed."""

    kode: str
    label: Any
    alasan_tertutup: str = ""
    form_class: type[Form] | None = None
    gaya: str = "utama"  # utama, biasa or bahaya


class AksiKasus:
    """Base of every action on an existing case.

    Subclasses implement `check` (raise a LayananError when this may not happen) and `apply` (run the transition and
    return what to record). Both see the locked row. `oleh` is an officer, or None for the citizen, whose right the
    caller proves by a code before it gets here, and for the system.
    """

    peristiwa: type[Peristiwa]  # the event model of this kind of case

    def __init__(self, kasus: Kasus, oleh: AbstractBaseUser | None = None) -> None:
        self.kasus = kasus
        self.oleh = oleh

    def check(self, kasus: Kasus, **data: Any) -> None:
        """Raise a LayananError when the action is not open on this row for `self.oleh`."""
        raise NotImplementedError

    def apply(self, kasus: Kasus, **data: Any) -> Catatan:
        """Run the transition on the locked row and return the record of it; do not save."""
        raise NotImplementedError

    def execute(self, versi: int | None = None, **data: Any) -> Kasus:
        """Do it, or raise.

        `versi` is the version the person saw. When the row has moved on since, SudahBerubah is raised: of two officers
        one wins and the other is told, and a second click does nothing.
        """
        try:
            with transaction.atomic():
                kasus = type(self.kasus)._default_manager.select_for_update().get(pk=self.kasus.pk)
                if versi is not None and versi != kasus.versi:
                    raise SudahBerubah
                self.check(kasus, **data)
                dari = keadaan(kasus)
                catatan = self.apply(kasus, **data)
                kasus.versi += 1
                kasus.save()
                catat(self.peristiwa, kasus, catatan, dari=dari, oleh=self.oleh)
        except ConcurrentTransition as galat:
            raise SudahBerubah from galat
        return kasus


def keadaan(kasus: Kasus) -> str:
    """Return where a case stands: its stage when it follows a route, else its state."""
    return getattr(kasus, "tahap", "") or kasus.status


def catat(
    model: type[Peristiwa], kasus: models.Model, catatan: Catatan, *, dari: str = "", oleh: Any = None
) -> Peristiwa:
    """Append one event inside the caller's transaction and announce it after commit."""
    terakhir = model.objects.filter(kasus=kasus).aggregate(models.Max("urut"))["urut__max"] or 0
    peristiwa = model.objects.create(
        kasus=kasus,
        urut=terakhir + 1,
        aksi=catatan.aksi,
        dari=dari,
        ke=keadaan(kasus),
        pelaku=oleh,
        catatan=catatan.catatan,
        pesan_publik=catatan.pesan_publik,
        rincian=dict(catatan.rincian),
    )
    transaction.on_commit(lambda: kasus_berubah.send_robust(type(kasus), kasus=kasus, peristiwa=peristiwa))
    return peristiwa
