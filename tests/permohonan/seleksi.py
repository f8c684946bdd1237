"""Cases that wait for a joint decision: a score of an officer, then the session, then the counter."""

from dataclasses import dataclass
from typing import Any

from layanan.alur.jenis.seleksi import DIPILIH, TIDAK_DIPILIH
from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.inti.actions import AksiTersedia
from layanan.permohonan.actions import TetapkanSeleksi
from layanan.permohonan.giliran import tahap_sekarang
from layanan.permohonan.models import Permohonan
from layanan.permohonan.seleksi import buka_seleksi
from tests.alur.pabrik import buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_isian
from tests.permohonan.pabrik import ajukan, kerjakan

DITOLAK = "Tempatnya sudah terisi. Anda dapat mengajukan lagi tahun depan."
PUTUS = "putus"
SKOR = buat_isian("angka", "skor", desimal=1, wajib=False)


def tahap_putus(**ubah: Any) -> dict[str, Any]:
    """Return the session of the camat: two places, by the score."""
    awal = {"peran": Peran.CAMAT.value, "peringkat_dari": "skor", "kuota": 2, "alasan_tidak": DITOLAK}
    return buat_tahap(PUTUS, "seleksi", "nilai", **(awal | ubah))


def rute(**ubah: Any) -> list[dict[str, Any]]:
    """Return the route: the kasi gives a score, the camat decides, the counter hands over."""
    return [buat_tahap("nilai", isian_petugas=[SKOR]), tahap_putus(**ubah), buat_tahap("serah", "serah_loket")]


def terbitkan(layanan: Any, **ubah: Any) -> AlurVersi:
    """Make the route the newest version of a service's route; `ubah` changes the session."""
    return AlurVersi.terbitkan(layanan.alur, dokumen_alur(*rute(**ubah)))


def peserta(layanan: Any, kasi: Any, *skor: Any) -> list[Permohonan]:
    """Return one waiting case for each score, filed in this order; None is no score."""
    return [
        kerjakan(ajukan(layanan)[0], "teruskan", kasi, **({} if satu is None else {"isi_skor": satu})) for satu in skor
    ]


def tetapkan(layanan: Any, oleh: Any, *dipilih: Permohonan, catatan: str = "") -> Any:
    """Decide on what waits now, as an officer who sees it as it is."""
    terlihat = buka_seleksi(oleh, layanan.pk, PUTUS).versi
    return TetapkanSeleksi(layanan.pk, PUTUS, oleh).execute(terlihat, [satu.pk for satu in dipilih], catatan)


def segarkan(*kasus: Permohonan) -> list[Permohonan]:
    """Return the cases as they are now."""
    return [Permohonan.objects.get(pk=satu.pk) for satu in kasus]


@dataclass(frozen=True)
class PutusSendiri:
    """The joint decision as an action on one case: the others that wait are left as they are ranked."""

    kasus: Permohonan
    hasil: str
    oleh: Any

    def isian(self) -> dict[str, Any]:
        """Return none."""
        return {}

    def execute(self, versi: int) -> Permohonan:
        """Choose the case, or not, and return it."""
        dipilih = [self.kasus] if self.hasil == DIPILIH else []
        seleksi = buka_seleksi(self.oleh, self.kasus.layanan_id, self.kasus.tahap)
        assert seleksi.versi == {self.kasus.pk: versi}
        aksi = TetapkanSeleksi(self.kasus.layanan_id, self.kasus.tahap, self.oleh)
        aksi.execute(seleksi.versi, [satu.pk for satu in dipilih], "Berbeda dari peringkat.")
        return segarkan(self.kasus)[0]


def sidang(kasus: Permohonan, *petugas: Any) -> list[AksiTersedia]:
    """Return what these officers may decide about a case that waits alone for a session."""
    hasil, tahap = [], tahap_sekarang(kasus)
    for siapa in petugas if tahap and tahap["jenis"] == "seleksi" else ():
        seleksi = buka_seleksi(siapa, kasus.layanan_id, kasus.tahap)
        if seleksi and not any(satu.terpisah for satu in seleksi.peserta):
            kode = [DIPILIH, TIDAK_DIPILIH] if seleksi.kuota else [DIPILIH]
            hasil += [AksiTersedia(satu, satu, PutusSendiri(kasus, satu, siapa)) for satu in kode]
    return hasil
