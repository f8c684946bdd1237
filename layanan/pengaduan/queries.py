"""Who sees which complaint, what is open on it, and what its reporter is told."""

from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

from layanan.halaman.models import HalamanFaqMixin
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan
from layanan.instansi.queries import instansi_dengan_peran, lingkup_instansi
from layanan.inti.actions import AksiTersedia
from layanan.inti.isian import rapikan_teks
from layanan.inti.kode import rapikan_kode_lacak
from layanan.pengaduan.actions import AKSI_PELAPOR, AKSI_PETUGAS
from layanan.pengaduan.enums import DIPILAH, DITANGANI, IdentitasMode
from layanan.pengaduan.models import IdentitasPelapor, Pengaduan

PERAN_SEMUA = (Peran.ADMIN_WEB, Peran.KASI, Peran.LURAH, Peran.CAMAT)
"""Roles that see every complaint of their office."""

PERAN_PENGADUAN = (*PERAN_SEMUA, Peran.PETUGAS_LAYANAN)
"""Roles that see complaints at all."""


def daftar_pengaduan(pengguna: Any) -> QuerySet:
    """Return the complaints a user may open: all of the office, or only those assigned to them."""
    if getattr(pengguna, "is_superuser", False) and pengguna.is_active:
        return Pengaduan.objects.all()
    semua = instansi_dengan_peran(pengguna, PERAN_SEMUA)
    tugas = instansi_dengan_peran(pengguna, [Peran.PETUGAS_LAYANAN])
    if not tugas:
        return Pengaduan.objects.filter(instansi__in=semua)
    return Pengaduan.objects.filter(Q(instansi__in=semua) | Q(instansi__in=tugas, petugas=pengguna.pk))


def menunggu(pengguna: Any) -> QuerySet:
    """Return the complaints in which it is this user's turn."""
    memilah = Q(status__in=DIPILAH, instansi__in=instansi_dengan_peran(pengguna, [Peran.ADMIN_WEB]))
    menangani = Q(status__in=DITANGANI, petugas=pengguna.pk)
    return daftar_pengaduan(pengguna).filter(memilah | menangani)


def petugas_terlihat(pengguna: Any) -> QuerySet:
    """Return the service officers whose names a user may filter by: those of the own offices."""
    penugasan = lingkup_instansi(Penugasan.objects.filter(peran=Peran.PETUGAS_LAYANAN), pengguna, PERAN_PENGADUAN)
    return get_user_model().objects.filter(pk__in=penugasan.values("pengguna")).order_by("first_name", "username")


def cari_pengaduan(queryset: QuerySet, kueri: str) -> QuerySet:
    """Return the complaints with this register number (whole, or its last digits) or tracking code."""
    ketikan = rapikan_teks(kueri).strip().upper()
    nomor = [ketikan]
    if ketikan.isascii() and ketikan.isdecimal() and len(ketikan) <= 6:
        tahun = timezone.localdate().year
        nomor = [f"{Pengaduan.awalan_nomor}/{satu}/{int(ketikan):06}" for satu in range(tahun - 4, tahun + 1)]
    cocok = Q(nomor_register__in=nomor)
    if lacak := rapikan_kode_lacak(kueri):
        cocok |= Q(kode_lacak=lacak)
    return queryset.filter(cocok)


def aksi_terbuka(pengaduan: Pengaduan, pengguna: Any) -> list[AksiTersedia]:
    """Return the user's actions on a complaint, closed ones with the reason; None is the reporter, proven by a code."""
    daftar = AKSI_PELAPOR if pengguna is None else AKSI_PETUGAS
    tersedia = (aksi(pengaduan, pengguna).tersedia() for aksi in daftar)
    return [satu for satu in tersedia if satu is not None]


def identitas_terlihat(pengaduan: Pengaduan) -> IdentitasPelapor | None:
    """Return the reporter as officers may see it: only when the reporter chose so."""
    if pengaduan.identitas_mode != IdentitasMode.TERBUKA:
        return None
    return IdentitasPelapor.objects.filter(kasus=pengaduan).first()


def sebutan_pelapor(pengaduan: Pengaduan) -> str:
    """Return what officers call the reporter."""
    identitas = identitas_terlihat(pengaduan)
    return identitas.nama if identitas else pengaduan.samaran


def halaman_faq(instansi: Instansi) -> Page | None:
    """Return the published FAQ page of the office's site, or None."""
    model = next((satu for satu in apps.get_models() if issubclass(satu, HalamanFaqMixin)), None)
    if model is None or instansi.site_id is None:
        return None
    akar = Site.objects.select_related("root_page").get(pk=instansi.site_id).root_page
    return model.objects.live().public().descendant_of(akar).first()
