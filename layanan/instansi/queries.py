"""Who may see what: every list, count and instance view asks here."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from wagtail.models import Site

from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.models import Instansi, Penugasan


def instansi_situs(request: HttpRequest) -> Instansi | None:
    """Return the office whose site this request is for, or None when the site belongs to no office."""
    if not hasattr(request, "_layanan_instansi"):
        site = Site.find_for_request(request)
        request._layanan_instansi = Instansi.objects.filter(site=site).first() if site else None
    return request._layanan_instansi


def instansi_wajib(request: HttpRequest) -> Instansi:
    """Return the office of this request's site, or raise Http404."""
    instansi = instansi_situs(request)
    if instansi is None:
        raise Http404("Situs ini belum terhubung dengan sebuah instansi")
    return instansi


def penugasan_pengguna(pengguna: Any) -> frozenset[tuple[int, str]]:
    """Return (office id, role) pairs of a user, read once per user object."""
    if not getattr(pengguna, "is_active", False):
        return frozenset()
    if not hasattr(pengguna, "_layanan_penugasan"):
        pasangan = Penugasan.objects.filter(pengguna=pengguna).values_list("instansi_id", "peran")
        pengguna._layanan_penugasan = frozenset(pasangan)
    return pengguna._layanan_penugasan


def punya_peran(pengguna: Any, instansi_id: int, *peran: str) -> bool:
    """Return whether a user holds one of the roles in that office. Superusers hold none: they configure, not decide."""
    return any((instansi_id, satu) in penugasan_pengguna(pengguna) for satu in peran)


def instansi_dengan_peran(pengguna: Any, peran: Iterable[str] = PERAN_PERKARA) -> set[int]:
    """Return the ids of the offices where a user holds one of the roles."""
    dicari = {str(satu) for satu in peran}
    return {instansi_id for instansi_id, satu in penugasan_pengguna(pengguna) if satu in dicari}


def lingkup_instansi(
    queryset: QuerySet, pengguna: Any, peran: Iterable[str] = tuple(Peran), jalur: str = "instansi"
) -> QuerySet:
    """Return the rows of `queryset` that a user may see: own offices, all for superusers.

    `jalur` is the path from the model to its office.
    """
    if getattr(pengguna, "is_superuser", False) and pengguna.is_active:
        return queryset
    return queryset.filter(**{f"{jalur}__in": instansi_dengan_peran(pengguna, peran)})


def petugas_berperan(instansi_id: int, peran: str) -> QuerySet:
    """Return the active users who hold a role in an office, by name."""
    return (
        Penugasan._meta.get_field("pengguna")
        .related_model.objects.filter(penugasan__instansi=instansi_id, penugasan__peran=peran, is_active=True)
        .order_by("first_name", "username")
    )


def nama_pengguna(pengguna: Any) -> str:
    """Return an officer's full name, the account name when there is none, or a dash for nobody."""
    return (pengguna.get_full_name() or pengguna.get_username()) if pengguna else "–"


def kantor_aktif() -> QuerySet[Instansi]:
    """Return the offices where somebody works on cases, by name; work may be handed over to these."""
    bertugas = Penugasan.objects.filter(peran__in=PERAN_PERKARA, pengguna__is_active=True)
    return Instansi.objects.filter(pk__in=bertugas.values("instansi"))


def pemegang_menurut_kode(kode: Collection[str]) -> dict[str, tuple[str, dict[str, set[int]]]]:
    """Return by code the name of offices and who holds each role there; unknown codes are absent."""
    ada = Instansi.objects.filter(kode__in=kode) if kode else ()
    return {satu.kode: (satu.nama, pemegang_peran(satu.pk)) for satu in ada}


def nama_kantor(kode: Collection[str]) -> dict[str, str]:
    """Return the names of offices by their code; unknown codes are absent."""
    return dict(Instansi.objects.filter(kode__in=kode).values_list("kode", "nama")) if kode else {}


def pemegang_peran(instansi_id: int) -> dict[str, set[int]]:
    """Return the keys of the active users who hold each role in an office; roles that nobody holds are absent."""
    hasil: dict[str, set[int]] = {}
    penugasan = Penugasan.objects.filter(instansi=instansi_id, pengguna__is_active=True)
    for peran, pengguna in penugasan.values_list("peran", "pengguna"):
        hasil.setdefault(peran, set()).add(pengguna)
    return hasil
