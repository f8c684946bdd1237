"""Give a person a role in an office, or take it away: assignment, admin access and page rights move together."""

from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import GroupPagePermission

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan

IZIN_HALAMAN = {
    Peran.REDAKTUR: ("add_page", "change_page"),
    Peran.KASI: ("change_page", "publish_page"),
}
"""Page rights of a role, on the tree of the office's site; publishing follows the moderation redaktur -> kasi."""

IZIN_MODEL = {
    Peran.REDAKTUR: {
        "layanan": ("add", "change", "view"),
        "peraturan": ("add", "change", "view"),
        "kategorilayanan": ("add", "change", "view"),
        "formulir": ("add", "change", "view"),
        "alur": ("add", "change", "view"),
    },
    Peran.KASI: dict.fromkeys(("layanan", "formulir", "alur"), ("change", "publish", "view")),
}
"""Rights on the editable definitions; every view narrows them to the user's own offices."""


def tugaskan(pengguna: Any, instansi: Instansi, peran: str) -> Penugasan:
    """Give `pengguna` a role in an office; giving it twice changes nothing."""
    with transaction.atomic():
        penugasan, _dibuat = Penugasan.objects.get_or_create(pengguna=pengguna, instansi=instansi, peran=peran)
        pengguna.groups.add(grup_peran(instansi, Peran(peran)))
    pengguna.__dict__.pop("_layanan_penugasan", None)
    return penugasan


def akhiri(penugasan: Penugasan) -> None:
    """Take a role away, with the rights that came with it."""
    with transaction.atomic():
        penugasan.pengguna.groups.remove(grup_peran(penugasan.instansi, Peran(penugasan.peran)))
        penugasan.delete()
    penugasan.pengguna.__dict__.pop("_layanan_penugasan", None)


def grup_peran(instansi: Instansi, peran: Peran) -> Group:
    """Return the group of a role in an office, made with its rights when it is first needed."""
    grup, dibuat = Group.objects.get_or_create(name=f"{peran.label} · {instansi.nama}")
    if dibuat:
        grup.permissions.set(_izin(peran))
        if instansi.site is not None:
            for kode in IZIN_HALAMAN.get(peran, ()):
                izin = Permission.objects.get(content_type__app_label="wagtailcore", codename=kode)
                GroupPagePermission.objects.create(group=grup, page=instansi.site.root_page, permission=izin)
    return grup


def _izin(peran: Peran) -> list[Permission]:
    kode = [("wagtailadmin", "access_admin")]
    for model, daftar in IZIN_MODEL.get(peran, {}).items():
        kode += [("layanan", f"{tindakan}_{model}") for tindakan in daftar]
    cocok = reduce(or_, (Q(content_type__app_label=label, codename=codename) for label, codename in kode))
    return list(Permission.objects.filter(cocok))
