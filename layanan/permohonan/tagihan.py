"""What an application owes and has paid, as people read it."""

from dataclasses import dataclass
from datetime import date

from layanan.alur.dokumen import cari_tahap
from layanan.alur.enums import BERES, StatusTagihan
from layanan.berkas.models import Berkas
from layanan.formulir.jenis import jenis_isian
from layanan.permohonan.models import Permohonan, Tagihan


@dataclass(frozen=True)
class TagihanTertulis:
    """One bill. `menunggu`: the applicant has to pay now, in the way `cara_bayar` says, within `hari` working days."""

    tahap: str
    jumlah: int | None
    jumlah_tertulis: str
    status: str
    status_tertulis: str
    menunggu: bool
    cara_bayar: str
    hari: int | None
    tanggal_bayar: date | None
    nomor_kuitansi: str
    dasar_pembebasan: str
    tunai: bool
    bukti: Berkas | None


def tagihan_tertulis(kasus: Permohonan) -> list[TagihanTertulis]:
    """Return the bills of a case in order: those that are settled, and the one of the stage it is in."""
    semua = kasus.tagihan.select_related("bukti")
    return [_tulis(kasus, satu) for satu in semua if satu.status in BERES or satu.tahap == kasus.tahap]


def _tulis(kasus: Permohonan, satu: Tagihan) -> TagihanTertulis:
    tahap = cari_tahap(kasus.alur_versi.dokumen, satu.tahap)
    return TagihanTertulis(
        tahap=tahap["nama"],
        jumlah=satu.jumlah,
        jumlah_tertulis="" if satu.jumlah is None else jenis_isian["rupiah"].tulis({}, satu.jumlah),
        status=satu.status,
        status_tertulis=str(satu.get_status_display()),
        menunggu=satu.status == StatusTagihan.BELUM,
        cara_bayar=tahap["cara_bayar"],
        hari=tahap["hari_kerja"],
        tanggal_bayar=satu.tanggal_bayar,
        nomor_kuitansi=satu.nomor_kuitansi,
        dasar_pembebasan=satu.dasar_pembebasan,
        tunai=satu.tunai,
        bukti=satu.bukti,
    )
