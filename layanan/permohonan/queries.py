"""What an officer sees and may do, and what the citizen is told."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.forms import DateTimeField, ModelChoiceField
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import cari_tahap, semua_tahap
from layanan.alur.enums import TERBUKA, StatusPermohonan
from layanan.alur.isian import formulir_petugas
from layanan.alur.jenis import jenis_dari
from layanan.alur.models import AlurVersi
from layanan.berkas.models import Berkas
from layanan.berkas.pemilik import pemilik_berkas
from layanan.berkas.queries import berkas_menurut_id, berkas_milik
from layanan.formulir.enums import TERSAMAR
from layanan.formulir.forms import IsianJenis
from layanan.formulir.jawaban import berkas_dijawab, tulis_jawaban
from layanan.formulir.models import FormulirVersi
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.instansi.queries import instansi_dengan_peran, punya_peran
from layanan.inti.models import VersiDokumen
from layanan.inti.pemakai import Pemakaian, pemakai_versi
from layanan.katalog.models import StandarVersi
from layanan.permohonan.giliran import (
    DIPUTUS_BERSAMA,
    aksi_sepanjang_alur,
    aksi_tahap,
    petunjuk_giliran,
    tahap_sekarang,
)
from layanan.permohonan.kantor import di_kantor
from layanan.permohonan.models import PEMILIK, PeristiwaPermohonan, Permohonan
from layanan.permohonan.tenggat import tereskalasi

KALIMAT_AKHIR = {
    StatusPermohonan.SELESAI: gettext_lazy("Selesai. Permohonan Anda sudah dilayani."),
    StatusPermohonan.DITOLAK: gettext_lazy("Permohonan ditolak. Alasannya dapat dibaca dengan kode akses."),
    StatusPermohonan.DIBATALKAN: gettext_lazy("Permohonan dibatalkan oleh pemohon."),
    StatusPermohonan.DICABUT: gettext_lazy(
        "Surat ini dicabut dan tidak berlaku lagi. Alasannya dapat dibaca dengan kode akses."
    ),
}
DOKUMEN_DITERIMA = gettext_lazy("Selesai. Dokumen sudah diterima.")

BIDANG_VERSI = {StandarVersi: "standar_versi", FormulirVersi: "formulir_versi", AlurVersi: "alur_versi"}


def daftar_permohonan(pengguna: Any) -> QuerySet[Permohonan]:
    """Return the cases a user may see: of the own offices, and what is with them; a courier only what is assigned."""
    semua = Permohonan.objects.select_related("layanan", "instansi", "kantor", "petugas", "alur_versi")
    if getattr(pengguna, "is_superuser", False) and pengguna.is_active:
        return semua
    kantor = instansi_dengan_peran(pengguna, PERAN_PERKARA - {Peran.KURIR})
    kurir = instansi_dengan_peran(pengguna, [Peran.KURIR])
    milik = Q(instansi__in=kantor) | Q(instansi__in=kurir, petugas=pengguna.pk)
    titipan = Q(kantor__in=kantor) | Q(kantor__in=kurir, petugas=pengguna.pk)
    # with both a database sorts every case of the office to show one page: so only where there is something to add
    return semua.filter(milik | titipan if Permohonan.objects.filter(titipan).exists() else milik)


def menunggu(pengguna: Any) -> QuerySet[Permohonan]:
    """Return the cases in which it is this user's turn, and the late ones of which the route wants them to be told."""
    terlihat = daftar_permohonan(pengguna)
    giliran = Q(pk__in=[])
    for versi in AlurVersi.objects.filter(pk__in=terlihat.exclude(tahap="").order_by().values("alur_versi")):
        for tahap in semua_tahap(versi.dokumen):
            for peran, bila in jenis_dari(tahap).giliran(tahap):
                if kantor := instansi_dengan_peran(pengguna, [peran]):
                    di_sini = Q(alur_versi=versi.pk, tahap=tahap["kode"]) & di_kantor(kantor, tahap)
                    giliran |= di_sini & bila & boleh_dikerjakan(tahap, pengguna)
    giliran |= tereskalasi(pengguna)
    # a condition may look at several rows of one case: it counts once
    return terlihat.filter(pk__in=Permohonan.objects.filter(giliran).order_by().values("pk"))


def boleh_dikerjakan(tahap: dict[str, Any], pengguna: Any) -> Q:
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
    return set() if _orang_kantor(permohonan, pengguna) else set(TERSAMAR)


def berkas_terlihat(permohonan: Permohonan, pengguna: Any) -> list[Berkas]:
    """Return the files of a case that this user, who may see the case, may open; erased ones are told of."""
    tertutup = kelas_tersamar(permohonan, pengguna)
    milik = berkas_milik(permohonan.pemilik)
    return [satu for satu in milik.values() if satu.kelas not in tertutup]


@pemilik_berkas.register(PEMILIK)
def boleh_membuka_berkas(pengguna: Any, berkas: Berkas) -> bool:
    """Return whether a user may open a file of a case."""
    permohonan = daftar_permohonan(pengguna).filter(pk=berkas.kunci_pemilik).first()
    return permohonan is not None and berkas in berkas_terlihat(permohonan, pengguna)


