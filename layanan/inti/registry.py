"""A registry: named plug-ins that a site can add to, checked when they are registered."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """Classes or functions under unique names, in the order they were registered.

    Use as a decorator: `@jenis_isian.register("nik")`. Raises ValueError for a name that is taken.
    """

    def __init__(self, nama: str) -> None:
        self.nama = nama
        self._isi: dict[str, T] = {}

    def register(self, kode: str) -> Callable[[T], T]:
        """Return a decorator that files its argument under `kode`."""

        def pasang(benda: T) -> T:
            if kode in self._isi:
                raise ValueError(f"{self.nama}: nama {kode!r} sudah dipakai")
            self._isi[kode] = benda
            return benda

        return pasang

    def __getitem__(self, kode: str) -> T:
        return self._isi[kode]

    def __contains__(self, kode: object) -> bool:
        return kode in self._isi

    def __iter__(self) -> Iterator[str]:
        return iter(self._isi)

    def items(self) -> list[tuple[str, T]]:
        """Return (name, plug-in) pairs in registration order."""
        return list(self._isi.items())
