"""What the system does to a case by itself, when the calendar says so."""

from typing import Any

from layanan.inti.actions import AksiKasus, Catatan
from layanan.inti.errors import AksiTertutup
from layanan.permohonan.lanjutan import kalimat_ingatkan, perlu_diingatkan
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.tenggat import catatan_terlambat, perlu_diberi_tahu


class TandaiTerlambat(AksiKasus):
    """The system tells the officers, once for each time a case comes to a stage, that its day has passed."""

    peristiwa = PeristiwaPermohonan
    kode = "terlambat"

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise AksiTertutup when it was told already, or there is nothing to tell."""
        if perlu_diberi_tahu(kasus) is None:
            raise AksiTertutup

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """Note that it was told, and whom."""
        tahap = perlu_diberi_tahu(kasus)
        kasus.diberi_tahu_terlambat = True
        return Catatan(self.kode, catatan_terlambat(kasus, tahap), rincian={"eskalasi": tahap["eskalasi"]})


class IngatkanMasa(AksiKasus):
    """The system tells the holder, once, that a result is about to expire."""

    peristiwa = PeristiwaPermohonan
    kode = "ingatkan"

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise AksiTertutup when it was told already, or there is nothing to tell."""
        if kasus.diingatkan or not perlu_diingatkan(kasus):
            raise AksiTertutup

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """Note that it was told; the sentence is public."""
        kasus.diingatkan = True
        return Catatan(self.kode, pesan_publik=kalimat_ingatkan(kasus))
