"""The one way to change a case: lock, compare versions, check, change, write one event, announce after commit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.dispatch import Signal
from django_fsm import ConcurrentTransition, TransitionNotAllowed

from layanan.inti.errors import (
    AksiTertutup,
    DataTidakSah,
    GalatIsian,
    LayananError,
    SudahBerubah,
    TidakBerwenang,
)
from layanan.inti.forms import pasang_galat
from layanan.inti.isian import bersihkan
from layanan.inti.jejak import keadaan, pasang_sidik
from layanan.inti.kiriman import titipkan
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
class Susulan:
    """Something that happened to a case by itself: where it stood before, and the record."""

    dari: str
    catatan: Catatan


@dataclass(frozen=True)
class AksiTersedia:
    """An action as a person meets it: button, form, or the reason why it is closed (empty when it is open)."""

    kode: str
    label: str
    aksi: "AksiKasus"
    alasan_tertutup: str = ""
    form_class: type[forms.Form] | None = None
    gaya: str = "biasa"  # utama, biasa or bahaya

    @property
    def terbuka(self) -> bool:
        """Whether it may be done now."""
        return not self.alasan_tertutup


class FormAksi(forms.Form):
    """The inputs of an action as a form, which finds everything that the action would."""

    aksi: "AksiKasus"

    def clean(self) -> dict[str, Any]:
        """Add what is wrong with the inputs together."""
        pasang_galat(self, DataTidakSah(self.aksi.periksa(self.cleaned_data)))
        return self.cleaned_data


class AksiKasus:
    """Base of every action on an existing case.

    Subclasses implement `check` (raise TidakBerwenang when it is not this user's business, another LayananError when it
    is not open now) and `apply` (run the transition and return what to record); `isian` names the inputs, which arrive
    in `apply` checked and converted. Both see the locked row. `oleh` is an officer, or None for the citizen, whose
    right the caller proves by a code before it gets here, and for the system.
    """

    peristiwa: type[Peristiwa]  # the event model of this kind of case
    kode: str = ""
    label: str = ""
    gaya: str = "biasa"

    def __init__(self, kasus: Kasus, oleh: AbstractBaseUser | None = None) -> None:
        self.kasus = kasus
        self.oleh = oleh

    def isian(self) -> dict[str, forms.Field]:
        """Return the inputs this action asks for, by name."""
        return {}

    def periksa(self, data: Mapping[str, Any]) -> list[GalatIsian]:
        """Return what is wrong with the inputs together, beyond what each one checks by itself."""
        return []

    def bersihkan(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the inputs checked and converted, or raise DataTidakSah naming each wrong one."""
        galat, bersih = self.periksa(data), {}
        try:
            bersih = bersihkan(self.isian(), data)
        except DataTidakSah as salah:
            galat = salah.galat + galat
        if galat:
            raise DataTidakSah(galat)
        return bersih

    def tersedia(self) -> AksiTersedia | None:
        """Return the action for buttons and forms, open or closed, or None when it is not this user's business."""
        try:
            self.check(self.kasus)
        except TidakBerwenang:
            return None
        except LayananError as galat:
            return AksiTersedia(self.kode, self.label, self, alasan_tertutup=str(galat.pesan), gaya=self.gaya)
        isian = self.isian()
        form_class = type("IsianAksi", (FormAksi,), isian | {"aksi": self}) if isian else None
        return AksiTersedia(self.kode, self.label, self, form_class=form_class, gaya=self.gaya)

    def check(self, kasus: Kasus, **data: Any) -> None:
        """Raise a LayananError when the action is not open on this row for `self.oleh`; `data` is what came in."""
        raise NotImplementedError

    def apply(self, kasus: Kasus, **data: Any) -> Catatan:
        """Run the transition on the locked row and return the record of it; do not save."""
        raise NotImplementedError

    def susulan(self, kasus: Kasus, dari: str) -> Iterator[Susulan]:
        """Yield what the action sets off by itself, once it is recorded; `dari` is where the case stood before it."""
        return iter(())

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
                bersih = self.bersihkan(data)
                dari = keadaan(kasus)
                catatan = self.apply(kasus, **bersih)
                _simpan(self.peristiwa, kasus, catatan, dari, self.oleh)
                catat_susulan(self.peristiwa, kasus, self.susulan(kasus, dari))
        except ConcurrentTransition as galat:
            raise SudahBerubah from galat
        except TransitionNotAllowed as galat:
            raise AksiTertutup from galat
        return kasus


def catat_susulan(model: type[Peristiwa], kasus: Kasus, susulan: Iterable[Susulan]) -> None:
    """Give each thing that happened by itself an event of its own, by nobody, inside the caller's transaction."""
    for satu in susulan:
        _simpan(model, kasus, satu.catatan, satu.dari, None)


def _simpan(model: type[Peristiwa], kasus: Kasus, catatan: Catatan, dari: str, oleh: Any) -> None:
    kasus.versi += 1
    kasus.save()
    catat(model, kasus, catatan, dari=dari, oleh=oleh)


def catat(
    model: type[Peristiwa], kasus: models.Model, catatan: Catatan, *, dari: str = "", oleh: Any = None
) -> Peristiwa:
    """Append one event inside the caller's transaction and announce it after commit."""
    terakhir = model.objects.filter(kasus=kasus).order_by("-urut").values_list("urut", "sidik").first()
    urut, sebelumnya = terakhir or (0, "")
    peristiwa = model(
        kasus=kasus,
        urut=urut + 1,
        aksi=catatan.aksi,
        dari=dari,
        ke=keadaan(kasus),
        pelaku=oleh,
        catatan=catatan.catatan,
        pesan_publik=catatan.pesan_publik,
        rincian=dict(catatan.rincian),
    )
    pasang_sidik(peristiwa, sebelumnya)
    peristiwa.save()
    titipkan(peristiwa)
    transaction.on_commit(lambda: kasus_berubah.send_robust(type(kasus), kasus=kasus, peristiwa=peristiwa))
    return peristiwa
