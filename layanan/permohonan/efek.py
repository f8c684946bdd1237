"""Named effects of stage actions: they run inside the transaction, on the locked case, before it is saved."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.alur.efek import daftarkan_efek
from layanan.inti.penomoran import ambil_nomor, tulis_nomor
from layanan.permohonan.models import Permohonan


@daftarkan_efek("beri_nomor_surat", _("Beri nomor surat"))
def beri_nomor_surat(permohonan: Permohonan, _masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Give the letter its number from the office's book; a letter that has one keeps it."""
    if not permohonan.nomor_surat:
        standar, hari_ini = permohonan.standar_versi.dokumen, timezone.localdate()
        urut = ambil_nomor(permohonan.instansi, f"surat.{standar['kode']}", hari_ini.year)
        permohonan.nomor_surat = tulis_nomor(
            standar["pola_nomor"], urut=urut, tanggal=hari_ini,
            kode_unit=permohonan.instansi.kode_unit, klasifikasi=standar["klasifikasi"],
        )  # fmt: skip
    return {"nomor_surat": permohonan.nomor_surat}


@daftarkan_efek("tugaskan")
def tugaskan(permohonan: Permohonan, masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Assign the officer who was chosen, with the appointed time."""
    permohonan.petugas, permohonan.waktu_jemput = masukan["petugas"], masukan["waktu"]
    return {"petugas": masukan["petugas"].pk, "waktu": masukan["waktu"].isoformat()}
