"""Where a case is: with the office of its service, or with another one that works on a stage of its route.

A case is lent, never given away: it comes back by itself. The other office sees it only as long as it is there.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from layanan.alur.enums import JEDA, StatusPermohonan
from layanan.instansi.enums import PERAN_PERKARA
from layanan.instansi.models import Instansi
from layanan.instansi.queries import punya_peran
from layanan.inti.errors import AksiTertutup
from layanan.permohonan.models import Permohonan

Pindah = Mapping[str, Any]
"""The details of an event; `rincian_pindah` writes the part about offices."""

DIAM = (*JEDA, StatusPermohonan.TERBIT)  # the case is there, but nobody of the office is at work on it


def tempatkan(kasus: Permohonan, tahap: dict[str, Any]) -> None:
    """Note on the locked row which office works on the stage to which it comes."""
    if not tahap["kantor"]:
        kasus.kantor = None
        return
    kantor = Instansi.objects.filter(kode=tahap["kantor"]).first()
    if kantor is None:
        pesan = _("Belum dapat diteruskan: kantor “%(kode)s” tidak ada di situs ini. Hubungi pengelola situs.")
        raise AksiTertutup(pesan % {"kode": tahap["kantor"]})
    kasus.kantor = kantor if kantor.pk != kasus.instansi_id else None


def di_kantor(kantor: Collection[int], tahap: dict[str, Any]) -> Q:
    """Return the cases that are with one of these offices while they are in a stage."""
    if not tahap["kantor"]:
        return Q(instansi__in=kantor)
    return Q(kantor__in=kantor) | Q(kantor=None, instansi__in=kantor)  # a route may name its own office


def di_mana(kasus: Permohonan, teks: str) -> str:
    """Return a text, with the name of the other office that has the case."""
    return f"{teks}, {kasus.kantor.nama}" if kasus.kantor else teks


def rincian_pindah(dari: Instansi, kasus: Permohonan) -> dict[str, Any]:
    """Return what an event records of a case that was with `dari` before it; nothing when it stayed there.

    The names are those of the day: a record does not change when an office is renamed.
    """
    ke = kasus.di_kantor
    if dari.pk == ke.pk:
        return {}
    return {"kantor": {"dari": dari.nama, "ke": ke.nama, "kembali": ke.pk == kasus.instansi_id}}


def pindah_tertulis(rincian: Pindah) -> list[tuple[str, str]]:
    """Return what officers read in an event of a case that went to another office, or came back."""
    if not (pindah := rincian.get("kantor")):
        return []
    isi = _("%(ke)s (dari %(dari)s)") % pindah
    return [(_("Kembali ke") if pindah["kembali"] else _("Diserahkan ke"), isi)]


def kalimat_pindah(rincian: Iterable[Pindah]) -> str:
    """Return what the applicant reads of some events in a row: to which office the case has come, if to another."""
    pindah = [satu["kantor"] for satu in rincian if "kantor" in satu]
    if not pindah or pindah[0]["dari"] == pindah[-1]["ke"]:
        return ""
    kalimat = _("Kembali ke %(ke)s.") if pindah[-1]["kembali"] else _("Diserahkan ke %(ke)s.")
    return kalimat % pindah[-1]


def kalimat_letak(kasus: Permohonan) -> str:
    """Return which other office the applicant's case is with, or an empty string."""
    if kasus.kantor is None:
        return ""
    kalimat = _("Sekarang berada di %(kantor)s.") if kasus.status in DIAM else _("Sedang dikerjakan %(kantor)s.")
    return kalimat % {"kantor": kasus.kantor.nama}


def kalimat_titipan(kasus: Permohonan, pengguna: Any) -> str:
    """Return what an officer has to know of a case that two offices see, or an empty string."""
    if kasus.kantor is None:
        return ""
    isi = {"pemilik": kasus.instansi.nama, "kantor": kasus.kantor.nama}
    if punya_peran(pengguna, kasus.kantor_id, *PERAN_PERKARA):
        kalimat = _("Permohonan %(pemilik)s, dititipkan ke %(kantor)s selama tahap ini, lalu kembali ke sana.")
    else:
        kalimat = _("Sedang di %(kantor)s. Kantor Anda tetap dapat membacanya; tahap ini dikerjakan di sana.")
    return kalimat % isi
