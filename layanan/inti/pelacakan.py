"""How a citizen reaches a case: the tracking code shows where it stands, the access code opens it.

Each capability registers a `Pelacak` for its kind of case.
"""

from datetime import timedelta
from typing import Any, ClassVar

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from layanan.inti.actions import AksiTersedia
from layanan.inti.errors import GalatIsian, LayananError
from layanan.inti.kode import rapikan_kode_akses, rapikan_kode_lacak
from layanan.inti.models import Kasus
from layanan.inti.registry import Registry

BATAS_GAGAL = 10
LAMA_TERKUNCI = timedelta(minutes=15)


class AksesDitolak(LayananError):
    """The case stays closed. Unknown, wrong and locked are one answer, so that nobody learns which codes exist."""

    kode = "akses_ditolak"
    status = 403
    pesan = _(
        "Kode lacak dan kode akses tidak cocok. Periksa kembali kedua kode. "
        "Setelah 10 kali salah, tunggu 15 menit sebelum mencoba lagi."
    )


class Pelacak:
    """What a kind of case tells its citizen. Both dicts are made to be shown and to be sent as JSON."""

    model: ClassVar[type[Kasus]]

    def ringkas(self, kasus: Kasus) -> dict[str, Any]:
        """Return what the tracking code shows.

        Shape: {jenis, status, langkah, riwayat: [(waktu, kalimat)]}, and `letak` where another office may have it. No
        text of the citizen, no name, no number.
        """
        raise NotImplementedError

    def isi(self, kasus: Kasus) -> dict[str, Any]:
        """Return what the access code shows on top: own words and answers; the capability names the keys."""
        raise NotImplementedError

    def masukan(
        self, kasus: Kasus, aksi: AksiTersedia, terkirim: QueryDict, berkas: MultiValueDict
    ) -> tuple[QueryDict, list[GalatIsian]]:
        """Return what was posted for an open action, files exchanged for their ids, and what was refused of them."""
        return terkirim, []

    def tautan(self, kasus: Kasus, kode_akses: str, request: HttpRequest) -> dict[str, Any]:
        """Return the links that the citizen hands to others, with what they have done; most kinds have none."""
        return {}

    def berkas(self, kasus: Kasus) -> list[Any]:
        """Return the citizen's own files (layanan.berkas.models.Berkas); most kinds have none."""
        return []

    def aksi_warga(self, kasus: Kasus) -> list[AksiTersedia]:
        """Return what the citizen can do now, and closed actions with their reason."""
        raise NotImplementedError


pelacak: Registry[type[Pelacak]] = Registry("pelacak")
"""Kinds of cases that can be tracked: `@pelacak.register("pengaduan")`."""


def cari(kode_lacak: str) -> Kasus | None:
    """Return the case with this tracking code, however it was typed, or None."""
    rapi = rapikan_kode_lacak(kode_lacak)
    if not rapi:
        return None
    for _nama, kelas in pelacak.items():
        kasus = kelas.model._default_manager.select_related("instansi").filter(kode_lacak=rapi).first()
        if kasus is not None:
            return kasus
    return None


def pelacak_untuk(kasus: Kasus) -> Pelacak:
    """Return the tracker of this kind of case."""
    return next(kelas() for _nama, kelas in pelacak.items() if isinstance(kasus, kelas.model))


def buka_dengan_akses(kasus: Kasus | None, kode_akses: str) -> None:
    """Return when the access code opens the case, else raise AksesDitolak.

    Costs one password hash whatever the answer. Wrong tries are counted under a row lock, so that many at once count as
    many; the caller must not be inside a transaction that the refusal would roll back.
    """
    ketikan = rapikan_kode_akses(kode_akses)
    if kasus is None:
        make_password(ketikan)
        raise AksesDitolak
    cocok = check_password(ketikan, kasus.kode_akses)  # before the lock: hashing is slow on purpose
    if not _catat_percobaan(kasus, cocok=cocok):
        raise AksesDitolak


def _catat_percobaan(kasus: Kasus, *, cocok: bool) -> bool:
    """Count the try and return whether it opens the case."""
    model = type(kasus)._default_manager
    with transaction.atomic():
        lama = model.select_for_update().values_list("akses_gagal", "akses_terkunci_sampai").get(pk=kasus.pk)
        if lama[1] and lama[1] > timezone.now():
            return False
        gagal, terkunci = 0 if cocok else lama[0] + 1, None
        if gagal >= BATAS_GAGAL:
            gagal, terkunci = 0, timezone.now() + LAMA_TERKUNCI
        if (gagal, terkunci) != lama:
            model.filter(pk=kasus.pk).update(akses_gagal=gagal, akses_terkunci_sampai=terkunci)
    return cocok
