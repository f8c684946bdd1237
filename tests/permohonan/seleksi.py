"""Cases that wait for a joint decision: a score of an officer, then the session, then the counter."""

from typing import Any

from layanan.alur.models import AlurVersi
from layanan.instansi.enums import Peran
from layanan.permohonan.actions import TetapkanSeleksi
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
