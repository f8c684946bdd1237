"""django-fsm, hardened.

The stock `FSMField(protected=True)` breaks `full_clean()` and, while an object is refreshed, lifts its protection for
the whole process. `BidangStatus` lets an unchanged value through and nothing else; `ModelStatus` lifts protection on
the one instance only, and refuses the save when another process has moved the state meanwhile.
"""

from typing import Any

from django.db import models
from django_fsm import ConcurrentTransitionMixin, FSMField, FSMFieldDescriptor


class _Penjaga(FSMFieldDescriptor):
    def __set__(self, instance: models.Model, value: Any) -> None:
        nama, isi = self.field.name, instance.__dict__
        if nama in isi and self.field.protected and not isi.get("_memuat"):
            if isi[nama] == value:
                return
            raise AttributeError(f"{nama} hanya berubah lewat transisi")
        self.field.set_proxy(instance, value)
        self.field.set_state(instance, value)


class BidangStatus(FSMField):
    """A state that only transitions change. Bulk updates bypass it, as they bypass everything."""

    descriptor_class = _Penjaga

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("protected", True)
        super().__init__(*args, **kwargs)


class ModelStatus(ConcurrentTransitionMixin, models.Model):
    """Base of models with a `BidangStatus`: the database decides which of two officers was first."""

    class Meta:
        abstract = True

    def _update_initial_state(self) -> None:
        """Note the state as it was read; of a row read in part it is not known, and to ask would lead here again."""
        if all(bidang.attname in self.__dict__ for bidang in self.state_fields):
            super()._update_initial_state()

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Reload, with the state fields open on this instance only."""
        self.__dict__["_memuat"] = True
        try:
            models.Model.refresh_from_db(self, *args, **kwargs)
        finally:
            self.__dict__.pop("_memuat", None)
        self._update_initial_state()


def keadaan_asal(transisi: Any) -> list[str]:
    """Return the states from which a transition method can run, as declared."""
    return list(transisi._django_fsm.transitions)
