"""What an officer sees and may do, and what the citizen is told."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.forms import DateTimeField, ModelChoiceField
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import cari_tahap, semua_tahap
from layanan.alur.enums import StatusPermohonan
from layanan.alur.isian import formulir_petugas
from layanan.alur.jenis import jenis_dari
from layanan.alur.models import AlurVersi
from layanan.formulir.enums import KelasData
from layanan.formulir.jawaban import tulis_jawaban
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.queries import instansi_dengan_peran, punya_peran
from layanan.permohonan.giliran import aksi_sepanjang_alur, petunjuk_giliran, tahap_sekarang
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan

KALIMAT_AKHIR = {
    StatusPermohonan.SELESAI: gettext_lazy("Selesai. Dokumen sudah diterima."),
    StatusPermohonan.DITOLAK: gettext_lazy("Permohonan ditolak. Alasannya dapat dibaca dengan kode akses."),
    StatusPermohonan.DIBATALKAN: gettext_lazy("Permohonan dibatalkan oleh pemohon."),
}


def daftar_permohonan(pengguna: Any) -> QuerySet[Permohonan]:
    """Return the cases a user may see: those of the own offices; a courier only what is assigned to them."""
    semua = Permohonan.objects.select_related("layanan", "instansi", "petugas", "alur_versi")
    if getattr(pengguna, "is_superuser", False) and pengguna.is_active:
        return semua
    kantor = instansi_dengan_peran(pengguna, PERAN_PERKARA - {Peran.KURIR})
    kurir = instansi_dengan_peran(pengguna, [Peran.KURIR])
    return semua.filter(Q(instansi__in=kantor) | Q(instansi__in=kurir, petugas=pengguna.pk))


def menunggu(pengguna: Any) -> QuerySet[Permohonan]:
    """Return the cases in which it is this user's turn."""
    terlihat = daftar_permohonan(pengguna)
    giliran = Q(pk__in=[])
    for versi in AlurVersi.objects.filter(pk__in=terlihat.exclude(tahap="").order_by().values("alur_versi")):
        for tahap in semua_tahap(versi.dokumen):
            for peran, bila in jenis_dari(tahap).giliran(tahap):
                if kantor := instansi_dengan_peran(pengguna, [peran]):
                    di_sini = Q(alur_versi=versi.pk, tahap=tahap["kode"], instansi__in=kantor) & bila
                    giliran |= di_sini & _boleh(tahap, pengguna)
    return terlihat.filter(giliran)


def _boleh(tahap: dict[str, Any], pengguna: Any) -> Q:
    """Return the cases that this very person may take up in a stage: assigned, and last met by somebody else before."""
    boleh = Q(petugas=pengguna.pk) if jenis_dari(tahap).perorangan else Q()
    for kode in tahap["terpisah_dari"]:
        di_sana = PeristiwaPermohonan.objects.filter(dari=kode)
        sesudahnya = di_sana.filter(kasus=OuterRef("kasus"), urut__gt=OuterRef("urut"))
        terakhir = di_sana.filter(~Exists(sesudahnya), kasus=OuterRef("pk"))
        boleh &= ~Exists(terakhir.filter(pelaku=pengguna.pk))
    return boleh


def kelas_tersamar(permohonan: Permohonan, pengguna: Any) -> set[str]:
    """Return the data classes this user reads masked: a courier needs the address, not the identity number."""
    if punya_peran(pengguna, permohonan.instansi_id, *(PERAN_PERKARA - {Peran.KURIR})):
        return set()
    return {KelasData.IDENTITAS}


