"""What a stage action leaves on the case, inside its transaction and before it is saved; the named effects."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.efek import daftarkan_efek, efek_tahap
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.isian import isian_tahap, kunci_ceklis
from layanan.berkas.actions import hapus_berkas_identitas
from layanan.inti.errors import AksiTertutup
from layanan.inti.penomoran import ambil_nomor_surat
from layanan.permohonan.janji import catat_hadir, lepas_janji
from layanan.permohonan.lanjutan import catat_putusan
from layanan.permohonan.models import Permohonan

SUDAH_DIPUTUS = (StatusPermohonan.TERBIT, *AKHIR)
LONCATAN = 1000  # numbers already in use that a book goes past
TAK_DILAYANI = (StatusPermohonan.DITOLAK, StatusPermohonan.DIBATALKAN)


def jalankan_efek(nama: Iterable[str], kasus: Permohonan, data: Mapping[str, Any]) -> dict[str, Any]:
    """Run effects by name and return what they add to the event's details."""
    rincian: dict[str, Any] = {}
    for satu in nama:
        if satu not in efek_tahap:
            pesan = _("Tahap ini memerlukan “%(nama)s”, yang tidak terpasang di situs ini. Hubungi pengelola situs.")
            raise AksiTertutup(pesan % {"nama": satu})
        rincian |= efek_tahap[satu].jalankan(kasus, data)
    return rincian


def sesudah_putusan(kasus: Permohonan) -> None:
    """Note the decision; erase the photos of identity cards, and give back a time that nobody will use."""
    catat_putusan(kasus)
    if kasus.status in SUDAH_DIPUTUS:
        hapus_berkas_identitas(kasus.pemilik)
    if kasus.status in TAK_DILAYANI:
        lepas_janji(kasus)


def simpan_isian(kasus: Permohonan, tahap: dict[str, Any], data: Mapping[str, Any]) -> None:
    """Replace what the case keeps of this stage."""
    kunci = kunci_ceklis(tahap)
    milik = {kunci, *(satu["kunci"] for satu in isian_tahap(tahap))}
    lama = {nama: nilai for nama, nilai in kasus.isian_petugas.items() if nama not in milik}
    ceklis = {kunci: data["ceklis"]} if tahap["ceklis"] else {}
    kasus.isian_petugas = lama | ceklis | data["isian_petugas"]


@daftarkan_efek("beri_nomor_surat", gettext_lazy("Beri nomor surat"))
def beri_nomor_surat(permohonan: Permohonan, _masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Give the letter its number from the office's book; a letter that has one keeps it."""
    if not permohonan.nomor_surat:
        permohonan.nomor_surat = _nomor_bebas(permohonan)
    return {"nomor_surat": permohonan.nomor_surat}


def _nomor_bebas(permohonan: Permohonan) -> str:
    """Return the next number that no letter of the office has, whatever the pattern was before."""
    standar, instansi = permohonan.standar_versi.dokumen, permohonan.instansi
    for _kali in range(LONCATAN):
        nomor = ambil_nomor_surat(instansi, standar["pola_nomor"], standar["klasifikasi"])
        if not Permohonan.objects.filter(instansi=instansi, nomor_surat=nomor).exists():
            return nomor
    pesan = _("Pola nomor surat “%(pola)s” memberi nomor yang sudah dipakai. Minta admin memperbaiki polanya.")
    raise AksiTertutup(pesan % {"pola": standar["pola_nomor"]})


@daftarkan_efek("tugaskan")
def tugaskan(permohonan: Permohonan, masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Assign the officer who was chosen, with the appointed time."""
    permohonan.petugas, permohonan.waktu_jemput = masukan["petugas"], masukan["waktu"]
    return {"petugas": masukan["petugas"].pk, "waktu": masukan["waktu"].isoformat()}


@daftarkan_efek("catat_hadir")
def hadir(permohonan: Permohonan, _masukan: Mapping[str, Any]) -> dict[str, Any]:
    """Note on the appointment that the applicant has come."""
    catat_hadir(permohonan)
    return {}
