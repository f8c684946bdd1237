"""What an applicant finds by code (the registry is layanan.inti.pelacakan)."""

from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from layanan.berkas.actions import Wadah
from layanan.berkas.models import Berkas
from layanan.berkas.queries import berkas_milik
from layanan.formulir.actions import terima_berkas
from layanan.inti.actions import AksiTersedia
from layanan.inti.errors import GalatIsian
from layanan.inti.pelacakan import Pelacak, pelacak
from layanan.permohonan.actions import aksi_warga
from layanan.permohonan.giliran import LEWAT
from layanan.permohonan.janji import KALIMAT as KALIMAT_JANJI
from layanan.permohonan.janji import janji_tertulis
from layanan.permohonan.kantor import kalimat_letak, kalimat_pindah
from layanan.permohonan.lanjutan import daftar_lanjutan, kalimat_masa
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.penyetuju import lembar_penyetuju
from layanan.permohonan.queries import jawaban_tertulis, kalimat_peristiwa
from layanan.permohonan.tagihan import tagihan_tertulis

UMUR_UNGGAHAN = timedelta(hours=1)
SAMPING = {"terlambat", "ingatkan", "lanjutan", *KALIMAT_JANJI}  # what happens beside the way through the office


@pelacak.register("permohonan")
class PelacakPermohonan(Pelacak):
    """Applications, by code."""

    model = Permohonan

    def ringkas(self, kasus: Permohonan) -> dict[str, Any]:
        """Return what the tracking code shows: service, state, where it is now, and when it moved."""
        peristiwa = list(kasus.peristiwa.order_by("urut"))
        return {
            "jenis": kasus.standar_versi.dokumen["nama"],
            "status": str(kasus.get_status_display()),
            "langkah": next(kalimat_peristiwa(kasus, satu) for satu in reversed(peristiwa) if satu.aksi not in SAMPING),
            "letak": kalimat_letak(kasus),
            "riwayat": _riwayat(kasus, peristiwa),
        }

    def isi(self, kasus: Permohonan) -> dict[str, Any]:
        """Return what the access code shows on top.

        Shape: {nomor, nomor_surat, waktu_jemput, masa_berlaku, lanjutan: [Lanjutan], tagihan: [TagihanTertulis],
        janji: JanjiTertulis or None, berkas: [Berkas], jawaban: [{judul, baris}], persyaratan: [names],
        pesan: [{waktu, dari, teks}], aksi: open AksiTersedia}.
        """
        return {
            "nomor": kasus.nomor_register,
            "nomor_surat": kasus.nomor_surat,
            "waktu_jemput": kasus.waktu_jemput,
            "masa_berlaku": kalimat_masa(kasus),
            "lanjutan": daftar_lanjutan(kasus),
            "tagihan": tagihan_tertulis(kasus),
            "janji": janji_tertulis(kasus),
            "berkas": self.berkas(kasus),
            "jawaban": jawaban_tertulis(kasus),
            "persyaratan": [satu["nama"] for satu in kasus.persyaratan_berlaku()] if kasus.tahap else [],
            "pesan": self.pesan(kasus),
            "aksi": [satu for satu in self.aksi_warga(kasus) if satu.terbuka],
        }

    def masukan(
        self, kasus: Permohonan, aksi: AksiTersedia, terkirim: QueryDict, berkas: MultiValueDict
    ) -> tuple[QueryDict, list[GalatIsian]]:
        """Keep the posted files for an hour, until the action takes them in."""
        isian = aksi.form_class.base_fields if aksi.form_class else {}
        unggahan = [(nama, satu.isian) for nama, satu in isian.items() if satu.widget.needs_multipart_form]
        if not unggahan:
            return terkirim, []
        batas = timezone.now() + UMUR_UNGGAHAN
        wadah = Wadah(kasus.instansi, kasus.pemilik_unggahan, batas, kasus.standar_versi.dokumen["nama"])
        return terima_berkas(unggahan, wadah, terkirim, berkas)

    def pesan(self, kasus: Permohonan) -> list[dict[str, Any]]:
        """Return what officers and co-signers wrote to the applicant, and what the applicant answered, in order."""
        hasil = []
        for waktu, teks, rincian in kasus.peristiwa.order_by("urut").values_list("waktu", "pesan_publik", "rincian"):
            penulis = "penyetuju" if "penyetuju" in rincian else "petugas"
            baris = ((penulis, teks), ("pemohon", rincian.get("jawaban", "")))
            hasil += [{"waktu": waktu, "dari": dari, "teks": isi} for dari, isi in baris if isi]
        return hasil

    def tautan(self, kasus: Permohonan, kode_akses: str, request: HttpRequest) -> dict[str, Any]:
        """Return the co-signers under `penyetuju`, each with the link that the applicant hands them."""
        return lembar_penyetuju(kasus, kode_akses, request)

    def berkas(self, kasus: Permohonan) -> list[Berkas]:
        """Return what the applicant has uploaded, without what was erased since."""
        return [satu for satu in berkas_milik(kasus.pemilik).values() if satu.dihapus_pada is None]

    def aksi_warga(self, kasus: Permohonan) -> list[AksiTersedia]:
        """Return what the present stage asks of the applicant, and the withdrawal, open or closed."""
        return aksi_warga(kasus)


def _riwayat(kasus: Permohonan, peristiwa: list[PeristiwaPermohonan]) -> list[tuple[datetime, str]]:
    """Return what happened when, and where the case went; a stage in which nothing was asked for says nothing."""
    hasil, rincian = [], []
    for satu, berikut in zip_longest(peristiwa, peristiwa[1:]):
        rincian.append(satu.rincian)
        if berikut is not None and berikut.aksi == LEWAT:
            hasil.append((satu.waktu, ""))
            continue
        bagian = (_kalimat(kasus, satu), kalimat_pindah(rincian))
        hasil.append((satu.waktu, " ".join(teks for teks in bagian if teks)))
        rincian = []
    return hasil


def _kalimat(kasus: Permohonan, peristiwa: PeristiwaPermohonan) -> str:
    if peristiwa.aksi in KALIMAT_JANJI:
        return str(KALIMAT_JANJI[peristiwa.aksi])
    return kalimat_peristiwa(kasus, peristiwa)
