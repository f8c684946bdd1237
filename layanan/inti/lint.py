"""Findings of the checks before publishing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Temuan:
    """One finding: a stable code, where it is, what to do; blocking unless said otherwise."""

    kode: str
    tempat: str
    pesan: str
    memblokir: bool = True

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}"
