"""The service standard as citizens read it: 14 components in the two official groups."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.fields import RichTextField

from layanan.halaman.queries import dasar_hukum_layanan
from layanan.katalog.dokumen import JUDUL, PENGELOLAAN, PENYAMPAIAN
from layanan.katalog.models import Layanan
from layanan.katalog.syarat import persyaratan_tertulis


class Komponen(NamedTuple):
    """One component. `jenis` says how `isi` is shown: persyaratan, dasar_hukum (lists), kaya (rich text) or teks."""

    nomor: int
    kode: str
    judul: str
    jenis: str
    isi: Any


class Bagian(NamedTuple):
    """One of the two official groups."""

    judul: str
    komponen: list[Komponen]


def standar_pelayanan(layanan: Layanan) -> list[Bagian]:
    """Return both groups of a service; works on an unsaved service as well."""
    semua = [
        Komponen(nomor, kode, JUDUL[kode], *_isi(layanan, kode))
        for nomor, kode in enumerate((*PENYAMPAIAN, *PENGELOLAAN), 1)
    ]
    batas = len(PENYAMPAIAN)
    return [
        Bagian(_("Proses penyampaian pelayanan (service delivery)"), semua[:batas]),
        Bagian(_("Proses pengelolaan pelayanan (manufacturing)"), semua[batas:]),
    ]


def _isi(layanan: Layanan, kode: str) -> tuple[str, Any]:
    if kode == "persyaratan":
        return kode, persyaratan_tertulis(layanan)
    if kode == "dasar_hukum":
        return kode, dasar_hukum_layanan(layanan)
    if kode == "jangka_waktu":
        return "teks", jangka_waktu(layanan)
    return "kaya" if isinstance(Layanan._meta.get_field(kode), RichTextField) else "teks", getattr(layanan, kode)


def jangka_waktu(layanan: Layanan) -> str:
    """Return how long the service takes: the office's own words, or else the number of working days."""
    hari = layanan.jangka_waktu_hari
    if layanan.jangka_waktu or hari is None:
        return layanan.jangka_waktu
    if hari == 0:
        return _("Pada hari yang sama")
    return ngettext("%(hari)d hari kerja", "%(hari)d hari kerja", hari) % {"hari": hari}
