"""The stage in which one session decides on all cases that wait there: a ranking, and a number of places.

The two outcomes are actions of the stage like any other, but `bersama`: nobody can press them on one case, so that
nobody gets round the ranking (layanan.permohonan.actions.seleksi presses them on all). Their inputs are what the
session knows of each case, and stay in its record.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from layanan.alur.jenis.dasar import (
    MAJU,
    TOLAK,
    AksiTahap,
    Isian,
    JenisTahap,
    Tahap,
    aksi_kembali,
    aksi_tolak,
    daftarkan,
    isian_catatan,
)

DIPILIH, TIDAK_DIPILIH = "dipilih", "tidak_dipilih"


def isian_putusan(kasus: Any) -> Isian:
    """Return what the session notes on one case; `alasan` is what the applicant reads."""
    return {
        "peringkat": forms.IntegerField(label=_("Peringkat"), min_value=1),
        "nilai": forms.CharField(label=_("Nilai"), required=False),
        "peserta": forms.IntegerField(label=_("Banyak permohonan"), min_value=1),
        "tempat": forms.IntegerField(label=_("Tempat"), required=False),
        "alasan": forms.CharField(label=_("Alasan"), required=False),
        **isian_catatan(kasus),
    }


@daftarkan("seleksi")
class Seleksi(JenisTahap):
    """All waiting cases are decided at once, in the order of `peringkat_dari`, for `kuota` places."""

    label = _("Putusan bersama dengan peringkat dan kuota")

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the two outcomes of the session, then what an officer may do with one case: return and refuse."""
        return [
            AksiTahap(DIPILIH, _("Dipilih"), MAJU, isian_putusan, bersama=True),
            AksiTahap(TIDAK_DIPILIH, _("Tidak dipilih"), TOLAK, isian_putusan, "bahaya", bersama=True),
            *aksi_kembali(tahap),
            *aksi_tolak(tahap),
        ]

    def keterangan(self, tahap: Tahap) -> str:
        """Return that it is decided at once, and for how many places."""
        if not tahap["kuota"]:
            return str(_("Putusan bersama"))
        return str(_("Putusan bersama, %(kuota)d tempat") % {"kuota": tahap["kuota"]})
