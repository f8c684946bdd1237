"""A co-signer answers, through a link of their own. Who calls it has found the person by the link."""

from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.jenis.persetujuan import JAWABAN
from layanan.inti.actions import AksiTersedia
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup
from layanan.inti.models import intisari
from layanan.permohonan.actions.tahap import JalankanTahap
from layanan.permohonan.giliran import aksi_penyetuju
from layanan.permohonan.models import Penyetuju, Permohonan
from layanan.permohonan.penyetuju import alasan_tidak_menjawab


class SudahMenjawab(AksiTertutup):
    """The very same answer stands already."""

    kode = "sudah_menjawab"


class JawabPersetujuan(JalankanTahap):
    """Agree, or not. The same answer a second time does nothing; another one counts until all have answered.

    Raises AksiTertutup when the case does not wait for answers (any more), DataTidakSah without a reason for a no.
    """

    sumber = staticmethod(aksi_penyetuju)

    def __init__(self, penyetuju: Penyetuju, kode_aksi: str, kanal: str = Kanal.DARING_WEB) -> None:
        super().__init__(penyetuju.kasus, kode_aksi)
        self.penyetuju, self.kanal = penyetuju, kanal

    def execute(self, versi: int | None = None, **data: Any) -> Permohonan:
        """Keep the answer, and let the case go on when it was the last one."""
        try:
            return super().execute(versi, **data)
        except SudahMenjawab:
            return Permohonan.objects.get(pk=self.kasus.pk)

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Read what this person and the others have answered, on the locked row."""
        self.kasus = kasus
        self.penyetuju = kasus.penyetuju.get(pk=self.penyetuju.pk)
        if self.penyetuju.jawaban == JAWABAN.get(self.kode):
            raise SudahMenjawab(_("Anda sudah menjawab begitu."))
        if alasan := alasan_tidak_menjawab(kasus):
            raise AksiTertutup(alasan)
        self._aksi(kasus)

    def apply(self, kasus: Permohonan, **data: Any) -> Any:
        """Keep the answer with the fingerprint of what was agreed to."""
        catatan = super().apply(kasus, **data, penyetuju=self.penyetuju.jalur, kanal=self.kanal)
        catatan.rincian = {**catatan.rincian, "sidik": intisari(kasus.data)}
        return catatan


def aksi_terbuka_penyetuju(penyetuju: Penyetuju) -> list[AksiTersedia]:
    """Return what a co-signer can answer now."""
    semua = (JawabPersetujuan(penyetuju, satu.kode).tersedia() for satu in aksi_penyetuju(penyetuju.kasus))
    return [satu for satu in semua if satu is not None and satu.terbuka]
