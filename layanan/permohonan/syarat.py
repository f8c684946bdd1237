"""Whether a condition of the pinned definitions holds for a case: one answer for its route and its requirements."""

from typing import TYPE_CHECKING

from django.utils import timezone

from layanan.alur.dokumen import Uji, semua_tahap
from layanan.alur.syarat import isian_dikenal, terbaca
from layanan.inti.syarat import berlaku

if TYPE_CHECKING:
    from layanan.permohonan.models import Permohonan


def uji_syarat(permohonan: "Permohonan") -> Uji:
    """Return what tells whether a condition holds for the case: its answers, and the officers' so far.

    Dates counted from today are counted from the day of filing.
    """
    dikenal = isian_dikenal(permohonan.formulir_versi.dokumen, semua_tahap(permohonan.alur_versi.dokumen))
    jawaban = permohonan.data | permohonan.isian_petugas
    hari = timezone.localdate(permohonan.created_at)
    return lambda syarat: berlaku(terbaca(syarat, dikenal), jawaban, hari)
