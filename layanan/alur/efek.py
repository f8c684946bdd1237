"""Named effects of stage actions: code that runs when a stage is done. A capability above registers them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from layanan.inti.registry import Registry

Jalankan = Callable[[Any, Mapping[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Efek:
    """An effect: takes the locked case and the cleaned input, and returns what to add to the event's details.

    One with a `label` needs no input of its own, so a route may pick it for any stage.
    """

    jalankan: Jalankan
    label: str | Promise = ""


efek_tahap: Registry[Efek] = Registry("efek tahap")
"""Effects by name. They run inside the transaction, before the case is saved."""


def daftarkan_efek(kode: str, label: str | Promise = "") -> Callable[[Jalankan], Jalankan]:
    """Return a function decorator that files an effect under `kode`."""

    def pasang(fungsi: Jalankan) -> Jalankan:
        efek_tahap.register(kode)(Efek(fungsi, label))
        return fungsi

    return pasang


def pilihan_efek() -> list[tuple[str, str | Promise]]:
    """Return the effects that a route may pick, as choices."""
    return [(kode, efek.label) for kode, efek in efek_tahap.items() if efek.label]