def _orang_kantor(permohonan: Permohonan, pengguna: Any) -> bool:
    peran = PERAN_PERKARA - {Peran.KURIR}
    return any(punya_peran(pengguna, satu, *peran) for satu in (permohonan.instansi_id, permohonan.kantor_id))


def jawaban_tertulis(permohonan: Permohonan, samarkan: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return the answers as asked, under the version and on the day they were given (formulir.jawaban)."""
    hari = timezone.localdate(permohonan.created_at)
    dokumen, data = permohonan.formulir_versi.dokumen, permohonan.data
    return tulis_jawaban(dokumen, data, samarkan, hari, nama_berkas(dokumen, data))


def nama_berkas(dokumen: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the files that answers hold, by id; none is looked up when there are none."""
    daftar_id = [satu for daftar in berkas_dijawab(dokumen, data).values() for satu in daftar]
    return {str(satu.pk): satu.nama_asli for satu in berkas_menurut_id(daftar_id)} if daftar_id else {}


def rincian_tertulis(permohonan: Permohonan, peristiwa: PeristiwaPermohonan) -> list[tuple[str, str]]:
    """Return the texts, fields and ticks that an event recorded, with the labels of its form.

    Everybody who meets the case reads its history, so identity numbers and what is sensitive are masked in it.
    """
    aksi = aksi_sepanjang_alur(permohonan).get((peristiwa.dari, peristiwa.aksi))
    hasil = _isian_tertulis(permohonan, peristiwa)
    for nama, isian in (aksi.isian(permohonan) if aksi else {}).items():
        nilai = peristiwa.rincian.get(nama)
        if isinstance(nilai, list) and not isinstance(isian, IsianJenis):
            nama_pilihan = {satu["kode"]: satu["nama"] for satu in permohonan.persyaratan_berlaku()}
            nilai = "; ".join(nama_pilihan.get(kode, kode) for kode in nilai)
        if nilai and isinstance(isian, IsianJenis):
            hasil.append((str(isian.label), isian.tulis(nilai)))
        elif nilai and not isinstance(isian, ModelChoiceField | DateTimeField):
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
    isi = tulis_jawaban(formulir_petugas(tahap), rincian.get("isian_petugas", {}), TERSAMAR)
    return ceklis + [(baris["label"], baris["jawaban"]) for satu in isi for baris in satu["baris"] if baris["jawaban"]]


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
    if any(aksi.bersama for aksi in aksi_tahap(permohonan)):
        petunjuk += f" {DIPUTUS_BERSAMA}"
    return petunjuk


def alasan_tidak_batal(permohonan: Permohonan) -> str:
    """Return why the applicant may not withdraw now, or an empty string."""
    tahap = tahap_sekarang(permohonan)
    if tahap is None:
        return _("Permohonan ini sudah berakhir.")
    if not tahap["boleh_batal"]:
        return _("Berkas sudah diproses kantor, jadi permohonan tidak dapat dibatalkan dari sini. Hubungi kantor.")
    return ""


def kalimat_peristiwa(permohonan: Permohonan, peristiwa: PeristiwaPermohonan) -> str:
    """Return what a citizen reads for one event; that officers wrote a message is said without showing it."""
    if peristiwa.aksi == "terlambat":  # the officers' business
        return ""
    if peristiwa.aksi == "ingatkan":  # the system's own sentence
        return peristiwa.pesan_publik
    if peristiwa.aksi == "lanjutan":
        return _("Ada permohonan lanjutan atas surat ini.")
    kalimat = kalimat_publik(permohonan, peristiwa.ke)
    if "penyetuju" in peristiwa.rincian and peristiwa.dari == peristiwa.ke:
        return _("%(sudah)s dari %(semua)s orang sudah menjawab permintaan persetujuan.") % peristiwa.rincian
    if not peristiwa.pesan_publik or peristiwa.ke in KALIMAT_AKHIR:  # the last sentences say it themselves
        return kalimat
    return _("%(kalimat)s Ada pesan dari petugas.") % {"kalimat": kalimat}


def kalimat_publik(permohonan: Permohonan, kode: str) -> str:
    """Return the sentence a citizen reads for a stage of the route or a final state."""
    dokumen = permohonan.alur_versi.dokumen
    if kode == StatusPermohonan.SELESAI and any(jenis_dari(satu).menerbitkan for satu in semua_tahap(dokumen)):
        return str(DOKUMEN_DITERIMA)
    if kode in KALIMAT_AKHIR:
        return str(KALIMAT_AKHIR[kode])
    tahap = cari_tahap(dokumen, kode)
    return tahap["publik"] if tahap else ""


@pemakai_versi.register("permohonan")
def pemakaian_versi(model: type[VersiDokumen], pk: Collection[int]) -> dict[int, Pemakaian]:
    """Return how many applications were filed under each version, by its key."""
    if model not in BIDANG_VERSI:
        return {}
    bidang = BIDANG_VERSI[model]
    baris = Permohonan.objects.filter(**{f"{bidang}__in": pk}).order_by().values_list(bidang)
    hitung = baris.annotate(berjalan=Count("pk", filter=Q(status__in=TERBUKA)), semua=Count("pk"))
    return {versi: Pemakaian(berjalan, semua) for versi, berjalan, semua in hitung}