def rincian_tertulis(permohonan: Permohonan, peristiwa: PeristiwaPermohonan) -> list[tuple[str, str]]:
    """Return the texts, fields and ticks that an event recorded, with the labels of its form.

    Everybody who meets the case reads its history, so identity numbers are masked in it.
    """
    aksi = aksi_sepanjang_alur(permohonan).get((peristiwa.dari, peristiwa.aksi))
    hasil = _isian_tertulis(permohonan, peristiwa)
    for nama, isian in (aksi.isian(permohonan) if aksi else {}).items():
        nilai = peristiwa.rincian.get(nama)
        if isinstance(nilai, list):
            nama_pilihan = {satu["kode"]: satu["nama"] for satu in permohonan.persyaratan_berlaku()}
            nilai = "; ".join(nama_pilihan.get(kode, kode) for kode in nilai)
        if nilai and not isinstance(isian, ModelChoiceField | DateTimeField):
            hasil.append((str(isian.label), str(nilai)))
    return hasil


def _isian_tertulis(permohonan: Permohonan, peristiwa: PeristiwaPermohonan) -> list[tuple[str, str]]:
    """Return what an officer ticked and filled in at the stage of the event."""
    tahap = cari_tahap(permohonan.alur_versi.dokumen, peristiwa.dari)
    rincian = peristiwa.rincian
    if tahap is None:
        return []
    nama = [satu["nama"] for satu in tahap["ceklis"] if satu["kode"] in rincian.get("ceklis", ())]
    ceklis = [(_("Daftar periksa"), "; ".join(nama))] if nama else []
    isi = tulis_jawaban(formulir_petugas(tahap), rincian.get("isian_petugas", {}), {KelasData.IDENTITAS})
    return ceklis + [(baris["label"], baris["jawaban"]) for baris in isi[0]["baris"] if baris["jawaban"]]


def isian_petugas_tertulis(permohonan: Permohonan, samarkan: set[str]) -> list[dict[str, Any]]:
    """Return what officers have filled in so far, by stage: as tulis_jawaban, without what is empty."""
    formulir = formulir_petugas(*semua_tahap(permohonan.alur_versi.dokumen))
    bagian = tulis_jawaban(formulir, permohonan.isian_petugas, samarkan)
    terisi = [satu | {"baris": [baris for baris in satu["baris"] if baris["jawaban"]]} for satu in bagian]
    return [satu for satu in terisi if satu["baris"]]


def petunjuk_langkah(permohonan: Permohonan) -> str:
    """Return whose turn it is, for the officer who looks at the case."""
    tahap = tahap_sekarang(permohonan)
    if tahap is None:
        return _("Permohonan ini sudah berakhir.")
    siapa = petunjuk_giliran(permohonan, tahap)
    petunjuk = _("Tahap: %(tahap)s. Giliran: %(siapa)s.") % {"tahap": tahap["nama"], "siapa": siapa}
    if tahap["jenis"] == "jemput" and permohonan.waktu_jemput:
        waktu = formats.date_format(timezone.localtime(permohonan.waktu_jemput), "j F Y H.i")
        petunjuk += " " + _("Waktu penjemputan: %(waktu)s.") % {"waktu": waktu}
    return petunjuk


def alasan_tidak_batal(permohonan: Permohonan) -> str:
    """Return why the applicant may not withdraw now, or an empty string."""
    tahap = tahap_sekarang(permohonan)
    if tahap is None:
        return _("Permohonan ini sudah berakhir.")
    if not tahap["boleh_batal"]:
        return _("Berkas sudah diproses kantor, jadi permohonan tidak dapat dibatalkan dari sini. Hubungi kantor.")
    return ""


def kalimat_peristiwa(permohonan: Permohonan, ke: str, pesan: str) -> str:
    """Return what a citizen reads for one event; that officers wrote a message is said without showing it."""
    kalimat = kalimat_publik(permohonan, ke)
    if not pesan or ke in KALIMAT_AKHIR:  # the last sentences say it themselves
        return kalimat
    return _("%(kalimat)s Ada pesan dari petugas.") % {"kalimat": kalimat}


def kalimat_publik(permohonan: Permohonan, kode: str) -> str:
    """Return the sentence a citizen reads for a stage of the route or a final state."""
    if kode in KALIMAT_AKHIR:
        return str(KALIMAT_AKHIR[kode])
    tahap = cari_tahap(permohonan.alur_versi.dokumen, kode)
    return tahap["publik"] if tahap else ""
