"""Give a person a role in an office, or take it away: assignment, admin access and page rights move together."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowContentType,
    WorkflowMixin,
    WorkflowPage,
    WorkflowTask,
)

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan, PersetujuanKasi

NAMA_MODERASI = "Moderasi redaktur dan kasi"
NAMA_TUGAS = "Persetujuan Kepala Seksi"

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
        "harilibur": ("add", "change", "delete", "view"),
        "jadwaljanji": ("add", "change", "delete", "view"),
        "haritutup": ("add", "change", "delete", "view"),
    },
    Peran.SEKRETARIAT: {"harilibur": ("add", "change", "delete", "view")},
    Peran.KASI: dict.fromkeys(("layanan", "formulir", "alur"), ("change", "publish", "view")),
}
"""Rights on the editable definitions; every view narrows them to the user's own offices."""


IZIN_KOLEKSI = {
    Peran.REDAKTUR: (
        "add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document",
    ),
}  # fmt: skip
"""Rights on the office's own collection of pictures and documents for pages."""


def peran_berizin(model: type[models.Model], tindakan: Iterable[str]) -> frozenset[str]:
    """Return the roles that carry one of the rights on a model; every role for a model without a row in IZIN_MODEL."""
    nama = model._meta.model_name
    if not any(nama in izin for izin in IZIN_MODEL.values()):
        return frozenset(Peran)
    dicari = set(tindakan)
    return frozenset(peran for peran, izin in IZIN_MODEL.items() if dicari & set(izin.get(nama, ())))


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
    """Return the group of a role in an office, made with its rights when it is first needed.

    Named by codes: a label depends on the language, and an office may be renamed.
    """
    grup, dibuat = Group.objects.get_or_create(name=f"{instansi.kode}: {peran.value}")
    if dibuat:
        _beri_hak(grup, instansi, peran)
    return grup


def perbarui_hak(instansi: Instansi) -> None:
    """Give the groups of an office the rights of their roles again, on the tree of the site the office has now."""
    with transaction.atomic():
        for peran in Peran:
            for grup in Group.objects.filter(name=f"{instansi.kode}: {peran.value}"):
                _beri_hak(grup, instansi, peran)
        if instansi.site is not None:
            pasang_moderasi(instansi)


def pasang_moderasi(instansi: Instansi) -> Workflow:
    """Put the office's pages, and every definition that can be moderated, under the workflow redaktur -> kasi.

    One workflow serves all offices: its only task asks the kasi of the office that owns the page or definition.
    """
    with transaction.atomic():
        tugas, _ = PersetujuanKasi.objects.get_or_create(name=NAMA_TUGAS, defaults={"active": True})
        alur, baru = Workflow.objects.get_or_create(name=NAMA_MODERASI)
        if baru:
            WorkflowTask.objects.create(workflow=alur, task=tugas, sort_order=0)
        if instansi.site is not None:
            WorkflowPage.objects.get_or_create(page=instansi.site.root_page, defaults={"workflow": alur})
        for model in _model_bermoderasi():
            jenis = ContentType.objects.get_for_model(model)
            WorkflowContentType.objects.get_or_create(content_type=jenis, defaults={"workflow": alur})
    return alur


def _model_bermoderasi() -> list[type[models.Model]]:
    calon = (apps.get_model("layanan", nama) for nama in IZIN_MODEL[Peran.KASI])
    return [model for model in calon if issubclass(model, WorkflowMixin)]


def _beri_hak(grup: Group, instansi: Instansi, peran: Peran) -> None:
    grup.permissions.set(_izin(peran))
    _beri_hak_koleksi(grup, instansi, peran)
    GroupPagePermission.objects.filter(group=grup).delete()
    if instansi.site is None:
        return
    for kode in IZIN_HALAMAN.get(peran, ()):
        izin = Permission.objects.get(content_type__app_label="wagtailcore", codename=kode)
        GroupPagePermission.objects.create(group=grup, page=instansi.site.root_page, permission=izin)


def _beri_hak_koleksi(grup: Group, instansi: Instansi, peran: Peran) -> None:
    akar = Collection.get_first_root_node()
    if peran not in IZIN_KOLEKSI or akar is None or grup.collection_permissions.exists():
        return
    koleksi = akar.add_child(name=instansi.nama)
    for izin in Permission.objects.filter(codename__in=IZIN_KOLEKSI[peran]):
        GroupCollectionPermission.objects.create(group=grup, collection=koleksi, permission=izin)


def _izin(peran: Peran) -> list[Permission]:
    kode = [("wagtailadmin", "access_admin")]
    for model, daftar in IZIN_MODEL.get(peran, {}).items():
        kode += [("layanan", f"{tindakan}_{model}") for tindakan in daftar]
    cocok = reduce(or_, (Q(content_type__app_label=label, codename=codename) for label, codename in kode))
    return list(Permission.objects.filter(cocok))
