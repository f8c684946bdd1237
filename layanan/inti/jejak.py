"""The record of a case as a chain: every event carries a fingerprint of itself and of the one before it.

What people wrote has a fingerprint of its own, with salt. Erasing it (UU 27/2022 pasal 43) takes texts and salt away,
so that nobody can guess them from the fingerprint, and the chain still holds. Stored fingerprints rest on this file:
how they are made never changes.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from layanan.inti.models import Kasus, Peristiwa, intisari

TANPA_ISI: Mapping[str, Any] = {"catatan": "", "pesan_publik": "", "rincian": {}, "garam": ""}
SEKALIGUS = 2000


@dataclass(frozen=True)
class Putus:
    """The first broken link of a case's chain: which event, and what is wrong with it."""

    nomor_register: str
    urut: int
    sebab: str


def pasang_sidik(peristiwa: Peristiwa, sebelumnya: str) -> None:
    """Fingerprint a new event; `sebelumnya` is the fingerprint of the one before it, empty for the first."""
    peristiwa.garam = secrets.token_hex(16)
    peristiwa.sidik_isi = sidik_isi(peristiwa)
    peristiwa.sidik = sidik(peristiwa, sebelumnya)


def sidik_isi(peristiwa: Any) -> str:
    """Return the fingerprint of what an event says."""
    return intisari([peristiwa.garam, peristiwa.catatan, peristiwa.pesan_publik, _bulat(peristiwa.rincian)])


def sidik(peristiwa: Any, sebelumnya: str) -> str:
    """Return the fingerprint of an event in its place."""
    waktu = peristiwa.waktu.astimezone(UTC).isoformat(timespec="microseconds")
    letak = [peristiwa.kasus_id, peristiwa.urut, peristiwa.dari, peristiwa.ke]
    return intisari([sebelumnya, *letak, peristiwa.aksi, peristiwa.pelaku_id, waktu, peristiwa.sidik_isi])


def hapus_isi(peristiwa: QuerySet[Peristiwa]) -> None:
    """Erase what events say; that they happened stays, and can still be proved."""
    peristiwa.update(**TANPA_ISI)


def periksa_jejak(model: type[Peristiwa]) -> Iterator[Putus]:
    """Yield the first broken link of each case whose record was changed; reads every event once, in order."""
    kasus_model = model._meta.get_field("kasus").related_model
    for kasus in kasus_model._default_manager.filter(peristiwa=None).iterator(SEKALIGUS):
        yield Putus(kasus.nomor_register, 1, _("semua peristiwanya hilang"))
    kasus: Kasus | None = None
    terakhir, putus = None, False
    for satu in model.objects.select_related("kasus").order_by("kasus", "urut").iterator(SEKALIGUS):
        if kasus is None or satu.kasus_id != kasus.pk:
            yield from _ujung(kasus, terakhir, putus)
            kasus, terakhir, putus = satu.kasus, None, False
        if not putus and (sebab := _sebab(satu, terakhir)):
            putus = True
            yield Putus(kasus.nomor_register, satu.urut, sebab)
        terakhir = satu
    yield from _ujung(kasus, terakhir, putus)


def _sebab(satu: Peristiwa, terakhir: Peristiwa | None) -> str:
    """Return what is wrong with an event, or an empty string."""
    if satu.urut != (terakhir.urut if terakhir else 0) + 1:
        return _("peristiwa sebelumnya hilang")
    if satu.sidik != sidik(satu, terakhir.sidik if terakhir else ""):
        return _("pelaku, waktu, tindakan, atau urutannya diubah")
    if satu.sidik_isi != sidik_isi(satu) and not _sudah_dihapus(satu):
        return _("catatan, pesan, atau rinciannya diubah")
    return ""


def _sudah_dihapus(satu: Peristiwa) -> bool:
    kosong = all(getattr(satu, nama) == isi for nama, isi in TANPA_ISI.items())
    return kosong and getattr(satu.kasus, "data_dihapus", False)


def _ujung(kasus: Kasus | None, terakhir: Peristiwa | None, putus: bool) -> Iterator[Putus]:
    """Yield when the case does not stand where its last event left it."""
    if kasus is None or putus:
        return
    if terakhir.urut != kasus.versi:
        yield Putus(kasus.nomor_register, terakhir.urut + 1, _("peristiwa sesudahnya hilang"))
    elif terakhir.ke != keadaan(kasus):
        yield Putus(kasus.nomor_register, terakhir.urut, _("keadaannya diubah tanpa peristiwa"))


def keadaan(kasus: Kasus) -> str:
    """Return where a case stands: its stage when it follows a route, else its state."""
    return getattr(kasus, "tahap", "") or kasus.status


def _bulat(isi: Any) -> Any:
    """Return JSON with every whole number as one, however the database wrote it."""
    if isinstance(isi, Mapping):
        return {kunci: _bulat(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, list | tuple):
        return [_bulat(satu) for satu in isi]
    return int(isi) if isinstance(isi, float) and isi.is_integer() else isi
